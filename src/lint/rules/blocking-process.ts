import { Kind } from '../../syntax/kinds.ts';
import { allBlocking, isPlainCall } from '../blocking.ts';
import { toThreadFix } from '../edits.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-process',
  title: 'A blocking call for another process in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` keeps the event loop while it starts or waits for another process',
  why: 'These calls work with another process on the thread of the event loop. As long as one of them takes, and with `run` that is until the process has ended, no other task gets a turn.',
  instead:
    'Use `asyncio.create_subprocess_exec` and await `communicate()`, or run the call in a thread: `await asyncio.to_thread(…)`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Asking another program',
      bad: `import asyncio
import subprocess
import sys


async def version() -> str:
    done = subprocess.run([sys.executable, "--version"], capture_output=True, text=True)
    return done.stdout.strip()


async def main() -> None:
    print(await version())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import sys
from asyncio.subprocess import PIPE


async def version() -> str:
    process = await asyncio.create_subprocess_exec(sys.executable, "--version", stdout=PIPE)
    output, _ = await process.communicate()
    return output.decode().strip()


async def main() -> None:
    print(await version())


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const { call, category, path } of allBlocking(view)) {
      if (category !== 'process') continue;
      // A process started in a thread is still waited for on the loop: that needs another design.
      const starts = path === 'subprocess.Popen' || path === 'os.popen';
      const fix = !starts && isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { call: view.text(view.callee(call)) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};
