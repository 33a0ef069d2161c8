import type { Disposable } from '../base/dispose.ts';
import { addedRows, type TextEdit } from '../base/text.ts';
import { SyntaxDocument } from '../syntax/document.ts';
import { type Ir, IrBuilder } from '../syntax/ir.ts';
import { Kind } from '../syntax/kinds.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import type { TextStore } from '../syntax/text-store.ts';
import { Recovery } from './recovery.ts';
import { goToFunction, type Unit } from './units.ts';

/** A function of more rows is not read alone: its first parse would be felt. */
const MAX_ROWS = 1500;

/** What a function became. */
export interface Glimpse {
  readonly ir: Ir;
  /** Characters from its first to its last. */
  readonly length: number;
  /** Whether it holds something the grammar could not place. */
  readonly broken: boolean;
}

/**
 * The rows of one function as a document of its own: a keystroke in it is understood from these
 * rows, whatever the length of the file. Another function stands behind them, so that what the
 * rows leave open (a string, a bracket, a continued line) shows by swallowing it.
 */
export class FunctionWindow implements Disposable {
  /** The function as it was when its rows were last read. */
  unit: Unit;
  /** Its number in the file's list. */
  readonly index: number;
  /** By how many characters edits made it longer since. */
  grown = 0;
  /** Whether there were edits since. */
  edited = false;
  /** First and last row in the file. */
  private readonly from: number;
  private to: number;
  /** What stands before the function's first row in the window. */
  private readonly head: string;
  private readonly indent: string;
  private document: Recovery | undefined;
  /** The rows before the first edit, and the edits since, until they are read. */
  private rows: readonly string[];
  private waiting: TextEdit[] = [];

  private constructor(
    unit: Unit,
    index: number,
    rows: readonly string[],
    from: number,
    indent: string,
  ) {
    this.unit = unit;
    this.index = index;
    this.from = from;
    this.to = from + rows.length - 1;
    this.rows = rows;
    this.indent = indent;
    this.head = indent === '' ? '' : 'class _:\n';
  }

  /** Prepares to read a function alone; undefined when it does not stand on rows of its own. */
  static over(store: TextStore, unit: Unit, index: number): FunctionWindow | undefined {
    if (unit.kind !== 'function') return undefined;
    const from = store.rowAt(unit.start);
    const to = store.rowAt(unit.end);
    const indent = store.line(from).slice(0, unit.start - store.lineStart(from));
    const fits = unit.owner === undefined ? indent === '' : indent === '    ' || indent === '\t';
    if (!fits || to - from > MAX_ROWS || !endsAt(store, to, indent)) return undefined;
    const rows = Array.from({ length: to - from + 1 }, (_, i) => store.line(from + i));
    return new FunctionWindow(unit, index, rows, from, indent);
  }

  /** Whether an edit touches no other rows. */
  covers({ range }: TextEdit): boolean {
    return range.start.row >= this.from && range.end.row <= this.to;
  }

  /** Notes an edit that is covered, which made the text `grown` characters longer. */
  apply(edit: TextEdit, grown: number): void {
    const { start, end } = edit.range;
    this.grown += grown;
    this.edited = true;
    this.to += addedRows(edit);
    const down = this.from - this.headRows;
    this.waiting.push({
      range: {
        start: { row: start.row - down, column: start.column },
        end: { row: end.row - down, column: end.column },
      },
      text: edit.text,
    });
  }

  /** Reads the rows as they are now; undefined when they hold something else than the function. */
  read(syntax: Syntax, grammar: Grammar): Glimpse | undefined {
    if (this.to - this.from > MAX_ROWS) return undefined;
    this.document ??= this.open(syntax, grammar);
    for (const edit of this.waiting.splice(0)) this.document.apply(edit);
    this.document.parseSlice(Infinity);
    const { document, isBroken } = this.document;
    const start = this.head.length + this.indent.length;
    const sentinel = document.store.lineStart(document.store.lineCount - 1) + this.indent.length;
    const walker = document.walk();
    try {
      if (!goToFunction(walker, grammar, start)) return undefined;
      const length = walker.end() - start;
      const ir = new IrBuilder().read(walker, grammar);
      const alone = walker.nextSibling() && walker.start() === sentinel;
      if (!alone || grammar.kinds[walker.symbol()] !== Kind.Function) return undefined;
      return { ir, length, broken: isBroken };
    } finally {
      walker.delete();
    }
  }

  /**
   * Looks for the function in a new list of the file's units.
   * @returns whether it is there and stands where it stood
   */
  follow(units: readonly Unit[]): boolean {
    const unit = units[this.index];
    const { start, end, kind } = this.unit;
    if (unit?.kind !== kind || unit.start !== start || unit.end !== end) return false;
    this.unit = unit;
    return true;
  }

  dispose(): void {
    this.document?.dispose();
    this.document = undefined;
  }

  private get headRows(): number {
    return this.head === '' ? 0 : 1;
  }

  /** Reads the rows as they were first, so that it is known what an edit breaks. */
  private open(syntax: Syntax, grammar: Grammar): Recovery {
    const text = `${this.head}${this.rows.join('\n')}\n${this.indent}def _(): pass`;
    this.rows = [];
    const document = new Recovery(new SyntaxDocument(syntax, grammar, text), true);
    document.parseSlice(Infinity);
    return document;
  }
}

/**
 * Whether what follows a row is no deeper than a function. Otherwise a change of the function's own
 * indentation could take in rows that are not in the window.
 */
function endsAt(store: TextStore, row: number, indent: string): boolean {
  for (let next = row + 1; next < store.lineCount; next++) {
    const line = store.line(next);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    return line.slice(0, indent.length).trim() !== '' || !/^\s/.test(line.slice(indent.length));
  }
  return true;
}
