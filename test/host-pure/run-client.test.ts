import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLog } from '../../src/base/log.ts';
import { EMPTY_SUMMARY, RunClient } from '../../src/host/run-client.ts';
import { LabSession } from '../../src/host/lab-session.ts';
import type { RunOutcome, RunRequest, RunResult } from '../../src/lab/run/types.ts';
import type { RunEvent } from '../../src/lab/timeline/event.ts';
import type { PageTell } from '../../src/protocol/page.ts';
import type { RunAsk, RunTell } from '../../src/protocol/run.ts';
import { FakeWorker } from './fake-worker.ts';

const request = (title: string): RunRequest => ({
  program: { title, language: 'typescript', text: `// ${title}` },
  runtime: 'node',
});

const result = (outcome: RunOutcome = 'ok'): RunResult => ({
  outcome,
  exitCode: 0,
  summary: EMPTY_SUMMARY,
  truncated: false,
});

const event = (run: number): RunEvent => ({
  run,
  at_ms: 1,
  source: 'task',
  id: 't1',
  name: 'main',
  phase: 'start',
});

const addresses = { http: 'http://127.0.0.1:1', ws: 'ws://127.0.0.1:1/ws', tcp: 't', udp: 'u' };

function setup(): { worker: FakeWorker<RunAsk, RunTell>; client: RunClient } {
  const worker = new FakeWorker<RunAsk, RunTell>();
  return { worker, client: new RunClient(worker.spawn, silentLog) };
}

/** Lets promises that are ready run on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('events and the result reach the run they belong to', async () => {
  const { worker, client } = setup();
  const seen: RunEvent[][] = [[], []];
  const first = client.start(request('one'), (events) => seen[0]?.push(...events));
  const second = client.start(request('two'), (events) => seen[1]?.push(...events));
  worker.say({ type: 'run/events', run: second.run, events: [event(second.run)] });
  worker.say({ type: 'run/ended', run: second.run, result: result() });
  worker.say({ type: 'run/events', run: second.run, events: [event(second.run)] });
  assert.equal((await second.done).outcome, 'ok');
  assert.deepEqual(
    seen.map((events) => events.length),
    [0, 1],
  );
  second.cancel();
  assert.ok(
    !worker.last.some(({ type }) => type === 'run/cancel'),
    'an ended run is not cancelled',
  );
  first.cancel();
  assert.deepEqual(worker.last.at(-1), { type: 'run/cancel', run: first.run });
});

test('a crash ends what is under way, and the next run has a new worker', async () => {
  const { worker, client } = setup();
  const run = client.start(request('one'), () => undefined);
  const starting = client.startServer(8787);
  worker.crash('out of memory');
  assert.match((await run.done).reason ?? '', /out of memory/);
  assert.deepEqual(await starting, { ok: false, reason: 'The runner stopped: out of memory' });
  client.start(request('two'), () => undefined);
  assert.equal(worker.started, 2);
});

test('the server is known while it runs and forgotten with its worker', async () => {
  const { worker, client } = setup();
  const told: (string | null)[] = [];
  client.onServer((now) => told.push(now?.http ?? null));
  const starting = client.startServer(8787);
  const ask = worker.last[0]?.type === 'server/start' ? worker.last[0].ask : -1;
  worker.say({ type: 'server/answer', ask, addresses });
  assert.deepEqual(await starting, { ok: true, addresses });
  assert.equal(client.addresses?.http, addresses.http);
  worker.crash();
  assert.equal(client.addresses, null);
  assert.deepEqual(told, [addresses.http, null]);
});

test('disposing lets the worker end its programs before it is ended', async () => {
  const { worker, client } = setup();
  const [first, second] = ['one', 'two'].map((name) => client.start(request(name), () => 0));
  worker.say({ type: 'run/ended', run: 1, result: result() });
  client.dispose();
  assert.deepEqual(worker.last.slice(2), [{ type: 'run/cancel', run: 2 }]);
  assert.equal((await second?.done)?.outcome, 'failed');
  assert.equal((await first?.done)?.outcome, 'ok');
  assert.equal(worker.terminated, 0);
  worker.say({ type: 'run/ended', run: 2, result: result('cancelled') });
  assert.equal(worker.terminated, 1);
});

test('disposing without a run ends the worker at once', () => {
  const { worker, client } = setup();
  void client.stopServer();
  client.dispose();
  assert.equal(worker.terminated, 1);
});

test('a lab job runs its programs one after another and keeps both in the picture', async () => {
  const { worker, client } = setup();
  const told: PageTell[] = [];
  const session = new LabSession(client, (message) => told.push(message));
  const before = session.picture;
  assert.equal(before, null);
  const prepare = (): Promise<RunRequest[]> => Promise.resolve([request('bad'), request('good')]);
  const whole = session.start({ title: 'Pair', prepare });
  await settle();
  assert.deepEqual(
    worker.last.map(({ type }) => type),
    ['run/start'],
  );
  worker.say({ type: 'run/events', run: 1, events: [event(1)] });
  worker.say({ type: 'run/ended', run: 1, result: result() });
  await settle();
  worker.say({ type: 'run/ended', run: 2, result: result() });
  await whole;
  assert.deepEqual(
    session.picture?.runs.map(({ title, outcome, events }) => [title, outcome, events.length]),
    [
      ['bad', 'ok', 1],
      ['good', 'ok', 0],
    ],
  );
  assert.deepEqual(
    told.map(({ type }) => type),
    ['run/started', 'run/events', 'run/started', 'run/ended'],
  );
  assert.equal(session.find(2)?.text, '// good');
});

test('cancelling a job ends the run under way and starts no other', async () => {
  const { worker, client } = setup();
  const session = new LabSession(client, () => undefined);
  const prepare = (): Promise<RunRequest[]> => Promise.resolve([request('bad'), request('good')]);
  const whole = session.start({ title: 'Pair', prepare });
  await settle();
  session.cancel();
  assert.deepEqual(worker.last.at(-1), { type: 'run/cancel', run: 1 });
  worker.say({ type: 'run/ended', run: 1, result: result('cancelled') });
  await whole;
  assert.equal(worker.last.filter(({ type }) => type === 'run/start').length, 1);
  assert.equal(session.picture?.runs[0]?.outcome, 'cancelled');
});

test('a new job replaces the old one, whose late end is not told', async () => {
  const { worker, client } = setup();
  const told: PageTell[] = [];
  const session = new LabSession(client, (message) => told.push(message));
  const one = session.start({ title: 'A', prepare: () => Promise.resolve([request('a')]) });
  await settle();
  const two = session.start({ title: 'B', prepare: () => Promise.resolve([request('b')]) });
  await settle();
  worker.say({ type: 'run/ended', run: 1, result: result('cancelled') });
  worker.say({ type: 'run/ended', run: 2, result: result() });
  await Promise.all([one, two]);
  assert.equal(session.picture?.title, 'B');
  assert.deepEqual(
    told.filter(({ type }) => type === 'run/ended').map((each) => 'run' in each && each.run),
    [2],
  );
});

test('what could not start stops the job: its twin would only say the same', async () => {
  const { worker, client } = setup();
  const session = new LabSession(client, () => undefined);
  const prepare = (): Promise<RunRequest[]> => Promise.resolve([request('bad'), request('good')]);
  const whole = session.start({ title: 'Pair', prepare });
  await settle();
  const missing = [{ name: 'Python', command: '' }];
  worker.say({ type: 'run/ended', run: 1, result: { ...result('not-started'), missing } });
  await whole;
  assert.equal(worker.last.filter(({ type }) => type === 'run/start').length, 1);
  assert.deepEqual(session.picture?.runs[0]?.missing, missing);
});
