import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import type { EnvironmentFiles } from '../lint/environment.ts';

/** The files of this machine. What cannot be read is not there. */
export const DISK: EnvironmentFiles = {
  exists: existsSync,
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // A module or a settings file that may not be read is simply not known.
      return undefined;
    }
  },
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      // A folder that went away has nothing in it.
      return [];
    }
  },
};

/** A path as the linter has it: with forward slashes. */
export function withSlashes(path: string): string {
  return path.split(sep).join('/');
}
