// `npm start`: installs, builds and opens an editor with the extension and a sample workspace.
//   --editor desktop|embedded   instead of the first that can be had: `code`, a download, the embedded one
//   --folder F                  instead of a copy of samples/
//   --headless --screenshot F   opens the embedded editor unseen, waits for the first squiggle, saves a picture
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makePackage, packageFile } from './package.mjs';
import { prepareChromium, prepareDependencies, prepareEditor } from './prepare.mjs';
import {
  Trouble,
  findProgram,
  inProject,
  projectEnvironment,
  projectNode,
  root,
  run,
  runTool,
  say,
} from './lib/project.mjs';

const FIRST_FILE = 'hello.py';

const { values } = parseArgs({
  options: {
    editor: { type: 'string' },
    folder: { type: 'string' },
    headless: { type: 'boolean', default: false },
    screenshot: { type: 'string' },
  },
});

/** A copy of samples/ that the user may change; kept from one start to the next. */
function workspace() {
  if (values.folder) return path.resolve(values.folder);
  const folder = inProject('.cache/samples');
  if (!existsSync(folder)) cpSync(inProject('samples'), folder, { recursive: true });
  return folder;
}

/** The file to show first, if the workspace has it. */
function firstFile(folder) {
  return readdirSync(folder).includes(FIRST_FILE) ? path.join(folder, FIRST_FILE) : undefined;
}

/** Whether a window can be opened at all; a Linux without a display is a server or a container. */
function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** A desktop editor: the installed `code`, else a download; undefined, having said why, if there is none. */
async function desktopEditor() {
  if (!hasDisplay()) {
    say('There is no display here for a desktop editor.');
    return undefined;
  }
  const installed = findProgram('code');
  if (installed) return { program: installed, args: ['--new-window'] };
  say('Visual Studio Code (code) is not in PATH; downloading one …');
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  try {
    const program = await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: inProject('.vscode-test'),
    });
    const own = (name) => path.join(inProject('.vscode-test'), name);
    const args = [
      `--user-data-dir=${own('start-user')}`,
      `--extensions-dir=${own('start-extensions')}`,
    ];
    return { program, args };
  } catch (error) {
    say(`It cannot be downloaded here: ${error.message}`);
    return undefined;
  }
}

function openDesktop({ program, args }) {
  const folder = workspace();
  const file = firstFile(folder);
  say('Building …');
  run('The build failed', projectNode, ['esbuild.mjs'], { env: projectEnvironment() });
  say(`Opening ${path.basename(program)} with the extension and ${folder}.`);
  const all = [...args, `--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])];
  const child = spawn(program, all, {
    stdio: 'ignore',
    detached: true,
    shell: process.platform === 'win32',
    env: process.env,
  });
  child.once('error', (error) => {
    process.stderr.write(`${program} could not be started: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.unref();
}

/** The embedded editor in the user's own browser, until Ctrl-C. The extension is installed as a package. */
async function openEmbedded() {
  const { startServer } = await import('./code-web/server.mjs');
  const folder = workspace();
  const server = await startServer({ vsix: [packageFile], settings: SETTINGS });
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve(undefined));
  });
  try {
    const url = server.urlOf({ folder, file: firstFile(folder) });
    say(`\nThe editor is running. Open this address in a browser on this machine:\n\n  ${url}\n`);
    openBrowser(url);
    say('Ctrl-C ends it.');
    const died = await Promise.race([interrupted, server.exited]);
    if (died !== undefined)
      throw new Trouble(`The editor ended with ${died}; see ${server.logDir}`);
  } finally {
    await server.close();
  }
}

const SETTINGS = { 'workbench.colorTheme': 'Default Dark Modern', 'asyncLab.profile': 'learner' };

/** Opens the system's browser if there is one; the address has been printed either way. */
function openBrowser(url) {
  if (!hasDisplay()) return;
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? 'xdg-open';
  const program = findProgram(opener);
  if (!program) return;
  const child = spawn(program, [url], { stdio: 'ignore', detached: true });
  child.once('error', (error) => say(`The browser could not be opened: ${error.message}`));
  child.unref();
}

/** The same without a window: waits for the first squiggle and saves a picture of the workbench. */
async function photograph(target) {
  const { openWorkbench } = await import('./code-web/workbench.mjs');
  const folder = workspace();
  const file = firstFile(folder);
  if (!file) throw new Trouble(`${folder} has no ${FIRST_FILE} to look at.`);
  const workbench = await openWorkbench({ vsix: [packageFile], settings: SETTINGS, folder, file });
  try {
    const squiggles = '.squiggly-warning, .squiggly-error';
    await workbench.page.locator(squiggles).first().waitFor({ timeout: 30_000 });
    mkdirSync(path.dirname(target), { recursive: true });
    await workbench.page.screenshot({ path: target });
    say(
      `${target} shows ${FIRST_FILE} with ${await workbench.page.locator(squiggles).count()} squiggles.`,
    );
  } finally {
    await workbench.close();
  }
}

async function main() {
  const { editor, headless, screenshot } = values;
  if (editor !== undefined && editor !== 'desktop' && editor !== 'embedded') {
    throw new Trouble(`“${editor}” is not an editor; there are desktop and embedded.`);
  }
  if (headless && !screenshot) throw new Trouble('--headless needs --screenshot FILE.');
  prepareDependencies();
  const desktop = headless || editor === 'embedded' ? undefined : await desktopEditor();
  if (desktop) {
    openDesktop(desktop);
    return;
  }
  if (editor === 'desktop') throw new Trouble('There is no desktop editor to open.');
  say('Using the embedded editor.');
  prepareEditor('current');
  say('Building …');
  makePackage();
  if (!headless) return openEmbedded();
  prepareChromium();
  return photograph(path.resolve(screenshot));
}

await runTool(main);
