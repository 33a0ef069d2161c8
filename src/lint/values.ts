import type { ClassFacts, FunctionFacts, ModuleFacts, TypeText } from './facts.ts';

/** What an expression is known to be. Everything not known for certain is `unknown`. */
export type Value =
  | { readonly is: 'unknown' }
  | { readonly is: 'none' }
  | { readonly is: 'module'; readonly path: string }
  | FunctionValue
  | ClassValue
  | { readonly is: 'instance'; readonly of: ClassValue; readonly args: readonly TypeText[] }
  /** One of several things, nobody knows which. */
  | { readonly is: 'union'; readonly of: readonly Value[] }
  /** A type under another name: `Send = Callable[[Message], Awaitable[None]]`. */
  | { readonly is: 'alias'; readonly type: TypeText; readonly module: ModuleFacts }
  /** What calling an async function gives: nothing has run yet. */
  | { readonly is: 'coroutine'; readonly of: FunctionValue; readonly result: Value }
  /** Something of a module nobody has facts about, by its dotted name. */
  | { readonly is: 'external'; readonly path: string };

export interface FunctionValue {
  readonly is: 'function';
  /** Public dotted name: `asyncio.sleep`, `aiohttp.ClientSession.close`. */
  readonly path: string;
  readonly facts: FunctionFacts;
  readonly module: ModuleFacts;
  /** The object or class it was taken from, when it is a method. */
  readonly self?: Value;
}

export interface ClassValue {
  readonly is: 'class';
  readonly path: string;
  /** Where it is defined, which is not always where users find it. */
  readonly home?: string;
  /** Absent for a class of a module nobody has facts about. */
  readonly facts?: ClassFacts;
  readonly module?: ModuleFacts;
}

export const UNKNOWN: Value = { is: 'unknown' };
export const NOTHING: Value = { is: 'none' };

/** An instance of a class, known or external. Anything else has no instances we know of. */
export function instanceOf(value: Value, args: readonly TypeText[]): Value {
  if (value.is === 'class') return { is: 'instance', of: value, args };
  if (value.is === 'external') {
    return { is: 'instance', of: { is: 'class', path: value.path }, args };
  }
  return UNKNOWN;
}

/** What is known when it is one of several: what they have in common, or that they differ. */
export function unionOf(values: readonly Value[]): Value {
  const kinds = values.filter(({ is }) => is !== 'none');
  const [first, ...others] = kinds;
  if (!first) return values.length > 0 ? NOTHING : UNKNOWN;
  if (kinds.some(({ is }) => is === 'unknown') || kinds.length > MAX_KINDS) return UNKNOWN;
  if (first.is === 'coroutine') {
    // `None` needs no `await`: a client for both worlds may have done the work already.
    if (kinds.length < values.length) return UNKNOWN;
    const results: Value[] = [first.result];
    for (const other of others) {
      if (other.is !== 'coroutine') return UNKNOWN;
      results.push(other.result);
    }
    return { ...first, result: unionOf(results) };
  }
  const same = others.every((other) => {
    return other.is === 'instance' && first.is === 'instance' && other.of.path === first.of.path;
  });
  return same ? first : { is: 'union', of: kinds };
}

/** A choice of more kinds is no knowledge. */
const MAX_KINDS = 12;
