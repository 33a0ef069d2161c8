import type { Range, TextEdit } from '../src/base/text.ts';
import { findScopes, type Scopes } from '../src/lint/scopes.ts';
import { listUnits, type Unit } from '../src/lint/units.ts';
import { SyntaxDocument } from '../src/syntax/document.ts';
import type { Ir } from '../src/syntax/ir.ts';
import { Field, Flag, Kind } from '../src/syntax/kinds.ts';
import type { TextStore } from '../src/syntax/text-store.ts';
import { syntax } from '../test/lint/support.ts';
import { grammar } from './workspace.ts';

/** Where the value of an `await` goes. */
export type Context =
  | 'bare'
  | 'assigned, used'
  | 'assigned, unused'
  | 'condition'
  | 'returned'
  | 'argument'
  | 'attribute'
  | 'elsewhere';

/** An awaited call, and how to take the `await` away. */
export interface AwaitSite {
  readonly context: Context;
  /** The text of what is called. */
  readonly callee: string;
  /** Where the last name of the callee stands: what a definition is asked for. */
  readonly name: Range['start'];
  /** Rows on which a finding counts: that of the call, and those of the assigned name's uses. */
  readonly rows: readonly number[];
  readonly edit: TextEdit;
  readonly undo: TextEdit;
}

/** `async with Thing() as name:` and its body, outside brackets and with one item. */
export interface WithSite {
  readonly callee: string;
  readonly constructor: string;
  readonly name: string;
  readonly header: Range;
  /** First and last row of the body. */
  readonly body: readonly [number, number];
  /** Whether the function closes it by hand as well, so that nothing leaks without the `with`. */
  readonly closed: boolean;
  /** Whether the name is only asked for its members: not handed to anybody else. */
  readonly keptToItself: boolean;
}

/** What may be planted in a file. */
export interface Sites {
  readonly awaits: readonly AwaitSite[];
  readonly withs: readonly WithSite[];
  /** A row before the first import at the margin, or -1. */
  readonly importRow: number;
  readonly broken: boolean;
}

/** A unit of a file while it is read. */
interface Place {
  readonly unit: Unit;
  readonly ir: Ir;
  readonly store: TextStore;
  readonly text: (node: number) => string;
  readonly scopes: () => Scopes;
}

/** Finds the places of a text, by its syntax alone: nothing is inferred. */
export function findSites(text: string): Sites {
  const document = new SyntaxDocument(syntax, grammar, text);
  try {
    const result = document.parseSlice(Infinity);
    const units = result ? listUnits(document, [], result) : [];
    const awaits: AwaitSite[] = [];
    const withs: WithSite[] = [];
    let importRow = -1;
    for (const unit of units) {
      const place = placeOf(unit, document.store);
      const kind = unit.ir.kind(0);
      const isImport = kind === Kind.Import || kind === Kind.ImportFrom;
      if (isImport && !unit.owner && importRow < 0) importRow = document.store.rowAt(unit.start);
      for (let node = 0; node < unit.ir.count; node++) {
        if (unit.ir.kind(node) === Kind.Await) pushKnown(awaits, awaitSite(place, node));
        if (unit.ir.kind(node) === Kind.With) pushKnown(withs, withSite(place, node));
      }
    }
    return { awaits, withs, importRow, broken: document.hasError };
  } finally {
    document.dispose();
  }
}

function pushKnown<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item);
}

function placeOf(unit: Unit, store: TextStore): Place {
  const { ir } = unit;
  const text = (node: number): string =>
    node < 0 ? '' : store.slice(unit.start + ir.start(node), unit.start + ir.end(node));
  let found: Scopes | undefined;
  return { unit, ir, store, text, scopes: () => (found ??= findScopes(ir, text)) };
}

function position({ unit, store }: Place, offset: number): Range['start'] {
  return store.position(unit.start + offset);
}

function awaitSite(place: Place, node: number): AwaitSite | undefined {
  const { ir, text } = place;
  const call = ir.children(node)[0] ?? -1;
  if (call < 0 || ir.kind(call) !== Kind.Call) return undefined;
  const callee = ir.child(call, Field.Function);
  const named = ir.kind(callee) === Kind.Member ? ir.child(callee, Field.Attribute) : callee;
  if (ir.kind(named) !== Kind.Name) return undefined;
  const start = position(place, ir.start(node));
  const end = position(place, ir.start(call));
  if (start.row !== end.row) return undefined;
  const { context, uses } = contextOf(place, node);
  const removed = text(node).slice(0, ir.start(call) - ir.start(node));
  return {
    context,
    callee: text(callee),
    name: position(place, ir.start(named)),
    rows: [start.row, ...uses.map((use) => position(place, ir.start(use)).row)],
    edit: { range: { start, end }, text: '' },
    undo: { range: { start, end: start }, text: removed },
  };
}

function contextOf(
  place: Place,
  node: number,
): { readonly context: Context; readonly uses: readonly number[] } {
  const { ir } = place;
  let at = node;
  let parent = ir.parent(at);
  while (
    parent >= 0 &&
    (ir.kind(parent) === Kind.Parenthesized ||
      (ir.kind(parent) === Kind.Logical && ir.children(parent)[0] !== at))
  ) {
    at = parent;
    parent = ir.parent(at);
  }
  if (parent >= 0 && ir.kind(parent) === Kind.Assign) return assignment(place, parent);
  return { context: plainContext(ir, parent, at), uses: [] };
}

function plainContext(ir: Ir, parent: number, at: number): Context {
  switch (parent < 0 ? Kind.Other : ir.kind(parent)) {
    case Kind.ExpressionStatement:
      return 'bare';
    case Kind.If:
    case Kind.ElseIf:
    case Kind.While:
    case Kind.Not:
    case Kind.Assert:
    case Kind.Compare:
    case Kind.Logical:
    case Kind.IfClause:
      return 'condition';
    case Kind.Conditional:
      return ir.children(parent)[1] === at ? 'condition' : 'elsewhere';
    case Kind.Return:
      return 'returned';
    case Kind.Arguments:
    case Kind.KeywordArgument:
      return 'argument';
    case Kind.Member:
      return 'attribute';
    case Kind.Subscript:
      return ir.field(at) === Field.Value ? 'attribute' : 'elsewhere';
    default:
      return 'elsewhere';
  }
}

function assignment(
  { ir, scopes }: Place,
  assign: number,
): { readonly context: Context; readonly uses: readonly number[] } {
  const left = ir.child(assign, Field.Left);
  const isStatement = ir.kind(ir.parent(assign)) === Kind.ExpressionStatement;
  if (!isStatement || left < 0 || ir.kind(left) !== Kind.Name) {
    return { context: 'elsewhere', uses: [] };
  }
  const binding = scopes().bindingOf(left);
  const uses = binding?.uses.filter((use) => use > assign) ?? [];
  return { context: uses.length > 0 ? 'assigned, used' : 'assigned, unused', uses };
}

function withSite(place: Place, node: number): WithSite | undefined {
  const { ir, text } = place;
  if (!ir.has(node, Flag.Async)) return undefined;
  const body = ir.child(node, Field.Body);
  const items: number[] = [];
  for (let n = node; n < body; n++) if (ir.kind(n) === Kind.WithItem) items.push(n);
  const [item = -1, ...more] = items;
  const pattern = item < 0 || more.length > 0 ? -1 : ir.first(item);
  if (pattern < 0 || ir.kind(pattern) !== Kind.AsPattern) return undefined;
  const [call = -1, target = -1] = ir.children(pattern);
  const name = ir.first(target);
  if (ir.kind(call) !== Kind.Call || name < 0 || ir.kind(name) !== Kind.Name) return undefined;
  const start = position(place, ir.start(node));
  const first = position(place, ir.start(body));
  const last = position(place, ir.end(body));
  if (first.row === start.row) return undefined;
  const uses = place.scopes().bindingOf(name)?.uses ?? [];
  return {
    callee: text(ir.child(call, Field.Function)),
    constructor: text(call),
    name: text(name),
    header: { start, end: { row: first.row - 1, column: Infinity } },
    body: [first.row, last.row],
    closed: uses.some((use) => /^\w+\.(?:aclose|close)$/.test(text(ir.parent(use)))),
    keptToItself: uses
      .filter((use) => ir.contains(body, use))
      .every((use) => ir.kind(ir.parent(use)) === Kind.Member),
  };
}
