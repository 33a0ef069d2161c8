import { Field, Kind } from '../../syntax/kinds.ts';
import { calledInTheEnd, callbackPlace, TAKERS } from '../callbacks.ts';
import { FunctionFlag } from '../facts.ts';
import { expectsFailure } from '../resources.ts';
import type { RelatedNode, Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';
import type { FunctionValue } from '../world.ts';

export const rule: Rule = {
  id: 'async-callback',
  title: 'An async function where a plain one is called',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: TAKERS },
  message: '`{callback}` is async, but `{taker}` calls it without `await`, so it never runs',
  why: 'Whoever gets this function calls it as a plain one and does not await what it returns. That call only makes a coroutine object; the body of the function does not run.',
  instead:
    'Pass a plain function. It can start the work with `asyncio.create_task(…)`, from another thread with `asyncio.run_coroutine_threadsafe(…)`.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'When a task is done',
      bad: `import asyncio


async def report(task: asyncio.Task[int]) -> None:
    print("result:", task.result())


async def work() -> int:
    await asyncio.sleep(0.01)
    return 42


async def main() -> None:
    task = asyncio.create_task(work())
    task.add_done_callback(report)
    await task
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


def report(task: asyncio.Task[int]) -> None:
    print("result:", task.result())


async def work() -> int:
    await asyncio.sleep(0.01)
    return 42


async def main() -> None:
    task = asyncio.create_task(work())
    task.add_done_callback(report)
    await task
    await asyncio.sleep(0)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const taker of view.callsNamed(TAKERS)) {
      const place = callbackPlace(view, taker);
      if (!place) continue;
      const callback = calledInTheEnd(view, place.node);
      const fn = asyncFunction(view, callback);
      if (!fn || view.isBroken(taker) || expectsFailure(view, taker)) continue;
      // A future's thread may be asked for the coroutine: `await (await to_thread(make))`.
      if (place.caller === 'thread' && isAwaitedTwice(view, taker)) continue;
      yield {
        node: callback,
        words: { callback: view.text(callback), taker: view.text(view.callee(taker)) },
        related: declaredAt(view, fn),
      };
    }
  },
};

/** The coroutine function that a callback is, or that is all a lambda calls. */
function asyncFunction(view: UnitView, callback: number): FunctionValue | undefined {
  if (callback < 0) return undefined;
  if (view.ir.kind(callback) === Kind.Lambda) {
    const made = view.valueOf(view.ir.child(callback, Field.Body));
    return made.is === 'coroutine' ? made.of : undefined;
  }
  const value = view.valueOf(callback);
  if (value.is !== 'function') return undefined;
  const unsure = FunctionFlag.Opaque | FunctionFlag.ContextManager | FunctionFlag.Property;
  const { flags } = value.facts;
  return (flags & (unsure | FunctionFlag.Async | FunctionFlag.Generator)) === FunctionFlag.Async
    ? value
    : undefined;
}

function isAwaitedTwice(view: UnitView, taker: number): boolean {
  const once = view.outer(taker);
  if (once < 0 || view.ir.kind(once) !== Kind.Await) return false;
  return view.ir.kind(view.outer(once)) === Kind.Await;
}

function declaredAt(view: UnitView, fn: FunctionValue): readonly RelatedNode[] {
  const offset = view.file.offsetOf(fn.facts);
  if (offset === undefined) return [];
  const length = fn.path.length - fn.path.lastIndexOf('.') - 1;
  return [{ offset, length, message: 'It is declared `async def` here.' }];
}
