import { Field, Kind } from '../syntax/kinds.ts';
import { FunctionFlag } from './facts.ts';
import type { UnitView } from './view.ts';
import { lastName } from './walk.ts';
import type { Value } from './world.ts';

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
