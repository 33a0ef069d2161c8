import type { Tree, TreeCursor } from 'web-tree-sitter';

/**
 * A place in a tree that can be moved cheaply. Nothing else may touch the parser library between
 * the calls of one walk: the fast form keeps its state in the library's transfer buffer.
 */
export interface Walker {
  /** Grammar symbol of the current node. */
  symbol(): number;
  /** Offset of its first character, in UTF-16 units. */
  start(): number;
  /** Offset just past its last character. */
  end(): number;
  /** Grammar field id in its parent, 0 for none. */
  field(): number;
  firstChild(): boolean;
  nextSibling(): boolean;
  parent(): boolean;
  /** Goes to the first child that ends after `offset`. */
  firstChildAt(offset: number): boolean;
  /** Must be called once, also after a failure. */
  delete(): void;
}

/** The library's module object, in which the fast walker looks for the functions it needs. */
export type RawModule = Readonly<Record<string, unknown>>;

type Raw = (tree: number) => number;

const RAW_NAMES = [
  '_ts_tree_cursor_goto_first_child_wasm',
  '_ts_tree_cursor_goto_next_sibling_wasm',
  '_ts_tree_cursor_goto_parent_wasm',
  '_ts_tree_cursor_current_node_type_id_wasm',
  '_ts_tree_cursor_start_index_wasm',
  '_ts_tree_cursor_end_index_wasm',
  '_ts_tree_cursor_current_field_id_wasm',
] as const;

/** Opens a walker at the root of a tree: the fast form where the library allows it. */
export function openWalker(tree: Tree, raw: RawModule): Walker {
  const functions = RAW_NAMES.map((name) => raw[name]);
  const buffer = typeof raw['_ts_init'] === 'function' ? transferBuffer(raw) : 0;
  if (buffer > 0 && functions.every((f) => typeof f === 'function')) {
    return new RawWalker(tree, raw, functions as Raw[], buffer);
  }
  return new CursorWalker(tree);
}

/** The documented way, three times slower: used when a new library version hides its functions. */
export class CursorWalker implements Walker {
  private readonly cursor: TreeCursor;

  constructor(tree: Tree) {
    this.cursor = tree.walk();
  }

  symbol(): number {
    return this.cursor.nodeTypeId;
  }
  start(): number {
    return this.cursor.startIndex;
  }
  end(): number {
    return this.cursor.endIndex;
  }
  field(): number {
    return this.cursor.currentFieldId;
  }
  firstChild(): boolean {
    return this.cursor.gotoFirstChild();
  }
  nextSibling(): boolean {
    return this.cursor.gotoNextSibling();
  }
  parent(): boolean {
    return this.cursor.gotoParent();
  }
  firstChildAt(offset: number): boolean {
    return firstChildAt(this, offset);
  }
  delete(): void {
    this.cursor.delete();
  }
}

/**
 * Calls the library's C functions directly, leaving the cursor in the transfer buffer, where they
 * expect and return it. Undocumented, so the library's version is pinned and both walkers are
 * tested against each other.
 */
class RawWalker implements Walker {
  private readonly cursor: TreeCursor;
  private readonly tree: number;
  private readonly raw: RawModule;
  private readonly buffer: number;
  private readonly goFirst: Raw;
  private readonly goNext: Raw;
  private readonly goParent: Raw;
  private readonly getSymbol: Raw;
  private readonly getStart: Raw;
  private readonly getEnd: Raw;
  private readonly getField: Raw;

  constructor(tree: Tree, raw: RawModule, functions: readonly Raw[], buffer: number) {
    this.raw = raw;
    this.buffer = buffer;
    this.tree = handles(tree)[0];
    this.cursor = tree.walk();
    const heap = this.heap();
    for (let i = 0; i < 4; i++) heap[(buffer >> 2) + i] = handles(this.cursor)[i as 0];
    const at = (i: number): Raw => functions[i] ?? missing;
    this.goFirst = at(0);
    this.goNext = at(1);
    this.goParent = at(2);
    this.getSymbol = at(3);
    this.getStart = at(4);
    this.getEnd = at(5);
    this.getField = at(6);
  }

  symbol(): number {
    return this.getSymbol(this.tree);
  }
  start(): number {
    return this.getStart(this.tree);
  }
  end(): number {
    return this.getEnd(this.tree);
  }
  field(): number {
    return this.getField(this.tree);
  }
  firstChild(): boolean {
    return this.goFirst(this.tree) === 1;
  }
  nextSibling(): boolean {
    return this.goNext(this.tree) === 1;
  }
  parent(): boolean {
    return this.goParent(this.tree) === 1;
  }
  firstChildAt(offset: number): boolean {
    return firstChildAt(this, offset);
  }
  delete(): void {
    const heap = this.heap();
    for (let i = 0; i < 4; i++) handles(this.cursor)[i as 0] = heap[(this.buffer >> 2) + i] ?? 0;
    this.cursor.delete();
  }

  /** Fetched anew each time: the memory's view is replaced when it grows. */
  private heap(): Int32Array {
    return this.raw['HEAP32'] as Int32Array;
  }
}

/**
 * Steps from child to child: the library's own `gotoFirstChildForIndex` writes its goal where the C
 * side does not look (0.27.1), and answers with an index that it compares to 1.
 */
function firstChildAt(walker: Walker, offset: number): boolean {
  if (!walker.firstChild()) return false;
  while (walker.end() <= offset) {
    if (!walker.nextSibling()) {
      walker.parent();
      return false;
    }
  }
  return true;
}

function missing(): number {
  throw new Error('the parser library hides a function the walker needs');
}

/** The library keeps addresses under numeric keys it does not declare. */
function handles(owner: Tree | TreeCursor): [number] {
  return owner as unknown as [number];
}

const buffers = new WeakMap<RawModule, number>();

/** `_ts_init` returns the buffer's address every time it is called. */
function transferBuffer(raw: RawModule): number {
  let address = buffers.get(raw);
  if (address === undefined) {
    address = (raw['_ts_init'] as () => number)();
    buffers.set(raw, address);
  }
  return address;
}
