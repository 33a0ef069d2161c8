import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { BLOCKING } from '../../src/lint/names/blocking.ts';
import { CALL_RESULTS } from '../../src/lint/names/calls.ts';
import { decodeModule } from '../../src/lint/names/encoding.ts';
import { BUILT_IN } from '../../src/lint/names/index.ts';
import { PRODUCTS } from '../../src/lint/names/products.ts';
import { RESOURCES } from '../../src/lint/names/resources.ts';
import { pathOf } from '../../src/lint/view.ts';
import { publicPath, World, type Value } from '../../src/lint/world.ts';

const world = new World(BUILT_IN);

/** Where a thing is defined → what users call it. */
const PUBLIC: readonly (readonly [home: string, known: string])[] = [
  ['_asyncio.Task', 'asyncio.Task'],
  ['aiofiles.threadpool.open', 'aiofiles.open'],
  ['aiohttp.client.ClientSession', 'aiohttp.ClientSession'],
  ['aiohttp.client.ClientSession.get', 'aiohttp.ClientSession.get'],
  ['aiohttp.web_app.Application', 'aiohttp.web.Application'],
  ['aiosqlite.core.connect', 'aiosqlite.connect'],
  ['anyio._core._eventloop.sleep', 'anyio.sleep'],
  ['asyncio.events.AbstractEventLoop.create_task', 'asyncio.AbstractEventLoop.create_task'],
  ['asyncio.subprocess.Process', 'asyncio.subprocess.Process'],
  ['asyncio.subprocess.Process.wait', 'asyncio.subprocess.Process.wait'],
  ['asyncio.subprocess.create_subprocess_exec', 'asyncio.create_subprocess_exec'],
  ['asyncio.tasks.sleep', 'asyncio.sleep'],
  ['asyncpg.connection.connect', 'asyncpg.connect'],
  ['asyncpg.pool.Pool.acquire', 'asyncpg.Pool.acquire'],
  ['concurrent.futures._base.Future.result', 'concurrent.futures.Future.result'],
  ['concurrent.futures.thread.ThreadPoolExecutor', 'concurrent.futures.ThreadPoolExecutor'],
  ['http.client.HTTPConnection.request', 'http.client.HTTPConnection.request'],
  ['httpx._api.get', 'httpx.get'],
  ['httpx._client.AsyncClient', 'httpx.AsyncClient'],
  ['multiprocessing.queues.Queue', 'multiprocessing.Queue'],
  ['pathlib._local.Path', 'pathlib.Path'],
  ['pathlib._local.Path.read_text', 'pathlib.Path.read_text'],
  ['psycopg.connection_async.AsyncConnection', 'psycopg.AsyncConnection'],
  ['psycopg2._psycopg.connection', 'psycopg2.extensions.connection'],
  ['psycopg2.extensions.cursor', 'psycopg2.extensions.cursor'],
  ['pymongo.asynchronous.mongo_client.AsyncMongoClient', 'pymongo.AsyncMongoClient'],
  ['redis.asyncio.client.Redis', 'redis.asyncio.Redis'],
  ['redis.client.Redis', 'redis.Redis'],
  ['requests.api.get', 'requests.get'],
  ['requests.sessions.Session', 'requests.Session'],
  ['sqlalchemy.ext.asyncio.session.AsyncSession', 'sqlalchemy.ext.asyncio.AsyncSession'],
  ['sqlalchemy.orm.session.Session.execute', 'sqlalchemy.orm.Session.execute'],
  ['sqlite3.dbapi2.Connection.commit', 'sqlite3.Connection.commit'],
  ['sqlite3.dbapi2.connect', 'sqlite3.connect'],
  ['subprocess.Popen.wait', 'subprocess.Popen.wait'],
  ['threading._RLock.acquire', 'threading.RLock.acquire'],
  ['unittest.async_case.IsolatedAsyncioTestCase', 'unittest.IsolatedAsyncioTestCase'],
  ['urllib3.connectionpool.HTTPConnectionPool.urlopen', 'urllib3.HTTPConnectionPool.urlopen'],
  ['websockets.asyncio.client.connect', 'websockets.connect'],
];

for (const [home, known] of PUBLIC) {
  test(`${home} is known as ${known}`, () => {
    assert.equal(publicPath(home), known);
    assert.equal(publicPath(known), known, 'a public name stays what it is');
  });
}

test('every name of the tables is what a rule sees of it', () => {
  for (const table of [BLOCKING, RESOURCES, PRODUCTS, CALL_RESULTS]) {
    const lost = [...table.keys()].filter((name) => {
      if (name.startsWith('builtins.')) return false;
      const seen = nameSeen(name);
      // What is inherited has the name of the class that defines it, which says the same.
      const sameSaid = table.has(seen) && table.get(seen) === table.get(name);
      return seen !== name && !sameSaid && !INHERITED.has(name);
    });
    assert.deepEqual(lost, []);
  }
});

/** Names a table has because of what they give, which facts say already. */
const INHERITED = new Set(
  ['ThreadPoolExecutor.submit', 'ProcessPoolExecutor.submit'].map(
    (name) => `concurrent.futures.${name}`,
  ),
);

/** The name a rule sees when a program uses what a table names: methods are taken from objects. */
function nameSeen(name: string): string {
  const dot = name.lastIndexOf('.');
  const owner = world.resolve(name.slice(0, dot));
  const isModule = owner.is === 'module' || owner.is === 'external';
  const object = isModule ? owner : world.call(owner);
  const value = world.member(object, name.slice(dot + 1));
  if (value.is !== 'instance') return pathOf(value);
  // The value of an attribute has another name than the attribute.
  return object.is === 'instance' && object.of.facts ? name : '';
}

test('facts say which calls give coroutines, and which give what runs already', () => {
  const called = (path: string): Value => world.call(world.resolve(path));
  for (const path of ['asyncio.sleep', 'asyncio.wait_for', 'asyncpg.connect', 'anyio.sleep']) {
    assert.equal(called(path).is, 'coroutine', path);
  }
  const running = ['asyncio.gather', 'asyncio.create_task', 'asyncio.ensure_future'];
  for (const path of [...running, 'asyncio.shield', 'asyncio.run_coroutine_threadsafe']) {
    assert.equal(world.isLazy(called(path)), false, path);
  }
  assert.equal(world.isLazy(called('aiohttp.request')), true);
});

test('a method of a mixin is known by the class users see', () => {
  const redis = world.call(world.resolve('redis.asyncio.Redis'));
  const get = world.member(redis, 'get');
  assert.equal(pathOf(get), 'redis.asyncio.Redis.get');
  assert.equal(world.call(get).is, 'coroutine');
  const blocking = world.member(world.call(world.resolve('redis.Redis')), 'get');
  assert.equal(pathOf(blocking), 'redis.Redis.get');
  assert.notEqual(world.call(blocking).is, 'coroutine');
});

test('the form the facts are kept in is read back', () => {
  const { names } = decodeModule('m', {
    'f:m.C': 'make',
    a: 'run stop',
    '@other': 'Name Alias=Real',
    'v:builtins.str': 'text',
    c: { C: { '<': 'm.Base ?', 'm:builtins.bytes': 'open', o: 'odd' } },
  });
  assert.deepEqual(Object.keys(names).sort(), [
    'Alias',
    'C',
    'Name',
    'make',
    'run',
    'stop',
    'text',
  ]);
  assert.deepEqual(names['Alias'], { is: 'import', to: 'other.Real' });
  assert.deepEqual(names['text'], { is: 'value', value: '<builtins.str>' });
  const cls = names['C'];
  assert.ok(cls?.is === 'class');
  assert.deepEqual(cls.class.bases, ['m.Base', '']);
});

test('the data stay small', () => {
  const folder = new URL('../../src/lint/names/facts/', import.meta.url);
  let size = 0;
  for (const file of readdirSync(folder)) size += readFileSync(new URL(file, folder)).length;
  assert.ok(size < 250_000, `${size} bytes`);
});
