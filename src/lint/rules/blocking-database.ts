import { Kind } from '../../syntax/kinds.ts';
import { allBlocking } from '../blocking.ts';
import { BLOCKING } from '../names/blocking.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

export const rule: Rule = {
  id: 'blocking-database',
  title: 'A blocking database call in an async function',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { async: true, kinds: [Kind.Call], calls: BLOCKING },
  message: '`{call}` waits for the database on the event loop',
  why: 'The call returns when the database has answered, or when a lock in it is free. Until then the thread of the event loop waits, and every other task with it.',
  instead:
    'Use an asynchronous library (aiosqlite, asyncpg, redis.asyncio), or do all the work with one connection in one function and run that in a thread: `await asyncio.to_thread(…)`.',
  fix: null,
  examples: [
    {
      language: 'python',
      title: 'A question to SQLite',
      bad: `import asyncio
import sqlite3
import tempfile

FILE = tempfile.mkdtemp() + "/data.db"


async def answer() -> int:
    connection = sqlite3.connect(FILE)
    row = connection.execute("select 6 * 7").fetchone()
    connection.close()
    return row[0]


async def main() -> None:
    print(await answer())


if __name__ == "__main__":
    asyncio.run(main())
`,
      good: `import asyncio
import sqlite3
import tempfile

FILE = tempfile.mkdtemp() + "/data.db"


def answer() -> int:
    connection = sqlite3.connect(FILE)
    row = connection.execute("select 6 * 7").fetchone()
    connection.close()
    return row[0]


async def main() -> None:
    print(await asyncio.to_thread(answer))


if __name__ == "__main__":
    asyncio.run(main())
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const { call, category } of allBlocking(view)) {
      if (category !== 'database') continue;
      const callee = view.callee(call);
      yield { node: callee, words: { call: view.text(callee) } };
    }
  },
};
