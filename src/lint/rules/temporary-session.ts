import { Field, Kind } from '../../syntax/kinds.ts';
import { freshName, hoistEdits } from '../enclose.ts';
import { creations, expectsFailure, type Creation } from '../resources.ts';
import { RESOURCES } from '../names/resources.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'temporary-session',
  title: 'A session that is made for one call and thrown away',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: RESOURCES },
  message: 'This {name} is used once and can never be closed: {harm}',
  why: 'It has no name, so nothing can close it after the call. Python’s garbage collector cannot wait for an asynchronous close; its sockets, threads or files stay open until the process lets go of them.',
  instead:
    'Open it with `async with` and make the call inside. Keep it for all calls that follow, too.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'One request in one line',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    response = await aiohttp.ClientSession(timeout=timeout).get(f"{BASE}/json")
    response.raise_for_status()
    print("bytes:", len(await response.read()))


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
            print("bytes:", len(await response.read()))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const creation of creations(view)) {
      const { call, resource, destination } = creation;
      if (destination.to !== 'member' || !isUsed(view, creation, destination.node)) continue;
      const fix = resource.manager ? hoistFix(view, creation) : undefined;
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { name: resource.name, harm: resource.harm },
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** Whether a method is called that does not close or enter what was made. */
function isUsed(view: UnitView, { call, resource }: Creation, member: number): boolean {
  const name = view.text(view.ir.child(member, Field.Attribute));
  const outer = view.outer(member);
  if (outer < 0 || view.ir.kind(outer) !== Kind.Call || name.startsWith('__')) return false;
  if (resource.closers.includes(name) || resource.item !== undefined) return false;
  return !view.isBroken(call) && !expectsFailure(view, call);
}

function hoistFix(view: UnitView, { call, resource }: Creation): UnitFix | undefined {
  const edits = hoistEdits(view, call, freshName(view, resource.name));
  if (!edits) return undefined;
  return { title: `Open the ${resource.name} with \`async with\``, safe: false, edits };
}
