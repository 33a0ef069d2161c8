import { readdirSync, readFileSync, statSync } from 'node:fs';
import { textHash, timesOf, type Stamp } from './stamps.ts';

/** What paths are now, each looked at once. */
export class PathStates {
  private readonly times = new Map<string, string | undefined>();
  private readonly hashes = new Map<string, string | undefined>();
  /** Names in folders, in lower case: some file systems do not tell case apart. */
  private readonly folders = new Map<string, ReadonlySet<string> | undefined>();

  /** Whether a path still is what it was. */
  holds(path: string, stamp: Stamp): boolean {
    switch (stamp.is) {
      case 'absent':
        return this.isAbsent(path);
      case 'there':
        return this.timesOf(path) !== undefined;
      case 'text':
        return this.isText(path, stamp);
      case 'unsteady':
        return false;
    }
  }

  /** A folder is listed once instead of asking for every name that is not in it. */
  private isAbsent(path: string): boolean {
    const folder = path.slice(0, path.lastIndexOf('/')) || '/';
    if (!this.folders.has(folder)) this.folders.set(folder, namesIn(folder));
    const names = this.folders.get(folder);
    if (names && !names.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase())) return true;
    return this.timesOf(path) === undefined;
  }

  private timesOf(path: string): string | undefined {
    if (!this.times.has(path)) this.times.set(path, timesOf(path));
    return this.times.get(path);
  }

  private isText(path: string, { times, hash }: Stamp & { readonly is: 'text' }): boolean {
    const now = this.timesOf(path);
    if (now === undefined) return false;
    if (now === times) return true;
    if (!this.hashes.has(path)) this.hashes.set(path, hashOf(path));
    return this.hashes.get(path) === hash;
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** Undefined when the folder is there and cannot be read. */
function namesIn(folder: string): ReadonlySet<string> | undefined {
  try {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) return NOTHING;
    return new Set(readdirSync(folder).map((name) => name.toLowerCase()));
  } catch {
    // No folder, or none that may be read: each path is asked for itself.
    return undefined;
  }
}

function hashOf(path: string): string | undefined {
  try {
    return textHash(readFileSync(path, 'utf8'));
  } catch {
    // A folder in its place, or a file nobody may read any more: not what it was.
    return undefined;
  }
}
