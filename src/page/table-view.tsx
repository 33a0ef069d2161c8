import type { JSX } from 'preact';
import type { RecordedRun, RunPicture } from '../protocol/page.ts';
import { formatTime, plural } from '../lab/timeline/format.ts';
import { rowsOf } from '../lab/timeline/table.ts';
import type { TableRow } from '../lab/timeline/table.ts';

/** Longer tables are cut, and say so: the whole is in the trace. */
const MOST_ROWS = 400;

const OUTCOMES = { end: 'ended', error: 'error', cancel: 'cancelled', open: 'not ended' } as const;

export interface TableProps {
  readonly picture: RunPicture;
  readonly present: number | undefined;
  readonly onOpenLine: ((run: number, line: number) => void) | undefined;
}

/** The picture's twin in words and numbers: one table for each run. */
export function TableView(props: TableProps): JSX.Element {
  return (
    <div class="al-tables">
      {props.picture.runs.map((run) => (
        <RunTable key={run.run} run={run} {...props} />
      ))}
    </div>
  );
}

function RunTable(props: TableProps & { readonly run: RecordedRun }): JSX.Element {
  const { run, present } = props;
  const all = rowsOf(run, present === undefined ? {} : { now_ms: present });
  const rest = all.length - MOST_ROWS;
  return (
    <div class="al-scroll" role="region" aria-label={`Table: ${run.title}`} tabIndex={0}>
      <table class="al-table">
        <caption>{run.title}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Group</th>
            {['Start', 'End', 'Duration', 'Waited'].map((head) => (
              <th key={head} scope="col" class="al-number">
                {head}
              </th>
            ))}
            <th scope="col">Outcome</th>
            <th scope="col">Line</th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, MOST_ROWS).map((row) => (
            <Row key={row.key} row={row} onOpenLine={props.onOpenLine} />
          ))}
        </tbody>
      </table>
      {all.length === 0 ? <p class="al-muted">No task or request was seen.</p> : null}
      {rest > 0 ? (
        <p class="al-muted">and {plural(rest, 'more row')}, in the exported trace.</p>
      ) : null}
    </div>
  );
}

function Row(props: {
  readonly row: TableRow;
  readonly onOpenLine: TableProps['onOpenLine'];
}): JSX.Element {
  const { row, onOpenLine } = props;
  const { line } = row;
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{row.group}</td>
      <td class="al-number">{formatTime(row.start_ms)}</td>
      <td class="al-number">{row.end_ms === undefined ? '–' : formatTime(row.end_ms)}</td>
      <td class="al-number">{formatTime(row.duration_ms)}</td>
      <td class="al-number">{row.waited_ms === 0 ? '–' : formatTime(row.waited_ms)}</td>
      <td>{row.error ?? OUTCOMES[row.outcome]}</td>
      <td>
        {line === undefined ? '–' : null}
        {line !== undefined && onOpenLine === undefined ? line : null}
        {line !== undefined && onOpenLine !== undefined ? (
          <button
            type="button"
            class="al-link"
            aria-label={`Open line ${line}`}
            onClick={() => onOpenLine(row.run, line)}
          >
            {line}
          </button>
        ) : null}
      </td>
    </tr>
  );
}
