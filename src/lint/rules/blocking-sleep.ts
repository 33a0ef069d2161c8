import { Kind } from '../../syntax/kinds.ts';
import { blockingCalls, sleepFix } from '../blocking.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-sleep',
  title: 'time.sleep in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` stops the whole event loop',
  why: 'An event loop runs every task on one thread. While `time.sleep` waits, that thread waits, so no other task, timer or connection gets a turn.',
  instead: 'Use `await asyncio.sleep(…)`: only this task waits, and the loop runs the others.',
  fix: 'safe',
  lesson: 'waiting-together',
  examples: [
    {
      language: 'python',
      title: 'A pause between two messages',
      bad: `import asyncio
import time


async def tick(name: str) -> None:
    for number in range(3):
        print(name, number)
        time.sleep(0.1)


async def main() -> None:
    await asyncio.gather(tick("first"), tick("second"))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def tick(name: str) -> None:
    for number in range(3):
        print(name, number)
        await asyncio.sleep(0.1)


async def main() -> None:
    await asyncio.gather(tick("first"), tick("second"))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of blockingCalls(view, 'sleep')) {
      const fix = sleepFix(view, call);
      yield {
        node: call,
        words: { call: view.text(view.callee(call)) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};
