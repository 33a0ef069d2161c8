import { Kind } from '../../syntax/kinds.ts';
import { asyncByName } from '../by-name.ts';
import { isAsyncClose } from '../closers.ts';
import { isDoubtful } from '../doubt.ts';
import { awaitEdits, canAwait } from '../edits.ts';
import type { FunctionFacts } from '../facts.ts';
import { isUnreachable } from '../reach.ts';
import { expectsFailure } from '../resources.ts';
import type { RelatedNode, Report, Rule } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';
import { lastName } from '../walk.ts';
import type { Value } from '../world.ts';

export const rule: Rule = {
  id: 'missing-await',
  title: 'A coroutine that is never awaited',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call] },
  message: '`{call}` does nothing here: what it returns runs only when it is awaited',
  why: 'Calling an `async def` function only makes a coroutine object. Its body runs when the object is awaited or made into a task; here it is thrown away, so nothing happens but a warning at run time.',
  instead: 'Write `await` before the call, or make a task of it and keep the task.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Saving before leaving',
      bad: `import asyncio

saved: list[str] = []


async def save(text: str) -> None:
    await asyncio.sleep(0.01)
    saved.append(text)


async def main() -> None:
    save("draft")
    print("saved:", saved)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio

saved: list[str] = []


async def save(text: str) -> None:
    await asyncio.sleep(0.01)
    saved.append(text)


async def main() -> None:
    await save("draft")
    print("saved:", saved)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.nodes(Kind.Call)) {
      if (!isThrownAway(view, call)) continue;
      const value = view.valueOf(call);
      const method = view.file.world.isLazy(value) ? undefined : asyncByName(view, call, value);
      const isLazy = method !== undefined || view.file.world.isLazy(value);
      if (!isLazy || view.isBroken(view.ir.parent(call))) continue;
      if (isDoubtful(view, call) || isOnlyDeclared(view, call, value)) continue;
      if (isUnreachable(view, call) || expectsFailure(view, call)) continue;
      // `app.get("/")(handler)`: what decorates is often declared as what it decorates.
      if (!method && value.is !== 'coroutine' && view.ir.kind(view.callee(call)) === Kind.Call)
        continue;
      // A close has a rule of its own, which can say what stays open.
      if (isAsyncClose(view, call)) continue;
      const callee = view.callee(call);
      yield {
        node: call,
        words: { call: view.text(callee) },
        related: definitionOf(view, call, value.is === 'coroutine' ? value.of.facts : method),
        fixes: canAwait(view, call)
          ? [{ title: 'Insert `await`', safe: false, edits: awaitEdits(view, call) }]
          : [],
      };
    }
  },
};

/** Whether the value of a call is a statement by itself, or a part of a value that is. */
function isThrownAway(view: UnitView, call: number): boolean {
  const { ir } = view;
  let at = call;
  for (let above = ir.parent(at); above >= 0; above = ir.parent(at)) {
    switch (ir.kind(above)) {
      case Kind.ExpressionStatement:
        return true;
      case Kind.Parenthesized:
      case Kind.List:
      case Kind.Tuple:
      case Kind.Set:
      case Kind.ListComprehension:
      case Kind.SetComprehension:
        break;
      case Kind.Logical:
        // The first part is asked whether it is true, and another rule tells of that.
        if (ir.children(above)[0] === at) return false;
        break;
      case Kind.Conditional:
        if (ir.children(above)[1] === at) return false;
        break;
      default:
        return false;
    }
    at = above;
  }
  return false;
}

/** A declared `Awaitable` says enough in async code; where nothing is awaited it is often wrong. */
function isOnlyDeclared(view: UnitView, call: number, value: Value): boolean {
  return /\.Awaitable$/.test(typePath(value)) && !view.inAsync(call);
}

function definitionOf(
  view: UnitView,
  call: number,
  fn: FunctionFacts | undefined,
): readonly RelatedNode[] {
  const offset = fn && view.file.offsetOf(fn);
  if (offset === undefined) return [];
  const { length } = lastName(view, view.callee(call));
  return [{ offset, length, message: 'It is declared `async def` here.' }];
}
