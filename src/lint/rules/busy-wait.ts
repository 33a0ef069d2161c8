import { Field, Kind } from '../../syntax/kinds.ts';
import { soleExpression } from '../flow.ts';
import type { Report, Rule } from '../rule.ts';
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
  if (rest.length === body.length) return -1;
  if (rest.length === 0) return condition;
  const [only = -1] = rest;
  if (ir.kind(condition) !== Kind.True || rest.length > 1 || ir.kind(only) !== Kind.If) return -1;
  return leaves(view, only) ? ir.unwrap(ir.child(only, Field.Condition)) : -1;
}

function isSleep(view: UnitView, statement: number): boolean {
  const { ir } = view;
  const awaited = soleExpression(view, statement);
  if (awaited < 0 || ir.kind(awaited) !== Kind.Await) return false;
  const call = ir.unwrap(ir.first(awaited));
  return ir.kind(call) === Kind.Call && view.calleePath(call) === 'asyncio.sleep';
}

/** `if …: break` or `return`, with nothing else done and no other branch. */
function leaves(view: UnitView, statement: number): boolean {
  const { ir } = view;
  if (ir.child(statement, Field.Alternative) >= 0) return false;
  const body = ir.children(ir.child(statement, Field.Consequence));
  const kind = ir.kind(body[body.length - 1] ?? statement);
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
  // Threads and processes cannot set an event of this loop.
  if (/^(?:threading|multiprocessing|subprocess|concurrent)\./.test(typePath(object))) return false;
  return STATES.has(view.text(ir.child(callee, Field.Attribute)));
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
