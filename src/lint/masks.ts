import type { ParseResult, Span, SyntaxDocument } from '../syntax/document.ts';
import type { TextStore } from '../syntax/text-store.ts';

/** Rows that are left out, inclusive. */
export interface Mask {
  from: number;
  to: number;
}

/** Leaves a statement where the row had one, so that the block around it stays a block. */
export function blank(shadow: SyntaxDocument, row: number, first: boolean): void {
  const line = shadow.store.line(row);
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const room = line.length - indent;
  const filler = first && room >= 4 ? 'pass'.padEnd(room) : ' '.repeat(room);
  shadow.apply({
    range: { start: { row, column: indent }, end: { row, column: line.length } },
    text: filler,
  });
}

/** The stretch around both. */
export function join(a: Span, b: Span | undefined): Span {
  return b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : a;
}

export function clamp(span: Span, store: TextStore): Span {
  return { start: Math.min(span.start, store.length), end: Math.min(span.end, store.length) };
}

/** The rows a stretch touches. */
export function rowsOf(span: Span | undefined, store: TextStore): Mask | undefined {
  return span && { from: store.rowAt(span.start), to: store.rowAt(span.end) };
}

/** Two results, the second of a text that was edited after the first, as one. */
export function followedBy(first: ParseResult, second: ParseResult): ParseResult {
  const delta = first.delta + second.delta;
  if (!first.changed || !second.changed) return { changed: undefined, delta };
  const { start, end } = first.changed;
  const moved = { start, end: Math.max(end, end + second.delta) };
  return { changed: join(moved, second.changed), delta };
}
