import { Field, Kind } from '../../syntax/kinds.ts';
import {
  catchesCancellation,
  endsTask,
  handlesOwnTask,
  isDeliberate,
  isHandedOn,
  isOnTheWayOut,
  waitsForOthers,
} from '../cancellation.ts';
import { indentOf, replaceNode } from '../edits.ts';
import { Ending, endingsOf } from '../endings.ts';
import { suspendsIn, withItems } from '../flow.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'swallowed-cancellation',
  title: 'A cancellation that is caught and not raised again',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Try, Kind.With] },
  message: '`{clause}` catches a cancellation and does not always raise it again',
  why: 'A task is told to stop by an exception, `CancelledError`, that has to pass through all of it. Caught here, it is lost: the task goes on, or ends as if it had done its work, and a timeout or task group that wanted it to stop does not learn why.',
  instead:
    'Clean up and end the handler with `raise`. To handle errors only, catch `Exception`: a cancellation is not one.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A worker that does not stop',
      bad: `import asyncio


async def worker() -> None:
    for number in range(5):
        try:
            await asyncio.sleep(0.02)
        except asyncio.CancelledError:
            print("not now")
    print("finished all the same")


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await worker()
    except TimeoutError:
        print("stopped in time")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def worker() -> None:
    for number in range(5):
        try:
            await asyncio.sleep(0.02)
        except asyncio.CancelledError:
            print("stopping")
            raise
    print("finished all the same")


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await worker()
    except TimeoutError:
        print("stopped in time")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const statement of view.nodes(Kind.Try)) {
      if (!view.inAsync(statement) || isMain(view, statement)) continue;
      yield* checkTry(view, statement);
    }
    for (const statement of view.nodes(Kind.With)) {
      if (!view.inAsync(statement) || isMain(view, statement)) continue;
      yield* checkSuppress(view, statement);
    }
  },
};

/** A program's last function has nobody above it that waits for the cancellation. */
function isMain(view: UnitView, node: number): boolean {
  const name = view.ir.child(view.functionOf(node), Field.Name);
  return /^_*(?:a|async_?)?main(?:_?async)?$/.test(view.text(name));
}

function* checkTry(view: UnitView, statement: number): Iterable<Report> {
  const { ir } = view;
  const body = ir.child(statement, Field.Body);
  for (const handler of ir.children(statement)) {
    if (ir.kind(handler) !== Kind.Except) continue;
    const caught = catchesCancellation(view, handler);
    if (caught === 'no') continue;
    // Later handlers do not get what this one catches.
    if (body >= 0 && suspendsIn(view, body)) yield* checkHandler(view, statement, handler, caught);
    return;
  }
}

function* checkHandler(
  view: UnitView,
  statement: number,
  handler: number,
  caught: 'named' | 'all',
): Iterable<Report> {
  const { ir } = view;
  const block = ir.childOfKind(handler, Kind.Block);
  if (block < 0 || view.isBroken(statement)) return;
  const endings = endingsOf(view, block);
  if (endings === 0 || handlesOwnTask(view, handler) || isOnTheWayOut(view, statement)) return;
  if (caught === 'named' && isDeliberate(view, handler)) return;
  const body = ir.child(statement, Field.Body);
  if (caught === 'named' && waitsForOthers(view, body)) return;
  if (caught === 'named' && endsTask(view, statement, endings)) return;
  if (isHandedOn(view, handler)) return;
  const values = ir.children(handler).filter((child) => ir.field(child) === Field.Value);
  const start = ir.start(handler);
  const end = Math.max(start + 'except'.length, ...values.map((value) => ir.end(value)));
  const fix = endings === Ending.Falls ? raiseFix(view, block) : undefined;
  yield {
    node: handler,
    end,
    words: { clause: clauseOf(view, handler, values) },
    fixes: fix ? [fix] : [],
  };
}

/** `except` and what it names: several classes need no parentheses since Python 3.14. */
function clauseOf(view: UnitView, handler: number, values: readonly number[]): string {
  const [first] = values;
  const last = values[values.length - 1];
  if (first === undefined || last === undefined) return 'except';
  const from = view.ir.start(handler);
  const named = view.text(handler).slice(view.ir.start(first) - from, view.ir.end(last) - from);
  return `except ${named}`;
}

/** `with suppress(CancelledError):` around an `await`. */
function* checkSuppress(view: UnitView, statement: number): Iterable<Report> {
  const { ir } = view;
  for (const item of withItems(view, statement)) {
    const call = ir.children(item)[0] ?? -1;
    if (call < 0 || ir.kind(call) !== Kind.Call) continue;
    if (view.calleePath(call) !== 'contextlib.suppress') continue;
    const caught = view.args(call).some((type) => catchesType(view, type));
    const body = ir.child(statement, Field.Body);
    if (!caught || body < 0 || !suspendsIn(view, body) || view.isBroken(statement)) continue;
    if (handlesOwnTask(view, statement) || waitsForOthers(view, body)) continue;
    if (endsTask(view, statement, Ending.Falls) || isOnTheWayOut(view, statement)) continue;
    yield { node: call, words: { clause: view.text(call) } };
  }
}

function catchesType(view: UnitView, type: number): boolean {
  return /(?:^|\.)(?:CancelledError|BaseException)$/.test(view.text(type));
}

/** Ends a handler with `raise`; a lone `pass` makes room for it. */
function raiseFix(view: UnitView, block: number): UnitFix | undefined {
  const { ir } = view;
  const statements = ir.children(block);
  const last = statements[statements.length - 1] ?? -1;
  if (last < 0) return undefined;
  const indent = indentOf(view, last);
  const end = ir.end(last);
  if (ir.kind(last) === Kind.Pass) {
    return {
      title: 'Raise the cancellation again',
      safe: false,
      edits: [replaceNode(view, last, 'raise')],
    };
  }
  if (indent === undefined) return undefined;
  return {
    title: 'Raise the cancellation again',
    safe: false,
    edits: [{ start: end, end, text: `\n${indent}raise` }],
  };
}
