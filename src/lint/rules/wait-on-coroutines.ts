import { Kind } from '../../syntax/kinds.ts';
import { insertAfter, insertBefore, moduleFor } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

const WAIT = new Set(['asyncio.wait']);

export const rule: Rule = {
  id: 'wait-on-coroutines',
  title: 'asyncio.wait with coroutines',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: WAIT },
  message: '`asyncio.wait` takes tasks; given a coroutine, it raises TypeError from Python 3.11 on',
  why: '`asyncio.wait` tells which of the tasks you gave it are done. From coroutines it would have to make tasks of its own, and you could not recognise them in the result.',
  instead: 'Make tasks first, `asyncio.create_task(…)`, and give those to `asyncio.wait`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'The first of three answers',
      bad: `import asyncio


async def answer(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return name


async def main() -> None:
    answers = [answer("slow", 0.2), answer("fast", 0.05)]
    try:
        done, pending = await asyncio.wait(answers)
        print(len(done), len(pending))
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def answer(name: str, seconds: float) -> str:
    await asyncio.sleep(seconds)
    return name


async def main() -> None:
    answers = [
        asyncio.create_task(answer("slow", 0.2)),
        asyncio.create_task(answer("fast", 0.05)),
    ]
    done, pending = await asyncio.wait(answers)
    print(len(done), len(pending))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(WAIT)) {
      if (view.isBroken(call)) continue;
      const [given = -1] = view.args(call);
      const coroutines = coroutinesIn(view, given);
      if (coroutines.length === 0) continue;
      yield { node: given, fixes: taskFix(view, coroutines) };
    }
  },
};

/** The coroutines in a collection that is written here, or in the only value of a name. */
function coroutinesIn(view: UnitView, given: number, steps = 0): number[] {
  const { ir } = view;
  const node = ir.unwrap(given);
  if (node < 0 || steps > 2) return [];
  switch (ir.kind(node)) {
    case Kind.List:
    case Kind.Set:
    case Kind.Tuple:
      return ir.children(node).filter((item) => isCoroutine(view, item));
    case Kind.ListComprehension:
    case Kind.SetComprehension:
    case Kind.Generator:
      return [ir.first(node)].filter((item) => isCoroutine(view, item));
    case Kind.Name: {
      const [only, another] = view.scopes.bindingOf(node)?.definitions ?? [];
      if (!only || another || only.kind !== 'assign' || only.index >= 0) return [];
      return coroutinesIn(view, only.value, steps + 1);
    }
    default:
      return [];
  }
}

function isCoroutine(view: UnitView, node: number): boolean {
  const made = view.ir.unwrap(node);
  return view.ir.kind(made) === Kind.Call && view.valueOf(made).is === 'coroutine';
}

function taskFix(view: UnitView, coroutines: readonly number[]): UnitFix[] {
  const [first = -1] = coroutines;
  const owner = view.functionOf(first);
  // A task can only be made where the loop runs.
  if (owner < 0 || !view.isAsync(owner)) return [];
  const asyncio = moduleFor(view, 'asyncio');
  const edits = coroutines.flatMap((node) => [
    insertBefore(view, node, `${asyncio.name}.create_task(`),
    insertAfter(view, node, ')'),
  ]);
  return [{ title: 'Make tasks of them', safe: false, edits, imports: asyncio.imports }];
}
