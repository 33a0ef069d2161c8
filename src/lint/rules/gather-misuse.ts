import { Field, Kind } from '../../syntax/kinds.ts';
import { insertBefore } from '../edits.ts';
import { inHandler, soleExpression } from '../flow.ts';
import type { Report, Rule } from '../rule.ts';
import { typePath, type UnitView } from '../view.ts';
import { lastName } from '../walk.ts';

const GATHER = new Set(['asyncio.gather']);

export const rule: Rule = {
  id: 'gather-misuse',
  title: 'asyncio.gather that does not do what it seems to',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: GATHER },
  message: 'This `asyncio.gather` {problem}',
  why: '`asyncio.gather` takes each awaitable as an argument of its own, runs them together and gives their results as a list. With `return_exceptions=True` an exception is an item of that list and nothing else tells you about it.',
  instead:
    'Unpack a list with `*`. Await a single coroutine directly. Look through the results when exceptions are returned.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A list in place of its items',
      bad: `import asyncio


async def look_up(number: int) -> str:
    await asyncio.sleep(0.05)
    return f"user {number}"


async def main() -> None:
    lookups = [look_up(number) for number in range(3)]
    try:
        print(await asyncio.gather(lookups))
    except TypeError as error:
        print("failed:", error)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def look_up(number: int) -> str:
    await asyncio.sleep(0.05)
    return f"user {number}"


async def main() -> None:
    lookups = [look_up(number) for number in range(3)]
    print(await asyncio.gather(*lookups))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(GATHER)) {
      if (view.isBroken(call)) continue;
      const report = listGiven(view, call) ?? aloneGiven(view, call) ?? resultsIgnored(view, call);
      if (report) yield report;
    }
  },
};

const CONTAINERS = new Set(['builtins.list', 'builtins.tuple', 'builtins.set', 'builtins.dict']);

/** `gather(coroutines)`: a TypeError at run time. */
function listGiven(view: UnitView, call: number): Report | undefined {
  const { ir } = view;
  for (const arg of view.args(call)) {
    const kind = ir.kind(ir.unwrap(arg));
    if (kind === Kind.Splat || kind === Kind.KeywordArgument) continue;
    const literal =
      kind === Kind.List ||
      kind === Kind.Tuple ||
      kind === Kind.Set ||
      kind === Kind.ListComprehension ||
      kind === Kind.SetComprehension ||
      kind === Kind.Generator;
    if (!literal && !CONTAINERS.has(typePath(view.valueOf(arg)))) continue;
    // A generator that is the only argument needs parentheses of its own behind `*`.
    const bare = ir.kind(ir.child(call, Field.Arguments)) === Kind.Generator;
    return {
      node: arg,
      words: {
        problem: 'is given a collection; it takes each awaitable as an argument of its own',
      },
      fixes: bare
        ? []
        : [{ title: 'Unpack it with `*`', safe: false, edits: [insertBefore(view, arg, '*')] }],
    };
  }
  return undefined;
}

/** `await gather(one())` as a statement: the same as `await one()`. */
function aloneGiven(view: UnitView, call: number): Report | undefined {
  const { ir } = view;
  const [only, ...more] = view.args(call);
  if (only === undefined || more.length > 0 || ir.kind(ir.unwrap(only)) !== Kind.Call) {
    return undefined;
  }
  const awaited = view.outer(call);
  if (!view.isAwaited(call) || soleExpression(view, ir.parent(awaited)) !== awaited) {
    return undefined;
  }
  const { is } = view.valueOf(only);
  if (is !== 'coroutine') return undefined;
  return {
    node: call,
    end: ir.end(view.callee(call)),
    words: { problem: 'has only one awaitable, so nothing runs together' },
    fixes: [
      {
        title: 'Await it directly',
        safe: false,
        edits: [
          { start: ir.start(call), end: ir.start(only), text: '' },
          { start: ir.end(only), end: ir.end(call), text: '' },
        ],
      },
    ],
  };
}

/** Names of work that may fail on the way out without anybody caring. */
const CLEAN_UP =
  /(?:close|stop|shut_?down|cancel|clean|disconnect|terminate|kill|release|delete|remove|unsubscribe|exit|dispose|leave|teardown|tear_down|finali[sz]e|evict|expire|purge|drain)/i;

/** `await gather(work(), …, return_exceptions=True)` as a statement: a failure leaves no trace. */
function resultsIgnored(view: UnitView, call: number): Report | undefined {
  const { ir } = view;
  const flag = view.keyword(call, 'return_exceptions');
  if (flag < 0 || ir.kind(flag) !== Kind.True) return undefined;
  const awaited = view.outer(call);
  if (!view.isAwaited(call) || soleExpression(view, ir.parent(awaited)) !== awaited) {
    return undefined;
  }
  if (inHandler(view, call) || !view.args(call).some((arg) => startsWork(view, arg))) {
    return undefined;
  }
  return {
    node: ir.parent(flag),
    words: { problem: 'turns exceptions into results, and nobody looks at the results' },
  };
}

/** Whether an argument starts work of its own, rather than waiting for tasks kept elsewhere. */
function startsWork(view: UnitView, arg: number): boolean {
  const { ir } = view;
  let work = ir.unwrap(arg);
  if (ir.kind(work) === Kind.Splat) work = ir.unwrap(ir.first(work));
  if (ir.kind(work) === Kind.Generator || ir.kind(work) === Kind.ListComprehension) {
    work = ir.unwrap(ir.first(work));
  }
  if (work < 0 || ir.kind(work) !== Kind.Call) return false;
  const value = view.valueOf(work);
  if (value.is !== 'coroutine' || CLEAN_UP.test(view.text(view.callee(work)))) return false;
  return losesErrors(view, lastName(view, view.callee(work)));
}

/** What catches every error. */
const CATCHES = /\bexcept(?:\s+(?:Base)?Exception(?:\s+as\s+\w+)?)?\s*:/;

/**
 * Whether a function of this file lets its errors out: neither it nor what it awaits catches them
 * all. A function of another file may well.
 */
function losesErrors(view: UnitView, name: string): boolean {
  const body = bodyOf(view, name);
  if (body === undefined || CATCHES.test(body)) return false;
  const awaited = [...body.matchAll(/\bawait\s+(?:self\.)?(\w+)\s*\(/g)];
  return awaited.every(([, inner = '']) => !CATCHES.test(bodyOf(view, inner) ?? ''));
}

/** The text of a function of this file, by its name: a local one comes first. */
function bodyOf(view: UnitView, name: string): string | undefined {
  const { ir, file } = view;
  const local = view
    .nodes(Kind.Function)
    .find((fn) => view.text(ir.child(fn, Field.Name)) === name);
  if (local !== undefined) return view.text(local);
  for (const unit of view.fileUnits) {
    if (unit.kind !== 'function') continue;
    const definition = unit.ir.kind(0) === Kind.Decorated ? unit.ir.child(0, Field.Definition) : 0;
    const named = unit.ir.child(definition, Field.Name);
    if (named < 0) continue;
    const from = unit.start + unit.ir.start(named);
    if (file.store.slice(from, unit.start + unit.ir.end(named)) !== name) continue;
    return file.store.slice(unit.start, unit.end);
  }
  return undefined;
}
