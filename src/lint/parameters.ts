import { Field, Kind } from '../syntax/kinds.ts';
import { FunctionFlag, type ModuleFacts, type TypeText } from './facts.ts';
import { splitType, splitUnion } from './python/types.ts';
import type { UnitView } from './view.ts';
import type { FunctionValue, Value } from './world.ts';

/** A declared type, and the module whose names it uses. */
export interface DeclaredType {
  readonly type: TypeText;
  readonly module: ModuleFacts;
}

/** The declared type of the parameter that an argument of a call becomes; undefined when unknown. */
export function parameterType(
  view: UnitView,
  call: number,
  argument: number,
): DeclaredType | undefined {
  const { ir } = view;
  const fn = calledFunction(view, view.valueOf(view.callee(call)));
  const parameters = fn?.facts.parameters?.split(';');
  if (!fn || !parameters) return undefined;
  const typeOf = (parameter: string | undefined): DeclaredType | undefined => {
    const type = parameter?.slice(parameter.indexOf(':') + 1) ?? '';
    return parameter?.includes(':') === true ? { type, module: fn.module } : undefined;
  };
  if (ir.kind(argument) === Kind.KeywordArgument) {
    const name = view.text(ir.child(argument, Field.Name));
    return typeOf(parameters.find((parameter) => parameter.startsWith(`${name}:`)));
  }
  const args = view.args(call);
  const place = args.indexOf(argument);
  const isPlain = (arg: number): boolean => ir.kind(arg) !== Kind.Splat;
  if (place < 0 || !args.slice(0, place).every(isPlain)) return undefined;
  const upTo = parameters.indexOf('*');
  const parameter = parameters[place + skipped(fn)];
  return upTo >= 0 && upTo <= place + skipped(fn) ? undefined : typeOf(parameter);
}

/** The function that a call runs: that of a class is `__init__`. */
function calledFunction(view: UnitView, value: Value): FunctionValue | undefined {
  const { world } = view.file;
  const isNew = value.is === 'class';
  const fn = isNew ? world.member({ is: 'instance', of: value, args: [] }, '__init__') : value;
  if (fn.is !== 'function' || fn.facts.flags & FunctionFlag.Overload) return undefined;
  // A decorator nobody knows may take other arguments.
  return fn.facts.flags & FunctionFlag.Opaque ? undefined : fn;
}

/** How many parameters are filled before the first argument. */
function skipped({ self, facts }: FunctionValue): number {
  if (!self || facts.flags & FunctionFlag.Static) return 0;
  return self.is === 'class' && !(facts.flags & FunctionFlag.ClassMethod) ? 0 : 1;
}

/** Types whose values nobody awaits. */
const PLAIN =
  /^(?:str|int|float|bool|bytes|bytearray|memoryview|dict|list|tuple|set|frozenset|None|Path|datetime|date|timedelta|Decimal|UUID|Dict|List|Tuple|Set|FrozenSet|Mapping|MutableMapping|Sequence|MutableSequence|Collection|Literal)$/;

/** Whether every alternative of a type is a class whose objects cannot be awaited. */
export function isPlainType(view: UnitView, { type, module }: DeclaredType): boolean {
  const kinds = splitUnion(type);
  return (kinds.length > 0 ? kinds : [type]).every((kind) => {
    const { name, args } = splitType(kind);
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (PLAIN.test(last)) return !/Awaitable|Coroutine|Future|Task/.test(args.join(' '));
    if (name === '') return false;
    const { world } = view.file;
    const value = world.typed(name, module);
    if (value.is === 'instance' && !value.of.facts) {
      // `JSONDict = dict[str, Any]`
      return PLAIN.test(value.of.path.slice(value.of.path.lastIndexOf('.') + 1));
    }
    if (value.is !== 'instance' || !value.of.facts || !world.isWhollyKnown(value.of)) return false;
    const isProtocol = value.of.facts.bases.some((base) => /(?:^|\.)Protocol\b/.test(base));
    return !isProtocol && world.member(value, '__await__').is === 'unknown';
  });
}
