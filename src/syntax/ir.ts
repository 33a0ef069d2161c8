import { Field, Flag, Kind } from './kinds.ts';
import { ASYNC, SKIP, type Grammar } from './runtime.ts';
import type { Walker } from './walker.ts';

/** A set of kinds as bits, which answers at once whether two sets have one in common. */
export class KindSet {
  private low = 0;
  private middle = 0;
  private high = 0;

  constructor(kinds: Iterable<number> = []) {
    for (const kind of kinds) this.add(kind);
  }

  add(kind: number): void {
    if (kind < 32) this.low |= 1 << kind;
    else if (kind < 64) this.middle |= 1 << (kind - 32);
    else this.high |= 1 << (kind - 64);
  }

  has(kind: number): boolean {
    if (kind < 32) return (this.low & (1 << kind)) !== 0;
    if (kind < 64) return (this.middle & (1 << (kind - 32))) !== 0;
    return (this.high & (1 << (kind - 64))) !== 0;
  }

  meets(other: KindSet): boolean {
    return ((this.low & other.low) | (this.middle & other.middle) | (this.high & other.high)) !== 0;
  }
}

/** Numbers per node: kind and flags, field, parent, end of the subtree, start and end offset. */
const STRIDE = 6;

/**
 * The intermediate representation of one unit: its tree as a flat table in pre-order, so that a
 * node's subtree is the stretch `node … end(node) - 1` and every question is an array look-up.
 * Node 0 is the unit's root. Offsets are relative to the unit's first character, which lets a unit
 * move in its file without being read again.
 */
export class Ir {
  readonly data: Int32Array;
  /** How many nodes there are. */
  readonly count: number;
  /** Which kinds there are. */
  readonly kinds: KindSet;
  /** Whether there is an async function. */
  readonly hasAsync: boolean;

  constructor(data: Int32Array, kinds: KindSet, hasAsync: boolean) {
    this.data = data;
    this.count = data.length / STRIDE;
    this.kinds = kinds;
    this.hasAsync = hasAsync;
  }

  kind(node: number): number {
    return (this.data[node * STRIDE] ?? 0) & 0xff;
  }

  /** Whether the node carries a flag of {@link Flag}. */
  has(node: number, flag: number): boolean {
    return ((this.data[node * STRIDE] ?? 0) >> 8) & flag ? true : false;
  }

  /** The node's role in its parent. */
  field(node: number): number {
    return this.data[node * STRIDE + 1] ?? 0;
  }

  /** The parent, or -1 for the root. */
  parent(node: number): number {
    return this.data[node * STRIDE + 2] ?? -1;
  }

  /** The first number after the node's subtree. */
  subtreeEnd(node: number): number {
    return this.data[node * STRIDE + 3] ?? 0;
  }

  start(node: number): number {
    return this.data[node * STRIDE + 4] ?? 0;
  }

  end(node: number): number {
    return this.data[node * STRIDE + 5] ?? 0;
  }

  /** The first child, or -1. */
  first(node: number): number {
    return node + 1 < this.subtreeEnd(node) ? node + 1 : -1;
  }

  /** The next sibling, or -1. */
  next(node: number): number {
    const parent = this.parent(node);
    if (parent < 0) return -1;
    const next = this.subtreeEnd(node);
    return next < this.subtreeEnd(parent) ? next : -1;
  }

  /** The first child in a role, or -1. */
  child(node: number, field: number): number {
    for (let c = this.first(node); c >= 0; c = this.next(c)) if (this.field(c) === field) return c;
    return -1;
  }

  /** The first child of a kind, or -1. */
  childOfKind(node: number, kind: number): number {
    for (let c = this.first(node); c >= 0; c = this.next(c)) if (this.kind(c) === kind) return c;
    return -1;
  }

  /** All children but comments, in order. */
  children(node: number): number[] {
    const all: number[] = [];
    for (let c = this.first(node); c >= 0; c = this.next(c)) {
      if (this.kind(c) !== Kind.Comment) all.push(c);
    }
    return all;
  }

  /** Whether `inner` is `outer` or lies below it. */
  contains(outer: number, inner: number): boolean {
    return inner >= outer && inner < this.subtreeEnd(outer);
  }

  /** The nearest node of a kind above, or -1. */
  ancestor(node: number, kind: number): number {
    let at = this.parent(node);
    while (at >= 0 && this.kind(at) !== kind) at = this.parent(at);
    return at;
  }

  /** Whether another table says the same. */
  equals(other: Ir): boolean {
    const { data } = this;
    return data.length === other.data.length && data.every((value, i) => value === other.data[i]);
  }

  /** The node without the parentheses around it. */
  unwrap(node: number): number {
    let at = node;
    while (at >= 0 && this.kind(at) === Kind.Parenthesized) at = this.children(at)[0] ?? -1;
    return at;
  }
}

/** Kinds whose children have no role, so that asking for it would only cost time. */
const WITHOUT_ROLES = new Uint8Array(256);
for (const kind of [
  Kind.Module,
  Kind.Block,
  Kind.Arguments,
  Kind.ExpressionStatement,
  Kind.List,
  Kind.Tuple,
  Kind.Set,
  Kind.Dictionary,
  Kind.String,
  Kind.Parenthesized,
  Kind.ExpressionList,
  Kind.PatternList,
  Kind.DottedName,
  Kind.Return,
  Kind.Await,
  Kind.Parameters,
  Kind.Conditional,
  Kind.Decorator,
  Kind.WithClause,
]) {
  WITHOUT_ROLES[kind] = 1;
}

/** A growing table that extraction writes into; one is reused for all units of a file. */
export class IrBuilder {
  private data = new Int32Array(STRIDE * 1024);
  private length = 0;
  private kinds = new KindSet();
  private hasAsync = false;

  /**
   * Reads the subtree the walker stands on, leaving the walker there. Works without recursion, so
   * depth is bounded by the grammar alone.
   * @param outline leave out the body of the class that is read: its statements are units themselves
   */
  read(walker: Walker, grammar: Grammar, outline = false): Ir {
    this.length = 0;
    this.kinds = new KindSet();
    this.hasAsync = false;
    const base = walker.start();
    let depth = 0;
    let parent = -1;
    for (;;) {
      const symbol = walker.symbol();
      const kind = grammar.kinds[symbol] ?? SKIP;
      if (kind >= 0) {
        const roles = parent >= 0 && WITHOUT_ROLES[this.kindAt(parent)] === 1;
        const field = roles ? Field.None : (grammar.fields[walker.field()] ?? Field.None);
        const node = this.push(kind, field, parent);
        this.data[node + 4] = walker.start() - base;
        this.data[node + 5] = walker.end() - base;
        if (kind === Kind.Error) this.flag(parent, Flag.Broken);
        const body =
          outline && this.data[node + 1] === Field.Body && this.kindAt(parent) === Kind.Class;
        if (!body && grammar.leaves[symbol] === 0 && walker.firstChild()) {
          parent = node / STRIDE;
          depth++;
          continue;
        }
        this.data[node + 3] = this.length / STRIDE;
      } else if (kind === ASYNC) {
        this.flag(parent, Flag.Async);
        this.hasAsync ||= this.kindAt(parent) === Kind.Function;
      }
      if (depth === 0) break;
      while (!walker.nextSibling()) {
        walker.parent();
        this.data[parent * STRIDE + 3] = this.length / STRIDE;
        parent = this.data[parent * STRIDE + 2] ?? -1;
        depth--;
        if (depth === 0) return this.finish();
      }
    }
    return this.finish();
  }

  private kindAt(node: number): number {
    return node < 0 ? Kind.Other : (this.data[node * STRIDE] ?? 0) & 0xff;
  }

  private finish(): Ir {
    return new Ir(this.data.slice(0, this.length), this.kinds, this.hasAsync);
  }

  private push(kind: number, field: number, parent: number): number {
    const at = this.length;
    if (at + STRIDE > this.data.length) {
      const grown = new Int32Array(this.data.length * 2);
      grown.set(this.data);
      this.data = grown;
    }
    this.length = at + STRIDE;
    this.kinds.add(kind);
    this.data[at] = kind;
    this.data[at + 1] = field;
    this.data[at + 2] = parent;
    return at;
  }

  private flag(node: number, flag: number): void {
    if (node >= 0) this.data[node * STRIDE] = (this.data[node * STRIDE] ?? 0) | (flag << 8);
  }
}
