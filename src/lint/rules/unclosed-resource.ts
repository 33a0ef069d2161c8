import { Field, Kind } from '../../syntax/kinds.ts';
import { deeper, indentOf, statementOf } from '../edits.ts';
import { following, indentRows, returnsValue, spansLines, withEdits } from '../enclose.ts';
import { type Resource, RESOURCES } from '../names/resources.ts';
import { creations, expectsFailure, fieldIsCaredFor, useOf, type Creation } from '../resources.ts';
import type { Report, Rule, UnitEdit, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'unclosed-resource',
  title: 'A session, connection or file that is never closed',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: RESOURCES },
  message: 'This {name} is never closed: {harm}',
  why: 'What is opened holds sockets, threads or files until it is closed. Python’s garbage collector cannot wait for an asynchronous close, so it is left to you, also when something fails in between.',
  instead: 'Open it with `async with`, or close it in a `finally` block.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'One request',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    session = aiohttp.ClientSession(timeout=timeout)
    async with session.get(f"{BASE}/json") as response:
        response.raise_for_status()
        print(response.status)


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        async with session.get(f"{BASE}/json") as response:
            response.raise_for_status()
            print(response.status)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const creation of creations(view)) {
      if (!isLeft(view, creation)) continue;
      const { call, resource } = creation;
      const fix = closeFix(view, creation);
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { name: resource.name, harm: resource.harm },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** Whether nobody can have closed what was made. */
function isLeft(view: UnitView, { call, resource, destination }: Creation): boolean {
  if (view.isBroken(statementOf(view, call)) || expectsFailure(view, call)) return false;
  switch (destination.to) {
    case 'nowhere':
      return view.functionOf(call) >= 0;
    case 'name': {
      const home = view.functionOf(call);
      const { binding } = destination;
      // `with pytest.warns(ResourceWarning): del session`: it is left open on purpose.
      if (
        binding.definitions.some(
          ({ kind, node }) => kind === 'delete' && expectsFailure(view, node),
        )
      )
        return false;
      return binding.uses.every((use) => useOf(view, use, resource, home) === 'reads');
    }
    case 'field':
      return (
        isOwnField(view, destination.object) && !fieldIsCaredFor(view, destination.name, resource)
      );
    default:
      return false;
  }
}

/** A field of `self` in a class that inherits nothing that could close it. */
function isOwnField(view: UnitView, object: number): boolean {
  const owner = view.ownerClass;
  if (!owner || view.ir.kind(object) !== Kind.Name) return false;
  const value = view.valueOf(object);
  return (
    value.is === 'instance' && value.of.path === owner.path && view.file.world.isWhollyKnown(owner)
  );
}

/** Wraps what follows the constructor in `async with`, or in `try` and `finally`. */
function closeFix(view: UnitView, { call, resource, destination }: Creation): UnitFix | undefined {
  const { ir } = view;
  const owner = view.functionOf(call);
  if (destination.to !== 'name' || owner < 0 || !view.isAsync(owner)) return undefined;
  const statement = statementOf(view, call);
  const assign = ir.children(statement)[0] ?? -1;
  if (ir.kind(assign) !== Kind.Assign || ir.child(assign, Field.Type) >= 0) return undefined;
  const rest = following(view, statement);
  const indent = indentOf(view, statement);
  const last = rest[rest.length - 1];
  if (indent === undefined || last === undefined || spansLines(view, rest)) return undefined;
  const name = view.text(destination.node);
  const safe = !rest.some((s) => returnsValue(view, s));
  const edits = resource.manager
    ? withEdits(view, assign, name)
    : tryEdits(view, statement, indent, name, resource, last);
  if (!edits) return undefined;
  return {
    title: resource.manager
      ? `Open the ${resource.name} with \`async with\``
      : `Close the ${resource.name} in a \`finally\` block`,
    safe,
    edits: [...edits, ...indentRows(view, rest, indent)],
  };
}

function tryEdits(
  view: UnitView,
  statement: number,
  indent: string,
  name: string,
  resource: Resource,
  last: number,
): UnitEdit[] {
  const inner = deeper(indent);
  const close =
    resource.name === 'stream writer'
      ? `${inner}${name}.close()\n${inner}await ${name}.wait_closed()`
      : `${inner}await ${name}.close()`;
  const end = view.ir.end(last);
  const open = view.ir.end(statement);
  return [
    { start: open, end: open, text: `\n${indent}try:` },
    { start: end, end, text: `\n${indent}finally:\n${close}` },
  ];
}
