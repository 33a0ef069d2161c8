import type { ResultCache } from './cache.ts';
import type { CheckFilesOptions } from './check-files.ts';
import { compileAssets } from './engine-data.ts';
import { JobPool, type JobTell, type JobWorker } from './jobs.ts';
import type { FileResult, FileTask } from './result.ts';
import type { Stamp } from './stamps.ts';
import { startThread } from './worker-thread.ts';

/** What one worker has told so far of paths. */
class Told {
  private readonly paths: string[] = [];
  private readonly stamps = new Map<string, Stamp>();

  /** Keeps the results that came with a tell. Each depends only on what its own worker saw. */
  keep(tell: JobTell, tasks: readonly FileTask[], cache: ResultCache): void {
    this.paths.push(...tell.newPaths);
    const { paths, stamps } = this;
    for (const [number, stamp] of tell.stamps) stamps.set(paths[number] ?? '', stamp);
    for (const { number, result, paths: numbers } of tell.done) {
      const task = tasks[number];
      const names = Array.from(numbers, (each) => paths[each] ?? '');
      if (task) cache.keep(task, { result, paths: names }, stamps);
    }
  }
}

/** The results of some files, in their order, from as many workers as there are to be. */
export async function checkInWorkers(
  tasks: readonly FileTask[],
  sizes: readonly number[],
  jobs: number,
  { engine: data, cache, onProgress }: CheckFilesOptions,
): Promise<FileResult[]> {
  const assets = compileAssets(Infinity);
  const file = new URL('cli-check-worker.js', import.meta.url);
  const results = new Map<number, FileResult>();
  const told = new Map<JobWorker, Told>();
  const shares = jobs > 1;
  const pool = new JobPool(tasks, sizes, () => startThread(file, { data, assets, shares }), {
    tell: (tell, worker) => {
      if (cache) {
        const known = told.get(worker) ?? new Told();
        told.set(worker, known);
        known.keep(tell, tasks, cache);
      }
      for (const { number, result } of tell.done) results.set(number, result);
      onProgress(results.size);
    },
    died: (number, reason) => {
      const message = `The check of this file ended early: ${reason}.`;
      results.set(number, { findings: [], errors: [message], read: false });
    },
  });
  await pool.run(jobs);
  return tasks.map((_, i) => results.get(i) ?? NOTHING);
}

const NOTHING: FileResult = { findings: [], errors: ['It was not checked.'], read: false };
