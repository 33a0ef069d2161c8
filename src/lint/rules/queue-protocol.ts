import { Kind } from '../../syntax/kinds.ts';
import { fileMentions } from '../mentions.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

const JOINS = new Set([
  'asyncio.Queue.join',
  'asyncio.PriorityQueue.join',
  'asyncio.LifoQueue.join',
]);

export const rule: Rule = {
  id: 'queue-protocol',
  title: 'A queue that is joined but never told that work is done',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: JOINS },
  message: '`{call}()` waits for `task_done()`, and nothing in this file calls it',
  why: 'A queue counts the items put into it, and `join()` waits until `task_done()` was called once for each. Taking an item out does not count as done, so this waits for ever once an item was put in.',
  instead:
    'Call `queue.task_done()` for each item when it is finished, in a `finally` block so that a failure counts too.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'A worker that never reports back',
      bad: `import asyncio


async def worker(queue: asyncio.Queue[int]) -> None:
    while True:
        number = await queue.get()
        print("done:", number)


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    task = asyncio.create_task(worker(queue))
    try:
        async with asyncio.timeout(0.2):
            await queue.join()
    except TimeoutError:
        print("join() still waits")
    task.cancel()


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def worker(queue: asyncio.Queue[int]) -> None:
    while True:
        number = await queue.get()
        try:
            print("done:", number)
        finally:
            queue.task_done()


async def main() -> None:
    queue: asyncio.Queue[int] = asyncio.Queue()
    for number in range(3):
        queue.put_nowait(number)
    task = asyncio.create_task(worker(queue))
    async with asyncio.timeout(0.2):
        await queue.join()
    task.cancel()


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(JOINS)) {
      if (view.isBroken(call)) continue;
      if (fileMentions(view, /\btask_done\b/)) continue;
      // Where the items are taken out in another file, that file may say that they are done.
      if (!fileMentions(view, /\.\s*get(?:_nowait)?\s*\(\s*\)/)) continue;
      yield { node: call, words: { call: view.text(view.callee(call)) } };
    }
  },
};
