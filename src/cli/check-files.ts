import { statSync } from 'node:fs';
import type { ResultCache } from './cache.ts';
import { compileAssets, type EngineData } from './engine-data.ts';
import { chooseJobs } from './choose-jobs.ts';
import type { FileResult, FileTask } from './result.ts';

export { engineData } from './engine-data.ts';

/** What checking many files needs besides them. */
export interface CheckFilesOptions {
  readonly engine: EngineData;
  /** Undefined to decide by what there is to do. */
  readonly jobs: number | undefined;
  /** Where results are kept. */
  readonly cache: ResultCache | undefined;
  /** Called now and then with the number of files that are done. */
  readonly onProgress: (done: number) => void;
}

/** The results of some files, in their order. */
export async function checkFiles(
  tasks: readonly FileTask[],
  options: CheckFilesOptions,
): Promise<FileResult[]> {
  const sizes = tasks.map(({ path, text }) => text?.length ?? sizeOf(path));
  const jobs = Math.min(options.jobs ?? chooseJobs(sizes), tasks.length);
  const total = sizes.reduce((a, b) => a + b, 0);
  if (jobs <= 1 && total < MUCH) return checkHere(tasks, total, options);
  const { checkInWorkers } = await import('./check-in-workers.ts');
  return checkInWorkers(tasks, sizes, Math.max(1, jobs), options);
}

/** From this many bytes on one worker takes less memory than the process itself: its heap is bounded. */
const MUCH = 2_000_000;

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

async function checkHere(
  tasks: readonly FileTask[],
  total: number,
  { engine: data, cache, onProgress }: CheckFilesOptions,
): Promise<FileResult[]> {
  const { openEngine } = await import('./engine.ts');
  const engine = await openEngine(data, compileAssets(total));
  if (typeof engine === 'string') throw new Error(engine);
  const results = tasks.map((task, i) => {
    onProgress(i);
    const checked = engine.files.check(task);
    cache?.keep(task, checked, engine.recorder.stamps);
    return checked.result;
  });
  engine.save();
  return results;
}
