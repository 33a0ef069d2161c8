/** The picture as rows, for readers who prefer or need a table. */
import type { RecordedRun, RunPicture } from '../../protocol/page.ts';
import { layout } from './lanes.ts';
import type { Lane, LaneGroup, LaneOutcome, LayoutOptions } from './lanes.ts';

/** One lane. Times are milliseconds since the program's first event. */
export interface TableRow {
  readonly run: number;
  readonly key: string;
  readonly group: string;
  readonly name: string;
  readonly start_ms: number;
  /** Absent while the lane has not ended. */
  readonly end_ms?: number;
  readonly duration_ms: number;
  readonly waited_ms: number;
  readonly outcome: LaneOutcome;
  /** Of an error: its type and message. */
  readonly error?: string;
  readonly line?: number;
}

/** Every lane of every run, nothing folded, in the order of the picture. */
export function rows(picture: RunPicture, options: LayoutOptions = {}): TableRow[] {
  return picture.runs.flatMap((run) => rowsOf(run, options));
}

/** The rows of one run. */
export function rowsOf(run: RecordedRun, options: LayoutOptions = {}): TableRow[] {
  const model = layout(run, { ...options, limit: Number.POSITIVE_INFINITY });
  return model.groups.flatMap((group) => {
    // Each stretch of a blocked loop is worth a row of its own.
    if (group.kind === 'loop')
      return model.blocks.map((block, index) => loopRow(run, block, index));
    return group.lanes.map((lane) => rowOf(run, group, lane));
  });
}

function rowOf(run: RecordedRun, group: LaneGroup, lane: Lane): TableRow {
  return {
    run: run.run,
    key: lane.key,
    group: group.title,
    name: lane.label,
    start_ms: lane.from_ms,
    ...(lane.outcome === 'open' ? {} : { end_ms: lane.to_ms }),
    duration_ms: lane.to_ms - lane.from_ms,
    waited_ms: lane.waited_ms,
    outcome: lane.outcome,
    ...(lane.error === undefined ? {} : { error: lane.error }),
    ...(lane.line === undefined ? {} : { line: lane.line }),
  };
}

function loopRow(
  run: RecordedRun,
  block: { readonly from_ms: number; readonly to_ms: number; readonly line?: number },
  index: number,
): TableRow {
  return {
    run: run.run,
    key: `loop:${index}`,
    group: 'Event loop',
    name: 'blocked',
    start_ms: block.from_ms,
    end_ms: block.to_ms,
    duration_ms: block.to_ms - block.from_ms,
    waited_ms: 0,
    outcome: 'end',
    ...(block.line === undefined ? {} : { line: block.line }),
  };
}
