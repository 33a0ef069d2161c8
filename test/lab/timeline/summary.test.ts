import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunEvent, RunSummary } from '../../../src/lab/timeline/event.ts';
import { peakOf } from '../../../src/lab/timeline/facts.ts';
import { headline, ratio, sentence } from '../../../src/lab/timeline/summary.ts';
import type { RecordedRun } from '../../../src/protocol/page.ts';
import { event, IN_TURN, liveOf, requests, runOf, TOGETHER } from './runs.ts';

const SUMMARY: RunSummary = {
  ok: true,
  wall_ms: 520,
  one_after_another_ms: 0,
  speedup: 1,
  peak_concurrency: 0,
  requests: 0,
  max_lag_ms: 0,
  leaked: [],
};

const one = requests([[0, 510]]);
const task = (id: string, from: number, to: number): RunEvent[] => [
  event({ source: 'task', id, name: id, at_ms: from, phase: 'start' }),
  event({ source: 'task', id, name: id, at_ms: from, phase: 'suspend', line: 4 }),
  event({ source: 'task', id, name: id, at_ms: to, phase: 'end' }),
];
const blocks = (...spans: [number, number][]): RunEvent[] =>
  spans.flatMap(([from, to], index) => {
    const about = { source: 'loop', id: `loop${index}`, name: 'event loop' } as const;
    return [
      event({ ...about, at_ms: from, phase: 'start' }),
      event({ ...about, at_ms: to, phase: 'end' }),
    ];
  });
const prints = (text: string): RunEvent[] => [
  event({
    source: 'output',
    id: 'stdout',
    name: 'stdout',
    at_ms: 0,
    phase: 'end',
    detail: { text },
  }),
];
/** Requests one after another as the server saw them, this far apart. */
const served = (count: number, step: number, status: number): RunEvent[] =>
  Array.from({ length: count }, (_, index) => index * step).flatMap((at) => {
    const about = { source: 'server', id: `s${at}`, name: 'GET /', detail: { status } } as const;
    return [
      event({ ...about, at_ms: at, phase: 'start' }),
      event({ ...about, at_ms: at + 1, phase: 'end' }),
    ];
  });
const threads = { text: 'await asyncio.to_thread(requests.get, url)\n' };

const cases: readonly [string, readonly RecordedRun[], string][] = [
  ['no run', [], 'Nothing has run yet.'],
  [
    'faster',
    [runOf(IN_TURN), runOf(TOGETHER)],
    '1.52 s → 0.31 s: 4.9 times faster. ' +
      'Nothing ran in parallel: one thread waited for five answers at once.',
  ],
  [
    'faster with threads: no claim about one thread',
    [runOf(IN_TURN), runOf(TOGETHER, threads)],
    '1.52 s → 0.31 s: 4.9 times faster. In the second run, five waited at once.',
  ],
  [
    'faster, tasks only',
    [
      runOf([...task('a', 0, 200), ...task('b', 200, 400)]),
      runOf([...task('a', 0, 200), ...task('b', 0, 200)]),
    ],
    '0.40 s → 0.20 s: 2.0 times faster. Nothing ran in parallel: in one thread, two tasks waited at once.',
  ],
  [
    'slower',
    [runOf(TOGETHER), runOf(IN_TURN)],
    '0.31 s → 1.52 s: 4.9 times slower. The second run had at most one open at once, the first five.',
  ],
  [
    'equal',
    [runOf(TOGETHER), runOf(TOGETHER)],
    '0.31 s → 0.31 s: no difference. Both had at most five of their requests open at once.',
  ],
  [
    'a blocked loop',
    [
      runOf(one, { summary: { ...SUMMARY, max_lag_ms: 400 } }),
      runOf(requests([[0, 102]]), { summary: SUMMARY }),
    ],
    '0.51 s → 0.10 s: 5.0 times faster. In the first run, the event loop was blocked for 400 ms.',
  ],
  [
    'a loop blocked more than once; short stops are not worth a word',
    [runOf([...one, ...blocks([0, 200], [210, 250], [260, 460])])],
    '1 request in 0.51 s. The event loop was blocked two times, for 400 ms in all: nothing else could run.',
  ],
  [
    'second failed',
    [runOf(IN_TURN), runOf(TOGETHER, { outcome: 'failed', reason: 'exit code 1' })],
    'The second run failed after 0.31 s. Exit code 1. The times cannot be compared.',
  ],
  [
    'second cancelled',
    [runOf(IN_TURN), runOf(TOGETHER, { outcome: 'cancelled' })],
    'The second run was cancelled after 0.31 s. The times cannot be compared.',
  ],
  [
    'not started',
    [runOf([], { outcome: 'not-started', reason: 'Python was not found.' })],
    'The run could not start. Python was not found.',
  ],
  ['starting', [liveOf([])], 'Starting …'],
  ['running', [runOf(IN_TURN), liveOf(TOGETHER)], 'Running (A run) …'],
  ['one run', [runOf(TOGETHER)], '5 requests in 0.31 s, at most 5 at once.'],
  [
    'one run that blocks and leaks',
    [runOf(one, { summary: { ...SUMMARY, max_lag_ms: 305, leaked: ['ClientSession (line 12)'] } })],
    '1 request in 0.51 s. The event loop was blocked for 305 ms: nothing else could run. ' +
      'Never closed: ClientSession (line 12).',
  ],
  [
    'one run at its limit',
    [runOf(one, { outcome: 'limit', reason: 'It ran longer than 15 s.' })],
    'The run was ended at the time limit. It ran longer than 15 s. 1 request.',
  ],
  [
    'slower, but with another result: not its speed is the point',
    [
      runOf([...task('a', 0, 30), ...prints('1 of 15')]),
      runOf([...task('a', 0, 310), ...prints('15 of 15')]),
    ],
    'Another result. The first run printed “1 of 15”, the second “15 of 15”. ' +
      'The second run took 0.31 s instead of 30 ms.',
  ],
  [
    'slower, and only a measured time is printed differently',
    [
      runOf([...task('a', 0, 100), ...prints('took 0.1 s')]),
      runOf([...task('a', 0, 200), ...prints('took 0.2 s')]),
    ],
    '0.10 s → 0.20 s: 2.0 times slower.',
  ],
  [
    'faster, whatever it prints',
    [runOf([...task('a', 0, 400), ...prints('a')]), runOf([...task('a', 0, 200), ...prints('b')])],
    '0.40 s → 0.20 s: 2.0 times faster.',
  ],
  [
    'fewer refusals',
    [runOf(served(4, 10, 429)), runOf(served(3, 600, 200))],
    'Refused by the server: 4 → 0. ' +
      'Within one second, the server saw up to 4 requests of the first run, and two of the second.',
  ],
  [
    'no leak any more',
    [
      runOf(one, { summary: { ...SUMMARY, leaked: ['ClientSession (line 12)'] } }),
      runOf(one, { summary: SUMMARY }),
    ],
    'Never closed: 1 → 0. In the first run: ClientSession (line 12); in the second: nothing.',
  ],
  [
    'clearly faster, and a new leak besides',
    [
      runOf(IN_TURN, { summary: SUMMARY }),
      runOf(TOGETHER, { summary: { ...SUMMARY, leaked: ['task work (line 3)'] } }),
    ],
    '1.52 s → 0.31 s: 4.9 times faster. ' +
      'Nothing ran in parallel: one thread waited for five answers at once. ' +
      'Never awaited to the end: 0 → 1. In the first run: nothing; in the second: task work (line 3).',
  ],
  [
    'a difference of chance',
    [runOf(requests([[0, 3.4]])), runOf(requests([[0, 2.4]]))],
    '3.4 ms → 2.4 ms: no difference. Both had at most one of their requests open at once.',
  ],
  ['no requests', [runOf(task('a', 0, 45))], 'The program took 45 ms.'],
  ['nothing seen', [runOf([])], 'The program ended without tasks or requests.'],
];

for (const [name, runs, expected] of cases) {
  test(`sentence: ${name}`, () => assert.equal(sentence({ title: 'T', runs }), expected));
}

test('the headline says the beginning of the sentence, and nothing else', () => {
  const picture = { title: 'T', runs: [runOf(IN_TURN), runOf(TOGETHER)] };
  const { lead, main, told } = headline(picture);
  assert.deepEqual([lead, main], ['1.52 s → 0.31 s', '4.9 times faster']);
  assert.ok(sentence(picture).startsWith(told));
  assert.equal(headline({ title: 'T', runs: [runOf([], { outcome: 'limit' })] }).told, '');
});

test('the figure of a run under way grows with the present, also between two requests', () => {
  const main = event({ source: 'task', id: 'main', name: 'main', at_ms: 0, phase: 'start' });
  const picture = { title: 'T', runs: [liveOf([main, ...requests([[10, 20]])])] };
  assert.equal(headline(picture, 300).main, '0.30 s');
  assert.equal(headline({ title: 'T', runs: [liveOf([])] }, 300).main, 'Running');
});

test('ratio: only of two runs that ended well', () => {
  const of = (...runs: RecordedRun[]): number | undefined => ratio({ title: 'T', runs });
  assert.equal(of(runOf(IN_TURN), runOf(TOGETHER))?.toFixed(2), '4.90');
  assert.equal(of(runOf(TOGETHER), runOf(IN_TURN))?.toFixed(2), '0.20');
  assert.equal(of(runOf(IN_TURN)), undefined);
  assert.equal(of(runOf(IN_TURN), liveOf(TOGETHER)), undefined);
  assert.equal(of(runOf(IN_TURN), runOf(TOGETHER, { outcome: 'failed' })), undefined);
  assert.equal(of(runOf(IN_TURN), runOf([])), undefined);
});

test('the wall is that of the requests: what is before and after them does not count', () => {
  const around = [...task('main', 0, 4000), ...TOGETHER];
  assert.equal(ratio({ title: 'T', runs: [runOf(around), runOf(TOGETHER)] }), 1);
});

test('peak: touching ends do not overlap', () => {
  const spans = (...pairs: [number, number][]): { from_ms: number; to_ms: number }[] =>
    pairs.map(([from_ms, to_ms]) => ({ from_ms, to_ms }));
  assert.equal(peakOf(spans()), 0);
  assert.equal(peakOf(spans([0, 1], [1, 2], [2, 3])), 1);
  assert.equal(peakOf(spans([0, 3], [1, 2], [1.5, 4])), 3);
});
