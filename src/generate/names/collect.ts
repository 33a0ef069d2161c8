import { FunctionFlag, type ModuleFacts } from '../../lint/facts.ts';
import { PRODUCTS } from '../../lint/names/products.ts';
import {
  absolute,
  type ClassValue,
  type FunctionValue,
  type ModuleSource,
  type Value,
  World,
} from '../../lint/world.ts';
import type { Library } from './libraries.ts';

/** A name of a scope: its kind and type as in the encoding, or the module it is imported from. */
export interface Item {
  readonly kind: string;
  readonly type: string;
}

/** A class as it is found, before it is known whether it is worth keeping. */
export interface FoundClass {
  readonly home: string;
  readonly value: ClassValue;
  /** Direct bases: homes of classes, names of outside ones, `?` for an unknown one. */
  readonly bases: readonly string[];
  /** All members users can reach by this class itself. */
  readonly members: ReadonlyMap<string, Item>;
}

/** What was found in one library. */
export interface Found {
  /** Module → name → what it is there. Classes are `c`, with their home as type. */
  readonly modules: Map<string, Map<string, Item>>;
  readonly classes: Map<string, FoundClass>;
  /** Homes of classes that users can name. */
  readonly visible: Set<string>;
}

const DUNDERS = new Set(
  '__aenter__ __aexit__ __enter__ __exit__ __await__ __aiter__ __anext__ __call__ __getitem__ __getattr__ __truediv__'.split(
    ' ',
  ),
);

/** Types of other places that say how a value is awaited, entered or iterated. */
const OUTER_TYPES =
  /^(?:typing|collections\.abc|types|contextlib)\.(?:Awaitable|Coroutine|CoroutineType|(?:Async)?(?:Generator|Iterator|Iterable)|Sequence|(?:Abstract)?(?:Async)?ContextManager)$|^builtins\.(?:bytes|str|list|dict|set|frozenset|tuple)$/;

const BARE_BASES =
  /^(?:builtins\.object|abc\.ABC|typing\.(?:Generic|Protocol|NamedTuple)|enum\.\w+|builtins\.\w*(?:Exception|Error|Warning))$/;

const TOP: ModuleFacts = { name: '', package: false, names: {}, stars: [], absolute: true };

/** Finds what users of a library can reach, beginning with the modules they import. */
export class Collector {
  readonly found: Found = { modules: new Map(), classes: new Map(), visible: new Set() };
  private readonly source: ModuleSource;
  private readonly world: World;
  private readonly tops: ReadonlySet<string>;
  private readonly isKept: (home: string) => boolean;
  private readonly waiting: ClassValue[] = [];

  /** @param isKept whether a class of an earlier library is in its data */
  constructor(source: ModuleSource, library: Library, isKept: (home: string) => boolean) {
    this.source = source;
    this.world = new World(source);
    this.tops = new Set(library.tops);
    this.isKept = isKept;
    for (const root of library.roots) this.collectRoot(root);
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) this.collectClass(next);
  }

  private collectRoot(root: string): void {
    const [name = '', only] = root.split(':');
    const module = this.source.module(name);
    if (!module) throw new Error(`There is no module ${name}.`);
    const names = only === undefined ? this.namesOf(module, new Set()) : only.split(',');
    for (const exported of [...names].sort()) this.collectName(module, exported);
  }

  private namesOf(module: ModuleFacts, seen: Set<ModuleFacts>): Set<string> {
    const names = new Set<string>();
    if (seen.has(module)) return names;
    seen.add(module);
    for (const name of Object.keys(module.names)) if (!name.startsWith('_')) names.add(name);
    for (const star of module.stars) {
      const target = this.source.module(absolute(star, module));
      if (target) for (const name of this.namesOf(target, seen)) names.add(name);
    }
    return names;
  }

  private collectName(module: ModuleFacts, name: string): void {
    const value = this.world.nameIn(module, name);
    if (value?.is === 'class' && this.isOwn(value.home ?? '')) {
      const home = value.home ?? '';
      this.found.visible.add(home);
      this.want(value);
      if (home !== `${module.name}.${name}`) {
        this.put(module.name, name, { kind: '@', type: home });
      }
    } else if (value?.is === 'function' && this.isOwn(value.module.name)) {
      this.put(module.name, name, this.describe(name, value));
    } else if (value?.is === 'instance') {
      const type = this.typeText(value);
      if (type !== '') this.put(module.name, name, { kind: 'v', type });
    }
  }

  private put(module: string, name: string, item: Item): void {
    let names = this.found.modules.get(module);
    if (!names) this.found.modules.set(module, (names = new Map<string, Item>()));
    names.set(name, item);
  }

  private isOwn(home: string): boolean {
    return this.tops.has(home.split('.')[0] ?? '');
  }

  private want(value: ClassValue): void {
    const home = value.home ?? '';
    if (this.found.classes.has(home)) return;
    this.found.classes.set(home, { home, value, bases: [], members: new Map<string, Item>() });
    this.waiting.push(value);
  }

  private collectClass(value: ClassValue): void {
    const home = value.home ?? '';
    const members = new Map<string, Item>();
    const self: Value = { is: 'instance', of: value, args: [] };
    for (const name of [...this.memberNames(value, new Set())].sort()) {
      const member = this.world.member(self, name);
      const item = this.describeMember(name, member, value);
      if (item) members.set(name, item);
    }
    const bases = this.basesOf(value);
    this.found.classes.set(home, { home, value, bases, members });
  }

  private describeMember(name: string, member: Value, owner: ClassValue): Item | undefined {
    if (member.is === 'function') return this.describe(name, member);
    const definition = this.definitionOf(owner, name, new Set());
    if (definition?.is === 'function' && definition.function.flags & FunctionFlag.Property) {
      return { kind: 'p', type: this.typeText(member) };
    }
    const type = this.typeText(member);
    return type === '' ? undefined : { kind: 'v', type };
  }

  private definitionOf(cls: ClassValue, name: string, seen: Set<string>): ReturnType<typeof find> {
    if (!cls.facts || seen.has(cls.path)) return undefined;
    seen.add(cls.path);
    const own = find(cls, name);
    if (own) return own;
    for (const base of this.baseValues(cls)) {
      const found = base.is === 'class' ? this.definitionOf(base, name, seen) : undefined;
      if (found) return found;
    }
    return undefined;
  }

  /** Names of a class and of the bases that its library does not show. */
  private memberNames(cls: ClassValue, names: Set<string>): Set<string> {
    for (const name of Object.keys(cls.facts?.members ?? {})) {
      if (!name.startsWith('_') || DUNDERS.has(name)) names.add(name);
    }
    for (const base of this.baseValues(cls)) {
      if (base.is === 'class' && base.facts && this.isOwn(base.home ?? '')) {
        this.memberNames(base, names);
      }
    }
    return names;
  }

  private baseValues(cls: ClassValue): Value[] {
    const { facts, module } = cls;
    if (!facts || !module) return [];
    return facts.bases
      .filter((base) => !/(?:^|\.)(?:Generic|Protocol|NamedTuple|TypedDict)$/.test(base))
      .map((base) => this.world.evaluate(base, module));
  }

  private basesOf(cls: ClassValue): string[] {
    const bases: string[] = [];
    for (const base of this.baseValues(cls)) {
      if (base.is === 'class' && base.facts) {
        const home = base.home ?? '';
        if (this.isOwn(home)) this.want(base);
        if (this.isOwn(home) || this.isKept(home)) bases.push(home);
        else if (OUTER_TYPES.test(base.path)) bases.push(base.path);
      } else if (base.is === 'external' || base.is === 'class') {
        if (OUTER_TYPES.test(base.path)) bases.push(base.path);
        else if (!BARE_BASES.test(base.path) && !/^(?:typing|builtins)\./.test(base.path)) {
          bases.push('?');
        }
      } else bases.push('?');
    }
    return [...new Set(bases)];
  }

  private describe(name: string, fn: FunctionValue): Item {
    const { flags, returns } = fn.facts;
    if (flags & FunctionFlag.Opaque) return { kind: 'o', type: '' };
    if (flags & FunctionFlag.ContextManager && !PRODUCTS.has(fn.path)) {
      const manager = this.world.call(fn);
      const entered = this.world.entered(manager, true);
      return { kind: 'm', type: this.typeText(entered) };
    }
    if (flags & FunctionFlag.Async && flags & FunctionFlag.Generator)
      return { kind: 'g', type: '' };
    const isAsync = (flags & FunctionFlag.Async) !== 0;
    // What such a function gives is written down elsewhere, by hand.
    if (PRODUCTS.has(fn.path)) return { kind: isAsync ? 'a' : 'f', type: '' };
    const result = this.world.call(fn);
    if (/(?:^|\.)Self$/.test(returns)) return { kind: isAsync ? 'a' : 'f', type: 'Self' };
    if (result.is === 'coroutine') {
      return { kind: 'a', type: this.resultText(name, result.result, returns) };
    }
    return { kind: 'f', type: this.resultText(name, result, returns) };
  }

  private resultText(name: string, result: Value, declared: string): string {
    const type = this.typeText(result);
    // Entering something whose declaration says nothing gives, as a rule, the thing itself.
    if (type !== '' || !/^__a?enter__$/.test(name) || declared === '') return type;
    return result.is === 'none' ? 'None' : 'Any';
  }

  /** The type of a value as it is kept; empty when there is nothing worth knowing. */
  private typeText(value: Value): string {
    if (value.is !== 'instance') return '';
    const { of, args } = value;
    let name = of.path;
    if (of.facts) {
      const home = of.home ?? '';
      if (this.isOwn(home)) this.want(of);
      else if (!this.isKept(home) && !OUTER_TYPES.test(name)) return '';
      if (this.isOwn(home) || this.isKept(home)) name = home;
    } else if (!OUTER_TYPES.test(name)) return '';
    const inner = args.map((arg) => this.typeText(this.world.typed(arg, TOP)) || 'Any');
    return inner.some((arg) => arg !== 'Any') ? `${name}[${inner.join(',')}]` : name;
  }
}

function find(cls: ClassValue, name: string) {
  const members = cls.facts?.members ?? {};
  return Object.hasOwn(members, name) ? members[name] : undefined;
}
