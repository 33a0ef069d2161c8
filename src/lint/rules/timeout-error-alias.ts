import { Field, Kind } from '../../syntax/kinds.ts';
import { replaceNode } from '../edits.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** The first Python version in which the two are one class. */
const SINCE = 311;

export const rule: Rule = {
  id: 'timeout-error-alias',
  title: 'asyncio.TimeoutError, another name of TimeoutError',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Member, Kind.ImportFrom, Kind.Except] },
  message: '`{name}` is the builtin `TimeoutError` since Python 3.11',
  why: 'The two used to be different classes, and catching the wrong one missed the timeout. Now they are the same, and the short name needs no import.',
  instead: 'Write `TimeoutError`.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'Catching a timeout',
      bad: `import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except asyncio.TimeoutError:
        print("too slow")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except TimeoutError:
        print("too slow")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { file, ir } = view;
    if (file.target < SINCE || Object.hasOwn(file.module.names, 'TimeoutError')) return;
    for (const node of view.nodes(Kind.Member)) {
      if (view.text(ir.child(node, Field.Attribute)) !== 'TimeoutError') continue;
      const module = view.valueOf(ir.child(node, Field.Object));
      if (module.is !== 'module' || module.path !== 'asyncio' || view.isBroken(node)) continue;
      yield {
        node,
        words: { name: view.text(node) },
        fixes: [
          {
            title: 'Write `TimeoutError`',
            safe: true,
            edits: [replaceNode(view, node, 'TimeoutError')],
          },
        ],
      };
    }
  },
};
