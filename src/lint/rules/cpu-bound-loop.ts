import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';
import { around, nodesRunIn } from '../walk.ts';

export const rule: Rule = {
  id: 'cpu-bound-loop',
  title: 'A long calculation in an async function',
  severity: { learner: 'hint', standard: 'off', strict: 'off' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.For, Kind.While] },
  message: 'This loop runs {count} times without an `await`, and no other task runs meanwhile',
  why: 'Tasks take turns only at an `await`. A long calculation has none, so timers, connections and all other tasks wait until it is done.',
  instead:
    'Move the calculation into a plain function and run it elsewhere: `await asyncio.to_thread(…)` lets the loop go on between its steps, a `ProcessPoolExecutor` also uses another core.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Adding many numbers',
      bad: `import asyncio


async def total() -> int:
    result = 0
    for number in range(2_000_000):
        result += number
    return result


async def main() -> None:
    print(await total())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


def total() -> int:
    result = 0
    for number in range(2_000_000):
        result += number
    return result


async def main() -> None:
    print(await asyncio.to_thread(total))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { ir } = view;
    const pure = new Map<number, boolean>();
    for (const kind of [Kind.For, Kind.ForIn]) {
      for (const loop of view.nodes(kind)) {
        const own = timesOf(view, loop);
        if (own === undefined || ir.has(loop, Flag.Async) || !view.inAsync(loop)) continue;
        const count = own * timesAround(view, loop);
        // A loop around it that counts enough by itself is the one to report.
        if (count < ENOUGH || timesAround(view, loop) >= ENOUGH) continue;
        const outermost = outermostCounted(view, loop);
        if (!pure.has(outermost)) pure.set(outermost, isPure(view, outermost));
        if (!pure.get(outermost)) continue;
        yield { node: ir.child(loop, Field.Right), words: { count: count.toLocaleString('en') } };
      }
    }
  },
};

/** Python goes round a loop about so often in a twentieth of a second. */
const ENOUGH = 1_000_000;

/** How often a loop over `range(…)` with fixed numbers goes round; undefined for any other. */
function timesOf(view: UnitView, loop: number): number | undefined {
  const { ir } = view;
  const iterable = ir.child(loop, Field.Right);
  if (iterable < 0 || ir.kind(iterable) !== Kind.Call) return undefined;
  if (view.calleePath(iterable) !== 'builtins.range') return undefined;
  const numbers = view.args(iterable).map((arg) => numberOf(view, arg));
  const [first, second, step = 1] = numbers;
  if (first === undefined || numbers.includes(undefined) || step === 0) return undefined;
  return second === undefined ? first : Math.max(0, Math.ceil((second - first) / step));
}

/** `10_000`, `10 ** 7`, or a name that is bound once, to one of them. */
function numberOf(view: UnitView, node: number, steps = 0): number | undefined {
  const { ir } = view;
  const at = ir.unwrap(node);
  if (at < 0 || steps > 4) return undefined;
  switch (ir.kind(at)) {
    case Kind.Number: {
      const value = Number(view.text(at).replaceAll('_', ''));
      return Number.isFinite(value) ? value : undefined;
    }
    case Kind.Name: {
      const [only, ...more] = view.scopes.bindingOf(at)?.definitions ?? [];
      if (only?.kind !== 'assign' || only.index >= 0 || more.length > 0) return undefined;
      return numberOf(view, only.value, steps + 1);
    }
    case Kind.Binary: {
      const left = ir.child(at, Field.Left);
      const right = ir.child(at, Field.Right);
      const from = ir.end(left) - ir.start(at);
      const operator = view.text(at).slice(from, ir.start(right) - ir.start(at));
      const a = numberOf(view, left, steps + 1);
      const b = numberOf(view, right, steps + 1);
      if (a === undefined || b === undefined) return undefined;
      if (operator.trim() === '**') return a ** b;
      return operator.trim() === '*' ? a * b : undefined;
    }
    default:
      return undefined;
  }
}

/** How often the counted loops around a loop run it. */
function timesAround(view: UnitView, loop: number): number {
  let times = 1;
  for (const outer of countedLoops(view, loop)) times *= timesOf(view, outer) ?? 1;
  return times;
}

function outermostCounted(view: UnitView, loop: number): number {
  let last = loop;
  for (const outer of countedLoops(view, loop)) last = outer;
  return last;
}

/** The nested loops around one that also count; the first that does not ends the search. */
function* countedLoops(view: UnitView, loop: number): Iterable<number> {
  const { ir } = view;
  let steps = 0;
  for (const at of around(view, loop)) {
    if (ir.kind(at) !== Kind.For || ir.contains(ir.child(at, Field.Right), loop)) continue;
    if (steps++ > 8 || timesOf(view, at) === undefined) return;
    yield at;
  }
}

/** Whether a loop neither gives control back nor may end early. */
function isPure(view: UnitView, loop: number): boolean {
  const { ir } = view;
  const scope = ir.kind(loop) === Kind.ForIn ? ir.parent(loop) : loop;
  for (const node of nodesRunIn(view, scope)) {
    switch (ir.kind(node)) {
      case Kind.Await:
      case Kind.Yield:
      case Kind.Break:
      case Kind.Return:
      case Kind.Raise:
        return false;
      case Kind.With:
      case Kind.For:
      case Kind.ForIn:
        if (ir.has(node, Flag.Async)) return false;
        break;
      case Kind.Generator:
        // A generator runs only as far as somebody asks it to.
        if (!isSummed(view, node)) return false;
        break;
      default:
    }
  }
  return true;
}

function isSummed(view: UnitView, generator: number): boolean {
  const parent = view.ir.parent(generator);
  const call = view.ir.kind(parent) === Kind.Arguments ? view.ir.parent(parent) : parent;
  if (call < 0 || view.ir.kind(call) !== Kind.Call) return false;
  return /^builtins\.(?:sum|list|tuple|set|sorted|max|min)$/.test(view.calleePath(call));
}
