/** Events of a run → groups of lanes with segments: the one model behind picture, table and trace. */
import type { RecordedRun } from '../../protocol/page.ts';
import type { RunEvent } from './event.ts';
import { formatSpan, formatTime } from './format.ts';
import { mergeSpans, readLanes } from './lane-reader.ts';
import type { Draft, LaneOutcome, LaneSource, Segment } from './lane-reader.ts';

export type { LaneOutcome, Segment, SegmentState } from './lane-reader.ts';

/** One task, request or connection. Segments lie inside the lane, in order, without overlap. */
export interface Lane {
  /** Unique in the run: `request:7`. */
  readonly key: string;
  readonly label: string;
  /** Everything about the lane in one line, for a pointer, a screen reader and an export. */
  readonly hover: string;
  readonly from_ms: number;
  readonly to_ms: number;
  readonly segments: readonly Segment[];
  readonly outcome: LaneOutcome;
  /** Whether the run is over and the lane never ended. */
  readonly abandoned: boolean;
  /** The sum of the `wait` segments. */
  readonly waited_ms: number;
  /** Where the lane was made, or else where it first waited; one-based. */
  readonly line?: number;
  /** Type and message, when the outcome is `error`. */
  readonly error?: string;
  /** The answer's HTTP status. */
  readonly status?: number;
  /** The key of the lane that made this one. */
  readonly parent?: string;
}

export interface LaneGroup {
  readonly kind: LaneSource | 'loop';
  readonly title: string;
  readonly lanes: readonly Lane[];
  /** How many more lanes there are, which are not in `lanes`. */
  readonly folded: number;
  /** How many of the folded ones ended in an error. */
  readonly folded_errors: number;
}

/** Times are milliseconds since the program's first event, so that two runs share one zero. */
export interface TimelineModel {
  readonly run: number;
  readonly title: string;
  readonly groups: readonly LaneGroup[];
  /** The last end of a lane; 0 when nothing was seen. */
  readonly end_ms: number;
  /** What was subtracted from every event's time. */
  readonly origin_ms: number;
  /** When the event loop could not run. */
  readonly blocks: readonly Segment[];
  /** Whether the run is still under way. */
  readonly live: boolean;
}

export interface LayoutOptions {
  /** The present, on the run's own clock; lanes of a live run grow to it. */
  readonly now_ms?: number;
  /** How many lanes of a group are kept; the rest is folded. Default {@link FOLD_AFTER}. */
  readonly limit?: number;
}

/** More lanes than this in one group do not help a reader. */
export const FOLD_AFTER = 40;

const TITLES = {
  task: 'Tasks',
  request: 'Requests',
  server: 'What the server saw',
  loop: 'Event loop',
} as const;

/** Lays a run out. Missing, late, repeated and endless events are drawn as far as they are known. */
export function layout(run: RecordedRun, options: LayoutOptions = {}): TimelineModel {
  const limit = options.limit ?? FOLD_AFTER;
  if (run.outcome === undefined) return makeModel(run, limit, options.now_ms);
  const models = finished.get(run) ?? new Map<number, TimelineModel>();
  finished.set(run, models);
  const model = models.get(limit) ?? makeModel(run, limit, undefined);
  models.set(limit, model);
  return model;
}

/** A run that is over never changes, but is drawn with every frame of the one beside it. */
const finished = new WeakMap<RecordedRun, Map<number, TimelineModel>>();

function makeModel(run: RecordedRun, limit: number, now_ms: number | undefined): TimelineModel {
  const events = inOrder(run.events);
  const origin = events.find((event) => event.source !== 'output')?.at_ms ?? 0;
  const live = run.outcome === undefined;
  const last = events.at(-1)?.at_ms ?? 0;
  const present = live ? Math.max(last, finite(now_ms) ?? last) : last;
  const until = Math.max(0, present - origin);
  const sees_waits = run.runtime !== 'node';
  const { drafts, blocks } = readLanes(events, origin, { until, live, sees_waits });
  const groups = (['task', 'request', 'server'] as const)
    .map((kind) => group({ kind, drafts, limit, live }))
    .filter((made) => made.lanes.length > 0);
  if (blocks.length > 0) groups.push(loopGroup(blocks));
  return {
    run: run.run,
    title: run.title,
    groups,
    end_ms: Math.max(0, ...ends(drafts), ...blocks.slice(-1).map((block) => block.to_ms)),
    origin_ms: origin,
    blocks,
    live,
  };
}

/** The lanes of one kind, in the order in which they began. */
export function lanesOf(model: TimelineModel, kind: LaneGroup['kind']): readonly Lane[] {
  return model.groups.find((one) => one.kind === kind)?.lanes ?? [];
}

/** The sentence of one bar: `GET /delay/0.3 · waiting · 0 → 302 ms · line 12`. */
export function segmentHover(lane: Lane, segment: Segment): string {
  if (lane.segments.length === 1) return lane.hover;
  const words = { run: 'running', wait: 'waiting', block: 'loop blocked', open: 'open' };
  const took = formatTime(segment.to_ms - segment.from_ms);
  const parts = [lane.label, `${words[segment.state]} ${took}`, spanOf(segment)];
  if (segment.line !== undefined) parts.push(`line ${segment.line}`);
  return parts.join(' · ');
}

function inOrder(events: readonly RunEvent[]): RunEvent[] {
  const usable = events.filter((event) => Number.isFinite(event.at_ms) && event.at_ms >= 0);
  return usable.sort((a, b) => a.at_ms - b.at_ms);
}

function finite(value: number | undefined): number | undefined {
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** One number at most: spreading thousands of arguments into `Math.max` would overflow the stack. */
function ends(drafts: readonly Draft[]): number[] {
  let end = 0;
  for (const draft of drafts) end = Math.max(end, draft.to);
  return [end];
}

function group(of: {
  readonly kind: LaneSource;
  readonly drafts: readonly Draft[];
  readonly limit: number;
  readonly live: boolean;
}): LaneGroup {
  const { kind, drafts, limit, live } = of;
  const all = drafts.filter((draft) => draft.source === kind).sort((a, b) => a.from - b.from);
  const kept = all.length > limit ? limit : all.length;
  const rest = all.slice(kept);
  return {
    kind,
    title: TITLES[kind],
    lanes: all.slice(0, kept).map((draft) => laneFrom(draft, live)),
    folded: rest.length,
    folded_errors: rest.filter((draft) => draft.outcome === 'error').length,
  };
}

function laneFrom(draft: Draft, live: boolean): Lane {
  const waited = total(draft.segments.filter((segment) => segment.state === 'wait'));
  const line = draft.line ?? draft.segments.find((segment) => segment.line !== undefined)?.line;
  const lane = {
    key: `${draft.source}:${draft.id}`,
    label: draft.name === '' ? draft.id : draft.name,
    from_ms: draft.from,
    to_ms: draft.to,
    segments: draft.segments,
    outcome: draft.outcome,
    abandoned: draft.outcome === 'open' && !live,
    waited_ms: waited,
    ...(line === undefined ? {} : { line }),
    ...(draft.error === undefined ? {} : { error: draft.error }),
    ...(draft.status === undefined ? {} : { status: draft.status }),
    ...(draft.parent === undefined ? {} : { parent: `task:${draft.parent}` }),
  };
  return { ...lane, hover: laneHover(lane) };
}

function laneHover(lane: Omit<Lane, 'hover'>): string {
  const parts = [lane.label, spanOf(lane)];
  if (lane.waited_ms > 0) parts.push(`waited ${formatTime(lane.waited_ms)}`);
  if (lane.status !== undefined) parts.push(`status ${lane.status}`);
  if (lane.outcome === 'error') parts.push(lane.error ?? 'failed');
  if (lane.outcome === 'cancel') parts.push('cancelled');
  if (lane.abandoned) parts.push('never ended');
  if (lane.line !== undefined) parts.push(`line ${lane.line}`);
  return parts.join(' · ');
}

function loopGroup(blocks: readonly Segment[]): LaneGroup {
  const first = blocks[0];
  const last = blocks.at(-1);
  const took = formatTime(total(blocks));
  const times = blocks.length === 1 ? '' : ` in ${blocks.length} stretches`;
  const lane: Lane = {
    key: 'loop:loop',
    label: 'blocked',
    hover: `The event loop could not run for ${took}${times}`,
    from_ms: first?.from_ms ?? 0,
    to_ms: last?.to_ms ?? 0,
    segments: mergeSpans(blocks),
    outcome: 'end',
    abandoned: false,
    waited_ms: 0,
    ...(first?.line === undefined ? {} : { line: first.line }),
  };
  return { kind: 'loop', title: TITLES.loop, lanes: [lane], folded: 0, folded_errors: 0 };
}

function spanOf(part: { readonly from_ms: number; readonly to_ms: number }): string {
  return formatSpan(part.from_ms, part.to_ms);
}

function total(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.to_ms - segment.from_ms, 0);
}
