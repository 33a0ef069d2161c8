import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { loopAround } from '../flow.ts';
import { fileMentions } from '../mentions.ts';
import type { Report, Rule } from '../rule.ts';
import { isTaskMaker, TASK_MAKERS } from '../tasks.ts';
import type { UnitView } from '../view.ts';

/** What starts many at once. */
const STARTERS = new Set(['asyncio.gather', ...TASK_MAKERS]);

export const rule: Rule = {
  id: 'unbounded-concurrency',
  title: 'As many tasks at once as there are items',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: STARTERS },
  message: '{many} start at once here, and nothing limits how many',
  why: 'Every task that is started holds memory, and mostly a connection or a file. The other side sees all of them at the same moment, and refuses, slows down or breaks.',
  instead:
    'Let each task enter an `asyncio.Semaphore` first, or let a few workers take the items from an `asyncio.Queue`.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Two thousand lookups',
      bad: `import asyncio


async def look_up(number: int) -> str:
    await asyncio.sleep(0.01)
    return f"user {number}"


async def main() -> None:
    users = await asyncio.gather(*(look_up(number) for number in range(2000)))
    print("users:", len(users))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def look_up(slots: asyncio.Semaphore, number: int) -> str:
    async with slots:
        await asyncio.sleep(0.01)
        return f"user {number}"


async def main() -> None:
    slots = asyncio.Semaphore(100)
    users = await asyncio.gather(*(look_up(slots, number) for number in range(2000)))
    print("users:", len(users))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsNamed(STARTERS)) {
      const many = startsMany(view, call);
      if (many === undefined || isLimited(view) || view.isBroken(call)) continue;
      yield { node: call, end: view.ir.end(view.callee(call)), words: { many } };
    }
  },
};

/** Fewer than this many at once are no news. */
const MANY = 500;

/** How many tasks a call starts, in words; undefined when that is few, or not known. */
function startsMany(view: UnitView, call: number): string | undefined {
  const { ir } = view;
  if (view.calleePath(call) === 'asyncio.gather') {
    for (const arg of view.args(call)) {
      if (ir.kind(arg) !== Kind.Splat) continue;
      const made = ir.unwrap(ir.first(arg));
      const kind = ir.kind(made);
      if (kind !== Kind.Generator && kind !== Kind.ListComprehension) continue;
      const body = ir.unwrap(ir.first(made));
      if (ir.kind(body) === Kind.Call && isLocalCoroutine(view, body)) {
        return howMany(view, ir.childOfKind(made, Kind.ForIn));
      }
    }
    return undefined;
  }
  const work = view.args(call)[0] ?? -1;
  if (work < 0 || ir.kind(work) !== Kind.Call || !startsTask(view, call)) return undefined;
  const loop = loopAround(view, call);
  if (loop < 0 || !isLocalCoroutine(view, work)) return undefined;
  const kind = ir.kind(loop);
  if (kind === Kind.While) return undefined;
  return howMany(view, kind === Kind.For ? loop : ir.childOfKind(loop, Kind.ForIn));
}

function startsTask(view: UnitView, call: number): boolean {
  return isTaskMaker(view, call) || view.calleePath(call) === 'asyncio.TaskGroup.create_task';
}

function isLocalCoroutine(view: UnitView, call: number): boolean {
  const value = view.valueOf(call);
  if (value.is !== 'coroutine') return false;
  // Somebody who hands a semaphore over has thought of it.
  return !view.args(call).some((arg) => /sem|limit|slot|throttle|lock/i.test(view.text(arg)));
}

/** The number a loop counts to, or where its items come from when nobody can know their number. */
function howMany(view: UnitView, loop: number): string | undefined {
  const { ir } = view;
  if (loop < 0 || ir.has(loop, Flag.Async)) return undefined;
  const iterated = ir.unwrap(ir.child(loop, Field.Right));
  if (iterated < 0 || ir.kind(iterated) !== Kind.Call) return undefined;
  if (view.calleePath(iterated) !== 'builtins.range') return undefined;
  const args = view.args(iterated);
  const [first = -1, stop] = args;
  const from = stop === undefined ? 0 : numberOf(view, first);
  const to = numberOf(view, stop ?? first);
  if (from === undefined || to === undefined || args.length > 2) return undefined;
  return to - from >= MANY ? `${to - from} tasks` : undefined;
}

/** A whole number that is written down, here or at the name's only assignment. */
function numberOf(view: UnitView, node: number): number | undefined {
  const { ir } = view;
  if (node < 0) return undefined;
  if (ir.kind(node) === Kind.Number) {
    const value = Number(view.text(node).replaceAll('_', ''));
    return Number.isInteger(value) ? value : undefined;
  }
  const definitions = ir.kind(node) === Kind.Name ? view.scopes.bindingOf(node)?.definitions : [];
  const [only, another] = definitions ?? [];
  if (!only || another || only.kind !== 'assign' || only.index >= 0) return undefined;
  return ir.kind(only.value) === Kind.Number ? numberOf(view, only.value) : undefined;
}

/** Whether the file mentions something that limits: it may do so inside the tasks. */
function isLimited(view: UnitView): boolean {
  return fileMentions(view, /\b(?:Bounded)?Semaphore\b|CapacityLimiter|TCPConnector\(/);
}
