import { Field, Flag, Kind } from '../syntax/kinds.ts';
import { argumentUse } from './coroutine-arguments.ts';
import {
  ALWAYS_TRUE,
  certain,
  FINE,
  IDLE,
  PASSED,
  wrong,
  type CoroutineUse,
} from './coroutine-kinds.ts';
import type { UnitView } from './view.ts';
import { lastName } from './walk.ts';

export type { CoroutineUse };

/** Attributes a coroutine really has. */
const OWN_ATTRIBUTES = /^(?:send|throw|close|cr_\w+|__\w+__)$/;

/** How the place of an expression uses its value, when that is a coroutine. */
export function coroutineUse(view: UnitView, node: number): CoroutineUse {
  const { ir } = view;
  let at = node;
  let parent = ir.parent(at);
  while (parent >= 0 && ir.kind(parent) === Kind.Parenthesized) {
    at = parent;
    parent = ir.parent(at);
  }
  if (parent < 0) return FINE;
  const field = ir.field(at);
  switch (ir.kind(parent)) {
    case Kind.Member:
      return memberUse(view, parent);
    case Kind.Subscript:
      return field === Field.Value ? certain('it cannot be indexed') : indexUse(view, parent, at);
    case Kind.Slice:
      return certain('it is no position');
    case Kind.Match:
      return field === Field.Subject ? wrong('no case is about a coroutine') : FINE;
    case Kind.If:
    case Kind.ElseIf:
    case Kind.While:
      return field === Field.Condition ? ALWAYS_TRUE : FINE;
    case Kind.Not:
    case Kind.Assert:
    case Kind.IfClause:
      return ir.children(parent)[0] === at ? ALWAYS_TRUE : FINE;
    case Kind.Conditional:
      return ir.children(parent)[1] === at ? ALWAYS_TRUE : PASSED;
    case Kind.Logical:
      return ir.children(parent)[0] === at ? ALWAYS_TRUE : PASSED;
    case Kind.Compare:
      return compareUse(view, parent, at);
    case Kind.Binary:
    case Kind.Unary:
      return certain('it cannot be calculated with');
    case Kind.AugmentedAssign:
      return field === Field.Right ? certain('it cannot be calculated with') : FINE;
    case Kind.Interpolation:
      return wrong('the text shows the coroutine, not its result');
    case Kind.For:
    case Kind.ForIn:
      if (field !== Field.Right) return FINE;
      if (ir.has(parent, Flag.Async) && isOwnMethod(view, at)) return FINE;
      return certain('it cannot be iterated');
    case Kind.Splat:
      return certain('it cannot be unpacked');
    case Kind.WithItem:
      return withUse(view, parent);
    case Kind.AsPattern:
      return ir.kind(ir.parent(parent)) === Kind.WithItem ? withUse(view, ir.parent(parent)) : FINE;
    case Kind.Call:
      return field === Field.Function ? certain('it cannot be called') : FINE;
    case Kind.Arguments:
      return castUse(view, ir.parent(parent), at) ?? argumentUse(view, ir.parent(parent), at);
    case Kind.KeywordArgument:
      return argumentUse(view, ir.parent(ir.parent(parent)), parent);
    case Kind.Return:
      return returnUse(view, parent);
    case Kind.Raise:
      return certain('it is no exception');
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set:
    case Kind.Pair:
    case Kind.Yield:
    case Kind.ExpressionList:
      return PASSED;
    case Kind.Assign:
      return assignedUse(view, parent, field);
    case Kind.ExpressionStatement:
    case Kind.Delete:
      return IDLE;
    default:
      return FINE;
  }
}

/** Who awaits an async function that returns a coroutine has a coroutine again. */
function returnUse(view: UnitView, statement: number): CoroutineUse {
  const owner = view.functionOf(statement);
  if (owner < 0 || !view.isAsync(owner)) return FINE;
  const declared = view.text(view.ir.child(owner, Field.ReturnType));
  if (/Awaitable|Coroutine|Future|Task|Callable|Deferred/.test(declared)) return FINE;
  // Without a type, or with one that allows everything, the caller may await what it gets: so it
  // seems where other calls are returned as they are.
  const isOpen = declared === '' || /\b(?:Any|object|_?[A-Z]{1,2}(?:_co)?)\b/.test(declared);
  if (isOpen && returnsOtherCalls(view, owner, statement)) return FINE;
  return wrong('whoever awaits this function gets the coroutine');
}

/** Whether a function returns the value of another call too, and does not await it. */
function returnsOtherCalls(view: UnitView, owner: number, statement: number): boolean {
  const { ir } = view;
  return view.nodes(Kind.Return).some((other) => {
    if (other === statement || view.functionOf(other) !== owner) return false;
    const value = ir.unwrap(ir.children(other)[0] ?? -1);
    return value >= 0 && ir.kind(value) === Kind.Call && ir.kind(ir.first(value)) !== Kind.Name;
  });
}

/** Whether a value comes from `self.method()`: a subclass may make a generator of the method. */
function isOwnMethod(view: UnitView, node: number): boolean {
  const { ir } = view;
  const values = view.scopes.bindingOf(node)?.definitions.map(({ value }) => value) ?? [node];
  return values.some((value) => {
    const call = ir.unwrap(value);
    if (call < 0 || ir.kind(call) !== Kind.Call) return false;
    return /^(?:self|cls)$/.test(view.text(ir.child(view.callee(call), Field.Object)));
  });
}

/** `cast(Type, value)` is the value; what it is cast to may say that it is to be awaited. */
function castUse(view: UnitView, call: number, argument: number): CoroutineUse | undefined {
  if (view.calleePath(call) !== 'typing.cast') return undefined;
  const [type = -1, value] = view.args(call);
  if (value !== argument) return undefined;
  const isOpen = /Await|Corout|Future|Task|Callable|Generator|\bAny\b|\bobject\b/.test(
    view.text(type),
  );
  return isOpen ? FINE : coroutineUse(view, call);
}

/** Kept by an object or a container; another name may be awaited. Several names get nothing. */
function assignedUse({ ir }: UnitView, assign: number, field: number): CoroutineUse {
  const left = ir.kind(ir.child(assign, Field.Left));
  if (left === Kind.PatternList && field === Field.Right) return certain('it cannot be unpacked');
  return left === Kind.Name ? FINE : PASSED;
}

/** A coroutine that was made just now is no key of anything yet. */
function indexUse({ ir }: UnitView, subscript: number, index: number): CoroutineUse {
  const isStored =
    ir.field(subscript) === Field.Left || ir.kind(ir.parent(subscript)) === Kind.Delete;
  return ir.kind(index) === Kind.Call && !isStored ? wrong('it is no key of anything') : PASSED;
}

function memberUse(view: UnitView, member: number): CoroutineUse {
  const name = lastName(view, member);
  if (OWN_ATTRIBUTES.test(name)) return FINE;
  // A name that is being typed is no attribute yet.
  return name === '' ? FINE : certain(`it has no \`${name}\``);
}

/** `is` and `is not` only look; `in` looks into the right side. */
function compareUse(view: UnitView, compare: number, side: number): CoroutineUse {
  const { ir } = view;
  const [left = -1, right = -1, ...more] = ir.children(compare);
  if (more.length > 0 || left < 0 || right < 0) return FINE;
  const from = ir.end(left) - ir.start(compare);
  const operator = view
    .text(compare)
    .slice(from, ir.start(right) - ir.start(compare))
    .trim();
  if (/^is\b/.test(operator)) return wrong('a coroutine is never what it is compared with');
  if (/^(?:not\s+)?in$/.test(operator)) {
    return side === right ? certain('it cannot be searched') : FINE;
  }
  if (operator === '==' || operator === '!=') {
    return wrong('a coroutine equals nothing but itself');
  }
  return certain('it cannot be compared');
}

function withUse(view: UnitView, item: number): CoroutineUse {
  const statement = view.ir.ancestor(item, Kind.With);
  const word = statement >= 0 && view.ir.has(statement, Flag.Async) ? 'async with' : 'with';
  return certain(`it cannot be entered with \`${word}\``);
}
