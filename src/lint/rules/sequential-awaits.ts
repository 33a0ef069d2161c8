import { Field, Kind } from '../../syntax/kinds.ts';
import { moduleFor } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { isExclusive, isShareable, namesIn } from '../sharing.ts';
import { pathOf, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'sequential-awaits',
  title: 'Waiting in turn for things that do not need each other',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Await] },
  message:
    '`{call}` is only started when the line before is done, though it does not use its result',
  why: 'Each `await` waits to the end before the next line starts, so the times add up. Started together, both wait at the same time. If the second call relies on something the first one changes, the order is right as it is.',
  instead:
    'If neither relies on the other, start both and wait once: `a, b = await asyncio.gather(first(), second())`.',
  fix: 'unsafe',
  lesson: 'waiting-together',
  examples: [
    {
      language: 'python',
      title: 'A user and the weather',
      bad: `import asyncio


async def load_user(number: int) -> str:
    await asyncio.sleep(0.1)
    return f"user {number}"


async def load_weather(town: str) -> str:
    await asyncio.sleep(0.1)
    return f"sunny in {town}"


async def main() -> None:
    user = await load_user(7)
    weather = await load_weather("Graz")
    print(user, weather)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def load_user(number: int) -> str:
    await asyncio.sleep(0.1)
    return f"user {number}"


async def load_weather(town: str) -> str:
    await asyncio.sleep(0.1)
    return f"sunny in {town}"


async def main() -> None:
    user, weather = await asyncio.gather(load_user(7), load_weather("Graz"))
    print(user, weather)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const done = new Set<number>();
    for (const node of view.nodes(Kind.Await)) {
      const first = stepOf(view, node);
      if (!first || done.has(first.statement)) continue;
      const run = [first];
      for (let next = nextStep(view, first); next; next = nextStep(view, next)) {
        const step = next;
        if (!run.every((earlier) => areIndependent(view, earlier, step))) break;
        run.push(step);
        done.add(step.statement);
      }
      const second = run[1];
      if (!second) continue;
      yield {
        node: second.call,
        end: view.ir.end(view.callee(second.call)),
        words: { call: view.text(view.callee(second.call)) },
        related: [{ node: first.call, message: 'It waits for this, and does not use it.' }],
        fixes: [gatherFix(view, run)],
      };
    }
  },
};

/** `target = await call` */
interface Step {
  readonly statement: number;
  readonly target: number;
  readonly call: number;
}

/** Names of functions that are called for what they change: their order may matter. */
const CHANGES =
  /^_*(?:open|connect|start|init|set|setup|acquire|lock|login|log|auth|close|stop|send|write|put|push|post|create|make|delete|remove|update|insert|save|store|sleep|wait|commit|run|main|drain|flush|add|register|begin|ensure|prepare|next|step|read|recv|receive|pop|take|enter|apply|perform|handle|process|execute|increment|transfer|withdraw|deposit|move|ask|prompt|input)(?:_|$)/;

function stepOf(view: UnitView, awaited: number): Step | undefined {
  const { ir } = view;
  const assign = ir.parent(awaited);
  if (ir.kind(assign) !== Kind.Assign || ir.field(awaited) !== Field.Right) return undefined;
  const statement = ir.parent(assign);
  const target = ir.child(assign, Field.Left);
  if (statement < 0 || ir.kind(statement) !== Kind.ExpressionStatement) return undefined;
  if (ir.kind(target) !== Kind.Name || ir.child(assign, Field.Type) >= 0) return undefined;
  const call = ir.unwrap(ir.children(awaited)[0] ?? -1);
  if (call < 0 || ir.kind(call) !== Kind.Call || ir.kind(view.callee(call)) !== Kind.Name) {
    return undefined;
  }
  const value = view.valueOf(call);
  if (value.is !== 'coroutine' || view.file.offsetOf(value.of.facts) === undefined)
    return undefined;
  const path = pathOf(value.of);
  return CHANGES.test(path.slice(path.lastIndexOf('.') + 1))
    ? undefined
    : { statement, target, call };
}

function nextStep(view: UnitView, step: Step): Step | undefined {
  const { ir } = view;
  const next = ir.next(step.statement);
  if (next < 0 || ir.kind(next) !== Kind.ExpressionStatement) return undefined;
  const assign = ir.first(next);
  const right = ir.kind(assign) === Kind.Assign ? ir.child(assign, Field.Right) : -1;
  return right >= 0 && ir.kind(right) === Kind.Await ? stepOf(view, right) : undefined;
}

/** Whether the second neither uses the first one's result nor something only one may use at a time. */
function areIndependent(view: UnitView, first: Step, second: Step): boolean {
  const produced = view.text(first.target);
  const used = new Set<string>();
  for (const name of namesIn(view, first.call)) used.add(view.text(name));
  const callee = view.callee(second.call);
  for (const name of namesIn(view, second.call)) {
    const text = view.text(name);
    if (text === produced) return false;
    if (name === callee) continue;
    if (isExclusive(view, name)) return false;
    if (!used.has(text)) continue;
    if (!isShareable(view, name) && text !== text.toUpperCase()) return false;
  }
  return true;
}

function gatherFix(view: UnitView, run: readonly Step[]): UnitFix {
  const { ir } = view;
  const asyncio = moduleFor(view, 'asyncio');
  const targets = run.map(({ target }) => view.text(target)).join(', ');
  const calls = run.map(({ call }) => view.text(call)).join(', ');
  const start = ir.start(run[0]?.statement ?? 0);
  const end = ir.end(run[run.length - 1]?.statement ?? 0);
  return {
    title: 'Start them together with `asyncio.gather`',
    safe: false,
    edits: [{ start, end, text: `${targets} = await ${asyncio.name}.gather(${calls})` }],
    imports: asyncio.imports,
  };
}
