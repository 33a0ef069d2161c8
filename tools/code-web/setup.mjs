// `node tools/code-web/setup.mjs current|floor`: installs the editor that tests and the embedded start use.
//
// The npm package code-server carries a complete build of the editor (server, workbench, extension host);
// beside it the very Node that this version wants. Both are pinned by the lock file in the folder of that
// name, installed outside the project and left alone when the lock file has not changed.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {
  Trouble,
  editorHome,
  editors,
  isMain,
  npm,
  remove,
  run,
  runTool,
  say,
} from '../lib/project.mjs';

// Left out: native modules that would need a compiler, and the back ends of chat features. The workbench
// and the extension host run without them; nothing this extension does reaches them.
const UNNEEDED = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/copilot-api',
  '@vscode/deviceid',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];
const UNNEEDED_OVERRIDES = /^(kerberos|koffi)/;
const UNNEEDED_EXTENSIONS = ['copilot', 'microsoft-authentication', 'mermaid-markdown-features'];
// Older editors name this package by a repository address, which a registry does not have.
const WATCHER = { name: '@parcel/watcher', version: '2.5.6' };

/** The editor's own folder inside an installation: `out/server-main.js` is its server. */
export const editorFolder = (home) => path.join(home, 'node_modules/code-server/lib/vscode');

/** Installs the editor of that name if it is missing or outdated; returns its home. */
export function setup(name) {
  if (!editors.includes(name)) {
    throw new Trouble(`“${name}” is not an editor; there are ${editors.join(' and ')}.`);
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Trouble(
      'The embedded editor is for Linux on x64 only; install Visual Studio Code here.',
    );
  }
  const home = editorHome(name);
  const stamp = stampOf(name);
  const stampFile = path.join(home, '.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return home;

  say(`Installing the embedded editor (${name}) into ${home}: about 430 MB, some ten seconds …`);
  // It is made beside its place and moved at the end, so that an interrupted installation leaves no half.
  const fresh = `${home}.new-${process.pid}`;
  remove(fresh);
  mkdirSync(fresh, { recursive: true });
  try {
    for (const file of ['package.json', 'package-lock.json']) {
      copyFileSync(path.join(import.meta.dirname, name, file), path.join(fresh, file));
    }
    install(fresh, 'ci');
    trimManifest(path.join(editorFolder(fresh), 'package.json'));
    install(editorFolder(fresh), 'install', '--omit=dev');
    // TypeScript, which the extensions that come with the editor share.
    trimManifest(path.join(editorFolder(fresh), 'extensions/package.json'));
    install(path.join(editorFolder(fresh), 'extensions'), 'install', '--omit=dev');
    placeRipgrep(fresh);
    for (const extension of UNNEEDED_EXTENSIONS) {
      remove(path.join(editorFolder(fresh), 'extensions', extension));
    }
    writeFileSync(path.join(fresh, '.stamp'), stamp);
    remove(home);
    renameSync(fresh, home);
  } finally {
    remove(fresh);
  }
  return home;
}

/** Changes whenever what would be installed changes. */
function stampOf(name) {
  const hash = createHash('sha256');
  hash.update(readFileSync(path.join(import.meta.dirname, name, 'package.json')));
  hash.update(readFileSync(path.join(import.meta.dirname, name, 'package-lock.json')));
  hash.update(readFileSync(import.meta.filename));
  return hash.digest('hex');
}

function install(cwd, ...args) {
  const { program, first } = npm();
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  run('The embedded editor could not be installed', program, [...first, ...args, ...quiet], {
    cwd,
  });
}

function trimManifest(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of UNNEEDED) delete manifest.dependencies[name];
  // Some of these are named by a repository address, too.
  delete manifest.devDependencies;
  for (const name of Object.keys(manifest.overrides ?? {})) {
    if (UNNEEDED_OVERRIDES.test(name)) delete manifest.overrides[name];
  }
  if (/[/#]/.test(manifest.dependencies[WATCHER.name] ?? '')) {
    manifest.dependencies[WATCHER.name] = WATCHER.version;
  }
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The search program: older editors would download it, newer ones carry it for every platform. */
function placeRipgrep(home) {
  const modules = path.join(editorFolder(home), 'node_modules/@vscode');
  const shipped = path.join(home, 'node_modules/@vscode/ripgrep-universal/bin');
  const expected = path.join(modules, 'ripgrep');
  if (existsSync(expected)) {
    mkdirSync(path.join(expected, 'bin'), { recursive: true });
    // A relative link: the whole installation is moved afterwards.
    const target = path.join(shipped, 'linux-x64/rg');
    symlinkSync(path.relative(path.join(expected, 'bin'), target), path.join(expected, 'bin/rg'));
  }
  for (const bin of [shipped, path.join(modules, 'ripgrep-universal/bin')]) {
    if (!existsSync(bin)) continue;
    for (const entry of readdirSync(bin)) if (entry !== 'linux-x64') remove(path.join(bin, entry));
  }
}

if (isMain(import.meta)) {
  await runTool(() => {
    const name = process.argv[2] ?? 'current';
    say(`${setup(name)} is ready.`);
  });
}
