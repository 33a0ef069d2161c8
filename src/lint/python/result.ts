import type { Ir } from '../../syntax/ir.ts';
import { Field, Kind } from '../../syntax/kinds.ts';
import { FunctionFlag, NONE, type Expression } from '../facts.ts';
import { expressionOf } from './expression.ts';

/** Only short forms are kept: a caller needs the kind of a result, not how it was worked out. */
const KEPT = /^(?:<None>|self|[\w.]+(?:\[\])?\(\)(?:\.await)?)$/;

/** By convention a capital letter names a class. */
const MAKES_OBJECT = /^(?:self|(?:\w+\.)*_*[A-Z]\w*(?:\[\])?\(\))$/;

/** A function with more `return` statements has no single kind of result worth the search. */
const MAX_RETURNS = 12;

/**
 * What a function without an annotation returns, when all its `return` statements agree (`None`
 * beside something else is left out); empty when that is not known.
 * @param flags those of the function, see {@link FunctionFlag}
 */
export function inferResult(
  ir: Ir,
  text: (node: number) => string,
  definition: number,
  flags: number,
): Expression {
  const body = ir.child(definition, Field.Body);
  if (body < 0 || isStub(ir, body)) return '';
  let joined: Expression = NONE;
  // Beside a class's instance `None` changes nothing; a coroutine may or may not be there.
  let mayBeNone = !endsWithReturn(ir, body);
  let seen = 0;
  for (const node of ownNodes(ir, body)) {
    if (ir.kind(node) !== Kind.Return) continue;
    if (seen++ > MAX_RETURNS) return '';
    const value = ir.children(node)[0] ?? -1;
    const result = value < 0 ? NONE : returned(ir, text, definition, value, flags);
    mayBeNone ||= result === NONE;
    if (result === NONE) continue;
    if (result === '' || (joined !== NONE && joined !== result)) return '';
    joined = result;
  }
  if (mayBeNone && joined !== NONE && !MAKES_OBJECT.test(joined)) return '';
  return KEPT.test(joined) ? joined : '';
}

function endsWithReturn(ir: Ir, body: number): boolean {
  const statements = ir.children(body);
  const last = ir.kind(statements[statements.length - 1] ?? body);
  return last === Kind.Return || last === Kind.Raise;
}

/** The nodes of a body without the insides of functions, lambdas and classes in it. */
function* ownNodes(ir: Ir, body: number): Iterable<number> {
  const end = ir.subtreeEnd(body);
  for (let node = body; node < end; node++) {
    yield node;
    const kind = ir.kind(node);
    if (kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class) {
      node = ir.subtreeEnd(node) - 1;
    }
  }
}

/** Nothing but a docstring, `pass`, `...` or `raise`: whoever overrides it decides. */
export function isStub(ir: Ir, body: number): boolean {
  return ir.children(body).every((statement) => {
    const kind = ir.kind(statement);
    if (kind === Kind.Pass || kind === Kind.Raise) return true;
    const inner = kind === Kind.ExpressionStatement ? ir.kind(ir.first(statement)) : kind;
    return inner === Kind.String || inner === Kind.Ellipsis;
  });
}

function returned(
  ir: Ir,
  text: (node: number) => string,
  definition: number,
  value: number,
  flags: number,
): Expression {
  let expression = expressionOf(ir, text, value);
  const parameters = parameterNames(ir, text, definition);
  for (let steps = 0; steps < 3; steps++) {
    const root = /^[^.([]*/.exec(expression)?.[0] ?? '';
    if (root === '' || root.startsWith('<')) return expression;
    if (root === parameters[0] && isSelfName(root)) {
      return throughSelf(expression.slice(root.length), flags);
    }
    if (parameters.includes(root)) return '';
    const local = localValue(ir, text, definition, root);
    if (local === undefined) return expression;
    if (local < 0) return '';
    expression = expressionOf(ir, text, local) + expression.slice(root.length);
    if (/^[.([]/.test(expression)) return '';
  }
  return '';
}

function isSelfName(name: string): boolean {
  return name === 'self' || name === 'cls';
}

/** `cls()` of a class method makes what `self` is to its callers. */
function throughSelf(rest: string, flags: number): Expression {
  if (flags & FunctionFlag.Static) return '';
  if (!(flags & FunctionFlag.ClassMethod)) return `self${rest}`;
  return rest.startsWith('()') ? `self${rest.slice(2)}` : '';
}

function parameterNames(ir: Ir, text: (node: number) => string, definition: number): string[] {
  const list = ir.child(definition, Field.Parameters);
  if (list < 0) return [];
  return ir.children(list).map((parameter) => {
    let name = ir.kind(parameter) === Kind.Name ? parameter : ir.child(parameter, Field.Name);
    if (name < 0) name = ir.first(parameter);
    while (name >= 0 && ir.kind(name) === Kind.SplatParameter) name = ir.first(name);
    return text(name);
  });
}

/**
 * The expression a name of the function is bound to: undefined when the function does not bind
 * it, -1 when it binds it more than once or in another way than by assignment.
 */
function localValue(
  ir: Ir,
  text: (node: number) => string,
  definition: number,
  name: string,
): number | undefined {
  let value: number | undefined;
  for (const node of ownNodes(ir, ir.child(definition, Field.Body))) {
    const isNamed = ir.kind(node) === Kind.Function || ir.kind(node) === Kind.Class;
    const bound = isNamed ? ir.child(node, Field.Name) : node;
    if (bound < 0 || ir.kind(bound) !== Kind.Name || !isBound(ir, bound)) continue;
    if (text(bound) !== name) continue;
    const parent = ir.parent(bound);
    const right = ir.kind(parent) === Kind.Assign ? ir.child(parent, Field.Right) : -1;
    if (value !== undefined || right < 0) return -1;
    value = right;
  }
  return value;
}

/** Whether a name stands where its name is bound and not read. */
function isBound(ir: Ir, name: number): boolean {
  const parent = ir.parent(name);
  const field = ir.field(name);
  switch (ir.kind(parent)) {
    case Kind.Assign:
    case Kind.AugmentedAssign:
    case Kind.For:
    case Kind.ForIn:
      return field === Field.Left;
    case Kind.NamedExpression:
    case Kind.Function:
    case Kind.Class:
      return field === Field.Name;
    case Kind.AsTarget:
    case Kind.PatternList:
    case Kind.Global:
    case Kind.Nonlocal:
    case Kind.DottedName:
    case Kind.Except:
    case Kind.Delete:
      return true;
    default:
      return false;
  }
}
