/** A memory of answers, nothing more: it may be cleared at any time. */
const publicPaths = new Map<string, string>();

/**
 * The name users know: parts that start with an underscore, and modules that only divide a package
 * whose names are imported from its top, are left out. `asyncio.tasks.sleep` is `asyncio.sleep`.
 */
export function publicPath(path: string): string {
  let known = publicPaths.get(path);
  if (known === undefined) {
    if (publicPaths.size > 50_000) publicPaths.clear();
    known = shortenPath(path);
    publicPaths.set(path, known);
  }
  return known;
}

/** Packages whose public names live at their top, wherever below it they are defined. */
const FLAT_PACKAGES = new Set([
  'aiofiles',
  'aiohttp',
  'aiohttp.web',
  'aiosqlite',
  'anyio',
  'asyncio',
  'asyncpg',
  'concurrent.futures',
  'httpx',
  'motor.motor_asyncio',
  'multiprocessing',
  'pathlib',
  'psycopg',
  'psycopg2',
  'redis',
  'redis.asyncio',
  'requests',
  'sqlalchemy',
  'sqlalchemy.ext.asyncio',
  'sqlalchemy.orm',
  'sqlite3',
  'subprocess',
  'trio',
  'unittest',
  'urllib3',
  'websockets',
]);

/** Names that are public somewhere else than their place says, by what they start with. */
const MOVED: readonly (readonly [from: string, to: string])[] = [
  ['_asyncio.', 'asyncio.'],
  ['_thread.lock', 'threading.Lock'],
  ['_thread.LockType', 'threading.Lock'],
  ['_thread.RLock', 'threading.RLock'],
  ['threading._RLock', 'threading.RLock'],
  ['_socket.', 'socket.'],
  ['_queue.', 'queue.'],
  ['_io.', 'io.'],
  ['_sqlite3.', 'sqlite3.'],
  ['anyio._core._subprocesses.', 'anyio.'],
  ['anyio.to_thread.', 'anyio.to_thread.'],
  ['anyio.from_thread.', 'anyio.from_thread.'],
  ['asyncio.subprocess.Process', 'asyncio.subprocess.Process'],
  ['asyncio.unix_events._Unix', 'asyncio.'],
  ['asyncio.windows_events._Windows', 'asyncio.'],
  ['asyncio.unix_events._', 'asyncio.'],
  ['motor.core.Agnostic', 'motor.motor_asyncio.AsyncIOMotor'],
  ['multiprocessing.process.BaseProcess', 'multiprocessing.Process'],
  ['multiprocessing.context.BaseContext.', 'multiprocessing.'],
  ['psycopg2._psycopg.', 'psycopg2.extensions.'],
  ['psycopg2.extensions.', 'psycopg2.extensions.'],
  ['psycopg2.extras.', 'psycopg2.extras.'],
  ['psycopg2.pool.', 'psycopg2.pool.'],
  ['psycopg.connection_async.', 'psycopg.'],
  ['pymongo.asynchronous.mongo_client.', 'pymongo.'],
  ['pymongo.synchronous.mongo_client.', 'pymongo.'],
  ['pymongo.mongo_client.', 'pymongo.'],
  ['pymongo.synchronous.', 'pymongo.'],
  // A table of numbers, not a module: its `get` is no request.
  ['requests.codes.', 'requests.codes.'],
  ['websockets.sync.', 'websockets.sync.'],
];

/** `aiohttp.web_response.Response` is `aiohttp.web.Response`. */
const AIOHTTP_WEB = /^aiohttp\.web_\w+\./;

function shortenPath(path: string): string {
  for (const [from, to] of MOVED) {
    if (path.startsWith(from)) {
      const moved = to + path.slice(from.length);
      return moved === path ? path : publicPath(moved);
    }
  }
  const parts = path.replace(AIOHTTP_WEB, 'aiohttp.web.').split('.');
  if (parts.length < 3) return path;
  const top = flatTop(parts);
  const kept = parts.filter(
    (part, i) => i < top || i === 0 || i >= parts.length - 1 || !part.startsWith('_'),
  );
  if (top === 0) return kept.join('.');
  const firstClass = kept.findIndex((part, i) => i >= top && /^_*[A-Z]/.test(part));
  const from = firstClass > 0 ? firstClass : kept.length - 1;
  return [...kept.slice(0, top), ...kept.slice(Math.max(top, from))].join('.');
}

/** How many parts name the innermost flat package a path lies in; 0 when it lies in none. */
function flatTop(parts: readonly string[]): number {
  for (let length = Math.min(3, parts.length - 1); length > 0; length--) {
    if (FLAT_PACKAGES.has(parts.slice(0, length).join('.'))) return length;
  }
  return 0;
}
