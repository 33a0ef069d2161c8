import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { summarize } from '../../../src/lab/run/summarize.ts';
import type { EventDetail, EventPhase, RunEvent } from '../../../src/lab/timeline/event.ts';

function event(
  at_ms: number,
  source: RunEvent['source'],
  id: string,
  phase: EventPhase,
  detail?: EventDetail,
): RunEvent {
  return {
    run: 1,
    at_ms,
    source,
    id,
    name: id,
    phase,
    ...(detail === undefined ? {} : { detail }),
  };
}

const request = (id: string, from: number, to: number): RunEvent[] => [
  event(from, 'server', id, 'start'),
  event(to, 'server', id, 'end'),
];

test('the numbers of a run', () => {
  const table: [string, RunEvent[], Partial<ReturnType<typeof summarize>>][] = [
    ['nothing', [], { wall_ms: 0, one_after_another_ms: 0, speedup: 1, requests: 0 }],
    [
      'three at once',
      [...request('a', 0, 100), ...request('b', 0, 100), ...request('c', 0, 100)],
      { one_after_another_ms: 300, speedup: 3, peak_concurrency: 3, requests: 3, wall_ms: 100 },
    ],
    [
      'one after another',
      [...request('a', 0, 100), ...request('b', 100, 200)],
      { one_after_another_ms: 200, speedup: 1, peak_concurrency: 1 },
    ],
    [
      'a pause between does not count',
      [...request('a', 0, 100), ...request('b', 500, 600)],
      { speedup: 1, wall_ms: 600 },
    ],
    ['datagrams are too short for a ratio', request('a', 5, 5.2), { speedup: 1, requests: 1 }],
    [
      'a request that never ended lasts to the last event',
      [event(0, 'server', 'a', 'start'), event(50, 'task', 't', 'end')],
      { one_after_another_ms: 50, peak_concurrency: 1 },
    ],
    [
      'stalls: by their own word, by their events, and one that never ended',
      [
        event(0, 'loop', 'a', 'start'),
        event(30, 'loop', 'a', 'end', { lag_ms: 31 }),
        event(40, 'loop', 'b', 'start'),
        event(80, 'loop', 'b', 'end'),
      ],
      { max_lag_ms: 40 },
    ],
    [
      'an open stall',
      [event(10, 'loop', 'a', 'start'), event(200, 'output', 'stdout', 'end')],
      { max_lag_ms: 190 },
    ],
    [
      'leaks, each once',
      [
        event(1, 'output', 'x', 'end', { leaked: 'ClientSession (line 1)' }),
        event(1, 'output', 'y', 'end', { leaked: 'ClientSession (line 1)' }),
      ],
      { leaked: ['ClientSession (line 1)'] },
    ],
  ];
  for (const [what, events, expected] of table) {
    const summary = summarize(events, { ok: true });
    assert.deepEqual({ ...summary, ...expected }, summary, what);
  }
});

test('the server’s own counts win', () => {
  const summary = summarize(request('a', 0, 10), { ok: true, requests: 9, peak_concurrency: 4 });
  assert.deepEqual([summary.requests, summary.peak_concurrency], [9, 4]);
});

test('for any requests: order does not matter, and the ratio lies between 1 and the peak', () => {
  const spans = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 300 })),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(spans, (list) => {
      const events = list.flatMap(([from, length], at) => request(`r${at}`, from, from + length));
      const summary = summarize(events, { ok: true });
      assert.deepEqual(summarize([...events].reverse(), { ok: true }), summary);
      assert.ok(summary.speedup >= 1);
      assert.ok(summary.speedup <= summary.peak_concurrency + 0.01);
    }),
  );
});
