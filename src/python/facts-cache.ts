import { createHash } from 'node:crypto';
import type { FactsStore } from '../lint/environment.ts';
import { KeptFiles } from './kept-files.ts';

export { cacheFolder } from './cache-folder.ts';

/** Facts of libraries in a folder, a file each. */
export class FactsCache implements FactsStore {
  private readonly files: KeptFiles;

  constructor(folder: string) {
    this.files = new KeptFiles(folder, '.facts');
  }

  read(key: string): string | undefined {
    return this.files.read(nameOf(key));
  }

  write(key: string, text: string): void {
    this.files.write(nameOf(key), text);
  }

  trim(): void {
    this.files.trim();
  }
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}
