import type { ModuleFacts } from '../facts.ts';
import type { ModuleSource } from '../world.ts';
import { decodeModule, type EncodedLibrary } from './encoding.ts';
import { LIBRARY_FACTS } from './facts/index.ts';

/** Modules that are known by their bare name, for programs that forgot to import them. */
const KNOWN = new Set(
  (
    'asyncio time os io sys socket ssl subprocess threading queue pathlib shutil glob tempfile ' +
    'urllib http requests httpx urllib3 aiohttp aiofiles asyncpg aiosqlite sqlite3 redis pymongo ' +
    'psycopg psycopg2 pymysql anyio trio websockets contextlib concurrent multiprocessing logging ' +
    'json codecs gzip bz2 lzma signal functools itertools collections typing random'
  ).split(' '),
);

/** Top-level module → the text of its library's facts, parsed when somebody asks. */
const TEXTS = new Map<string, string>(
  LIBRARY_FACTS.flatMap(({ tops, facts }) => tops.split(' ').map((top) => [top, facts] as const)),
);

const parsed = new Map<string, EncodedLibrary>();
const modules = new Map<string, ModuleFacts | undefined>();

/** Facts about libraries, for when nothing is installed. */
export const BUILT_IN: ModuleSource = {
  module: (name) => {
    if (!modules.has(name) && modules.size < 10_000) modules.set(name, load(name));
    return modules.get(name);
  },
};

function load(name: string): ModuleFacts | undefined {
  const text = TEXTS.get(name.split('.')[0] ?? '');
  const scope = text === undefined ? undefined : read(text).modules[name];
  if (scope) return decodeModule(name, scope);
  return KNOWN.has(name) ? { name, package: true, names: {}, stars: [] } : undefined;
}

function read(text: string): EncodedLibrary {
  let library = parsed.get(text);
  if (!library) {
    library = JSON.parse(text) as EncodedLibrary;
    parsed.set(text, library);
  }
  return library;
}

/** Whether a module belongs to the standard library, whose facts never come from elsewhere. */
export function isStandard(name: string): boolean {
  return STANDARD.has(name.split('.')[0] ?? '');
}

const STANDARD = new Set([
  ...LIBRARY_FACTS.filter(({ standard }) => standard).flatMap(({ tops }) => tops.split(' ')),
  ...(
    'abc argparse array ast atexit base64 binascii builtins bz2 codecs collections configparser ' +
    'contextvars copy csv ctypes dataclasses datetime decimal difflib dis email enum errno fcntl ' +
    'fnmatch ftplib functools gc getpass glob gzip hashlib heapq hmac html imaplib importlib ' +
    'inspect io ipaddress itertools json linecache locale logging lzma math mimetypes mmap ' +
    'numbers operator os pickle pkgutil platform pprint random re runpy sched secrets select ' +
    'selectors shelve shlex shutil signal smtplib string struct sys sysconfig tarfile tempfile ' +
    'textwrap time tokenize tomllib traceback tracemalloc types typing uuid warnings weakref ' +
    'xml xmlrpc zipfile zlib zoneinfo'
  ).split(' '),
]);
