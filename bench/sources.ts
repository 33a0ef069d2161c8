import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, interpreter, PACKAGES } from '../accuracy/packages.ts';
import { packages } from './corpus.ts';

/** A package that processes check as a whole. */
export interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
}

/**
 * The packages to compare tools on, by size. `npm run accuracy` fetches the larger ones; without
 * them the libraries of the project's own environment are taken.
 */
export function subjects(names: readonly string[]): Subject[] {
  const fetched = PACKAGES.filter(({ name }) => names.includes(name))
    .map((wanted) => ({ name: wanted.name, folder: join(folderOf(wanted), wanted.source) }))
    .filter(({ folder }) => existsSync(folder));
  const installed = packages().map((folder) => ({ name: folder.split(/[\\/]/).at(-1)!, folder }));
  const chosen = fetched.length > 0 ? fetched : installed.slice(0, 1);
  return chosen.map(subject).sort((a, b) => a.lines - b.lines);
}

function subject({ name, folder }: { name: string; folder: string }): Subject {
  return { name, folder, ...sizeOf(folder) };
}

/** How many Python files and lines a folder holds, as the command line would look for them. */
function sizeOf(folder: string): { files: number; lines: number } {
  let files = 0;
  let lines = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.py') || /(?:^|[\\/])(?:site-packages|venv|\.venv)[\\/]/.test(file))
      continue;
    files++;
    const text = readFileSync(join(folder, file));
    for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1)) lines++;
  }
  return { files, lines };
}

/** Folders with at least so many lines of Python between them. */
export interface Pile {
  readonly folders: readonly string[];
  readonly files: number;
  readonly lines: number;
}

/**
 * Everything that is there: fetched packages, the standard library, the environment's packages;
 * and, when that is not enough, copies of it below a folder.
 */
export function pile(wanted: number, below: string): Pile {
  const there = [...PACKAGES.map(folderOf), ...standardLibrary(), ...packages()]
    .filter((folder) => existsSync(folder))
    .map((folder) => subject({ name: folder, folder }));
  const taken: Subject[] = [];
  let lines = 0;
  for (let round = 0; lines < wanted && there.length > 0; round++) {
    for (const source of there) {
      if (lines >= wanted) break;
      const folder = round === 0 ? source.folder : join(below, `${round}`, `${taken.length}`);
      if (round > 0) {
        cpSync(source.folder, folder, {
          recursive: true,
          filter: (path) => !path.includes('site-packages'),
        });
      }
      taken.push({ ...source, folder });
      lines += source.lines;
    }
  }
  const files = taken.reduce((sum, source) => sum + source.files, 0);
  return { folders: taken.map(({ folder }) => folder), files, lines };
}

function standardLibrary(): string[] {
  const script = 'import sysconfig; print(sysconfig.get_paths()["stdlib"])';
  const { stdout, status } = spawnSync(interpreter(), ['-c', script], { encoding: 'utf8' });
  return status === 0 ? [stdout.trim()] : [];
}
