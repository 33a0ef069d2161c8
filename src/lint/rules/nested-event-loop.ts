import { Field, Kind } from '../../syntax/kinds.ts';
import { canAwait, needsParentheses, replaceNode } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { isLoop } from '../tasks.ts';
import type { FileContext, UnitView } from '../view.ts';
import { around, lastName } from '../walk.ts';

export const rule: Rule = {
  id: 'nested-event-loop',
  title: 'Starting an event loop inside a running one',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call] },
  message: '`{call}` fails here: an event loop is already running in this thread',
  why: 'A thread runs one event loop at a time, and this code already runs on it, so Python raises a RuntimeError.',
  instead: 'Write `await` before the coroutine instead.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A program within a program',
      bad: `import asyncio


async def greet() -> str:
    await asyncio.sleep(0.01)
    return "hello"


async def main() -> None:
    try:
        print(asyncio.run(greet()))
    except RuntimeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def greet() -> str:
    await asyncio.sleep(0.01)
    return "hello"


async def main() -> None:
    try:
        print(await greet())
    except RuntimeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.nodes(Kind.Call)) {
      const callee = view.callee(call);
      // A bare name may be an alias; a member says what it is.
      const isBare = view.ir.kind(callee) === Kind.Name;
      if (!isBare && !NAMES.test(lastName(view, callee))) continue;
      if (!runsOnLoop(view, call)) continue;
      if (!startsLoop(view, call) || view.isBroken(call) || isPatched(view)) continue;
      const fix = awaitFix(view, call);
      yield {
        node: call,
        end: view.ir.end(callee),
        words: { call: view.text(callee) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

const NAMES = /^(?:run|run_until_complete|run_forever)$/;

const RUNNERS = new Set(['asyncio.run', 'uvloop.run', 'anyio.run', 'trio.run']);

function startsLoop(view: UnitView, call: number): boolean {
  const callee = view.callee(call);
  if (RUNNERS.has(view.calleePath(call))) return true;
  const name = lastName(view, callee);
  if (name === 'run' || view.ir.kind(callee) !== Kind.Member) return false;
  return isLoop(view, view.ir.child(callee, Field.Object));
}

/** In an async function; in a notebook also at the top, unless the failure is expected there. */
function runsOnLoop(view: UnitView, call: number): boolean {
  if (view.functionOf(call) >= 0) return view.inAsync(call);
  if (!view.file.notebook || view.unit.owner) return false;
  for (const at of around(view, call)) if (view.ir.kind(at) === Kind.Try) return false;
  return true;
}

/** Answers of {@link isPatched}: a file's context lives for one look at the file. */
const patched = new WeakMap<FileContext, boolean>();

/** `nest_asyncio` makes nested loops possible. */
function isPatched(view: UnitView): boolean {
  const units = view.fileUnits;
  let known = patched.get(view.file);
  if (known === undefined) {
    const { store } = view.file;
    known = units.some(({ start, end }) => store.slice(start, end).includes('nest_asyncio'));
    patched.set(view.file, known);
  }
  return known;
}

/** `asyncio.run(x)` → `await x`, when nothing but the coroutine is passed. */
function awaitFix(view: UnitView, call: number): UnitFix | undefined {
  const args = view.args(call);
  const [coroutine] = args;
  if (args.length !== 1 || coroutine === undefined || !canAwait(view, call)) return undefined;
  // Other runners take a function, not a coroutine.
  const kind = view.ir.kind(coroutine);
  if (kind !== Kind.Call && kind !== Kind.Name) return undefined;
  if (/^(?:anyio|trio)\./.test(view.calleePath(call))) return undefined;
  const text = `await ${view.text(coroutine)}`;
  return {
    title: 'Await the coroutine on the running loop',
    safe: false,
    edits: [replaceNode(view, call, needsParentheses(view, call) ? `(${text})` : text)],
  };
}
