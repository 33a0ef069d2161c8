import { Kind } from '../../syntax/kinds.ts';
import { reportBlocking } from '../blocking.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  id: 'blocking-http',
  title: 'A blocking HTTP request in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` waits for the network on the event loop',
  why: 'The call returns when the answer is there. Until then the thread of the event loop is busy waiting, and every other task stands still.',
  instead:
    'Use an asynchronous client (aiohttp, httpx.AsyncClient), or run the call in a thread: `await asyncio.to_thread(…)`.',
  fix: 'unsafe',
  lesson: 'waiting-together',
  examples: [
    {
      language: 'python',
      title: 'Three downloads',
      bad: `import asyncio
import os
import urllib.request

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(path: str) -> int:
    response = urllib.request.urlopen(f"{BASE}{path}", timeout=5)
    with response:
        return len(response.read())


async def main() -> None:
    sizes = await asyncio.gather(*(fetch("/delay/0.2") for _ in range(3)))
    print("bytes:", sum(sizes))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(session: aiohttp.ClientSession, path: str) -> int:
    async with session.get(f"{BASE}{path}") as response:
        response.raise_for_status()
        return len(await response.read())


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        sizes = await asyncio.gather(*(fetch(session, "/delay/0.2") for _ in range(3)))
    print("bytes:", sum(sizes))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  check: (view) => reportBlocking(view, 'http'),
};
