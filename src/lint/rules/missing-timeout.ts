import { Field, Flag, Kind } from '../../syntax/kinds.ts';
import { enteredBy, withItems } from '../flow.ts';
import { fileMentions } from '../mentions.ts';
import type { Report, Rule, UnitFix } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** Calls that wait for a network → what happens when nobody says how long. */
const UNLIMITED: ReadonlyMap<string, string> = new Map([
  ['aiohttp.ClientSession', 'aiohttp gives up only after 300 seconds'],
  ['aiohttp.request', 'aiohttp gives up only after 300 seconds'],
  ['asyncio.open_connection', 'connecting may take minutes, and reading has no limit'],
  ['urllib.request.urlopen', 'it may wait for ever'],
  ...['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'].map(
    (method): [string, string] => [`requests.${method}`, 'it may wait for ever'],
  ),
]);

export const rule: Rule = {
  id: 'missing-timeout',
  title: 'A network call without an explicit timeout',
  severity: { learner: 'hint', standard: 'off', strict: 'hint' },
  languages: ['python'],
  needs: { kinds: [Kind.Call], calls: UNLIMITED },
  message: '`{call}` has no explicit timeout here: {otherwise}',
  why: 'A server may accept a connection and never answer. How long to wait before giving up depends on what the answer is for, so it is better to say it than to take what the library has.',
  instead:
    'Give a timeout: `aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10))`, or `async with asyncio.timeout(10):` around it.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'A session that waits as long as it takes',
      bad: `import asyncio
import os

import aiohttp

BASE = os.environ.get("ASYNC_LAB_URL", "http://127.0.0.1:8787")


async def main() -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{BASE}/json") as response:
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
    timeout = aiohttp.ClientTimeout(total=10)
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
    for (const call of view.callsTo(UNLIMITED)) {
      const path = view.calleePath(call);
      const otherwise = UNLIMITED.get(path);
      if (otherwise === undefined || saysHowLong(view, call, path) || view.isBroken(call)) continue;
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        words: { call: view.text(view.callee(call)), otherwise },
        fixes: path === 'aiohttp.ClientSession' ? sessionFix(view, call) : [],
      };
    }
  },
};

/** Whether a timeout is given, may be given, or stands around the call. */
function saysHowLong(view: UnitView, call: number, path: string): boolean {
  const { ir } = view;
  if (view.keyword(call, 'timeout') >= 0) return true;
  const args = view.args(call);
  // `**options` may carry one; urlopen takes it as its third argument.
  if (args.some((arg) => ir.kind(arg) === Kind.Splat)) return true;
  if (path === 'urllib.request.urlopen' && args.length > 2) return true;
  if (isTimed(view, call)) return true;
  if (path === 'asyncio.open_connection') {
    // Whoever limits the reading has thought of it.
    return /\b(?:timeout|wait_for|fail_after|move_on_after)\s*\(/.test(view.text(0));
  }
  // Each request may have a timeout of its own.
  return path === 'aiohttp.ClientSession' && fileMentions(view, /\btimeout\s*=|\bClientTimeout\b/);
}

const LIMITS = new Set([
  'asyncio.timeout',
  'asyncio.timeout_at',
  'asyncio.wait_for',
  'async_timeout.timeout',
  'anyio.fail_after',
  'anyio.move_on_after',
]);

/** Whether the call is an argument of `wait_for`, or stands in a block that ends after a time. */
function isTimed(view: UnitView, call: number): boolean {
  const { ir } = view;
  for (let at = ir.parent(call); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Call && LIMITS.has(view.calleePath(at))) return true;
    if (kind === Kind.With && withItems(view, at).some((item) => isLimit(view, item))) return true;
    if (kind === Kind.Function && ir.has(at, Flag.Async)) return false;
  }
  return false;
}

function isLimit(view: UnitView, item: number): boolean {
  const entered = enteredBy(view, item);
  return view.ir.kind(entered) === Kind.Call && LIMITS.has(view.calleePath(entered));
}

/** Adds ten seconds, as a place to start from. */
function sessionFix(view: UnitView, call: number): readonly UnitFix[] {
  const { ir } = view;
  const list = ir.child(call, Field.Arguments);
  const callee = view.text(view.callee(call));
  // `ClientTimeout` lives where `ClientSession` does.
  if (!callee.endsWith('.ClientSession') || ir.kind(list) !== Kind.Arguments) return [];
  const module = callee.slice(0, -'.ClientSession'.length);
  const args = view.args(call);
  const last = args[args.length - 1];
  const at = last === undefined ? ir.start(list) + 1 : ir.end(last);
  const text = `${last === undefined ? '' : ', '}timeout=${module}.ClientTimeout(total=10)`;
  return [
    {
      title: 'Give up after 10 seconds',
      safe: false,
      edits: [{ start: at, end: at, text }],
    },
  ];
}
