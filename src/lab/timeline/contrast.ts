/** What sets two finished runs apart besides their times: what was left open, refused, or printed. */
import type { RecordedRun } from '../../protocol/page.ts';
import type { RunFacts } from './facts.ts';
import { formatCount, formatWall, plural, shorten } from './format.ts';

/** A run with its facts. */
export interface Side {
  readonly run: RecordedRun;
  readonly facts: RunFacts;
}

/** The words for a difference; `lead` and `main` stand above the picture, `words` below them. */
export interface Contrast {
  readonly lead: string;
  readonly main: string;
  readonly words: string;
}

/** Longer lines of output are cut in a sentence. */
const QUOTE = 70;

/** The first difference that is not one of time; undefined when nothing else was measured. */
export function contrastOf(first: Side, second: Side): Contrast | undefined {
  return leaks(first, second) ?? refusals(first, second);
}

/** Only for runs of which the second is not faster: then what was printed may be the point. */
export function otherResult(first: Side, second: Side): Contrast | undefined {
  const [a, b] = [first, second].map(({ run }) => lastLine(run));
  if (a === undefined || b === undefined || withoutTimes(a) === withoutTimes(b)) return undefined;
  const words = `The first run printed “${a}”, the second “${b}”.`;
  return { lead: '', main: 'Another result', words };
}

/** What is true of all these leaks, as the recorders name them: a task or coroutine has no `close`. */
export function leakWords(leaks: readonly string[]): string {
  const waits = leaks.filter((leak) => /^(?:task|coroutine) /.test(leak)).length;
  if (waits === 0) return 'Never closed';
  return waits === leaks.length ? 'Never awaited to the end' : 'Never closed, or never awaited';
}

/** What the second run took, compared with the first, where the time is not the point. */
export function timeWords(first: Side, second: Side): string {
  const [a, b] = [first, second].map(({ facts }) => formatWall(facts.wall_ms));
  return `The second run took ${b ?? ''} instead of ${a ?? ''}.`;
}

function leaks(first: Side, second: Side): Contrast | undefined {
  const [a, b] = [first.facts.leaked, second.facts.leaked];
  if (a.length === b.length) return undefined;
  const [before, after] = [a, b].map((each) => (each.length === 0 ? 'nothing' : each.join(', ')));
  return {
    lead: leakWords([...a, ...b]),
    main: `${a.length} → ${b.length}`,
    words: `In the first run: ${before ?? ''}; in the second: ${after ?? ''}.`,
  };
}

/** Answers 429 and 503 mean that a server was asked for too much. */
function refusals(first: Side, second: Side): Contrast | undefined {
  const [a, b] = [first.facts, second.facts];
  if (a.refused === b.refused) return undefined;
  const sent = ({ within_second }: RunFacts): string => plural(within_second, 'request');
  return {
    lead: 'Refused by the server',
    main: `${a.refused} → ${b.refused}`,
    words:
      `Within one second, the server saw up to ${sent(a)} of the first run, ` +
      `and ${formatCount(b.within_second)} of the second.`,
  };
}

function lastLine(run: RecordedRun): string | undefined {
  const lines = run.events.flatMap(({ source, name, detail }) =>
    source === 'output' && name === 'stdout' ? (detail?.text ?? '').split('\n') : [],
  );
  const last = lines.map((line) => line.trim()).findLast((line) => line !== '');
  return last === undefined ? undefined : shorten(last, QUOTE);
}

/** Two runs never measure the same time, and that is no other result. */
function withoutTimes(line: string): string {
  return line.replace(/\d+\.\d+|\d+(?= ?(?:ms|s)\b)/g, '#');
}
