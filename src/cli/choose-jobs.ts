import { availableParallelism } from 'node:os';

/** Below this many bytes a second worker takes longer to start than it helps. */
const WORTH_IT = 1_000_000;

/** With fewer files than this for each worker, one waits for the other. */
const FILES_EACH = 4;

/** More workers than this read the same modules more often than they help. */
const MOST_JOBS = 4;

/** How many workers there are to be when nobody says. 1 is none: the process does it itself. */
export function chooseJobs(sizes: readonly number[], cores = availableParallelism()): number {
  const bytes = sizes.reduce((a, b) => a + b, 0);
  if (bytes < WORTH_IT) return 1;
  return Math.max(1, Math.min(MOST_JOBS, cores, Math.floor(sizes.length / FILES_EACH)));
}
