import { Worker } from 'node:worker_threads';

/** What the owner of a worker hears. `ended` comes at most once, and not after `terminate`. */
export interface WorkerEvents<In> {
  readonly message: (message: In) => void;
  readonly ended: (error: Error) => void;
}

/** A running worker, as small as its owner needs it; tests put something else in its place. */
export interface WorkerLink<Out> {
  readonly post: (message: Out) => void;
  readonly terminate: () => void;
}

/** Starts a worker. Called at first use and after a crash, never on import. */
export type Spawn<Out, In> = (events: WorkerEvents<In>) => WorkerLink<Out>;

/** A {@link Spawn} for a built file: `file` is an absolute path, `data` what the worker reads as `workerData`. */
export function spawnFile<Out, In>(file: string, data: unknown): Spawn<Out, In> {
  return (events) => {
    // The editor's own flags (an inspector port, for one) are not meant for our workers.
    const worker = new Worker(file, { workerData: data, execArgv: [] });
    let over = false;
    const end = (error: Error): void => {
      if (over) return;
      over = true;
      events.ended(error);
    };
    worker.on('message', (message: In) => events.message(message));
    worker.on('error', (error) => end(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => end(new Error(`the worker ended with code ${code}`)));
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => {
        over = true;
        void worker.terminate();
      },
    };
  };
}
