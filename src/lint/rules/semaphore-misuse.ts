import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { enteredBy, withItems } from '../flow.ts';
import { fileMentions, quoted } from '../mentions.ts';
import type { Report, Rule } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';

const LIMITERS = new Set(['asyncio.Semaphore', 'asyncio.BoundedSemaphore', 'asyncio.Lock']);
const CALLS = new Set([...LIMITERS, 'acquire']);

export const rule: Rule = {
  id: 'semaphore-misuse',
  title: 'A lock or semaphore that guards nothing, or is never released',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: CALLS },
  message: 'This {what} {problem}',
  why: 'A semaphore limits the tasks that share it, and a lock keeps out those that share it. One that every call makes anew is shared with nobody; one that is taken and not released keeps everybody out in the end.',
  instead:
    'Make it once, outside, hand it to every task, and use it there with `async with`, which also releases it.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Two at a time',
      bad: `import asyncio


async def look_up(number: int) -> str:
    slots = asyncio.Semaphore(2)
    async with slots:
        await asyncio.sleep(0.05)
        return f"user {number}"


async def main() -> None:
    print(await asyncio.gather(*(look_up(number) for number in range(6))))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def look_up(slots: asyncio.Semaphore, number: int) -> str:
    async with slots:
        await asyncio.sleep(0.05)
        return f"user {number}"


async def main() -> None:
    slots = asyncio.Semaphore(2)
    print(await asyncio.gather(*(look_up(slots, number) for number in range(6))))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsNamed(CALLS)) {
      const path = view.calleePath(call);
      if (LIMITERS.has(path)) {
        if (!guardsNothing(view, call) || view.isBroken(call)) continue;
        const problem = 'is made anew by every call, so it never holds anybody back';
        yield {
          node: call,
          end: view.ir.end(view.callee(call)),
          words: { what: word(path), problem },
        };
      } else if (path.endsWith('.acquire') && LIMITERS.has(path.slice(0, -'.acquire'.length))) {
        if (!neverReleased(view, call) || view.isBroken(call)) continue;
        const problem = 'is taken here, and nothing in this file releases it';
        yield { node: call, words: { what: word(path), problem } };
      }
    }
  },
};

function word(path: string): string {
  return path.startsWith('asyncio.Lock') ? 'lock' : 'semaphore';
}

/** Whether what is made is only ever entered by the very call of a function that made it. */
function guardsNothing(view: UnitView, call: number): boolean {
  const { ir } = view;
  const home = view.functionOf(call);
  if (home < 0 || !view.isAsync(home)) return false;
  const parent = view.outer(call);
  if (ir.kind(parent) === Kind.WithItem) return ir.has(ir.ancestor(parent, Kind.With), Flag.Async);
  if (ir.kind(parent) !== Kind.Assign) return false;
  const left = ir.child(parent, Field.Left);
  const binding =
    left >= 0 && ir.kind(left) === Kind.Name ? view.scopes.bindingOf(left) : undefined;
  if (binding?.scope.kind !== 'function' || binding.definitions.length !== 1) return false;
  if (binding.uses.length === 0) return false;
  return binding.uses.every(
    (use) => view.functionOf(use) === home && ir.kind(view.outer(use)) === Kind.WithItem,
  );
}

/** `await x.acquire()` in a file that never mentions `x.release`, nor enters or hands over `x`. */
function neverReleased(view: UnitView, call: number): boolean {
  const { ir } = view;
  const object = ir.child(view.callee(call), Field.Object);
  const text = view.text(object);
  const name = quoted(text.slice(text.lastIndexOf('.') + 1));
  if (ir.kind(object) !== Kind.Name && ir.kind(object) !== Kind.Member) return false;
  if (!LIMITERS.has(typePath(view.valueOf(object)))) return false;
  const released = new RegExp(`\\b${name}\\s*\\.\\s*release\\b|(?<![.\\w])release\\s*\\(`);
  if (fileMentions(view, released)) return false;
  // Handed over, it may be released elsewhere.
  const given = new RegExp(
    `[(,=\\[]\\s*(?:\\w+\\.)*${name}\\s*[,)\\]\\n]|return\\s+(?:\\w+\\.)*${name}\\b`,
  );
  return !fileMentions(view, given) && !isEntered(view, text);
}

function isEntered(view: UnitView, text: string): boolean {
  return view
    .nodes(Kind.With)
    .some((statement) =>
      withItems(view, statement).some((item) => view.text(enteredBy(view, item)) === text),
    );
}
