import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { canAwait, insertBefore } from '../edits.ts';
import { FunctionFlag } from '../facts.ts';
import { enteredBy, withItems } from '../flow.ts';
import { ASYNC_MANAGERS } from '../names/async-only.ts';
import { publicPath } from '../public-path.ts';
import { expectsFailure } from '../resources.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'sync-with-on-async',
  title: 'with or for on something asynchronous',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.With, Kind.For, Kind.ForIn] },
  message: '`{what}` needs `async {word}`',
  why: 'It can only be entered or gone through with an `await` at each step, which plain `with` and `for` do not do: Python raises an exception.',
  instead: 'Write `async with` or `async for`, in an async function.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Taking a lock',
      bad: `import asyncio

lock = asyncio.Lock()


async def main() -> None:
    try:
        with lock:
            print("inside")
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio

lock = asyncio.Lock()


async def main() -> None:
    try:
        async with lock:
            print("inside")
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
    {
      language: 'python',
      title: 'Going through an asynchronous generator',
      bad: `import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0.01)
        yield number


async def main() -> None:
    try:
        for number in numbers():
            print(number)
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0.01)
        yield number


async def main() -> None:
    try:
        async for number in numbers():
            print(number)
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { ir } = view;
    for (const statement of view.nodes(Kind.With)) {
      if (ir.has(statement, Flag.Async)) continue;
      const items = withItems(view, statement).map((item) => enteredBy(view, item));
      const wrong = items.filter((item) => isAsyncManager(view, item));
      const [first] = wrong;
      if (first === undefined || isExpected(view, statement)) continue;
      // With a synchronous manager beside it, one keyword cannot be right for both.
      const fix = wrong.length === items.length ? asyncFix(view, statement) : undefined;
      yield report(view, first, 'with', fix);
    }
    for (const kind of [Kind.For, Kind.ForIn]) {
      for (const loop of view.nodes(kind)) {
        const iterated = ir.child(loop, Field.Right);
        if (ir.has(loop, Flag.Async) || !isAsyncIterable(view, iterated)) continue;
        if (!isExpected(view, loop)) yield report(view, iterated, 'for', asyncFix(view, loop));
      }
    }
  },
};

function isExpected(view: UnitView, statement: number): boolean {
  return view.isBroken(view.ir.parent(statement)) || expectsFailure(view, statement);
}

function report(view: UnitView, node: number, word: string, fix: UnitFix | undefined): Report {
  const inner = view.ir.unwrap(node);
  const named = view.ir.kind(inner) === Kind.Call ? view.callee(inner) : inner;
  return {
    node,
    end: view.ir.end(named),
    words: { what: view.text(named), word },
    fixes: fix ? [fix] : [],
  };
}

function asyncFix(view: UnitView, node: number): UnitFix | undefined {
  if (!canAwait(view, node)) return undefined;
  return {
    title: 'Insert `async`',
    safe: false,
    edits: [insertBefore(view, node, 'async ')],
  };
}

/** Whether an expression can be entered with `async with` alone. */
function isAsyncManager(view: UnitView, node: number): boolean {
  const inner = view.ir.unwrap(node);
  if (inner < 0) return false;
  if (view.ir.kind(inner) === Kind.Call) {
    if (ASYNC_MANAGERS.has(view.calleePath(inner))) return true;
    const callee = view.valueOf(view.callee(inner));
    if (callee.is === 'function') {
      const both = FunctionFlag.Async | FunctionFlag.ContextManager;
      if ((callee.facts.flags & (both | FunctionFlag.Opaque)) === both) return true;
    }
  }
  const value = view.valueOf(inner);
  if (value.is !== 'instance') return false;
  if (ASYNC_MANAGERS.has(publicPath(typePath(value)))) return true;
  return hasOnly(view, inner, '__aenter__', '__enter__');
}

/** Whether an expression can be gone through with `async for` alone. */
function isAsyncIterable(view: UnitView, node: number): boolean {
  const inner = view.ir.unwrap(node);
  if (inner < 0) return false;
  if (view.ir.kind(inner) === Kind.Call) {
    const callee = view.valueOf(view.callee(inner));
    if (callee.is === 'function') {
      const both = FunctionFlag.Async | FunctionFlag.Generator;
      const unsure = FunctionFlag.Opaque | FunctionFlag.ContextManager | FunctionFlag.Property;
      if ((callee.facts.flags & (both | unsure)) === both) return true;
    }
  }
  return hasOnly(view, inner, '__aiter__', '__iter__') && !hasMethod(view, inner, '__getitem__');
}

/** Whether a value's class, with all its bases known, has one method and not the other. */
function hasOnly(view: UnitView, node: number, wanted: string, other: string): boolean {
  const value = view.valueOf(node);
  if (value.is !== 'instance' || !view.file.world.isWhollyKnown(value.of)) return false;
  return hasMethod(view, node, wanted) && !hasMethod(view, node, other);
}

function hasMethod(view: UnitView, node: number, name: string): boolean {
  return view.file.world.member(view.valueOf(node), name).is === 'function';
}
