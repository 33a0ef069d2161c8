import { Field, Kind } from '../../syntax/kinds.ts';
import { allBlocking, isPlainCall, type BlockingCall } from '../blocking.ts';
import { canAwait, replaceNode, threadCall, toThreadFix } from '../edits.ts';
import { LAZY, BLOCKING } from '../names/blocking.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-path',
  title: 'Asking the file system in an async function',
  severity: { learner: 'hint', standard: 'off', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` asks the file system on the event loop',
  why: 'Such a call returns when the operating system has answered. On a local disk that is quick; on a network drive, or in a folder with very many files, every other task stands still until it is done.',
  instead:
    'Where it matters, do the whole work with files in one function and run it in a thread: `await asyncio.to_thread(…)`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Listing a folder',
      bad: `import asyncio
import os


async def names(folder: str) -> list[str]:
    found = os.listdir(folder)
    return sorted(found)


async def main() -> None:
    print(len(await names(".")) >= 0)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import os


async def names(folder: str) -> list[str]:
    found = await asyncio.to_thread(os.listdir, folder)
    return sorted(found)


async def main() -> None:
    print(len(await names(".")) >= 0)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const found of allBlocking(view)) {
      if (found.category !== 'path') continue;
      const { call, path } = found;
      if (LAZY.has(path)) yield* reportLazy(view, found);
      else {
        const fix = isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
        yield {
          node: call,
          words: { call: view.text(view.callee(call)) },
          fixes: fix ? [fix] : [],
        };
      }
    }
  },
};

/** Functions that go through an iterator to its end. */
const CONSUMERS = /^builtins\.(?:list|tuple|set|frozenset|sorted|sum|max|min|any|all|len|dict)$/;

/** `path.glob(…)` only makes an iterator: it is reported where it is gone through on the loop. */
function* reportLazy(view: UnitView, { call }: BlockingCall): Iterable<Report> {
  const { ir } = view;
  const outer = view.outer(call);
  const kind = outer < 0 ? -1 : ir.kind(outer);
  const isLoop = kind === Kind.For || kind === Kind.ForIn;
  if (isLoop && ir.field(call) === Field.Right) {
    const fix = ir.kind(ir.parent(outer)) === Kind.Generator ? undefined : listed(view, call);
    yield report(view, call, fix);
    return;
  }
  const consumer = kind === Kind.Arguments ? ir.parent(outer) : -1;
  if (consumer < 0 || !CONSUMERS.test(view.calleePath(consumer))) return;
  // `to_thread` takes over the outer call too, so that the thread goes through the iterator.
  yield report(view, call, toThreadFix(view, consumer));
}

function report(view: UnitView, call: number, fix: UnitFix | undefined): Report {
  return {
    node: call,
    words: { call: view.text(view.callee(call)) },
    fixes: fix ? [fix] : [],
  };
}

/** `for x in path.iterdir()` → `for x in await asyncio.to_thread(list, path.iterdir())`. */
function listed(view: UnitView, call: number): UnitFix | undefined {
  if (!canAwait(view, call)) return undefined;
  const { text, how, imports } = threadCall(view, 'list', view.text(call), false);
  return {
    title: `Read the whole list in a thread with ${how}`,
    safe: false,
    edits: [replaceNode(view, call, text)],
    imports,
  };
}
