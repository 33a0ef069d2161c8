import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, hash, readText, type Package } from './packages.ts';
import { Oracle, type Place } from './oracle.ts';
import type { AwaitSite } from './sites.ts';

/** Where an awaited function stands: `other` when nobody knows, or when it is not `async def`. */
export type Origin = 'file' | 'project' | 'library' | 'other';

/** The origin of every awaited call of some files of a package, by `path:row:column`. */
export type Origins = Readonly<Record<string, Origin>>;

/** A file with the awaited calls in it. */
export interface AskedFile {
  readonly path: string;
  readonly awaits: readonly AwaitSite[];
}

export function siteKey(path: string, { name }: AwaitSite): string {
  return `${path}:${name.row}:${name.column}`;
}

/**
 * Asks a type checker where awaited functions are defined. Answers are kept, because they take
 * minutes and the packages do not change.
 * @param folder where the package is unpacked
 */
export async function originsOf(
  wanted: Package,
  folder: string,
  files: readonly AskedFile[],
): Promise<Origins> {
  const digest = hash(files.map(({ path, awaits }) => `${path} ${awaits.length}`).join('\n'));
  const kept = join(CACHE, `callees-${wanted.name}-${wanted.version}-${digest.toString(16)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Origins;
  const origins: Record<string, Origin> = {};
  const definitions = new Definitions(join(folder, wanted.source));
  const oracle = await Oracle.start(folder);
  try {
    for (const { path, awaits } of files) {
      const absolute = join(folder, path);
      const at = awaits.map(({ name }) => name);
      const found = await oracle.definitions(absolute, readText(absolute), at);
      awaits.forEach((site, i) => {
        origins[siteKey(path, site)] = definitions.origin(absolute, found[i] ?? []);
      });
    }
  } finally {
    oracle.stop();
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(kept, JSON.stringify(origins));
  return origins;
}

/** Reads the lines that definitions are on. */
class Definitions {
  private readonly source: string;
  private readonly lines = new Map<string, readonly string[]>();

  constructor(source: string) {
    this.source = source;
  }

  /** The origin of a name by its definitions: all of them must be `async def`. */
  origin(path: string, places: readonly Place[]): Origin {
    const [first] = places;
    if (!first || !places.every((place) => this.isAsync(place))) return 'other';
    const file = fileURLToPath(first.uri);
    if (file === path) return 'file';
    return file.startsWith(`${this.source}/`) ? 'project' : 'library';
  }

  private isAsync({ uri, row }: Place): boolean {
    const file = fileURLToPath(uri);
    let lines = this.lines.get(file);
    if (!lines) {
      lines = existsSync(file) ? readText(file).split('\n') : [];
      this.lines.set(file, lines);
    }
    return /^\s*async\s+def\b/.test(lines[row] ?? '');
  }
}
