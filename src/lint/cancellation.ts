import { Field, Kind } from '../syntax/kinds.ts';
import { Ending, endingsOf } from './endings.ts';
import { suspendsIn } from './flow.ts';
import { unitText } from './units.ts';
import { pathOf, type UnitView } from './view.ts';
import { around, lastName, nodesRunIn, runsKind } from './walk.ts';

/** Classes of exceptions that a cancellation is, beside `BaseException`. */
const CANCELLATIONS =
  /^(?:asyncio\.CancelledError|asyncio\.exceptions\.CancelledError|trio\.Cancelled|anyio\.get_cancelled_exc_class)$/;

/**
 * Whether an `except` clause catches a cancellation: `named` when it says so, `all` when it
 * catches everything.
 */
export function catchesCancellation(view: UnitView, handler: number): 'no' | 'named' | 'all' {
  const { ir } = view;
  const clauses = ir.children(handler).filter((child) => ir.field(child) === Field.Value);
  if (clauses.length === 0) return 'all';
  const kept: string[] = [];
  const types: number[] = [];
  for (const clause of clauses) {
    const value = ir.unwrap(ir.kind(clause) === Kind.AsPattern ? ir.first(clause) : clause);
    const tuple = ir.kind(value) === Kind.Name ? tupleNamed(view, value) : value;
    if (tuple < 0) kept.push(...tupleOfModule(view, value));
    else if (ir.kind(tuple) === Kind.Tuple) types.push(...ir.children(tuple));
    else types.push(tuple);
  }
  // `except (KeyboardInterrupt, CancelledError)` is how a whole program ends.
  const texts = [...types.map(view.text), ...kept];
  if (texts.some((text) => /\b(?:KeyboardInterrupt|SystemExit)\b/.test(text))) return 'no';
  if (types.some((type) => isCancellation(view, type)) || kept.some(namesCancellation)) {
    return 'named';
  }
  return types.some((type) => pathOf(view.valueOf(type)) === 'builtins.BaseException')
    ? 'all'
    : 'no';
}

function isCancellation(view: UnitView, type: number): boolean {
  const named = view.ir.kind(type) === Kind.Call ? view.callee(type) : type;
  if (lastName(view, named) === 'CancelledError') {
    return !/^concurrent\./.test(pathOf(view.valueOf(named)));
  }
  return CANCELLATIONS.test(pathOf(view.valueOf(named)));
}

function namesCancellation(type: string): boolean {
  return /(?:^|\.)CancelledError$/.test(type) && !/^(?:concurrent|futures)\./.test(type);
}

/**
 * The tuple a local name stands for, or the name itself where it is none; -1 when the name is one
 * of the module's own values.
 */
function tupleNamed(view: UnitView, name: number): number {
  const binding = view.scopes.bindingOf(name);
  if (binding?.scope.kind === 'function') {
    const [only, ...more] = binding.definitions;
    if (only?.kind !== 'assign' || only.index >= 0 || more.length > 0) return name;
    const value = view.ir.unwrap(only.value);
    return view.ir.kind(value) === Kind.Tuple ? value : name;
  }
  const { names } = view.file.module;
  const text = view.text(name);
  const known = Object.hasOwn(names, text) ? names[text] : undefined;
  return known?.is === 'value' ? -1 : name;
}

/** The items of a tuple that the module keeps under a name, as they are written. */
function tupleOfModule(view: UnitView, name: number): readonly string[] {
  const wanted = view.text(name);
  const found: string[][] = [];
  for (const unit of view.fileUnits) {
    const { ir, kind, owner } = unit;
    const assign = kind === 'statement' && !owner ? ir.first(0) : -1;
    if (assign < 0 || ir.kind(assign) !== Kind.Assign) continue;
    const text = (node: number): string => unitText(unit, view.file.store, node);
    const left = ir.child(assign, Field.Left);
    if (left < 0 || ir.kind(left) !== Kind.Name || text(left) !== wanted) continue;
    const right = ir.child(assign, Field.Right);
    const tuple = right < 0 ? -1 : ir.unwrap(right);
    found.push(tuple >= 0 && ir.kind(tuple) === Kind.Tuple ? ir.children(tuple).map(text) : []);
  }
  const [only = [], ...more] = found;
  return more.length > 0 ? [] : only;
}

/** Calls by which a function cancels something, in source order; kept with the view. */
const cancelling = new WeakMap<UnitView, readonly number[]>();

/**
 * Whether a handler looks after a task of its own: its function cancelled something before, or it
 * asks who was cancelled.
 */
export function handlesOwnTask(view: UnitView, handler: number): boolean {
  let calls = cancelling.get(view);
  if (!calls) {
    calls = view
      .nodes(Kind.Call)
      .filter((call) => /cancel/i.test(lastName(view, view.callee(call))));
    cancelling.set(view, calls);
  }
  const owner = view.functionOf(handler);
  const end = view.ir.subtreeEnd(handler);
  return calls.some((call) => {
    if (call >= end || !view.ir.contains(owner, call)) return false;
    const name = lastName(view, view.callee(call));
    const asks = /^(?:uncancel|cancelling|cancelled)$/.test(name);
    return call < handler ? !/^(?:cancelled|cancelling)$/.test(name) : asks;
  });
}

/** Functions that wait for the futures they are given. */
const WAITERS = /^(?:asyncio\.(?:gather|wait|wait_for|shield|wrap_future)|typing\.cast)$/;

/** Other libraries call theirs the same. */
const WAITER_NAMES = /^(?:gather|wait_for|shield)$/;

/**
 * Whether all that a block awaits are tasks made elsewhere: when one of those was cancelled, the
 * exception looks the same.
 */
export function waitsForOthers(view: UnitView, body: number): boolean {
  const { ir } = view;
  for (const node of nodesRunIn(view, body)) {
    if (ir.kind(node) !== Kind.Await) continue;
    const awaited = ir.unwrap(ir.children(node)[0] ?? -1);
    if (awaited < 0) return false;
    if (!isTaskOrWaiter(view, awaited)) return false;
  }
  return true;
}

function isTaskOrWaiter(view: UnitView, awaited: number, depth = 0): boolean {
  if (view.ir.kind(awaited) !== Kind.Call) return true;
  const isWaiter =
    WAITERS.test(view.calleePath(awaited)) ||
    WAITER_NAMES.test(lastName(view, view.callee(awaited)));
  if (depth > 4 || !isWaiter) return false;
  return view.args(awaited).every((arg) => isTaskOrWaiter(view, arg, depth + 1));
}

/** What a handler writes that knows of the cancellation. */
const NOTED = /cancel|abort|interrupt/i;

/** Names of what says that something is to end. */
const ENDING_FLAG = /stop|clos|shut|exit|quit|terminat|running/i;

/**
 * Whether a handler knows what it does with a cancellation: it notes it under a name that says so,
 * raises it unless something about cancelling holds, or leaves when it was told to stop by other
 * means.
 */
export function isDeliberate(view: UnitView, handler: number): boolean {
  const { ir } = view;
  for (const node of nodesRunIn(view, handler)) {
    const kind = ir.kind(node);
    if (kind === Kind.Assign || kind === Kind.AugmentedAssign) {
      if (NOTED.test(lastName(view, ir.child(node, Field.Left)))) return true;
      if (saysSo(view, ir.child(node, Field.Right))) return true;
    } else if (kind === Kind.Return) {
      if (saysSo(view, node)) return true;
    } else if (ir.kind(node) === Kind.If) {
      const asked = view.text(ir.child(node, Field.Condition));
      if (/cancel/i.test(asked) && runsKind(view, node, Kind.Raise)) return true;
      if (ENDING_FLAG.test(asked) && leaves(view, node)) return true;
    }
  }
  return false;
}

/** Whether a text in an expression speaks of the cancellation: `"unknown", "it was cancelled"`. */
function saysSo(view: UnitView, root: number): boolean {
  if (root < 0) return false;
  for (const node of nodesRunIn(view, root)) {
    if (view.ir.kind(node) === Kind.String && /cancel/i.test(view.text(node))) return true;
  }
  return false;
}

/** Whether the block of an `if` ends its function or its loop. */
function leaves(view: UnitView, statement: number): boolean {
  const block = view.ir.child(statement, Field.Consequence);
  const stays = Ending.Falls | Ending.Continues | Ending.ReturnsValue;
  return block >= 0 && (endingsOf(view, block) & stays) === 0;
}

/**
 * Whether a statement stands in a handler that raises in the end, whatever happens in between, or
 * that knows of a cancellation already.
 */
export function isOnTheWayOut(view: UnitView, statement: number): boolean {
  const { ir } = view;
  for (const at of around(view, statement)) {
    if (ir.kind(at) !== Kind.Except) continue;
    const block = ir.childOfKind(at, Kind.Block);
    if (block >= 0 && endingsOf(view, block) === 0) return true;
    const knows = isDeliberate(view, at) || isHandedOn(view, at);
    if (knows && catchesCancellation(view, at) === 'named') return true;
  }
  return false;
}

/** Calls that only look at an exception, or write it down. */
const LOOKING =
  /^(?:debug|info|warning|warn|error|exception|critical|log|print|str|repr|type|isinstance|format|format_exception|print_exception|getattr)$/;

/** Whether a handler passes the exception to somebody, or keeps it: then it is not lost. */
export function isHandedOn(view: UnitView, handler: number): boolean {
  const { ir } = view;
  const value = ir.child(handler, Field.Value);
  const target = value < 0 ? -1 : ir.child(value, Field.Alias);
  const name = target < 0 ? -1 : ir.unwrap(ir.first(target));
  const uses = name < 0 ? [] : (view.scopes.bindingOf(name)?.uses ?? []);
  return uses.some((use) => ir.contains(handler, use) && leavesHandler(view, use));
}

/** Whether the value of an expression is kept, returned, or given to a function that may keep it. */
function leavesHandler(view: UnitView, use: number): boolean {
  const { ir } = view;
  const outer = view.outer(use);
  switch (outer < 0 ? -1 : ir.kind(outer)) {
    case Kind.Assign:
    case Kind.Return:
    case Kind.Tuple:
    case Kind.List:
    case Kind.Dictionary:
    case Kind.Pair:
      return true;
    case Kind.Arguments:
      return !LOOKING.test(lastName(view, view.callee(ir.parent(outer))));
    default:
      return false;
  }
}

/** Functions of a view that return values, kept with the view. */
const givers = new WeakMap<UnitView, ReadonlySet<number>>();

function givesValues(view: UnitView): ReadonlySet<number> {
  let found = givers.get(view);
  if (!found) {
    const { ir } = view;
    const returns = view.nodes(Kind.Return).filter((statement) => {
      const value = ir.children(statement)[0] ?? -1;
      return value >= 0 && view.valueOf(value).is !== 'none';
    });
    found = new Set(returns.map((statement) => view.functionOf(statement)));
    givers.set(view, found);
  }
  return found;
}

/**
 * Whether, after one of some endings of a statement, its function is over without waiting again
 * and without a value: then the task that runs it ends as it was told.
 */
export function endsTask(view: UnitView, statement: number, endings: number): boolean {
  const { ir } = view;
  if (endings & (Ending.ReturnsValue | Ending.Continues)) return false;
  // Where others get a value, they would now get `None` and go on with it.
  const gives = givesValues(view).has(view.functionOf(statement));
  if (gives && !(endings === Ending.Falls && givesWhatWasThere(view, statement))) return false;
  if (gives) return true;
  if (endings & Ending.Falls && !endsAfter(view, statement, isWork(view, statement))) return false;
  if (!(endings & Ending.Breaks)) return true;
  let loop = ir.parent(statement);
  while (loop >= 0 && ir.kind(loop) !== Kind.For && ir.kind(loop) !== Kind.While) {
    loop = ir.parent(loop);
  }
  return loop >= 0 && endsAfter(view, loop);
}

/** Whether all a `try` has to guard is a loop: what comes behind it is the end of the work. */
function isWork({ ir }: UnitView, statement: number): boolean {
  const body = ir.kind(statement) === Kind.Try ? ir.child(statement, Field.Body) : -1;
  const statements = body < 0 ? [] : ir.children(body);
  return ir.kind(statements[statements.length - 1] ?? 0) === Kind.While;
}

/**
 * Whether a statement that loops until it is stopped is followed, without waiting, by the return of
 * what was there before it: so a handler hands back the stream whose reader went away.
 */
function givesWhatWasThere(view: UnitView, statement: number): boolean {
  const { ir } = view;
  const body = ir.child(statement, Field.Body);
  const loops = body >= 0 && ir.children(body).some((inner) => loopsForever(view, inner));
  if (!loops || ir.kind(ir.parent(ir.parent(statement))) !== Kind.Function) return false;
  for (let next = ir.next(statement); next >= 0; next = ir.next(next)) {
    if (suspendsIn(view, next)) return false;
    if (ir.kind(next) !== Kind.Return) continue;
    const name = ir.first(next);
    const binding = ir.kind(name) === Kind.Name ? view.scopes.bindingOf(name) : undefined;
    return binding?.definitions.every(({ node }) => node < statement) ?? false;
  }
  return false;
}

function loopsForever({ ir }: UnitView, statement: number): boolean {
  return (
    ir.kind(statement) === Kind.While && ir.kind(ir.child(statement, Field.Condition)) === Kind.True
  );
}

/**
 * Whether nothing that waits or returns a value comes after a statement.
 * @param mayWait whether it may wait all the same, as long as it does not loop
 */
function endsAfter(view: UnitView, statement: number, mayWait = false): boolean {
  const { ir } = view;
  for (let at = statement; at >= 0; at = ir.parent(at)) {
    const parent = ir.parent(at);
    if (parent < 0) return true;
    const kind = ir.kind(parent);
    if (kind === Kind.Function) return true;
    if ((kind === Kind.For || kind === Kind.While) && ir.field(at) === Field.Body) return false;
    if (kind !== Kind.Block) continue;
    for (let next = ir.next(at); next >= 0; next = ir.next(next)) {
      const last = ir.kind(next);
      const loops = last === Kind.For || last === Kind.While;
      if (suspendsIn(view, next) && (loops || !mayWait)) return false;
      if (last === Kind.Raise) return true;
      if (last === Kind.Return) return ir.children(next).length === 0;
    }
  }
  return true;
}
