import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { Worker } from 'node:worker_threads';
import type { RunAsk, RunTell } from '../../../src/protocol/run.ts';
import { surroundings } from './build.ts';

const places = await surroundings();

function startWorker(t: TestContext): {
  readonly ask: (message: RunAsk) => void;
  readonly told: (fits: (message: RunTell) => boolean) => Promise<RunTell>;
} {
  const worker = new Worker(join(places.dist, 'run-worker.js'), { workerData: places });
  t.after(() => worker.terminate());
  return {
    ask: (message) => worker.postMessage(message),
    told: (fits) =>
      new Promise((resolve) =>
        worker.on('message', (tell: RunTell) => fits(tell) && resolve(tell)),
      ),
  };
}

test('a run is answered by events and one end, and can be cancelled', async (t) => {
  const { ask, told } = startWorker(t);
  const text = "console.log('up'); setInterval(() => {}, 1000);";
  const program = { title: 'test', language: 'javascript', text } as const;
  const up = told((tell) => tell.type === 'run/events' && tell.run === 3);
  const ended = told((tell) => tell.type === 'run/ended');
  ask({ type: 'run/start', run: 3, request: { program, runtime: 'node' } });
  await up;
  ask({ type: 'run/cancel', run: 3 });
  const end = await ended;
  assert.ok(end.type === 'run/ended' && end.run === 3);
  assert.equal(end.result.outcome, 'cancelled');
});

test('the long-lived server starts once and stops', async (t) => {
  const { ask, told } = startWorker(t);
  const answer = (number: number): Promise<RunTell> =>
    told((tell) => tell.type === 'server/answer' && tell.ask === number);
  const answers = [answer(1), answer(2), answer(3)];
  ask({ type: 'server/start', ask: 1, port: 0 });
  ask({ type: 'server/start', ask: 2, port: 0 });
  const [first, second] = await Promise.all([answers[0], answers[1]]);
  assert.ok(first?.type === 'server/answer' && first.addresses !== null);
  assert.ok(second?.type === 'server/answer');
  assert.deepEqual(second.addresses, first.addresses);
  assert.equal((await fetch(`${first.addresses.http}/json`)).status, 200);
  ask({ type: 'server/stop', ask: 3 });
  const third = await answers[2];
  assert.ok(third?.type === 'server/answer' && third.addresses === null);
  await assert.rejects(fetch(`${first.addresses.http}/json`));
});
