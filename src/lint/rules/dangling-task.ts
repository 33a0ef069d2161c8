import { Kind } from '../../syntax/kinds.ts';
import { indentOf, statementOf } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { BACKGROUND_TASKS, isTaskMaker, TASK_MAKERS, keepingLines } from '../tasks.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'dangling-task',
  title: 'A task nobody keeps',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: TASK_MAKERS },
  message: 'The task that `{call}` makes is not kept, so it can vanish before it is done',
  why: 'The event loop holds only a weak reference to a task. When nothing else refers to it, it can be collected while it waits, and an exception it raises is only noticed, if at all, when it is collected.',
  instead:
    'Keep the task: await it, start it in an `asyncio.TaskGroup`, or put it in a set until it is done.',
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
    asyncio.create_task(send("hello"))
    await asyncio.sleep(0.05)


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


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsNamed(TASK_MAKERS)) {
      if (!isDropped(view, call) || !isTaskMaker(view, call)) continue;
      const fix = keepFix(view, call);
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { call: view.text(view.callee(call)) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** A statement by itself, or an item of a list or a comprehension that is one. */
function isDropped(view: UnitView, call: number): boolean {
  const { ir } = view;
  let at = view.outer(call);
  while (
    at >= 0 &&
    (ir.kind(at) === Kind.List ||
      ir.kind(at) === Kind.Tuple ||
      ir.kind(at) === Kind.ListComprehension ||
      ir.kind(at) === Kind.Parenthesized)
  ) {
    at = ir.parent(at);
  }
  return at >= 0 && ir.kind(at) === Kind.ExpressionStatement;
}

/** Puts the task into a set of the module until it is done, as the asyncio documentation does. */
function keepFix(view: UnitView, call: number): UnitFix | undefined {
  const statement = statementOf(view, call);
  if (view.ir.kind(statement) !== Kind.ExpressionStatement) return undefined;
  if (view.ir.children(statement)[0] !== call) return undefined;
  const indent = indentOf(view, statement);
  if (indent === undefined || view.functionOf(call) < 0) return undefined;
  const start = view.ir.start(call);
  const end = view.ir.end(call);
  return {
    title: 'Keep the task in a set until it is done',
    safe: true,
    edits: [
      { start, end: start, text: 'task = ' },
      { start: end, end, text: keepingLines('task', indent) },
    ],
    declares: [BACKGROUND_TASKS],
  };
}
