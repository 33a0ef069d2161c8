/** Small recorded runs for tests. */
import type { RunEvent } from '../../../src/lab/timeline/event.ts';
import type { RecordedRun } from '../../../src/protocol/page.ts';

/** An event with what does not matter filled in. */
export function event(part: Partial<RunEvent> & Pick<RunEvent, 'at_ms' | 'phase'>): RunEvent {
  return { run: 1, source: 'request', id: 'r1', name: 'GET /delay/0.3', ...part };
}

/** A run of these events, still under way. */
export function liveOf(events: readonly RunEvent[], part: Partial<RecordedRun> = {}): RecordedRun {
  return {
    run: 1,
    title: 'A run',
    language: 'python',
    runtime: 'embedded',
    text: 'import asyncio\n',
    events,
    ...part,
  };
}

/** A finished run of these events. */
export function runOf(events: readonly RunEvent[], part: Partial<RecordedRun> = {}): RecordedRun {
  return liveOf(events, { outcome: 'ok', ...part });
}

/** Requests given by start and end, in milliseconds. */
export function requests(spans: readonly (readonly [number, number])[]): RunEvent[] {
  return spans.flatMap(([from, to], index) => [
    event({ id: `r${index}`, at_ms: from, phase: 'start', line: 12 }),
    event({ id: `r${index}`, at_ms: to, phase: 'end', detail: { status: 200 } }),
  ]);
}

export const IN_TURN = requests([
  [0, 304],
  [304, 608],
  [608, 912],
  [912, 1216],
  [1216, 1520],
]);

export const TOGETHER = requests([
  [0, 306],
  [1, 307],
  [2, 308],
  [3, 309],
  [4, 310],
]);
