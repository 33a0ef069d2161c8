import type { ModuleFacts } from '../facts.ts';
import type { ModuleSource } from '../world.ts';

/** The modules known without an interpreter: by top-level name, whether facts are there or not. */
const KNOWN = new Set(
  (
    'asyncio time os io sys socket ssl subprocess threading queue pathlib shutil glob tempfile ' +
    'urllib http requests httpx urllib3 aiohttp aiofiles asyncpg aiosqlite sqlite3 redis pymongo ' +
    'psycopg psycopg2 pymysql anyio trio websockets contextlib concurrent multiprocessing logging ' +
    'json codecs gzip bz2 lzma signal functools getpass smtplib imaplib poplib ftplib boto3 sqlalchemy uvloop atexit itertools collections typing random'
  ).split(' '),
);

/** Facts about libraries, for when nothing is installed. */
export const BUILT_IN: ModuleSource = {
  module: (name): ModuleFacts | undefined =>
    KNOWN.has(name) ? { name, package: true, names: {}, stars: [] } : undefined,
};
