import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import type { Program, ProgramLanguage } from './types.ts';

/** Where one run takes place. */
export interface Workplace {
  /** Absolute path of the working directory: the learner's own, or one made for this run. */
  readonly directory: string;
  /** Absolute path of the program. */
  readonly program: string;
  /** Removes the directory that was made for this run, with everything the program left there. */
  remove(): Promise<void>;
}

const FILE_NAME: Readonly<Record<ProgramLanguage, string>> = {
  python: 'program.py',
  typescript: 'program.ts',
  // The ending says that it is a module, so that it may await at its top level.
  javascript: 'program.mjs',
};

/** Makes a directory and writes the program into it, unless it is run from its own place. */
export async function prepareWorkplace(program: Program): Promise<Workplace> {
  const { file, origin, language, text } = program;
  if (file !== undefined) {
    return { directory: dirname(file), program: file, remove: () => Promise.resolve() };
  }
  // Programs compare paths; on some systems the temporary directory is a link.
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'async-lab-')));
  const remove = (): Promise<void> =>
    rm(directory, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  // The ending of the learner's own file says which kind of module it is.
  const name = origin === undefined ? FILE_NAME[language] : `program${extname(origin)}`;
  const path = join(directory, name);
  await writeFile(path, text, 'utf8');
  return { directory: origin === undefined ? directory : dirname(origin), program: path, remove };
}
