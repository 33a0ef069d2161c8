import { Kind } from '../../syntax/kinds.ts';
import { moduleFor, replaceNode } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

const ENSURE_FUTURE = new Set(['asyncio.ensure_future']);

export const rule: Rule = {
  id: 'ensure-future',
  title: 'asyncio.ensure_future for a coroutine',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: ENSURE_FUTURE },
  message: '`{call}` is given a coroutine: `asyncio.create_task` says better what happens',
  why: '`ensure_future` takes any awaitable and gives it back when it is a future already. For a coroutine it makes a task, which is what `create_task` does, only that `create_task` says so and can name the task.',
  instead: 'Use `asyncio.create_task(…)`.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'Starting a task',
      bad: `import asyncio


async def greet(name: str) -> str:
    await asyncio.sleep(0.01)
    return f"hello, {name}"


async def main() -> None:
    task = asyncio.ensure_future(greet("Ada"))
    print(await task)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def greet(name: str) -> str:
    await asyncio.sleep(0.01)
    return f"hello, {name}"


async def main() -> None:
    task = asyncio.create_task(greet("Ada"))
    print(await task)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(ENSURE_FUTURE)) {
      if (!view.inAsync(call)) continue;
      const [given = -1, ...more] = view.args(call);
      if (more.length > 0 || view.valueOf(given).is !== 'coroutine' || view.isBroken(call))
        continue;
      const callee = view.callee(call);
      const asyncio = moduleFor(view, 'asyncio');
      yield {
        node: callee,
        words: { call: view.text(callee) },
        fixes: [
          {
            title: 'Use `asyncio.create_task`',
            safe: true,
            edits: [replaceNode(view, callee, `${asyncio.name}.create_task`)],
            imports: asyncio.imports,
          },
        ],
      };
    }
  },
};
