/** Reads ordered events into lanes. Nothing an event can say makes it throw. */
import type { EventSource, RunEvent } from './event.ts';

/**
 * `run`: code ran (of a server: it worked on the answer); `wait`: at an await, or for an answer;
 * `block`: the event loop could not run; `open`: begun and not over, and no more is known.
 */
export type SegmentState = 'run' | 'wait' | 'block' | 'open';

export interface Segment {
  readonly from_ms: number;
  readonly to_ms: number;
  readonly state: SegmentState;
  /** One-based line of the program: of the await for `wait`. */
  readonly line?: number;
}

/** How a lane ended; `open` = it did not, or not yet. */
export type LaneOutcome = 'end' | 'error' | 'cancel' | 'open';

export type LaneSource = Exclude<EventSource, 'loop' | 'output'>;

/** A lane in the making; times are relative to the origin. */
export interface Draft {
  readonly source: LaneSource;
  readonly id: string;
  name: string;
  readonly from: number;
  to: number;
  state: 'run' | 'wait';
  stateLine: number | undefined;
  stateFrom: number;
  readonly segments: Segment[];
  outcome: LaneOutcome;
  line: number | undefined;
  error: string | undefined;
  status: number | undefined;
  parent: string | undefined;
}

/** What is known of the run as a whole. */
export interface Present {
  /** Where lanes that did not end are drawn to. */
  readonly until: number;
  /** Whether they may still end. */
  readonly live: boolean;
  /** Whether the recorder sees tasks being suspended; else a task that never was may have waited. */
  readonly sees_waits: boolean;
}

/** Events must be in order of time. */
export function readLanes(
  events: readonly RunEvent[],
  origin: number,
  present: Present,
): { drafts: Draft[]; blocks: Segment[] } {
  const drafts = new Map<string, Draft>();
  for (const event of events) {
    const { source } = event;
    if (source === 'loop' || source === 'output') continue;
    const at = Math.max(0, event.at_ms - origin);
    const key = `${source}:${event.id}`;
    let draft = drafts.get(key);
    if (draft === undefined) drafts.set(key, (draft = begin(event, source, at)));
    else if (draft.outcome === 'open') step(draft, event, at);
    learn(draft, event);
    finish(draft, event, at);
  }
  for (const draft of drafts.values()) {
    leaveOpen(draft, present);
    if (draft.source === 'task' && !present.sees_waits) forgetRunning(draft);
  }
  return { drafts: [...drafts.values()], blocks: readBlocks(events, origin, present) };
}

/** Sorted, overlapping ones joined; the line of the first is kept. */
export function mergeSpans(spans: readonly Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const span of [...spans].sort((a, b) => a.from_ms - b.from_ms)) {
    const before = merged.at(-1);
    if (before === undefined || span.from_ms > before.to_ms) merged.push(span);
    else merged[merged.length - 1] = { ...before, to_ms: Math.max(before.to_ms, span.to_ms) };
  }
  return merged;
}

function begin(event: RunEvent, source: LaneSource, at: number): Draft {
  return {
    source,
    id: event.id,
    name: event.name,
    from: at,
    to: at,
    state: stateAfter(source, event.phase),
    stateLine: event.line,
    stateFrom: at,
    segments: [],
    outcome: 'open',
    line: event.phase === 'start' ? event.line : undefined,
    error: undefined,
    status: undefined,
    parent: event.parent,
  };
}

/** A request waits from its first moment; a task runs until it says that it is suspended. */
function stateAfter(source: LaneSource, phase: RunEvent['phase']): 'run' | 'wait' {
  if (phase === 'suspend') return 'wait';
  return phase === 'start' && source === 'request' ? 'wait' : 'run';
}

function step(draft: Draft, event: RunEvent, at: number): void {
  draft.to = Math.max(draft.to, at);
  // A second start says nothing new: an id names one lane.
  if (event.phase !== 'suspend' && event.phase !== 'resume') return;
  const next = stateAfter(draft.source, event.phase);
  if (next === draft.state && (event.line === undefined || event.line === draft.stateLine)) return;
  close(draft, at, draft.state);
  draft.state = next;
  draft.stateLine = event.line;
}

function close(draft: Draft, at: number, state: SegmentState): void {
  if (at > draft.stateFrom) {
    const line = draft.stateLine ?? draft.line;
    const part = { from_ms: draft.stateFrom, to_ms: at, state };
    draft.segments.push(line === undefined ? part : { ...part, line });
  }
  draft.stateFrom = Math.max(draft.stateFrom, at);
}

/** Facts may come with any event; the first of each kind is kept. */
function learn(draft: Draft, event: RunEvent): void {
  if (event.phase === 'start') draft.line ??= event.line;
  if (draft.name === '') draft.name = event.name;
  draft.parent ??= event.parent;
  draft.status ??= event.detail?.status;
  draft.error ??= event.detail?.error;
}

function finish(draft: Draft, event: RunEvent, at: number): void {
  const { phase } = event;
  if (draft.outcome !== 'open') return;
  if (phase !== 'end' && phase !== 'error' && phase !== 'cancel') return;
  close(draft, at, draft.state);
  draft.to = Math.max(draft.to, at);
  draft.outcome = phase;
}

function leaveOpen(draft: Draft, present: Present): void {
  if (draft.outcome !== 'open') return;
  const until = Math.max(draft.to, present.until);
  close(draft, until, present.live ? draft.state : 'open');
  draft.to = until;
}

/** Without a single suspension in sight, that a task "ran" would only be a guess. */
function forgetRunning(draft: Draft): void {
  if (draft.segments.some((segment) => segment.state !== 'run')) return;
  const open = draft.segments.map((segment) => ({ ...segment, state: 'open' as const }));
  draft.segments.splice(0, draft.segments.length, ...open);
}

function readBlocks(events: readonly RunEvent[], origin: number, present: Present): Segment[] {
  const began = new Map<string, RunEvent>();
  const blocks: Segment[] = [];
  const add = (from: number, to: number, line: number | undefined): void => {
    const from_ms = Math.max(0, from - origin);
    const to_ms = Math.max(from_ms, to - origin);
    const block: Segment = { from_ms, to_ms, state: 'block' };
    if (to_ms > from_ms) blocks.push(line === undefined ? block : { ...block, line });
  };
  for (const event of events) {
    if (event.source !== 'loop') continue;
    const start = began.get(event.id);
    if (event.phase === 'start') {
      if (start === undefined) began.set(event.id, event);
      continue;
    }
    if (event.phase === 'suspend' || event.phase === 'resume') continue;
    began.delete(event.id);
    // A heartbeat may report only the end of a stretch, with its length.
    const from = start?.at_ms ?? event.at_ms - finiteLag(event.detail?.lag_ms);
    add(from, event.at_ms, event.line ?? start?.line);
  }
  for (const start of began.values()) add(start.at_ms, present.until + origin, start.line);
  return mergeSpans(blocks);
}

function finiteLag(lag: number | undefined): number {
  return lag !== undefined && Number.isFinite(lag) && lag > 0 ? lag : 0;
}
