import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { globSync } from 'tinyglobby';
import { errorText } from '../base/log.ts';

/** Folders that never hold somebody's own sources. */
const SKIPPED: string[] = [
  '**/node_modules/**',
  '**/.git/**',
  '**/.hg/**',
  '**/__pycache__/**',
  '**/.venv/**',
  '**/venv/**',
  '**/.tox/**',
  '**/.nox/**',
  '**/.mypy_cache/**',
  '**/.ruff_cache/**',
  '**/site-packages/**',
  '**/*.egg-info/**',
];

/** A path that could not be read, and why. */
export interface PathError {
  readonly path: string;
  readonly message: string;
}

export interface SourceList {
  /** Absolute paths, sorted, without doubles. */
  readonly files: readonly string[];
  readonly errors: readonly PathError[];
}

/**
 * The files that some paths stand for. A file is taken as it is; a folder gives its sources,
 * without what `.gitignore` files leave out.
 * @param endings of the files to look for in folders, `['py']`
 */
export function findSources(
  paths: readonly string[],
  cwd: string,
  endings: readonly string[],
): SourceList {
  const files = new Set<string>();
  const errors: PathError[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    try {
      if (statSync(full).isDirectory()) for (const file of inFolder(full, endings)) files.add(file);
      else files.add(full);
    } catch (error) {
      errors.push({ path, message: errorText(error) });
    }
  }
  return { files: [...files].sort(), errors };
}

function inFolder(folder: string, endings: readonly string[]): string[] {
  const found = globSync(
    endings.map((ending) => `**/*.${ending}`),
    { cwd: folder, ignore: SKIPPED, absolute: true, expandDirectories: false },
  );
  const rules = new GitIgnore(folder);
  return found.filter((file) => !rules.ignores(file));
}

/** The `.gitignore` files from the repository's top down to each file. */
class GitIgnore {
  private top: string;
  private readonly rules = new Map<string, Ignore | undefined>();

  constructor(folder: string) {
    let top = folder;
    while (!existsSync(join(top, '.git')) && dirname(top) !== top) top = dirname(top);
    this.top = existsSync(join(top, '.git')) ? top : folder;
    // A folder that is named although it is ignored is wanted: only rules inside it count.
    if (this.top !== folder && this.ignores(folder)) this.top = folder;
  }

  ignores(file: string): boolean {
    for (let folder = dirname(file); ; folder = dirname(folder)) {
      const path = relative(folder, file).split(sep).join('/');
      const rules = this.rulesOf(folder);
      // A rule that ends in a slash matches folders only.
      if (rules && (rules.ignores(path) || rules.ignores(`${path}/`))) return true;
      if (folder === this.top || dirname(folder) === folder) return false;
    }
  }

  private rulesOf(folder: string): Ignore | undefined {
    if (!this.rules.has(folder)) {
      const file = join(folder, '.gitignore');
      this.rules.set(
        folder,
        existsSync(file) ? ignore().add(readFileSync(file, 'utf8')) : undefined,
      );
    }
    return this.rules.get(folder);
  }
}
