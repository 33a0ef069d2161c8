import { Field, Kind } from '../../syntax/kinds.ts';
import { coroutineUse } from '../coroutine-use.ts';
import { isDoubtful } from '../doubt.ts';
import { awaitEdits, canAwait } from '../edits.ts';
import { expectsFailure } from '../resources.ts';
import type { RelatedNode, Report, Rule } from '../rule.ts';
import type { Binding } from '../scopes.ts';
import type { UnitView } from '../view.ts';
import { lastName } from '../walk.ts';

export const rule: Rule = {
  id: 'coroutine-as-value',
  title: 'A coroutine used as if it were its result',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call] },
  message: '`{call}` gives a coroutine here, not its result: {how}',
  why: 'Calling an `async def` function only makes a coroutine object. Its body runs, and its result is there, when the object is awaited; here it is used, or left lying, without that.',
  instead: 'Write `await` before the call.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Asking before acting',
      bad: `import asyncio


async def is_allowed(name: str) -> bool:
    await asyncio.sleep(0.01)
    return name == "ada"


async def main() -> None:
    if is_allowed("bob"):
        print("welcome, Bob")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def is_allowed(name: str) -> bool:
    await asyncio.sleep(0.01)
    return name == "ada"


async def main() -> None:
    if await is_allowed("bob"):
        print("welcome, Bob")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.nodes(Kind.Call)) {
      const walrus = namedBy(view, call);
      const name = walrus < 0 ? boundName(view, call) : -1;
      const use = coroutineUse(view, walrus < 0 ? call : walrus);
      if (name < 0 && use.is !== 'wrong') continue;
      if (view.valueOf(call).is !== 'coroutine' || view.isBroken(view.ir.parent(call))) continue;
      if (expectsFailure(view, call) || isDoubtful(view, call)) continue;
      if (walrus >= 0 && mayRunNamed(view, walrus)) continue;
      const misuse = name < 0 ? use.is === 'wrong' && { how: use.how } : misuseOf(view, name);
      if (misuse) yield report(view, call, misuse);
    }
  },
};

/** What is wrong, and where, when that is another place. */
interface Misuse {
  readonly how: string;
  readonly at?: number;
}

function report(view: UnitView, call: number, misuse: Misuse): Report {
  const related: RelatedNode[] =
    misuse.at === undefined ? [] : [{ node: misuse.at, message: 'It is used here.' }];
  return {
    node: call,
    words: { call: view.text(view.callee(call)), how: misuse.how },
    related,
    fixes: canAwait(view, call)
      ? [{ title: 'Insert `await`', safe: false, edits: awaitEdits(view, call) }]
      : [],
  };
}

/** The name a call's value is assigned to, and nothing else; or -1. */
function boundName(view: UnitView, call: number): number {
  const { ir } = view;
  const outer = view.outer(call);
  if (outer < 0 || ir.kind(outer) !== Kind.Assign) return -1;
  // `job: Coroutine = …` means what it says.
  const declared = view.text(ir.child(outer, Field.Type));
  if (/Awaitable|Coroutine|Future|Task|Any|object/.test(declared)) return -1;
  if (ir.kind(ir.parent(outer)) !== Kind.ExpressionStatement) return -1;
  const left = ir.child(outer, Field.Left);
  return left >= 0 && ir.kind(left) === Kind.Name ? left : -1;
}

/** The `:=` that gives a call's value a name, or -1. */
function namedBy(view: UnitView, call: number): number {
  const outer = view.outer(call);
  return outer >= 0 && view.ir.kind(outer) === Kind.NamedExpression ? outer : -1;
}

/** Whether the name that a `:=` binds may lead to the coroutine being awaited after all. */
function mayRunNamed(view: UnitView, walrus: number): boolean {
  const name = view.ir.child(walrus, Field.Name);
  const binding = name < 0 ? undefined : view.scopes.bindingOf(name);
  const home = view.functionOf(walrus);
  if (binding?.scope.kind !== 'function' || readsItsNames(view, home)) return true;
  return binding.uses.some((use) => mayRunIt(view, use, home));
}

/** How a local name that holds a coroutine is misused; undefined when it may be run after all. */
function misuseOf(view: UnitView, name: number): Misuse | undefined {
  const binding = view.scopes.bindingOf(name);
  if (binding?.scope.kind !== 'function') return undefined;
  const home = view.functionOf(name);
  if (readsItsNames(view, home)) return undefined;
  const others = binding.definitions.filter((d) => d.kind !== 'annotation' && d.node !== name);
  if (others.length > 0) return misuseBehind(view, binding, name, home);
  if (binding.uses.length === 0) {
    // An underscore says that the coroutine is left alone on purpose.
    return binding.name.startsWith('_') ? undefined : { how: 'nothing ever awaits it' };
  }
  return firstMisuse(view, binding, home);
}

/**
 * A use that fails, of a name that is bound in other places too: one that comes right behind this
 * assignment, before the name can mean anything else.
 */
function misuseBehind(
  view: UnitView,
  binding: Binding,
  name: number,
  home: number,
): Misuse | undefined {
  const { ir } = view;
  const block = ir.parent(ir.parent(ir.parent(name)));
  const later = binding.definitions.map(({ node }) => node).filter((node) => node > name);
  const end = Math.min(ir.subtreeEnd(block), ...later);
  const behind = binding.uses.filter((use) => use > name && use < end);
  for (const use of behind) {
    const found = coroutineUse(view, use);
    if (found.is !== 'wrong' || view.functionOf(use) !== home) continue;
    if (found.certain && !expectsFailure(view, use)) return { how: found.how, at: use };
  }
  const mayRun = binding.uses.some((use) => mayRunIt(view, use, home));
  // Where no use may run it, it does not matter which of them this assignment reaches.
  for (const use of mayRun ? [] : binding.uses.filter((later) => later > name)) {
    const found = coroutineUse(view, use);
    if (found.is === 'wrong') return { how: found.how, at: use };
  }
  return undefined;
}

/** Whether a use may lead to the coroutine being awaited after all. */
function mayRunIt(view: UnitView, use: number, home: number): boolean {
  const { is } = coroutineUse(view, use);
  return (is !== 'wrong' && is !== 'passed') || view.functionOf(use) !== home;
}

function firstMisuse(view: UnitView, binding: Binding, home: number): Misuse | undefined {
  let first: Misuse | undefined;
  let fine = false;
  for (const use of binding.uses) {
    const found = coroutineUse(view, use);
    const isHere = view.functionOf(use) === home;
    if (found.is === 'wrong' && isHere) {
      if (found.certain && !expectsFailure(view, use)) return { how: found.how, at: use };
      first ??= { how: found.how, at: use };
    }
    if (mayRunIt(view, use, home)) fine = true;
  }
  return fine ? undefined : first;
}

/** Calls of a view that may use any name of their function; kept with the view. */
const introspection = new WeakMap<UnitView, readonly number[]>();

/** `locals()`, `eval` and `exec` may use any name. */
function readsItsNames(view: UnitView, home: number): boolean {
  let calls = introspection.get(view);
  if (!calls) {
    calls = view
      .nodes(Kind.Call)
      .filter((call) => /^(?:locals|eval|exec|vars)$/.test(lastName(view, view.callee(call))));
    introspection.set(view, calls);
  }
  return calls.some((call) => view.ir.contains(home, call));
}
