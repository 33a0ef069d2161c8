import { Field, Flag, Kind } from '../syntax/kinds.ts';
import { loopAround, tryAround } from './flow.ts';
import type { Unit } from './units.ts';
import { UnitView } from './view.ts';
import { around, nodesRunIn } from './walk.ts';
import type { World } from './world.ts';

/**
 * Which functions a unit calls in a loop: `name`, or `self.name` for methods of its own object.
 * A new world means new facts, so what was known with the old one is forgotten with it.
 */
const known = new WeakMap<World, WeakMap<Unit, ReadonlySet<string>>>();

/**
 * Whether a function of this file is called again and again: in a `for` loop, in a comprehension,
 * or several times in one `asyncio.gather`. `name` is as in {@link repeatedCalls}.
 */
export function isCalledRepeatedly(view: UnitView, name: string): boolean {
  const { world } = view.file;
  const cache = known.get(world) ?? new WeakMap<Unit, ReadonlySet<string>>();
  known.set(world, cache);
  return view.fileUnits.some((unit) => {
    let names = cache.get(unit);
    if (!names) {
      names = repeatedCalls(unit === view.unit ? view : new UnitView(unit, view.file));
      cache.set(unit, names);
    }
    return names.has(name);
  });
}

/** The names a unit calls repeatedly, by text: its own functions are not told from others. */
function repeatedCalls(view: UnitView): Set<string> {
  const { ir } = view;
  const names = new Set<string>();
  const gathered = new Set<string>();
  for (const call of view.nodes(Kind.Call)) {
    const name = calledName(view, call);
    if (name === '') continue;
    if (isRepeated(view, call)) names.add(name);
    const list = ir.parent(call);
    if (list < 0 || ir.kind(list) !== Kind.Arguments) continue;
    if (view.calleePath(ir.parent(list)) !== 'asyncio.gather') continue;
    const key = `${list} ${name}`;
    if (gathered.has(key)) names.add(name);
    gathered.add(key);
  }
  return names;
}

function calledName(view: UnitView, call: number): string {
  const { ir } = view;
  const callee = view.callee(call);
  if (callee < 0) return '';
  if (ir.kind(callee) === Kind.Name) return view.text(callee);
  if (ir.kind(callee) !== Kind.Member) return '';
  const object = ir.child(callee, Field.Object);
  const isSelf = object >= 0 && ir.kind(object) === Kind.Name && view.text(object) === 'self';
  return isSelf ? `self.${view.text(ir.child(callee, Field.Attribute))}` : '';
}

/**
 * Whether a node runs once for each of several things. A `while` loop mostly waits or tries again,
 * and so does a `for` around a `try` that counts, or that ends with the first success.
 */
export function isRepeated(view: UnitView, node: number): boolean {
  const { ir } = view;
  const loop = loopAround(view, node);
  if (loop < 0 || ir.kind(loop) === Kind.While || isFilledOnce(view, node)) return false;
  // `async for attempt in AsyncRetrying(…)`
  if (ir.has(loop, Flag.Async)) return false;
  if (ir.kind(loop) !== Kind.For || tryAround(view, node) < loop) return true;
  const iterated = ir.child(loop, Field.Right);
  const counts = ir.kind(iterated) === Kind.Call && view.calleePath(iterated) === 'builtins.range';
  return !counts && !endsEarly(view, loop);
}

/** `if self.index is None: self.index = await self.find_index()` runs once, whatever the loop. */
function isFilledOnce(view: UnitView, node: number): boolean {
  const { ir } = view;
  const outer = view.isAwaited(node) ? view.outer(view.outer(node)) : view.outer(node);
  if (outer < 0 || ir.kind(outer) !== Kind.Assign) return false;
  const name = view.text(ir.child(outer, Field.Left));
  for (const at of around(view, outer)) {
    if (ir.kind(at) === Kind.For) return false;
    if (ir.kind(at) !== Kind.If) continue;
    const asked = view.text(ir.child(at, Field.Condition));
    if (asked.includes(`${name} is None`) || asked.includes(`not ${name}`)) return true;
  }
  return false;
}

/** Whether something in a loop's own function leaves the loop. */
function endsEarly(view: UnitView, loop: number): boolean {
  for (const node of nodesRunIn(view, view.ir.child(loop, Field.Body))) {
    const kind = view.ir.kind(node);
    if (kind === Kind.Return || kind === Kind.Break) return true;
  }
  return false;
}
