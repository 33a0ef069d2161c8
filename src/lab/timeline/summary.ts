/** What a picture means, in words that are true of exactly this picture. */
import type { RecordedRun, RunPicture } from '../../protocol/page.ts';
import { contrastOf, leakWords, otherResult, timeWords } from './contrast.ts';
import type { Contrast, Side } from './contrast.ts';
import { factsOf, NOTABLE_LAG } from './facts.ts';
import type { RunFacts } from './facts.ts';
import { layout } from './lanes.ts';
import { formatCount, formatFactor, formatTime, formatWall, plural } from './format.ts';

/** Two times that differ by less than this share are called the same. */
const SAME = 0.05;
/** And so are times of which the difference is only chance, in milliseconds. */
const CHANCE_MS = 5;
/** When the second run is faster by this, that is said first, whatever else is different. */
const CLEARLY = { factor: 1.5, gain_ms: 100 };
/** With these in a program, "one thread" might not be true. */
const THREADS = /to_thread|run_in_executor|Executor\(|\bThread\(|\bProcess\(|\bWorker\(/;

/**
 * Time of the first run / time of the second; above 1 the second is faster.
 * Absent unless there are two runs and both ended well, for nothing else can be compared.
 */
export function ratio(picture: RunPicture): number | undefined {
  const [first, second] = picture.runs;
  if (first?.outcome !== 'ok' || second?.outcome !== 'ok') return undefined;
  const before = factsOf(first).wall_ms;
  const after = factsOf(second).wall_ms;
  return before > 0 && after > 0 ? before / after : undefined;
}

/** What stands largest above a picture. */
export interface Headline {
  /** The two times of a comparison, `1.52 s → 0.31 s`; empty without one. */
  readonly lead: string;
  /** `4.9 times faster`, `0.31 s`, `Failed`. */
  readonly main: string;
  /** How much of {@link sentence} the headline says already; empty or its beginning. */
  readonly told: string;
}

/** The few words above a picture; `now_ms` as in `layout`. */
export function headline(picture: RunPicture, now_ms?: number): Headline {
  const plain = (main: string): Headline => ({ lead: '', main, told: '' });
  const [first, second] = picture.runs;
  if (first === undefined) return plain('');
  const [troubled] = picture.runs.filter(isTroubled);
  if (troubled !== undefined) return plain(OUTCOME_WORDS[troubled.outcome ?? 'failed']);
  if (second !== undefined && bothEnded(first, second)) {
    const point = pointOf(sideOf(first), sideOf(second));
    if (point !== undefined) return toldOf(point.lead, point.main);
  }
  const factor = ratio(picture);
  if (factor !== undefined && second !== undefined) {
    const [before, after] = [factsOf(first).wall_ms, factsOf(second).wall_ms];
    const lead = `${formatWall(before)} → ${formatWall(after)}`;
    return toldOf(lead, isSame(before, after) ? 'No difference' : compareWords(factor));
  }
  const live = picture.runs.find((run) => run.outcome === undefined);
  return plain(live === undefined ? formatWall(factsOf(first).wall_ms) : liveWords(live, now_ms));
}

/** One to three sentences: the measured difference, and why; or what one run did. */
export function sentence(picture: RunPicture): string {
  const [first, second] = picture.runs;
  if (first === undefined) return 'Nothing has run yet.';
  const live = picture.runs.find((run) => run.outcome === undefined);
  if (live !== undefined) return liveSentence(live, picture.runs.length);
  if (second === undefined) return oneSentence(first);
  const troubles = [first, second].flatMap((run, index) =>
    isTroubled(run) ? [troubleSentence(run, index === 0 ? 'The first run' : 'The second run')] : [],
  );
  if (troubles.length > 0) return `${troubles.join(' ')} The times cannot be compared.`;
  return compareSentence(picture, first, second);
}

const OUTCOME_WORDS = {
  ok: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  limit: 'Time limit reached',
  'not-started': 'Not started',
} as const;

/** How long a run has gone on: a figure that only grows, whatever has ended meanwhile. */
function liveWords(run: RecordedRun, now_ms: number | undefined): string {
  const { end_ms } = layout(run, now_ms === undefined ? {} : { now_ms });
  return end_ms > 0 ? formatWall(end_ms) : 'Running';
}

function isTroubled(run: RecordedRun): boolean {
  return run.outcome !== undefined && run.outcome !== 'ok';
}

function bothEnded(first: RecordedRun, second: RecordedRun): boolean {
  return first.outcome === 'ok' && second.outcome === 'ok';
}

function sideOf(run: RecordedRun): Side {
  return { run, facts: factsOf(run) };
}

function toldOf(lead: string, main: string): Headline {
  const told = lead === '' ? `${main}.` : `${lead}: ${lowerFirst(main)}.`;
  return { lead, main, told };
}

/** What a pair is about when that is not its speed; undefined when it is. */
function pointOf(first: Side, second: Side): Contrast | undefined {
  const [before, after] = [first.facts.wall_ms, second.facts.wall_ms];
  if (before >= CLEARLY.factor * after && before - after >= CLEARLY.gain_ms) return undefined;
  const isFaster = before > after && !isSame(before, after);
  return contrastOf(first, second) ?? (isFaster ? undefined : otherResult(first, second));
}

function isSame(before: number, after: number): boolean {
  const apart = Math.abs(before - after);
  return apart < CHANCE_MS || apart < SAME * after;
}

function compareWords(factor: number): string {
  if (factor > 1) return `${formatFactor(factor)} times faster`;
  return `${formatFactor(1 / factor)} times slower`;
}

function liveSentence(run: RecordedRun, runs: number): string {
  const which = runs > 1 ? ` (${run.title})` : '';
  return run.events.length === 0 ? `Starting${which} …` : `Running${which} …`;
}

function troubleSentence(run: RecordedRun, who: string): string {
  const words = run.reason?.trim().replace(/[.\s]+$/, '') ?? '';
  const reason = words === '' ? '.' : `. ${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const { wall } = factsOf(run);
  // Without a lane only the output is known, and that says nothing of how long the run took.
  const after = wall === undefined ? '' : ` after ${formatWall(wall.to_ms - wall.from_ms)}`;
  switch (run.outcome) {
    case 'cancelled':
      return `${who} was cancelled${after}.`;
    case 'limit':
      return `${who} was ended at the time limit${reason}`;
    case 'not-started':
      return `${who} could not start${reason}`;
    default:
      return `${who} failed${after}${reason}`;
  }
}

function oneSentence(run: RecordedRun): string {
  if (run.outcome === 'not-started') return troubleSentence(run, 'The run');
  const facts = factsOf(run);
  const begin = isTroubled(run) ? [troubleSentence(run, 'The run')] : [];
  const time = isTroubled(run) || facts.wall_ms === 0 ? '' : ` in ${formatWall(facts.wall_ms)}`;
  const peak = facts.requests > 1 ? `, ${overlapWords(facts.peak)}` : '';
  if (facts.requests > 0) begin.push(`${plural(facts.requests, 'request')}${time}${peak}.`);
  else if (time !== '') begin.push(`The program took ${formatWall(facts.wall_ms)}.`);
  else if (begin.length === 0) begin.push('The program ended without tasks or requests.');
  if (facts.refused > 0) begin.push(`The server refused ${formatCount(facts.refused)}.`);
  if (facts.broken_off > 0) begin.push(brokenOffSentence(facts.broken_off));
  if (facts.max_lag_ms >= NOTABLE_LAG) begin.push(lagSentence(facts));
  if (facts.leaked.length > 0) begin.push(leakSentence(facts.leaked));
  return begin.join(' ');
}

function overlapWords(peak: number): string {
  return peak === 1 ? 'one after another' : `at most ${peak} at once`;
}

function brokenOffSentence(count: number): string {
  const words = formatCount(count);
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return `${first} ${count === 1 ? 'was' : 'were'} broken off before the answer came.`;
}

function lagSentence(facts: RunFacts): string {
  return `The event loop was blocked ${blockedWords(facts)}: nothing else could run.`;
}

function blockedWords(facts: RunFacts): string {
  if (facts.blocked_times < 2) return `for ${formatTime(facts.max_lag_ms)}`;
  return `${formatCount(facts.blocked_times)} times, for ${formatTime(facts.blocked_ms)} in all`;
}

function compareSentence(picture: RunPicture, first: RecordedRun, second: RecordedRun): string {
  const [a, b] = [sideOf(first), sideOf(second)];
  const { told } = headline(picture);
  const point = pointOf(a, b);
  if (point !== undefined) {
    const time = isSame(a.facts.wall_ms, b.facts.wall_ms) ? [] : [timeWords(a, b)];
    return [told, point.words, ...time].join(' ');
  }
  const factor = ratio(picture);
  if (factor === undefined) return 'Both runs ended, but no time could be measured to compare.';
  const also = contrastOf(a, b);
  const beside = also === undefined ? stillOpen(b.facts) : contrastSentence(also);
  return [told, explain(factor, a, b), beside].filter((part) => part !== undefined).join(' ');
}

function contrastSentence({ lead, main, words }: Contrast): string {
  return `${toldOf(lead, main).told} ${words}`;
}

function stillOpen({ leaked }: RunFacts): string | undefined {
  return leaked.length > 0 ? leakSentence(leaked) : undefined;
}

function leakSentence(leaked: readonly string[]): string {
  return `${leakWords(leaked)}: ${leaked.join(', ')}.`;
}

/** Only causes that were measured are named; without one, nothing is said. */
function explain(factor: number, first: Side, second: Side): string | undefined {
  if (isSame(first.facts.wall_ms, second.facts.wall_ms)) {
    return first.facts.peak === second.facts.peak && second.facts.requests > 0
      ? `Both had at most ${formatCount(first.facts.peak)} of their requests open at once.`
      : undefined;
  }
  const [slow, fast] = factor > 1 ? [first, second] : [second, first];
  const name = slow === first ? 'first' : 'second';
  if (slow.facts.max_lag_ms >= NOTABLE_LAG && slow.facts.max_lag_ms > 2 * fast.facts.max_lag_ms) {
    return `In the ${name} run, the event loop was blocked ${blockedWords(slow.facts)}.`;
  }
  if (fast.facts.peak <= slow.facts.peak || fast.facts.peak_of !== slow.facts.peak_of) return;
  return factor > 1
    ? overlapSentence(second)
    : `The second run had at most ${formatCount(slow.facts.peak)} open at once, ` +
        `the first ${formatCount(fast.facts.peak)}.`;
}

function overlapSentence({ run, facts }: Side): string {
  const peak = formatCount(facts.peak);
  if (THREADS.test(run.text)) return `In the second run, ${peak} waited at once.`;
  return facts.peak_of === 'answers'
    ? `Nothing ran in parallel: one thread waited for ${peak} answers at once.`
    : `Nothing ran in parallel: in one thread, ${peak} tasks waited at once.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
