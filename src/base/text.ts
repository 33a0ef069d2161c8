/** A place in a text: zero-based row and zero-based column in UTF-16 units, as in VS Code. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A half-open stretch of text: `end` is the first position that is not part of it. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Replaces what `range` covers by `text`. Edits of one list never overlap. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/** Negative when `a` comes first, positive when `b` does, 0 when they are the same place. */
export function comparePositions(a: Position, b: Position): number {
  return a.row - b.row || a.column - b.column;
}

/** Makes a range of four zero-based numbers. */
export function rangeOf(
  startRow: number,
  startColumn: number,
  endRow: number,
  endColumn: number,
): Range {
  return {
    start: { row: startRow, column: startColumn },
    end: { row: endRow, column: endColumn },
  };
}

/** Splits at LF and CRLF. A lone CR stays inside its line, as the grammars see it. */
export function splitLines(text: string): string[] {
  return text.split(/\r?\n/);
}

/**
 * Applies edits that do not overlap, in any order, and returns the new text with LF line ends.
 * Positions past the end of a line are clamped to it.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text);
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const flat = lines.join('\n');
  const offset = (p: Position): number => {
    if (p.row >= lines.length) return flat.length;
    return (starts[p.row] ?? 0) + Math.min(p.column, lines[p.row]?.length ?? 0);
  };
  // From the end to the start. Of two edits at one place the insertion stands first in the text,
  // and of two insertions the one that comes first in the list.
  const ordered = edits
    .map((edit, i) => ({ edit, i }))
    .sort(
      (a, b) =>
        comparePositions(b.edit.range.start, a.edit.range.start) ||
        comparePositions(b.edit.range.end, a.edit.range.end) ||
        b.i - a.i,
    )
    .map(({ edit }) => edit);
  let result = flat;
  for (const edit of ordered) {
    result =
      result.slice(0, offset(edit.range.start)) + edit.text + result.slice(offset(edit.range.end));
  }
  return result;
}

/** The number of Unicode code points in `line` before the UTF-16 column `column`. */
export function codePointColumn(line: string, column: number): number {
  let points = 0;
  for (let i = 0; i < column && i < line.length; i++) {
    const unit = line.charCodeAt(i);
    const next = line.charCodeAt(i + 1);
    if (unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000) i++;
    points++;
  }
  return points;
}

/** By how many rows an edit makes a text longer; its line ends are single line feeds or CRLF. */
export function addedRows({ range, text }: TextEdit): number {
  return (text.match(/\n/g)?.length ?? 0) - (range.end.row - range.start.row);
}
