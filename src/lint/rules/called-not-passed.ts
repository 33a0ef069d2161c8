import { Field, Kind } from '../../syntax/kinds.ts';
import { blockingPath } from '../blocking.ts';
import { callbackPlace, TAKERS } from '../callbacks.ts';
import { replaceNode } from '../edits.ts';
import { FunctionFlag } from '../facts.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { pathOf, typePath, type UnitView } from '../view.ts';
import type { Value } from '../world.ts';

export const rule: Rule = {
  id: 'called-not-passed',
  title: 'A function that is called where it should be passed',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: TAKERS },
  message: '`{call}` is called here and now; `{taker}` gets its result instead of the function',
  why: 'Arguments are worked out before the call they belong to. So the function runs here, on the event loop, and what it returned is handed over to be called, which fails.',
  instead: 'Pass the function without parentheses, and its arguments behind it.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Work for a thread',
      bad: `import asyncio


def work(number: int) -> int:
    return sum(range(number))


async def main() -> None:
    print(await asyncio.to_thread(work(1000)))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


def work(number: int) -> int:
    return sum(range(number))


async def main() -> None:
    print(await asyncio.to_thread(work, 1000))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const taker of view.callsNamed(TAKERS)) {
      const place = callbackPlace(view, taker);
      if (!place || place.caller === 'builtin') continue;
      const call = view.ir.unwrap(place.node);
      if (call < 0 || view.ir.kind(call) !== Kind.Call || view.isBroken(taker)) continue;
      if (!givesNoFunction(view, call)) continue;
      const fix = passFix(view, taker, place.node, call);
      yield {
        node: call,
        words: {
          call: view.text(view.callee(call)),
          taker: view.text(view.callee(taker)),
        },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** Types whose instances cannot be called. */
const NOT_CALLABLE =
  /^builtins\.(?:str|int|float|bool|bytes|bytearray|list|dict|set|frozenset|tuple)$/;

/** Builtins that return values, not functions. */
const VALUE_MAKERS =
  /^builtins\.(?:print|len|sum|sorted|min|max|abs|round|str|int|float|bool|list|dict|set|tuple|repr|range|any|all|input|open)$/;

/** Whether what a call returns can certainly not be called. */
function givesNoFunction(view: UnitView, call: number): boolean {
  const path = view.calleePath(call);
  if (VALUE_MAKERS.test(path) || BLOCKING.has(blockingPath(view, call))) return true;
  const callee = view.valueOf(view.callee(call));
  const value = view.valueOf(call);
  if (callee.is === 'function' && value.is === 'none') return !isReplaceable(callee);
  return value.is === 'coroutine' || NOT_CALLABLE.test(typePath(value));
}

/** What another class may override is not known by one of its definitions. */
function isReplaceable(fn: Value): boolean {
  if (fn.is !== 'function') return true;
  const unknown = FunctionFlag.Abstract | FunctionFlag.Overload | FunctionFlag.Opaque;
  return (fn.facts.flags & unknown) !== 0 || pathOf(fn) === '';
}

/** `to_thread(f(x))` → `to_thread(f, x)`, where what follows still means the same. */
function passFix(view: UnitView, taker: number, place: number, call: number): UnitFix | undefined {
  const { ir } = view;
  const inKeyword = ir.kind(ir.parent(place)) === Kind.KeywordArgument;
  const args = view.args(call);
  const callee = view.text(view.callee(call));
  if (args.length > 0) {
    const last = view.args(taker);
    // Keywords are for the taker itself, except that `to_thread` hands them on.
    const named = args.some((arg) => ir.kind(arg) === Kind.KeywordArgument);
    const handsOn = view.calleePath(taker) === 'asyncio.to_thread';
    if (inKeyword || last[last.length - 1] !== place || (named && !handsOn)) return undefined;
    if (args.some((arg) => ir.kind(arg) === Kind.Generator)) return undefined;
  }
  const list = ir.child(call, Field.Arguments);
  const inner = view.text(list).slice(1, -1).trim().replace(/,$/, '');
  return {
    title: `Pass \`${callee}\` without calling it`,
    safe: false,
    edits: [replaceNode(view, place, args.length > 0 ? `${callee}, ${inner}` : callee)],
  };
}
