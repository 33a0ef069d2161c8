import { isAbsolute, relative, sep } from 'node:path';

/** A path as a person would write it: relative, with forward slashes, where it is below `cwd`. */
export function showPath(path: string, cwd: string): string {
  const short = relative(cwd, path);
  return short.startsWith('..') || isAbsolute(short) ? path : short.split(sep).join('/');
}
