/** A library whose names are kept, and where its users find them. */
export interface Library {
  /** Name of the data file, without its ending. */
  readonly file: string;
  /** Top-level packages and modules its names may be defined in. */
  readonly tops: readonly string[];
  /** Modules users import from; with a colon, only the names behind it. */
  readonly roots: readonly string[];
  /** Distributions whose versions are written into the data; none for the standard library. */
  readonly distributions: readonly string[];
}

function library(file: string, roots: string, distributions = file, tops: string = file): Library {
  const list = (words: string): string[] => (words === '' ? [] : words.split(' '));
  return { file, roots: list(roots), distributions: list(distributions), tops: list(tops) };
}

/** The standard library comes first: the others name its types. */
export const LIBRARIES: readonly Library[] = [
  library('asyncio', 'asyncio asyncio.subprocess', '', 'asyncio _asyncio'),
  library(
    'stdlib',
    'contextlib subprocess threading queue concurrent.futures socket ssl sqlite3 pathlib ' +
      'http.client urllib.request unittest multiprocessing',
    '',
    'contextlib subprocess threading _thread queue _queue concurrent socket _socket ssl _ssl ' +
      'sqlite3 _sqlite3 pathlib http urllib unittest multiprocessing',
  ),
  library('aiofiles', 'aiofiles aiofiles.os aiofiles.tempfile', 'aiofiles types-aiofiles'),
  library('aiohttp', 'aiohttp aiohttp.web'),
  library('aiosqlite', 'aiosqlite'),
  library('anyio', 'anyio anyio.to_thread anyio.from_thread anyio.to_process anyio.abc'),
  library('asyncpg', 'asyncpg'),
  library('httpx', 'httpx'),
  library('motor', 'motor.motor_asyncio'),
  library('psycopg', 'psycopg'),
  library('psycopg2', 'psycopg2 psycopg2.extensions psycopg2.pool', 'types-psycopg2'),
  library('pymongo', 'pymongo:MongoClient,AsyncMongoClient', 'pymongo', 'pymongo gridfs'),
  library('redis', 'redis redis.asyncio'),
  library('requests', 'requests'),
  library(
    'sqlalchemy',
    'sqlalchemy:create_engine,Engine,Connection sqlalchemy.ext.asyncio ' +
      'sqlalchemy.orm:Session,sessionmaker,scoped_session',
    'SQLAlchemy',
  ),
  library('urllib3', 'urllib3'),
  library('websockets', 'websockets websockets.asyncio.client websockets.asyncio.server'),
];

/**
 * Decorators of these libraries that leave a function what it is, and whose names say too little
 * for the linter to know them everywhere.
 */
export const HARMLESS_DECORATORS =
  /^[ \t]*@(?:_csot\.apply|_handle_reauth|(?:connresource\.)?guarded)\b.*\n/gm;
