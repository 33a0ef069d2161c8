import { Field, Kind } from '../../syntax/kinds.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'control-flow-in-finally',
  title: 'Leaving a finally block with return, break or continue',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Finally] },
  message: '`{word}` in `finally` throws away the exception on its way out, a cancellation too',
  why: 'While an exception passes through `finally`, leaving the block in another way ends it: nobody learns of the error. A cancellation is an exception as well, so a task that does this goes on although it was told to stop, and a timeout around it has no effect.',
  instead:
    'Let the `finally` block only clean up, and put the `return`, `break` or `continue` behind it.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'A worker that cannot be stopped',
      bad: `import asyncio


async def work() -> str:
    try:
        await asyncio.sleep(10)
    finally:
        return "stopped early"


async def main() -> None:
    try:
        print(await asyncio.wait_for(work(), 0.01))
    except TimeoutError:
        print("too late")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def work() -> str:
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning up")
    return "done"


async def main() -> None:
    try:
        print(await asyncio.wait_for(work(), 0.01))
    except TimeoutError:
        print("too late")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { ir } = view;
    const words = [
      [Kind.Return, 'return'],
      [Kind.Break, 'break'],
      [Kind.Continue, 'continue'],
    ] as const;
    for (const [kind, word] of words) {
      for (const node of view.nodes(kind)) {
        if (!leavesFinally(view, node, kind !== Kind.Return) || !view.inAsync(node)) continue;
        yield { node, end: ir.start(node) + word.length, words: { word } };
      }
    }
  },
};

/** Whether a statement leaves a `finally` block around it; a loop inside the block stops it. */
function leavesFinally(view: UnitView, node: number, stopsAtLoop: boolean): boolean {
  const { ir } = view;
  let child = node;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    switch (ir.kind(at)) {
      case Kind.Finally:
        return true;
      case Kind.Function:
      case Kind.Lambda:
      case Kind.Class:
        return false;
      case Kind.For:
      case Kind.While:
        if (stopsAtLoop && ir.field(child) === Field.Body) return false;
        break;
      default:
    }
    child = at;
  }
  return false;
}
