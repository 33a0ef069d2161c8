// What every tool needs to know of the project and the machine: where things are, how to say something,
// how to run a program. Plain JavaScript without dependencies: it runs before `npm ci`, on Node 20.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** The project's root, an absolute path. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Absolute path of a file of the project. */
export const inProject = (...parts) => path.join(root, ...parts);

/** What tests leave behind: results, screenshots, logs. Not under version control. */
export const results = inProject('test-results');

const windows = process.platform === 'win32';

/** The project's own Node 24; only there once the dependencies are installed. */
export const projectNode = inProject('node_modules/node/bin', windows ? 'node.exe' : 'node');

/** The folder of the Python that `prepare.mjs python` makes, to be put first in PATH. */
export const venvBin = inProject('.cache/venv', windows ? 'Scripts' : 'bin');

/** Where an installed editor of that name (`current` or `floor`) lives, outside the project. */
export function editorHome(name) {
  const all = process.env.CODE_WEB_HOME ?? path.join(homedir(), '.cache/async-lab/code-web');
  return path.join(all, name);
}

/** The editors that tests run in, oldest last: the newest known, and the oldest the manifest allows. */
export const editors = ['current', 'floor'];

/** A failure that is explained by its message alone; tools print it without a stack. */
export class Trouble extends Error {}

/** Says one line about what is being done. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Runs a tool's main function; a `Trouble` becomes one line and exit code 1, anything else a stack. */
export async function runTool(main) {
  try {
    await main();
  } catch (error) {
    process.stderr.write(error instanceof Trouble ? `${error.message}\n` : `${error?.stack}\n`);
    process.exitCode = 1;
  }
}

/** Whether the module whose `import.meta` is given is the program itself, not imported by another. */
export function isMain(meta) {
  return process.argv[1] !== undefined && path.resolve(process.argv[1]) === meta.filename;
}

/** The first of these programs that PATH has, as an absolute path, or undefined. */
export function findProgram(...names) {
  const endings = windows ? ['.exe', '.cmd', ''] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (folder !== '' && isProgram(file)) return file;
      }
    }
  }
  return undefined;
}

/** Whether the file exists and may be run. */
export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The environment for the project's programs: its Node and its Python are first in PATH.
 * What a surrounding test runner or editor left is taken out, for it changes how Node behaves.
 */
export function projectEnvironment(extra = {}) {
  const first = [inProject('node_modules/.bin'), ...(existsSync(venvBin) ? [venvBin] : [])];
  const inherited = (process.env.PATH ?? '').split(path.delimiter);
  const PATH = [...first, ...inherited.filter((f) => !first.includes(f))].join(path.delimiter);
  const env = { ...process.env, PATH, ...extra };
  for (const name of ['NODE_TEST_CONTEXT', 'ELECTRON_RUN_AS_NODE', 'CODE_SERVER_PARENT_PID']) {
    delete env[name];
  }
  return env;
}

/** Runs a program to its end with its output shown; throws a `Trouble` naming `what` if it fails. */
export function run(what, program, args, options = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows && /\.cmd$/.test(program),
    ...options,
  });
  if (done.error)
    throw new Trouble(`${what}: ${program} could not be started: ${done.error.message}`);
  if (done.status !== 0) {
    throw new Trouble(
      `${what}: ${path.basename(program)} ended with ${done.status ?? done.signal}`,
    );
  }
}

/** Runs a program and gives its output, or undefined if it fails or is not there. */
export function output(program, args) {
  const done = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return done.status === 0 ? done.stdout.trim() : undefined;
}

/** Starts a program without waiting for it; resolves to its exit code (a signal counts as 1). */
export function runLater(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      ...options,
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** npm as a program and its first arguments; under `npm run` the very same npm. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /\.[cm]?js$/.test(script) && existsSync(script)) {
    return { program: process.execPath, first: [script] };
  }
  const program = findProgram('npm');
  if (!program) throw new Trouble('npm is not in PATH; it comes with Node.js 20 or later.');
  return { program, first: [] };
}

/** Removes a file or folder if it is there. */
export function remove(target) {
  rmSync(target, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
