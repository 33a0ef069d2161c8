import { Kind } from '../../syntax/kinds.ts';
import { ASYNC_CLOSERS } from '../closers.ts';
import { awaitEdits, canAwait } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'unawaited-close',
  title: 'An asynchronous close that is not awaited',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: ASYNC_CLOSERS },
  message: '`{call}` closes nothing here: it is a coroutine function and its result is not awaited',
  why: 'The call only makes a coroutine object. The closing itself happens when that object is awaited; here it is thrown away, so everything stays open.',
  instead: 'Write `await` before the call, or use `async with`, which awaits the close for you.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Closing a session at the end',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
    try:
        async with session.get(f"{BASE}/json") as response:
            response.raise_for_status()
            print("bytes:", len(await response.read()))
    finally:
        session.close()


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))
    try:
        async with session.get(f"{BASE}/json") as response:
            response.raise_for_status()
            print("bytes:", len(await response.read()))
    finally:
        await session.close()


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(ASYNC_CLOSERS)) {
      const outer = view.outer(call);
      if (outer < 0 || view.ir.kind(outer) !== Kind.ExpressionStatement) continue;
      if (view.isBroken(outer)) continue;
      yield {
        node: call,
        words: { call: view.text(view.callee(call)) },
        fixes: canAwait(view, call)
          ? [{ title: 'Insert `await`', safe: false, edits: awaitEdits(view, call) }]
          : [],
      };
    }
  },
};
