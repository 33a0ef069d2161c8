import { Kind } from '../../syntax/kinds.ts';
import { allBlocking, isPlainCall } from '../blocking.ts';
import { toThreadFix } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-wait',
  title: 'Waiting for a thread in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call, Kind.With] },
  message: '`{call}` can stop the event loop until another thread or process lets it go on',
  why: 'It waits for something that another thread or process must do first. Until that happens the thread of the event loop waits, and no task runs; if what it waits for needs the loop itself, the program hangs for good.',
  instead:
    'Use asyncio’s own lock, queue or event between tasks. For a thread, await `asyncio.to_thread(…)`, or `asyncio.wrap_future(…)` for its future.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Taking a result from a thread',
      bad: `import asyncio
import queue
import threading


async def main() -> None:
    results: queue.Queue[int] = queue.Queue()
    threading.Timer(0.05, results.put, [42]).start()
    print("result:", results.get())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import queue
import threading


async def main() -> None:
    results: queue.Queue[int] = queue.Queue()
    threading.Timer(0.05, results.put, [42]).start()
    print("result:", await asyncio.to_thread(results.get))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const { call, category, path } of allBlocking(view)) {
      if (category !== 'wait') continue;
      const callee = view.callee(call);
      // A lock taken in another thread would belong to that thread.
      const movable = isPlainCall(view, call) && !path.endsWith('.acquire');
      const fix = movable ? toThreadFix(view, call) : undefined;
      yield {
        node: call,
        end: view.ir.end(callee),
        words: { call: view.text(callee) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};
