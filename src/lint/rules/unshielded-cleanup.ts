import { Field, Kind } from '../../syntax/kinds.ts';
import { moduleFor, replaceNode } from '../edits.ts';
import { enteredBy, withItems } from '../flow.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';
import { around, lastName } from '../walk.ts';

export const rule: Rule = {
  id: 'unshielded-cleanup',
  title: 'Cleaning up with an await that a cancellation can interrupt',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Await] },
  message: 'A cancellation can interrupt `{call}` in `finally`, and the rest of the block with it',
  why: 'A `finally` block runs, but it can be cancelled like any other code: by a second `cancel()`, by a timeout, or when the program ends. The exception is raised at the `await`, and what the block still had to do is left out.',
  instead:
    'Do first what needs no `await`, and shield what must be finished: `await asyncio.shield(…)`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Saving at the end',
      bad: `import asyncio


async def save(text: str) -> None:
    await asyncio.sleep(0.01)
    print("saved:", text)


async def work() -> None:
    try:
        await asyncio.sleep(0.01)
    finally:
        await save("draft")


if __name__ == "__main__":
    asyncio.run(work())
`,
      good: `import asyncio


async def save(text: str) -> None:
    await asyncio.sleep(0.01)
    print("saved:", text)


async def work() -> None:
    try:
        await asyncio.sleep(0.01)
    finally:
        await asyncio.shield(save("draft"))


if __name__ == "__main__":
    asyncio.run(work())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { ir } = view;
    if (view.nodes(Kind.Finally).length === 0) return;
    for (const node of view.nodes(Kind.Await)) {
      const call = ir.unwrap(ir.children(node)[0] ?? -1);
      // A task that is awaited is not lost with the `await`.
      if (call < 0 || ir.kind(call) !== Kind.Call || view.isBroken(node)) continue;
      if (CLOSERS.test(lastName(view, view.callee(call)))) continue;
      if (!isCleanup(view, node) || SAFE.test(view.calleePath(call))) continue;
      yield {
        node,
        end: ir.end(view.callee(call)),
        words: { call: `await ${view.text(view.callee(call))}` },
        fixes: [shieldFix(view, call)],
      };
    }
  },
};

/**
 * What closes or gives back one thing: short, and written so that an interruption still lets go of
 * it. That is how such things are closed everywhere.
 */
const CLOSERS =
  /(?:close|aclose|wait_closed|release|disconnect|terminate|shutdown|stop|cleanup|clean_up|rollback|cancel|cancelled|kill|exit|join|teardown|tear_down|dispose|finalize|unsubscribe|__aexit__|shield)\w*$/i;

/** Calls that are shields themselves, or end at once. */
const SAFE = /^asyncio\.(?:shield|gather|wait|wait_for|sleep)$/;

/** Whether a node stands in a `finally` block of its function, not within a shield or a time limit. */
function isCleanup(view: UnitView, node: number): boolean {
  const { ir } = view;
  let inFinally = false;
  for (const at of around(view, node)) {
    const kind = ir.kind(at);
    if (kind === Kind.Finally) inFinally = true;
    if (kind === Kind.Arguments && lastName(view, view.callee(ir.parent(at))) === 'shield') {
      return false;
    }
    if (kind === Kind.With && guards(view, at)) return false;
  }
  return inFinally && view.inAsync(node);
}

/** `with CancelScope(shield=True)`, `with move_on_after(…)`, `async with timeout(…)`. */
function guards(view: UnitView, statement: number): boolean {
  return withItems(view, statement).some((item) => {
    const entered = enteredBy(view, item);
    if (entered < 0 || view.ir.kind(entered) !== Kind.Call) return false;
    const name = lastName(view, view.ir.child(entered, Field.Function));
    return /^(?:CancelScope|move_on_after|move_on_at|fail_after|fail_at|timeout|timeout_at)$/.test(
      name,
    );
  });
}

function shieldFix(view: UnitView, call: number): UnitFix {
  const asyncio = moduleFor(view, 'asyncio');
  return {
    title: 'Shield it with asyncio.shield',
    safe: false,
    edits: [replaceNode(view, call, `${asyncio.name}.shield(${view.text(call)})`)],
    imports: asyncio.imports,
  };
}
