import { Field, Kind } from '../syntax/kinds.ts';
import { mayBlock } from './blocking-guards.ts';
import { canAwait, moduleFor, replaceNode, toThreadFix } from './edits.ts';
import { BLOCKING, type BlockingCategory } from './names/blocking.ts';
import type { Report, UnitFix } from './rule.ts';
import { pathOf, typePath, type UnitView } from './view.ts';
import { lastName } from './walk.ts';
import { publicPath } from './public-path.ts';
import type { ClassValue, World } from './world.ts';

/** A call that keeps the event loop, and what it waits for. */
export interface BlockingCall {
  readonly call: number;
  readonly category: BlockingCategory;
  /** Public dotted name of what is called: `queue.Queue.get`. */
  readonly path: string;
}

/** Found once per view, because many rules ask. */
const known = new WeakMap<UnitView, readonly BlockingCall[]>();

/** The calls of a category that run on the event loop. */
export function* blockingCalls(view: UnitView, category: BlockingCategory): Iterable<number> {
  for (const found of allBlocking(view)) if (found.category === category) yield found.call;
}

/** Every blocking call on the event loop, in source order. */
export function allBlocking(view: UnitView): readonly BlockingCall[] {
  let found = known.get(view);
  if (!found) {
    found = findBlocking(view);
    known.set(view, found);
  }
  return found;
}

function findBlocking(view: UnitView): BlockingCall[] {
  const found: BlockingCall[] = [];
  if (!view.nodes(Kind.Function).some((definition) => view.isAsync(definition))) return found;
  for (const call of view.callsNamed(BLOCKING)) {
    if (!view.inAsync(call) || view.isAwaited(call)) continue;
    const path = blockingPath(view, call);
    const category = BLOCKING.get(path);
    if (category === undefined || view.isBroken(call) || !mayBlock(view, call, path)) continue;
    found.push({ call, category, path });
  }
  return found;
}

/** The listed name of what a call calls; empty when it is not listed. */
export function blockingPath(view: UnitView, call: number): string {
  const callee = view.callee(call);
  const value = view.valueOf(callee);
  const path = pathOf(value);
  if (BLOCKING.has(path)) return path;
  if (view.ir.kind(callee) !== Kind.Member) return '';
  const object = view.valueOf(view.ir.child(callee, Field.Object));
  const type = typePath(object);
  if (object.is !== 'instance' || type === '') return '';
  const name = lastName(view, callee);
  if (value.is !== 'unknown') {
    // A method that a library inherits from a private class still has its class's public name.
    const own = `${publicPath(type)}.${name}`;
    return BLOCKING.has(own) && !isOwnMethod(object.of, name) ? own : '';
  }
  for (const base of unknownBases(object.of, view.file.world)) {
    const inherited = `${base}.${name}`;
    if (BLOCKING.has(inherited)) return inherited;
  }
  return '';
}

function isOwnMethod(cls: ClassValue, name: string): boolean {
  return cls.facts !== undefined && Object.hasOwn(cls.facts.members, name);
}

/** Names of the classes nobody has facts about that a class inherits from, directly or not. */
function unknownBases(cls: ClassValue, world: World, steps = 0): string[] {
  if (!cls.facts || !cls.module || steps > 8) return [];
  const { module } = cls;
  return cls.facts.bases.flatMap((base) => {
    const value = world.evaluate(base, module);
    if (value.is === 'external') return [publicPath(value.path)];
    return value.is === 'class' ? unknownBases(value, world, steps + 1) : [];
  });
}

/** Reports every call of a category, with the fix that moves it to a thread where that is right. */
export function* reportBlocking(view: UnitView, category: BlockingCategory): Iterable<Report> {
  for (const call of blockingCalls(view, category)) {
    const fix = isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
    yield {
      node: call,
      end: view.ir.end(call),
      words: { call: view.text(view.callee(call)) },
      fixes: fix ? [fix] : [],
    };
  }
}

/** `time.sleep(x)` → `await asyncio.sleep(x)`, importing asyncio where it is not. */
export function sleepFix(view: UnitView, call: number): UnitFix | undefined {
  if (!canAwait(view, call)) return undefined;
  const asyncio = moduleFor(view, 'asyncio');
  return {
    title: 'Use `await asyncio.sleep`, which lets the loop go on',
    safe: true,
    edits: [replaceNode(view, view.callee(call), `await ${asyncio.name}.sleep`)],
    imports: asyncio.imports,
  };
}

/** What is used as a context manager or iterated cannot simply be handed to a thread. */
export function isPlainCall(view: UnitView, call: number): boolean {
  const { ir } = view;
  const parent = ir.parent(call);
  if (parent < 0) return false;
  const kind = ir.kind(parent);
  return !(
    kind === Kind.WithItem ||
    kind === Kind.AsPattern ||
    (kind === Kind.For && ir.field(call) !== 0) ||
    kind === Kind.ForIn
  );
}
