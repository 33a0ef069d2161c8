import { Field, Kind } from '../../syntax/kinds.ts';
import { insertBefore, statementOf } from '../edits.ts';
import { fileMentions } from '../mentions.ts';
import { isOwnMethod } from '../resources.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { Binding } from '../scopes.ts';
import type { UnitView } from '../view.ts';

/** Calls that send a request, through whichever client. */
const REQUEST =
  /^(?:aiohttp\.ClientSession|httpx\.AsyncClient|httpx\.Client|requests\.Session|httpx|requests)\.(?:get|post|put|patch|delete|request)$/;

const VERBS = new Set(['get', 'post', 'put', 'patch', 'delete', 'request']);

/** Reading one of these is using the answer. */
const BODY = new Set(['json', 'text', 'read', 'content', 'iter_lines', 'aiter_lines', 'aread']);

/** Looking at one of these is looking whether it went well. */
const STATUS = new Set([
  'status',
  'status_code',
  'ok',
  'is_success',
  'is_error',
  'reason',
  'raise_for_status',
  'content_type',
]);

export const rule: Rule = {
  id: 'missing-status-check',
  title: 'An answer that is used without a look at its status',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: VERBS },
  message: 'The answer is read without checking whether the request succeeded',
  why: 'A server that says “not found” or “too many requests” sends a body as well. Without a look at the status, that body is taken for the answer, and the failure shows up somewhere else.',
  instead: 'Call `response.raise_for_status()` before reading the body, or look at its status.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'Reading an error page',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        async with session.get(f"{BASE}/json") as response:
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
    for (const call of view.callsNamed(VERBS)) {
      if (!REQUEST.test(view.calleePath(call)) || !isOwnMethod(view, call) || view.isBroken(call))
        continue;
      const binding = responseOf(view, call);
      const read = binding ? firstUncheckedRead(view, binding, call) : -1;
      if (!binding || read < 0 || view.isBroken(statementOf(view, read))) continue;
      if (view.keyword(call, 'raise_for_status') >= 0) continue;
      // A session may be told to check every answer.
      if (fileMentions(view, /\b(?:raise_for_status|event_hooks)\s*=/)) continue;
      const fix = checkFix(view, call, binding.name);
      yield { node: read, fixes: fix ? [fix] : [] };
    }
  },
};

/** The name the response is bound to, by assignment or by `with … as`. */
function responseOf(view: UnitView, call: number): Binding | undefined {
  const { ir } = view;
  let at = view.outer(call);
  if (at >= 0 && ir.kind(at) === Kind.Await) at = view.outer(at);
  if (at < 0) return undefined;
  let name = -1;
  if (ir.kind(at) === Kind.Assign) name = ir.child(at, Field.Left);
  else if (ir.kind(at) === Kind.AsPattern) name = ir.first(ir.child(at, Field.Alias));
  const binding =
    name >= 0 && ir.kind(name) === Kind.Name ? view.scopes.bindingOf(name) : undefined;
  return binding?.scope.kind === 'function' ? binding : undefined;
}

/** The first place that reads the body, when nothing looks at the status and nothing escapes. */
function firstUncheckedRead(view: UnitView, binding: Binding, call: number): number {
  const { ir } = view;
  const home = view.functionOf(call);
  // A name that several requests share is too much for one look.
  if (binding.definitions.length !== 1) return -1;
  let read = -1;
  for (const use of binding.uses) {
    const member = view.outer(use);
    if (view.functionOf(use) !== home || ir.kind(member) !== Kind.Member) return -1;
    const attribute = ir.child(member, Field.Attribute);
    const name = view.text(attribute);
    if (STATUS.has(name)) return -1;
    if (read < 0 && BODY.has(name)) read = member;
  }
  return read;
}

/** `response.raise_for_status()` as the first statement of the `with` the response is bound by. */
function checkFix(view: UnitView, call: number, name: string): UnitFix | undefined {
  const { ir } = view;
  const statement = ir.ancestor(call, Kind.With);
  const title = 'Raise an error for a bad status';
  if (statement < 0 || ir.kind(view.outer(call)) !== Kind.AsPattern) return undefined;
  const body = ir.child(statement, Field.Body);
  const first = body < 0 ? -1 : ir.first(body);
  if (first < 0) return undefined;
  const { store } = view.file;
  const { row, column } = store.position(view.unit.start + ir.start(first));
  const indent = store.line(row).slice(0, column);
  if (indent.trim() !== '') return undefined;
  const edit = insertBefore(view, first, `${name}.raise_for_status()\n${indent}`);
  return { title, safe: false, edits: [edit] };
}
