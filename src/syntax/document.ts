import { Edit, type Parser, type Tree } from 'web-tree-sitter';
import type { Disposable } from '../base/dispose.ts';
import type { TextEdit } from '../base/text.ts';
import { deleteTree, liveTrees, type Grammar, type Syntax } from './runtime.ts';
import { TextStore } from './text-store.ts';
import { openWalker, type Walker } from './walker.ts';

/** A half-open stretch of offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a finished parse changed, in offsets of the new text. */
export interface ParseResult {
  /** Everything outside is as it was, but moved by `delta`. Undefined: nothing can be kept. */
  readonly changed: Span | undefined;
  /** How much longer the text became; what follows `changed` moved by this. */
  readonly delta: number;
}

/** How long one slice of a parse may take, in milliseconds, before others get a turn. */
const SLICE_MS = 8;

/**
 * A text with its tree, kept up to date by edits. It owns the tree and the parser; every tree is
 * deleted exactly once, here.
 */
export class SyntaxDocument implements Disposable {
  readonly store: TextStore;
  readonly grammar: Grammar;
  private readonly syntax: Syntax;
  private readonly parser: Parser;
  private tree: Tree | undefined;
  /** The last tree without errors, edited along with the text. */
  private sound: Tree | undefined;
  /** The union of the edits since the last finished parse, in offsets of the current text. */
  private dirty: Span | undefined;
  private delta = 0;
  private resuming = false;
  /** What the edits before the last finished parse touched, in offsets of the text it read. */
  lastEdited: Span | undefined;

  constructor(syntax: Syntax, grammar: Grammar, text: string | TextStore) {
    this.syntax = syntax;
    this.grammar = grammar;
    this.store = typeof text === 'string' ? new TextStore(text) : text;
    this.parser = syntax.createParser(grammar);
  }

  /** Whether the text changed since the last finished parse. */
  get isStale(): boolean {
    return this.tree === undefined || this.dirty !== undefined;
  }

  /** Whether the last finished parse met text that the grammar could not place. */
  get hasError(): boolean {
    return this.tree?.rootNode.hasError ?? false;
  }

  /**
   * A document of the same text that starts from the last tree without errors, so that a small
   * change of it makes a cheap parse. The caller disposes it.
   */
  fork(): SyntaxDocument {
    const copy = new SyntaxDocument(this.syntax, this.grammar, this.store.clone());
    if (this.sound) {
      copy.tree = this.sound.copy();
      liveTrees.count++;
    }
    return copy;
  }

  /**
   * Applies an edit to the text and to the old tree. The tree is stale until the next parse.
   * @returns by how many characters the text became longer
   */
  apply(edit: TextEdit): number {
    const applied = this.store.apply(edit);
    const change = new Edit({
      startIndex: applied.startIndex,
      oldEndIndex: applied.oldEndIndex,
      newEndIndex: applied.newEndIndex,
      startPosition: applied.start,
      oldEndPosition: applied.oldEnd,
      newEndPosition: applied.newEnd,
    });
    this.tree?.edit(change);
    this.sound?.edit(change);
    const delta = applied.newEndIndex - applied.oldEndIndex;
    const { dirty } = this;
    this.dirty =
      dirty === undefined
        ? { start: applied.startIndex, end: applied.newEndIndex }
        : {
            start: Math.min(dirty.start, applied.startIndex),
            end: Math.max(
              dirty.end >= applied.oldEndIndex ? dirty.end + delta : dirty.end,
              applied.newEndIndex,
            ),
          };
    this.delta += delta;
    if (this.resuming) {
      // A parse that was interrupted would go on with the text it knew.
      this.parser.reset();
      this.resuming = false;
    }
    return delta;
  }

  /**
   * Parses for at most one slice. Returns undefined when more slices are needed: call again, or
   * apply a newer edit first.
   * @param budgetMs milliseconds for this slice; Infinity parses to the end.
   */
  parseSlice(budgetMs: number = SLICE_MS): ParseResult | undefined {
    const started = performance.now();
    const { store } = this;
    const tree = this.parser.parse(
      (_index, position) => store.read(position.row, position.column),
      this.tree,
      budgetMs === Infinity
        ? undefined
        : { progressCallback: () => performance.now() - started > budgetMs },
    );
    if (tree === null) {
      this.resuming = true;
      return undefined;
    }
    this.resuming = false;
    liveTrees.count++;
    const result = this.compare(tree);
    if (this.tree) deleteTree(this.tree);
    this.tree = tree;
    this.lastEdited = this.dirty;
    this.dirty = undefined;
    this.delta = 0;
    if (!tree.rootNode.hasError) this.keepSound(tree);
    return result;
  }

  /**
   * Where the tree of a document with the same offsets has another structure: one stretch around
   * all such places. Edits of this document that were not parsed yet are no hindrance.
   */
  differencesFrom(other: SyntaxDocument): Span | undefined {
    if (!this.tree || !other.tree) return undefined;
    const ranges = this.tree.getChangedRanges(other.tree);
    if (ranges.length === 0) return undefined;
    return {
      start: Math.min(...ranges.map(({ startIndex }) => startIndex)),
      end: Math.max(...ranges.map(({ endIndex }) => endIndex)),
    };
  }

  /** Opens a walker at the root. Parse first. The caller deletes the walker before any parse. */
  walk(): Walker {
    if (!this.tree) throw new Error('the document has not been parsed');
    return openWalker(this.tree, this.syntax.raw);
  }

  dispose(): void {
    if (this.tree) deleteTree(this.tree);
    if (this.sound) deleteTree(this.sound);
    this.tree = undefined;
    this.sound = undefined;
    this.parser.delete();
  }

  /** A copy shares its nodes with the tree; it costs a few bytes. */
  private keepSound(tree: Tree): void {
    if (this.sound) deleteTree(this.sound);
    this.sound = tree.copy();
    liveTrees.count++;
  }

  /** The library's changed ranges leave out edits that keep the structure, so both are joined. */
  private compare(tree: Tree): ParseResult {
    if (!this.tree || !this.dirty) return { changed: undefined, delta: this.delta };
    let { start, end } = this.dirty;
    for (const range of this.tree.getChangedRanges(tree)) {
      start = Math.min(start, range.startIndex);
      end = Math.max(end, range.endIndex);
    }
    return { changed: { start, end }, delta: this.delta };
  }
}
