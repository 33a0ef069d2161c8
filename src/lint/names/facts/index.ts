// Written by `npm run names`.
import { ASYNCIO } from './asyncio.ts';
import { STDLIB } from './stdlib.ts';
import { AIOFILES } from './aiofiles.ts';
import { AIOHTTP } from './aiohttp.ts';
import { AIOSQLITE } from './aiosqlite.ts';
import { ANYIO } from './anyio.ts';
import { ASYNCPG } from './asyncpg.ts';
import { HTTPX } from './httpx.ts';
import { MOTOR } from './motor.ts';
import { PSYCOPG } from './psycopg.ts';
import { PSYCOPG2 } from './psycopg2.ts';
import { PYMONGO } from './pymongo.ts';
import { REDIS } from './redis.ts';
import { REQUESTS } from './requests.ts';
import { SQLALCHEMY } from './sqlalchemy.ts';
import { URLLIB3 } from './urllib3.ts';
import { WEBSOCKETS } from './websockets.ts';

/** The facts of each library as a text, and the top-level modules they are about. */
export const LIBRARY_FACTS = [
  // typeshed of pyright 1.1.414, Python 3.14 on Linux
  {
    facts: ASYNCIO,
    standard: true,
    tops: 'asyncio _asyncio',
  },
  // typeshed of pyright 1.1.414, Python 3.14 on Linux
  {
    facts: STDLIB,
    standard: true,
    tops: 'contextlib subprocess threading _thread queue _queue concurrent socket _socket ssl _ssl sqlite3 _sqlite3 pathlib http urllib unittest multiprocessing',
  },
  // aiofiles 25.1.0, types-aiofiles 25.1.0.20261107
  {
    facts: AIOFILES,
    standard: false,
    tops: 'aiofiles',
  },
  // aiohttp 3.14.5
  {
    facts: AIOHTTP,
    standard: false,
    tops: 'aiohttp',
  },
  // aiosqlite 0.22.1
  {
    facts: AIOSQLITE,
    standard: false,
    tops: 'aiosqlite',
  },
  // anyio 4.16.0
  {
    facts: ANYIO,
    standard: false,
    tops: 'anyio',
  },
  // asyncpg 0.32.0
  {
    facts: ASYNCPG,
    standard: false,
    tops: 'asyncpg',
  },
  // httpx 0.28.1
  {
    facts: HTTPX,
    standard: false,
    tops: 'httpx',
  },
  // motor 3.7.1
  {
    facts: MOTOR,
    standard: false,
    tops: 'motor',
  },
  // psycopg 3.3.9
  {
    facts: PSYCOPG,
    standard: false,
    tops: 'psycopg',
  },
  // types-psycopg2 2.9.21.20261008
  {
    facts: PSYCOPG2,
    standard: false,
    tops: 'psycopg2',
  },
  // pymongo 4.20.0
  {
    facts: PYMONGO,
    standard: false,
    tops: 'pymongo gridfs',
  },
  // redis 8.1.0
  {
    facts: REDIS,
    standard: false,
    tops: 'redis',
  },
  // requests 2.34.2
  {
    facts: REQUESTS,
    standard: false,
    tops: 'requests',
  },
  // SQLAlchemy 2.1.9
  {
    facts: SQLALCHEMY,
    standard: false,
    tops: 'sqlalchemy',
  },
  // urllib3 2.8.0
  {
    facts: URLLIB3,
    standard: false,
    tops: 'urllib3',
  },
  // websockets 17.4
  {
    facts: WEBSOCKETS,
    standard: false,
    tops: 'websockets',
  },
] as const;
