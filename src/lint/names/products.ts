/**
 * What well-known library functions return, for where the library is not installed or does not
 * declare it. Public dotted name of the function → how its result is used, and the type behind it.
 * Origin: the documentation of aiohttp 3, asyncpg 0.30, aiosqlite 0.21, aiofiles 24, aiomysql 0.2,
 * psycopg 3, SQLAlchemy 2 and the asyncio documentation of Python 3.14.
 */
export interface Product {
  /** `manager` results may be awaited and entered alike; `plain` ones are the value itself. */
  readonly how: 'coroutine' | 'manager' | 'plain';
  readonly type: string;
}

const HTTP_METHODS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];

const STREAMS = 'builtins.tuple[asyncio.StreamReader,asyncio.StreamWriter]';

/** See {@link Product}. */
export const PRODUCTS: ReadonlyMap<string, Product> = new Map<string, Product>([
  ...HTTP_METHODS.map((method): [string, Product] => [
    `aiohttp.ClientSession.${method}`,
    { how: 'manager', type: 'aiohttp.ClientResponse' },
  ]),
  ...HTTP_METHODS.map((method): [string, Product] => [
    `httpx.AsyncClient.${method}`,
    { how: 'coroutine', type: 'httpx.Response' },
  ]),
  ['aiohttp.request', { how: 'manager', type: 'aiohttp.ClientResponse' }],
  ['aiohttp.ClientSession.ws_connect', { how: 'manager', type: 'aiohttp.ClientWebSocketResponse' }],
  ['psycopg.AsyncConnection.cursor', { how: 'plain', type: 'psycopg.AsyncCursor' }],
  ['psycopg.Connection.cursor', { how: 'plain', type: 'psycopg.Cursor' }],
  [
    'sqlalchemy.ext.asyncio.async_sessionmaker.__call__',
    { how: 'plain', type: 'sqlalchemy.ext.asyncio.AsyncSession' },
  ],
  ['asyncpg.connect', { how: 'coroutine', type: 'asyncpg.Connection' }],
  ['asyncpg.create_pool', { how: 'manager', type: 'asyncpg.Pool' }],
  ['asyncpg.Pool.acquire', { how: 'manager', type: 'asyncpg.Connection' }],
  ['aiomysql.connect', { how: 'manager', type: 'aiomysql.Connection' }],
  ['aiomysql.create_pool', { how: 'manager', type: 'aiomysql.Pool' }],
  ['aiomysql.Pool.acquire', { how: 'manager', type: 'aiomysql.Connection' }],
  ['aiosqlite.connect', { how: 'manager', type: 'aiosqlite.Connection' }],
  ...['execute', 'executemany', 'executescript', 'cursor'].map((method): [string, Product] => [
    `aiosqlite.Connection.${method}`,
    { how: 'manager', type: 'aiosqlite.Cursor' },
  ]),
  ...['execute_insert', 'execute_fetchall'].map((method): [string, Product] => [
    `aiosqlite.Connection.${method}`,
    { how: 'manager', type: 'Any' },
  ]),
  ['aiofiles.open', { how: 'manager', type: 'aiofiles.File' }],
  ['asyncio.open_connection', { how: 'coroutine', type: STREAMS }],
  ['asyncio.open_unix_connection', { how: 'coroutine', type: STREAMS }],
  ['asyncio.create_task', { how: 'plain', type: 'asyncio.Task' }],
  ['asyncio.current_task', { how: 'plain', type: 'asyncio.Task' }],
]);
