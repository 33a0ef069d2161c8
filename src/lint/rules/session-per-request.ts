import { Field, Kind } from '../../syntax/kinds.ts';
import { loopAround } from '../flow.ts';
import { isCalledRepeatedly, isRepeated } from '../repeats.ts';
import { creations, expectsFailure, type Creation } from '../resources.ts';
import { RESOURCES } from '../names/resources.ts';
import type { Report, Rule } from '../rule.ts';
import type { Binding } from '../scopes.ts';
import { namesIn } from '../sharing.ts';
import { typePath, type UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'session-per-request',
  title: 'A new session or connection for every request',
  severity: { learner: 'warning', standard: 'hint', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: RESOURCES },
  message: 'A new {name} is made {when}',
  why: 'A session keeps connections open so that the next request can use them again. A new one starts with none: every request pays for connecting, and for a TLS handshake where there is one.',
  instead: 'Open one before the loop, or when the program starts, and hand it to what needs it.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'Three requests one after another',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(number: int) -> int:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        async with session.get(f"{BASE}/json?number={number}") as response:
            response.raise_for_status()
            return len(await response.read())


async def main() -> None:
    sizes = await asyncio.gather(*(fetch(number) for number in range(3)))
    print("bytes:", sum(sizes))


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def fetch(session: aiohttp.ClientSession, number: int) -> int:
    async with session.get(f"{BASE}/json?number={number}") as response:
        response.raise_for_status()
        return len(await response.read())


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        sizes = await asyncio.gather(*(fetch(session, number) for number in range(3)))
    print("bytes:", sum(sizes))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const creation of creations(view)) {
      const { call, resource } = creation;
      if (!SHARED.has(resource.name) || resource.item !== undefined) continue;
      const when = whenRepeated(view, creation);
      if (when === undefined || view.isBroken(call) || expectsFailure(view, call)) continue;
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { name: resource.name, when },
      };
    }
  },
};

/** What is made to be shared. A file or a local database is opened for each use. */
const SHARED = new Set(['session', 'client', 'pool']);

/** When something is made again and again, in words; undefined when nothing says that it is. */
function whenRepeated(view: UnitView, { call, destination }: Creation): string | undefined {
  // What is stored or returned lives on; a name, a `with` or a chain ends with the function.
  if (destination.to === 'field' || destination.to === 'elsewhere') {
    if (!isEntered(view, call)) return undefined;
  } else if (destination.to === 'name' && livesOn(view, destination.binding)) return undefined;
  if (isRepeated(view, call) && !dependsOn(view, call, loopAround(view, call))) {
    return 'in every turn of the loop';
  }
  const owner = view.functionOf(call);
  if (owner < 0 || view.ir.kind(owner) !== Kind.Function || dependsOn(view, call, owner)) {
    return undefined;
  }
  if (isHandler(view, owner)) return 'for every request';
  const name = view.text(view.ir.child(owner, Field.Name));
  const key = view.unit.owner && owner <= 1 ? `self.${name}` : name;
  if (!isCalledRepeatedly(view, key)) return undefined;
  return `in every call, and \`${name}\` is called in a loop`;
}

/** Whether something with a name is stored or returned, so that it is there after the function. */
function livesOn(view: UnitView, binding: Binding): boolean {
  const { ir } = view;
  return binding.uses.some((use) => {
    const outer = view.outer(use);
    const kind = outer < 0 ? Kind.Other : ir.kind(outer);
    return kind === Kind.Assign || kind === Kind.Return || kind === Kind.Yield;
  });
}

function isEntered(view: UnitView, call: number): boolean {
  const { ir } = view;
  for (let at = ir.parent(call); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.WithItem) return true;
    if (kind !== Kind.AsPattern && kind !== Kind.Parenthesized && kind !== Kind.Await) return false;
  }
  return false;
}

/** Whether the arguments use something that differs from turn to turn, or from call to call. */
function dependsOn(view: UnitView, call: number, around: number): boolean {
  return mentionsGiven(view, view.ir.child(call, Field.Arguments), around, 0);
}

/** Names that are worked out of others are followed this far. */
const MAX_STEPS = 4;

function mentionsGiven(view: UnitView, root: number, around: number, steps: number): boolean {
  const { ir } = view;
  if (root < 0 || steps > MAX_STEPS) return false;
  for (const name of namesIn(view, root)) {
    const [definition, another] = view.scopes.bindingOf(name)?.definitions ?? [];
    if (!definition || !ir.contains(around, definition.node)) continue;
    const { kind, value } = definition;
    if (another || kind === 'parameter' || kind === 'loop' || kind === 'with') return true;
    if (kind === 'assign' && mentionsGiven(view, value, around, steps + 1)) return true;
  }
  return false;
}

/** Decorators of web frameworks that make a function a handler: `@app.get("/")`. */
const ROUTE =
  /^@\s*\w*(?:app|router|routes|api|blueprint|bp)\w*\.(?:get|post|put|patch|delete|route|api_route|websocket)\s*\(/;

/** Types of a handler's request parameter. */
const REQUEST =
  /^(?:aiohttp(?:\.web)?|starlette\.requests|fastapi(?:\.requests)?|sanic(?:\.request)?|quart)\.Request$/;

function isHandler(view: UnitView, owner: number): boolean {
  const { ir } = view;
  const decorated = ir.parent(owner);
  if (decorated >= 0 && ir.kind(decorated) === Kind.Decorated) {
    const routed = ir
      .children(decorated)
      .some((child) => ir.kind(child) === Kind.Decorator && ROUTE.test(view.text(child)));
    if (routed) return true;
  }
  const list = ir.child(owner, Field.Parameters);
  if (list < 0) return false;
  return ir.children(list).some((parameter) => {
    const name = ir.child(parameter, Field.Type) < 0 ? -1 : ir.first(parameter);
    const binding = name < 0 ? undefined : view.scopes.bindingOf(name);
    return binding !== undefined && REQUEST.test(typePath(view.valueOfBinding(binding)));
  });
}
