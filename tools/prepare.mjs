// `node tools/prepare.mjs [deps] [python] [chromium] [editor current|floor]`: makes a fresh machine ready,
// or everything if nothing is named. Says in one line what it does, and does nothing that is done already.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { setup } from './code-web/setup.mjs';
import { lookForChromium } from './lib/chromium.mjs';
import {
  Trouble,
  editors,
  findProgram,
  inProject,
  isMain,
  isProgram,
  npm,
  output,
  projectNode,
  remove,
  run,
  runTool,
  say,
  venvBin,
} from './lib/project.mjs';
import path from 'node:path';

const OLDEST_PYTHON = [3, 11];

/** The project's packages, `npm ci`: when they are missing or not those of the lock file. */
export function prepareDependencies() {
  if (!dependenciesAreCurrent()) {
    say('Installing the packages of package-lock.json (npm ci) …');
    const { program, first } = npm();
    run('The packages could not be installed', program, [
      ...first,
      ...['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    ]);
  }
  if (!isProgram(projectNode)) {
    throw new Trouble(
      'node_modules has no Node.js of its own: its install script did not run. Allow install scripts ' +
        '(npm config ignore-scripts) and run “npm ci” again.',
    );
  }
}

/** npm notes what it has installed in node_modules/.package-lock.json; optional packages may be missing. */
function dependenciesAreCurrent() {
  const notes = inProject('node_modules/.package-lock.json');
  if (!existsSync(notes)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = read(notes);
  return Object.entries(read(inProject('package-lock.json'))).every(([where, wanted]) => {
    const there = installed[where];
    if (where === '' || (!there && (wanted.optional || wanted.peer))) return true;
    return there?.version === wanted.version && existsSync(inProject(where));
  });
}

/** A Python with the libraries that patterns and lessons use, in .cache/venv. */
export function preparePython() {
  const wanted = readFileSync(inProject('tools/requirements.txt'), 'utf8');
  const stamp = inProject('.cache/venv/requirements.txt');
  const python = path.join(venvBin, process.platform === 'win32' ? 'python.exe' : 'python');
  // The interpreter itself is asked, too: it may have been removed from the machine.
  const works = existsSync(stamp) && output(python, ['-c', 'import aiohttp']) !== undefined;
  if (works && readFileSync(stamp, 'utf8') === wanted) return;

  const base = findPython() ?? installPython();
  say(`Making a Python with aiohttp and its like in .cache/venv (from ${base}) …`);
  remove(inProject('.cache/venv'));
  mkdirSync(inProject('.cache'), { recursive: true });
  run('The Python environment could not be made', base, ['-m', 'venv', inProject('.cache/venv')]);
  run('The Python libraries could not be installed', python, [
    ...['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'],
    ...['--requirement', inProject('tools/requirements.txt')],
  ]);
  writeFileSync(stamp, wanted);
}

/** A Python new enough that can make environments (Debian packs `venv` and `ensurepip` apart). */
function findPython() {
  const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python'];
  const [major, minor] = OLDEST_PYTHON;
  const check = `import sys, venv, ensurepip; sys.exit(sys.version_info < (${major}, ${minor}))`;
  const found = [process.env.PYTHON, ...names.map((name) => findProgram(name))];
  return found.find((program) => program && output(program, ['-c', check]) !== undefined);
}

function installPython() {
  aptInstall(['python3', 'python3-venv'], `Python ${OLDEST_PYTHON.join('.')} or later (with venv)`);
  const found = findPython();
  if (found) return found;
  throw new Trouble(`Python ${OLDEST_PYTHON.join('.')} or later is needed; set PYTHON to one.`);
}

/** A Chromium for the tests that look at the editor. */
export function prepareChromium() {
  if (lookForChromium()) return;
  aptInstall(['chromium'], 'Chromium');
  if (!lookForChromium())
    throw new Trouble('Chromium was installed but is not in PATH; set CHROMIUM.');
}

/** Installs Debian packages as root; anyone else is told what is missing. */
function aptInstall(packages, what) {
  const apt = findProgram('apt-get');
  if (!apt || process.getuid?.() !== 0) {
    throw new Trouble(
      `${what} is missing. On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`,
    );
  }
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run(`${what} could not be installed`, apt, ['update', '-qq'], { env });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  run(`${what} could not be installed`, apt, args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The embedded editor of that name, `current` or `floor`. */
export function prepareEditor(name) {
  setup(name);
}

/** Does the named parts in order; an editor is named by two words. */
function prepare(words) {
  const parts = {
    deps: () => prepareDependencies(),
    python: () => preparePython(),
    chromium: () => prepareChromium(),
    editor: (rest) => prepareEditor(rest.shift() ?? 'current'),
  };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (!Object.hasOwn(parts, word)) {
      throw new Trouble(`“${word}” is not a part; there are ${Object.keys(parts).join(', ')}.`);
    }
    parts[word](rest);
  }
}

if (isMain(import.meta)) {
  const everything = ['deps', 'python', 'chromium', ...editors.flatMap((name) => ['editor', name])];
  const words = process.argv.slice(2);
  await runTool(() => {
    prepare(words.length > 0 ? words : everything);
    say('Ready.');
  });
}
