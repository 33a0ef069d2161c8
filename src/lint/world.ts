import {
  FunctionFlag,
  NONE,
  type Definition,
  type Expression,
  type FunctionFacts,
  type ModuleFacts,
  type TypeText,
} from './facts.ts';
import type { FunctionBody } from './bodies.ts';
import { ATTRIBUTES, CALL_RESULTS } from './names/calls.ts';
import { PRODUCTS } from './names/products.ts';
import { splitType, splitUnion } from './python/types.ts';
import { absolute } from './absolute.ts';
import { MemberNames } from './member-names.ts';
import { publicPath } from './public-path.ts';
import {
  instanceOf,
  NOTHING,
  unionOf,
  UNKNOWN,
  type ClassValue,
  type FunctionValue,
  type Value,
} from './values.ts';

export { absolute, publicPath };
export * from './values.ts';

/** Where facts about modules come from: the file itself, the project, the environment, built-in names. */
export interface ModuleSource {
  /** The facts of a module by its dotted name, or undefined when nobody knows it. */
  module(name: string): ModuleFacts | undefined;
  /** What a function of the project does; undefined for any other function. */
  body?(fn: FunctionValue): FunctionBody | undefined;
}

/** Type names whose last argument is what awaiting them gives. */
const AWAITABLE_TYPES = new Set([
  'Awaitable',
  'Coroutine',
  'CoroutineType',
  'Future',
  'Task',
  'Deferred',
]);

/** Re-exports and aliases are followed this far; longer chains are cycles. */
const MAX_STEPS = 24;

/** Answers what names, members, calls and awaits are, from facts alone. */
export class World {
  private readonly source: ModuleSource;
  private names: MemberNames | undefined;

  constructor(source: ModuleSource) {
    this.source = source;
  }

  /** What a dotted name is, seen from outside any module. */
  resolve(dotted: string, steps = 0): Value {
    if (steps > MAX_STEPS || dotted === '') return UNKNOWN;
    const parts = dotted.split('.');
    for (let length = parts.length; length > 0; length--) {
      const name = parts.slice(0, length).join('.');
      const facts = this.source.module(name);
      if (!facts) continue;
      let value: Value = { is: 'module', path: name };
      for (const part of parts.slice(length)) value = this.member(value, part, steps + 1);
      return value;
    }
    return { is: 'external', path: publicPath(dotted) };
  }

  /** What a name means in a module; undefined when the module does not bind it. */
  nameIn(module: ModuleFacts, name: string, steps = 0): Value | undefined {
    const definition = own(module.names, name);
    if (definition) return this.define(definition, `${module.name}.${name}`, module, steps + 1);
    if (steps > MAX_STEPS || name.startsWith('_')) return undefined;
    for (const star of module.stars) {
      const target = this.source.module(absolute(star, module));
      if (!target || target === module) continue;
      const value = this.nameIn(target, name, steps + 1);
      if (value) return value;
    }
    return undefined;
  }

  /** The value of an expression of a module. `self` is what `self` means there. */
  evaluate(expression: Expression, module: ModuleFacts, self?: Value, steps = 0): Value {
    if (expression === '' || steps > MAX_STEPS) return UNKNOWN;
    if (expression === NONE) return NOTHING;
    // Built-in facts name everything from the top.
    if (module.absolute === true && !expression.startsWith('<') && !expression.includes('(')) {
      return this.resolve(expression, steps + 1);
    }
    const root = rootOf(expression);
    let value: Value;
    if (root.startsWith('<=')) value = { is: 'alias', type: root.slice(2, -1), module };
    else if (root.startsWith('<')) value = this.typed(root.slice(1, -1), module, self, steps + 1);
    else if (root === 'self' && self) value = self;
    else value = this.nameIn(module, root, steps + 1) ?? builtin(root);
    for (const step of expression.slice(root.length).match(/\(\)|\[\]|\.[^.()[\]]+/g) ?? []) {
      if (step === '()') value = this.call(value, steps + 1);
      else if (step === '[]') value = this.item(value, steps + 1);
      else if (step === '.await') value = this.awaited(value, steps + 1);
      else value = this.member(value, step.slice(1), steps + 1);
    }
    return value;
  }

  /** A value of a declared type. */
  typed(type: TypeText, module: ModuleFacts, self?: Value, steps = 0): Value {
    const { name, args } = splitType(type);
    if (steps > MAX_STEPS) return UNKNOWN;
    if (name === '') {
      const kinds = splitUnion(type);
      return unionOf(kinds.map((kind) => this.typed(kind, module, self, steps + 1)));
    }
    if (name === 'None') return NOTHING;
    if (/^(?:typing\.)?Any$|^object$/.test(name)) return UNKNOWN;
    if (name === 'Self' || name.endsWith('.Self')) return self ?? UNKNOWN;
    const value = this.evaluate(name, module, undefined, steps + 1);
    if (value.is === 'alias') return this.typed(value.type, value.module, self, steps + 1);
    const last = lastPart(name);
    if (last === 'type' || last === 'Type') {
      const inner = this.typed(args[0] ?? '', module, self, steps + 1);
      return inner.is === 'instance' ? inner.of : UNKNOWN;
    }
    const wide = args.map((arg) => this.qualify(arg, module, steps + 1));
    return instanceOf(value, wide);
  }

  /** What `object.name` is. */
  member(object: Value, name: string, steps = 0): Value {
    if (steps > MAX_STEPS) return UNKNOWN;
    switch (object.is) {
      case 'module': {
        const module = this.source.module(object.path);
        const found = module && this.nameIn(module, name, steps + 1);
        if (found) return found;
        const path = `${object.path}.${name}`;
        if (this.source.module(path)) return { is: 'module', path };
        return { is: 'external', path: publicPath(path) };
      }
      case 'class':
        return this.memberOfClass(object, name, object, steps + 1);
      case 'instance':
        return this.memberOfClass(object.of, name, object, steps + 1);
      case 'external':
        return { is: 'external', path: publicPath(`${object.path}.${name}`) };
      case 'union':
        return unionOf(object.of.map((kind) => this.member(kind, name, steps + 1)));
      default:
        return UNKNOWN;
    }
  }

  /** What `value[…]` is: a generic class stays what it is, an object is asked. */
  item(value: Value, steps = 0): Value {
    if (value.is === 'class' || value.is === 'external') return value;
    if (value.is !== 'instance' || steps > MAX_STEPS) return UNKNOWN;
    return this.callMethod(value, '__getitem__', steps + 1);
  }

  /** What calling a value gives. */
  call(callee: Value, steps = 0): Value {
    if (steps > MAX_STEPS) return UNKNOWN;
    switch (callee.is) {
      case 'class':
        return { is: 'instance', of: callee, args: [] };
      case 'function':
        return this.product(callee.path, callee) ?? this.callKnown(callee, steps + 1);
      case 'external':
        return this.product(callee.path) ?? this.callExternal(callee.path, steps + 1);
      case 'instance':
        // `Callable[[Message], Awaitable[None]]` says what its calls give.
        return CALLABLE_TYPES.has(callee.of.path)
          ? this.global(callee.args[1] ?? '', steps + 1)
          : this.callMethod(callee, '__call__', steps + 1);
      case 'union':
        return unionOf(callee.of.map((kind) => this.call(kind, steps + 1)));
      default:
        return UNKNOWN;
    }
  }

  /** A method of a name that is `async def` in every class a module can see. */
  asyncMethod(module: ModuleFacts, name: string): FunctionFacts | undefined {
    this.names ??= new MemberNames(this.source);
    return this.names.asyncMethod(module, name);
  }

  /** A value of a type whose names are absolute. */
  ofType(type: TypeText): Value {
    return this.global(type, 0);
  }

  /** What `await value` gives. */
  awaited(value: Value, steps = 0): Value {
    if (value.is === 'coroutine') return value.result;
    if (value.is === 'union') return unionOf(value.of.map((kind) => this.awaited(kind, steps + 1)));
    if (value.is !== 'instance' || steps > MAX_STEPS) return UNKNOWN;
    // What libraries return to be entered may mostly be awaited as well.
    if (value.of.path === MANAGER || value.of.path === LAZY_MANAGER) {
      return this.global(value.args[0] ?? '', steps + 1);
    }
    if (AWAITABLE_TYPES.has(lastPart(value.of.path))) {
      const type = value.args[value.args.length - 1];
      return type === undefined ? UNKNOWN : this.global(type, steps + 1);
    }
    const dunder = this.memberOfClass(value.of, '__await__', value, steps + 1);
    if (dunder.is !== 'function') return UNKNOWN;
    const { name, args } = splitType(dunder.facts.returns);
    if (!/(?:^|\.)Generator$/.test(name)) return UNKNOWN;
    return this.typed(args[2] ?? '', dunder.module, value, steps + 1);
  }

  /** What `with value as x` (or `async with`) binds. */
  entered(value: Value, isAsync: boolean): Value {
    if (value.is === 'union') {
      // Only those that can be entered this way are.
      const enter = isAsync ? '__aenter__' : '__enter__';
      const kinds = value.of.filter((kind) => this.member(kind, enter).is === 'function');
      return unionOf(kinds.map((kind) => this.entered(kind, isAsync)));
    }
    if (value.is !== 'instance') return UNKNOWN;
    if (value.of.path === LAZY_MANAGER || MANAGER_TYPE.test(value.of.path)) {
      return this.global(value.args[0] ?? '', 0);
    }
    const enter = this.member(value, isAsync ? '__aenter__' : '__enter__');
    if (enter.is === 'function') {
      const entered = this.call(enter);
      const result = isAsync ? this.awaited(entered) : entered;
      if (result.is !== 'unknown') return result;
      // Without an annotation nearly every manager of a class with a name returns itself.
      return enter.facts.returns === '' && !/Manager|Context/.test(value.of.path) ? value : UNKNOWN;
    }
    return value.of.facts ? UNKNOWN : value;
  }

  /** Whether a class is, or inherits from, one whose public name is `path`. */
  isA(cls: ClassValue, path: string, steps = 0): boolean {
    if (publicPath(cls.path) === path || cls.path === path) return true;
    if (!cls.facts || !cls.module || steps > MAX_STEPS) return false;
    return cls.facts.bases.some((base) => {
      const value = this.evaluate(base, cls.module ?? EMPTY, undefined, steps + 1);
      if (value.is === 'external') return publicPath(value.path) === path;
      return value.is === 'class' && this.isA(value, path, steps + 1);
    });
  }

  /**
   * Whether a value does nothing until somebody awaits it: a coroutine, or an object made to be
   * awaited like one. A future or a task is on its way already.
   */
  isLazy(value: Value): boolean {
    if (value.is === 'coroutine') return true;
    if (value.is !== 'instance') return false;
    if (value.of.path === LAZY_MANAGER || AWAITABLE.test(value.of.path)) return true;
    return [...LAZY_TYPES].some((path) => this.isA(value.of, path));
  }

  /** Whether every class it inherits from is known, so that what is not found is not there. */
  isWhollyKnown(cls: ClassValue, steps = 0): boolean {
    if (BARE_BASES.has(cls.path)) return true;
    if (!cls.facts || !cls.module || steps > MAX_STEPS) return false;
    return cls.facts.bases.every((base) => {
      const value = this.evaluate(base, cls.module ?? EMPTY, undefined, steps + 1);
      if (value.is === 'external') return BARE_BASES.has(value.path);
      return value.is === 'class' && this.isWhollyKnown(value, steps + 1);
    });
  }

  private callMethod(object: Value, name: string, steps: number): Value {
    if (object.is !== 'instance' || !object.of.facts) return UNKNOWN;
    const method = this.findMember(object.of, name, object, steps);
    return method?.is === 'function' ? this.call(method, steps + 1) : UNKNOWN;
  }

  private memberOfClass(cls: ClassValue, name: string, self: Value, steps: number): Value {
    const found = this.findMember(cls, name, self, steps);
    if (found || self.is !== 'instance' || name.startsWith('_')) return found ?? UNKNOWN;
    return this.isWhollyKnown(cls) ? this.callMethod(self, '__getattr__', steps + 1) : UNKNOWN;
  }

  /** A member of a class or of what it inherits from; undefined when none of them has it. */
  private findMember(cls: ClassValue, name: string, self: Value, steps: number): Value | undefined {
    if (steps > MAX_STEPS) return UNKNOWN;
    if (!cls.facts || !cls.module) {
      const path = `${cls.path}.${name}`;
      return ATTRIBUTES.has(path)
        ? this.global(CALL_RESULTS.get(path) ?? '', steps + 1)
        : { is: 'external', path };
    }
    const definition = own(cls.facts.members, name);
    if (definition) {
      // `incr = incrby` in the body of a class.
      const other = definition.is === 'value' ? definition.value : '';
      if (other !== name && own(cls.facts.members, other)) {
        return this.findMember(cls, other, self, steps + 1);
      }
      const home = `${cls.home ?? cls.path}.${name}`;
      const named = this.define(definition, home, cls.module, steps + 1, self);
      // Its name is that of the class, which is public already.
      const isNew = definition.is === 'function' || definition.is === 'class';
      const value = isNew ? { ...named, path: `${cls.path}.${name}` } : named;
      if (value.is !== 'function') return value;
      const bound: FunctionValue = { ...value, self };
      const isProperty = (value.facts.flags & FunctionFlag.Property) !== 0;
      return isProperty && self.is === 'instance' ? this.callFunction(bound, steps + 1) : bound;
    }
    for (const base of cls.facts.bases) {
      const value = this.evaluate(base, cls.module, undefined, steps + 1);
      if (value.is !== 'class') continue;
      const found = this.findMember(value, name, self, steps + 1);
      if (found) return this.throughSubclass(found, value, cls, name, steps + 1);
    }
    return undefined;
  }

  /**
   * A method that a class has from one its library keeps to itself is known by the class's name:
   * `redis.Redis.get`, not by that of the mixin that defines it.
   */
  private throughSubclass(
    found: Value,
    base: ClassValue,
    cls: ClassValue,
    name: string,
    steps: number,
  ): Value {
    const home = cls.home ?? '';
    if (found.is !== 'function' || found.path !== `${base.path}.${name}`) return found;
    if (home === '' || topOf(home) !== topOf(base.home ?? '')) return found;
    const seen = this.resolve(base.path, steps);
    if (seen.is === 'class' && seen.facts === base.facts) return found;
    return { ...found, path: `${cls.path}.${name}` };
  }

  /** What a well-known library function returns, however its source or stub says it. */
  private product(path: string, fn?: FunctionValue): Value | undefined {
    const product = PRODUCTS.get(path);
    if (!product) return undefined;
    const result = this.global(product.type, 0);
    if (product.how === 'plain') return result;
    if (product.how === 'manager') {
      return { is: 'instance', of: { is: 'class', path: LAZY_MANAGER }, args: [product.type] };
    }
    return { is: 'coroutine', of: fn ?? externalCoroutine(path), result };
  }

  private callExternal(path: string, steps: number): Value {
    const result = CALL_RESULTS.get(path);
    if (result !== undefined && isAsyncResult(result)) {
      const type = result.slice('async '.length);
      return { is: 'coroutine', of: externalCoroutine(path), result: this.global(type, steps) };
    }
    if (result !== undefined) return this.global(result, steps);
    // By convention a capital letter names a class: what it makes is an instance of it.
    return /(?:^|\.)_?[A-Z]\w*$/.test(path)
      ? { is: 'instance', of: { is: 'class', path }, args: [] }
      : UNKNOWN;
  }

  /** What facts say comes first; where they say nothing, the tables may. */
  private callKnown(fn: FunctionValue, steps: number): Value {
    const result = this.callFunction(fn, steps + 1);
    const said = result.is === 'unknown' ? CALL_RESULTS.get(fn.path) : undefined;
    return said === undefined || isAsyncResult(said) ? result : this.global(said, steps);
  }

  private callFunction(fn: FunctionValue, steps: number): Value {
    const { flags, returns } = fn.facts;
    if (flags & FunctionFlag.Opaque && !this.keepsAsync(fn, steps)) return UNKNOWN;
    const isAsync = (flags & FunctionFlag.Async) !== 0;
    const self = fn.self?.is === 'class' ? instanceOf(fn.self, []) : fn.self;
    if (flags & FunctionFlag.ContextManager) {
      const { name, args } = splitType(returns);
      const yields = /(?:Iterator|Iterable|Generator)$/.test(name) ? (args[0] ?? '') : '';
      // The decorator of the standard library takes generators; another one of its name may not.
      const isGenerator = yields !== '' || (flags & FunctionFlag.Generator) !== 0;
      if (isAsync && !isGenerator) return UNKNOWN;
      const type = this.qualify(yields, fn.module, steps + 1);
      return { is: 'instance', of: { is: 'class', path: MANAGER }, args: [type] };
    }
    if (isAsync && (flags & FunctionFlag.Generator || isUnwrittenGenerator(fn.facts))) {
      return UNKNOWN;
    }
    let result = this.typed(returns, fn.module, self, steps + 1);
    if (result.is === 'unknown' && fn.facts.result !== undefined) {
      result = this.evaluate(fn.facts.result, fn.module, self, steps + 1);
    }
    return isAsync ? { is: 'coroutine', of: fn, result } : result;
  }

  /** Whether an async function is still one behind decorators that nobody knows by name. */
  private keepsAsync({ facts, module }: FunctionValue, steps: number): boolean {
    if (!(facts.flags & FunctionFlag.Async) || !facts.decorators) return false;
    return facts.decorators.every((decorator) => {
      const value = this.evaluate(decorator, module, undefined, steps + 1);
      return value.is === 'function' && value.facts.wraps === true;
    });
  }

  private define(
    definition: Definition,
    home: string,
    module: ModuleFacts,
    steps: number,
    self?: Value,
  ): Value {
    switch (definition.is) {
      case 'import':
        return this.resolve(absolute(definition.to, module), steps + 1);
      case 'function':
        return { is: 'function', path: publicPath(home), facts: definition.function, module };
      case 'class':
        return {
          is: 'class',
          path: publicPath(home),
          home,
          facts: definition.class,
          module,
        };
      case 'value':
        return this.evaluate(definition.value, module, self, steps + 1);
      case 'unknown':
        return UNKNOWN;
    }
  }

  /** Writes a type of a module so that it means the same anywhere. */
  private qualify(type: TypeText, module: ModuleFacts, steps: number): TypeText {
    const { name, args } = splitType(type);
    if (steps > MAX_STEPS) return '';
    if (name === '') {
      const kinds = splitUnion(type).map((kind) => this.qualify(kind, module, steps + 1));
      return kinds.includes('') ? '' : kinds.join('|');
    }
    if (name === 'None') return type;
    const value = this.evaluate(name, module, undefined, steps + 1);
    if (value.is === 'alias') return this.qualify(value.type, value.module, steps + 1);
    if (value.is !== 'class' && value.is !== 'external') return '';
    const inner = args.map((arg) => this.qualify(arg, module, steps + 1)).join(',');
    const home = value.is === 'class' ? (value.home ?? value.path) : value.path;
    return args.length > 0 ? `${home}[${inner}]` : home;
  }

  /** A value of a type whose names are absolute. */
  private global(type: TypeText, steps: number): Value {
    const { name, args } = splitType(type);
    if (name === 'None') return NOTHING;
    if (steps <= MAX_STEPS && name === '') {
      return unionOf(splitUnion(type).map((kind) => this.global(kind, steps + 1)));
    }
    return name === '' ? UNKNOWN : instanceOf(this.resolve(name, steps + 1), args);
  }
}

/** The class of what `@asynccontextmanager` functions return; its argument is what is entered. */
const MANAGER = 'contextlib.AbstractContextManager';

/** The class of what may be awaited or entered, and does nothing before: its argument is what either gives. */
const LAZY_MANAGER = 'contextlib.<awaitable manager>';

/** Managers by declaration; their argument is what is entered. */
const MANAGER_TYPE =
  /^(?:typing|typing_extensions|contextlib)\.(?:Abstract)?(?:Async)?ContextManager$/;

/** Classes that give those who inherit from them nothing that is asked about here. */
const BARE_BASES: ReadonlySet<string> = new Set([
  'builtins.object',
  'typing.Generic',
  'typing.Protocol',
  'abc.ABC',
]);

/** Types whose values start nothing by themselves. */
const LAZY_TYPES: ReadonlySet<string> = new Set([
  'typing.Coroutine',
  'collections.abc.Coroutine',
  'types.CoroutineType',
]);

/** Declared by itself it mostly means a coroutine; a future and a task are awaitable as well. */
const AWAITABLE = /^(?:typing|collections\.abc)\.Awaitable$/;

/** Types of functions, with the types of their parameters and of their result. */
const CALLABLE_TYPES: ReadonlySet<string> = new Set([
  'typing.Callable',
  'collections.abc.Callable',
]);

const EMPTY: ModuleFacts = { name: '', package: false, names: {}, stars: [] };

/** The function behind a coroutine of a library nobody has facts about. */
function externalCoroutine(path: string): FunctionValue {
  const facts: FunctionFacts = { flags: FunctionFlag.Async, returns: '', at: -1 };
  return { is: 'function', path, facts, module: EMPTY };
}

/** Whether a table says that a call gives a coroutine: `async`, with or without a type behind it. */
function isAsyncResult(result: string): boolean {
  return /^async(?: |$)/.test(result);
}

/** An `async def` without a body that is declared to be iterated: whoever writes it will `yield`. */
function isUnwrittenGenerator({ flags, returns }: FunctionFacts): boolean {
  const isOpen = flags & (FunctionFlag.Empty | FunctionFlag.Abstract);
  return (
    isOpen !== 0 && /(?:^|\.)Async(?:Generator|Iterator|Iterable)$/.test(splitType(returns).name)
  );
}

/** A builtin's dotted name; a bare name nobody binds counts as itself. */
function builtin(name: string): Value {
  return { is: 'external', path: `builtins.${name}` };
}

function rootOf(expression: Expression): string {
  if (expression.startsWith('<')) return expression.slice(0, expression.indexOf('>') + 1);
  return /^[^.([]*/.exec(expression)?.[0] ?? '';
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function topOf(path: string): string {
  return path.slice(0, path.indexOf('.'));
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
