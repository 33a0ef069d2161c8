import type { RunEvent, RunSummary } from '../timeline/event.ts';

/** What a summary needs beyond the events. */
export interface RunFacts {
  readonly ok: boolean;
  /** The server's own counts; without them the events are counted. */
  readonly requests?: number;
  readonly peak_concurrency?: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The facts of a run, from its events. Events may be in any order; lanes may lack their end. */
export function summarize(events: readonly RunEvent[], facts: RunFacts): RunSummary {
  const times = extent(events.map((event) => event.at_ms));
  const spans = serverSpans(events, times.to);
  const sum = spans.reduce((total, span) => total + span.to - span.from, 0);
  const busy = covered(spans);
  return {
    ok: facts.ok,
    wall_ms: round(times.to - times.from),
    one_after_another_ms: round(sum),
    // Below a millisecond (datagrams) the ratio would be noise.
    speedup: busy < 1 ? 1 : Math.round((sum / busy) * 100) / 100,
    peak_concurrency: facts.peak_concurrency ?? peakOf(spans),
    requests: facts.requests ?? spans.length,
    max_lag_ms: round(longestStall(events)),
    leaked: leaksOf(events),
  };
}

/** The facts of a run in which nothing happened. */
export const NOTHING: RunSummary = summarize([], { ok: false });

function extent(times: readonly number[]): Span {
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const time of times) {
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  return { from: Math.min(from, to), to };
}

function serverSpans(events: readonly RunEvent[], last: number): Span[] {
  const open = new Map<string, number>();
  const spans: Span[] = [];
  for (const event of inOrder(events)) {
    if (event.source !== 'server') continue;
    const from = open.get(event.id);
    if (event.phase === 'start') open.set(event.id, event.at_ms);
    else if (from !== undefined && isLast(event)) {
      open.delete(event.id);
      spans.push({ from, to: event.at_ms });
    }
  }
  for (const from of open.values()) spans.push({ from, to: last });
  return spans;
}

function isLast(event: RunEvent): boolean {
  return event.phase === 'end' || event.phase === 'error' || event.phase === 'cancel';
}

/** The time in which at least one span was open. */
function covered(spans: readonly Span[]): number {
  let total = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return total;
}

function peakOf(spans: readonly Span[]): number {
  const steps = spans.flatMap(({ from, to }) => [
    { at: from, by: 1 },
    { at: to, by: -1 },
  ]);
  // At the same moment an end comes first: one after another is not at once.
  steps.sort((a, b) => a.at - b.at || a.by - b.by);
  let open = 0;
  let peak = 0;
  for (const { by } of steps) peak = Math.max(peak, (open += by));
  return peak;
}

function longestStall(events: readonly RunEvent[]): number {
  const began = new Map<string, number>();
  let longest = 0;
  for (const event of inOrder(events)) {
    if (event.source !== 'loop') continue;
    const from = began.get(event.id);
    if (event.phase === 'start') began.set(event.id, event.at_ms);
    else longest = Math.max(longest, event.detail?.lag_ms ?? event.at_ms - (from ?? event.at_ms));
    if (event.phase !== 'start') began.delete(event.id);
  }
  // A stall that never ended lasts until the last thing that was seen.
  const last = extent(events.map((event) => event.at_ms)).to;
  for (const from of began.values()) longest = Math.max(longest, last - from);
  return longest;
}

function leaksOf(events: readonly RunEvent[]): string[] {
  const leaks = events.map((event) => event.detail?.leaked).filter((leak) => leak !== undefined);
  return [...new Set(leaks)];
}

function inOrder(events: readonly RunEvent[]): RunEvent[] {
  return [...events].sort((a, b) => a.at_ms - b.at_ms);
}

function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
