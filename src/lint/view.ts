import type { Ir } from '../syntax/ir.ts';
import { Field, Flag, Kind } from '../syntax/kinds.ts';
import type { TextStore } from '../syntax/text-store.ts';
import { candidates, groupCalls, type CallGroups, type Names } from './call-names.ts';
import { FunctionFlag, type FunctionFacts, type ModuleFacts } from './facts.ts';
import { classFacts, functionFacts, importTarget } from './python/extract.ts';
import { normaliseType } from './python/types.ts';
import { findScopes, type Binding, type Definition, type Scopes } from './scopes.ts';
import type { ChainLink } from './bodies.ts';
import { ownerNames, unitText, type Unit } from './units.ts';
import {
  absolute,
  instanceOf,
  NOTHING,
  unionOf,
  UNKNOWN,
  type ClassValue,
  type FunctionValue,
  type Value,
  type World,
} from './world.ts';

/** What the units of a file have in common. */
export interface FileContext {
  readonly store: TextStore;
  readonly module: ModuleFacts;
  readonly world: World;
  /** `await` outside a function is legal, and `asyncio.run` is the mistake. */
  readonly notebook: boolean;
  /** The lowest Python version the file must run on, as 311 for 3.11. */
  readonly target: number;
  /** Whether the text holds something the grammar could not place. */
  readonly isBroken: boolean;
  /** Whether a bare name nobody binds is a module the linter knows. */
  readonly knowsModule: (name: string) => boolean;
  /** Offset of a function's name when it is defined in this file. */
  readonly offsetOf: (facts: FunctionFacts) => number | undefined;
  /** All units of the file. Rules ask {@link UnitView.fileUnits}, so that it is known they did. */
  readonly units: readonly Unit[];
  /** The way from a function of the project to a call that blocks; empty when there is none. */
  readonly chainOf: (fn: FunctionValue) => readonly ChainLink[];
}

/**
 * A unit as rules see it: its table, and answers to what names, calls and values are.
 * Answers are found when first asked for and kept, so rules may ask as often as they like.
 */
export class UnitView {
  readonly ir: Ir;
  readonly unit: Unit;
  readonly file: FileContext;
  /** Whether a rule asked about other units: then any change of the file can change the findings. */
  looksAround = false;
  private found: Scopes | undefined;
  private groups: CallGroups | undefined;
  private lists: (number[] | undefined)[] | undefined;
  private readonly values: (Value | undefined)[];
  /** 1 for nodes whose value is being found; `depth` of them. */
  private readonly busy: Uint8Array;
  private depth = 0;
  private owner: ClassValue | null | undefined;

  constructor(unit: Unit, file: FileContext) {
    this.unit = unit;
    this.ir = unit.ir;
    this.file = file;
    this.values = new Array<Value | undefined>(unit.ir.count);
    this.busy = new Uint8Array(unit.ir.count);
  }

  /** The source of a node. */
  readonly text = (node: number): string => unitText(this.unit, this.file.store, node);

  /** All units of the file, for questions about a class or the file as a whole. */
  get fileUnits(): readonly Unit[] {
    this.looksAround = true;
    return this.file.units;
  }

  /**
   * Whether the file is broken somewhere: then a name that seems unbound, or a function that seems
   * to have lost its first row, may only not have been understood.
   */
  get fileIsBroken(): boolean {
    this.looksAround = true;
    return this.file.isBroken;
  }

  /** The way from a function of the project to a call that blocks; empty when there is none. */
  blockingChain(fn: FunctionValue): readonly ChainLink[] {
    this.looksAround = true;
    return this.file.chainOf(fn);
  }

  get scopes(): Scopes {
    this.found ??= findScopes(this.ir, this.text);
    return this.found;
  }

  /** All nodes of a kind, in source order. */
  nodes(kind: number): readonly number[] {
    if (!this.lists) {
      const lists: (number[] | undefined)[] = [];
      for (let node = 0; node < this.ir.count; node++)
        (lists[this.ir.kind(node)] ??= []).push(node);
      this.lists = lists;
    }
    return this.lists[kind] ?? [];
  }

  /** The unit's calls by the last part of what they may call. */
  get callGroups(): CallGroups {
    this.groups ??= groupCalls(this);
    return this.groups;
  }

  /** The calls whose dotted name is one of some names, in source order. */
  *callsTo(names: Names): Iterable<number> {
    for (const call of candidates(this.callGroups, names)) {
      if (names.has(this.calleePath(call))) yield call;
    }
  }

  /** The calls whose dotted name may be one of some names, for those who ask more of them. */
  callsNamed(names: Names): readonly number[] {
    return candidates(this.callGroups, names);
  }

  /** The function or lambda whose body a node runs in; -1 at module or class level. */
  functionOf(node: number): number {
    const { ir } = this;
    let child = node;
    for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
      const kind = ir.kind(at);
      const inBody = ir.field(child) === Field.Body;
      if ((kind === Kind.Function || kind === Kind.Lambda) && inBody) return at;
      if (kind === Kind.Class && inBody) return -1;
      child = at;
    }
    return -1;
  }

  /** Whether a node runs on the event loop: in the body of an async function, not of one inside. */
  inAsync(node: number): boolean {
    const owner = this.functionOf(node);
    return owner >= 0 && this.isAsync(owner);
  }

  isAsync(definition: number): boolean {
    return this.ir.has(definition, Flag.Async);
  }

  /** The parent, looking through parentheses. */
  outer(node: number): number {
    let at = this.ir.parent(node);
    while (at >= 0 && this.ir.kind(at) === Kind.Parenthesized) at = this.ir.parent(at);
    return at;
  }

  isAwaited(node: number): boolean {
    const outer = this.outer(node);
    return outer >= 0 && this.ir.kind(outer) === Kind.Await;
  }

  /** What is called, as an expression node. */
  callee(call: number): number {
    return this.ir.child(call, Field.Function);
  }

  /** Public dotted name of what is called: `time.sleep`; empty when it is not known. */
  calleePath(call: number): string {
    return pathOf(this.valueOf(this.callee(call)));
  }

  /** Positional arguments and keyword arguments of a call, without comments. */
  args(call: number): readonly number[] {
    const list = this.ir.child(call, Field.Arguments);
    if (list < 0) return [];
    return this.ir.kind(list) === Kind.Arguments ? this.ir.children(list) : [list];
  }

  /** The value node of a keyword argument, or -1. */
  keyword(call: number, name: string): number {
    for (const arg of this.args(call)) {
      if (this.ir.kind(arg) !== Kind.KeywordArgument) continue;
      if (this.text(this.ir.child(arg, Field.Name)) === name)
        return this.ir.child(arg, Field.Value);
    }
    return -1;
  }

  /** Whether the grammar could not read the node or a place in it. */
  isBroken(node: number): boolean {
    const { ir } = this;
    if (ir.kind(node) === Kind.Error) return true;
    for (let n = node; n < ir.subtreeEnd(node); n++) if (ir.has(n, Flag.Broken)) return true;
    const parent = ir.parent(node);
    return parent >= 0 && ir.kind(parent) === Kind.Error;
  }

  /** What an expression is. */
  valueOf(node: number): Value {
    if (node < 0) return UNKNOWN;
    const known = this.values[node];
    if (known) return known;
    if (this.busy[node] === 1 || this.depth > 200) return UNKNOWN;
    this.busy[node] = 1;
    this.depth++;
    const value = this.evaluate(node);
    this.busy[node] = 0;
    this.depth--;
    this.values[node] = value;
    return value;
  }

  /** What a name bound in this unit is: what all its definitions agree on. */
  valueOfBinding(binding: Binding): Value {
    let joined: Value = NOTHING;
    for (const definition of binding.definitions) {
      if (definition.kind === 'annotation' || definition.type >= 0) {
        const declared = this.definedValue(definition);
        if (declared.is !== 'unknown') return declared;
      }
    }
    for (const definition of binding.definitions) {
      if (definition.kind === 'delete' || definition.kind === 'annotation') continue;
      joined = joinValues(joined, this.definedValue(definition));
      if (joined.is === 'unknown') return UNKNOWN;
    }
    return joined;
  }

  /** The class the unit is a method or statement of. */
  get ownerClass(): ClassValue | undefined {
    if (this.owner === undefined) this.owner = this.findOwner() ?? null;
    return this.owner ?? undefined;
  }

  private findOwner(): ClassValue | undefined {
    const [first, ...rest] = ownerNames(this.unit, this.file.store);
    if (first === undefined) return undefined;
    let value = this.file.world.nameIn(this.file.module, first) ?? UNKNOWN;
    for (const name of rest) {
      if (name === undefined) return undefined;
      value = this.file.world.member(value, name);
    }
    return value.is === 'class' ? value : undefined;
  }

  private evaluate(node: number): Value {
    const { ir } = this;
    const { world } = this.file;
    switch (ir.kind(node)) {
      case Kind.Name:
        return this.evaluateName(node);
      case Kind.Member: {
        const name = this.text(ir.child(node, Field.Attribute));
        return world.member(this.valueOf(ir.child(node, Field.Object)), name);
      }
      case Kind.Call:
        return this.evaluateCall(node);
      case Kind.Subscript:
        return world.item(this.valueOf(ir.child(node, Field.Value)));
      case Kind.Await:
        return world.awaited(this.valueOf(ir.children(node)[0] ?? -1));
      case Kind.Parenthesized:
        return this.valueOf(ir.children(node)[0] ?? -1);
      case Kind.NamedExpression:
        return this.valueOf(ir.child(node, Field.Value));
      case Kind.Conditional: {
        const [then = -1, , otherwise = -1] = ir.children(node);
        return joinValues(this.valueOf(then), this.valueOf(otherwise));
      }
      case Kind.Binary:
        return this.evaluateDivision(node);
      case Kind.Logical: {
        const [left = -1, right = -1] = ir.children(node);
        return joinValues(this.valueOf(left), this.valueOf(right));
      }
      case Kind.None:
        return NOTHING;
      case Kind.String:
        return builtinInstance('str');
      case Kind.List:
      case Kind.ListComprehension:
        return builtinInstance('list');
      case Kind.Dictionary:
        return builtinInstance('dict');
      default:
        return UNKNOWN;
    }
  }

  /** `folder / "name"` is a path as well; what other operators give nobody asks. */
  private evaluateDivision(node: number): Value {
    const { ir } = this;
    const left = ir.child(node, Field.Left);
    const right = ir.child(node, Field.Right);
    if (left < 0 || right < 0) return UNKNOWN;
    const between = this.text(node).slice(
      ir.end(left) - ir.start(node),
      ir.start(right) - ir.start(node),
    );
    if (between.trim() !== '/') return UNKNOWN;
    const value = this.valueOf(left);
    return /^pathlib\.\w*Path$/.test(typePath(value)) ? value : UNKNOWN;
  }

  private evaluateCall(node: number): Value {
    const callee = this.callee(node);
    if (this.ir.kind(callee) === Kind.Name && this.text(callee) === 'super') {
      return this.superObject();
    }
    return this.file.world.call(this.valueOf(callee));
  }

  private superObject(): Value {
    const { world, module } = this.file;
    const owner = this.ownerClass;
    const bases = owner?.facts?.bases ?? [];
    const [base, ...others] = bases;
    if (!owner?.facts || base === undefined) return UNKNOWN;
    const first = world.evaluate(base, module);
    if (others.length === 0 || first.is !== 'class') return instanceOf(first, []);
    // The class without what it defines itself: its bases are asked in turn.
    const facts = { ...owner.facts, members: {} };
    return instanceOf({ ...owner, path: first.path, facts }, []);
  }

  private evaluateName(node: number): Value {
    const name = this.text(node);
    const binding = this.scopes.bindingOf(node);
    const { file } = this;
    // Names bound by a method's own class are not seen from inside the method.
    const atTop = binding?.scope.kind === 'unit';
    const inStatement = this.unit.kind === 'statement';
    if (binding && (!atTop || (inStatement && this.unit.owner)))
      return this.valueOfBinding(binding);
    const known = file.world.nameIn(file.module, name);
    if (known) return known;
    if (binding && inStatement) return this.valueOfBinding(binding);
    return file.knowsModule(name) ? file.world.resolve(name) : builtinName(name);
  }

  private definedValue(definition: Definition): Value {
    const { ir, file } = this;
    const { world, module } = file;
    const self = this.ownerClass && instanceOf(this.ownerClass, []);
    if (definition.kind === 'import') {
      const target = importTarget(ir, this.text, definition.value, this.text(definition.node));
      return world.resolve(absolute(target, module));
    }
    if (definition.type >= 0) {
      const typed = world.typed(normaliseType(this.text(definition.type)), module, self);
      // `self: T` with a type variable says no more than `self`.
      const isOpen = typed.is === 'unknown' && definition.kind === 'parameter';
      return isOpen ? this.parameter(definition.node) : typed;
    }
    switch (definition.kind) {
      case 'function':
        return this.localFunction(definition.value);
      case 'class': {
        const facts = classFacts(ir, this.text, definition.value, this.unit.start);
        const path = `${module.name}.<locals>.${this.text(definition.node)}`;
        return { is: 'class', path, facts, module };
      }
      case 'assign':
        return this.part(this.valueOf(definition.value), definition.index);
      case 'parameter':
        return this.parameter(definition.node);
      case 'with': {
        const statement = ir.ancestor(definition.value, Kind.With);
        const isAsync = statement >= 0 && ir.has(statement, Flag.Async);
        const entered = world.entered(this.valueOf(definition.value), isAsync);
        return this.part(entered, definition.index);
      }
      case 'loop': {
        const iterated = this.valueOf(definition.value);
        return definition.index < 0 ? elementOf(iterated, world) : UNKNOWN;
      }
      default:
        return UNKNOWN;
    }
  }

  /** One item of an unpacked tuple whose types are declared. */
  private part(value: Value, index: number): Value {
    if (index < 0) return value;
    if (value.is !== 'instance' || !value.of.path.endsWith('.tuple')) return UNKNOWN;
    const type = value.args[index];
    return type === undefined ? UNKNOWN : this.file.world.ofType(type);
  }

  private localFunction(node: number): Value {
    const { ir, file } = this;
    const parent = ir.parent(node);
    const decorators =
      parent >= 0 && ir.kind(parent) === Kind.Decorated
        ? ir
            .children(parent)
            .filter((c) => ir.kind(c) === Kind.Decorator)
            .map((d) => ir.children(d)[0] ?? -1)
        : [];
    const facts = functionFacts(ir, this.text, node, decorators, this.unit.start);
    const name = this.text(ir.child(node, Field.Name));
    return {
      is: 'function',
      path: `${file.module.name}.<locals>.${name}`,
      facts,
      module: file.module,
    };
  }

  /** `self` and `cls` of a method; any other parameter without a type is unknown. */
  private parameter(node: number): Value {
    const { ir } = this;
    const typed = ir.kind(ir.parent(node)) === Kind.TypedParameter;
    const item = typed ? ir.parent(node) : node;
    const list = ir.parent(item);
    const owner = this.ownerClass;
    if (list < 0 || ir.kind(list) !== Kind.Parameters || !owner) return UNKNOWN;
    if (ir.children(list)[0] !== item) return UNKNOWN;
    const definition = ir.parent(list);
    const outermost = definition === 0 || ir.parent(definition) === 0;
    if (!outermost || this.functionOf(definition) >= 0) return UNKNOWN;
    const fn = this.localFunction(definition);
    if (fn.is !== 'function' || fn.facts.flags & FunctionFlag.Static) return UNKNOWN;
    return fn.facts.flags & FunctionFlag.ClassMethod ? owner : instanceOf(owner, []);
  }
}

/** The public dotted name of a function, class or external thing; empty for anything else. */
export function pathOf(value: Value): string {
  switch (value.is) {
    case 'function':
    case 'class':
    case 'external':
    case 'module':
      return value.path;
    default:
      return '';
  }
}

/** The public name of an instance's class; empty for anything that is not an instance. */
export function typePath(value: Value): string {
  return value.is === 'instance' ? value.of.path : '';
}

function joinValues(a: Value, b: Value): Value {
  if (a.is === 'none') return b;
  if (b.is === 'none') return a;
  const isEither = a.is === 'union' && b.is === 'instance';
  if (isEither || (a.is === 'instance' && b.is === 'instance')) {
    if (isEither) return unionOf([...a.of, b]);
    return unionOf([a, b]);
  }
  if (a.is === 'coroutine' && b.is === 'coroutine') {
    return a.of.path === b.of.path ? a : UNKNOWN;
  }
  const path = pathOf(a);
  return path !== '' && a.is === b.is && path === pathOf(b) ? a : UNKNOWN;
}

function elementOf(value: Value, world: World): Value {
  if (value.is !== 'instance') return UNKNOWN;
  const container = /(?:^|\.)(?:list|set|frozenset|deque|List|Set|Sequence|Iterable|Collection)$/;
  const type = value.args[0];
  if (type === undefined || !container.test(value.of.path)) return UNKNOWN;
  return world.ofType(type);
}

function builtinInstance(name: string): Value {
  return { is: 'instance', of: { is: 'class', path: `builtins.${name}` }, args: [] };
}

function builtinName(name: string): Value {
  return { is: 'external', path: `builtins.${name}` };
}
