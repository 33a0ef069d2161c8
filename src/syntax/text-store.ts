import type { Position, TextEdit } from '../base/text.ts';

/**
 * A text as lines, with offsets in UTF-16 units. Line ends count one unit each, so CRLF files have
 * the same offsets as LF files and rows and columns agree with the editor's.
 * Joining the whole text on a keystroke would cost more than the analysis; nothing here does.
 */
export class TextStore {
  private lines: string[];
  private starts: Int32Array;
  /** How many of `starts` are right; an edit only invalidates what follows it. */
  private known = 1;
  /** The text as it came, until the first edit: slicing it is cheaper than looking up rows. */
  private whole: string | undefined;

  constructor(text: string) {
    if (!text.includes('\r')) this.whole = text;
    this.lines = text.includes('\r') ? text.split(/\r?\n/) : text.split('\n');
    this.starts = new Int32Array(this.lines.length + 64);
  }

  /** A copy that changes apart from this one. */
  clone(): TextStore {
    const copy = new TextStore('');
    copy.lines = this.lines.slice();
    copy.starts = this.starts.slice();
    copy.known = this.known;
    copy.whole = this.whole;
    return copy;
  }

  get lineCount(): number {
    return this.lines.length;
  }

  /** The offset just past the last character. */
  get length(): number {
    const last = this.lines.length - 1;
    return this.lineStart(last) + this.line(last).length;
  }

  /** The text of a row without its line end; empty outside the text. */
  line(row: number): string {
    return this.lines[row] ?? '';
  }

  /** The offset at which a row starts. */
  lineStart(row: number): number {
    if (row >= this.known) this.extendStarts(row);
    return this.starts[row] ?? 0;
  }

  /** Offset of a position, clamped to the text. */
  offset(position: Position): number {
    if (position.row >= this.lines.length) return this.length;
    return this.lineStart(position.row) + Math.min(position.column, this.line(position.row).length);
  }

  /** Position of an offset, clamped to the text. */
  position(offset: number): Position {
    const row = this.rowAt(offset);
    return { row, column: Math.min(offset - this.lineStart(row), this.line(row).length) };
  }

  /** The row that contains an offset. */
  rowAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    this.lineStart(high);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The text between two offsets, with LF line ends. */
  slice(from: number, to: number): string {
    if (to <= from) return '';
    if (this.whole !== undefined) return this.whole.slice(from, to);
    let row = this.rowAt(from);
    const start = this.lineStart(row);
    const first = this.line(row);
    if (to <= start + first.length) return first.slice(from - start, to - start);
    const parts = [first.slice(from - start)];
    let at = start + first.length + 1;
    for (row++; row < this.lines.length && at <= to; row++) {
      const line = this.line(row);
      parts.push(line.slice(0, to - at));
      at += line.length + 1;
    }
    return parts.join('\n');
  }

  /** The whole text, joined; for whole-file work only. */
  text(): string {
    return this.whole ?? this.lines.join('\n');
  }

  /**
   * What the parser reads from a place: the rest of the row and short rows behind it, undefined
   * past the end. Long rows are handed out in pieces, so that one edit does not copy a megabyte.
   */
  read(row: number, column: number): string | undefined {
    const line = this.lines[row];
    if (line === undefined) return undefined;
    if (line.length - column > 4096) return line.slice(column, column + 4096);
    let piece = line.slice(column);
    // Several short rows at once: a token over many rows would ask for each of them many times.
    for (let next = row + 1; piece.length < 512 && next < this.lines.length; next++) {
      piece += '\n' + this.line(next).slice(0, 4096);
      if (this.line(next).length > 4096) return piece;
    }
    return piece;
  }

  /** Applies one edit and returns the offsets it touched: start, old end, new end. */
  apply(edit: TextEdit): AppliedEdit {
    this.whole = undefined;
    const start = this.clamp(edit.range.start);
    const oldEnd = this.clamp(edit.range.end);
    const startIndex = this.offset(start);
    const oldEndIndex = this.offset(oldEnd);
    const inserted = edit.text.includes('\r') ? edit.text.split(/\r?\n/) : edit.text.split('\n');
    const before = this.line(start.row).slice(0, start.column);
    const after = this.line(oldEnd.row).slice(oldEnd.column);
    const lastInserted = inserted.length - 1;
    const newEnd: Position = {
      row: start.row + lastInserted,
      column: (lastInserted === 0 ? start.column : 0) + (inserted[lastInserted] ?? '').length,
    };
    inserted[0] = before + (inserted[0] ?? '');
    inserted[lastInserted] = (inserted[lastInserted] ?? '') + after;
    this.replaceRows(start.row, oldEnd.row - start.row + 1, inserted);
    let newLength = lastInserted;
    for (const line of inserted) newLength += line.length;
    newLength -= before.length + after.length;
    return { start, oldEnd, newEnd, startIndex, oldEndIndex, newEndIndex: startIndex + newLength };
  }

  private replaceRows(row: number, removed: number, inserted: readonly string[]): void {
    if (inserted.length === 1 && removed === 1) this.lines[row] = inserted[0] ?? '';
    else if (inserted.length < 5000) this.lines.splice(row, removed, ...inserted);
    else {
      this.lines = [...this.lines.slice(0, row), ...inserted, ...this.lines.slice(row + removed)];
    }
    this.known = Math.min(this.known, row + 1);
    if (this.starts.length < this.lines.length) {
      const grown = new Int32Array(this.lines.length + (this.lines.length >> 2) + 64);
      grown.set(this.starts);
      this.starts = grown;
    }
  }

  private clamp(position: Position): Position {
    if (position.row >= this.lines.length) {
      const row = this.lines.length - 1;
      return { row, column: this.line(row).length };
    }
    return { row: position.row, column: Math.min(position.column, this.line(position.row).length) };
  }

  private extendStarts(row: number): void {
    const last = Math.min(row, this.lines.length - 1);
    let at = this.starts[this.known - 1] ?? 0;
    for (let i = this.known; i <= last; i++) {
      at += (this.lines[i - 1] ?? '').length + 1;
      this.starts[i] = at;
    }
    this.known = Math.max(this.known, last + 1);
  }
}

/** What an edit did, in positions and offsets of the text before (`old…`) and after it. */
export interface AppliedEdit {
  readonly start: Position;
  readonly oldEnd: Position;
  readonly newEnd: Position;
  readonly startIndex: number;
  readonly oldEndIndex: number;
  readonly newEndIndex: number;
}
