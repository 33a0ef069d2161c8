import { Worker } from 'node:worker_threads';
import { errorText } from '../base/log.ts';
import type { CheckWorkerData } from './check-worker.ts';
import type { JobAsk, JobTell, JobWorker } from './jobs.ts';

/**
 * In megabytes. Most of what a file needs is gone with it: few of a nursery this large are left
 * alive, and below such a limit the rest of the heap is swept before it has doubled. The largest
 * file that is checked needs half of it.
 */
const LIMITS = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 300 };

/**
 * Starts a worker in a thread of its own.
 * @param file the program it runs
 */
export function startThread(file: URL, data: Omit<CheckWorkerData, 'at'>): JobWorker {
  const at = new SharedArrayBuffer(4);
  const place = new Int32Array(at);
  place[0] = -1;
  const worker = new Worker(file, {
    workerData: { ...data, at } satisfies CheckWorkerData,
    resourceLimits: LIMITS,
  });
  let handler: Parameters<JobWorker['onTell']>[0] | undefined;
  let death: string | undefined;
  const die = (reason: string): void => {
    death ??= reason;
    handler?.({ died: death });
  };
  worker.on('message', (tell: JobTell) => handler?.(tell));
  worker.on('error', (error) => die(errorText(error)));
  const gone = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      die(`the worker ended with code ${code}`);
      resolve();
    });
  });
  return {
    at: () => place[0] ?? -1,
    ask: (ask) => {
      // One that died before it was asked says so now.
      if (death === undefined) worker.postMessage(ask);
      else handler?.({ died: death });
    },
    teach: (facts) => {
      if (death === undefined && facts.length > 0) worker.postMessage(facts);
    },
    onTell: (next) => {
      handler = next;
    },
    end: () => {
      handler = undefined;
      if (death === undefined) worker.postMessage({ tasks: [] } satisfies JobAsk);
      return gone;
    },
  };
}
