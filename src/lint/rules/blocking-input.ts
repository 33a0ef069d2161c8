import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { reportBlocking } from '../blocking.ts';
import type { Report, Rule } from '../rule.ts';
import { pathOf, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-input',
  title: 'Waiting for the keyboard in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call, Kind.For, Kind.ForIn] },
  message: '`{call}` waits for input on the event loop',
  why: 'The call returns when somebody has typed a line, or when a line arrives from another program. Until then the thread of the event loop waits, and every other task with it.',
  instead: 'Read the line in a thread: `line = await asyncio.to_thread(input, "…")`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A question while a clock runs',
      bad: `import asyncio
import io
import sys

sys.stdin = io.StringIO("Ada\\n")  # so that this example needs no keyboard


async def clock() -> None:
    for second in range(3):
        print("tick", second)
        await asyncio.sleep(0.01)


async def ask() -> None:
    name = input("Your name? ")
    print("Hello,", name)


async def main() -> None:
    await asyncio.gather(clock(), ask())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import io
import sys

sys.stdin = io.StringIO("Ada\\n")  # so that this example needs no keyboard


async def clock() -> None:
    for second in range(3):
        print("tick", second)
        await asyncio.sleep(0.01)


async def ask() -> None:
    name = await asyncio.to_thread(input, "Your name? ")
    print("Hello,", name)


async def main() -> None:
    await asyncio.gather(clock(), ask())


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    yield* reportBlocking(view, 'input');
    yield* readInLoops(view);
  },
};

/** `for line in sys.stdin:`, which waits for each line. */
function* readInLoops(view: UnitView): Iterable<Report> {
  const { ir } = view;
  for (const kind of [Kind.For, Kind.ForIn]) {
    for (const loop of view.nodes(kind)) {
      // A generator waits where somebody goes through it.
      const isLater = ir.kind(ir.parent(loop)) === Kind.Generator;
      if (isLater || ir.has(loop, Flag.Async) || !view.inAsync(loop)) continue;
      const input = goneThrough(view, ir.child(loop, Field.Right));
      if (pathOf(view.valueOf(input)) !== 'sys.stdin' || view.isBroken(input)) continue;
      yield { node: input, words: { call: view.text(input) } };
    }
  }
}

/** What a loop really goes through: `x` of `enumerate(x)`. */
function goneThrough(view: UnitView, right: number): number {
  const { ir } = view;
  const node = right < 0 ? -1 : ir.unwrap(right);
  if (node < 0 || ir.kind(node) !== Kind.Call) return node;
  const [first = -1] = view.args(node);
  return view.calleePath(node) === 'builtins.enumerate' ? first : node;
}
