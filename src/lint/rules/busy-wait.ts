import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { soleExpression } from '../flow.ts';
import type { Report, Rule } from '../rule.ts';
import type { Unit } from '../units.ts';
import { typePath, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'busy-wait',
  title: 'A loop that sleeps until something has changed',
  severity: { learner: 'warning', standard: 'hint', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.While] },
  message:
    'This loop wakes up again and again only to ask whether another task has changed something',
  why: 'With a long sleep the change is noticed late; with a short one the loop is busy with asking. `asyncio.sleep` cannot know when it would be worth waking up.',
  instead:
    'Let the one who changes it say so: `await event.wait()` with an `asyncio.Event`, or await the task, or take the value from an `asyncio.Queue`.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Waiting until another task is ready',
      bad: `import asyncio


class Engine:
    def __init__(self) -> None:
        self.ready = False

    async def start(self) -> None:
        await asyncio.sleep(0.1)
        self.ready = True


async def main() -> None:
    engine = Engine()
    async with asyncio.TaskGroup() as group:
        group.create_task(engine.start())
        while not engine.ready:
            await asyncio.sleep(0.01)
        print("ready")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


class Engine:
    def __init__(self) -> None:
        self.ready = asyncio.Event()

    async def start(self) -> None:
        await asyncio.sleep(0.1)
        self.ready.set()


async def main() -> None:
    engine = Engine()
    async with asyncio.TaskGroup() as group:
        group.create_task(engine.start())
        await engine.ready.wait()
        print("ready")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const loop of view.nodes(Kind.While)) {
      if (!view.inAsync(loop)) continue;
      const asked = askedBy(view, loop);
      if (asked < 0 || !changesElsewhere(view, asked, loop) || view.isBroken(loop)) continue;
      yield { node: asked };
    }
  },
};

/** The condition a polling loop asks, or -1 when the loop does anything else. */
function askedBy(view: UnitView, loop: number): number {
  const { ir } = view;
  const condition = ir.unwrap(ir.child(loop, Field.Condition));
  const body = ir.children(ir.child(loop, Field.Body));
  const rest = body.filter((statement) => !isSleep(view, statement));
  if (rest.length === body.length) return askedFirst(view, condition, body);
  if (rest.length === 0) return condition;
  const [only = -1] = rest;
  if (ir.kind(condition) !== Kind.True || rest.length > 1 || ir.kind(only) !== Kind.If) return -1;
  return leaves(view, only) ? ir.unwrap(ir.child(only, Field.Condition)) : -1;
}

/** `while True:` around `if …: await sleep(…)` and `else: break`: what the `if` asks, or -1. */
function askedFirst(view: UnitView, condition: number, body: readonly number[]): number {
  const { ir } = view;
  const [only = -1, ...more] = body;
  if (ir.kind(condition) !== Kind.True || only < 0 || more.length > 0) return -1;
  if (ir.kind(only) !== Kind.If) return -1;
  const waiting = ir.children(ir.child(only, Field.Consequence));
  const other = ir.child(only, Field.Alternative);
  if (other < 0 || ir.kind(other) !== Kind.Else || !isExit(view, ir.child(other, Field.Body))) {
    return -1;
  }
  const sleeps = waiting.every((statement) => isSleep(view, statement));
  return sleeps ? ir.unwrap(ir.child(only, Field.Condition)) : -1;
}

/** Functions that sleep and do nothing else. */
const SLEEPS = new Set(['asyncio.sleep', 'anyio.sleep']);

function isSleep(view: UnitView, statement: number): boolean {
  const { ir } = view;
  const awaited = soleExpression(view, statement);
  if (awaited < 0 || ir.kind(awaited) !== Kind.Await) return false;
  const call = ir.unwrap(ir.first(awaited));
  return ir.kind(call) === Kind.Call && SLEEPS.has(view.calleePath(call));
}

/** `if …: break` or `return`, with nothing else done and no other branch. */
function leaves(view: UnitView, statement: number): boolean {
  const { ir } = view;
  if (ir.child(statement, Field.Alternative) >= 0) return false;
  return isExit(view, ir.child(statement, Field.Consequence));
}

/** A block that ends the loop or the function and does nothing else. */
function isExit({ ir }: UnitView, block: number): boolean {
  const body = block < 0 ? [] : ir.children(block);
  const kind = ir.kind(body[0] ?? 0);
  return body.length === 1 && (kind === Kind.Break || kind === Kind.Return);
}

/** Methods that tell a state which only other code of this program changes. */
const STATES = new Set([
  'is_set',
  'done',
  'empty',
  'full',
  'qsize',
  'locked',
  'cancelled',
  'is_running',
  'is_connected',
  'is_ready',
  'is_closed',
  'closed',
]);

/** Whether a condition asks only for states of this program, at least one of them not its own. */
function changesElsewhere(view: UnitView, condition: number, loop: number): boolean {
  const { ir } = view;
  let foreign = false;
  for (let n = condition; n < ir.subtreeEnd(condition); n++) {
    switch (ir.kind(n)) {
      case Kind.Await:
      case Kind.NamedExpression:
      case Kind.Lambda:
      case Kind.Generator:
      case Kind.ListComprehension:
      case Kind.Binary:
        return false;
      case Kind.Call:
        if (!asksState(view, n)) return false;
        foreign = true;
        break;
      case Kind.Member:
        foreign ||= ir.kind(ir.child(n, Field.Object)) === Kind.Name && !isModule(view, n);
        break;
      case Kind.Name:
        if (isClock(view.text(n))) return false;
        foreign ||= isForeign(view, n, loop);
        break;
      default:
    }
  }
  return foreign;
}

function asksState(view: UnitView, call: number): boolean {
  const { ir } = view;
  const callee = view.callee(call);
  if (ir.kind(callee) !== Kind.Member) return view.calleePath(call) === 'builtins.len';
  const object = view.valueOf(ir.child(callee, Field.Object));
  if (object.is === 'module' || view.args(call).length > 0) return false;
  if (tellsOwnState(view, callee)) return true;
  // Threads and processes cannot set an event of this loop.
  if (/^(?:threading|multiprocessing|subprocess|concurrent)\./.test(typePath(object))) return false;
  return STATES.has(view.text(ir.child(callee, Field.Attribute)));
}

/** `self.method()` whose whole body is the `return` of something the object keeps. */
function tellsOwnState(view: UnitView, callee: number): boolean {
  const { ir, unit } = view;
  if (!unit.owner || view.text(ir.child(callee, Field.Object)) !== 'self') return false;
  const name = view.text(ir.child(callee, Field.Attribute));
  const { store } = view.file;
  const methods = view.fileUnits.filter((other) => {
    if (other.owner !== unit.owner || other.kind !== 'function') return false;
    const named = other.ir.child(definitionIn(other), Field.Name);
    return (
      named >= 0 &&
      store.slice(other.start + other.ir.start(named), other.start + other.ir.end(named)) === name
    );
  });
  const [only, ...more] = methods;
  return only !== undefined && more.length === 0 && readsFields(view, only);
}

function definitionIn({ ir }: Unit): number {
  return ir.kind(0) === Kind.Decorated ? ir.child(0, Field.Definition) : 0;
}

/** What an expression may be made of that only reads fields and compares them. */
const READING: ReadonlySet<number> = new Set<number>([
  Kind.Return,
  Kind.Name,
  Kind.Member,
  Kind.Not,
  Kind.Logical,
  Kind.Compare,
  Kind.Parenthesized,
  Kind.True,
  Kind.False,
  Kind.None,
  Kind.Number,
]);

/** Whether all that a method does is to return what can be read from fields of its object. */
function readsFields(view: UnitView, unit: Unit): boolean {
  const { ir } = unit;
  const definition = definitionIn(unit);
  if (ir.kind(0) === Kind.Decorated || ir.has(definition, Flag.Async)) return false;
  const body = ir.children(ir.child(definition, Field.Body));
  const told = body.filter((node) => ir.kind(ir.first(node)) !== Kind.String);
  const [only = -1, ...more] = told;
  if (only < 0 || more.length > 0 || ir.kind(only) !== Kind.Return) return false;
  let reads = false;
  for (let node = only; node < ir.subtreeEnd(only); node++) {
    const kind = ir.kind(node);
    if (!READING.has(kind)) return false;
    reads ||= kind === Kind.Member;
    const { start } = unit;
    const isName = kind === Kind.Name;
    if (isName && isClock(view.file.store.slice(start + ir.start(node), start + ir.end(node)))) {
      return false;
    }
  }
  return reads;
}

function isModule(view: UnitView, member: number): boolean {
  return view.valueOf(view.ir.child(member, Field.Object)).is === 'module';
}

/** Whoever waits for a time has nobody to be told by. */
function isClock(name: string): boolean {
  return /time|deadline|clock|elapsed|now/i.test(name);
}

/** A name that other functions give new values: of the module, or of a function around. */
function isForeign(view: UnitView, name: number, loop: number): boolean {
  const parent = view.ir.parent(name);
  if (view.ir.kind(parent) === Kind.Member || view.ir.kind(parent) === Kind.Call) return false;
  const home = view.functionOf(loop);
  const binding = view.scopes.bindingOf(name);
  if (!binding) return !view.text(name).startsWith('__');
  if (binding.definitions.some(({ node }) => view.functionOf(node) !== home)) return true;
  return /^builtins\.(?:list|dict|set)$/.test(typePath(view.valueOf(name)));
}
