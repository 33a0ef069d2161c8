import { Field, Kind } from '../syntax/kinds.ts';
import type { Expression, FunctionFacts, ModuleFacts } from './facts.ts';
import { isStandard } from './names/index.ts';
import type { UnitView } from './view.ts';
import { lastName } from './walk.ts';
import type { ClassValue, Value } from './world.ts';

/** Objects that only note what is called, by the names they mostly have. */
const NOTING = /pipe(?:line)?s?$|batch$|mock|proxy$|builder$|stub$|recorder$/i;

/**
 * The method that a call in an async function runs, though nobody knows what its receiver is: when
 * everything the file can see has an `async def` of that name, and nothing else.
 * @param value what the call gives
 */
export function asyncByName(view: UnitView, call: number, value: Value): FunctionFacts | undefined {
  const callee = view.callee(call);
  if (value.is !== 'unknown' || view.ir.kind(callee) !== Kind.Member) return undefined;
  if (view.valueOf(callee).is !== 'unknown' || !view.inAsync(call)) return undefined;
  const object = view.ir.child(callee, Field.Object);
  if (NOTING.test(lastName(view, object)) || comesFromOutside(view, object)) return undefined;
  const { world, module } = view.file;
  return world.asyncMethod(module, lastName(view, callee));
}

/** Whether an object was made by something that nobody has facts about: then it may be anything. */
function comesFromOutside(view: UnitView, node: number, steps = 0): boolean {
  const { ir } = view;
  if (node < 0 || steps > MAX_STEPS) return true;
  const value = view.valueOf(node);
  if (isForeign(value)) return true;
  if (value.is === 'instance') return false;
  switch (ir.kind(node)) {
    case Kind.Member: {
      const object = ir.child(node, Field.Object);
      const owner = view.valueOf(object);
      if (owner.is === 'instance' && owner.of.facts) {
        return isOutsideField(view, owner.of, lastName(view, node));
      }
      return comesFromOutside(view, object, steps + 1);
    }
    case Kind.Call:
      return comesFromOutside(view, view.callee(node), steps + 1);
    case Kind.Subscript:
      return comesFromOutside(view, ir.child(node, Field.Value), steps + 1);
    case Kind.Await:
    case Kind.Parenthesized:
      return comesFromOutside(view, ir.first(node), steps + 1);
    case Kind.Name:
      return isOutsideName(view, node, steps);
    default:
      return false;
  }
}

function isOutsideName(view: UnitView, node: number, steps: number): boolean {
  const { module } = view.file;
  const binding = view.scopes.bindingOf(node);
  if (binding && binding.scope.kind !== 'unit') {
    return binding.definitions.some(
      ({ kind, value }) =>
        (kind === 'assign' || kind === 'with' || kind === 'loop') &&
        comesFromOutside(view, value, steps + 1),
    );
  }
  const name = view.text(node);
  const definition = Object.hasOwn(module.names, name) ? module.names[name] : undefined;
  return definition?.is === 'value' && startsOutside(view, definition.value, module);
}

/** Whether a field has its value from outside, or a base class nobody knows may have given it. */
function isOutsideField(view: UnitView, cls: ClassValue, name: string): boolean {
  const { facts, module } = cls;
  const definition = facts && Object.hasOwn(facts.members, name) ? facts.members[name] : undefined;
  if (definition?.is === 'value') {
    return module !== undefined && startsOutside(view, definition.value, module);
  }
  return definition === undefined && !view.file.world.isWhollyKnown(cls);
}

function startsOutside(view: UnitView, expression: Expression, module: ModuleFacts): boolean {
  const root = /^[^.([<]*/.exec(expression)?.[0] ?? '';
  return root !== '' && isForeign(view.file.world.evaluate(root, module));
}

function isForeign(value: Value): boolean {
  if (value.is === 'external') return !isStandard(value.path);
  return value.is === 'instance' && !value.of.facts && !isStandard(value.of.path);
}

/** So far an object is followed to where it comes from. */
const MAX_STEPS = 12;
