import { Flag, Kind } from '../../syntax/kinds.ts';
import { enteredBy, suspendsIn, withItems } from '../flow.ts';
import type { Report, Rule } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';

/** Locks of threads, by type: a name says nothing. */
const THREAD_LOCK =
  /^(?:threading|_thread|multiprocessing(?:\.synchronize)?)\.(?:Lock|lock|LockType|RLock|Condition|Semaphore|BoundedSemaphore)$/;

export const rule: Rule = {
  id: 'thread-lock-across-await',
  title: 'A thread lock that is held while waiting',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.With] },
  message: 'This lock of threads is held across an `await`',
  why: 'While this task waits, another one may want the same lock. Taking a lock of `threading` blocks the thread, and with it the event loop; then this task can never go on to release it.',
  instead:
    'Use `asyncio.Lock` with `async with`. Where threads share the data too, hold the lock only between awaits.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'A counter behind a lock',
      bad: `import asyncio
import threading

lock = threading.Lock()
numbers: list[int] = []


async def add(number: int) -> None:
    with lock:
        await asyncio.sleep(0.01)
        numbers.append(number)


async def main() -> None:
    await add(1)
    await add(2)
    print(numbers)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio

lock = asyncio.Lock()
numbers: list[int] = []


async def add(number: int) -> None:
    async with lock:
        await asyncio.sleep(0.01)
        numbers.append(number)


async def main() -> None:
    await add(1)
    await add(2)
    print(numbers)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const statement of view.nodes(Kind.With)) {
      if (view.ir.has(statement, Flag.Async) || !view.inAsync(statement)) continue;
      if (!suspendsIn(view, statement)) continue;
      for (const item of withItems(view, statement)) {
        const lock = enteredBy(view, item);
        if (THREAD_LOCK.test(typePath(view.valueOf(lock)))) yield { node: lock };
      }
    }
  },
};
