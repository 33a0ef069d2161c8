import { splitType, splitUnion } from './python/types.ts';

/**
 * What a module tells others: plain data, so that it can be kept on disk and sent between workers.
 *
 * An *expression* below is a text of one form: a root, then any number of `.name` (member), `()`
 * (call), `[]` (item, or a generic class with its arguments) and `.await`. The root is a name of the module, or `<type>` for a value of a declared type.
 * `aiohttp.ClientSession().__aenter__().await` is what `async with aiohttp.ClientSession() as s`
 * binds to `s`. `<=type>` is the type itself, as an alias names it. The empty text is an unknown value.
 */
export type Expression = string;

/** A declared type, normalised: `aiohttp.ClientSession`, `list[int]`, `A|B`; empty when unknown. */
export type TypeText = string;

/** Bits of {@link FunctionFacts.flags}. */
export const FunctionFlag = {
  Async: 1,
  /** Contains `yield`. */
  Generator: 2,
  Property: 4,
  Static: 8,
  ClassMethod: 16,
  /** `@contextmanager` or `@asynccontextmanager`: the result is a context manager. */
  ContextManager: 32,
  /** A decorator nobody knows: what a call returns is not known. */
  Opaque: 64,
  Overload: 128,
  Abstract: 256,
  /** A test, a fixture or another function that a framework calls. */
  Framework: 512,
  /** Its body is a docstring or `pass`: what it really does is said by whoever overrides it. */
  Empty: 1024,
} as const;

export interface FunctionFacts {
  /** A sum of {@link FunctionFlag}. */
  readonly flags: number;
  readonly returns: TypeText;
  /** Offset of the name in its file, where the file can be shown; -1 for built-in facts. */
  readonly at: number;
  /** What it returns when it says so without an annotation. */
  readonly result?: Expression;
  /**
   * Its parameters, where types are declared: `self;data:bytes;*;limit:int`. Behind `*` an argument
   * needs its name.
   */
  readonly parameters?: string;
  /** The decorators that make it {@link FunctionFlag.Opaque}, without their arguments. */
  readonly decorators?: readonly Expression[];
  /** Used as a decorator, it gives back what it decorates, or an async function around it. */
  readonly wraps?: true;
}

export interface ClassFacts {
  readonly bases: readonly Expression[];
  readonly members: Readonly<Record<string, Definition>>;
  readonly at: number;
}

/** What a name of a module or a member of a class is. */
export type Definition =
  /** Another module, or a name in one. */
  | { readonly is: 'import'; readonly to: string }
  | { readonly is: 'function'; readonly function: FunctionFacts }
  | { readonly is: 'class'; readonly class: ClassFacts }
  | { readonly is: 'value'; readonly value: Expression }
  /** Bound to different things in different places. */
  | { readonly is: 'unknown' };

export interface ModuleFacts {
  /** Dotted name; for a file outside any package its own name. */
  readonly name: string;
  /** Whether it is a package's `__init__`, so that relative imports start inside it. */
  readonly package: boolean;
  readonly names: Readonly<Record<string, Definition>>;
  /** Modules whose public names are imported with `*`. */
  readonly stars: readonly string[];
  /** Types and bases in it are named from the top, wherever they stand: so in built-in facts. */
  readonly absolute?: boolean;
}

/** What one unit contributes to its module. */
export interface UnitFacts {
  /** Names bound at module level, or members of `owner`. */
  readonly bound: readonly (readonly [name: string, definition: Definition])[];
  readonly stars: readonly string[];
  /** Fields that a method gives its object: `self.name = …`. */
  readonly fields: readonly (readonly [name: string, value: Expression])[];
}

/** Whether two definitions say the same, so that naming one twice changes nothing. */
export function sameDefinition(a: Definition, b: Definition): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Joins two definitions of one name: an overload or a fallback keeps it, a conflict loses it. */
export function joinDefinitions(a: Definition | undefined, b: Definition): Definition {
  if (a === undefined) return b;
  if (a.is === 'function' && b.is === 'function') return joinFunctions(a.function, b.function);
  if (a.is === 'value' && a.value === '') return b.is === 'value' ? b : { is: 'unknown' };
  if (b.is === 'value' && isNone(b.value)) return a;
  if (a.is === 'value' && isNone(a.value)) return b;
  // `try: import fast as impl` / `except ImportError: import slow as impl`: the first is meant.
  if (a.is === 'import' && b.is === 'import') return a;
  if (a.is === 'value' && b.is === 'value' && a.value.startsWith('<')) return a;
  return sameDefinition(a, b) ? a : { is: 'unknown' };
}

/** The expression of `None`: a name that is bound to it and to a value has the value's kind. */
export const NONE: Expression = '<None>';

function isNone(value: Expression): boolean {
  return value === NONE;
}

const KIND_FLAGS = FunctionFlag.Async | FunctionFlag.Generator | FunctionFlag.Property;

function joinFunctions(a: FunctionFacts, b: FunctionFacts): Definition {
  if ((a.flags & KIND_FLAGS) === (b.flags & KIND_FLAGS)) {
    const returns = joinReturns(a.returns, b.returns);
    const { result, ...rest } = b;
    // The last of several overloads is the one with a body.
    const agreed = a.flags & FunctionFlag.Overload || result === a.result;
    const kept = agreed && result !== undefined ? { result } : {};
    return { is: 'function', function: { ...rest, ...kept, returns, flags: a.flags | b.flags } };
  }
  // A property's setter has the property's name; overloads say what callers get.
  if (a.flags & FunctionFlag.Property) return { is: 'function', function: a };
  const declared = a.flags & FunctionFlag.Overload && !(b.flags & FunctionFlag.Overload);
  return declared ? { is: 'function', function: a } : { is: 'unknown' };
}

/** `Cursor[int]` and `Cursor[str]` are both a `Cursor`; other overloads give one or the other. */
function joinReturns(a: TypeText, b: TypeText): TypeText {
  if (a === b) return a;
  const { name } = splitType(a);
  if (name !== '' && name === splitType(b).name) return name;
  const kinds = [...new Set([a, b].flatMap((type) => [type, ...splitUnion(type)].slice(-8)))];
  const isSimple = kinds.every(
    (kind) => kind !== '' && kind !== 'None' && !/Awaitable|Any/.test(kind),
  );
  const single = kinds.filter((kind) => splitUnion(kind).length === 0);
  return isSimple && single.length <= 4 ? single.join('|') : '';
}

/** The module under which a notebook's cells see each other's names. */
export const NOTEBOOK = '__notebook__';
