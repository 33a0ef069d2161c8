import { Field, Kind } from '../../syntax/kinds.ts';
import { replaceNode } from '../edits.ts';
import type { ModuleFacts } from '../facts.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** The first Python version in which the two are one class. */
const SINCE = 311;

export const rule: Rule = {
  id: 'timeout-error-alias',
  title: 'asyncio.TimeoutError, another name of TimeoutError',
  severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Member, Kind.Call, Kind.Raise, Kind.Except] },
  message: '`{name}` is the builtin `TimeoutError` since Python 3.11',
  why: 'The two used to be different classes, and catching the wrong one missed the timeout. Now they are the same, and the short name needs no import.',
  instead: 'Write `TimeoutError`.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'Catching a timeout',
      bad: `import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except asyncio.TimeoutError:
        print("too slow")


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.05):
            await asyncio.sleep(1)
    except TimeoutError:
        print("too slow")


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    const { file, ir } = view;
    if (file.target < SINCE || Object.hasOwn(file.module.names, 'TimeoutError')) return;
    for (const node of view.nodes(Kind.Member)) {
      if (view.text(ir.child(node, Field.Attribute)) !== 'TimeoutError') continue;
      const module = view.valueOf(ir.child(node, Field.Object));
      if (module.is !== 'module' || module.path !== 'asyncio' || view.isBroken(node)) continue;
      yield report(view, node);
    }
    const renamed = renamedIn(file.module);
    if (renamed.size === 0) return;
    for (const node of view.nodes(Kind.Name)) {
      if (!renamed.has(view.text(node)) || !isRead(view, node) || view.isBroken(node)) continue;
      yield report(view, node);
    }
  },
};

function report(view: UnitView, node: number): Report {
  return {
    node,
    words: { name: view.text(node) },
    fixes: [
      {
        title: 'Write `TimeoutError`',
        safe: true,
        edits: [replaceNode(view, node, 'TimeoutError')],
      },
    ],
  };
}

/** The names of each module that are answered already. */
const known = new WeakMap<ModuleFacts, ReadonlySet<string>>();

/** Names under which a module imports the class: `from asyncio import TimeoutError as Late`. */
function renamedIn(module: ModuleFacts): ReadonlySet<string> {
  let names = known.get(module);
  if (!names) {
    const found = Object.entries(module.names).filter(
      ([, definition]) =>
        definition.is === 'import' &&
        /^asyncio\.(?:exceptions\.)?TimeoutError$/.test(definition.to),
    );
    names = new Set(found.map(([name]) => name));
    known.set(module, names);
  }
  return names;
}

/** Whether a name is read, and means what the module imports. */
function isRead({ ir, scopes }: UnitView, node: number): boolean {
  const field = ir.field(node);
  if (field === Field.Attribute || field === Field.Name || field === Field.Alias) return false;
  return scopes.bindingOf(node) === undefined;
}
