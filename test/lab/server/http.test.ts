import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pattern } from '../../../src/lab/server/routes.ts';
import { TokenBucket } from '../../../src/lab/server/memory.ts';
import { serve } from './helpers.ts';

test('echoing routes tell what was asked, in the words of httpbin', async (t) => {
  const { json } = await serve(t);
  const got = await json('/get?a=1&a=2&b=3', { headers: { 'X-Own': 'yes' } });
  assert.deepEqual(got['args'], { a: ['1', '2'], b: '3' });
  assert.equal((got['headers'] as Record<string, string>)['X-Own'], 'yes');
  assert.equal(got['origin'], '127.0.0.1');
  assert.match(String(got['url']), /^http:\/\/127\.0\.0\.1:\d+\/get\?a=1/);
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const path = `/${method.toLowerCase()}`;
    const headers = { 'Content-Type': 'application/json' };
    const told = await json(path, { method, headers, body: '{"x":1}' });
    assert.deepEqual(told['json'], { x: 1 });
    assert.equal(told['data'], '{"x":1}');
    assert.equal(told['method'], method);
  }
  assert.equal((await json('/anything/any/where', { method: 'PUT' }))['method'], 'PUT');
});

test('forms, files and bytes are read by their content type', async (t) => {
  const { json } = await serve(t);
  const plain = await json('/post', { method: 'POST', body: new URLSearchParams('a=1&a=2') });
  assert.deepEqual(plain['form'], { a: ['1', '2'] });
  const form = new FormData();
  form.set('name', 'value');
  form.set('file', new Blob(['text']), 'file.txt');
  const parts = await json('/post', { method: 'POST', body: form });
  assert.deepEqual([parts['form'], parts['files']], [{ name: 'value' }, { file: 'text' }]);
  const bytes = await json('/post', { method: 'POST', body: new Uint8Array([0xff, 0xfe]) });
  assert.equal(bytes['data'], 'data:application/octet-stream;base64,//4=');
});

test('the other routes answer as they say', async (t) => {
  const { get, json } = await serve(t);
  assert.equal((await get('/status/418')).status, 418);
  assert.equal((await get('/status/204')).status, 204);
  assert.equal((await json('/delay/0.01'))['delay'], 0.01);
  const lines = (await (await get('/stream/3')).text()).trimEnd().split('\n');
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { id: number }).id),
    [0, 1, 2],
  );
  const bytes = Buffer.from(await (await get('/bytes/300')).arrayBuffer());
  assert.ok(bytes.equals(pattern(300)));
  assert.ok('slideshow' in (await json('/json')));
  assert.ok('Host' in ((await json('/headers'))['headers'] as object));
  assert.equal((await json('/users/3'))['id'], 3);
  assert.match(String((await json('/redirect/2'))['url']), /\/get$/);
  assert.equal((await (await get('/drip?numbytes=5&duration=0.01')).text()).length, 5);
  assert.match(await (await get('/sse?count=2')).text(), /id: 1\nevent: tick/);
  assert.equal((await get('/get', { method: 'HEAD' })).status, 200);
  await assert.rejects(get('/partial').then((response) => response.text()));
  await assert.rejects(get('/reset'));
});

test('wrong arguments, methods and paths get a sentence', async (t) => {
  const { get } = await serve(t);
  const expectations: [string, RequestInit, number, RegExp][] = [
    ['/delay/soon', {}, 400, /The delay in seconds must be a number from 0 to 10/],
    ['/delay/-1', {}, 400, /must be a number/],
    ['/status/99', {}, 400, /status/],
    ['/status/600', {}, 400, /status/],
    ['/bytes/1.5', {}, 400, /whole number/],
    ['/get', { method: 'POST' }, 405, /takes GET/],
    ['/nowhere', {}, 404, /\/delay\/:n/],
  ];
  for (const [path, init, status, says] of expectations) {
    const response = await get(path, init);
    assert.equal(response.status, status, path);
    assert.match(((await response.json()) as { error: string }).error, says);
  }
});

test('/flaky fails as often as it says, for each URL', async (t) => {
  const { get } = await serve(t);
  const statuses = async (path: string): Promise<number[]> => {
    const seen: number[] = [];
    for (let turn = 0; turn < 4; turn++) seen.push((await get(path)).status);
    return seen;
  };
  assert.deepEqual(await statuses('/flaky?fail=2'), [503, 503, 200, 200]);
  assert.deepEqual(await statuses('/flaky?fail=2&key=b'), [503, 503, 200, 200]);
  assert.deepEqual(await statuses('/flaky?fail=0'), [200, 200, 200, 200]);
});

test('/retry-after opens when its time has passed', async (t) => {
  let time = 0;
  const { get } = await serve(t, { now: () => time });
  const first = await get('/retry-after/2');
  assert.deepEqual([first.status, first.headers.get('retry-after')], [503, '2']);
  time = 1500;
  assert.equal((await get('/retry-after/2')).status, 503);
  time = 2000;
  assert.equal((await get('/retry-after/2')).status, 200);
});

test('/rate-limited refuses what is too much', async (t) => {
  let time = 0;
  const { get } = await serve(t, { now: () => time });
  const statuses: number[] = [];
  for (let turn = 0; turn < 7; turn++) statuses.push((await get('/rate-limited?rps=5')).status);
  assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
  time = 200;
  assert.equal((await get('/rate-limited?rps=5')).status, 200);
});

test('a client that paces itself exactly is never refused by the bucket', () => {
  const bucket = new TokenBucket(5, 0);
  for (let turn = 0; turn < 100; turn++) {
    const jitter = turn % 2 === 0 ? 20 : -20;
    assert.equal(bucket.take(turn * 200 + jitter), 0);
  }
});

test('/concurrency refuses what is too much at once', async (t) => {
  const { get, seen } = await serve(t);
  const two = [get('/concurrency?max=2&delay=10'), get('/concurrency?max=2&delay=10')];
  await seen((event) => event.phase === 'start' && event.id === 'server-http-2');
  assert.equal((await get('/concurrency?max=2&delay=10')).status, 503);
  for (const pending of two) pending.catch(() => undefined);
});

test('statistics count requests, peak and connections, and not themselves', async (t) => {
  const { get, json, server } = await serve(t);
  await Promise.all([1, 2, 3].map(async () => (await get('/delay/0.2')).text()));
  await (await get('/json')).text();
  const told = await json('/_stats');
  assert.deepEqual(told, JSON.parse(JSON.stringify(server.statistics())));
  assert.equal(told['requests'], 4);
  assert.equal(told['peak_concurrency'], 3);
  assert.equal(told['open'], 0);
  assert.deepEqual(told['routes'], { '/delay/:n': 3, '/json': 1 });
  const connections = told['connections'] as number;
  assert.ok(connections >= 3 && connections <= 5);
});

test('the most requests of any one second are known', async (t) => {
  let time = 0;
  const { get, server } = await serve(t, { now: () => time });
  for (const at of [0, 400, 800, 1100, 1200, 5000]) {
    time = at;
    await (await get('/json')).text();
  }
  assert.equal(server.statistics().peak_per_second, 4);
});
