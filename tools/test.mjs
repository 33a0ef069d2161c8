// `npm test [-- --only unit|editor|e2e] [-- --fast]`: makes the machine ready, builds, and runs every test.
//   --only WHAT  just these tests and what they need
//   --fast       nothing that needs an editor
// Ends with a table and the line “N passed, N failed”. A step that cannot run counts as failed.
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  Trouble,
  editors,
  inProject,
  projectNode,
  remove,
  results,
  root,
  say,
} from './lib/project.mjs';
import { countsOfJson, countsOfTap, endAll, report, runStep } from './lib/steps.mjs';

const KINDS = ['unit', 'editor', 'e2e'];

/** Tests that run in plain Node: all but those of the editor, and not the programs they are fed. */
function unitTests() {
  const elsewhere = ['vscode', 'e2e', 'fixtures'].map((name) => `${name}${path.sep}`);
  return testsIn('test').filter((file) => !elsewhere.some((folder) => file.startsWith(folder, 5)));
}

function testsIn(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file))
    .sort();
}

const inNode = (title, args, limit_s = 120) => ({ title, program: projectNode, args, limit_s });
const tool = (name, ...args) => [inProject('node_modules', name), ...args];

/** A step of Node's test runner: failures on the screen, totals in a file. */
function nodeTests(title, name, files, { limit_s, concurrency, reporter }) {
  const tap = path.join(results, `${name}.tap`);
  const flags = [
    ...['--test-reporter', reporter, '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', 'tap', '--test-reporter-destination', tap],
    `--test-concurrency=${concurrency}`,
  ];
  // Without files the runner would look for some itself.
  const step = inNode(
    title,
    files.length > 0 ? ['--test', ...flags, ...files] : ['-e', '0'],
    limit_s,
  );
  return { ...step, count: () => countsOfTap(tap) };
}

function editorStep(name) {
  const step = inNode(`suite in the editor (${name})`, ['tools/editor.mjs', name], 330);
  return { ...step, count: () => countsOfJson(path.join(results, `editor-${name}.json`)) };
}

/** Every step with the kinds of run it belongs to; the package comes first, for its build is another. */
function allSteps() {
  const spec = { limit_s: 600, concurrency: 1, reporter: 'spec' };
  const dot = { limit_s: 480, concurrency: 2, reporter: 'dot' };
  return [
    [['e2e'], inNode('package', ['tools/package.mjs'])],
    [['unit', 'editor', 'fast'], inNode('build', ['esbuild.mjs'])],
    [['fast'], inNode('types', tool('typescript/bin/tsc', '-p', '.'))],
    [['fast'], inNode('lint', tool('eslint/bin/eslint.js', '.'))],
    [['fast'], inNode('format', tool('prettier/bin/prettier.cjs', '--check', '.'))],
    [['fast'], inNode('generated files', ['src/generate/main.ts', '--check'])],
    [['unit', 'fast'], nodeTests('unit tests', 'unit', unitTests(), dot)],
    ...editors.map((name) => [['editor'], editorStep(name)]),
    [['e2e'], nodeTests('the package in the editor', 'e2e', testsIn('test/e2e'), spec)],
  ];
}

function chosenSteps({ only, fast }) {
  if (only !== undefined && !KINDS.includes(only)) {
    throw new Trouble(`“${only}” is not a kind of test; there are ${KINDS.join(', ')}.`);
  }
  const wanted = only ?? (fast ? 'fast' : undefined);
  return allSteps()
    .filter(([kinds]) => wanted === undefined || kinds.includes(wanted))
    .map(([, step]) => step);
}

/** Each part of the preparation is a step, so that what cannot be installed is counted and named. */
function preparations({ only, fast }) {
  const editor = !fast && only !== 'unit';
  const parts = [['deps'], ...(only === 'editor' ? [] : [['python']])];
  if (editor) parts.push(['chromium'], ...editors.map((name) => ['editor', name]));
  return parts.map((words) => ({
    title: `ready: ${words.join(' ')}`,
    program: process.execPath,
    args: ['tools/prepare.mjs', ...words],
    limit_s: 600,
  }));
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, fast: { type: 'boolean', default: false } },
  });
  process.chdir(root);
  remove(results);
  mkdirSync(results, { recursive: true });
  const outcomes = [];
  const preparing = preparations(values);
  for (const step of preparing) {
    const outcome = await runStep(step);
    // What is ready is no test: only what could not be made ready is counted.
    if (outcome.failed > 0) outcomes.push(outcome);
  }
  if (!outcomes.some(({ title }) => title.endsWith('deps'))) {
    for (const step of chosenSteps(values)) outcomes.push(await runStep(step));
  }
  process.exitCode = report(outcomes);
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endAll('SIGTERM');
    say('\nInterrupted.');
    process.exit(130);
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Trouble ? error.message : error?.stack}\n`);
  say('0 passed, 1 failed');
  process.exitCode = 1;
}
