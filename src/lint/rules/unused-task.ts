import { Field, Kind } from '../../syntax/kinds.ts';
import { indentOf, statementOf } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { BACKGROUND_TASKS, isTaskMaker, TASK_MAKERS, keepingLines } from '../tasks.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'unused-task',
  title: 'A task that is never looked at again',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: TASK_MAKERS },
  message: 'Nothing uses the task `{name}` again: it is not awaited, and its errors stay unseen',
  why: 'The variable keeps the task only until the function ends. After that the event loop holds just a weak reference, so the task can vanish before it is done, and nobody asks whether it failed.',
  instead:
    'Await the task, start it in an `asyncio.TaskGroup`, or put it in a set until it is done.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'A message sent in the background',
      bad: `import asyncio


async def send(text: str) -> None:
    await asyncio.sleep(0.01)
    print("sent:", text)


async def main() -> None:
    task = asyncio.create_task(send("hello"))
    print("main is done")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def send(text: str) -> None:
    await asyncio.sleep(0.01)
    print("sent:", text)


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(send("hello"))
    print("main is done")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsNamed(TASK_MAKERS)) {
      const name = boundName(view, call);
      if (name < 0 || !isTaskMaker(view, call)) continue;
      const binding = view.scopes.bindingOf(name);
      if (binding?.scope.kind !== 'function' || binding.uses.length > 0) continue;
      if (binding.definitions.some(({ kind }) => kind === 'parameter')) continue;
      if (view.isBroken(statementOf(view, call))) continue;
      const fix = keepFix(view, call, binding.name);
      yield { node: name, words: { name: binding.name }, fixes: fix ? [fix] : [] };
    }
  },
};

/** The name that alone takes the value of a call; or -1. */
function boundName(view: UnitView, call: number): number {
  const { ir } = view;
  const outer = view.outer(call);
  if (outer < 0 || ir.kind(outer) !== Kind.Assign) return -1;
  // `self.task = task = create_task(…)` keeps it in another place.
  if (ir.kind(ir.parent(outer)) !== Kind.ExpressionStatement) return -1;
  const left = ir.child(outer, Field.Left);
  return left >= 0 && ir.kind(left) === Kind.Name ? left : -1;
}

function keepFix(view: UnitView, call: number, name: string): UnitFix | undefined {
  const statement = statementOf(view, call);
  const indent = indentOf(view, statement);
  if (indent === undefined) return undefined;
  const end = view.ir.end(statement);
  return {
    title: 'Keep the task in a set until it is done',
    safe: true,
    edits: [{ start: end, end, text: keepingLines(name, indent) }],
    declares: [BACKGROUND_TASKS],
  };
}
