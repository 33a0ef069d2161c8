// Runs the steps of `npm test` one after another and counts: used by tools/test.mjs.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { projectEnvironment, root, say } from './project.mjs';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} program
 * @property {string[]} args
 * @property {number} limit_s      after which the step is ended, with all it started, and has failed
 * @property {() => Counts | undefined} [count]   reads the step's own result; without it the step is one check
 * @property {Record<string, string>} [env]
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { title: string, seconds: number, note: string }} Outcome
 */

/** Runs one step with its output shown. A step that cannot run, or tests nothing, has failed. */
export async function runStep(step) {
  say(`\n── ${step.title}`);
  const started = performance.now();
  const end = await runLimited(step);
  const seconds = (performance.now() - started) / 1000;
  const own = step.count?.();
  const { counts, note } = judge(step, end, own);
  const outcome = { title: step.title, seconds, note, ...counts };
  say(`── ${summary(outcome)}`);
  return outcome;
}

function judge(step, end, own) {
  const bad = end !== 'code 0';
  if (!step.count) {
    return {
      counts: { passed: bad ? 0 : 1, failed: bad ? 1 : 0, skipped: 0 },
      note: bad ? end : '',
    };
  }
  if (!own) return { counts: { passed: 0, failed: 1, skipped: 0 }, note: `no result (${end})` };
  if (own.passed + own.failed === 0) return { counts: { ...own, failed: 1 }, note: 'no test ran' };
  // A program that fails although none of its tests did has failed outside them.
  if (bad && own.failed === 0) return { counts: { ...own, failed: 1 }, note: end };
  return { counts: own, note: '' };
}

const running = new Set();

/** Ends the process group of every running step; for an interrupted run. */
export function endAll(signal) {
  for (const pid of running) endGroup(pid, signal);
}

function endGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves to `code N`, a signal's name, or why the program could not be run to its end. */
function runLimited(step) {
  return new Promise((resolve) => {
    // A group of its own, so that what a step started can be ended with it.
    const detached = process.platform !== 'win32';
    const child = spawn(step.program, step.args, {
      cwd: root,
      env: projectEnvironment(step.env),
      stdio: ['ignore', 'inherit', 'inherit'],
      detached,
    });
    let late;
    if (child.pid !== undefined && detached) running.add(child.pid);
    const timer = setTimeout(() => {
      late = `no end after ${step.limit_s} s`;
      if (detached) endGroup(child.pid, 'SIGKILL');
      else child.kill();
    }, step.limit_s * 1000);
    const done = (how) => {
      clearTimeout(timer);
      running.delete(child.pid);
      resolve(late ?? how);
    };
    child.once('error', (error) => done(error.message));
    child.once('exit', (code, signal) => done(code === null ? signal : `code ${code}`));
  });
}

/** Counts of a TAP file as Node's test runner writes it, or undefined when it has no totals. */
export function countsOfTap(file) {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const total = (name) => {
    const found = new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text);
    return found ? Number(found[1]) : undefined;
  };
  const passed = total('pass');
  if (passed === undefined) return undefined;
  return {
    passed,
    failed: (total('fail') ?? 0) + (total('cancelled') ?? 0),
    skipped: (total('skipped') ?? 0) + (total('todo') ?? 0),
  };
}

/** Counts of the suite inside the editor, which writes them as JSON. */
export function countsOfJson(file) {
  if (!existsSync(file)) return undefined;
  const { passed, failed, skipped } = JSON.parse(readFileSync(file, 'utf8'));
  return { passed, failed, skipped };
}

function summary({ title, passed, failed, skipped, seconds, note }) {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return `${title}: ${parts.join(', ')} in ${seconds.toFixed(1)} s${note ? ` (${note})` : ''}`;
}

/** The table of all steps and the last line; returns the exit code. */
export function report(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  const row = (title, ...cells) =>
    `${title.padEnd(width)}${cells.map((cell) => String(cell).padStart(9)).join('')}`;
  say(`\n${row('', 'passed', 'failed', 'skipped', 'seconds')}`);
  for (const { title, passed, failed, skipped, seconds, note } of outcomes) {
    say(`${row(title, passed, failed, skipped, seconds.toFixed(1))}${note ? `  ${note}` : ''}`);
  }
  say(row('together', sum('passed'), sum('failed'), sum('skipped'), sum('seconds').toFixed(1)));
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
