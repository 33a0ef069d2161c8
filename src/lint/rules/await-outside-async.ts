import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { indentOf, insertBefore } from '../edits.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { FileContext, UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'await-outside-async',
  title: 'await outside an async function',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Await, Kind.For, Kind.ForIn, Kind.With] },
  message: '`{word}` is not allowed {place}',
  why: 'Only the body of an `async def` function can be suspended and continued. Anywhere else Python refuses to compile the file.',
  instead:
    'Make the function `async def` and await it where it is called; at the top of a program, start it with `asyncio.run(…)`.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A main function that waits',
      bad: `import asyncio


def main() -> None:
    await asyncio.sleep(0.01)
    print("done")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    await asyncio.sleep(0.01)
    print("done")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const node of view.nodes(Kind.Await)) yield* look(view, node, 'await');
    for (const kind of [Kind.For, Kind.ForIn, Kind.With]) {
      for (const node of view.nodes(kind)) {
        if (!view.ir.has(node, Flag.Async)) continue;
        yield* look(view, node, kind === Kind.With ? 'async with' : 'async for');
      }
    }
  },
};

function* look(view: UnitView, node: number, word: string): Iterable<Report> {
  const { ir } = view;
  if (inAsyncGenerator(view, node)) return;
  const owner = view.functionOf(node);
  if (owner >= 0 && view.isAsync(owner)) return;
  const place = owner < 0 ? outside(view) : placeIn(view, owner);
  if (place === undefined || isHalfTyped(view, node)) return;
  // The first row of its function may be what is broken.
  if (owner < 0 && view.fileIsBroken) return;
  // `asyn def f():` has its broken word before it.
  if (owner >= 0 && ir.kind(owner) === Kind.Function && indentOf(view, owner) === undefined) return;
  const fix = owner >= 0 && ir.kind(owner) === Kind.Function ? asyncFix(view, owner) : undefined;
  yield {
    node,
    end: ir.start(node) + word.length,
    words: { word, place },
    fixes: fix ? [fix] : [],
  };
}

function placeIn(view: UnitView, owner: number): string {
  if (view.ir.kind(owner) === Kind.Lambda) return 'in a lambda';
  const name = view.text(view.ir.child(owner, Field.Name));
  return `in \`${name}\`, which is not an async function`;
}

/** What to call the top of a file or of a class; undefined where `await` is legal there. */
function outside(view: UnitView): string | undefined {
  const inClass = view.unit.owner !== undefined || view.nodes(Kind.Class).length > 0;
  if (inClass) return 'outside a function';
  return view.file.notebook || hasCells(view) ? undefined : 'outside a function';
}

/**
 * A generator expression may be asynchronous in any function: only what it first goes through is
 * evaluated at once.
 */
function inAsyncGenerator(view: UnitView, node: number): boolean {
  const { ir } = view;
  let child = node;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class) return false;
    if (kind === Kind.Generator) {
      const first = ir.childOfKind(at, Kind.ForIn);
      return child !== first || node === first || !ir.contains(ir.child(first, Field.Right), node);
    }
    child = at;
  }
  return false;
}

/** Text around it that cannot be read may hold the missing `async`. */
function isHalfTyped(view: UnitView, node: number): boolean {
  const { ir } = view;
  for (let at = node; at >= 0; at = ir.parent(at)) {
    if (ir.kind(at) === Kind.Error || ir.has(at, Flag.Broken)) return true;
  }
  return false;
}

/** Answers of {@link hasCells}: a file's context lives for one look at the file. */
const cells = new WeakMap<FileContext, boolean>();

/** A plain file divided by `# %%` is run cell by cell, as a notebook is. */
function hasCells(view: UnitView): boolean {
  const units = view.fileUnits;
  let known = cells.get(view.file);
  if (known === undefined) {
    const { store } = view.file;
    known = units.some(
      ({ ir, start, end }) =>
        ir.kind(0) === Kind.Comment && /^#\s*%%/.test(store.slice(start, end)),
    );
    cells.set(view.file, known);
  }
  return known;
}

function asyncFix(view: UnitView, owner: number): UnitFix {
  return {
    title: `Make \`${view.text(view.ir.child(owner, Field.Name))}\` an async function`,
    safe: false,
    edits: [insertBefore(view, owner, 'async ')],
  };
}
