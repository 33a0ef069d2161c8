/** Numbers taken from a run's lanes, so that a sentence says only what the picture shows. */
import type { RecordedRun } from '../../protocol/page.ts';
import { lanesOf, layout } from './lanes.ts';
import type { Lane, Segment } from './lanes.ts';
import type { TimeWindow } from './scale.ts';

export interface RunFacts {
  /** First start to last end of the client's requests, or of the tasks; absent when neither is. */
  readonly wall?: TimeWindow;
  readonly wall_ms: number;
  readonly requests: number;
  /** How many requests of the program have ended by now. */
  readonly ended: number;
  /** The most answers that were awaited at one moment. */
  readonly peak: number;
  /** What `peak` counts. */
  readonly peak_of: 'answers' | 'waits';
  /** How many requests the server turned away, with 429 or 503. */
  readonly refused: number;
  /** How many requests were broken off before their answer was complete, as the server saw it. */
  readonly broken_off: number;
  /** The most requests that came to the server within one second. */
  readonly within_second: number;
  readonly max_lag_ms: number;
  /** How often the loop was blocked for {@link NOTABLE_LAG} or more, and for how long in all. */
  readonly blocked_times: number;
  readonly blocked_ms: number;
  readonly leaked: readonly string[];
}

/** From this on, a stop of the event loop is worth a word, in milliseconds. */
export const NOTABLE_LAG = 50;

/** `now_ms` is the present of a live run, on its own clock. */
export function factsOf(run: RecordedRun, now_ms?: number): RunFacts {
  const options = now_ms === undefined ? {} : { now_ms };
  const model = layout(run, { ...options, limit: Number.POSITIVE_INFINITY });
  const requests = lanesOf(model, 'request');
  const server = lanesOf(model, 'server');
  const tasks = lanesOf(model, 'task');
  const wall = extent(requests.length > 0 ? requests : tasks);
  const answers = requests.length > 0 ? requests : server;
  const waits = answers.length > 0 ? answers : leafWaits(tasks);
  const seen = Math.max(requests.length, server.length);
  const lengths = model.blocks.map(lengthOf);
  const notable = lengths.filter((length) => length >= NOTABLE_LAG);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return {
    ...(wall === undefined ? {} : { wall }),
    wall_ms: wall === undefined ? (run.summary?.wall_ms ?? 0) : wall.to_ms - wall.from_ms,
    requests: seen > 0 ? seen : (run.summary?.requests ?? 0),
    ended: answers.filter((lane) => lane.outcome !== 'open').length,
    peak: waits.length > 0 ? peakOf(waits) : (run.summary?.peak_concurrency ?? 0),
    peak_of: answers.length > 0 || tasks.length === 0 ? 'answers' : 'waits',
    refused: server.filter(({ status }) => status === 429 || status === 503).length,
    broken_off: server.filter(({ outcome }) => outcome === 'cancel').length,
    within_second: mostWithin(
      server.map((lane) => lane.from_ms),
      1000,
    ),
    max_lag_ms: run.summary?.max_lag_ms ?? longest,
    blocked_times: notable.length,
    blocked_ms: notable.reduce((sum, length) => sum + length, 0),
    leaked: run.summary?.leaked ?? leaksOf(run),
  };
}

/** The most spans that overlap at one moment; touching ends do not overlap. */
export function peakOf(spans: readonly TimeWindow[]): number {
  const starts = spans.map((span) => span.from_ms).sort((a, b) => a - b);
  const stops = spans.map((span) => span.to_ms).sort((a, b) => a - b);
  let open = 0;
  let peak = 0;
  let stop = 0;
  for (const start of starts) {
    while (stop < stops.length && (stops[stop] ?? 0) <= start) {
      stop++;
      open--;
    }
    open++;
    peak = Math.max(peak, open);
  }
  return peak;
}

/** The most of these times, which are in order, that lie within a stretch of this length. */
function mostWithin(times: readonly number[], length_ms: number): number {
  let most = 0;
  let first = 0;
  for (const [index, time] of times.entries()) {
    while (time - (times[first] ?? time) >= length_ms) first++;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

function extent(lanes: readonly Lane[]): TimeWindow | undefined {
  const first = lanes[0];
  if (first === undefined) return undefined;
  let to_ms = first.to_ms;
  for (const lane of lanes) to_ms = Math.max(to_ms, lane.to_ms);
  return { from_ms: first.from_ms, to_ms };
}

/** A task that waits for its own tasks would count their waiting twice. */
function leafWaits(tasks: readonly Lane[]): Segment[] {
  const parents = new Set(tasks.map((lane) => lane.parent));
  return tasks
    .filter((lane) => !parents.has(lane.key))
    .flatMap((lane) => lane.segments.filter((segment) => segment.state === 'wait'));
}

function leaksOf(run: RecordedRun): string[] {
  const leaks = run.events.map((event) => event.detail?.leaked);
  return [...new Set(leaks.filter((leak) => leak !== undefined))];
}

function lengthOf(segment: Segment): number {
  return segment.to_ms - segment.from_ms;
}
