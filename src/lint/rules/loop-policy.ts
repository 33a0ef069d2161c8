import { Field, Kind } from '../../syntax/kinds.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** Deprecated with Python 3.14. */
const POLICY = new Set(['asyncio.set_event_loop_policy', 'asyncio.get_event_loop_policy']);

export const rule: Rule = {
  id: 'loop-policy',
  title: 'An event loop policy',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: POLICY },
  message: '`{call}` is deprecated: event loop policies go away in Python 3.16',
  why: 'A policy decides for the whole process which loop is made, long before and far from the place that runs it. Since Python 3.14 its use gives a warning.',
  instead:
    'Name the loop where it is started: `asyncio.run(main(), loop_factory=…)`, or `asyncio.Runner(loop_factory=…)` before Python 3.12.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Choosing a kind of loop',
      bad: `import asyncio


async def main() -> None:
    await asyncio.sleep(0.01)
    print(type(asyncio.get_running_loop()).__name__)


if __name__ == "__main__":
    asyncio.set_event_loop_policy(asyncio.DefaultEventLoopPolicy())
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    await asyncio.sleep(0.01)
    print(type(asyncio.get_running_loop()).__name__)


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        runner.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(POLICY)) {
      if (view.isBroken(call) || isVersioned(view, call)) continue;
      const callee = view.callee(call);
      yield { node: callee, words: { call: view.text(callee) }, tag: 'deprecated' };
    }
  },
};

/** Whether it runs only on some versions of Python: then the deprecation is known. */
function isVersioned(view: UnitView, call: number): boolean {
  const { ir } = view;
  for (let at = ir.ancestor(call, Kind.If); at >= 0; at = ir.ancestor(at, Kind.If)) {
    if (/\bversion_info\b/.test(view.text(ir.child(at, Field.Condition)))) return true;
  }
  return false;
}
