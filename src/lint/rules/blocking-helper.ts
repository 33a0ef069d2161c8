import { Kind } from '../../syntax/kinds.ts';
import { blockingPath } from '../blocking.ts';
import { isPlain, type ChainLink } from '../bodies.ts';
import { isPlainCall } from '../blocking.ts';
import { toThreadFix } from '../edits.ts';
import type { RelatedNode, Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-helper',
  title: 'An ordinary function that blocks, called in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call] },
  message: '`{call}` ends in `{blocking}`, which stops the event loop',
  why: 'The call is not marked by `await`, but somewhere below it a function waits for a timer, the network or another program. All that time no other task runs.',
  instead:
    'Make the helper asynchronous all the way down, or run it in a thread: `await asyncio.to_thread(…)`.',
  fix: 'unsafe',
  lesson: 'waiting-together',
  examples: [
    {
      language: 'python',
      title: 'A pause hidden two functions away',
      bad: `import asyncio
import time


def pause() -> None:
    time.sleep(0.1)


def prepare(name: str) -> str:
    pause()
    return name.title()


async def greet(name: str) -> None:
    print("hello", prepare(name))


async def main() -> None:
    await asyncio.gather(greet("ada"), greet("grace"))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import time


def pause() -> None:
    time.sleep(0.1)


def prepare(name: str) -> str:
    pause()
    return name.title()


async def greet(name: str) -> None:
    print("hello", await asyncio.to_thread(prepare, name))


async def main() -> None:
    await asyncio.gather(greet("ada"), greet("grace"))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    if (!view.nodes(Kind.Function).some((definition) => view.isAsync(definition))) return;
    for (const call of view.nodes(Kind.Call)) {
      if (!view.inAsync(call) || view.isAwaited(call)) continue;
      const value = view.valueOf(view.callee(call));
      if (value.is !== 'function' || !isPlain(value) || blockingPath(view, call) !== '') continue;
      const chain = view.blockingChain(value);
      const last = chain[chain.length - 1];
      if (!last || chain.length > MAX_TOLD || view.isBroken(call)) continue;
      const fix = isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
      yield {
        node: call,
        words: { call: view.text(view.callee(call)), blocking: last.call.text },
        related: chain.map(placeOf),
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/**
 * Longer chains are not told: each link is one more condition, and behind so many of them the call
 * that blocks is hardly ever reached.
 */
const MAX_TOLD = 8;

function placeOf({ call, path }: ChainLink): RelatedNode {
  const message =
    call.blocking === undefined ? `which calls \`${call.text}\`` : `\`${call.text}\` blocks here`;
  return path === undefined ? { range: call.range, message } : { range: call.range, message, path };
}
