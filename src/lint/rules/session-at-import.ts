import { Field, Kind } from '../../syntax/kinds.ts';
import { quoted } from '../mentions.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** What asks for the running event loop when it is made. */
const NEEDS_LOOP = new Set([
  'aiohttp.ClientSession',
  'aiohttp.TCPConnector',
  'aiohttp.UnixConnector',
]);

export const rule: Rule = {
  id: 'session-at-import',
  title: 'A session that is made before there is an event loop',
  severity: { learner: 'error', standard: 'error', strict: 'error' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: NEEDS_LOOP },
  message: '`{call}` needs a running event loop, and there is none {where}',
  why: 'It asks for the running event loop when it is made. Module-level code runs before `asyncio.run` starts one, so it raises “RuntimeError: no running event loop”.',
  instead: 'Make it inside an `async def` function, and hand it to what needs it.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'A session for the whole module',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")
session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5))


async def main() -> None:
    async with session, session.get(f"{BASE}/json") as response:
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
    // In a notebook a loop is always running.
    if (view.file.notebook) return;
    for (const call of view.callsTo(NEEDS_LOOP)) {
      const owner = view.functionOf(call);
      if (owner >= 0 && !isInitialiser(view, owner)) continue;
      if (view.keyword(call, 'loop') >= 0) continue;
      if (isDeferred(view, call) || view.isBroken(call)) continue;
      if (owner >= 0 && !isMadeAtImport(view)) continue;
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: {
          call: view.text(view.callee(call)),
          where: owner < 0 ? 'at module level' : 'when the module makes this object',
        },
      };
    }
  },
};

/** The synchronous `__init__` of a class of the module. */
function isInitialiser(view: UnitView, owner: number): boolean {
  if (!view.unit.owner || owner > 1 || view.isAsync(owner)) return false;
  return view.text(view.ir.child(owner, Field.Name)) === '__init__';
}

/** Whether an argument list unpacks something that may carry a loop, or raising is expected. */
function isDeferred(view: UnitView, call: number): boolean {
  const { ir } = view;
  if (view.args(call).some((arg) => ir.kind(arg) === Kind.Splat)) return true;
  for (let at = ir.parent(call); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Try || kind === Kind.Decorator || kind === Kind.Generator) return true;
    // Half-typed code, and `await`, stand in a function that the grammar could not make out.
    if (kind === Kind.Error || kind === Kind.Await) return true;
    if (kind === Kind.Function) return false;
  }
  return false;
}

/** Whether a statement of the module makes an object of the class this is the method of. */
function isMadeAtImport(view: UnitView): boolean {
  const path = view.ownerClass?.path ?? '';
  const name = path.slice(path.lastIndexOf('.') + 1);
  if (name === '') return false;
  const made = new RegExp(`^(?:\\w+\\s*(?::[^=\\n]+)?=\\s*)${quoted(name)}\\(`);
  const { store } = view.file;
  return view.fileUnits.some(
    (unit) =>
      unit.kind === 'statement' && !unit.owner && made.test(store.slice(unit.start, unit.end)),
  );
}
