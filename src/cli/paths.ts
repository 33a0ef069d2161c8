import { isAbsolute, relative } from 'node:path';
import { withSlashes } from '../python/disk.ts';

/** A path as a person would write it: relative, with forward slashes, where it is below `cwd`. */
export function showPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') || isAbsolute(short) ? path : withSlashes(short);
}
