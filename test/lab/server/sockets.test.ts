import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { WebSocket } from 'ws';
import type { FaultName } from '../../../src/lab/run/types.ts';
import { endpoint, raw, serve } from './helpers.ts';

test('TCP echoes any bytes, however they are cut, and answers an end by an end', async (t) => {
  const { server } = await serve(t);
  const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 2000 }), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(chunks, async (parts) => {
      const socket = connect(endpoint(server.addresses.tcp));
      let back = Buffer.alloc(0);
      socket.on('data', (chunk: Buffer) => (back = Buffer.concat([back, chunk])));
      for (const part of parts) socket.write(part);
      socket.end();
      await once(socket, 'close');
      assert.ok(back.equals(Buffer.concat(parts)));
    }),
    { numRuns: 20 },
  );
});

test('a TCP connection is one lane with its bytes', async (t) => {
  const { server, seen, events } = await serve(t);
  assert.equal(await raw(server.addresses.tcp, 'hello'), 'hello');
  const end = await seen((event) => event.phase === 'end');
  assert.ok(end.detail !== undefined);
  assert.equal(end.detail.bytes, 5);
  assert.equal(end.detail.protocol, 'tcp');
  assert.deepEqual(
    events.map((event) => event.phase),
    ['start', 'resume', 'end'],
  );
});

test('WebSocket messages come back as they were, and are counted', async (t) => {
  const { server, seen } = await serve(t);
  const client = new WebSocket(server.addresses.ws);
  await once(client, 'open');
  const back: [string, boolean][] = [];
  const three = new Promise<void>((resolve) =>
    client.on('message', (data: Buffer, binary) => {
      back.push([data.toString('latin1'), binary]);
      if (back.length === 3) resolve();
    }),
  );
  client.send('one');
  client.send(Buffer.from([1, 2]));
  client.send('three');
  await three;
  assert.deepEqual(back, [
    ['one', false],
    ['\u0001\u0002', true],
    ['three', false],
  ]);
  client.close();
  const end = await seen((event) => event.phase === 'end');
  assert.deepEqual([end.detail?.text, end.detail?.bytes], ['3 messages', 10]);
  assert.equal(server.statistics().requests, 3);
});

test('a WebSocket message beyond the limit ends the connection', async (t) => {
  const { server } = await serve(t);
  const client = new WebSocket(server.addresses.ws);
  await once(client, 'open');
  client.send('x'.repeat((1 << 20) + 1));
  const [code] = (await once(client, 'close')) as [number];
  assert.equal(code, 1009);
});

test('UDP echoes each datagram, each a lane of its own', async (t) => {
  const { server, events } = await serve(t);
  const socket = createSocket('udp4');
  t.after(() => socket.close());
  const { host, port } = endpoint(server.addresses.udp);
  for (const text of ['a', 'bc']) {
    const back = once(socket, 'message') as Promise<[Buffer]>;
    socket.send(text, port, host);
    assert.equal((await back)[0].toString(), text);
  }
  const lanes = new Set(events.map((event) => event.id));
  assert.deepEqual([...lanes], ['server-udp-1', 'server-udp-2']);
  assert.equal(server.statistics().requests, 2);
});

test('faults do what their names say', async (t) => {
  const served = (fault: FaultName) => serve(t, { fault });
  const late = await served('latency');
  const before = performance.now();
  await (await late.get('/json')).text();
  assert.ok(performance.now() - before >= 290);
  assert.equal((await (await served('status_503')).get('/json')).status, 503);
  await assert.rejects((await served('reset_peer')).get('/json'));
  const slow = await served('slow_close');
  const response = await slow.get('/bytes/10');
  const between = performance.now();
  assert.equal((await response.arrayBuffer()).byteLength, 10);
  assert.ok(performance.now() - between >= 250);
  const hanging = await served('timeout');
  await assert.rejects(hanging.get('/json', { signal: AbortSignal.timeout(100) }));
  await hanging.seen((event) => event.phase === 'cancel');
});

test('faults reach TCP too', async (t) => {
  const late = await serve(t, { fault: 'latency' });
  const before = performance.now();
  assert.equal(await raw(late.server.addresses.tcp, 'hi'), 'hi');
  assert.ok(performance.now() - before >= 290);
  const reset = await serve(t, { fault: 'reset_peer' });
  assert.equal(await raw(reset.server.addresses.tcp, 'hi', false), '');
  const silent = await serve(t, { fault: 'timeout' });
  const socket = connect(endpoint(silent.server.addresses.tcp));
  socket.on('data', () => assert.fail('nothing may come back'));
  socket.on('error', () => undefined);
  socket.write('hi');
  await silent.seen((event) => event.phase === 'start');
  await silent.server.close();
});
