import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Program, ProgramLanguage } from './types.ts';

/** A directory of its own for one run, with the program in it. */
export interface Workplace {
  readonly directory: string;
  /** Absolute path of the program. */
  readonly program: string;
  /** Removes the directory with everything the program left there. */
  remove(): Promise<void>;
}

const FILE_NAME: Readonly<Record<ProgramLanguage, string>> = {
  python: 'program.py',
  typescript: 'program.ts',
  // The ending says that it is a module, so that it may await at its top level.
  javascript: 'program.mjs',
};

/** Makes the directory and writes the program, unless it is run from its own place. */
export async function prepareWorkplace(program: Program): Promise<Workplace> {
  // Programs compare paths; on some systems the temporary directory is a link.
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'async-lab-')));
  const remove = (): Promise<void> =>
    rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  if (program.file !== undefined) return { directory, program: program.file, remove };
  const path = join(directory, FILE_NAME[program.language]);
  await writeFile(path, program.text, 'utf8');
  return { directory, program: path, remove };
}
