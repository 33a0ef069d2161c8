import { Field, Flag, Kind } from '../syntax/kinds.ts';
import type { UnitView } from './view.ts';

/** Places of a view where its functions may be suspended, found once and kept with the view. */
const known = new WeakMap<UnitView, Map<number, number[]>>();

/**
 * The nodes at which a function gives control back to the event loop, in source order: `await`,
 * `async for`, `async with`, and asynchronous comprehensions. Those of functions inside it do not
 * count.
 */
export function suspensions(view: UnitView, owner: number): readonly number[] {
  let all = known.get(view);
  if (!all) {
    all = findSuspensions(view);
    known.set(view, all);
  }
  return all.get(owner) ?? [];
}

function findSuspensions(view: UnitView): Map<number, number[]> {
  const { ir } = view;
  const all = new Map<number, number[]>();
  const add = (node: number): void => {
    const owner = view.functionOf(node);
    const list = all.get(owner);
    if (list) list.push(node);
    else all.set(owner, [node]);
  };
  for (const node of view.nodes(Kind.Await)) add(node);
  for (const kind of [Kind.For, Kind.With, Kind.ForIn]) {
    for (const node of view.nodes(kind)) if (ir.has(node, Flag.Async)) add(node);
  }
  for (const list of all.values()) list.sort((a, b) => a - b);
  return all;
}

/** Whether a function may be suspended between two of its nodes, by source order. */
export function suspendsBetween(view: UnitView, owner: number, from: number, to: number): boolean {
  const list = suspensions(view, owner);
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return (list[low] ?? Infinity) < to;
}

/** Whether the subtree of a node contains a place where its own function may be suspended. */
export function suspendsIn(view: UnitView, node: number): boolean {
  const owner = view.ir.kind(node) === Kind.Function ? node : view.functionOf(node);
  return suspendsBetween(view, owner, node, view.ir.subtreeEnd(node));
}

/** The nearest loop around a node in its own function, comprehensions included; or -1. */
export function loopAround(view: UnitView, node: number): number {
  const { ir } = view;
  let child = node;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    switch (ir.kind(at)) {
      case Kind.Function:
      case Kind.Lambda:
      case Kind.Class:
        return -1;
      case Kind.For:
      case Kind.While:
        // What is iterated, and what stands under `else`, is evaluated once.
        if (ir.field(child) === Field.Body || ir.field(child) === Field.Condition) return at;
        break;
      case Kind.ListComprehension:
      case Kind.SetComprehension:
      case Kind.DictionaryComprehension:
      case Kind.Generator:
        if (ir.field(child) === Field.Body || ir.kind(child) === Kind.IfClause) return at;
        break;
      default:
    }
    child = at;
  }
  return -1;
}

/** Whether a node stands in a `finally` or `except` clause of its own function. */
export function inHandler(view: UnitView, node: number): boolean {
  const { ir } = view;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Finally || kind === Kind.Except) return true;
    if (kind === Kind.Function || kind === Kind.Lambda) return false;
  }
  return false;
}

/** The nearest `try` whose body a node stands in, within its own function; or -1. */
export function tryAround(view: UnitView, node: number): number {
  const { ir } = view;
  let child = node;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Try && ir.field(child) === Field.Body) return at;
    if (kind === Kind.Function || kind === Kind.Lambda) return -1;
    child = at;
  }
  return -1;
}

/** The expression of a statement that is nothing else, without parentheses; or -1. */
export function soleExpression(view: UnitView, statement: number): number {
  const { ir } = view;
  if (ir.kind(statement) !== Kind.ExpressionStatement) return -1;
  const children = ir.children(statement);
  return children.length === 1 ? ir.unwrap(children[0] ?? -1) : -1;
}

/** The items of a `with` statement. */
export function withItems(view: UnitView, statement: number): number[] {
  const { ir } = view;
  const clause = ir.childOfKind(statement, Kind.WithClause);
  if (clause < 0) return [];
  return ir.children(clause).filter((item) => ir.kind(item) === Kind.WithItem);
}

/** The expression a `with` item enters. */
export function enteredBy(view: UnitView, item: number): number {
  const { ir } = view;
  const inner = ir.children(item)[0] ?? -1;
  return inner >= 0 && ir.kind(inner) === Kind.AsPattern ? (ir.children(inner)[0] ?? -1) : inner;
}
