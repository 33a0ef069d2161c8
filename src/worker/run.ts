/** Entry of the run worker: connects the host's port to runs and to the long-lived echo server. */
import { parentPort, workerData } from 'node:worker_threads';
import { errorText } from '../base/log.ts';
import { startRun } from '../lab/run/start.ts';
import type { RunHandle } from '../lab/run/types.ts';
import { startServer } from '../lab/server/server.ts';
import type { LabServer } from '../lab/server/server.ts';
import type { RunAsk, RunTell, RunWorkerData } from '../protocol/run.ts';

if (parentPort === null) throw new Error('The run worker is not a program of its own.');
const port = parentPort;
const surroundings = workerData as RunWorkerData;
const runs = new Map<number, RunHandle>();
let server: LabServer | null = null;
/** Asks about the server are served one after the other, in the order they came. */
let serverAsks: Promise<void> = Promise.resolve();

port.on('message', (ask: RunAsk) => {
  if (ask.type === 'run/start') void run(ask);
  else if (ask.type === 'run/cancel') runs.get(ask.run)?.cancel();
  else serverAsks = serverAsks.then(() => answer(ask));
});

function tell(message: RunTell): void {
  port.postMessage(message);
}

async function run(ask: Extract<RunAsk, { type: 'run/start' }>): Promise<void> {
  // Events arrive here in batches already, about thirty times a second.
  const handle = startRun(ask.run, ask.request, surroundings, (events) => {
    tell({ type: 'run/events', run: ask.run, events });
  });
  runs.set(ask.run, handle);
  const result = await handle.done;
  runs.delete(ask.run);
  tell({ type: 'run/ended', run: ask.run, result });
}

async function answer(
  ask: Extract<RunAsk, { type: 'server/start' | 'server/stop' }>,
): Promise<void> {
  try {
    if (ask.type === 'server/start') {
      server ??= await startServer({ port: ask.port, now: () => performance.now() });
    } else {
      await server?.close();
      server = null;
    }
    tell({ type: 'server/answer', ask: ask.ask, addresses: server?.addresses ?? null });
  } catch (error) {
    tell({ type: 'server/answer', ask: ask.ask, addresses: null, error: errorText(error) });
  }
}
