import { Field, Kind } from '../syntax/kinds.ts';
import { deeper, indentOf, replaceNode, statementOf } from './edits.ts';
import type { UnitEdit } from './rule.ts';
import type { UnitView } from './view.ts';

/** The statements behind one, in the same block. */
export function following(view: UnitView, statement: number): number[] {
  const rest: number[] = [];
  for (let s = view.ir.next(statement); s >= 0; s = view.ir.next(s)) rest.push(s);
  return rest;
}

/** A text over several lines would change its value if its lines were indented. */
export function spansLines(view: UnitView, statements: readonly number[]): boolean {
  return statements.some((statement) => {
    for (let n = statement; n < view.ir.subtreeEnd(statement); n++) {
      if (view.ir.kind(n) === Kind.String && view.text(n).includes('\n')) return true;
    }
    return false;
  });
}

/** What is returned may still need the resource; then only a person can say whether closing is right. */
export function returnsValue(view: UnitView, statement: number): boolean {
  const { ir } = view;
  for (let n = statement; n < ir.subtreeEnd(statement); n++) {
    const kind = ir.kind(n);
    if (kind === Kind.Yield || (kind === Kind.Return && ir.first(n) >= 0)) return true;
  }
  return false;
}

/** `name = [await] Ctor(…)` → `async with Ctor(…) as name:` */
export function withEdits(view: UnitView, assign: number, name: string): UnitEdit[] | undefined {
  const { ir } = view;
  let made = ir.unwrap(ir.child(assign, Field.Right));
  if (ir.kind(ir.child(assign, Field.Left)) !== Kind.Name) return undefined;
  if (ir.kind(made) === Kind.Await) made = ir.unwrap(ir.children(made)[0] ?? -1);
  if (made < 0 || ir.kind(made) !== Kind.Call) return undefined;
  return [
    { start: ir.start(assign), end: ir.start(made), text: 'async with ' },
    { start: ir.end(made), end: ir.end(assign), text: ` as ${name}:` },
  ];
}

/** One more level of indentation for every row of some statements that has text on it. */
export function indentRows(
  view: UnitView,
  statements: readonly number[],
  indent: string,
): UnitEdit[] {
  const { store } = view.file;
  const { unit, ir } = view;
  const first = statements[0];
  const last = statements[statements.length - 1];
  if (first === undefined || last === undefined) return [];
  const from = store.rowAt(unit.start + ir.start(first));
  return indentFrom(view, from, store.rowAt(unit.start + ir.end(last) - 1), indent);
}

/** One more level of indentation for the rows from one to another that have text on them. */
export function indentFrom(view: UnitView, from: number, to: number, indent: string): UnitEdit[] {
  const { store } = view.file;
  const step = deeper(indent).slice(indent.length);
  const edits: UnitEdit[] = [];
  for (let row = from; row <= to; row++) {
    if (store.line(row).trim() === '') continue;
    const at = store.lineStart(row) - view.unit.start;
    edits.push({ start: at, end: at, text: step });
  }
  return edits;
}

/**
 * `name = [await] make(…)` → `async with make(…) as name:` around what follows in the block;
 * undefined where the statement is something else, or where lines cannot be moved.
 */
export function enterEdits(view: UnitView, call: number): UnitEdit[] | undefined {
  const { ir } = view;
  const owner = view.functionOf(call);
  if (owner < 0 || !view.isAsync(owner)) return undefined;
  const statement = statementOf(view, call);
  const assign = ir.children(statement)[0] ?? -1;
  if (assign < 0 || ir.kind(assign) !== Kind.Assign || ir.child(assign, Field.Type) >= 0) {
    return undefined;
  }
  const rest = following(view, statement);
  const indent = indentOf(view, statement);
  if (indent === undefined || rest.length === 0 || spansLines(view, rest)) return undefined;
  const edits = withEdits(view, assign, view.text(ir.child(assign, Field.Left)));
  return edits && [...edits, ...indentRows(view, rest, indent)];
}

/**
 * `await make(…).use()` → `async with make(…) as name:` before the statement, which then uses the
 * name; undefined where lines cannot be moved.
 */
export function hoistEdits(view: UnitView, call: number, name: string): UnitEdit[] | undefined {
  const { ir } = view;
  const { store } = view.file;
  const owner = view.functionOf(call);
  if (owner < 0 || !view.isAsync(owner)) return undefined;
  const statement = statementOf(view, call);
  const all = [statement, ...following(view, statement)];
  const indent = indentOf(view, statement);
  const made = view.text(call);
  if (indent === undefined || made.includes('\n') || spansLines(view, all)) return undefined;
  if (ir.kind(ir.parent(statement)) !== Kind.Block) return undefined;
  const from = store.rowAt(view.unit.start + ir.start(statement));
  const to = store.rowAt(view.unit.start + ir.end(all[all.length - 1] ?? statement) - 1);
  const open = `async with ${made} as ${name}:\n${deeper(indent)}`;
  return [
    { start: ir.start(statement), end: ir.start(statement), text: open },
    replaceNode(view, call, name),
    ...indentFrom(view, from + 1, to, indent),
  ];
}

/** A name that occurs nowhere in the unit: `base`, or `base_2` and so on. */
export function freshName(view: UnitView, base: string): string {
  const text = view.text(0);
  let name = base;
  for (let n = 2; new RegExp(`\\b${name}\\b`).test(text); n++) name = `${base}_${n}`;
  return name;
}
