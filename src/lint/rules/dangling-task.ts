import { Field, Kind } from '../../syntax/kinds.ts';
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

/** Expressions that hand on what stands in them, so that it is dropped when they are. */
const HOLDERS: ReadonlySet<number> = new Set<number>([
  Kind.List,
  Kind.Tuple,
  Kind.Set,
  Kind.Dictionary,
  Kind.Pair,
  Kind.ListComprehension,
  Kind.SetComprehension,
  Kind.DictionaryComprehension,
  Kind.Parenthesized,
  Kind.Logical,
  Kind.Not,
]);

/** Methods of a task that do not keep it: its callbacks are the task's own, not the loop's. */
const NOT_KEEPING = /^(?:add_done_callback|set_name)$/;

/** Whether nothing holds what a call makes once its statement is over. */
function isDropped(view: UnitView, call: number): boolean {
  const { ir } = view;
  let at = calledOn(view, call) ?? call;
  for (let above = ir.parent(at); above >= 0; above = ir.parent(at)) {
    switch (ir.kind(above)) {
      case Kind.ExpressionStatement:
        return true;
      case Kind.If:
      case Kind.ElseIf:
      case Kind.While:
        return ir.field(at) === Field.Condition;
      case Kind.Conditional:
        if (ir.children(above)[1] === at) return true;
        break;
      default:
        if (!HOLDERS.has(ir.kind(above))) return false;
    }
    at = above;
  }
  return false;
}

/** The call of a method that does not keep a task, on the task as it is made; or undefined. */
function calledOn(view: UnitView, call: number): number | undefined {
  const { ir } = view;
  const member = ir.parent(call);
  if (ir.kind(member) !== Kind.Member || ir.field(call) !== Field.Object) return undefined;
  if (!NOT_KEEPING.test(view.text(ir.child(member, Field.Attribute)))) return undefined;
  const outer = ir.parent(member);
  if (ir.kind(outer) !== Kind.Call || ir.field(member) !== Field.Function) return undefined;
  // `ensure_future` gives back a future that exists already, which somebody else may keep.
  const [given = -1] = view.args(call);
  const isMade =
    view.text(view.callee(call)).endsWith('create_task') || view.valueOf(given).is === 'coroutine';
  return isMade ? outer : undefined;
}

/** Puts the task into a set of the module until it is done, as the asyncio documentation does. */
function keepFix(view: UnitView, call: number): UnitFix | undefined {
  const { ir } = view;
  const statement = statementOf(view, call);
  if (ir.kind(statement) !== Kind.ExpressionStatement) return undefined;
  const configured = calledOn(view, call);
  if (ir.children(statement)[0] !== (configured ?? call)) return undefined;
  const indent = indentOf(view, statement);
  if (indent === undefined || view.functionOf(call) < 0) return undefined;
  const start = ir.start(call);
  const end = ir.end(call);
  // What else is told to the task is told to it by its name.
  const rest = configured === undefined ? '' : `\n${indent}task`;
  return {
    title: 'Keep the task in a set until it is done',
    safe: true,
    edits: [
      { start, end: start, text: 'task = ' },
      { start: end, end, text: keepingLines('task', indent) + rest },
    ],
    declares: [BACKGROUND_TASKS],
  };
}
