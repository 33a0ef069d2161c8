import type { Span, SyntaxDocument } from '../syntax/document.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { TextStore } from '../syntax/text-store.ts';

/** Rows that swallow a definition behind them. */
export interface Swallow {
  /** First row to leave out. */
  readonly from: number;
  /** Last row to leave out, when the first is not enough. */
  readonly to: number;
  /** The row whose definition was swallowed. */
  readonly anchor: number;
}

/** Definitions at the start of a row. Each must start a unit, or something has swallowed it. */
const ANCHOR = /^(?:async\s+def|def|class)\s+\w|^@\w/;
const MEMBER = /^(?: {4}|\t)(?:(?:async\s+def|def)\s+\w|@\w)/;

/** Whether the first character of an indented row can be that of a member. */
function startsMember(line: string): boolean {
  const at = line.charCodeAt(0) === 9 ? 1 : 4;
  const c = line.charCodeAt(at);
  // `async`, `def`, `@`.
  return c === 97 || c === 100 || c === 64;
}

/** What a file with a broken place shows of its definitions. */
export interface Outline {
  /** The first definition that a broken place before it has swallowed. */
  readonly swallow: Swallow | undefined;
  /**
   * How many definitions start no statement, those in strings included, or lost their bodies: to
   * compare readings of one text.
   */
  readonly damage: number;
}

/** Reads what is left of a file's outline. Parse first. */
export function readOutline(document: SyntaxDocument): Outline {
  if (!document.hasError) return { swallow: undefined, damage: 0 };
  const anchors = new Anchors(document);
  let swallow: Swallow | undefined;
  let hidden = 0;
  let lastInString = -1;
  for (let row = anchors.next(); row >= 0; row = anchors.next()) {
    hidden++;
    if (swallow || row <= lastInString) continue;
    const found = breakBefore(document, row);
    if (found.inString) lastInString = found.lastRow;
    else swallow = found.swallow;
  }
  return { swallow, damage: hidden + anchors.torn };
}

/** Goes from one definition that starts no statement to the next. */
class Anchors {
  /** The row to look at then. */
  row = 0;
  private readonly store: TextStore;
  private readonly starts: ReadonlyMap<number, number>;
  private inClass = false;
  private decorated = false;
  /** How many definitions so far have no body, though rows behind them look like one. */
  torn = 0;

  constructor(document: SyntaxDocument) {
    this.store = document.store;
    this.starts = outlineRows(document);
  }

  /** @returns its row, or -1 when there is none */
  next(): number {
    const { store } = this;
    while (this.row < store.lineCount) {
      const row = this.row++;
      const line = store.line(row);
      const first = line.charCodeAt(0);
      const indented = first === 32 || first === 9;
      // Only a letter, `@` or white space can start an anchor: most rows need no closer look.
      if (!indented && !(first >= 64 && first <= 122)) continue;
      if (indented && !(this.inClass && startsMember(line))) continue;
      const top = !indented && ANCHOR.test(line);
      // A statement of the module ends a class; what is indented behind it is no member.
      if (!indented)
        this.inClass = top && (line.startsWith('class') || (first === 64 && this.inClass));
      if (!top && !(this.inClass && MEMBER.test(line))) continue;
      if (this.isHidden(row, line.trimStart().startsWith('@'))) return row;
    }
    return -1;
  }

  private isHidden(row: number, isDecorator: boolean): boolean {
    // Further decorators, and the definition they belong to, stand inside the decorated unit.
    const isHidden = !this.starts.has(row) && !this.decorated;
    if (!isHidden) this.decorated = isDecorator;
    const end = this.starts.get(row);
    if (end !== undefined && this.isTorn(row, end)) this.torn++;
    return isHidden;
  }

  /** Whether the row behind a definition, which ends at an offset, still belongs to it. */
  private isTorn(row: number, end: number): boolean {
    const { store } = this;
    let next = store.rowAt(end) + 1;
    while (/^\s*(?:#|$)/.test(store.line(next)) && next < store.lineCount) next++;
    return indentOf(store.line(next)) > indentOf(store.line(row));
  }
}

function indentOf(line: string): number {
  return Math.max(0, line.search(/\S/));
}

/** Rows at which statements of the module and of its classes start, and the offsets of their ends. */
function outlineRows(document: SyntaxDocument): ReadonlyMap<number, number> {
  const { store, grammar } = document;
  const starts = new Map<number, number>();
  const walker = document.walk();
  try {
    let depth = 0;
    if (!walker.firstChild()) return starts;
    for (;;) {
      const kind = grammar.kinds[walker.symbol()] ?? -1;
      const inBody = kind === Kind.Block && grammar.fields[walker.field()] === Field.Body;
      if (kind >= 0 && !inBody) {
        const start = walker.start();
        const row = store.rowAt(start);
        // A word that an error took from the start of a definition leaves a shorter one behind.
        const isWhole =
          store
            .line(row)
            .slice(0, start - store.lineStart(row))
            .trim() === '';
        if (isWhole) starts.set(row, walker.end());
      }
      const opens = kind === Kind.Class || kind === Kind.Decorated || inBody;
      if (opens && walker.firstChild()) {
        depth++;
        continue;
      }
      while (!walker.nextSibling()) {
        if (depth === 0) return starts;
        walker.parent();
        depth--;
      }
    }
  } finally {
    walker.delete();
  }
}

/** What swallowed a row, or the string of which the row is rightly a part. */
type Break =
  | { readonly inString: false; readonly swallow: Swallow | undefined }
  | { readonly inString: true; readonly lastRow: number };

function breakBefore(document: SyntaxDocument, anchor: number): Break {
  const { store } = document;
  const at = store.lineStart(anchor);
  const { errors, string } = brokenPlaces(document, at);
  if (string && isBalanced(store, store.slice(string.start, string.start + 8))) {
    return { inString: true, lastRow: store.rowAt(string.end) };
  }
  const over = errors.find(({ start, end }) => start < at && end > at);
  const error = string ?? over ?? errors.findLast(({ start }) => start < at);
  const last = lastTextRow(store, anchor - 1);
  let from = error ? store.rowAt(error.start) : -1;
  if (from < 0 || from >= anchor) from = last;
  const swallow = from < 0 ? undefined : { from, to: Math.max(from, last), anchor };
  return { inString: false, swallow };
}

/** Whether a string's kind of triple quotes occurs an even number of times: then it is closed. */
function isBalanced(store: TextStore, opening: string): boolean {
  const quotes = /"""|'''/.exec(opening)?.[0];
  if (quotes === undefined) return true;
  let count = 0;
  for (let row = 0; row < store.lineCount; row++) {
    const line = store.line(row);
    for (let i = line.indexOf(quotes); i >= 0; i = line.indexOf(quotes, i + 3)) count++;
  }
  return count % 2 === 0;
}

function lastTextRow(store: TextStore, row: number): number {
  let at = row;
  while (at >= 0 && store.line(at).trim() === '') at--;
  return at;
}

/** The errors of the statement around an offset, and the string the offset lies in. */
function brokenPlaces(
  document: SyntaxDocument,
  at: number,
): { errors: Span[]; string: Span | undefined } {
  const { grammar } = document;
  const errors: Span[] = [];
  let string: Span | undefined;
  const walker = document.walk();
  try {
    if (!walker.firstChildAt(at)) return { errors, string };
    let depth = 0;
    for (;;) {
      const symbol = walker.symbol();
      const kind = grammar.kinds[symbol] ?? -1;
      const start = walker.start();
      if (kind === Kind.Error) errors.push({ start, end: walker.end() });
      if (kind === Kind.String && start < at && walker.end() > at)
        string = { start, end: walker.end() };
      if (kind >= 0 && grammar.leaves[symbol] === 0 && walker.firstChild()) {
        depth++;
        continue;
      }
      while (depth > 0 && !walker.nextSibling()) {
        walker.parent();
        depth--;
      }
      if (depth === 0) return { errors, string };
    }
  } finally {
    walker.delete();
  }
}
