/**
 * What calls give, for libraries nobody has facts about: the path of a function → the type of its
 * result, `async` before what is a coroutine first. Only what the checks ask about is listed,
 * and not what products.ts says for libraries with facts too.
 * Origin: the standard library's documentation (3.14), and the documentation of aiohttp 3,
 * httpx 0.28, asyncpg 0.30, aiosqlite 0.21, aiofiles 24, psycopg 3, PyMySQL 1 and boto3 1.
 */
/** Result → owner → names; a name alone stands for the function itself. */
const RESULTS: readonly (readonly [result: string, owner: string, names: string])[] = [
  ['async', 'asyncio', 'sleep wait_for wait to_thread'],
  ['async asyncio.Server', 'asyncio', 'start_server start_unix_server'],
  ['async asyncio.subprocess.Process', 'asyncio', 'create_subprocess_exec create_subprocess_shell'],
  ['asyncio.AbstractEventLoop', 'asyncio', 'get_running_loop get_event_loop new_event_loop'],
  ['concurrent.futures.Future', 'asyncio', 'run_coroutine_threadsafe'],
  ['asyncio.Task', 'asyncio.AbstractEventLoop', 'create_task'],
  ['asyncio.Future', 'asyncio.AbstractEventLoop', 'create_future run_in_executor'],
  [
    'async',
    'asyncio.AbstractEventLoop',
    'create_connection create_server create_datagram_endpoint getaddrinfo getnameinfo sock_accept sock_connect sock_recv sock_recv_into sock_recvfrom sock_sendall sock_sendto sendfile start_tls shutdown_asyncgens shutdown_default_executor',
  ],
  ['async', 'asyncio.Queue', 'get put join'],
  ['async', 'asyncio.PriorityQueue', 'get put join'],
  ['async', 'asyncio.LifoQueue', 'get put join'],
  ['async', 'asyncio.Event', 'wait'],
  ['async', 'asyncio.Lock', 'acquire'],
  ['async', 'asyncio.Semaphore', 'acquire'],
  ['async', 'asyncio.BoundedSemaphore', 'acquire'],
  ['async', 'asyncio.Condition', 'acquire wait wait_for'],
  ['async', 'asyncio.Barrier', 'wait'],
  ['async builtins.bytes', 'asyncio.StreamReader', 'read readline readexactly readuntil'],
  ['async', 'asyncio.StreamWriter', 'drain wait_closed start_tls'],
  ['async', 'asyncio.Server', 'serve_forever start_serving wait_closed'],
  ['async', 'asyncio.subprocess.Process', 'wait communicate'],
  ['async', 'aiohttp.ClientSession', 'close'],
  ['async', 'aiohttp.ClientResponse', 'json text read'],
  ['async httpx.Response', 'httpx.AsyncClient', 'send'],
  ['async', 'httpx.AsyncClient', 'aclose'],
  [
    'async',
    'asyncpg.Connection',
    'execute executemany fetch fetchrow fetchval prepare close copy_records_to_table',
  ],
  ['async', 'asyncpg.Pool', 'execute executemany fetch fetchrow fetchval release close'],
  ['async', 'aiosqlite.Connection', 'commit rollback close'],
  ['async', 'aiofiles.File', 'read readline readlines write writelines flush seek tell close'],
  ['socket.socket', 'socket', 'socket create_connection'],
  ['sqlite3.Connection', 'sqlite3', 'connect'],
  ['sqlite3.Cursor', 'sqlite3.Connection', 'cursor execute executemany executescript'],
  ['sqlite3.Cursor', 'sqlite3.Cursor', 'execute executemany executescript'],
  ['psycopg.Connection', 'psycopg', 'connect'],
  ['psycopg.Cursor', 'psycopg.Connection', 'cursor execute'],
  ['psycopg2.extensions.connection', 'psycopg2', 'connect'],
  ['psycopg2.extensions.cursor', 'psycopg2.extensions.connection', 'cursor'],
  ['pymysql.Connection', 'pymysql', 'connect'],
  ['pymysql.Cursor', 'pymysql.Connection', 'cursor'],
  ['sqlalchemy.Engine', 'sqlalchemy', 'create_engine'],
  ['sqlalchemy.Connection', 'sqlalchemy.Engine', 'connect begin'],
  ['redis.Redis', 'redis', 'from_url'],
  ['redis.Redis', 'redis.Redis', 'from_url'],
  ['boto3.Client', 'boto3', 'client'],
  ['boto3.Client', 'boto3.Session', 'client'],
  ['requests.Session', 'requests', 'session'],
  ['requests.Response', 'requests', 'get post put patch delete head options request'],
  ['concurrent.futures.Future', 'concurrent.futures.ThreadPoolExecutor', 'submit'],
  ['concurrent.futures.Future', 'concurrent.futures.ProcessPoolExecutor', 'submit'],
  ['multiprocessing.Queue', 'multiprocessing', 'Queue'],
  ['multiprocessing.JoinableQueue', 'multiprocessing', 'JoinableQueue'],
  ['logging.Logger', 'logging', 'getLogger'],
  [
    'pathlib.Path',
    'pathlib.Path',
    'resolve absolute expanduser joinpath with_name with_stem with_suffix relative_to cwd home rename replace readlink parent',
  ],
];

function buildTable(): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [result, owner, names] of RESULTS) {
    for (const name of names.split(' ')) table.set(`${owner}.${name}`, result);
  }
  return table;
}

/** Dotted name of a function or attribute → the type it gives, with `async ` before a coroutine's. */
export const CALL_RESULTS: ReadonlyMap<string, string> = buildTable();

/** Attributes that are not methods, by dotted name; their type stands in {@link CALL_RESULTS}. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(['pathlib.Path.parent']);
