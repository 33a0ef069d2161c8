/**
 * The suite that runs inside the editor's extension host: the editor calls `run` and fails when it rejects.
 * Counts and measurements go to the file that ASYNC_LAB_TEST_RESULT names.
 */
import { writeFile } from 'node:fs/promises';
import type Mocha from 'mocha';
import * as vscode from 'vscode';
import { activateMeasured, measures } from './support.ts';

interface TestRecord {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms: number;
  readonly error?: string;
}

/** Milliseconds a test may take: generous, for the machine may be busy with other things. */
const TEST_LIMIT_MS = 60_000;

export async function run(): Promise<void> {
  // Without the extension no test means anything; it is not waited for in each.
  await activateMeasured();
  const { default: MochaClass } = await import('mocha');
  const mocha = new MochaClass({ ui: 'tdd', color: false, timeout: TEST_LIMIT_MS });
  // Gives the test files their globals; they are evaluated only after it.
  mocha.suite.emit('pre-require', globalThis, 'test/vscode', mocha);
  await import('./activation.test.ts');
  await import('./diagnostics.test.ts');
  await import('./fix-all.test.ts');
  await import('./snippets.test.ts');
  await import('./lesson.test.ts');
  await import('./lab.test.ts');
  await import('./workspace.test.ts');
  await import('./notebooks.test.ts');
  await import('./settings-files.test.ts');

  const records = await runAll(mocha);
  await writeResult(records);
  const failed = records.filter(({ state }) => state === 'failed').length;
  if (failed > 0) throw new Error(`${failed} of ${records.length} tests failed in the editor`);
}

function runAll(mocha: Mocha): Promise<TestRecord[]> {
  const records: TestRecord[] = [];
  const add = (test: Mocha.Runnable, state: TestRecord['state'], error?: unknown): void => {
    const base = { title: test.fullTitle(), state, ms: test.duration ?? 0 };
    records.push(error === undefined ? base : { ...base, error: textOf(error) });
  };
  return new Promise((resolve) => {
    // A failing hook is reported as a failure too, under its own title.
    mocha
      .run(() => resolve(records))
      .on('pass', (test) => add(test, 'passed'))
      .on('fail', (test, error: unknown) => add(test, 'failed', error))
      .on('pending', (test) => add(test, 'skipped'));
  });
}

async function writeResult(tests: readonly TestRecord[]): Promise<void> {
  const file = process.env['ASYNC_LAB_TEST_RESULT'];
  if (file === undefined) return;
  const count = (state: TestRecord['state']): number =>
    tests.filter((test) => test.state === state).length;
  const result = {
    editor: vscode.version,
    node: process.versions.node,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    measures,
    tests,
  };
  await writeFile(file, JSON.stringify(result, null, 2));
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
