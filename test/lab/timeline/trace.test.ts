import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rows } from '../../../src/lab/timeline/table.ts';
import { toTraceEvents } from '../../../src/lab/timeline/trace.ts';
import { event, IN_TURN, requests, runOf, TOGETHER } from './runs.ts';

const picture = {
  title: 'T',
  runs: [
    runOf([
      ...requests([[10, 312]]),
      event({ id: 'r9', at_ms: 20, phase: 'start', line: 5 }),
      event({ id: 'r9', at_ms: 30, phase: 'error', detail: { error: 'OSError: gone' } }),
      event({
        source: 'output',
        id: 'o',
        name: 'stdout',
        at_ms: 40,
        phase: 'end',
        detail: { text: 'hi' },
      }),
    ]),
    runOf(TOGETHER, { run: 2, title: 'Second' }),
  ],
};

test('every event has what the format asks for', () => {
  const { traceEvents } = toTraceEvents(picture);
  for (const one of traceEvents) {
    assert.ok(Number.isInteger(one.pid) && Number.isInteger(one.tid) && one.name !== '');
    if (one.ph === 'M') continue;
    assert.ok(Number.isInteger(one.ts) && (one.ts ?? -1) >= 0);
    if (one.ph === 'X') assert.ok(Number.isInteger(one.dur) && (one.dur ?? -1) >= 0);
    if (one.ph === 'i') assert.equal(one.s, 't');
  }
  const names = traceEvents.filter((one) => one.name === 'process_name');
  assert.deepEqual(
    names.map((one) => one.args?.['name']),
    ['A run', 'Second'],
  );
});

test('slices are in microseconds from the first event; errors and output are instants', () => {
  const { traceEvents } = toTraceEvents(picture);
  const slice = traceEvents.find((one) => one.ph === 'X');
  assert.deepEqual([slice?.ts, slice?.dur, slice?.args?.['line']], [0, 302_000, 12]);
  const instants = traceEvents.filter((one) => one.ph === 'i');
  assert.deepEqual(
    instants.map((one) => [one.name, one.ts]),
    [
      ['OSError: gone', 20_000],
      ['stdout', 30_000],
    ],
  );
});

test('nested slices of one thread never cross', () => {
  const { traceEvents } = toTraceEvents({ title: 'T', runs: [runOf(IN_TURN)] });
  for (const inner of traceEvents.filter((one) => one.ph === 'X' && one.name === 'waiting')) {
    const outer = traceEvents.find(
      (one) => one.ph === 'X' && one.tid === inner.tid && one.name !== 'waiting',
    );
    assert.ok((outer?.ts ?? Infinity) <= (inner.ts ?? 0));
    assert.ok((outer?.ts ?? 0) + (outer?.dur ?? 0) >= (inner.ts ?? 0) + (inner.dur ?? 0));
  }
});

test('rows say what the picture shows', () => {
  const [first, second] = rows(picture);
  assert.deepEqual(first, {
    run: 1,
    key: 'request:r0',
    group: 'Requests',
    name: 'GET /delay/0.3',
    start_ms: 0,
    end_ms: 302,
    duration_ms: 302,
    waited_ms: 302,
    outcome: 'end',
    line: 12,
  });
  assert.deepEqual([second?.outcome, second?.error, second?.line], ['error', 'OSError: gone', 5]);
});
