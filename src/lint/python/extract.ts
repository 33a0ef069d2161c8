import type { Ir } from '../../syntax/ir.ts';
import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import {
  FunctionFlag,
  joinDefinitions,
  type ClassFacts,
  type Definition,
  type Expression,
  type FunctionFacts,
  type UnitFacts,
} from '../facts.ts';
import { expressionOf } from './expression.ts';
import { inferResult, isStub } from './result.ts';
import { isAsyncWrapper } from './wrapper.ts';
import { normaliseType } from './types.ts';

/** A unit as extraction needs it. */
export interface ExtractSource {
  readonly ir: Ir;
  readonly text: (node: number) => string;
  /** Offset of the unit in its file. */
  readonly start: number;
  /** Whether the unit stands in a class. */
  readonly inClass: boolean;
}

/** Decorators that leave the kind of a function as it is, by the last part of their name. */
const TRANSPARENT_DECORATORS = new Set([
  'wraps',
  'final',
  'override',
  'deprecated',
  'deprecate_nonkeyword_arguments',
  'typing_final',
  'no_type_check',
  'abstractmethod',
  'overload',
  'staticmethod',
  'classmethod',
  'coroutine',
  'type_check_only',
  'profile',
  'unittest_run_loop',
  'patch',
  'object',
  'timeout',
  'skip',
  'skipif',
  'skipIf',
  'skipUnless',
  'parametrize',
  'asyncio',
  'anyio',
  'xfail',
  'usefixtures',
  'filterwarnings',
]);

/** `cached_property` and its many relatives. */
const PROPERTY_DECORATOR = /_property$|^reify$/;

/** Decorators that warn, and call what they decorate. */
const WARNING_DECORATOR = /^_?(?:deprecate|experimental)/;

const DECORATOR_FLAGS: Readonly<Record<string, number>> = {
  staticmethod: FunctionFlag.Static,
  classmethod: FunctionFlag.ClassMethod,
  property: FunctionFlag.Property,
  cached_property: FunctionFlag.Property,
  abstractproperty: FunctionFlag.Property | FunctionFlag.Abstract,
  setter: FunctionFlag.Property,
  deleter: FunctionFlag.Property,
  overload: FunctionFlag.Overload,
  abstractmethod: FunctionFlag.Abstract,
  contextmanager: FunctionFlag.ContextManager,
  asynccontextmanager: FunctionFlag.ContextManager,
};

/** What these return is not what their `return` statements say. */
const NO_RESULT = FunctionFlag.Generator | FunctionFlag.Opaque | FunctionFlag.ContextManager;

/** What a unit tells its module: the names it binds, and the fields its methods give an object. */
export function extractFacts(source: ExtractSource): UnitFacts {
  return new Extractor(source).extract();
}

class Extractor {
  private readonly ir: Ir;
  private readonly text: (node: number) => string;
  private readonly start: number;
  private readonly inClass: boolean;
  private readonly bound: [string, Definition][] = [];
  private readonly stars: string[] = [];
  private readonly fields: [string, Expression][] = [];

  constructor(source: ExtractSource) {
    this.ir = source.ir;
    this.text = source.text;
    this.start = source.start;
    this.inClass = source.inClass;
  }

  extract(node = 0): UnitFacts {
    this.statement(node);
    return { bound: this.bound, stars: this.stars, fields: this.fields };
  }

  /** Reads one statement, and the statements that an `if` or a `try` around them runs. */
  private statement(node: number): void {
    const { ir } = this;
    switch (ir.kind(node)) {
      case Kind.Function:
        this.defineFunction(node, []);
        break;
      case Kind.Decorated:
        this.defineDecorated(node);
        break;
      case Kind.Class:
        this.defineClass(node);
        break;
      case Kind.Import:
        this.importModules(node);
        break;
      case Kind.ImportFrom:
        this.importNames(node);
        break;
      case Kind.ExpressionStatement:
        for (const child of ir.children(node)) this.statement(child);
        break;
      case Kind.Assign:
        this.assign(node);
        break;
      case Kind.With:
      case Kind.If:
      case Kind.ElseIf:
      case Kind.Else:
      case Kind.Try:
      case Kind.Except:
      case Kind.Finally:
      case Kind.Block:
      case Kind.For:
      case Kind.While:
      case Kind.Error:
        for (const child of ir.children(node)) this.statement(child);
        break;
      default:
    }
  }

  private defineDecorated(node: number): void {
    const { ir } = this;
    const definition = ir.child(node, Field.Definition);
    if (definition < 0) return;
    if (ir.kind(definition) === Kind.Class) {
      this.defineClass(definition);
      return;
    }
    const decorators = ir.children(node).filter((c) => ir.kind(c) === Kind.Decorator);
    this.defineFunction(
      definition,
      decorators.map((d) => ir.children(d)[0] ?? -1),
    );
  }

  private defineFunction(node: number, decorators: readonly number[]): void {
    const { ir } = this;
    const name = ir.child(node, Field.Name);
    if (name < 0) return;
    const facts = functionFacts(ir, this.text, node, decorators, this.start);
    this.bound.push([this.text(name), { is: 'function', function: facts }]);
    if (this.inClass) this.collectFields(node);
  }

  private defineClass(node: number): void {
    const name = this.ir.child(node, Field.Name);
    if (name < 0) return;
    const facts = classFacts(this.ir, this.text, node, this.start);
    this.bound.push([this.text(name), { is: 'class', class: facts }]);
  }

  private importModules(node: number): void {
    const { ir, text } = this;
    for (const item of ir.children(node)) {
      if (ir.kind(item) === Kind.ImportAlias) {
        const alias = ir.child(item, Field.Alias);
        const name = ir.child(item, Field.Name);
        if (alias >= 0 && name >= 0) this.bindImport(text(alias), text(name));
      } else if (ir.kind(item) === Kind.DottedName) {
        const first = text(item).split('.')[0] ?? '';
        this.bindImport(first, first);
      }
    }
  }

  private importNames(node: number): void {
    const { ir, text } = this;
    const moduleNode = ir.child(node, Field.ModuleName);
    if (moduleNode < 0) return;
    const from = text(moduleNode).replace(/\s/g, '');
    for (const item of ir.children(node)) {
      if (item === moduleNode) continue;
      if (ir.kind(item) === Kind.Wildcard) this.stars.push(from);
      else if (ir.kind(item) === Kind.ImportAlias) {
        const alias = ir.child(item, Field.Alias);
        const name = ir.child(item, Field.Name);
        if (alias >= 0 && name >= 0) this.bindImport(text(alias), joinDotted(from, text(name)));
      } else if (ir.kind(item) === Kind.DottedName) {
        this.bindImport(text(item), joinDotted(from, text(item)));
      }
    }
  }

  private bindImport(name: string, to: string): void {
    this.bound.push([name, { is: 'import', to }]);
  }

  private assign(node: number): void {
    const { ir } = this;
    const left = ir.child(node, Field.Left);
    if (left < 0) return;
    const right = ir.child(node, Field.Right);
    const type = ir.child(node, Field.Type);
    if (ir.kind(left) === Kind.Name) {
      const value = aliasOf(ir, this.text, type, right) || declaredOr(ir, this.text, type, right);
      this.bound.push([this.text(left), { is: 'value', value }]);
    } else if (ir.kind(left) === Kind.PatternList) {
      for (const target of ir.children(left)) {
        if (ir.kind(target) === Kind.Name) {
          this.bound.push([this.text(target), { is: 'value', value: '' }]);
        }
      }
    }
    if (right >= 0 && ir.kind(right) === Kind.Assign) this.assign(right);
  }

  /** `self.name = …` anywhere in a method. */
  private collectFields(method: number): void {
    const { ir, text } = this;
    const list = ir.child(method, Field.Parameters);
    const self = list < 0 ? -1 : (ir.children(list)[0] ?? -1);
    if (self < 0 || ir.kind(self) !== Kind.Name) return;
    const selfName = text(self);
    const types = parameterTypes(ir, text, method);
    for (let node = method; node < ir.subtreeEnd(method); node++) {
      if (ir.kind(node) !== Kind.Assign) continue;
      const left = ir.child(node, Field.Left);
      if (left < 0 || ir.kind(left) !== Kind.Member) continue;
      const object = ir.child(left, Field.Object);
      if (object < 0 || ir.kind(object) !== Kind.Name || text(object) !== selfName) continue;
      const right = ir.child(node, Field.Right);
      const value = declaredOr(ir, text, ir.child(node, Field.Type), right);
      this.fields.push([
        text(ir.child(left, Field.Attribute)),
        withParameters(value, types, selfName),
      ]);
    }
  }
}

/** The facts of a class definition. Outermost classes get their members from units instead. */
export function classFacts(
  ir: Ir,
  text: (node: number) => string,
  node: number,
  start: number,
): ClassFacts {
  const members: Record<string, Definition> = {};
  const body = ir.child(node, Field.Body);
  if (body >= 0 && ir.first(body) >= 0) {
    const inner = new Extractor({ ir, text, start, inClass: true });
    const { bound, fields } = inner.extract(body);
    for (const [member, definition] of bound) {
      members[member] = joinDefinitions(members[member], definition);
    }
    for (const [field, value] of fields) members[field] ??= { is: 'value', value };
  }
  const bases: Expression[] = [];
  const list = ir.child(node, Field.Superclasses);
  if (list >= 0) {
    for (const base of ir.children(list)) {
      if (ir.kind(base) !== Kind.KeywordArgument) bases.push(baseExpression(ir, text, base));
    }
  }
  return { bases, members, at: start + ir.start(ir.child(node, Field.Name)) };
}

/** What one name of an import statement stands for, as an absolute or relative dotted name. */
export function importTarget(
  ir: Ir,
  text: (node: number) => string,
  statement: number,
  name: string,
): string {
  const source = { ir, text, start: 0, inClass: false };
  const { bound } = new Extractor(source).extract(statement);
  for (const [boundName, definition] of bound) {
    if (boundName === name && definition.is === 'import') return definition.to;
  }
  return '';
}

/** The facts of a function definition, wherever it stands. */
export function functionFacts(
  ir: Ir,
  text: (node: number) => string,
  node: number,
  decorators: readonly number[],
  start: number,
): FunctionFacts {
  let flags = ir.has(node, Flag.Async) ? FunctionFlag.Async : 0;
  for (const decorator of decorators) flags |= decoratorFlags(ir, text, decorator);
  if (containsYield(ir, node)) flags |= FunctionFlag.Generator;
  // What is abstract is declared on purpose: whoever overrides it keeps to it.
  if (!(flags & FunctionFlag.Abstract) && isEmpty(ir, node)) flags |= FunctionFlag.Empty;
  const returns = ir.child(node, Field.ReturnType);
  const at = start + ir.start(ir.child(node, Field.Name));
  let declared = returns < 0 ? '' : normaliseType(text(returns));
  if (declared !== '' && declared === ownType(ir, text, node)) declared = 'Self';
  const more = decoration(ir, text, node, decorators);
  if (declared !== '' && !declared.includes('|')) return { flags, returns: declared, at, ...more };
  const result = flags & NO_RESULT ? '' : inferResult(ir, text, node, flags);
  return { flags, returns: declared, at, ...(result === '' ? {} : { result }), ...more };
}

/** What is told of decorators: those of a function that nobody knows, and what one makes of others. */
function decoration(
  ir: Ir,
  text: (node: number) => string,
  node: number,
  decorators: readonly number[],
): Pick<FunctionFacts, 'decorators' | 'wraps' | 'parameters'> {
  const unknown = ir.has(node, Flag.Async)
    ? decorators
        .filter((decorator) => decoratorFlags(ir, text, decorator) & FunctionFlag.Opaque)
        .map((decorator) => (decorator < 0 ? '' : expressionOf(ir, text, decorator)))
        .map((expression) => expression.replace(/\(\)$/, ''))
    : [];
  const wraps = isAsyncWrapper(ir, text, node);
  const parameters = parameterList(ir, text, node);
  return {
    ...(parameters.includes(':') ? { parameters } : {}),
    ...(unknown.length > 0 ? { decorators: unknown } : {}),
    ...(wraps ? { wraps } : {}),
  };
}

/** The type declared for `self`: `def __enter__(self: T) -> T` returns what it is called on. */
function ownType(ir: Ir, text: (node: number) => string, node: number): string {
  const [first] = parameterTypes(ir, text, node);
  if (!first || !/^(?:self|cls)$/.test(first[0])) return '';
  return /^(?:type|Type)\[(.+)\]$/.exec(first[1])?.[1] ?? first[1];
}

/** A body of `...` is how stubs and protocols declare a function; any other empty one is a gap. */
function isEmpty(ir: Ir, node: number): boolean {
  const body = ir.child(node, Field.Body);
  return (
    body >= 0 &&
    isStub(ir, body) &&
    ir.children(body).every((statement) => {
      // `raise NotImplementedError` asks for a method like this one.
      return ir.kind(statement) !== Kind.Raise && ir.kind(ir.first(statement)) !== Kind.Ellipsis;
    })
  );
}

function decoratorFlags(ir: Ir, text: (node: number) => string, decorator: number): number {
  if (decorator < 0) return FunctionFlag.Opaque;
  const call = ir.kind(decorator) === Kind.Call;
  const named = call ? ir.child(decorator, Field.Function) : decorator;
  const dotted = text(named);
  const last = dotted.slice(dotted.lastIndexOf('.') + 1);
  const flag = DECORATOR_FLAGS[last];
  if (flag !== undefined) return flag;
  if (last === 'fixture') return FunctionFlag.Opaque | FunctionFlag.Framework;
  if (PROPERTY_DECORATOR.test(last)) return FunctionFlag.Property;
  const harmless = TRANSPARENT_DECORATORS.has(last) || WARNING_DECORATOR.test(last);
  return harmless ? 0 : FunctionFlag.Opaque;
}

/** Whether the function itself yields; functions and lambdas inside it do not count. */
function containsYield(ir: Ir, node: number): boolean {
  const body = ir.child(node, Field.Body);
  if (body < 0) return false;
  for (let n = body; n < ir.subtreeEnd(body); n++) {
    const kind = ir.kind(n);
    if (kind === Kind.Yield) return true;
    if (kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class) {
      n = ir.subtreeEnd(n) - 1;
    }
  }
  return false;
}

/** See {@link FunctionFacts.parameters}. */
function parameterList(ir: Ir, text: (node: number) => string, node: number): string {
  const list = ir.child(node, Field.Parameters);
  if (list < 0) return '';
  const parameters = ir.children(list).map((parameter) => {
    const type = ir.child(parameter, Field.Type);
    let name = ir.child(parameter, Field.Name);
    if (name < 0) name = ir.kind(parameter) === Kind.Name ? parameter : ir.first(parameter);
    // `*`, `*args`, `**kwargs`, and the bar before which names do not count.
    if (name < 0 || ir.kind(name) !== Kind.Name) return text(parameter) === '/' ? '/' : '*';
    const declared = type < 0 ? '' : normaliseType(text(type));
    return declared === '' ? text(name) : `${text(name)}:${declared}`;
  });
  return parameters.filter((parameter) => parameter !== '/').join(';');
}

/** The declared types of a function's parameters, by name. */
export function parameterTypes(
  ir: Ir,
  text: (node: number) => string,
  node: number,
): Map<string, string> {
  const types = new Map<string, string>();
  const list = ir.child(node, Field.Parameters);
  if (list < 0) return types;
  for (const parameter of ir.children(list)) {
    const type = ir.child(parameter, Field.Type);
    let name = ir.child(parameter, Field.Name);
    if (name < 0) name = ir.kind(parameter) === Kind.Name ? parameter : ir.first(parameter);
    if (name < 0 || ir.kind(name) !== Kind.Name) continue;
    types.set(text(name), type < 0 ? '' : normaliseType(text(type)));
  }
  return types;
}

/** Replaces a root that is a parameter by the parameter's type, or by nothing when it has none. */
function withParameters(
  value: Expression,
  types: ReadonlyMap<string, string>,
  selfName: string,
): Expression {
  if (value.startsWith('<')) return value;
  const root = /^[^.([]*/.exec(value)?.[0] ?? '';
  if (root === selfName) return value.replace(root, 'self');
  const type = types.get(root);
  if (type === undefined) return value;
  return type === '' ? '' : `<${type}>${value.slice(root.length)}`;
}

/** Types that are written with brackets wherever they stand. */
const TYPE_FORM = /^(?:\w+\.)*(?:Union|Optional|Callable|Annotated)$/;

/** `Send = Callable[…]`, `Either = A | B`, `T = TypeVar("T", bound=A)`: the type; else empty. */
function aliasOf(
  ir: Ir,
  text: (node: number) => string,
  declared: number,
  right: number,
): Expression {
  if (right < 0) return '';
  const isDeclared = declared >= 0 && /(?:^|\.)TypeAlias$/.test(text(declared));
  const type = isDeclared ? right : typeForm(ir, text, right);
  if (type < 0 || (declared >= 0 && !isDeclared)) return '';
  const source = text(type);
  const normal = source.length < 2000 ? normaliseType(source) : '';
  return normal === '' || normal.includes('>') ? '' : `<=${normal}>`;
}

/** The node of the type that a value is, or -1. */
function typeForm(ir: Ir, text: (node: number) => string, value: number): number {
  switch (ir.kind(value)) {
    case Kind.Subscript:
      return TYPE_FORM.test(text(ir.child(value, Field.Value))) ? value : -1;
    case Kind.Binary:
      // `A | B` of names that begin like classes; anything else may be a number.
      return /^(?:[\w.]*\b_?[A-Z]\w*(?:\[[^|]*\])?|None)(?:\s*\|\s*(?:[\w.]*\b_?[A-Z]\w*(?:\[[^|]*\])?|None))+$/.test(
        text(value),
      )
        ? value
        : -1;
    case Kind.Call: {
      if (!/(?:^|\.)TypeVar$/.test(text(ir.child(value, Field.Function)))) return -1;
      const list = ir.child(value, Field.Arguments);
      const bound = ir
        .children(list)
        .find((arg) => ir.kind(arg) === Kind.KeywordArgument && text(ir.first(arg)) === 'bound');
      return bound === undefined ? -1 : ir.child(bound, Field.Value);
    }
    default:
      return -1;
  }
}

function declaredOr(
  ir: Ir,
  text: (node: number) => string,
  type: number,
  right: number,
): Expression {
  if (type >= 0) {
    const declared = normaliseType(text(type));
    if (declared !== '' && declared !== 'None' && declared !== 'Any') return `<${declared}>`;
  }
  return right < 0 ? '' : expressionOf(ir, text, right);
}

function baseExpression(ir: Ir, text: (node: number) => string, base: number): Expression {
  // `Generic[T]`, `Base[int]`: the class counts, its arguments do not.
  const node = ir.kind(base) === Kind.Subscript ? ir.child(base, Field.Value) : base;
  return node < 0 ? '' : expressionOf(ir, text, node);
}

function joinDotted(from: string, name: string): string {
  return from.endsWith('.') ? from + name : `${from}.${name}`;
}
