import { Kind } from '../../syntax/kinds.ts';
import { indentOf, statementOf } from '../edits.ts';
import { indentRows, spansLines, withEdits } from '../enclose.ts';
import { inHandler, soleExpression, suspendsBetween } from '../flow.ts';
import { creations, expectsFailure, useOf, type Creation } from '../resources.ts';
import { RESOURCES } from '../names/resources.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'closed-on-happy-path-only',
  title: 'A resource that is closed only when nothing fails',
  severity: { learner: 'warning', standard: 'hint', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Await], calls: RESOURCES },
  message: 'This {name} is closed only if nothing fails before: {harm} otherwise',
  why: 'Between opening and closing there is an `await`. When it raises, or the task is cancelled while it waits, the rest of the function is skipped, and the close with it.',
  instead: 'Use `async with`, or close it in a `finally` block.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A request that may fail',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    timeout = aiohttp.ClientTimeout(total=5)
    session = aiohttp.ClientSession(timeout=timeout)
    async with session.get(f"{BASE}/json") as response:
        response.raise_for_status()
        print("bytes:", len(await response.read()))
    await session.close()


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
      const closes = plainCloses(view, creation);
      const [first] = closes;
      if (first === undefined) continue;
      const { call, resource } = creation;
      const home = view.functionOf(call);
      if (!suspendsBetween(view, home, view.ir.subtreeEnd(call), awaitOf(view, first))) continue;
      if (view.isBroken(statementOf(view, call)) || expectsFailure(view, call)) continue;
      const fix = closeFix(view, creation, first);
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { name: resource.name, harm: resource.harm },
        related: [{ node: first, message: 'It is closed here.' }],
        fixes: fix ? [fix] : [],
      };
    }
  },
};

/** The calls that close a local resource, when all of them are plain statements on the way. */
function plainCloses(view: UnitView, { call, resource, destination }: Creation): number[] {
  if (destination.to !== 'name') return [];
  const { binding } = destination;
  // A name that is bound more than once may hold something else when it is closed.
  if (binding.definitions.length !== 1) return [];
  const home = view.functionOf(call);
  const closes: number[] = [];
  for (const use of binding.uses) {
    const how = useOf(view, use, resource, home);
    if (how === 'reads') continue;
    const member = view.outer(use);
    const closing = member < 0 ? -1 : view.outer(member);
    if (how === 'escapes' || closing < 0 || view.ir.kind(closing) !== Kind.Call) return [];
    if (view.callee(closing) !== member || inHandler(view, closing)) return [];
    closes.push(closing);
  }
  return closes;
}

/** The `await` around a call, or the call itself. */
function awaitOf(view: UnitView, call: number): number {
  return view.isAwaited(call) ? view.outer(call) : call;
}

/** Closes on every way out: `async with` instead of the close, or `finally` before it. */
function closeFix(view: UnitView, creation: Creation, close: number): UnitFix | undefined {
  const { ir } = view;
  const { call, resource, destination } = creation;
  if (destination.to !== 'name') return undefined;
  const opened = statementOf(view, call);
  const closed = statementOf(view, close);
  const assign = ir.children(opened)[0] ?? -1;
  const indent = indentOf(view, opened);
  if (ir.kind(assign) !== Kind.Assign || ir.parent(opened) !== ir.parent(closed)) return undefined;
  const between: number[] = [];
  for (let s = ir.next(opened); s >= 0 && s < closed; s = ir.next(s)) between.push(s);
  const last = between[between.length - 1];
  if (indent === undefined || last === undefined || spansLines(view, between)) return undefined;
  if (soleExpression(view, closed) !== awaitOf(view, close)) return undefined;
  const moved = indentRows(view, between, indent);
  const name = view.text(destination.node);
  if (resource.manager) {
    const entered = withEdits(view, assign, name);
    if (!entered) return undefined;
    const removed = { start: ir.end(last), end: ir.end(closed), text: '' };
    const title = `Open the ${resource.name} with \`async with\``;
    return { title, safe: false, edits: [...entered, ...moved, removed] };
  }
  const clause = { start: ir.end(last), end: ir.end(last), text: `\n${indent}finally:` };
  const open = { start: ir.end(opened), end: ir.end(opened), text: `\n${indent}try:` };
  const title = `Close the ${resource.name} in a \`finally\` block`;
  const closing = indentRows(view, closingStatements(view, closed, name), indent);
  return { title, safe: false, edits: [open, ...moved, clause, ...closing] };
}

/** The close, and the statement behind it when that waits for the close. */
function closingStatements(view: UnitView, closed: number, name: string): number[] {
  const next = view.ir.next(closed);
  const waits = next >= 0 && view.text(next) === `await ${name}.wait_closed()`;
  return waits ? [closed, next] : [closed];
}
