import { Field, Kind } from '../../syntax/kinds.ts';
import { enterEdits } from '../enclose.ts';
import { soleExpression } from '../flow.ts';
import { fileMentions } from '../mentions.ts';
import type { Resource } from '../names/resources.ts';
import { destinationOf, expectsFailure, isOwnMethod, useOf } from '../resources.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** Calls whose awaited result holds a connection. Answers to HEAD have no body to hold it for. */
const REQUESTS = new Set(
  ['get', 'post', 'put', 'patch', 'delete', 'options', 'request'].map(
    (method) => `aiohttp.ClientSession.${method}`,
  ),
);

/** What may be read of a response without touching its body. */
const HEAD_ONLY = new Set(
  (
    'status reason ok headers raw_headers cookies url real_url host method history version ' +
    'content_type content_length charset links request_info raise_for_status'
  ).split(' '),
);

/** Whatever else is done to a response counts as giving its connection back. */
const RESPONSE: Resource = {
  name: 'response',
  closers: [],
  manager: true,
  awaited: true,
  harm: '',
};

export const rule: Rule = {
  id: 'unreleased-response',
  title: 'A response that is neither read nor released',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Await], calls: REQUESTS },
  message: 'The body of this response is neither read nor released, so its connection stays taken',
  why: 'A connection goes back to its session when the whole body was read or the response is released. Until then no other request can use it, and a session has only so many (100, unless you say otherwise).',
  instead: 'Use `async with session.get(…) as response:`; it releases the response at its end.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Looking at the status only',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        response = await session.get(f"{BASE}/json")
        print("status:", response.status)


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
            print("status:", response.status)


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(REQUESTS)) {
      if (!view.isAwaited(call)) continue;
      if (!isOwnMethod(view, call) || fileMentions(view, /\baioresponses\b/)) continue;
      if (!isLeft(view, call) || view.isBroken(call) || expectsFailure(view, call)) continue;
      const fix = enterFix(view, call);
      yield { node: call, end: view.ir.end(view.callee(call)), fixes: fix ? [fix] : [] };
    }
  },
};

function isLeft(view: UnitView, call: number): boolean {
  const destination = destinationOf(view, call, RESPONSE);
  switch (destination.to) {
    case 'nowhere':
      return true;
    case 'member':
      return leavesBody(view, destination.node);
    case 'name': {
      const { binding } = destination;
      const home = view.functionOf(call);
      // A name that several requests share may be read after any of them.
      if (binding.definitions.length !== 1) return false;
      return binding.uses.every(
        (use) => useOf(view, use, RESPONSE, home) === 'reads' && usesHeadOnly(view, use),
      );
    }
    default:
      return false;
  }
}

function usesHeadOnly(view: UnitView, use: number): boolean {
  const outer = view.outer(use);
  if (outer < 0 || view.ir.kind(outer) !== Kind.Member) return true;
  return leavesBody(view, outer);
}

function leavesBody(view: UnitView, member: number): boolean {
  return HEAD_ONLY.has(view.text(view.ir.child(member, Field.Attribute)));
}

/** `await session.get(…)` → `async with session.get(…):`, with a name where there was one. */
function enterFix(view: UnitView, call: number): UnitFix | undefined {
  const title = 'Enter the response with `async with`';
  const edits = enterEdits(view, call);
  if (edits) return { title, safe: false, edits };
  const { ir } = view;
  const awaited = view.outer(call);
  const statement = ir.parent(awaited);
  if (statement < 0 || soleExpression(view, statement) !== awaited) return undefined;
  return {
    title,
    safe: false,
    edits: [
      { start: ir.start(awaited), end: ir.start(call), text: 'async with ' },
      { start: ir.end(call), end: ir.end(awaited), text: ':' },
      { start: ir.end(statement), end: ir.end(statement), text: ' pass' },
    ],
  };
}
