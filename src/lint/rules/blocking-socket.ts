import { Kind } from '../../syntax/kinds.ts';
import { allBlocking, isPlainCall } from '../blocking.ts';
import { toThreadFix } from '../edits.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-socket',
  title: 'A blocking network call in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` waits for the network on the event loop',
  why: 'A socket that was not set otherwise waits inside the call, and so does a look-up of a name: the thread of the event loop waits with it, and no other task gets a turn.',
  instead:
    'Use streams (`asyncio.open_connection`), the loop’s own methods (`loop.getaddrinfo`, `loop.sock_recv`), or run the call in a thread.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Looking up an address',
      bad: `import asyncio
import socket


async def lookup(host: str) -> str:
    return socket.gethostbyname(host)


async def main() -> None:
    print(await lookup("localhost"))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import socket


async def lookup(host: str) -> str:
    return await asyncio.to_thread(socket.gethostbyname, host)


async def main() -> None:
    print(await lookup("localhost"))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const { call, category } of allBlocking(view)) {
      if (category !== 'socket') continue;
      const callee = view.callee(call);
      const fix = isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
      yield {
        node: call,
        end: view.ir.end(callee),
        words: { call: view.text(callee) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};
