import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { RunEvent } from '../../../src/lab/timeline/event.ts';
import { FOLD_AFTER, lanesOf, layout } from '../../../src/lab/timeline/lanes.ts';
import { renderSvg } from '../../../src/lab/timeline/svg.ts';
import { sentence } from '../../../src/lab/timeline/summary.ts';
import { rows } from '../../../src/lab/timeline/table.ts';
import { toTraceEvents } from '../../../src/lab/timeline/trace.ts';
import { event, liveOf, requests, runOf } from './runs.ts';

const TASK = { source: 'task', id: 't1', name: 'fetch' } as const;

test('a request waits from its start to its end', () => {
  const [lane] = lanesOf(layout(runOf(requests([[40, 342]]))), 'request');
  assert.equal(lane?.hover, 'GET /delay/0.3 · 0 → 302 ms · waited 302 ms · status 200 · line 12');
  assert.deepEqual(lane.segments, [{ from_ms: 0, to_ms: 302, state: 'wait', line: 12 }]);
});

test('a task runs and waits in turn, each wait with the line of its await', () => {
  const run = runOf([
    event({ ...TASK, at_ms: 0, phase: 'start', line: 3 }),
    event({ ...TASK, at_ms: 2, phase: 'suspend', line: 4 }),
    event({ ...TASK, at_ms: 10, phase: 'resume' }),
    event({ ...TASK, at_ms: 11, phase: 'suspend', line: 6 }),
    event({ ...TASK, at_ms: 30, phase: 'cancel' }),
  ]);
  const [lane] = lanesOf(layout(run), 'task');
  assert.deepEqual(
    lane?.segments.map((one) => [one.state, one.from_ms, one.to_ms, one.line]),
    [
      ['run', 0, 2, 3],
      ['wait', 2, 10, 4],
      ['run', 10, 11, 3],
      ['wait', 11, 30, 6],
    ],
  );
  assert.equal(lane.outcome, 'cancel');
  assert.equal(lane.waited_ms, 27);
});

test('a lane that never ends is open after the run, and grows while the run lives', () => {
  const run = runOf([event({ at_ms: 5, phase: 'start' }), ...requests([[5, 90]]).slice(1)]);
  const events = [event({ id: 'x', at_ms: 5, phase: 'start' }), ...run.events];
  const over = lanesOf(layout(runOf(events)), 'request').find((one) => one.key === 'request:x');
  assert.deepEqual(over?.segments, [{ from_ms: 0, to_ms: 85, state: 'open' }]);
  assert.match(over.hover, /never ended/);
  const model = layout(liveOf(events), { now_ms: 205 });
  const live = lanesOf(model, 'request').find((one) => one.key === 'request:x');
  assert.deepEqual(live?.segments, [{ from_ms: 0, to_ms: 200, state: 'wait' }]);
});

test('where waits cannot be seen, a task without any is open, not running', () => {
  const events = [
    event({ ...TASK, at_ms: 0, phase: 'start' }),
    event({ ...TASK, at_ms: 50, phase: 'end' }),
  ];
  const state = (runtime: 'node' | 'python'): string | undefined =>
    lanesOf(layout(runOf(events, { runtime })), 'task')[0]?.segments[0]?.state;
  assert.equal(state('node'), 'open');
  assert.equal(state('python'), 'run');
});

test('a stretch reported only by its end and its length is drawn, overlaps are joined', () => {
  const loop = { source: 'loop', name: 'loop' } as const;
  const model = layout(
    runOf([
      event({ at_ms: 0, phase: 'start' }),
      event({ ...loop, id: 'a', at_ms: 300, phase: 'end', detail: { lag_ms: 200 } }),
      event({ ...loop, id: 'b', at_ms: 250, phase: 'start' }),
      event({ ...loop, id: 'b', at_ms: 400, phase: 'end' }),
    ]),
  );
  assert.deepEqual(model.blocks, [{ from_ms: 100, to_ms: 400, state: 'block' }]);
});

test('more lanes than a reader can use are folded and counted, the table has them all', () => {
  const many = Array.from({ length: FOLD_AFTER + 20 }, (_, i) => [i, i + 5] as const);
  const run = runOf(requests(many));
  const [group] = layout(run).groups;
  assert.equal(group?.lanes.length, FOLD_AFTER);
  assert.equal(group.folded, 20);
  const picture = { title: 'Many', runs: [run] };
  assert.equal(rows(picture).length, FOLD_AFTER + 20);
  const svg = renderSvg(picture, { width: 800, theme: 'css', interactive: true });
  assert.match(svg, /and 20 more lanes: see the table/);
});

/** What a miscalculation would write; as the name of a task it is only a name. */
const WRONG = /NaN|Infinity|undefined/;
const anyText = fc.string().filter((text) => !WRONG.test(text));

const anyEvent: fc.Arbitrary<RunEvent> = fc.record(
  {
    run: fc.constant(1),
    at_ms: fc.oneof(
      fc.double({ min: 0, max: 1e4, noNaN: true }),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -5),
    ),
    source: fc.constantFrom('task', 'request', 'server', 'loop', 'output'),
    id: fc.constantFrom('a', 'b', 'c', '__proto__'),
    name: anyText,
    phase: fc.constantFrom('start', 'suspend', 'resume', 'end', 'error', 'cancel'),
    line: fc.integer({ min: 1, max: 50 }),
    parent: fc.constantFrom('a', 'b'),
    detail: fc.record(
      { lag_ms: fc.double(), error: anyText, status: fc.integer(), text: fc.string() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['run', 'at_ms', 'source', 'id', 'name', 'phase'] },
);

test('whatever the events say: segments lie in their lane, in order, and nothing throws', () => {
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, over) => {
      const run = over ? runOf(events) : liveOf(events);
      const model = layout(run, { now_ms: 9000 });
      for (const lane of model.groups.flatMap((group) => group.lanes)) {
        let at = lane.from_ms;
        for (const segment of lane.segments) {
          assert.ok(segment.from_ms >= at && segment.to_ms > segment.from_ms);
          at = segment.to_ms;
        }
        assert.ok(at <= lane.to_ms && lane.to_ms <= model.end_ms && lane.from_ms >= 0);
      }
      const picture = { title: 'Any', runs: [run, run] };
      const svg = renderSvg(picture, { width: 400, theme: 'css', interactive: true });
      assert.doesNotMatch(svg, WRONG);
      assert.ok(sentence(picture).length > 0);
      assert.ok(JSON.stringify(toTraceEvents(picture)).length > 0);
    }),
    { numRuns: 300 },
  );
});

test('order and repetition of events do not matter', () => {
  const events = [
    event({ ...TASK, at_ms: 0, phase: 'start', line: 3 }),
    event({ ...TASK, at_ms: 2, phase: 'suspend', line: 4 }),
    event({ ...TASK, at_ms: 10, phase: 'resume' }),
    event({ ...TASK, at_ms: 30, phase: 'end' }),
    ...requests([
      [1, 20],
      [5, 25],
    ]),
  ];
  const expected = layout(runOf(events));
  const shuffled = fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 });
  fc.assert(fc.property(shuffled, (mixed) => assert.deepEqual(layout(runOf(mixed)), expected)));
});
