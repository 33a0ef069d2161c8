import { Kind } from '../../syntax/kinds.ts';
import { enterEdits } from '../enclose.ts';
import type { Resource } from '../names/resources.ts';
import { destinationOf, expectsFailure, useOf } from '../resources.ts';
import type { Report, Rule } from '../rule.ts';
import type { UnitView } from '../view.ts';

/** Calls that take a connection out of a pool. */
const ACQUIRERS = new Set([
  'asyncpg.Pool.acquire',
  'aiomysql.Pool.acquire',
  'aiopg.Pool.acquire',
  'psycopg_pool.AsyncConnectionPool.getconn',
  'oracledb.AsyncConnectionPool.acquire',
]);

const CONNECTION: Resource = {
  name: 'connection',
  closers: ['close', 'terminate'],
  manager: true,
  awaited: true,
  harm: '',
};

export const rule: Rule = {
  id: 'unreleased-connection',
  title: 'A connection that is not given back to its pool',
  severity: { learner: 'warning', standard: 'warning', strict: 'warning' },
  languages: ['python'],
  needs: { kinds: [Kind.Await], calls: ACQUIRERS },
  message: 'This connection is never given back to the pool',
  why: 'A pool has a fixed number of connections. One that is not given back is lost for the others: when all are lost, every later `acquire()` waits, usually for ever.',
  instead: 'Use `async with pool.acquire() as connection:`, or release it in a `finally` block.',
  fix: 'unsafe',
  examples: [
    {
      language: 'python',
      title: 'One query through a pool',
      bad: `import asyncio
import os

import asyncpg


async def count(pool: asyncpg.Pool) -> None:
    connection = await pool.acquire(timeout=5)
    number = await connection.fetchval("SELECT count(*) FROM users")
    print("users:", number)


async def main(dsn: str) -> None:
    async with asyncpg.create_pool(dsn, command_timeout=5) as pool:
        await count(pool)


if __name__ == "__main__":
    address = os.environ.get("DATABASE_URL")
    if address is None:
        print("Set DATABASE_URL to the address of a PostgreSQL database with a table users.")
    else:
        asyncio.run(main(address))
`,
      good: `import asyncio
import os

import asyncpg


async def count(pool: asyncpg.Pool) -> None:
    async with pool.acquire(timeout=5) as connection:
        number = await connection.fetchval("SELECT count(*) FROM users")
        print("users:", number)


async def main(dsn: str) -> None:
    async with asyncpg.create_pool(dsn, command_timeout=5) as pool:
        await count(pool)


if __name__ == "__main__":
    address = os.environ.get("DATABASE_URL")
    if address is None:
        print("Set DATABASE_URL to the address of a PostgreSQL database with a table users.")
    else:
        asyncio.run(main(address))
`,
    },
  ],
  *check(view: UnitView): Iterable<Report> {
    for (const call of view.callsTo(ACQUIRERS)) {
      if (!view.isAwaited(call)) continue;
      if (!isLeft(view, call) || view.isBroken(call) || expectsFailure(view, call)) continue;
      const edits = enterEdits(view, call);
      const title = 'Take the connection with `async with`';
      yield {
        node: call,
        end: view.ir.end(view.callee(call)),
        fixes: edits ? [{ title, safe: false, edits }] : [],
      };
    }
  },
};

function isLeft(view: UnitView, call: number): boolean {
  const destination = destinationOf(view, call, CONNECTION);
  if (destination.to === 'nowhere' || destination.to === 'member') return true;
  if (destination.to !== 'name') return false;
  const home = view.functionOf(call);
  const { binding } = destination;
  return binding.uses.every((use) => useOf(view, use, CONNECTION, home) === 'reads');
}
