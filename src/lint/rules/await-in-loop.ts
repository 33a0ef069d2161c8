import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { moduleFor, needsParentheses, replaceNode, statementOf } from '../edits.ts';
import { loopAround, soleExpression } from '../flow.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { isExclusive, namesIn } from '../sharing.ts';
import type { UnitView } from '../view.ts';
import { lastName } from '../walk.ts';

export const rule: Rule = {
  id: 'await-in-loop',
  title: 'Waiting for one thing after another in a loop',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Await] },
  message: 'Each turn of this loop waits for `{call}` before the next one starts',
  why: 'The times add up: ten calls of 0.1 s take 1 s. Calls that do not need each other’s results could all wait at the same time, and would take about as long as the slowest. Where the order matters, or the other side must not be flooded, the loop is right.',
  instead:
    'If the turns do not depend on each other, start them together: `await asyncio.gather(*(…))`, or tasks in an `asyncio.TaskGroup`.',
  fix: 'unsafe',
  lesson: 'waiting-together',
  examples: [
    {
      language: 'python',
      title: 'Three lookups',
      bad: `import asyncio


async def look_up(number: int) -> str:
    await asyncio.sleep(0.1)
    return f"user {number}"


async def main() -> None:
    users = [await look_up(number) for number in range(3)]
    print(users)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def look_up(number: int) -> str:
    await asyncio.sleep(0.1)
    return f"user {number}"


async def main() -> None:
    users = await asyncio.gather(*(look_up(number) for number in range(3)))
    print(users)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const seen = new Set<number>();
    for (const node of view.nodes(Kind.Await)) {
      const loop = loopAround(view, node);
      if (loop < 0 || seen.has(loop) || !isPlainLoop(view, loop)) continue;
      const call = view.ir.unwrap(view.ir.children(node)[0] ?? -1);
      if (call < 0 || view.ir.kind(call) !== Kind.Call) continue;
      if (!isIndependent(view, call, loop, node) || leavesEarly(view, loop)) continue;
      seen.add(loop);
      const fix = gatherFix(view, node, loop);
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { call: view.text(view.callee(call)) },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** A `for` over something that is there already; `while` and `async for` wait for a reason. */
function isPlainLoop(view: UnitView, loop: number): boolean {
  const { ir } = view;
  const kind = ir.kind(loop);
  if (kind === Kind.For) return !ir.has(loop, Flag.Async);
  if (kind === Kind.While || kind === Kind.Generator) return false;
  return ir.children(loop).every((c) => ir.kind(c) !== Kind.ForIn || !ir.has(c, Flag.Async));
}

/** Requests through a client that many tasks may share. */
const REQUEST =
  /^(?:aiohttp\.ClientSession|httpx\.AsyncClient)\.(?:get|head|options|post|put|patch|delete|request)$/;

/** Names of functions whose calls mostly have an order that others see. */
const ORDERED =
  /^_*(?:send|dispatch|write|put|push|publish|press|type|emit|step|apply|append)(?:_|$)/;

/** Whether nothing says that a turn needs the one before: it asks about the loop's variable alone. */
function isIndependent(view: UnitView, call: number, loop: number, awaited: number): boolean {
  const value = view.valueOf(call);
  const known = value.is === 'coroutine' && view.file.offsetOf(value.of.facts) !== undefined;
  if (!known && !REQUEST.test(view.calleePath(call))) return false;
  if (ORDERED.test(lastName(view, view.callee(call)))) return false;
  let mentionsItem = false;
  for (const name of namesIn(view, call)) {
    const definitions = view.scopes.bindingOf(name)?.definitions ?? [];
    for (const { node, kind } of definitions) {
      if (!view.ir.contains(loop, node)) continue;
      if (kind === 'loop') mentionsItem = true;
      // What a later statement, or this one, gives the name is used in the next turn.
      else if (node > awaited || statementOf(view, node) === statementOf(view, awaited))
        return false;
      else if (kind === 'augmented') return false;
      else mentionsItem = true;
    }
    if (name !== view.callee(call) && isExclusive(view, name)) return false;
  }
  return mentionsItem;
}

/** Whether the loop may end before its last item. */
function leavesEarly(view: UnitView, loop: number): boolean {
  const { ir } = view;
  for (let n = loop; n < ir.subtreeEnd(loop); n++) {
    const kind = ir.kind(n);
    if (kind === Kind.Break || kind === Kind.Return || kind === Kind.Yield) return true;
    if (kind === Kind.Raise) return true;
    if (kind === Kind.Function || kind === Kind.Lambda) n = ir.subtreeEnd(n) - 1;
  }
  return false;
}

const TITLE = 'Start all of them and wait together with `asyncio.gather`';

function gatherFix(view: UnitView, awaited: number, loop: number): UnitFix | undefined {
  const { ir } = view;
  if (ir.kind(loop) === Kind.ListComprehension) return fromComprehension(view, awaited, loop);
  if (ir.kind(loop) !== Kind.For || ir.child(loop, Field.Alternative) >= 0) return undefined;
  // for item in items: results.append(await work(item))
  const body = ir.children(ir.child(loop, Field.Body));
  const append = body.length === 1 ? soleExpression(view, body[0] ?? -1) : -1;
  const list = ir.parent(awaited);
  if (append < 0 || ir.kind(append) !== Kind.Call || ir.parent(list) !== append) return undefined;
  const callee = view.text(view.callee(append));
  if (!callee.endsWith('.append') || view.args(append).length !== 1) return undefined;
  const asyncio = moduleFor(view, 'asyncio');
  const made = view.text(ir.children(awaited)[0] ?? -1);
  const left = view.text(ir.child(loop, Field.Left));
  const right = view.text(ir.child(loop, Field.Right));
  const target = callee.slice(0, -'append'.length);
  const text = `${target}extend(await ${asyncio.name}.gather(*(${made} for ${left} in ${right})))`;
  return {
    title: TITLE,
    safe: false,
    edits: [replaceNode(view, loop, text)],
    imports: asyncio.imports,
  };
}

/** `[await f(x) for x in xs]` → `await asyncio.gather(*(f(x) for x in xs))` */
function fromComprehension(view: UnitView, awaited: number, loop: number): UnitFix | undefined {
  const { ir } = view;
  if (ir.parent(awaited) !== loop) return undefined;
  for (let n = awaited + 1; n < ir.subtreeEnd(loop); n++) {
    if (ir.kind(n) === Kind.Await) return undefined;
  }
  const asyncio = moduleFor(view, 'asyncio');
  const wrap = needsParentheses(view, loop);
  const made = ir.children(awaited)[0] ?? -1;
  return {
    title: TITLE,
    safe: false,
    edits: [
      {
        start: ir.start(loop),
        end: ir.start(made),
        text: `${wrap ? '(' : ''}await ${asyncio.name}.gather(*(`,
      },
      { start: ir.end(loop) - 1, end: ir.end(loop), text: `))${wrap ? ')' : ''}` },
    ],
    imports: asyncio.imports,
  };
}
