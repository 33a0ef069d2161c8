/**
 * What can only be entered with `async with`: functions by their public dotted name, and the types
 * of objects. Origin: the asyncio documentation of Python 3.14, and the documentation of aiohttp 3,
 * httpx 0.28, asyncpg 0.30, aiosqlite 0.21, aiofiles 24, anyio 4 and websockets 15.
 */
export const ASYNC_MANAGERS: ReadonlySet<string> = new Set([
  'asyncio.timeout',
  'asyncio.timeout_at',
  'asyncio.TaskGroup',
  'asyncio.Lock',
  'asyncio.Semaphore',
  'asyncio.BoundedSemaphore',
  'asyncio.Condition',
  'contextlib.AsyncExitStack',
  'contextlib.aclosing',
  'aiohttp.ClientSession',
  ...['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request', 'ws_connect'].map(
    (name) => `aiohttp.ClientSession.${name}`,
  ),
  'httpx.AsyncClient',
  'httpx.AsyncClient.stream',
  'aiofiles.open',
  'aiosqlite.connect',
  'asyncpg.create_pool',
  'asyncpg.Pool',
  'asyncpg.Pool.acquire',
  'asyncpg.Connection.transaction',
  'anyio.create_task_group',
  'anyio.open_file',
  'websockets.connect',
  'async_timeout.timeout',
]);
