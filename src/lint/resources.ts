import { Field, Kind } from '../syntax/kinds.ts';
import { fileMentions } from './mentions.ts';
import { RESOURCES, type Resource } from './names/resources.ts';
import type { Binding } from './scopes.ts';
import type { UnitView } from './view.ts';

/** Where the value of a constructor goes. */
export type Destination =
  /** Somebody else may close it: it is returned, stored, passed on, or entered with `with`. */
  | { readonly to: 'elsewhere' }
  /** A statement by itself: nobody can ever close it. */
  | { readonly to: 'nowhere' }
  /** A member is taken from it at once: `ClientSession().get(…)`. */
  | { readonly to: 'member'; readonly node: number }
  /** A name of this function. */
  | { readonly to: 'name'; readonly binding: Binding; readonly node: number }
  /** A field of an object: `self.session`. */
  | { readonly to: 'field'; readonly object: number; readonly name: string };

const ELSEWHERE: Destination = { to: 'elsewhere' };

/** A place where a resource is made. */
export interface Creation {
  readonly call: number;
  readonly resource: Resource;
  readonly destination: Destination;
}

/** Every place in a unit where a resource is made. */
export function* creations(view: UnitView): Iterable<Creation> {
  for (const call of view.callsTo(RESOURCES)) {
    const resource = RESOURCES.get(view.calleePath(call));
    // A session that does not own its connector has nothing to close.
    const owner = resource ? view.keyword(call, 'connector_owner') : -1;
    const owns = owner < 0 || view.ir.kind(owner) !== Kind.False;
    if (resource && owns && !sharesTransport(view, call))
      yield { call, resource, destination: destinationOf(view, call, resource) };
  }
}

/** A client that is given the transport of the whole module must not close it. */
function sharesTransport(view: UnitView, call: number): boolean {
  const transport = view.keyword(call, 'transport');
  if (transport < 0 || view.ir.kind(transport) !== Kind.Name) return false;
  return view.scopes.bindingOf(transport)?.scope.kind !== 'function';
}

/** Follows the value of a constructor to where it is kept. */
export function destinationOf(view: UnitView, call: number, resource: Resource): Destination {
  const { ir } = view;
  let at = call;
  for (;;) {
    const parent = ir.parent(at);
    if (parent < 0) return ELSEWHERE;
    switch (ir.kind(parent)) {
      case Kind.Parenthesized:
      case Kind.Await:
      case Kind.Logical:
        at = parent;
        continue;
      case Kind.Conditional:
        // The condition is only asked whether it is true.
        if (ir.children(parent)[1] === at) return ELSEWHERE;
        at = parent;
        continue;
      case Kind.ExpressionStatement:
        return { to: 'nowhere' };
      case Kind.Member:
        return { to: 'member', node: parent };
      case Kind.NamedExpression:
        return named(view, ir.child(parent, Field.Name));
      case Kind.Assign:
        return assigned(view, ir.child(parent, Field.Left), resource);
      default:
        return ELSEWHERE;
    }
  }
}

function assigned(view: UnitView, left: number, resource: Resource): Destination {
  const { ir } = view;
  if (left < 0) return ELSEWHERE;
  const kind = ir.kind(left);
  if (kind === Kind.PatternList) {
    const target = resource.item === undefined ? -1 : (ir.children(left)[resource.item] ?? -1);
    return target < 0 ? ELSEWHERE : assigned(view, target, { ...resource, item: 0 });
  }
  if (kind === Kind.Name) {
    // `pair = await open_connection()` keeps both halves under one name.
    const whole = resource.item !== undefined && ir.kind(ir.parent(left)) !== Kind.PatternList;
    return whole ? ELSEWHERE : named(view, left);
  }
  if (kind === Kind.Member) {
    const name = view.text(ir.child(left, Field.Attribute));
    return { to: 'field', object: ir.child(left, Field.Object), name };
  }
  return ELSEWHERE;
}

function named(view: UnitView, name: number): Destination {
  const binding = name < 0 ? undefined : view.scopes.bindingOf(name);
  // A name of the module or of a class can be closed from anywhere.
  if (!binding || binding.scope.kind !== 'function') return ELSEWHERE;
  return { to: 'name', binding, node: name };
}

/** How a use of a name treats the resource behind it. */
export type Use = 'reads' | 'closes' | 'escapes';

/** What happens to a resource at one use of its name. */
export function useOf(view: UnitView, use: number, resource: Resource, home: number): Use {
  const { ir } = view;
  if (view.functionOf(use) !== home) return 'escapes';
  let at = use;
  for (;;) {
    const parent = ir.parent(at);
    if (parent < 0) return 'escapes';
    switch (ir.kind(parent)) {
      case Kind.Parenthesized:
      case Kind.Await:
        at = parent;
        continue;
      case Kind.Conditional:
        if (ir.children(parent)[1] === at) return 'reads';
        at = parent;
        continue;
      case Kind.Logical:
        if (isCondition(view, parent)) return 'reads';
        at = parent;
        continue;
      case Kind.Member:
        return memberUse(view, parent, resource);
      case Kind.Subscript:
      case Kind.Compare:
      case Kind.Not:
      case Kind.If:
      case Kind.ElseIf:
      case Kind.While:
      case Kind.Assert:
      case Kind.ExpressionStatement:
      case Kind.Delete:
      case Kind.Interpolation:
      case Kind.AugmentedAssign:
        return 'reads';
      case Kind.For:
      case Kind.ForIn:
        return 'reads';
      case Kind.WithItem:
        return 'closes';
      case Kind.AsPattern:
        return ir.kind(ir.parent(parent)) === Kind.WithItem ? 'closes' : 'escapes';
      case Kind.Arguments:
        return isHarmlessCall(view, ir.parent(parent)) ? 'reads' : 'escapes';
      default:
        return 'escapes';
    }
  }
}

/** Parts whose owner is closed with them, and what `async with` does, done by hand. */
const CLOSING_PARTS = new Set(['connector', '_connector', 'transport', '__aenter__', '__aexit__']);

function memberUse(view: UnitView, member: number, resource: Resource): Use {
  const name = view.text(view.ir.child(member, Field.Attribute));
  if (CLOSING_PARTS.has(name)) return isOnlyLookedAt(view, member) ? 'reads' : 'closes';
  return resource.closers.includes(name) ? 'closes' : 'reads';
}

/** `session.connector.limit`, `isinstance(session.connector, …)`: nothing is closed by that. */
function isOnlyLookedAt(view: UnitView, member: number): boolean {
  const { ir } = view;
  const outer = view.outer(member);
  if (outer < 0) return false;
  if (ir.kind(outer) === Kind.Compare) return true;
  if (ir.kind(outer) === Kind.Arguments) return isHarmlessCall(view, ir.parent(outer));
  if (ir.kind(outer) !== Kind.Member) return false;
  return !/close|abort|exit|stop/.test(view.text(ir.child(outer, Field.Attribute)));
}

/** Calls that look at their argument and keep nothing of it. */
const HARMLESS = new Set([
  'builtins.print',
  'builtins.repr',
  'builtins.str',
  'builtins.type',
  'builtins.id',
  'builtins.isinstance',
  'builtins.hasattr',
  'builtins.bool',
  'builtins.len',
]);

function isHarmlessCall(view: UnitView, call: number): boolean {
  return HARMLESS.has(view.calleePath(call));
}

function isCondition(view: UnitView, node: number): boolean {
  const outer = view.outer(node);
  if (outer < 0) return false;
  const kind = view.ir.kind(outer);
  return kind === Kind.If || kind === Kind.ElseIf || kind === Kind.While || kind === Kind.Not;
}

/**
 * Whether a field is ever closed, entered, or given away, anywhere in the file: then somebody
 * takes care of it. Reading the text is enough, and errs on the side of silence.
 */
export function fieldIsCaredFor(view: UnitView, name: string, resource: Resource): boolean {
  const closers = resource.closers.join('|');
  const cared = new RegExp(
    `\\.${name}\\s*\\)?\\s*\\.\\s*(?:${closers})\\b` + // self.session.close()
      `|with\\s+[^:]*\\.${name}\\b` + // async with self.session
      `|[(,=\\[{]\\s*(?:\\w+\\s*=\\s*)?(?:\\w+\\.)+${name}\\s*[,)\\]}\\n]` + // f(self.session)
      `|(?:return|yield|=|await|in)\\s+(?:\\w+\\.)+${name}\\b(?!\\s*[.(])` + // return self.session
      `|["']${name}["']`, // getattr(self, "session")
  );
  return fileMentions(view, cared);
}

/** `with pytest.raises(…)`: the constructor is there to fail. */
export function expectsFailure(view: UnitView, node: number): boolean {
  const { ir } = view;
  for (let at = ir.ancestor(node, Kind.With); at >= 0; at = ir.ancestor(at, Kind.With)) {
    const items = ir.childOfKind(at, Kind.WithClause);
    if (items >= 0 && /\b(?:raises|assertRaises\w*|warns|assertWarns\w*)\b/.test(view.text(items)))
      return true;
  }
  return false;
}

/**
 * Whether a method is that of a library's own class. One that is derived from it may do more: close
 * by itself, check answers, or give something else.
 */
export function isOwnMethod(view: UnitView, call: number): boolean {
  const object = view.valueOf(view.ir.child(view.callee(call), Field.Object));
  return object.is !== 'instance' || view.calleePath(call).startsWith(`${object.of.path}.`);
}
