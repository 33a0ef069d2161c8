import { type Ir, KindSet } from '../syntax/ir.ts';
import { Field, Kind } from '../syntax/kinds.ts';

const OUTER = new KindSet([Kind.Global, Kind.Nonlocal]);

export type ScopeKind = 'unit' | 'class' | 'function' | 'lambda' | 'comprehension';

/** How a name gets its value at one place. */
export type DefinitionKind =
  | 'assign'
  | 'augmented'
  | 'annotation'
  | 'with'
  | 'loop'
  | 'import'
  | 'parameter'
  | 'function'
  | 'class'
  | 'except'
  | 'delete'
  | 'pattern';

/** One place that binds a name. */
export interface Definition {
  readonly kind: DefinitionKind;
  /** The name node that is bound (for imports the import's name). */
  readonly node: number;
  /** The expression the value comes from: right side, context manager, iterable; -1 for none. */
  readonly value: number;
  /** The annotation, or -1. */
  readonly type: number;
  /** Position in an unpacked tuple, or -1. */
  readonly index: number;
}

/** A name within a scope of a unit. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
  /** Name nodes that read it, in this scope or in one below. */
  readonly uses: number[];
}

export interface Scope {
  readonly kind: ScopeKind;
  /** The node that opens the scope; 0 for the unit itself. */
  readonly node: number;
  readonly parent: Scope | undefined;
  readonly bindings: Map<string, Binding>;
  /** Names declared `global` or `nonlocal` here. */
  readonly outer: Set<string>;
}

/** All scopes of a unit, and what each name node means. */
export interface Scopes {
  readonly root: Scope;
  /** The scope a node stands in. */
  scopeOf(node: number): Scope;
  /** The binding a name node reads or writes, or undefined when it comes from outside the unit. */
  bindingOf(node: number): Binding | undefined;
}

/** Reads the text of a node. */
export type TextOf = (node: number) => string;

/**
 * Finds the scopes of a unit in two passes over its table: first what each scope binds, then what
 * each name means. Names bound outside the unit are left to the file.
 */
export function findScopes(ir: Ir, text: TextOf): Scopes {
  return new ScopeFinder(ir, text).find();
}

class ScopeFinder {
  private readonly ir: Ir;
  private readonly text: TextOf;
  private readonly root: Scope = makeScope('unit', 0, undefined);
  private readonly scopes: Scope[] = [this.root];
  /** Scope opened by a node. */
  private readonly opened = new Map<number, Scope>();
  /** For each node the number of the scope it is evaluated in. */
  private readonly homes: Uint16Array;
  private readonly meanings: (Binding | undefined)[];
  /** 1 for name nodes that are not uses: attribute names, keyword names, bound names. */
  private readonly notUses: Uint8Array;
  /** The name nodes, and what binds, in source order. */
  private readonly names: number[] = [];

  constructor(ir: Ir, text: TextOf) {
    this.ir = ir;
    this.text = text;
    this.homes = new Uint16Array(ir.count);
    this.notUses = new Uint8Array(ir.count);
    this.meanings = new Array<Binding | undefined>(ir.count);
  }

  find(): Scopes {
    this.openScopes();
    this.collect();
    this.resolveUses();
    const { root, meanings } = this;
    return {
      root,
      scopeOf: (node) => this.scopeAt(node),
      bindingOf: (node) => meanings[node],
    };
  }

  /** Parents come before their children in the table, so one pass finds every node's scope. */
  private openScopes(): void {
    const { ir, homes, scopes } = this;
    // The number of the scope a node opens, 0 for none: the root is opened by no node.
    const inside = new Uint16Array(ir.count);
    for (let node = 0; node < ir.count; node++) {
      const parent = ir.parent(node);
      if (parent >= 0) {
        const own = inside[parent] ?? 0;
        const within = own > 0 && belongsInside(ir, node, scopes[own]?.kind);
        homes[node] = within ? own : (homes[parent] ?? 0);
      }
      const kind = scopeKind(ir.kind(node));
      if (kind && scopes.length < 65_535) {
        const scope = makeScope(kind, node, this.scopeAt(node));
        this.opened.set(node, scope);
        inside[node] = scopes.length;
        scopes.push(scope);
      }
    }
  }

  private collect(): void {
    const { ir } = this;
    if (ir.kinds.meets(OUTER)) {
      for (let node = 0; node < ir.count; node++) {
        const kind = ir.kind(node);
        if (kind === Kind.Global || kind === Kind.Nonlocal) this.collectOuter(node);
      }
    }
    for (let node = 0; node < ir.count; node++) {
      const kind = ir.kind(node);
      if (kind === Kind.Name) this.names.push(node);
      else if (kind === Kind.Function || kind === Kind.Class) this.bindDefinition(node, kind);
      if (kind === Kind.Function || kind === Kind.Lambda) this.bindParameters(node);
      else this.collectStatement(node, kind);
    }
  }

  private collectOuter(node: number): void {
    for (const name of this.ir.children(node)) {
      this.scopeAt(node).outer.add(this.text(name));
      this.isNoUse(name);
    }
  }

  private collectStatement(node: number, kind: number): void {
    const { ir } = this;
    switch (kind) {
      case Kind.Assign: {
        const right = ir.child(node, Field.Right);
        const type = ir.child(node, Field.Type);
        const how = right < 0 ? 'annotation' : 'assign';
        this.bindTarget(ir.child(node, Field.Left), how, right, type, -1);
        break;
      }
      case Kind.AugmentedAssign:
        this.bindTarget(ir.child(node, Field.Left), 'augmented', ir.child(node, Field.Right));
        break;
      case Kind.NamedExpression:
        this.bindWalrus(node);
        break;
      case Kind.For:
        this.bindTarget(ir.child(node, Field.Left), 'loop', ir.child(node, Field.Right));
        break;
      case Kind.ForIn:
        this.bindTarget(ir.child(node, Field.Left), 'loop', ir.child(node, Field.Right));
        break;
      case Kind.AsPattern:
        this.bindAs(node);
        break;
      case Kind.Except:
        this.bindTarget(ir.child(node, Field.Alias), 'except', ir.child(node, Field.Value));
        break;
      case Kind.Delete:
        for (const target of ir.children(node)) this.bindTarget(target, 'delete', -1);
        break;
      case Kind.Import:
      case Kind.ImportFrom:
        this.bindImport(node);
        break;
      case Kind.Member:
        this.isNoUse(ir.child(node, Field.Attribute));
        break;
      case Kind.KeywordArgument:
        this.isNoUse(ir.child(node, Field.Name));
        break;
      default:
    }
  }

  private isNoUse(name: number): void {
    if (name >= 0) this.notUses[name] = 1;
  }

  private bindDefinition(node: number, kind: number): void {
    const name = this.ir.child(node, Field.Name);
    const how = kind === Kind.Function ? 'function' : 'class';
    if (name >= 0) this.bind(this.scopeAt(node), name, how, node);
  }

  private bindParameters(node: number): void {
    const { ir } = this;
    const scope = this.opened.get(node);
    const list = ir.child(node, Field.Parameters);
    if (list < 0 || !scope) return;
    for (const parameter of ir.children(list)) {
      let name = parameter;
      if (ir.kind(parameter) !== Kind.Name) {
        name = ir.child(parameter, Field.Name);
        if (name < 0) name = ir.first(parameter);
        // `*args: T` wraps the name twice.
        while (name >= 0 && ir.kind(name) === Kind.SplatParameter) name = ir.first(name);
      }
      if (name < 0 || ir.kind(name) !== Kind.Name) continue;
      const type = ir.child(parameter, Field.Type);
      this.bind(scope, name, 'parameter', ir.child(parameter, Field.Value), type);
    }
  }

  /** `with x as name`, `except E as name` and match patterns share one node. */
  private bindAs(node: number): void {
    const { ir } = this;
    const target = ir.child(node, Field.Alias);
    const value = ir.children(node)[0] ?? -1;
    const parent = ir.kind(ir.parent(node));
    const how = parent === Kind.Except ? 'except' : parent === Kind.WithItem ? 'with' : 'pattern';
    const name = target >= 0 && ir.kind(target) === Kind.AsTarget ? ir.first(target) : target;
    this.bindTarget(name, how, value);
  }

  private bindWalrus(node: number): void {
    const name = this.ir.child(node, Field.Name);
    if (name < 0) return;
    // A walrus inside a comprehension binds in the scope around it.
    let scope = this.scopeAt(node);
    while (scope.kind === 'comprehension' && scope.parent) scope = scope.parent;
    this.bind(scope, name, 'assign', this.ir.child(node, Field.Value));
  }

  private bindImport(node: number): void {
    const { ir } = this;
    for (const item of ir.children(node)) {
      if (ir.field(item) !== Field.Name && ir.kind(item) !== Kind.ImportAlias) continue;
      const alias = ir.kind(item) === Kind.ImportAlias ? ir.child(item, Field.Alias) : -1;
      const dotted = alias >= 0 ? alias : item;
      const name = ir.kind(dotted) === Kind.DottedName ? ir.first(dotted) : dotted;
      if (name >= 0) this.bind(this.scopeAt(node), name, 'import', node, item);
    }
    for (let n = node; n < ir.subtreeEnd(node); n++) {
      if (ir.kind(n) === Kind.Name) this.isNoUse(n);
    }
  }

  /** Binds every name in a target; attributes and subscripts bind nothing. */
  private bindTarget(
    target: number,
    kind: DefinitionKind,
    value: number,
    type = -1,
    index = -1,
  ): void {
    const { ir } = this;
    if (target < 0) return;
    const shape = ir.kind(target);
    if (shape === Kind.Name) {
      this.bind(this.scopeAt(target), target, kind, value, type, index);
    } else if (shape === Kind.PatternList || shape === Kind.Tuple || shape === Kind.List) {
      ir.children(target).forEach((item, i) => this.bindTarget(item, kind, value, -1, i));
    } else if (
      shape === Kind.SplatParameter ||
      shape === Kind.Splat ||
      shape === Kind.Parenthesized ||
      shape === Kind.ExpressionList
    ) {
      for (const item of ir.children(target)) this.bindTarget(item, kind, -1);
    }
  }

  private bind(
    scope: Scope,
    node: number,
    kind: DefinitionKind,
    value: number,
    type = -1,
    index = -1,
  ): void {
    const name = this.text(node);
    this.isNoUse(node);
    let home = scope;
    if (scope.outer.has(name)) home = outerScope(scope, name) ?? this.root;
    let binding = home.bindings.get(name);
    if (!binding) {
      binding = { name, scope: home, definitions: [], uses: [] };
      home.bindings.set(name, binding);
    }
    binding.definitions.push({ kind, node, value, type, index });
    this.meanings[node] = binding;
  }

  private resolveUses(): void {
    for (const node of this.names) {
      if (this.notUses[node] === 1) continue;
      const name = this.text(node);
      const binding = lookUp(this.scopeAt(node), name);
      if (!binding) continue;
      binding.uses.push(node);
      this.meanings[node] = binding;
    }
  }

  private scopeAt(node: number): Scope {
    return this.scopes[this.homes[node] ?? 0] ?? this.root;
  }
}

function makeScope(kind: ScopeKind, node: number, parent: Scope | undefined): Scope {
  return { kind, node, parent, bindings: new Map(), outer: new Set() };
}

function scopeKind(kind: number): ScopeKind | undefined {
  switch (kind) {
    case Kind.Function:
      return 'function';
    case Kind.Lambda:
      return 'lambda';
    case Kind.Class:
      return 'class';
    case Kind.ListComprehension:
    case Kind.SetComprehension:
    case Kind.DictionaryComprehension:
    case Kind.Generator:
      return 'comprehension';
    default:
      return undefined;
  }
}

/**
 * Whether a child is evaluated in the scope its parent opens. Decorators, defaults, annotations
 * and base classes belong to the scope around the definition.
 */
function belongsInside(ir: Ir, child: number, kind: ScopeKind | undefined): boolean {
  return kind === 'comprehension' || ir.field(child) === Field.Body;
}

/** Names in a class body are not seen from the functions in it. */
function lookUp(from: Scope, name: string): Binding | undefined {
  let skipClasses = false;
  for (let scope: Scope | undefined = from; scope; scope = scope.parent) {
    if (!(skipClasses && scope.kind === 'class') && !scope.outer.has(name)) {
      const binding = scope.bindings.get(name);
      if (binding) return binding;
    }
    if (scope.kind === 'function' || scope.kind === 'lambda' || scope.kind === 'comprehension') {
      skipClasses = true;
    }
  }
  return undefined;
}

function outerScope(scope: Scope, name: string): Scope | undefined {
  for (let at = scope.parent; at; at = at.parent) {
    if (at.kind === 'function' && at.bindings.has(name)) return at;
  }
  return undefined;
}
