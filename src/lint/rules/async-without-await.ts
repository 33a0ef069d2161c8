import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { suspendsIn } from '../flow.ts';
import { fileMentions, quoted } from '../mentions.ts';
import type { Report, Rule } from '../rule.ts';
import { pathOf, typePath, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'async-without-await',
  title: 'An async function that never waits',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { async: true },
  message: '`{name}` is `async` but never awaits anything, so it never lets other tasks run',
  why: '`async` alone makes nothing concurrent: tasks take turns at `await`. This function only works something out, and every caller has to await it for nothing.',
  instead: 'Make it a plain `def`, and call it without `await`.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Splitting a line',
      bad: `import asyncio


async def split(line: str) -> list[str]:
    return line.strip().split(",")


async def main() -> None:
    await asyncio.sleep(0.01)
    print(await split("a,b,c"))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


def split(line: str) -> list[str]:
    return line.strip().split(",")


async def main() -> None:
    await asyncio.sleep(0.01)
    print(split("a,b,c"))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const node of view.nodes(Kind.Function)) {
      if (!view.isAsync(node) || !isFree(view, node) || suspendsIn(view, node)) continue;
      if (!worksOutOnly(view, node) || isHandedOver(view, node)) continue;
      const name = view.ir.child(node, Field.Name);
      yield { node: name, words: { name: view.text(name) } };
    }
  },
};

/** A plain function: methods and decorated functions are what somebody else expects them to be. */
function isFree(view: UnitView, node: number): boolean {
  const { ir } = view;
  if (view.unit.owner || node > 0 || ir.kind(0) !== Kind.Function) return false;
  return !/^(?:main|test_|_*setup|_*teardown)/.test(view.text(ir.child(node, Field.Name)));
}

/** Builtin functions that work something out. */
const PLAIN = new Set(
  (
    'len str int float bool list dict set tuple sorted min max sum abs round repr range enumerate ' +
    'zip reversed any all format ord chr isinstance getattr hasattr print'
  )
    .split(' ')
    .map((name) => `builtins.${name}`),
);

/** Whether a body has a result, calls nothing but what works something out, and has no loop. */
function worksOutOnly(view: UnitView, node: number): boolean {
  const { ir } = view;
  const body = ir.child(node, Field.Body);
  let returns = false;
  for (let n = body; n >= 0 && n < ir.subtreeEnd(body); n++) {
    switch (ir.kind(n)) {
      case Kind.Return:
        // `return None`, `return 1`: a stand-in for something else.
        returns ||= ir.subtreeEnd(n) - n > 2;
        break;
      case Kind.Yield:
      case Kind.While:
      case Kind.For:
      case Kind.Function:
      case Kind.Class:
      case Kind.Lambda:
      case Kind.With:
      case Kind.Raise:
      case Kind.Error:
      case Kind.Generator:
        return false;
      case Kind.Call:
        if (!isPlainCall(view, n)) return false;
        break;
      default:
        if (ir.has(n, Flag.Broken)) return false;
    }
  }
  return returns;
}

function isPlainCall(view: UnitView, call: number): boolean {
  const { ir } = view;
  // Chains like `line.strip().split(",")` begin with a text. They may be of any length.
  for (let at = call; ;) {
    const callee = view.callee(at);
    if (ir.kind(callee) === Kind.Name) return PLAIN.has(pathOf(view.valueOf(callee)));
    if (ir.kind(callee) !== Kind.Member) return false;
    const object = ir.unwrap(ir.child(callee, Field.Object));
    if (ir.kind(object) !== Kind.Call) {
      return /^builtins\.(?:str|list|dict|set|tuple|bytes)$/.test(typePath(view.valueOf(object)));
    }
    at = object;
  }
}

/** Whether the function is given to somebody who may need it to be asynchronous. */
function isHandedOver(view: UnitView, node: number): boolean {
  const name = quoted(view.text(view.ir.child(node, Field.Name)));
  return (
    !fileMentions(view, new RegExp(`await\\s+${name}\\s*\\(`)) ||
    fileMentions(view, new RegExp(`(?<![.\\w])${name}\\b(?!\\s*\\()`)) ||
    fileMentions(view, new RegExp(`(?<!await\\s|def\\s|[.\\w])${name}\\s*\\(`))
  );
}
