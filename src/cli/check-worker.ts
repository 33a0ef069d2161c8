/** A worker of `check --jobs`: checks the files it is asked to, chunk by chunk. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SyntaxAssets } from '../syntax/runtime.ts';
import { openEngine, type Engine } from './engine.ts';
import type { EngineData } from './engine-data.ts';
import type { JobAsk, JobTell } from './jobs.ts';
import { SharedFacts, type ToldFacts } from './shared-facts.ts';
import type { Recorder } from './recorder.ts';
import type { Stamp } from './stamps.ts';

/** What a worker is started with; the compiled modules are shared by all. */
export interface CheckWorkerData {
  readonly data: EngineData;
  readonly assets: SyntaxAssets;
  /** Whether there are other workers, to tell what was read of modules. */
  readonly shares: boolean;
  /** One number: the task it is at. */
  readonly at: SharedArrayBuffer;
}

/** Numbers paths, and tells the other side their stamps. */
class PathTable {
  private readonly numbers = new Map<string, number>();
  private fresh: string[] = [];
  /** Paths whose stamp is new, and that no result named so far. */
  private readonly waiting = new Set<string>();

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

  news(recorder: Recorder): Pick<JobTell, 'newPaths' | 'stamps'> {
    const newPaths = this.fresh;
    this.fresh = [];
    for (const path of recorder.takeChanged()) this.waiting.add(path);
    const stamps: [number, Stamp][] = [];
    for (const path of this.waiting) {
      const number = this.numbers.get(path);
      const stamp = recorder.stamps.get(path);
      if (number === undefined || stamp === undefined) continue;
      this.waiting.delete(path);
      stamps.push([number, stamp]);
    }
    return { newPaths, stamps };
  }
}

/** Answers what one worker is asked. */
class Answers {
  private readonly engine: Engine;
  private readonly shared: SharedFacts | undefined;
  private readonly at: Int32Array;
  private readonly table = new PathTable();

  constructor(engine: Engine, shared: SharedFacts | undefined, at: Int32Array) {
    this.engine = engine;
    this.shared = shared;
    this.at = at;
  }

  to({ tasks }: JobAsk): JobTell {
    const done = tasks.map(({ number, task }) => {
      this.at[0] = number;
      const { result, paths } = this.engine.files.check(task);
      return { number, result, paths: this.table.numbersOf(paths) };
    });
    this.at[0] = -1;
    const news = this.table.news(this.engine.recorder);
    return { done, facts: this.shared?.news() ?? [], ...news };
  }
}

async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this file must be started as a worker');
  const { data, assets, shares, at } = workerData as CheckWorkerData;
  const shared = shares ? new SharedFacts() : undefined;
  const engine = await openEngine(data, assets, shared);
  if (typeof engine === 'string') throw new Error(engine);
  const answers = new Answers(engine, shared, new Int32Array(at));
  port.on('message', (ask: JobAsk | readonly ToldFacts[]) => {
    if (!('tasks' in ask)) shared?.learn(ask);
    else if (ask.tasks.length > 0) port.postMessage(answers.to(ask));
    else {
      engine.save();
      port.close();
    }
  });
}

await start();
