/** A worker of `check --jobs`: checks the files it is asked to, chunk by chunk. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SyntaxAssets } from '../syntax/runtime.ts';
import { openEngine, type Engine, type EngineData } from './engine.ts';
import type { JobAsk, JobTell } from './jobs.ts';
import type { Stamp } from './stamps.ts';

/** What a worker is started with; the compiled modules are shared by all. */
export interface CheckWorkerData {
  readonly data: EngineData;
  readonly assets: SyntaxAssets;
  /** One number: the task it is at. */
  readonly at: SharedArrayBuffer;
}

/** Numbers paths, and knows which stamps the other side has not seen. */
class PathTable {
  private readonly numbers = new Map<string, number>();
  private readonly told = new Map<string, Stamp>();
  private fresh: string[] = [];

  numbersOf(paths: readonly string[]): Uint32Array {
    return Uint32Array.from(paths, (path) => {
      let number = this.numbers.get(path);
      if (number === undefined) {
        number = this.numbers.size;
        this.numbers.set(path, number);
        this.fresh.push(path);
      }
      return number;
    });
  }

  news(stamps: ReadonlyMap<string, Stamp>): Pick<JobTell, 'newPaths' | 'stamps'> {
    const newPaths = this.fresh;
    this.fresh = [];
    const changed: [number, Stamp][] = [];
    for (const [path, number] of this.numbers) {
      const stamp = stamps.get(path);
      if (stamp === undefined || this.told.get(path) === stamp) continue;
      this.told.set(path, stamp);
      changed.push([number, stamp]);
    }
    return { newPaths, stamps: changed };
  }
}

function answer({ tasks }: JobAsk, engine: Engine, at: Int32Array, table: PathTable): JobTell {
  const done = tasks.map(({ number, task }) => {
    at[0] = number;
    const { result, paths } = engine.files.check(task);
    return { number, result, paths: table.numbersOf(paths) };
  });
  at[0] = -1;
  return { done, ...table.news(engine.recorder.stamps) };
}

async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this file must be started as a worker');
  const { data, assets, at } = workerData as CheckWorkerData;
  const engine = await openEngine(data, assets);
  if (typeof engine === 'string') throw new Error(engine);
  const table = new PathTable();
  const place = new Int32Array(at);
  port.on('message', (ask: JobAsk) => {
    if (ask.tasks.length > 0) {
      port.postMessage(answer(ask, engine, place, table));
      return;
    }
    engine.save();
    port.close();
  });
}

await start();
