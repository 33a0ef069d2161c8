import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Beyond this many bytes the files of one ending that were written longest ago are removed. */
const MAX_BYTES = 64_000_000;

/**
 * Texts kept in a folder from one run to the next, a file each. A cache is a help and no more:
 * what cannot be read is made again, and what cannot be written is not kept.
 */
export class KeptFiles {
  private readonly folder: string;
  private readonly ending: string;

  /** @param ending of the files' names, with its dot */
  constructor(folder: string, ending: string) {
    this.folder = folder;
    this.ending = ending;
  }

  /** Undefined when nothing is kept under this name, or nothing readable. */
  read(name: string): string | undefined {
    const file = this.fileOf(name);
    // An error costs more than asking, and most names are not there at first.
    if (!existsSync(file)) return undefined;
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  }

  /** Writes beside and renames, so that nobody ever reads half a file; whether that went well. */
  write(name: string, text: string): boolean {
    const file = this.fileOf(name);
    const beside = `${file}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(beside, text);
      renameSync(beside, file);
      return true;
    } catch {
      // A full or read-only disk costs time at the next run, nothing else.
      if (existsSync(beside)) rmSync(beside, { force: true });
      return false;
    }
  }

  /** Removes what is too much, also what a run left beside that was ended while it wrote. */
  trim(): void {
    try {
      const files = readdirSync(this.folder)
        .filter((name) => name.endsWith(this.ending) || name.includes(`${this.ending}.`))
        .map((name) => join(this.folder, name))
        .map((path) => ({ path, stat: statSync(path) }))
        .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
      let total = 0;
      for (const { path, stat } of files) {
        total += stat.size;
        if (total > MAX_BYTES) rmSync(path, { force: true });
      }
    } catch {
      // Another run trims at the same time: then that one does it.
    }
  }

  private fileOf(name: string): string {
    return join(this.folder, name + this.ending);
  }
}
