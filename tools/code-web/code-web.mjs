#!/usr/bin/env node
// A stand-in for the `code` executable on a machine without a desktop: it takes the command line that
// @vscode/test-electron gives, runs the tests in the embedded editor and ends with their exit code.
//   VSCODE_EXECUTABLE=tools/code-web/code-web.mjs   in runTests({ vscodeExecutablePath })
//   CODE_WEB_EDITOR=current|floor                   which editor
//   CODE_WEB_LOGS=FOLDER   keeps its logs           CODE_WEB_VERBOSE=1   shows every line of the editor
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runServerCommand } from './server.mjs';
import { openWorkbench } from './workbench.mjs';

const TIMED_OUT = 87;
const FAILED = 86;
const INTERRUPTED = 130;
const LIMIT_MS = Number(process.env.CODE_WEB_TIMEOUT_MS ?? 300_000);

// What the editor says on every start here and that means nothing: no network, no native helper modules.
const NOISE =
  /^\[(ChatModelSelection|AgentHost|AccountPolicyGate|reconnection-grace-time|Service Worker|RemoteAgentHost)|^(Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin|Error: Could not locate the bindings file|Error: Trying to add a disposable to a DisposableStore)|open-vsx\.org|native-watchdog/;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'install-extension': { type: 'string', multiple: true },
    screenshot: { type: 'string' },
    version: { type: 'boolean' },
  },
});
const editor = process.env.CODE_WEB_EDITOR ?? 'current';

function commandOnly() {
  if (values.version) return ['--version'];
  const install = values['install-extension'] ?? [];
  if (install.length === 0) return undefined;
  const folders = ['user-data-dir', 'extensions-dir'].flatMap((name) =>
    values[name] ? [`--${name}`, values[name]] : [],
  );
  return [...folders, ...install.flatMap((what) => ['--install-extension', what])];
}

function showLine(kind, line) {
  if (!process.env.CODE_WEB_VERBOSE && NOISE.test(line)) return;
  (kind === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Opens the workbench and waits for the end of the test run, a signal or the time limit. */
async function runWorkbench() {
  const { promise: ended, resolve: end } = withResolvers();
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => end(INTERRUPTED));
  // Whoever started this may be gone; the editor must not outlive it.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end(INTERRUPTED));
  const late = setTimeout(() => {
    process.stderr.write(`code-web: no end after ${LIMIT_MS / 1000} s\n`);
    end(TIMED_OUT);
  }, LIMIT_MS);
  const opening = openWorkbench({
    editor,
    folder: positionals[0],
    developmentPaths: values.extensionDevelopmentPath ?? [],
    testsPath: values.extensionTestsPath,
    userDataDir: values['user-data-dir'],
    extensionsDir: values['extensions-dir'],
    logDir: process.env.CODE_WEB_LOGS,
    onExit: end,
    onLine: showLine,
  });
  // An end may come while the workbench is still opening; both are waited for, so that nothing is left.
  opening.catch(() => end(FAILED));
  const code = await ended;
  clearTimeout(late);
  const workbench = await opening;
  try {
    if (values.screenshot)
      await workbench.page.screenshot({ path: path.resolve(values.screenshot) });
  } finally {
    await workbench.close();
  }
  return code;
}

// Promise.withResolvers is not in Node 20.
function withResolvers() {
  let resolve;
  const promise = new Promise((r) => (resolve = r));
  return { promise, resolve };
}

const command = commandOnly();
try {
  process.exitCode = command ? runServerCommand(editor, command) : await runWorkbench();
} catch (error) {
  process.stderr.write(`code-web: ${error?.message ?? error}\n`);
  process.exitCode = FAILED;
}
