import type { Disposable } from '../base/dispose.ts';
import type { TextEdit } from '../base/text.ts';
import type { ParseResult, Span, SyntaxDocument } from '../syntax/document.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { TextStore } from '../syntax/text-store.ts';

/** So many places of a file may be broken at once; what lies behind more is not seen. */
const MAX_MASKS = 8;

/** Rows that are left out, inclusive. */
interface Mask {
  from: number;
  to: number;
}

/**
 * A document whose broken places are left out. An open bracket or string can make the grammar
 * swallow everything behind it; then a second document is kept, equal to the first but for the
 * broken rows, which are blank in it. While the learner types in those rows it does not change.
 */
export class Recovery implements Disposable {
  private readonly primary: SyntaxDocument;
  private shadow: SyntaxDocument | undefined;
  private masks: Mask[] = [];
  /** Edits since the last parse, for the shadow. */
  private waiting: TextEdit[] = [];

  constructor(primary: SyntaxDocument) {
    this.primary = primary;
  }

  /** The document to read: it has the primary's rows and offsets. */
  get document(): SyntaxDocument {
    return this.shadow ?? this.primary;
  }

  /** Whether the text holds something the grammar could not place. */
  get isBroken(): boolean {
    return this.primary.hasError;
  }

  /** The text as it is, broken places included. */
  text(): string {
    return this.primary.store.text();
  }

  /** Where the text stands, broken places included, edits not parsed yet as well. */
  get store(): TextStore {
    return this.primary.store;
  }

  /** Whether edits wait to be parsed. */
  get isStale(): boolean {
    return this.primary.isStale;
  }

  /** @returns by how many characters the text became longer */
  apply(edit: TextEdit): number {
    if (this.shadow) this.waiting.push(edit);
    return this.primary.apply(edit);
  }

  /** Parses a slice; undefined while more slices are needed. */
  parseSlice(budgetMs?: number): ParseResult | undefined {
    const result = this.primary.parseSlice(budgetMs);
    if (!result) return undefined;
    if (!this.primary.hasError) return this.drop(result);
    return this.shadow ? this.follow(result) : this.begin(result);
  }

  dispose(): void {
    this.shadow?.dispose();
    this.primary.dispose();
  }

  /** The file is whole again: what was left out is read now. */
  private drop(result: ParseResult): ParseResult {
    if (!this.shadow) return result;
    const span = this.maskedSpan();
    this.shadow.dispose();
    this.shadow = undefined;
    this.masks = [];
    this.waiting = [];
    return { changed: result.changed && join(result.changed, span), delta: result.delta };
  }

  /** The first broken parse: leaves out what swallows the rest, if anything does. */
  private begin(result: ParseResult): ParseResult {
    if (findSwallow(this.primary) === undefined) return result;
    this.shadow = this.primary.fork();
    this.shadow.parseSlice(Infinity);
    if (!this.maskAll(this.shadow)) {
      this.shadow.dispose();
      this.shadow = undefined;
      this.masks = [];
      return result;
    }
    // The primary's changed ranges reach over all that was swallowed; only the edit counts here.
    const edited = result.changed && this.primary.lastEdited;
    return { changed: edited && join(edited, this.maskedSpan()), delta: result.delta };
  }

  /** The file is still broken: brings the shadow up to date, without what is typed in masks. */
  private follow(result: ParseResult): ParseResult {
    const { shadow } = this;
    if (!shadow) return result;
    const before = this.maskedSpan();
    for (const edit of this.waiting.splice(0)) this.replay(shadow, edit);
    const parsed = shadow.parseSlice(Infinity);
    if (findSwallow(this.primary) === undefined) return this.drop(result);
    this.maskAll(shadow);
    if (!parsed?.changed) return { changed: undefined, delta: result.delta };
    const masked = join(parsed.changed, this.maskedSpan());
    return {
      changed: join(masked, before && clamp(before, shadow.store)),
      delta: result.delta,
    };
  }

  /** Applies an edit to the shadow; inside a mask only its line ends and lengths count. */
  private replay(shadow: SyntaxDocument, edit: TextEdit): void {
    const { start, end } = edit.range;
    const mask = this.masks.find(({ from, to }) => start.row >= from && end.row <= to);
    const text = mask ? edit.text.replace(/[^\n]/g, ' ') : edit.text;
    shadow.apply({ range: edit.range, text });
    const grown = (edit.text.match(/\n/g)?.length ?? 0) - (end.row - start.row);
    for (const other of this.masks) {
      if (other === mask) other.to += grown;
      else if (other.from > end.row) {
        other.from += grown;
        other.to += grown;
      } else if (other.to >= start.row) {
        other.to = Math.max(other.from, other.to + grown);
      }
    }
  }

  /** Masks until nothing is swallowed any more; false when that does not help. */
  private maskAll(shadow: SyntaxDocument): boolean {
    for (let i = 0; i < MAX_MASKS; i++) {
      const swallow = findSwallow(shadow);
      if (!swallow) return this.masks.length > 0;
      if (this.masks.length >= MAX_MASKS) return true;
      // The broken row alone is enough most of the time.
      this.mask(shadow, { from: swallow.from, to: swallow.from });
      const again = findSwallow(shadow);
      if (again && again.anchor === swallow.anchor && swallow.to > swallow.from) {
        this.mask(shadow, { from: swallow.from, to: swallow.to });
      }
    }
    return this.masks.length > 0;
  }

  private mask(shadow: SyntaxDocument, mask: Mask): void {
    for (let row = mask.from; row <= mask.to; row++) blank(shadow, row, row === mask.from);
    const old = this.masks.find(({ from }) => from === mask.from);
    if (old) old.to = Math.max(old.to, mask.to);
    else this.masks.push(mask);
    shadow.parseSlice(Infinity);
  }

  private maskedSpan(): Span | undefined {
    const { store } = this.document;
    let span: Span | undefined;
    for (const { from, to } of this.masks) {
      const end = store.lineStart(to) + store.line(to).length;
      span = join({ start: store.lineStart(from), end }, span);
    }
    return span;
  }
}

/** Leaves a statement where the row had one, so that the block around it stays a block. */
function blank(shadow: SyntaxDocument, row: number, first: boolean): void {
  const line = shadow.store.line(row);
  const indent = /^\s*/.exec(line)?.[0].length ?? 0;
  const room = line.length - indent;
  const filler = first && room >= 4 ? 'pass'.padEnd(room) : ' '.repeat(room);
  shadow.apply({
    range: { start: { row, column: indent }, end: { row, column: line.length } },
    text: filler,
  });
}

interface Swallow {
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

/** Finds the first definition that a broken place before it has swallowed. */
function findSwallow(document: SyntaxDocument): Swallow | undefined {
  if (!document.hasError) return undefined;
  const { store } = document;
  const starts = outlineRows(document);
  let inClass = false;
  let decorated = false;
  for (let row = 0; row < store.lineCount; row++) {
    const line = store.line(row);
    const first = line.charCodeAt(0);
    // Only a letter, `@` or white space can start an anchor.
    if (first !== 32 && first !== 9 && !(first >= 64 && first <= 122)) continue;
    const top = ANCHOR.test(line);
    if (top) inClass = line.startsWith('class') || (line.startsWith('@') && inClass);
    if (!top && !(inClass && MEMBER.test(line))) continue;
    const isDecorator = line.trimStart().startsWith('@');
    if (starts.has(row)) decorated = isDecorator;
    else if (decorated) {
      // Further decorators, and the definition they belong to, stand inside the decorated unit.
      decorated = isDecorator;
    } else {
      const found = breakBefore(document, row);
      if (!found.inString) return found.swallow;
      row = found.lastRow;
    }
  }
  return undefined;
}

/** Rows at which statements of the module and of its classes start. */
function outlineRows(document: SyntaxDocument): ReadonlySet<number> {
  const { store, grammar } = document;
  const starts = new Set<number>();
  const walker = document.walk();
  try {
    let depth = 0;
    if (!walker.firstChild()) return starts;
    for (;;) {
      const kind = grammar.kinds[walker.symbol()] ?? -1;
      const inBody = kind === Kind.Block && grammar.fields[walker.field()] === Field.Body;
      if (kind >= 0 && !inBody) starts.add(store.rowAt(walker.start()));
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

/** The stretch around both. */
function join(a: Span, b: Span | undefined): Span {
  return b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : a;
}

function clamp(span: Span, store: TextStore): Span {
  return { start: Math.min(span.start, store.length), end: Math.min(span.end, store.length) };
}
