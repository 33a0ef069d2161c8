import type { Disposable } from '../base/dispose.ts';
import { addedRows, type TextEdit } from '../base/text.ts';
import type { ParseResult, Span, SyntaxDocument } from '../syntax/document.ts';
import type { TextStore } from '../syntax/text-store.ts';
import { blank, clamp, followedBy, join, rowsOf, type Mask } from './masks.ts';
import { unclosedRows } from './openers.ts';
import { readOutline } from './swallow.ts';

/** So many places of a file may be broken at once; what lies behind more is not seen. */
const MAX_MASKS = 8;

/** How long a slice of work may take, in milliseconds. */
const SLICE_MS = 8;

/** Edits over more rows than these are not left out as a whole. */
const MAX_EDITED_ROWS = 20;

/** Work that gives others a turn now and then. */
type Steps<Result> = Generator<undefined, Result, undefined>;

const NOTHING_KNOWN: ParseResult = { changed: undefined, delta: 0 };

/**
 * A document whose broken places are left out. An open bracket or string can make the grammar
 * swallow everything behind it; then a second document is kept, equal to the first but for the
 * broken rows, which are blank in it. While the learner types in those rows it does not change.
 */
export class Recovery implements Disposable {
  private readonly primary: SyntaxDocument;
  private readonly eager: boolean;
  private shadow: SyntaxDocument | undefined;
  private masks: Mask[] = [];
  /** Edits since the last parse, for the shadow. */
  private waiting: TextEdit[] = [];
  /** A parse that is under way. */
  private work: Steps<ParseResult> | undefined;
  /** What a parse found that nobody was told of, because a newer edit ended it. */
  private unfinished: ParseResult | undefined;
  private deadline = Infinity;
  /** Whether the shadow changed in a way that nobody was told of. */
  private interrupted = false;

  /**
   * @param eager whether edited rows are left out whenever that makes the rest whole, not only when
   * they swallow something
   */
  constructor(primary: SyntaxDocument, eager = false) {
    this.primary = primary;
    this.eager = eager;
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
    return this.primary.isStale || this.unfinished !== undefined;
  }

  /** @returns by how many characters the text became longer */
  apply(edit: TextEdit): number {
    if (this.shadow) this.waiting.push(edit);
    this.abandon();
    return this.primary.apply(edit);
  }

  /** Parses for about `budgetMs` milliseconds; undefined while more slices are needed. */
  parseSlice(budgetMs = SLICE_MS): ParseResult | undefined {
    this.deadline = performance.now() + budgetMs;
    this.work ??= this.parseAll();
    do {
      const { done, value } = this.work.next();
      if (!done) continue;
      this.work = undefined;
      this.unfinished = undefined;
      this.interrupted = false;
      return value;
    } while (performance.now() < this.deadline);
    return undefined;
  }

  dispose(): void {
    this.abandon();
    this.shadow?.dispose();
    this.primary.dispose();
  }

  /** What is under way is about an older text. What it found so far is told with the next result. */
  private abandon(): void {
    this.work?.return(NOTHING_KNOWN);
    this.work = undefined;
  }

  private *parseAll(): Steps<ParseResult> {
    const parsed = yield* this.parsed(this.primary);
    const result = this.unfinished ? followedBy(this.unfinished, parsed) : parsed;
    if (this.unfinished) this.interrupted = true;
    this.unfinished = result;
    if (!this.primary.hasError) return this.drop(result);
    yield;
    return yield* this.shadow ? this.follow(this.shadow, result) : this.begin(result);
  }

  /** Parses a document to its end, giving others a turn between slices. */
  private *parsed(document: SyntaxDocument): Steps<ParseResult> {
    for (;;) {
      const result = document.parseSlice(Math.max(1, this.deadline - performance.now()));
      if (result) return result;
      yield;
    }
  }

  /** The file is whole again: what was left out is read now. */
  private drop(result: ParseResult): ParseResult {
    const { shadow, primary } = this;
    if (!shadow) return result;
    const span = this.maskedSpan();
    if (this.interrupted) {
      this.endShadow();
      return { changed: result.changed && join(result.changed, span), delta: result.delta };
    }
    for (const edit of this.waiting.splice(0)) this.replay(shadow, edit);
    // Both have the same offsets, so the trees tell exactly what is different now: far less than
    // the primary, in which everything behind the broken place became something else.
    const places = [shadow.differencesFrom(primary), this.maskedSpan(), primary.lastEdited];
    const changed = places.reduce((all, each) => (each ? join(each, all) : all), undefined);
    this.endShadow();
    return { changed: result.changed && changed, delta: result.delta };
  }

  /** The first broken parse: leaves out what swallows the rest, if anything does. */
  private *begin(result: ParseResult): Steps<ParseResult> {
    const { swallow, damage } = readOutline(this.primary);
    if (!swallow && damage === 0 && !this.eager) return result;
    const shadow =
      (yield* this.withoutEdited(swallow?.anchor ?? this.store.lineCount, damage)) ??
      (yield* this.withoutOpeners(damage)) ??
      (swallow && (yield* this.withoutSwallows()));
    if (!shadow) return result;
    this.shadow = shadow;
    // The primary's changed ranges reach over all that was swallowed; only the edit counts here.
    const edited = this.interrupted ? result.changed : result.changed && this.primary.lastEdited;
    return { changed: edited && join(edited, this.maskedSpan()), delta: result.delta };
  }

  /** A document without the rows that were edited last, if that is all it takes. */
  private *withoutEdited(anchor: number, damage: number): Steps<SyntaxDocument | undefined> {
    const rows = rowsOf(this.primary.lastEdited, this.primary.store);
    if (!rows || rows.to - rows.from > MAX_EDITED_ROWS) return undefined;
    return yield* this.attempt(function* (recovery, shadow) {
      // The anchor can stand before the edit: then the whole file is one error.
      const to = anchor > rows.from ? Math.min(rows.to, anchor - 1) : rows.to;
      recovery.cover(shadow, { from: rows.from, to });
      yield* recovery.parsed(shadow);
      if (recovery.eager) return !shadow.hasError;
      const outline = readOutline(shadow);
      return !outline.swallow && outline.damage < damage;
    });
  }

  /** A document without the rows that leave something open, as far as their look shows. */
  private *withoutOpeners(damage: number): Steps<SyntaxDocument | undefined> {
    return yield* this.attempt(function* (recovery, shadow) {
      const masks = yield* unclosedRows(shadow.store);
      if (masks.length === 0) return false;
      for (const mask of masks) recovery.cover(shadow, mask);
      yield* recovery.parsed(shadow);
      if (readOutline(shadow).damage >= damage) return false;
      return yield* recovery.maskAll(shadow);
    });
  }

  /** A document without what swallows others, as far as errors show where that is. */
  private *withoutSwallows(): Steps<SyntaxDocument | undefined> {
    return yield* this.attempt(function* (recovery, shadow) {
      yield* recovery.parsed(shadow);
      return yield* recovery.maskAll(shadow);
    });
  }

  /** Tries something on a copy; nothing is left of it unless it helps. */
  private *attempt(
    work: (recovery: Recovery, shadow: SyntaxDocument) => Steps<boolean>,
  ): Steps<SyntaxDocument | undefined> {
    const shadow = this.primary.fork();
    let helps = false;
    try {
      helps = yield* work(this, shadow);
    } finally {
      if (!helps) {
        shadow.dispose();
        this.masks = [];
      }
    }
    return helps ? shadow : undefined;
  }

  /** The file is still broken: brings the shadow up to date, without what is typed in masks. */
  private *follow(shadow: SyntaxDocument, result: ParseResult): Steps<ParseResult> {
    const before = this.maskedSpan();
    const { interrupted } = this;
    for (const edit of this.waiting.splice(0)) this.replay(shadow, edit);
    this.interrupted = true;
    const parsed = yield* this.parsed(shadow);
    if (!this.eager && !this.isNeeded(shadow)) return this.drop(result);
    yield* this.maskAll(shadow);
    if (!parsed.changed || interrupted) return { changed: undefined, delta: result.delta };
    const masked = join(parsed.changed, this.maskedSpan());
    return {
      changed: join(masked, before && clamp(before, shadow.store)),
      delta: result.delta,
    };
  }

  /** Whether the shadow still shows more of the file than the primary does. */
  private isNeeded(shadow: SyntaxDocument): boolean {
    const { swallow, damage } = readOutline(this.primary);
    return swallow !== undefined || (damage > 0 && damage > readOutline(shadow).damage);
  }

  /** Applies an edit to the shadow; inside a mask only its line ends and lengths count. */
  private replay(shadow: SyntaxDocument, edit: TextEdit): void {
    const { start, end } = edit.range;
    const mask = this.masks.find(({ from, to }) => start.row >= from && end.row <= to);
    const text = mask ? edit.text.replace(/[^\n]/g, ' ') : edit.text;
    shadow.apply({ range: edit.range, text });
    const grown = addedRows(edit);
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
  private *maskAll(shadow: SyntaxDocument): Steps<boolean> {
    for (let i = 0; i < MAX_MASKS; i++) {
      const { swallow } = readOutline(shadow);
      if (!swallow) return this.masks.length > 0;
      const isTried = this.masks.some(({ from, to }) => from <= swallow.from && to >= swallow.to);
      if (isTried || this.masks.length >= MAX_MASKS) return true;
      // The broken row alone is enough most of the time.
      this.cover(shadow, { from: swallow.from, to: swallow.from });
      yield* this.parsed(shadow);
      const again = readOutline(shadow).swallow;
      if (again && again.anchor === swallow.anchor && swallow.to > swallow.from) {
        this.cover(shadow, { from: swallow.from, to: swallow.to });
        yield* this.parsed(shadow);
      }
    }
    return this.masks.length > 0;
  }

  /** Leaves rows out of a document, which is to be parsed then. */
  private cover(shadow: SyntaxDocument, mask: Mask): void {
    for (let row = mask.from; row <= mask.to; row++) blank(shadow, row, row === mask.from);
    const old = this.masks.find(({ from }) => from === mask.from);
    if (old) old.to = Math.max(old.to, mask.to);
    else this.masks.push(mask);
  }

  private endShadow(): void {
    this.shadow?.dispose();
    this.shadow = undefined;
    this.masks = [];
    this.waiting = [];
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
