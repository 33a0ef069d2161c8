import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkExpectation, parseExpectation } from '../../../src/lab/run/expectation.ts';
import type { RunFindings } from '../../../src/lab/run/expectation.ts';
import type { RunSummary } from '../../../src/lab/timeline/event.ts';

const SUMMARY: RunSummary = {
  ok: false,
  wall_ms: 400,
  one_after_another_ms: 1200,
  speedup: 3,
  peak_concurrency: 4,
  requests: 5,
  max_lag_ms: 10,
  leaked: ['a'],
};

function shortOf(text: string, more: Partial<RunFindings> = {}): string[] {
  const parsed = parseExpectation(text);
  assert.ok(parsed.ok, parsed.ok ? '' : parsed.reason);
  const found = { summary: SUMMARY, stdout: 'a, b/c\nd\n', exitCode: 0, events: [], ...more };
  return checkExpectation(parsed.value, found);
}

test('clauses that hold', () => {
  const holding = [
    '',
    'exit 0',
    'prints /a, b/',
    'prints /b\\/c/, speedup >= 3',
    'prints /^D$/im',
    'peak <= 4, requests = 5, lag <= 10, wall <= 400, leaked = 1',
    ' speedup>=2.5 ,peak=4 ',
  ];
  for (const text of holding) assert.deepEqual(shortOf(text), [], text);
});

test('clauses that do not hold say what was found', () => {
  assert.match(shortOf('speedup >= 4')[0] ?? '', /speed-up >= 4; it is 3/);
  assert.match(shortOf('', { exitCode: 1 })[0] ?? '', /exit code is 1, not 0/);
  assert.match(shortOf('exit 1')[0] ?? '', /exit code is 0, not 1/);
  assert.match(shortOf('prints /z/')[0] ?? '', /does not contain \/z\//);
  assert.equal(shortOf('peak = 1, requests = 1').length, 2);
});

test('an exit code is expected unless another is named', () => {
  assert.deepEqual(shortOf('exit 3', { exitCode: 3 }), []);
  assert.equal(shortOf('requests = 5', { exitCode: 3 }).length, 1);
  assert.equal(shortOf('', { exitCode: null }).length, 1);
});

test('what is not understood names the nearest right clause', () => {
  const wrong: [string, RegExp][] = [
    ['speedpu >= 3', /did you mean "speedup/],
    ['print /a/', /did you mean "prints \/text\/"/],
    ['peek <= 3', /did you mean "peak/],
    ['exits 0', /did you mean "exit 0"/],
    ['speedup > 3', /did you mean "speedup >= 1/],
    ['leaks = 0', /did you mean "leaked/],
    ['prints /(/', /no valid regular expression/],
  ];
  for (const [text, says] of wrong) {
    const parsed = parseExpectation(text);
    assert.ok(!parsed.ok, text);
    assert.match(parsed.reason, says);
  }
});

test('any text is understood or refused', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseExpectation(text);
      assert.equal(typeof parsed.ok, 'boolean');
    }),
  );
});
