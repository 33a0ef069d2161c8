import { Kind } from '../../syntax/kinds.ts';
import { reportBlocking } from '../blocking.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'blocking-input',
  title: 'Waiting for the keyboard in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` waits for input on the event loop',
  why: 'The call returns when somebody has typed a line, or when a line arrives from another program. Until then the thread of the event loop waits, and every other task with it.',
  instead: 'Read the line in a thread: `line = await asyncio.to_thread(input, "…")`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A question while a clock runs',
      bad: `import asyncio
import io
import sys

sys.stdin = io.StringIO("Ada\\n")  # so that this example needs no keyboard


async def clock() -> None:
    for second in range(3):
        print("tick", second)
        await asyncio.sleep(0.01)


async def ask() -> None:
    name = input("Your name? ")
    print("Hello,", name)


async def main() -> None:
    await asyncio.gather(clock(), ask())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import io
import sys

sys.stdin = io.StringIO("Ada\\n")  # so that this example needs no keyboard


async def clock() -> None:
    for second in range(3):
        print("tick", second)
        await asyncio.sleep(0.01)


async def ask() -> None:
    name = await asyncio.to_thread(input, "Your name? ")
    print("Hello,", name)


async def main() -> None:
    await asyncio.gather(clock(), ask())


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  check: (view) => reportBlocking(view, 'input'),
};
