/** What a run printed, and what went wrong with it. */
import type { ComponentChildren, JSX } from 'preact';
import type { RecordedRun, RunPicture } from '../protocol/page.ts';

type MissingPart = NonNullable<RecordedRun['missing']>[number];

/** Characters of output shown; the newest are kept. */
const MOST_OUTPUT = 50_000;

const OUTCOMES = {
  failed: 'The program failed',
  cancelled: 'The run was cancelled',
  limit: 'The run reached its time limit',
  'not-started': 'The program could not start',
} as const;

export function OutputView(props: { readonly picture: RunPicture }): JSX.Element | null {
  const runs = props.picture.runs.filter((run) => run.events.some(isOutput));
  if (runs.length === 0) return null;
  const many = props.picture.runs.length > 1;
  return (
    <section class="al-output">
      <h2>Output</h2>
      <div class="al-columns">
        {runs.map((run) => (
          <div key={run.run}>
            {many ? <h3>{run.title}</h3> : null}
            <pre tabIndex={0} role="region" aria-label={`Output: ${run.title}`}>
              <Printed run={run} />
            </pre>
            {run.truncated === true ? (
              <p class="al-muted">It told or printed more than is kept; the rest was cut.</p>
            ) : null}
          </div>
        ))}
      </div>
    </section>
  );
}

/** An output event holds whole lines without the last line end. */
function Printed(props: { readonly run: RecordedRun }): JSX.Element {
  const kept: JSX.Element[] = [];
  let left = MOST_OUTPUT;
  const printed = props.run.events.filter(isOutput);
  for (let index = printed.length - 1; index >= 0 && left > 0; index--) {
    const text = (printed[index]?.detail?.text ?? '').replace(/\n$/, '');
    const stream = printed[index]?.name === 'stderr' ? 'al-stderr' : undefined;
    kept.unshift(
      <span key={index} class={stream}>
        {`${text.slice(-left)}\n`}
      </span>,
    );
    left -= text.length + 1;
  }
  return (
    <>
      {left <= 0 ? '…\n' : null}
      {kept}
    </>
  );
}

function isOutput(event: RecordedRun['events'][number]): boolean {
  return event.source === 'output' && event.detail?.text !== undefined;
}

/** `children` are offers of what can be done instead. */
export function ProblemView(props: {
  readonly picture: RunPicture;
  readonly onCopy: ((text: string) => void) | undefined;
  readonly children?: ComponentChildren;
}): JSX.Element | null {
  const troubled = props.picture.runs.filter(
    (run) => run.outcome !== undefined && run.outcome !== 'ok',
  );
  // The reason is in the sentence above: this is for what can be done about it.
  const isMissing = troubled.some((run) => (run.missing?.length ?? 0) > 0);
  if (!isMissing && props.children === undefined) return null;
  return (
    <section class="al-problem" aria-label="What went wrong">
      {troubled.map((run) => (
        <div key={run.run}>
          <h2>
            {run.outcome === undefined || run.outcome === 'ok' ? '' : OUTCOMES[run.outcome]}
            {props.picture.runs.length > 1 ? `: ${run.title}` : ''}
          </h2>
          {(run.missing ?? []).map((part) => (
            <Missing key={part.name} part={part} onCopy={props.onCopy} />
          ))}
        </div>
      ))}
      {props.children}
    </section>
  );
}

function Missing(props: {
  readonly part: MissingPart;
  readonly onCopy: ((text: string) => void) | undefined;
}): JSX.Element {
  const { part, onCopy } = props;
  if (part.command === '') return <p>{part.name} was not found.</p>;
  return (
    <div class="al-missing">
      <p>{part.name} was not found. To install it, type in a terminal:</p>
      <div class="al-command">
        <code>{part.command}</code>
        {onCopy === undefined ? null : (
          <button type="button" class="al-button al-quiet" onClick={() => onCopy(part.command)}>
            Copy<span class="al-hidden"> the command for {part.name}</span>
          </button>
        )}
      </div>
    </div>
  );
}
