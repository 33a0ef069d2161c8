import { splitLines, type TextEdit } from '../base/text.ts';
import type { LanguageId } from '../protocol/lint.ts';

const COMMENT: Readonly<Record<LanguageId, string>> = {
  python: '#',
  typescript: '//',
  javascript: '//',
};

/** What may stand inside the brackets of a suppression, and the brackets. */
const IGNORE_LIST = /async-lab:\s*ignore\[([^\]]*)\]/;

/**
 * An edit that makes the linter ignore `rule` on the zero-based `row`; a list that is there is
 * extended. `undefined` when no comment can end the line: it continues, or a long string is open.
 */
export function ignoreOnLine(
  text: string,
  row: number,
  rule: string,
  language: LanguageId,
): TextEdit | undefined {
  const line = splitLines(text)[row] ?? '';
  if (line.endsWith('\\') || opensLongString(line)) return undefined;
  const merged = mergeInto(line, row, rule, IGNORE_LIST);
  if (merged !== undefined) return merged;
  const end = line.trimEnd().length;
  const gap = end === 0 ? '' : '  ';
  return {
    range: { start: { row, column: end }, end: { row, column: line.length } },
    text: `${gap}${COMMENT[language]} async-lab: ignore[${rule}]`,
  };
}

/**
 * An edit that makes the linter ignore `rule` in the whole file: at the top, after a line that has
 * to come first (`#!…`, and Python's encoding declaration), or into the comment that is there.
 */
export function ignoreInFile(text: string, rule: string, language: LanguageId): TextEdit {
  const lines = splitLines(text);
  const comment = COMMENT[language];
  const fileList = /async-lab:\s*ignore-file\[([^\]]*)\]/;
  for (const [row, line] of lines.entries()) {
    const merged = line.trimStart().startsWith(comment)
      ? mergeInto(line, row, rule, fileList)
      : undefined;
    if (merged !== undefined) return merged;
  }
  let row = lines[0]?.startsWith('#!') === true ? 1 : 0;
  if (language === 'python' && /^[ \t\f]*#.*?coding[:=]/.test(lines[row] ?? '')) row++;
  // A file of nothing but a first line has no row to put the comment before.
  const last = lines.length - 1;
  const missing = row > last;
  const place = missing ? { row: last, column: lines[last]?.length ?? 0 } : { row, column: 0 };
  const body = `${comment} async-lab: ignore-file[${rule}]`;
  return { range: { start: place, end: place }, text: missing ? `\n${body}\n` : `${body}\n` };
}

function opensLongString(line: string): boolean {
  return ['"""', "'''", '`'].some((quote) => line.split(quote).length % 2 === 0);
}

/** Adds `rule` to the list that `pattern` finds in `line`; `undefined` when there is none. */
function mergeInto(line: string, row: number, rule: string, pattern: RegExp): TextEdit | undefined {
  const found = pattern.exec(line);
  const listed = found?.[1];
  if (found === null || listed === undefined) return undefined;
  const rules = listed
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const column = found.index + found[0].length - 1 - listed.length;
  return {
    range: { start: { row, column }, end: { row, column: column + listed.length } },
    text: [...new Set([...rules, rule])].join(', '),
  };
}
