import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { refusal } from '../../../src/lab/server/guard.ts';
import { endpoint, raw, serve } from './helpers.ts';

test('only names of this machine and pages of this server are served', () => {
  const own = '127.0.0.1:8787';
  assert.equal(refusal({ host: own }), null);
  assert.equal(refusal({ host: 'localhost:1234' }), null);
  assert.equal(refusal({ host: own, origin: `http://${own}` }), null);
  assert.equal(refusal({ host: own, 'sec-fetch-site': 'none' }), null);
  assert.notEqual(refusal({}), null);
  assert.notEqual(refusal({ host: 'evil.test' }), null);
  assert.notEqual(refusal({ host: '127.0.0.1.evil.test' }), null);
  assert.notEqual(refusal({ host: '127.0.0.1:8787@evil.test' }), null);
  assert.notEqual(refusal({ host: own, origin: 'http://evil.test' }), null);
  assert.notEqual(refusal({ host: own, origin: 'null' }), null);
  assert.notEqual(refusal({ host: own, origin: 'http://127.0.0.1:9999' }), null);
  assert.notEqual(refusal({ host: own, 'sec-fetch-site': 'cross-site' }), null);
  assert.notEqual(refusal({ host: own, 'sec-fetch-site': 'same-site' }), null);
});

test('foreign requests are refused and not counted', async (t) => {
  const { server } = await serve(t);
  const { http } = server.addresses;
  const close = 'Connection: close\r\n\r\n';
  assert.match(await raw(http, `GET /get HTTP/1.1\r\nHost: evil.test\r\n${close}`), / 403 /);
  assert.match(
    await raw(http, `GET http://evil.test/ HTTP/1.1\r\nHost: localhost\r\n${close}`),
    / 400 /,
  );
  assert.match(await raw(http, `GET /get HTTP/1.0\r\n${close}`), / 403 /);
  assert.match(await raw(http, 'this is not HTTP\r\n\r\n'), / 400 /);
  const huge = `X-Huge: ${'x'.repeat(20_000)}\r\n`;
  assert.match(await raw(http, `GET /get HTTP/1.1\r\nHost: localhost\r\n${huge}${close}`), / 431 /);
  assert.equal(server.statistics().requests, 0);
});

test('WebSockets of foreign pages are refused', async (t) => {
  const { server } = await serve(t);
  const client = new WebSocket(server.addresses.ws, { origin: 'http://evil.test' });
  const [error] = (await once(client, 'error').catch((reason: unknown) => [reason])) as [Error];
  assert.match(error.message, /403/);
  const elsewhere = new WebSocket(server.addresses.ws.replace(/\/ws$/, '/other'));
  const [other] = (await once(elsewhere, 'error')) as [Error];
  assert.match(other.message, /404/);
});

test('a body beyond the limit is refused, announced or not', async (t) => {
  const { get, server } = await serve(t);
  const announced = await get('/post', { method: 'POST', body: 'x'.repeat((1 << 20) + 1) });
  assert.equal(announced.status, 413);
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const head = 'POST /post HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n';
  const answer = await raw(server.addresses.http, head + chunk.repeat(17), false);
  assert.match(answer, / 413 /);
});

test('a client that goes away ends the work of its request', async (t) => {
  const { get, seen, server } = await serve(t);
  for (const path of ['/delay/10', '/hang', '/stream/1000?delay=0.01', '/drip?duration=10']) {
    const abort = new AbortController();
    const pending = get(path, { signal: abort.signal }).then((response) => response.text());
    await seen((event) => event.phase === 'start' && event.name === `GET ${path}`);
    abort.abort();
    await assert.rejects(pending);
    await seen((event) => event.phase === 'cancel' && event.name === `GET ${path}`);
  }
  assert.equal(server.statistics().open, 0);
});

test('odd names in a query are only names', async (t) => {
  const { get } = await serve(t);
  const text = await (await get('/get?__proto__=1&constructor=2')).text();
  assert.match(text, /"__proto__": "1"/);
});

test('a port that is taken is replaced by a free one', async (t) => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  t.after(() => blocker.close());
  const address = blocker.address();
  assert.ok(address !== null && typeof address !== 'string');
  const { server, json } = await serve(t, { port: address.port });
  assert.notEqual(endpoint(server.addresses.http).port, address.port);
  assert.ok('slideshow' in (await json('/json')));
});

test('a port that is free is taken', async (t) => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  assert.ok(address !== null && typeof address !== 'string');
  probe.close();
  await once(probe, 'close');
  const { server } = await serve(t, { port: address.port });
  assert.equal(server.addresses.http, `http://127.0.0.1:${address.port}`);
});

test('close ends everything at once, and can be repeated', async (t) => {
  const { server, get, seen, events } = await serve(t);
  const pending = get('/hang');
  const socket = connect(endpoint(server.addresses.tcp));
  const client = new WebSocket(server.addresses.ws);
  await Promise.all([once(socket, 'connect'), once(client, 'open')]);
  await seen((event) => event.name === 'TCP connection');
  await seen((event) => event.name === 'GET /hang');
  const gone = Promise.all([once(socket, 'close'), once(client, 'close')]);
  socket.on('error', () => undefined);
  await Promise.all([server.close(), server.close(), gone, assert.rejects(pending)]);
  assert.equal(server.statistics().open, 0);
  const open = events.filter((event) => event.phase === 'start').length;
  const over = events.filter((event) => ['end', 'cancel', 'error'].includes(event.phase)).length;
  assert.equal(over, open);
  await assert.rejects(get('/json'));
});
