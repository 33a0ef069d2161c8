import type { TextStore } from '../syntax/text-store.ts';
import type { Mask } from './masks.ts';
import { proseAround } from './prose.ts';

/** No more rows than these are blamed: a text with more is not one that somebody is typing. */
const MAX_ROWS = 8;

/** So many rows are read before others get a turn. */
const ROWS_PER_STEP = 1_000;

/** A bracket that does not match closes at most so many others that were left open in it. */
const MAX_UNWOUND = 8;

/** What stands in code and opens, closes or hides something. */
const IN_CODE = /["'#()[\]{}]/g;

/** What stands in a string and ends it, hides its end, or starts a replacement field. */
const IN_STRING = /["'\\{]/g;

/** A string's prefix, before its quotes. */
const PREFIX = /(?:^|\W)([bfrtu]{1,2})$/i;

/** Starts a statement, whatever stands before it: none of this can be part of an expression. */
const STATEMENT = new RegExp(
  [
    /^\s*(?:return|raise|pass|break|continue|try|finally|except|while|with|import|del|assert)\b/,
    /^\s*(?:global|nonlocal|elif|def|class)\b|^\s*async\s+(?:def|with)\b/,
    /^\s*from\s+[\w.]+\s+import\b|^\s*(?:if|for|else|async\s+for)\b.*:\s*(?:#.*)?$/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

/** A definition, or what decorates one; text that only mentions one goes on otherwise. */
const DEFINITION =
  /^\s*(?:(?:async\s+def|def)\s+\w+\s*[([]|class\s+\w+\s*[([:]|@\w[\w.]*\s*(?:\(|$))/;

/** Starts a part of a compound statement that cannot stand alone. */
const CLAUSE = /^\s*(?:else\s*:|elif\b|except\b|finally\s*:)/;

/** Starts what such a part can follow, or is such a part itself. */
const COMPOUND = /^\s*(?:if|elif|for|async\s+for|while|try|except|else|match|case)\b/;

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** A bracket or a string that is open. */
interface Opener {
  readonly row: number;
  /** How far its row is indented. */
  readonly indent: number;
  /** What ends it. */
  readonly close: string;
  readonly isString: boolean;
  /** Whether it is a string with replacement fields, or such a field. */
  readonly isFormat: boolean;
  /** The first row in a string that looks like a definition around the string. */
  definition: number | undefined;
}

/**
 * The rows at which something was opened and never closed, as their look tells: behind them stands
 * what no bracket can hold, or a definition that is less indented than the string it would be in.
 * Gives others a turn after some rows.
 */
export function* unclosedRows(store: TextStore): Generator<undefined, Mask[], undefined> {
  const scan = new Scan(store);
  for (let count = 1; scan.readRow(); count++) if (count % ROWS_PER_STEP === 0) yield;
  return scan.blamed;
}

/** Reads a text row by row, as Python's own tokenizer does, but goes on behind what is broken. */
class Scan {
  readonly blamed: Mask[] = [];
  /** The last row so far on which a string of many rows ended. */
  private lastString = -1;
  private readonly store: TextStore;
  private stack: Opener[] = [];
  /** The statements a row can belong to, from the outermost to the last. */
  private readonly blocks: { readonly indent: number; readonly isCompound: boolean }[] = [];
  private row = 0;
  /** The row to read then; an earlier one when what was taken for a string is none. */
  private next = 0;
  private indent = 0;

  constructor(store: TextStore) {
    this.store = store;
  }

  private get top(): Opener | undefined {
    return this.stack[this.stack.length - 1];
  }

  /** Reads one row; false behind the last, or when there is more than can be blamed. */
  readRow(): boolean {
    if (this.blamed.length >= MAX_ROWS) return false;
    if (this.row >= this.store.lineCount) return this.finish();
    const line = this.store.line(this.row);
    this.next = this.row + 1;
    this.indent = line.search(/\S/);
    if (this.indent < 0) this.indent = line.length;
    else this.look(line);
    let at = 0;
    while (at < line.length) {
      const { top } = this;
      at = top?.isString ? this.readString(line, at, top) : this.readCode(line, at);
      if (this.next <= this.row) break;
    }
    const { top } = this;
    const isPlain = top?.isString && top.close.length === 1;
    if (isPlain && !/(?<!\\)(?:\\\\)*\\$/.test(line)) this.stack.pop();
    this.row = this.next;
    return true;
  }

  /** Whether a row can stand where it seems to. */
  private look(line: string): void {
    const { top, indent } = this;
    const outer = this.stack[0];
    if (!top || !outer) {
      this.lookAtClause(line);
      return;
    }
    if (top.isString) {
      if (indent <= top.indent && DEFINITION.test(line)) top.definition ??= this.row;
      return;
    }
    const isDedented = indent < outer.indent && /[\w@]/.test(line.charAt(indent));
    if (isDedented || STATEMENT.test(line)) this.blame();
  }

  /** Notes what stands at which depth, and blames an `else` without an `if`. */
  private lookAtClause(line: string): void {
    const { blocks, indent, row } = this;
    if (/[#)\]}]/.test(line.charAt(indent))) return;
    while ((blocks[blocks.length - 1]?.indent ?? -1) > indent) blocks.pop();
    const before = blocks[blocks.length - 1];
    const isClause = CLAUSE.test(line);
    const follows = before?.indent === indent && before.isCompound;
    if (isClause && !follows) {
      this.blamed.push({ from: row, to: row });
      return;
    }
    if (before?.indent === indent) blocks.pop();
    blocks.push({ indent, isCompound: COMPOUND.test(line) });
  }

  /** What is open has been left open. */
  private blame(): void {
    for (const { row, isString } of this.stack) {
      if (this.blamed.length >= MAX_ROWS) break;
      const last = this.blamed[this.blamed.length - 1]?.to ?? -1;
      if (row <= last) continue;
      const least = Math.max(last, this.lastString) + 1;
      this.blamed.push(isString ? proseAround(this.store, row, least) : { from: row, to: row });
    }
    this.stack = [];
  }

  /** Reads code up to something that opens or closes. @returns where to go on in the row */
  private readCode(line: string, at: number): number {
    IN_CODE.lastIndex = at;
    const found = IN_CODE.exec(line);
    if (!found) return line.length;
    const char = found[0];
    const { index } = found;
    if (char === '#') {
      // In a replacement field it can be part of the format.
      const isComment = !this.top?.isFormat || index === 0 || /\s/.test(line.charAt(index - 1));
      return isComment ? line.length : index + 1;
    }
    if (char === '"' || char === "'") return this.openString(line, index, char);
    const close = CLOSERS[char];
    if (close === undefined) this.close(char);
    else this.push(close, false, false);
    return index + 1;
  }

  private openString(line: string, at: number, quote: string): number {
    const triple = quote.repeat(3);
    const close = line.startsWith(triple, at) ? triple : quote;
    const prefix = PREFIX.exec(line.slice(Math.max(0, at - 3), at))?.[1] ?? '';
    this.push(close, true, /[ft]/i.test(prefix));
    return at + close.length;
  }

  private push(close: string, isString: boolean, isFormat: boolean): void {
    const { row, indent } = this;
    this.stack.push({ row, indent, close, isString, isFormat, definition: undefined });
  }

  private close(char: string): void {
    const { stack } = this;
    const least = Math.max(0, stack.length - MAX_UNWOUND);
    for (let i = stack.length - 1; i >= least; i--) {
      const opener = stack[i];
      if (!opener || opener.isString) return;
      if (opener.close !== char) continue;
      stack.length = i;
      return;
    }
  }

  /** Reads a string up to its end or to a field in it. @returns where to go on in the row */
  private readString(line: string, from: number, string: Opener): number {
    const { close, isFormat } = string;
    IN_STRING.lastIndex = from;
    for (let found = IN_STRING.exec(line); found; found = IN_STRING.exec(line)) {
      const at = found.index;
      const char = found[0];
      if (char === '\\') IN_STRING.lastIndex = at + 2;
      else if (char === '{' && isFormat) {
        if (line.charAt(at + 1) !== '{') {
          this.push('}', false, true);
          return at + 1;
        }
        IN_STRING.lastIndex = at + 2;
      } else if (char === close.charAt(0) && line.startsWith(close, at)) {
        this.endString(line, at, string);
        return at + close.length;
      }
    }
    return line.length;
  }

  private endString(line: string, at: number, string: Opener): void {
    const { definition } = string;
    const depth = definition === undefined ? 0 : this.store.line(definition).search(/\S/);
    if (definition === undefined || !opensAt(line, at, string, depth)) {
      this.stack.pop();
      if (string.row < this.row) this.lastString = this.row;
    } else {
      this.blame();
      this.next = definition;
    }
  }

  /** What is open at the end stays open. */
  private finish(): boolean {
    const definition = this.stack.find((each) => each.definition !== undefined)?.definition;
    this.blame();
    if (definition === undefined) return false;
    this.row = definition;
    return true;
  }
}

/** Whether quotes behind a definition rather open a string than close the one before it. */
function opensAt(line: string, at: number, { indent, close }: Opener, depth: number): boolean {
  const isFirst = line.slice(0, at).trim() === '';
  // Code that is kept in a string ends at the start of a row, or where the string stands.
  if (depth < indent) return !isFirst || at > 0;
  return /\w/.test(line.charAt(at + close.length)) || (isFirst && at > indent);
}
