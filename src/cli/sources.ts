import { existsSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { errorText } from '../base/log.ts';

/** Folders that never hold somebody's own sources. */
const SKIPPED = new Set(['node_modules', '__pycache__', 'venv', 'site-packages']);

/** Something that went wrong with a path: it cannot be read, or what is in it is wrong. */
export interface PathError {
  readonly path: string;
  readonly message: string;
  /** From 1, where it is known. */
  readonly line?: number;
}

/** A file that is to be checked. */
export interface SourceFile {
  /** Absolute. */
  readonly path: string;
  /** Whether the user named it; the others were found in a folder. */
  readonly named: boolean;
}

export interface SourceList {
  /** Sorted by path, without doubles. */
  readonly files: readonly SourceFile[];
  readonly errors: readonly PathError[];
}

/**
 * The files that some paths stand for. A file is taken as it is; a folder gives its sources,
 * without what `.gitignore` files leave out.
 * @param endings of the files to look for in folders, `['.py']`
 */
export function findSources(
  paths: readonly string[],
  cwd: string,
  endings: readonly string[],
): SourceList {
  const files = new Map<string, boolean>();
  const errors: PathError[] = [];
  for (const path of paths) {
    const full = resolve(cwd, path);
    try {
      if (!statSync(full).isDirectory()) files.set(full, true);
      else
        for (const file of inFolder(full, endings, errors))
          files.set(file, files.get(file) ?? false);
    } catch (error) {
      errors.push({ path, message: errorText(error) });
    }
  }
  const sorted = [...files.keys()].sort();
  return { files: sorted.map((path) => ({ path, named: files.get(path) ?? false })), errors };
}

/** Links to folders are not followed: they lead out, around, or to what is found anyway. */
function inFolder(top: string, endings: readonly string[], errors: PathError[]): string[] {
  const rules = new GitIgnore(top);
  const found: string[] = [];
  const folders = [top];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder, errors)) {
      const { name } = entry;
      if (name.startsWith('.')) continue;
      const path = folder.endsWith(sep) ? folder + name : folder + sep + name;
      if (entry.isDirectory()) {
        if (SKIPPED.has(name) || name.endsWith('.egg-info')) continue;
        if (!rules.ignores(path, true)) folders.push(path);
      } else if (endings.some((ending) => name.endsWith(ending)) && isFile(path, entry)) {
        if (!rules.ignores(path, false)) found.push(path);
      }
    }
  }
  return found;
}

function entriesOf(folder: string, errors: PathError[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    errors.push({ path: folder, message: errorText(error) });
    return [];
  }
}

function isFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
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
    if (this.top !== folder && this.ignores(folder, true)) this.top = folder;
  }

  ignores(path: string, isFolder: boolean): boolean {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = this.rulesOf(folder);
      // A rule that ends in a slash matches folders only.
      if (rules?.ignores(below(folder, path) + (isFolder ? '/' : ''))) return true;
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

/** A path below a folder, relative to it and with forward slashes. */
function below(folder: string, path: string): string {
  const rest = path.slice(folder.length + (folder.endsWith(sep) ? 0 : 1));
  return sep === '/' ? rest : rest.split(sep).join('/');
}
