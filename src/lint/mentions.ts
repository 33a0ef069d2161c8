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
  const { store } = view.file;
  return view.fileUnits.some(
    (unit) => unit.kind !== 'class' && pattern.test(store.slice(unit.start, unit.end)),
  );
}
