/** A picture as Chrome Trace Event JSON, which Perfetto and chrome://tracing open. */
import type { RecordedRun, RunPicture } from '../../protocol/page.ts';
import { layout } from './lanes.ts';
import type { Lane, LaneGroup, Segment } from './lanes.ts';

/** One event of the format; `ts` and `dur` are microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: 'X' | 'M' | 'i';
  readonly pid: number;
  readonly tid: number;
  readonly cat?: string;
  readonly ts?: number;
  readonly dur?: number;
  /** Scope of an instant event: its thread. */
  readonly s?: 't';
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface TraceFile {
  readonly traceEvents: readonly TraceEvent[];
  readonly displayTimeUnit: 'ms';
}

const STATE_NAMES = { run: 'running', wait: 'waiting', block: 'blocked', open: 'open' };

/** A process per run, a thread per lane, a slice per lane with its segments nested inside. */
export function toTraceEvents(picture: RunPicture): TraceFile {
  return { traceEvents: picture.runs.flatMap(runEvents), displayTimeUnit: 'ms' };
}

function runEvents(run: RecordedRun, index: number): TraceEvent[] {
  const pid = index + 1;
  const model = layout(run, { limit: Number.POSITIVE_INFINITY });
  const events: TraceEvent[] = [
    { name: 'process_name', ph: 'M', pid, tid: 0, args: { name: run.title } },
    { name: 'process_sort_index', ph: 'M', pid, tid: 0, args: { sort_index: index } },
  ];
  let tid = 0;
  for (const group of model.groups) {
    for (const lane of group.lanes) {
      tid++;
      events.push(...laneEvents(lane, group, { pid, tid }));
    }
  }
  return [...events, ...outputEvents(run, model.origin_ms, { pid, tid: tid + 1 })];
}

interface Thread {
  readonly pid: number;
  readonly tid: number;
}

function laneEvents(lane: Lane, group: LaneGroup, thread: Thread): TraceEvent[] {
  const args = {
    outcome: lane.outcome,
    ...(lane.line === undefined ? {} : { line: lane.line }),
    ...(lane.status === undefined ? {} : { status: lane.status }),
    ...(lane.error === undefined ? {} : { error: lane.error }),
  };
  const slice = (name: string, part: Omit<Segment, 'state'>): TraceEvent => ({
    name,
    cat: group.kind,
    ph: 'X',
    ...thread,
    ts: microseconds(part.from_ms),
    dur: microseconds(part.to_ms) - microseconds(part.from_ms),
    ...(part.line === undefined ? {} : { args: { line: part.line } }),
  });
  const events: TraceEvent[] = [
    ...named(`${group.title}: ${lane.label}`, thread),
    ...(group.kind === 'loop' ? [] : [{ ...slice(lane.label, lane), args }]),
    ...lane.segments.map((segment) => slice(STATE_NAMES[segment.state], segment)),
  ];
  if (lane.outcome === 'error' || lane.outcome === 'cancel') {
    const name = lane.outcome === 'error' ? (lane.error ?? 'error') : 'cancelled';
    events.push(instant(name, lane.to_ms, thread));
  }
  return events;
}

function outputEvents(run: RecordedRun, origin: number, thread: Thread): TraceEvent[] {
  const printed = run.events.filter((event) => event.source === 'output');
  if (printed.length === 0) return [];
  return [
    ...named('Output', thread),
    ...printed.map((event) => {
      const at = Number.isFinite(event.at_ms) ? Math.max(0, event.at_ms - origin) : 0;
      return { ...instant(event.name, at, thread), args: { text: event.detail?.text ?? '' } };
    }),
  ];
}

function named(name: string, thread: Thread): TraceEvent[] {
  return [
    { name: 'thread_name', ph: 'M', ...thread, args: { name } },
    { name: 'thread_sort_index', ph: 'M', ...thread, args: { sort_index: thread.tid } },
  ];
}

function instant(name: string, at_ms: number, thread: Thread): TraceEvent {
  return { name, ph: 'i', s: 't', ...thread, ts: microseconds(at_ms) };
}

function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
