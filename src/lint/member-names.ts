import { absolute } from './absolute.ts';
import {
  FunctionFlag,
  type ClassFacts,
  type Definition,
  type FunctionFacts,
  type ModuleFacts,
} from './facts.ts';
import { isStandard } from './names/index.ts';
import { SYNC_METHODS } from './names/sync-methods.ts';
import type { ModuleSource } from './world.ts';

/** What a module's classes and functions say of a name; only the first `async def` is kept. */
interface Said {
  readonly method: FunctionFacts | undefined;
  /** Whether something else has the name too. */
  readonly other: boolean;
}

/** Facts are never changed, so what was found in them stays right. */
const summaries = new WeakMap<ModuleFacts, ReadonlyMap<string, Said>>();

/** A file that sees more modules than this sees too much to be sure. */
const MAX_MODULES = 250;

/** What a file sees, as far as it was looked for. */
interface Sight {
  /** The file itself, the packages it is in, and what it imports. */
  readonly near: ReadonlySet<ModuleFacts>;
  /** With what those import. Undefined until somebody asks. */
  far: ReadonlySet<ModuleFacts> | undefined;
  /** Whether it imports something nobody has facts about. */
  readonly isOpen: boolean;
}

/**
 * Tells which names of methods are always those of an `async def`, as far as a file can see: for
 * calls of objects whose class nobody knows.
 */
export class MemberNames {
  private readonly source: ModuleSource;
  private readonly sights = new Map<ModuleFacts, Sight>();

  constructor(source: ModuleSource) {
    this.source = source;
  }

  /**
   * An `async def` of a name, when one of the classes that a module sees has it, and nothing that it
   * or they see has the name and is anything else. Undefined otherwise.
   */
  asyncMethod(module: ModuleFacts, name: string): FunctionFacts | undefined {
    if (name.startsWith('__') || SYNC_METHODS.has(name)) return undefined;
    let sight = this.sights.get(module);
    if (!sight) this.sights.set(module, (sight = this.look(module)));
    // A single word is anybody's: then every class must be known.
    if (sight.isOpen && !name.includes('_')) return undefined;
    const method = agreed(sight.near, name);
    if (!method) return undefined;
    sight.far ??= this.lookOn(sight.near);
    return sight.far.size > MAX_MODULES ? undefined : agreed(sight.far, name);
  }

  private look(module: ModuleFacts): Sight {
    const near = new Set([module]);
    let isOpen = false;
    const parts = module.name.split('.');
    for (let length = 1; length < parts.length; length++) {
      this.add(parts.slice(0, length).join('.'), near);
    }
    for (const target of targetsOf(module)) {
      if (!this.add(target, near) && !isStandard(target)) isOpen = true;
    }
    return { near, far: undefined, isOpen };
  }

  private lookOn(near: ReadonlySet<ModuleFacts>): ReadonlySet<ModuleFacts> {
    const far = new Set(near);
    for (const module of near) {
      for (const target of targetsOf(module)) {
        this.add(target, far);
        if (far.size > MAX_MODULES) return far;
      }
    }
    return far;
  }

  /**
   * Adds the module that a dotted name names or lies in, and those that hand the name on. Whether
   * there is one.
   */
  private add(dotted: string, seen: Set<ModuleFacts>, steps = 0): boolean {
    for (let end = dotted.length; end > 0; end = dotted.lastIndexOf('.', end - 1)) {
      const found = this.source.module(dotted.slice(0, end));
      if (!found) continue;
      seen.add(found);
      const [next = ''] = dotted.slice(end + 1).split('.');
      const definition = Object.hasOwn(found.names, next) ? found.names[next] : undefined;
      if (definition?.is === 'import' && steps < MAX_STEPS) {
        this.add(absolute(definition.to, found), seen, steps + 1);
      }
      return true;
    }
    return false;
  }
}

/** Names are handed on from module to module this far. */
const MAX_STEPS = 8;

function* targetsOf(module: ModuleFacts): Iterable<string> {
  for (const definition of Object.values(module.names)) {
    if (definition.is === 'import') yield absolute(definition.to, module);
  }
  for (const star of module.stars) yield absolute(star, module);
}

/** An `async def` of a name, when no module says anything else of the name. */
function agreed(modules: Iterable<ModuleFacts>, name: string): FunctionFacts | undefined {
  let method: FunctionFacts | undefined;
  for (const module of modules) {
    const said = summaryOf(module).get(name);
    if (said?.other === true) return undefined;
    method ??= said?.method;
  }
  return method;
}

function summaryOf(module: ModuleFacts): ReadonlyMap<string, Said> {
  let summary = summaries.get(module);
  if (!summary) {
    const names = new Map<string, Said>();
    for (const [name, definition] of Object.entries(module.names)) {
      if (definition.is === 'class') addMembers(definition.class, names);
      else if (definition.is === 'function' && !asyncFunction(definition)) {
        names.set(name, { method: undefined, other: true });
      }
    }
    summaries.set(module, (summary = names));
  }
  return summary;
}

function addMembers(cls: ClassFacts, names: Map<string, Said>): void {
  for (const [name, definition] of Object.entries(cls.members)) {
    const method = asyncFunction(definition);
    const before = names.get(name);
    names.set(name, {
      method: before?.method ?? method,
      other: before?.other === true || method === undefined,
    });
    if (definition.is === 'class') addMembers(definition.class, names);
  }
}

const NO_COROUTINE =
  FunctionFlag.Generator |
  FunctionFlag.Property |
  FunctionFlag.ContextManager |
  FunctionFlag.Opaque;

/** The function, when calling it makes a coroutine. */
function asyncFunction(definition: Definition): FunctionFacts | undefined {
  if (definition.is !== 'function') return undefined;
  const { flags } = definition.function;
  const isAsync = (flags & FunctionFlag.Async) !== 0 && (flags & NO_COROUTINE) === 0;
  return isAsync ? definition.function : undefined;
}
