import type { Grammar, Syntax } from '../syntax/runtime.ts';
import type { Disposable } from '../base/dispose.ts';
import type { BodyCall, FunctionBody } from './bodies.ts';
import type { FileChecker } from './checker.ts';
import type { FunctionFacts, ModuleFacts } from './facts.ts';
import { refuse } from './limits.ts';
import { factsOfText } from './module-facts.ts';
import { OpenSources, SourceBodies } from './source-bodies.ts';
import type { FunctionValue, ModuleSource } from './world.ts';

/** Reads files for the index. Synchronous, because a name is looked up in the middle of a check. */
export interface FileAccess {
  /** The text of a file, or undefined when there is none or it cannot be read. */
  read(path: string): string | undefined;
  exists(path: string): boolean;
}

/** A module's place: its dotted name and the folder its imports start from. */
export interface ModulePlace {
  readonly name: string;
  readonly package: boolean;
  readonly root: string;
}

/**
 * The modules below some folders, read when somebody asks for them: the workspace, or an
 * environment's site-packages. Stubs come before sources.
 */
export class FolderModules implements ModuleSource, Disposable {
  private readonly syntax: Syntax;
  private readonly grammar: Grammar;
  private readonly files: FileAccess;
  private readonly roots: readonly string[];
  private readonly readFacts: typeof factsOfText;
  private readonly known = new Map<string, ModuleFacts | null>();
  /** Module name → path of the file it was read from. */
  private readonly paths = new Map<string, string>();
  /** Files that are open and edited. */
  private readonly open = new Map<string, { checker: FileChecker; path: string }>();
  private readonly sources: OpenSources;
  /** What functions call, which is little: it is kept when their sources are closed. */
  private bodies = new WeakMap<FunctionFacts, readonly BodyCall[]>();
  private charactersRead = 0;
  /** What the modules themselves import from: these folders, and what the owner puts around them. */
  around: ModuleSource = this;

  /**
   * @param roots absolute folders, without a slash at the end, in order of preference
   * @param readFacts for who may know the facts of a text already
   * @param sources holds the sources that are opened for what their functions call
   */
  constructor(
    syntax: Syntax,
    grammar: Grammar,
    files: FileAccess,
    roots: readonly string[],
    readFacts = factsOfText,
    sources = new OpenSources(),
  ) {
    this.readFacts = readFacts;
    this.sources = sources;
    this.syntax = syntax;
    this.grammar = grammar;
    this.files = files;
    this.roots = roots;
  }

  module(name: string): ModuleFacts | undefined {
    const edited = this.open.get(name);
    if (edited) return edited.checker.facts;
    let facts = this.known.get(name);
    if (facts === undefined) {
      facts = this.load(name) ?? null;
      this.known.set(name, facts);
    }
    return facts ?? undefined;
  }

  /** How much text the facts that are kept were read from, in UTF-16 units. */
  get size(): number {
    return this.charactersRead;
  }

  /** The file a module was read from. */
  pathOf(name: string): string | undefined {
    return this.paths.get(name);
  }

  /** From now on a module is what an open file says, edits included. The owner keeps the file. */
  attach(name: string, path: string, checker: FileChecker): void {
    this.forget(name);
    this.open.set(name, { checker, path });
  }

  /** The file is closed: what is on disk counts again. */
  detach(name: string, checker: FileChecker): void {
    if (this.open.get(name)?.checker === checker) this.open.delete(name);
    this.forget(name);
  }

  /** Forgets a module, because its file changed or went away. */
  forget(name: string): void {
    const facts = this.known.get(name);
    if (facts) this.sources.close(facts);
    this.known.delete(name);
    this.paths.delete(name);
    // Other modules call functions of this one, as it was.
    this.bodies = new WeakMap();
  }

  /** What a function of one of these modules calls, read from its source when first asked for. */
  body(fn: FunctionValue): FunctionBody | undefined {
    const { name } = fn.module;
    const edited = this.open.get(name);
    if (edited) {
      const body = edited.checker.ownBody(fn);
      return body && { ...body, path: edited.path };
    }
    const path = this.paths.get(name);
    if (this.known.get(name) !== fn.module) return undefined;
    if (path === undefined || path.endsWith('.pyi') || fn.facts.at < 0) return undefined;
    let calls = this.bodies.get(fn.facts);
    if (!calls) {
      calls = this.sourceOf(fn.module, path)?.callsOf(fn.facts);
      if (!calls) return undefined;
      this.bodies.set(fn.facts, calls);
    }
    return { path, calls };
  }

  private sourceOf(facts: ModuleFacts, path: string): SourceBodies | undefined {
    const open = this.sources.get(facts);
    if (open) return open;
    const text = this.files.read(path);
    if (text === undefined || refuse(text) !== undefined) return undefined;
    const source = new SourceBodies(this.syntax, this.grammar, text, facts, this.around);
    this.sources.keep(facts, source);
    return source;
  }

  /** Forgets everything; nothing is asked any more. */
  dispose(): void {
    for (const facts of this.known.values()) if (facts) this.sources.close(facts);
    this.known.clear();
    this.paths.clear();
    this.charactersRead = 0;
  }

  private load(name: string): ModuleFacts | undefined {
    if (!/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name)) return undefined;
    const relative = name.replaceAll('.', '/');
    const [top = '', ...rest] = name.split('.');
    const stubs = [`${top}-stubs`, ...rest].join('/');
    for (const root of this.roots) {
      for (const [path, isPackage] of [
        [`${root}/${stubs}/__init__.pyi`, true],
        [`${root}/${stubs}.pyi`, false],
        [`${root}/${relative}/__init__.pyi`, true],
        [`${root}/${relative}.pyi`, false],
        [`${root}/${relative}/__init__.py`, true],
        [`${root}/${relative}.py`, false],
      ] as const) {
        const text = this.files.exists(path) ? this.files.read(path) : undefined;
        if (text === undefined || refuse(text) !== undefined) continue;
        this.paths.set(name, path);
        this.charactersRead += text.length;
        return this.readFacts(this.syntax, this.grammar, text, { name, package: isPackage });
      }
    }
    return undefined;
  }
}

/** Asks several sources in turn. Who has a package has all of it: its parts are asked of nobody else. */
export function chainSources(...sources: readonly ModuleSource[]): ModuleSource {
  return {
    module: (name) => {
      const dot = name.indexOf('.');
      for (const source of sources) {
        const facts = source.module(name);
        if (facts || (dot > 0 && source.module(name.slice(0, dot)))) return facts;
      }
      return undefined;
    },
    body: (fn) => {
      for (const source of sources) {
        const body = source.body?.(fn);
        if (body) return body;
      }
      return undefined;
    },
  };
}

/**
 * The folders that a file's imports start from, given the first of them: a folder without
 * `__init__.py` inside a package sees that package too, as one started from above it does.
 */
export function importRoots(root: string, files: FileAccess): string[] {
  let at = root.slice(0, Math.max(0, root.lastIndexOf('/')));
  let outer: string | undefined;
  while (at !== '' && files.exists(`${at}/__init__.py`)) {
    at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
    outer = at;
  }
  return outer === undefined || outer === '' ? [root] : [root, outer];
}

/**
 * The dotted name of a file and the folder its package stands in. A folder belongs to a package
 * when it has an `__init__.py`; `src/app/db.py` is `app.db` with the root `src`.
 */
export function placeOf(path: string, files: FileAccess): ModulePlace {
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1).replace(/\.pyi?$/, '');
  const isPackage = file === '__init__';
  let root = path.slice(0, Math.max(0, slash));
  const parts = isPackage ? [] : [file];
  const above = (folder: string): string => folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  const isPackageFolder = (folder: string): boolean => {
    return folder !== '' && files.exists(`${folder}/__init__.py`);
  };
  let inside = false;
  // A package may lie in a folder without `__init__.py` of a package with one: a namespace.
  while (isPackageFolder(root) || (inside && isPackageFolder(above(root)))) {
    inside = true;
    parts.unshift(root.slice(root.lastIndexOf('/') + 1));
    root = above(root);
  }
  return { name: parts.join('.') || '__init__', package: isPackage, root };
}
