import type { FileResult, FileTask } from './result.ts';
import type { ToldFacts } from './shared-facts.ts';
import type { Stamp } from './stamps.ts';

/** Files that a worker is to check, by their numbers. */
export interface JobAsk {
  /** None to say that there will be no more. */
  readonly tasks: readonly { readonly number: number; readonly task: FileTask }[];
}

/** What a worker says when it is done with an ask. Paths are told once and numbered from 0. */
export interface JobTell {
  readonly done: readonly {
    readonly number: number;
    readonly result: FileResult;
    readonly paths: Uint32Array;
  }[];
  /** What was read of modules, for the other workers. */
  readonly facts: readonly ToldFacts[];
  readonly newPaths: readonly string[];
  /** All paths whose stamp is new or another one. */
  readonly stamps: readonly (readonly [number, Stamp])[];
}

/** A worker as the pool needs it. */
export interface JobWorker {
  /** The number of the task it is at, or was at when it died; -1 for none. */
  at(): number;
  ask(ask: JobAsk): void;
  /** Tells what others have read. */
  teach(facts: readonly ToldFacts[]): void;
  /** Called once for each answered ask, or once with why there will be none. */
  onTell(handler: (tell: JobTell | { readonly died: string }) => void): void;
  /** Resolves when it is gone. */
  end(): Promise<void>;
}

/** A stretch of the tasks, in order: neighbours import the same modules. */
interface Stretch {
  from: number;
  to: number;
}

/** What a pool tells its owner. */
export interface JobEvents {
  tell(tell: JobTell, worker: JobWorker): void;
  /** A worker died at a task; the task is not tried again. */
  died(number: number, reason: string): void;
}

/** So many bytes are given to a worker at once, at most: at the end of each it hears of the others. */
const CHUNK = 100_000;

/**
 * Deals tasks to workers. Each begins with a stretch of its own; one that is done takes from the
 * end of the longest that is left.
 */
export class JobPool {
  private readonly start: () => JobWorker;
  private readonly tasks: readonly FileTask[];
  private readonly sizes: readonly number[];
  private readonly events: JobEvents;
  private readonly workers = new Set<JobWorker>();

  constructor(
    tasks: readonly FileTask[],
    sizes: readonly number[],
    start: () => JobWorker,
    events: JobEvents,
  ) {
    this.tasks = tasks;
    this.sizes = sizes;
    this.start = start;
    this.events = events;
  }

  /** Resolves when every task is done or was given up, and no worker is left. */
  async run(count: number): Promise<void> {
    const left = splitBySize(this.sizes, count);
    await Promise.all([...left].map((own) => this.work(own, left)));
  }

  /** One worker's life, and that of those that take its place. */
  private async work(own: Stretch, left: Stretch[]): Promise<void> {
    let worker: JobWorker | undefined;
    try {
      for (;;) {
        const numbers = this.take(own, left);
        if (numbers.length === 0) return;
        worker ??= this.hire();
        const lost = await this.give(worker, numbers);
        if (!lost) continue;
        await this.dismiss(worker);
        worker = undefined;
        // What the dead worker was asked besides goes to the next one.
        left.push(...lost);
      }
    } finally {
      if (worker) await this.dismiss(worker);
    }
  }

  private hire(): JobWorker {
    const worker = this.start();
    this.workers.add(worker);
    return worker;
  }

  private async dismiss(worker: JobWorker): Promise<void> {
    this.workers.delete(worker);
    await worker.end();
  }

  /** Resolves with what is left to do when the worker died. */
  private give(worker: JobWorker, numbers: readonly number[]): Promise<Stretch[] | undefined> {
    return new Promise((resolve) => {
      worker.onTell((tell) => {
        if (!('died' in tell)) {
          for (const other of this.workers) if (other !== worker) other.teach(tell.facts);
          this.events.tell(tell, worker);
          resolve(undefined);
          return;
        }
        const at = worker.at();
        // One that dies before it is at a file would die again: none of them is tried again.
        const lost = at < 0 ? numbers : [at];
        for (const number of lost) this.events.died(number, tell.died);
        const rest = numbers.filter((number) => !lost.includes(number));
        resolve(rest.map((number) => ({ from: number, to: number + 1 })));
      });
      worker.ask({ tasks: numbers.flatMap((number) => this.taskOf(number)) });
    });
  }

  private taskOf(number: number): JobAsk['tasks'] {
    const task = this.tasks[number];
    return task ? [{ number, task }] : [];
  }

  /** The next tasks of a stretch, or of the end of the longest other. */
  private take(own: Stretch, all: readonly Stretch[]): number[] {
    if (own.from < own.to) return this.chunk(own, true);
    const longest = all.reduce(
      (most, each) => (each.to - each.from > most.to - most.from ? each : most),
      own,
    );
    return longest.from < longest.to ? this.chunk(longest, false) : [];
  }

  private chunk(stretch: Stretch, fromStart: boolean): number[] {
    const numbers: number[] = [];
    let bytes = 0;
    while (stretch.from < stretch.to) {
      const number = fromStart ? stretch.from : stretch.to - 1;
      bytes += this.sizes[number] ?? 0;
      if (numbers.length > 0 && bytes > CHUNK) break;
      if (fromStart) stretch.from++;
      else stretch.to--;
      numbers.push(number);
    }
    return numbers;
  }
}

/** Stretches of about equal size, as many as there are to be. */
function splitBySize(sizes: readonly number[], count: number): Stretch[] {
  const total = sizes.reduce((a, b) => a + b, 0);
  const stretches: Stretch[] = [];
  let from = 0;
  let sum = 0;
  sizes.forEach((size, i) => {
    sum += size;
    if (stretches.length < count - 1 && sum >= (total * (stretches.length + 1)) / count) {
      stretches.push({ from, to: i + 1 });
      from = i + 1;
    }
  });
  stretches.push({ from, to: sizes.length });
  return stretches;
}
