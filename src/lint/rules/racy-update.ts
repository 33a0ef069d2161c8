import { Field, Kind } from '../../syntax/kinds.ts';
import { indentOf, statementOf } from '../edits.ts';
import { freshName } from '../enclose.ts';
import { suspendsBetween, suspendsIn, withItems } from '../flow.ts';
import { fileMentions, quoted } from '../mentions.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'racy-update',
  title: 'A shared value that is read before an await and written after it',
  severity: { learner: 'warning', standard: 'hint', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Await] },
  message:
    '`{name}` is read, then something is awaited, then it is written: a change in between is lost',
  why: 'While this task waits, others run. If one of them changes the same value, this task writes over it with a result worked out from the old one.',
  instead:
    'Wait first, then read and write in one go; or hold an `asyncio.Lock` from the read to the write.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Adding up sizes',
      bad: `import asyncio


class Downloads:
    def __init__(self) -> None:
        self.total = 0

    async def size(self) -> int:
        await asyncio.sleep(0.01)
        return 10

    async def add(self) -> None:
        self.total += await self.size()


async def main() -> None:
    downloads = Downloads()
    await asyncio.gather(*(downloads.add() for _ in range(5)))
    print("expected 50:", downloads.total)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


class Downloads:
    def __init__(self) -> None:
        self.total = 0

    async def size(self) -> int:
        await asyncio.sleep(0.01)
        return 10

    async def add(self) -> None:
        size = await self.size()
        self.total += size


async def main() -> None:
    downloads = Downloads()
    await asyncio.gather(*(downloads.add() for _ in range(5)))
    print("expected 50:", downloads.total)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const node of view.nodes(Kind.AugmentedAssign)) {
      const left = view.ir.child(node, Field.Left);
      if (!isShared(view, left) || !suspendsIn(view, node) || isGuarded(view, node)) continue;
      if (!makesNewValue(view, node, left)) continue;
      const fix = hoistFix(view, node);
      yield { node: left, words: { name: view.text(left) }, fixes: fix ? [fix] : [] };
    }
    for (const node of view.nodes(Kind.Assign)) {
      const left = view.ir.child(node, Field.Left);
      if (!isShared(view, left)) continue;
      const read = readBefore(view, node, left);
      if (read < 0 || isGuarded(view, node)) continue;
      yield {
        node: left,
        words: { name: view.text(left) },
        related: [{ node: read, message: 'It is read here.' }],
      };
    }
  },
};

/** A field of the method's own object, or a name declared `global` or `nonlocal`, in a coroutine. */
function isShared(view: UnitView, left: number): boolean {
  const { ir } = view;
  if (left < 0 || !view.inAsync(left)) return false;
  if (ir.kind(left) === Kind.Member) {
    const object = ir.child(left, Field.Object);
    return object >= 0 && ir.kind(object) === Kind.Name && view.text(object) === 'self';
  }
  if (ir.kind(left) !== Kind.Name) return false;
  const name = view.text(left);
  return view.scopes.scopeOf(left).outer.has(name);
}

/**
 * Whether the operator makes a new value. Lists and sets take `+=` and `|=` in place, so that
 * nothing is lost; numbers and texts are told by what else the file assigns.
 */
function makesNewValue(view: UnitView, node: number, left: number): boolean {
  const { ir } = view;
  const right = ir.child(node, Field.Right);
  const text = view.text(node);
  const operator = text
    .slice(ir.end(left) - ir.start(node), ir.start(right) - ir.start(node))
    .trim();
  if (/^(?:\*\*|\*|\/\/?|%|<<|>>)=$/.test(operator)) return true;
  if (operator !== '+=' && operator !== '-=') return false;
  const name = quoted(view.text(left));
  const plain = new RegExp(`(?:^|[^.\\w])${name}\\s*(?::[^=\\n]+)?=\\s*(?:-?[\\d.]|[fb]?["'])`);
  return fileMentions(view, plain);
}

/** Whether something that lets one task in at a time stands around the node. */
function isGuarded(view: UnitView, node: number): boolean {
  const { ir } = view;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    if (ir.kind(at) === Kind.Function) break;
    if (ir.kind(at) !== Kind.With) continue;
    const text = withItems(view, at).map((item) => view.text(item));
    if (text.some((item) => /lock|mutex|sem|cond|guard|transaction|exclusive/i.test(item))) {
      return true;
    }
  }
  return /\.acquire\(/.test(view.text(view.functionOf(node)));
}

/** Where the new value's old value was read, with an await in between; or -1. */
function readBefore(view: UnitView, assign: number, left: number): number {
  const { ir } = view;
  const right = ir.unwrap(ir.child(assign, Field.Right));
  if (right < 0) return -1;
  const name = view.text(left);
  if (ir.kind(right) === Kind.Binary) {
    const [first = -1, second = -1] = ir.children(right).map((child) => ir.unwrap(child));
    // `x = x + await f()`: operands are evaluated from left to right.
    if (view.text(first) === name && suspendsIn(view, second)) return first;
    for (const operand of [first, second]) {
      const read = copyOf(view, operand, name, assign);
      if (read >= 0) return read;
    }
    return -1;
  }
  return -1;
}

/** The read of `name` into a local that is used here, when there is an await since; or -1. */
function copyOf(view: UnitView, operand: number, name: string, assign: number): number {
  const { ir } = view;
  if (operand < 0 || ir.kind(operand) !== Kind.Name) return -1;
  const binding = view.scopes.bindingOf(operand);
  const [only, another] = binding?.definitions ?? [];
  if (!only || another || only.kind !== 'assign' || only.value < 0) return -1;
  if (view.text(only.value) !== name) return -1;
  const read = statementOf(view, only.value);
  const written = statementOf(view, assign);
  // Only along one block: then the one surely happens before the other.
  if (ir.parent(read) !== ir.parent(written) || read > written) return -1;
  const home = view.functionOf(assign);
  if (view.functionOf(read) !== home) return -1;
  return suspendsBetween(view, home, read, written) ? only.value : -1;
}

/** `x += await f()` → `value = await f()`, then `x += value`. */
function hoistFix(view: UnitView, node: number): UnitFix | undefined {
  const { ir } = view;
  const statement = ir.parent(node);
  if (statement < 0 || ir.kind(statement) !== Kind.ExpressionStatement) return undefined;
  const indent = indentOf(view, statement);
  const right = ir.child(node, Field.Right);
  if (indent === undefined || right < 0) return undefined;
  const name = freshName(view, 'value');
  const start = ir.start(statement);
  return {
    title: 'Wait first, then read and write',
    safe: false,
    edits: [
      { start, end: start, text: `${name} = ${view.text(right)}\n${indent}` },
      { start: ir.start(right), end: ir.end(right), text: name },
    ],
  };
}
