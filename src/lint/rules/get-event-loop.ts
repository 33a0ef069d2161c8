import { Kind } from '../../syntax/kinds.ts';
import { moduleFor, replaceNode } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

const GET_EVENT_LOOP = new Set(['asyncio.get_event_loop']);

export const rule: Rule = {
  id: 'get-event-loop',
  title: 'asyncio.get_event_loop in a coroutine',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: GET_EVENT_LOOP },
  message: '`{call}` in a coroutine gives the running loop: `asyncio.get_running_loop` says so',
  why: 'In a coroutine both give the same loop. Outside of one `get_event_loop` behaves differently from version to version, and raises an error from Python 3.14 on; `get_running_loop` means one thing only.',
  instead: 'Use `asyncio.get_running_loop()`.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'The time on the loop’s clock',
      bad: `import asyncio


async def main() -> None:
    loop = asyncio.get_event_loop()
    start = loop.time()
    await asyncio.sleep(0.05)
    print("waited:", loop.time() - start > 0.04)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(0.05)
    print("waited:", loop.time() - start > 0.04)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(GET_EVENT_LOOP)) {
      if (!view.inAsync(call)) continue;
      if (view.args(call).length > 0 || view.isBroken(call)) continue;
      const callee = view.callee(call);
      const asyncio = moduleFor(view, 'asyncio');
      yield {
        node: callee,
        words: { call: view.text(callee) },
        fixes: [
          {
            title: 'Use `asyncio.get_running_loop`',
            safe: true,
            edits: [replaceNode(view, callee, `${asyncio.name}.get_running_loop`)],
            imports: asyncio.imports,
          },
        ],
      };
    }
  },
};
