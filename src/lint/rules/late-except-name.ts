import { Kind } from '../../syntax/kinds.ts';
import { moduleFor, replaceNode } from '../edits.ts';
import { quoted } from '../mentions.ts';
import { BUILTINS, KNOWN_EXCEPTIONS } from '../names/exceptions.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'late-except-name',
  title: 'An except clause that names something unknown',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Except] },
  message:
    '`{name}` is neither imported nor defined, which only shows when an exception arrives here',
  why: 'The names of an `except` clause are looked up when an exception is being handled, not before. Until then the program runs as if all were well; then it fails with a NameError instead of handling what went wrong.',
  instead: 'Import the name at the top of the file.',
  fix: 'safe',
  examples: [
    {
      language: 'python',
      title: 'A timeout that is not caught',
      bad: `from asyncio import run, sleep, timeout


async def main() -> None:
    try:
        async with timeout(0.05):
            await sleep(1)
    except asyncio.CancelledError:
        raise
    except TimeoutError:
        print("too slow")


if __name__ == "__main__":
    try:
        run(main())
    except NameError as error:
        print("failed:", error)
`,
      good: `import asyncio
from asyncio import run, sleep, timeout


async def main() -> None:
    try:
        async with timeout(0.05):
            await sleep(1)
    except asyncio.CancelledError:
        raise
    except TimeoutError:
        print("too slow")


if __name__ == "__main__":
    run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    // Other cells of a notebook, and star imports, may bind anything.
    if (view.file.notebook || view.file.module.stars.length > 0) return;
    for (const clause of view.nodes(Kind.Except)) {
      for (const named of namesOf(view, clause)) {
        const root = rootOf(view, named);
        if (root < 0 || !isUnbound(view, root) || view.isBroken(clause)) continue;
        if (view.fileIsBroken) continue;
        const fix = importFix(view, named, root);
        yield { node: named, words: { name: view.text(root) }, fixes: fix ? [fix] : [] };
      }
    }
  },
};

/** The exceptions of a clause: `except A`, `except (A, b.C) as error`. */
function namesOf(view: UnitView, clause: number): number[] {
  const { ir } = view;
  let named = ir.children(clause)[0] ?? -1;
  if (named >= 0 && ir.kind(named) === Kind.AsPattern) named = ir.children(named)[0] ?? -1;
  named = ir.unwrap(named);
  if (named < 0) return [];
  return ir.kind(named) === Kind.Tuple ? ir.children(named) : [named];
}

/** The first name of `name.name…`, or -1 for anything else. */
function rootOf(view: UnitView, named: number): number {
  const { ir } = view;
  let at = named;
  while (at >= 0 && ir.kind(at) === Kind.Member) at = ir.first(at);
  return at >= 0 && ir.kind(at) === Kind.Name ? at : -1;
}

function isUnbound(view: UnitView, name: number): boolean {
  const text = view.text(name);
  if (BUILTINS.has(text) || Object.hasOwn(view.file.module.names, text)) return false;
  if (view.scopes.bindingOf(name)) return false;
  return !isBoundElsewhere(view, text);
}

/** Whether any unit binds the name, for its own sake or for the module's. */
function isBoundElsewhere(view: UnitView, name: string): boolean {
  const { store } = view.file;
  const word = new RegExp(`\\b${quoted(name)}\\b`);
  return view.fileUnits.some((unit) => {
    const text = store.slice(unit.start, unit.end);
    if (!word.test(text)) return false;
    // Names that are made by text can be read by nobody.
    if (new RegExp(`["']${quoted(name)}["']`).test(text)) return true;
    if (/\bimport\s*\(?\s*\*|\bglobals\s*\(|\bexec\s*\(/.test(text)) return true;
    // What a class binds is not seen from inside its methods.
    const hidden = unit.owner !== undefined && view.unit.kind === 'function';
    if (hidden && !/\bglobal\b/.test(text)) return false;
    const other = unit === view.unit ? view : new UnitView(unit, view.file);
    return other.scopes.root.bindings.has(name);
  });
}

/** Imports a well-known module, or writes a well-known exception with its module. */
function importFix(view: UnitView, named: number, root: number): UnitFix | undefined {
  const name = view.text(root);
  if (named !== root) {
    if (!view.file.knowsModule(name)) return undefined;
    return { title: `Import \`${name}\``, safe: true, edits: [], imports: [name] };
  }
  const home = KNOWN_EXCEPTIONS.get(name);
  if (home === undefined) return undefined;
  const module = moduleFor(view, home);
  const written = `${module.name}.${name}`;
  return {
    title: `Write \`${written}\``,
    safe: true,
    edits: [replaceNode(view, named, written)],
    imports: module.imports,
  };
}
