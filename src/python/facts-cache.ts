import { createHash } from 'node:crypto';
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
import type { FactsStore } from '../lint/environment.ts';

export { cacheFolder } from './cache-folder.ts';

/** Beyond this many bytes the files that were written longest ago are removed. */
const MAX_BYTES = 64_000_000;

/**
 * Facts of libraries in a folder, a file each. A cache is a help and no more: what cannot be read
 * is read from its source again, and what cannot be written is not kept.
 */
export class FactsCache implements FactsStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  read(key: string): string | undefined {
    try {
      return readFileSync(this.fileOf(key), 'utf8');
    } catch {
      // Nothing is kept under this key, or nothing readable: the sources are there.
      return undefined;
    }
  }

  /** Writes beside and renames, so that nobody ever reads half a file. */
  write(key: string, text: string): void {
    const file = this.fileOf(key);
    const beside = `${file}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(beside, text);
      renameSync(beside, file);
      this.trim();
    } catch {
      // A full or read-only disk costs time at the next start, nothing else.
      if (existsSync(beside)) rmSync(beside, { force: true });
    }
  }

  private fileOf(key: string): string {
    const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
    return join(this.folder, `${name}.facts`);
  }

  private trim(): void {
    const files = readdirSync(this.folder)
      .filter((name) => /\.facts(?:\.\d+)?$/.test(name))
      .map((name) => {
        const { size, mtimeMs } = statSync(join(this.folder, name));
        return { name, size, mtimeMs };
      })
      .sort((a, b) => b.mtimeMs - a.mtimeMs);
    let total = 0;
    for (const { name, size } of files) {
      total += size;
      if (total > MAX_BYTES) rmSync(join(this.folder, name), { force: true });
    }
  }
}
