import { Field, Flag, Kind } from '../syntax/kinds.ts';
import { FunctionFlag } from './facts.ts';
import type { UnitView } from './view.ts';
import type { Value } from './world.ts';
import { isPlainType, parameterType } from './parameters.ts';
import { lastName } from './walk.ts';

/**
 * What the place of a coroutine does with it. `wrong` uses fail or mean nothing; `idle` ones say
 * nothing about it and do nothing; `passed` ones give it to a function that may run it, but hardly
 * will; `fine` ones may well run it later.
 */
export type CoroutineUse =
  | { readonly is: 'fine' }
  | { readonly is: 'idle' }
  | { readonly is: 'passed' }
  /** `certain` uses raise; the others go on with a value nobody meant. */
  | { readonly is: 'wrong'; readonly certain: boolean; readonly how: string };

const FINE: CoroutineUse = { is: 'fine' };
const IDLE: CoroutineUse = { is: 'idle' };
const PASSED: CoroutineUse = { is: 'passed' };

/** Attributes a coroutine really has. */
const OWN_ATTRIBUTES = /^(?:send|throw|close|cr_\w+|__\w+__)$/;

/** Builtins that fail when they are given a coroutine. */
const FAILING =
  /^builtins\.(?:len|int|float|sum|sorted|list|tuple|set|dict|frozenset|any|all|min|max|iter|next|enumerate|zip|reversed|abs|round)$/;

/** Builtins that show or test what they are given, without running it. */
const SHOWING = /^builtins\.(?:str|bool|print)$/;

/** Methods of loggers: they show what they are given, if anything. */
const LOGGING = /^(?:debug|info|warning|warn|error|exception|critical|log)$/;

/** Names of functions that run what they are given, or keep it for those who will. */
const TAKING =
  /task|gather|wait|shield|run|spawn|submit|schedule|start|future|coro|call|defer|dispatch|apply|timeout|retry|complete|enter|resolve|partial|execute|then|ensure/i;

/** Functions that only look at a coroutine, as a test or a lesson does. */
const LOOKING =
  /^(?:builtins\.(?:type|id|repr|isinstance|hasattr|callable)|inspect\.\w+|asyncio\.iscoroutine)$/;

/** How the place of an expression uses its value, when that is a coroutine. */
export function coroutineUse(view: UnitView, node: number): CoroutineUse {
  const { ir } = view;
  let at = node;
  let parent = ir.parent(at);
  while (parent >= 0 && ir.kind(parent) === Kind.Parenthesized) {
    at = parent;
    parent = ir.parent(at);
  }
  if (parent < 0) return FINE;
  const field = ir.field(at);
  switch (ir.kind(parent)) {
    case Kind.Member:
      return memberUse(view, parent);
    case Kind.Subscript:
      return field === Field.Value ? certain('it cannot be indexed') : PASSED;
    case Kind.If:
    case Kind.ElseIf:
    case Kind.While:
      return field === Field.Condition ? ALWAYS_TRUE : FINE;
    case Kind.Not:
    case Kind.Assert:
    case Kind.IfClause:
      return ir.children(parent)[0] === at ? ALWAYS_TRUE : FINE;
    case Kind.Conditional:
      return ir.children(parent)[1] === at ? ALWAYS_TRUE : PASSED;
    case Kind.Logical:
      return ir.children(parent)[0] === at ? ALWAYS_TRUE : PASSED;
    case Kind.Compare:
      return compareUse(view, parent, at);
    case Kind.Binary:
    case Kind.Unary:
      return certain('it cannot be calculated with');
    case Kind.AugmentedAssign:
      return field === Field.Right ? certain('it cannot be calculated with') : FINE;
    case Kind.Interpolation:
      return wrong('the text shows the coroutine, not its result');
    case Kind.For:
    case Kind.ForIn:
      if (field !== Field.Right) return FINE;
      if (ir.has(parent, Flag.Async) && isOwnMethod(view, at)) return FINE;
      return certain('it cannot be iterated');
    case Kind.Splat:
      return certain('it cannot be unpacked');
    case Kind.WithItem:
      return withUse(view, parent);
    case Kind.AsPattern:
      return ir.kind(ir.parent(parent)) === Kind.WithItem ? withUse(view, ir.parent(parent)) : FINE;
    case Kind.Call:
      return field === Field.Function ? certain('it cannot be called') : FINE;
    case Kind.Arguments:
      return argumentUse(view, ir.parent(parent), at);
    case Kind.KeywordArgument:
      return argumentUse(view, ir.parent(ir.parent(parent)), parent);
    case Kind.Return:
      return returnUse(view, parent);
    case Kind.Raise:
      return certain('it is no exception');
    case Kind.List:
    case Kind.Tuple:
    case Kind.Set:
    case Kind.Pair:
    case Kind.Yield:
    case Kind.ExpressionList:
      return PASSED;
    case Kind.Assign:
      // Kept by an object or a container; another name may be awaited.
      return ir.kind(ir.child(parent, Field.Left)) === Kind.Name ? FINE : PASSED;
    case Kind.ExpressionStatement:
    case Kind.Delete:
      return IDLE;
    default:
      return FINE;
  }
}

const ALWAYS_TRUE = wrong('a coroutine always counts as true');

function wrong(how: string): CoroutineUse {
  return { is: 'wrong', certain: false, how };
}

function certain(how: string): CoroutineUse {
  return { is: 'wrong', certain: true, how };
}

/** Who awaits an async function that returns a coroutine has a coroutine again. */
function returnUse(view: UnitView, statement: number): CoroutineUse {
  const owner = view.functionOf(statement);
  if (owner < 0 || !view.isAsync(owner)) return FINE;
  const declared = view.text(view.ir.child(owner, Field.ReturnType));
  if (/Awaitable|Coroutine|Future|Task|Callable|Deferred/.test(declared)) return FINE;
  // Without a type, or with one that allows everything, the caller may await what it gets: so it
  // seems where other calls are returned as they are.
  const isOpen = declared === '' || /\b(?:Any|object|_?[A-Z]{1,2}(?:_co)?)\b/.test(declared);
  if (isOpen && returnsOtherCalls(view, owner, statement)) return FINE;
  return wrong('whoever awaits this function gets the coroutine');
}

/** Whether a function returns the value of another call too, and does not await it. */
function returnsOtherCalls(view: UnitView, owner: number, statement: number): boolean {
  const { ir } = view;
  return view.nodes(Kind.Return).some((other) => {
    if (other === statement || view.functionOf(other) !== owner) return false;
    const value = ir.unwrap(ir.children(other)[0] ?? -1);
    return value >= 0 && ir.kind(value) === Kind.Call && ir.kind(ir.first(value)) !== Kind.Name;
  });
}

/** Whether a value comes from `self.method()`: a subclass may make a generator of the method. */
function isOwnMethod(view: UnitView, node: number): boolean {
  const { ir } = view;
  const values = view.scopes.bindingOf(node)?.definitions.map(({ value }) => value) ?? [node];
  return values.some((value) => {
    const call = ir.unwrap(value);
    if (call < 0 || ir.kind(call) !== Kind.Call) return false;
    return /^(?:self|cls)$/.test(view.text(ir.child(view.callee(call), Field.Object)));
  });
}

function memberUse(view: UnitView, member: number): CoroutineUse {
  const name = lastName(view, member);
  if (OWN_ATTRIBUTES.test(name)) return FINE;
  // A name that is being typed is no attribute yet.
  return name === '' ? FINE : certain(`it has no \`${name}\``);
}

/** `is` and `is not` only look; `in` looks into the right side. */
function compareUse(view: UnitView, compare: number, side: number): CoroutineUse {
  const { ir } = view;
  const [left = -1, right = -1, ...more] = ir.children(compare);
  if (more.length > 0 || left < 0 || right < 0) return FINE;
  const from = ir.end(left) - ir.start(compare);
  const operator = view
    .text(compare)
    .slice(from, ir.start(right) - ir.start(compare))
    .trim();
  if (/^is\b/.test(operator)) return wrong('a coroutine is never what it is compared with');
  if (/^(?:not\s+)?in$/.test(operator)) {
    return side === right ? certain('it cannot be searched') : FINE;
  }
  if (operator === '==' || operator === '!=') {
    return wrong('a coroutine equals nothing but itself');
  }
  return certain('it cannot be compared');
}

function withUse(view: UnitView, item: number): CoroutineUse {
  const statement = view.ir.ancestor(item, Kind.With);
  const word = statement >= 0 && view.ir.has(statement, Flag.Async) ? 'async with' : 'with';
  return certain(`it cannot be entered with \`${word}\``);
}

function argumentUse(view: UnitView, call: number, argument: number): CoroutineUse {
  if (call < 0 || view.ir.kind(call) !== Kind.Call) return FINE;
  const path = view.calleePath(call);
  if (FAILING.test(path)) return certain(`\`${path.slice('builtins.'.length)}\` cannot use it`);
  if (SHOWING.test(path)) return wrong('what is seen is the coroutine, not its result');
  if (path === 'builtins.isinstance') return instanceUse(view, call, argument);
  if (LOOKING.test(path)) return IDLE;
  const callee = view.callee(call);
  const name = lastName(view, callee);
  const isLogger = view.ir.kind(callee) === Kind.Member && LOGGING.test(name);
  if (isLogger && /log/i.test(view.text(callee))) {
    return wrong('what is seen is the coroutine, not its result');
  }
  const type = parameterType(view, call, argument);
  if (type !== undefined && isPlainType(view, type)) {
    return wrong(`\`${name}\` wants a value, not a coroutine`);
  }
  return name === '' || TAKING.test(name) ? FINE : PASSED;
}

/** `isinstance(x, dict)` of a coroutine is false; asking whether it is one only looks. */
function instanceUse(view: UnitView, call: number, argument: number): CoroutineUse {
  const [first, second = -1] = view.args(call);
  if (first !== argument) return FINE;
  const asked = view.text(second);
  if (/await|corout|future|task|generator|callable|asyncio|types|inspect/i.test(asked)) return IDLE;
  return wrong('a coroutine is of no such class');
}

/** Calls that ask whether something is asynchronous, kept with the view. */
const questions = new WeakMap<UnitView, readonly number[]>();

/**
 * Whether a call that seems to make a coroutine may well not: its function asks what it got, its
 * receiver collects calls for later, or another class says what the method does.
 */
export function isDoubtful(view: UnitView, call: number): boolean {
  const { ir } = view;
  const fn = view.valueOf(view.callee(call));
  if (fn.is === 'function' && fn.self !== undefined) {
    const elsewhere = fn.module !== view.file.module;
    const { flags } = fn.facts;
    // An abstract method is a promise; an empty one that is not is a place for something else.
    if (elsewhere && flags & FunctionFlag.Empty && !(flags & FunctionFlag.Abstract)) return true;
    if (elsewhere && isRedefined(view, lastName(view, view.callee(call)), fn.self)) return true;
    if (fn.self.is === 'instance' && /Pipeline$/.test(fn.self.of.path)) {
      // What a pipeline inherits is collected; what it defines itself does what it says.
      return !Object.hasOwn(fn.self.of.facts?.members ?? {}, lastName(view, view.callee(call)));
    }
  }
  const owner = view.functionOf(call);
  if (owner < 0) return false;
  if (!view.isAsync(owner) && isTwin(view, owner)) return true;
  let asking = questions.get(view);
  if (!asking) {
    asking = view
      .nodes(Kind.Call)
      .filter((c) =>
        /^(?:iscoroutinefunction|iscoroutine|isawaitable|isinstance)$/.test(
          lastName(view, view.callee(c)),
        ),
      );
    questions.set(view, asking);
  }
  const callee = view.text(view.callee(call));
  const object = view.text(ir.child(view.callee(call), Field.Object));
  const outer = view.outer(call);
  const target = outer < 0 ? '' : view.text(ir.child(outer, Field.Left));
  return asking.some((question) => {
    if (!ir.contains(owner, question)) return false;
    const asked = view.text(view.args(question)[0] ?? -1);
    if (object !== '' && asked === object) return true;
    // `isawaitable(x)` is about the call that gave `x`, or about the function that is called.
    const isKind = lastName(view, view.callee(question)) !== 'isinstance';
    // An object one of whose methods may be plain may have more of them.
    if (isKind && object !== '' && asked.startsWith(`${object}.`)) return true;
    return isKind && (asked === target || callee.startsWith(asked) || asked.startsWith(callee));
  });
}

/**
 * Whether a class of this file that may be meant instead of the receiver's has a plain method of a
 * name.
 */
function isRedefined(view: UnitView, name: string, self: Value): boolean {
  const { ir } = view;
  const { world, module } = view.file;
  const local = view
    .nodes(Kind.Function)
    .some((fn) => !view.isAsync(fn) && fn > 0 && view.text(ir.child(fn, Field.Name)) === name);
  if (local) return true;
  return Object.entries(module.names).some(([className, definition]) => {
    if (definition.is !== 'class' || !Object.hasOwn(definition.class.members, name)) return false;
    const member = definition.class.members[name];
    if (member?.is !== 'function' || member.function.flags & FunctionFlag.Async) return false;
    const cls = world.nameIn(module, className);
    if (self.is !== 'instance' || cls?.is !== 'class') return true;
    return world.isA(cls, self.of.path) || !world.isWhollyKnown(cls);
  });
}

/** `__exit__` of a class that has `__aexit__` too: such classes swap their methods at run time. */
function isTwin(view: UnitView, owner: number): boolean {
  const name = view.text(view.ir.child(owner, Field.Name));
  if (name !== '__enter__' && name !== '__exit__') return false;
  const cls = view.ownerClass;
  return cls !== undefined && view.file.world.member(cls, '__aexit__').is === 'function';
}
