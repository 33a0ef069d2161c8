import type { Ir } from '../../syntax/ir.ts';
import { Field, Flag, Kind } from '../../syntax/kinds.ts';

/** A decorator with arguments is a function that returns a function that returns the wrapper. */
const MAX_LEVELS = 3;

/**
 * Whether a function, used as a decorator, keeps an async function async: some `return` gives back
 * what it was given, an async function of its own, or a plain one that calls what was given.
 */
export function isAsyncWrapper(
  ir: Ir,
  text: (node: number) => string,
  definition: number,
): boolean {
  if (ir.child(definition, Field.Parameters) < 0 || ir.has(definition, Flag.Async)) return false;
  return isDeclaredSame(ir, text, definition) || returnsWrapper(ir, text, definition, [], 0);
}

/** `def decorator(f: F) -> F`, or with arguments `-> Callable[[F], F]`. */
function isDeclaredSame(ir: Ir, text: (node: number) => string, definition: number): boolean {
  const returns = ir.child(definition, Field.ReturnType);
  if (returns < 0) return false;
  const declared = text(returns);
  if (/^(?:\w+\.)*Callable\[\[(_?[A-Z]\w*)\],\s*\1\]$/.test(declared)) return true;
  const [first = -1] = ir.children(ir.child(definition, Field.Parameters));
  const type = first < 0 ? -1 : ir.child(first, Field.Type);
  return (
    type >= 0 &&
    /^_?(?:[A-Z]|\w*[a-z][A-Z]|\w*(?:Func|Fn|Type)T?)$/.test(declared) &&
    text(type) === declared
  );
}

function returnsWrapper(
  ir: Ir,
  text: (node: number) => string,
  definition: number,
  given: readonly string[],
  level: number,
): boolean {
  const body = ir.child(definition, Field.Body);
  if (body < 0 || level >= MAX_LEVELS) return false;
  const first = firstParameter(ir, text, definition);
  const functions = new Map<string, number>();
  const returned: number[] = [];
  for (let node = body; node < ir.subtreeEnd(body); node++) {
    const kind = ir.kind(node);
    if (kind === Kind.Return) returned.push(ir.children(node)[0] ?? -1);
    if (kind === Kind.Function) functions.set(text(ir.child(node, Field.Name)), node);
    if (kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class) {
      node = ir.subtreeEnd(node) - 1;
    }
  }
  const outer = first === '' ? given : [...given, first];
  return returned.some((value) => {
    const name = value < 0 ? '' : text(plain(ir, text, value));
    const local = functions.get(name);
    if (local === undefined) return isGiven(ir, text, value, given, first);
    return ir.has(local, Flag.Async) || returnsWrapper(ir, text, local, outer, level + 1);
  });
}

/** `return func`, and inside a wrapper `return func(*args)`. */
function isGiven(
  ir: Ir,
  text: (node: number) => string,
  value: number,
  given: readonly string[],
  first: string,
): boolean {
  if (value < 0) return false;
  if (ir.kind(value) === Kind.Call) return given.includes(text(ir.child(value, Field.Function)));
  const isFunction =
    /^(?:f|fn|fun|func|function|method|meth|wrapped|coro|handler|callback|target)$/;
  return ir.kind(value) === Kind.Name && text(value) === first && isFunction.test(first);
}

/** What `cast(Type, wrapper)` is about. */
function plain(ir: Ir, text: (node: number) => string, value: number): number {
  if (ir.kind(value) !== Kind.Call) return value;
  const called = text(ir.child(value, Field.Function));
  if (!/(?:^|\.)cast$/.test(called)) return value;
  return ir.children(ir.child(value, Field.Arguments))[1] ?? value;
}

function firstParameter(ir: Ir, text: (node: number) => string, definition: number): string {
  const [first = -1] = ir.children(ir.child(definition, Field.Parameters));
  if (first < 0) return '';
  let name = ir.kind(first) === Kind.Name ? first : ir.child(first, Field.Name);
  if (name < 0) name = ir.first(first);
  return ir.kind(name) === Kind.Name ? text(name) : '';
}
