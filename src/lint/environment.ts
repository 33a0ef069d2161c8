import type { Grammar, Syntax } from '../syntax/runtime.ts';
import type { ModuleFacts } from './facts.ts';
import { FolderModules, type FileAccess } from './modules.ts';
import { isStandard } from './names/index.ts';
import type { ModuleSource } from './world.ts';

/** Files of an environment: what is in a folder counts as well. */
export interface EnvironmentFiles extends FileAccess {
  /** Names in a folder; none when it cannot be read. */
  list(folder: string): readonly string[];
}

/** Keeps texts from one run to the next. What it returns may be old or broken, and is checked. */
export interface FactsStore {
  read(key: string): string | undefined;
  write(key: string, text: string): void;
  /** Called when something was written: what is too much goes. */
  trim(): void;
}

/** Counts up whenever {@link ModuleFacts} or what is read into them changes. */
const FORMAT = 4;

/** A package's facts are kept up to this size, in characters: larger ones are read again. */
const MAX_KEPT = 4_000_000;

interface Package {
  /** Under which its facts are kept; absent when nobody can say whether they are still right. */
  readonly key: string | undefined;
  readonly modules: Map<string, ModuleFacts | null>;
  changed: boolean;
}

/**
 * What an interpreter's environment brings: the libraries in its site-packages, stubs first, each
 * module read when a program's imports lead to it. Never the standard library, whose facts are
 * built in.
 */
export class EnvironmentModules implements ModuleSource {
  private readonly files: EnvironmentFiles;
  private readonly store: FactsStore | undefined;
  private readonly source: FolderModules;
  private readonly packages = new Map<string, Package>();
  /** Names in the folders, each with its folder. */
  private readonly entries = new Map<string, string>();
  private readonly linked: readonly string[];
  /** Distribution, normalised → name of the folder that describes it. */
  private readonly distributions = new Map<string, string>();
  private byModule: Map<string, string> | undefined;

  /** @param folders site-packages folders, absolute, with forward slashes, in order */
  constructor(
    syntax: Syntax,
    grammar: Grammar,
    files: EnvironmentFiles,
    folders: readonly string[],
    store?: FactsStore,
  ) {
    this.files = files;
    this.store = store;
    for (const folder of folders) this.listFolder(folder);
    this.linked = this.linkedFolders();
    this.source = new FolderModules(syntax, grammar, files, [...folders, ...this.linked]);
  }

  module(name: string): ModuleFacts | undefined {
    const top = name.split('.')[0] ?? '';
    if (isStandard(top) || !this.isThere(top)) return undefined;
    const library = this.packageOf(top);
    let facts = library.modules.get(name);
    if (facts === undefined) {
      facts = this.source.module(name) ?? null;
      library.modules.set(name, facts);
      library.changed = true;
    }
    return facts ?? undefined;
  }

  /**
   * Hands what was read since the last time to the store.
   * @param most so many packages; the others wait for the next call
   */
  save(most = Infinity): void {
    if (!this.store) return;
    let saved = 0;
    for (const library of this.packages.values()) {
      if (library.key === undefined || !library.changed) continue;
      if (saved >= most) break;
      library.changed = false;
      const text = encode(library.modules);
      if (text.length > MAX_KEPT) continue;
      this.store.write(library.key, text);
      saved++;
    }
    if (saved > 0) this.store.trim();
  }

  private listFolder(folder: string): void {
    for (const name of this.files.list(folder)) {
      if (!this.entries.has(name)) this.entries.set(name, folder);
      const described = /^(.+?)-[^-]+(?:-py[\d.]+)?\.(?:dist|egg)-info$/.exec(name);
      const key = normalise(described?.[1] ?? '');
      if (described && !this.distributions.has(key)) {
        this.distributions.set(key, `${folder}/${name}`);
      }
    }
  }

  /** Folders that `.pth` files add: projects installed in place. */
  private linkedFolders(): string[] {
    const found: string[] = [];
    for (const [name, folder] of this.entries) {
      if (!name.endsWith('.pth')) continue;
      for (const line of (this.files.read(`${folder}/${name}`) ?? '').split(/\r?\n/)) {
        // Other lines are comments, or programs: those are not run.
        if (/^(?:\/|[A-Za-z]:[\\/])/.test(line)) found.push(line.trim().replaceAll('\\', '/'));
      }
    }
    return found;
  }

  private isThere(top: string): boolean {
    if (this.linked.length > 0) return true;
    return ['', '-stubs', '.py', '.pyi'].some((end) => this.entries.has(top + end));
  }

  private packageOf(top: string): Package {
    let library = this.packages.get(top);
    if (!library) {
      const key = this.store && this.keyOf(top);
      const kept = key === undefined ? undefined : this.store?.read(key);
      const modules = decode(kept ?? '') ?? new Map<string, ModuleFacts | null>();
      this.packages.set(top, (library = { key, modules, changed: false }));
    }
    return library;
  }

  /** Names the versions that a package's facts are read from. */
  private keyOf(top: string): string | undefined {
    const parts: string[] = [];
    for (const name of [top, `${top}-stubs`]) {
      const there = ['', '.py', '.pyi'].some((end) => this.entries.has(name + end));
      if (!there) continue;
      const described = this.describing(name);
      if (described === undefined) return undefined;
      parts.push(described);
    }
    return parts.length > 0 ? `${FORMAT} ${parts.join(' ')}` : undefined;
  }

  private describing(top: string): string | undefined {
    const name = normalise(top);
    const direct =
      this.distributions.get(name) ??
      (name.endsWith('_stubs')
        ? this.distributions.get(`types_${name.slice(0, -'_stubs'.length)}`)
        : undefined);
    if (direct !== undefined) return direct;
    this.byModule ??= this.readTopLevels();
    return this.byModule.get(top);
  }

  private readTopLevels(): Map<string, string> {
    const found = new Map<string, string>();
    for (const folder of this.distributions.values()) {
      const text = this.files.read(`${folder}/top_level.txt`) ?? '';
      for (const top of text.split(/\s+/)) if (top !== '') found.set(top, folder);
    }
    return found;
  }
}

function normalise(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '_');
}

/** The first line lets a text that was cut off or changed be told from a whole one. */
function encode(modules: ReadonlyMap<string, ModuleFacts | null>): string {
  const body = JSON.stringify([...modules]);
  return `${checksum(body)}\n${body}`;
}

function decode(text: string): Map<string, ModuleFacts | null> | undefined {
  const line = text.indexOf('\n');
  const body = text.slice(line + 1);
  if (line < 0 || text.slice(0, line) !== checksum(body)) return undefined;
  return new Map(JSON.parse(body) as [string, ModuleFacts | null][]);
}

/** FNV-1a over the characters: against accidents, not against people. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return `${text.length} ${(hash >>> 0).toString(16)}`;
}
