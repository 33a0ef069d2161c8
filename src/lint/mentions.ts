import type { Unit } from './units.ts';
import type { UnitView } from './view.ts';

/** A text as a regular expression that matches it and nothing else. */
export function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Whether a pattern occurs anywhere in the file. For questions where a mention is enough to stay
 * silent: reading text is cheap, and errs on that side.
 */
export function fileMentions(view: UnitView, pattern: RegExp): boolean {
  return view.fileUnits.some((unit) => unit.kind !== 'class' && unitMentions(view, unit, pattern));
}

/** What each unit was asked about; a unit that changes is another object. */
const answers = new WeakMap<Unit, Map<string, boolean>>();

function unitMentions(view: UnitView, unit: Unit, pattern: RegExp): boolean {
  let known = answers.get(unit);
  if (!known) {
    known = new Map();
    answers.set(unit, known);
  }
  let answer = known.get(pattern.source);
  if (answer === undefined) {
    answer = pattern.test(view.file.store.slice(unit.start, unit.end));
    known.set(pattern.source, answer);
  }
  return answer;
}
