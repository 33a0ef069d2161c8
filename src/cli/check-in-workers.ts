import type { ResultCache } from './cache.ts';
import type { CheckFilesOptions } from './check-files.ts';
import { compileAssets } from './engine.ts';
import { JobPool, type JobTell, type JobWorker } from './jobs.ts';
import type { FileResult, FileTask } from './result.ts';
import { joinStamps, type Stamp } from './stamps.ts';
import { startThread } from './worker-thread.ts';

/** What one worker has told so far. */
interface Told {
  readonly paths: string[];
  readonly tells: JobTell[];
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
  const stamps = new Map<string, Stamp>();
  const pool = new JobPool(tasks, sizes, () => startThread(file, { data, assets }), {
    tell: (tell, worker) => {
      const known = told.get(worker) ?? { paths: [], tells: [] };
      told.set(worker, known);
      known.paths.push(...tell.newPaths);
      known.tells.push(tell);
      for (const { number, result } of tell.done) results.set(number, result);
      onProgress(results.size);
    },
    died: (number, reason) => {
      const message = `The check of this file ended early: ${reason}.`;
      results.set(number, { findings: [], errors: [message], read: false });
    },
  });
  await pool.run(jobs);
  if (cache) {
    for (const each of told.values()) gatherStamps(each, stamps);
    for (const each of told.values()) keepAll(each, tasks, stamps, cache);
  }
  return tasks.map((_, i) => results.get(i) ?? NOTHING);
}

const NOTHING: FileResult = { findings: [], errors: ['It was not checked.'], read: false };

/** Two workers may have seen one path: what they saw must be the same. */
function gatherStamps({ paths, tells }: Told, stamps: Map<string, Stamp>): void {
  const last = new Map<number, Stamp>();
  for (const tell of tells) for (const [number, stamp] of tell.stamps) last.set(number, stamp);
  for (const [number, stamp] of last) {
    const path = paths[number] ?? '';
    const other = stamps.get(path);
    stamps.set(path, other ? joinStamps(other, stamp) : stamp);
  }
}

function keepAll(
  { paths, tells }: Told,
  tasks: readonly FileTask[],
  stamps: ReadonlyMap<string, Stamp>,
  cache: ResultCache,
): void {
  for (const { done } of tells) {
    for (const { number, result, paths: numbers } of done) {
      const task = tasks[number];
      const names = Array.from(numbers, (each) => paths[each] ?? '');
      if (task) cache.keep(task, { result, paths: names }, stamps);
    }
  }
}
