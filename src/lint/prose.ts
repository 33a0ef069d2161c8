import type { TextStore } from '../syntax/text-store.ts';
import type { Mask } from './masks.ts';

/** How far from its quotes the rest of a string is looked for, in rows. */
const MAX_ROWS = 100;

/** So many rows between two of prose can be an example. */
const MAX_GAP = 12;

const KEYWORD =
  '(?!(?:and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|exec|' +
  'finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|print|raise|return|' +
  'try|type|while|with|yield)\\b)';

/** Two words with nothing between them, which code has only where one is a keyword. */
const TWO_WORDS = new RegExp(
  `(?<![\\w.])${KEYWORD}[a-z_]\\w* +${KEYWORD}[a-z_]\\w*(?![\\w(])`,
  'i',
);

/** A field of a docstring, or the colons before an example. */
const MARKUP = /^\s*:\w+[^=]*:|::$/;

/**
 * The rows of a text that belong to quotes which stand alone: what was in the string until its
 * other quotes were lost, above or below.
 * @param row where the quotes are
 * @param least the first row that can belong to them
 */
export function proseAround(store: TextStore, row: number, least: number): Mask {
  const from = reach(store, row, -1, Math.max(least, row - MAX_ROWS));
  const to = reach(store, row, 1, Math.min(store.lineCount - 1, row + MAX_ROWS));
  return { from, to };
}

/** The last row of prose in a direction. */
function reach(store: TextStore, row: number, step: 1 | -1, last: number): number {
  let end = row;
  for (let at = row + step; (last - at) * step >= 0; at += step) {
    const line = store.line(at);
    if (Math.abs(at - end) > MAX_GAP || /"""|'''/.test(line)) break;
    if (isProse(line)) end = at;
  }
  return end;
}

function isProse(line: string): boolean {
  if (line.length > 200) return false;
  const code = line.replace(/"[^"]*"|'[^']*'/g, '""').replace(/#.*/, '');
  return TWO_WORDS.test(code) || MARKUP.test(code);
}
