import type { FileChecker } from '../lint/checker.ts';
import { NOTEBOOK } from '../lint/facts.ts';
import {
  chainSources,
  FolderModules,
  importRoots,
  placeOf,
  type FileAccess,
} from '../lint/modules.ts';
import type { FileOptions } from '../lint/linter.ts';
import type { FunctionValue, ModuleSource } from '../lint/world.ts';
import type { OfFolder } from '../protocol/lint.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import { deepestFirst, folderOf } from './policies.ts';

/** Where a file stands in its project, and what its imports mean there. */
export interface ProjectPlace {
  readonly name: string;
  readonly modules: FolderModules;
  readonly options: FileOptions;
}

/**
 * The projects of the open files: one index per folder that imports start from. Modules are read
 * when an import asks for them; files that are open are asked themselves, edits included.
 */
export class Projects {
  private readonly syntax: Syntax;
  private readonly grammar: Grammar;
  private readonly files: FileAccess;
  private readonly builtIn: ModuleSource;
  private readonly roots = new Map<string, FolderModules>();
  /** The libraries of each folder's interpreter, the deepest folder first. */
  private environments: readonly OfFolder<ModuleSource>[] = [];

  constructor(syntax: Syntax, grammar: Grammar, files: FileAccess, builtIn: ModuleSource) {
    this.syntax = syntax;
    this.grammar = grammar;
    this.files = files;
    this.builtIn = builtIn;
  }

  /**
   * Where a file stands. `path` is absolute, with forward slashes.
   * @param src folders that imports start from besides those that are found
   */
  place(path: string, src: readonly string[] = []): ProjectPlace {
    const place = placeOf(path, this.files);
    const modules = this.rootOf(place.root, src);
    const options = {
      moduleName: place.name,
      package: place.package,
      // What is around the modules can change while the file is open.
      modules: {
        module: (name: string) => modules.around.module(name),
        body: (fn: FunctionValue) => modules.around.body?.(fn),
      },
    };
    return { name: place.name, modules, options };
  }

  /** The libraries of the interpreters, by the folders they belong to. */
  setEnvironments(environments: readonly OfFolder<ModuleSource>[]): void {
    this.environments = deepestFirst(environments);
    for (const [root, modules] of this.roots) this.connect(root, modules);
  }

  /** Forgets every project: files must be placed anew. */
  forget(): void {
    this.roots.clear();
  }

  /** Forgets what was read of a file that changed on disk; false when nobody had read it. */
  touched(path: string): boolean {
    const place = placeOf(path, this.files);
    const modules = this.roots.get(place.root);
    modules?.forget(place.name);
    return modules !== undefined;
  }

  private rootOf(root: string, src: readonly string[]): FolderModules {
    let modules = this.roots.get(root);
    if (!modules) {
      modules = new FolderModules(this.syntax, this.grammar, this.files, [
        ...new Set([...importRoots(root, this.files), `${root}/src`, ...src]),
      ]);
      this.connect(root, modules);
      this.roots.set(root, modules);
    }
    return modules;
  }

  private connect(root: string, modules: FolderModules): void {
    const sources = [modules, folderOf(this.environments, root)?.value, this.builtIn];
    modules.around = chainSources(...sources.filter((source) => source !== undefined));
  }
}

/** What the cells of a notebook bind, for the cell that asks. */
export function cellNames(others: readonly FileChecker[]): ModuleSource {
  return {
    module: (name) =>
      name === NOTEBOOK
        ? {
            name: NOTEBOOK,
            package: false,
            names: Object.assign(
              {},
              ...others.map(({ facts }) => facts.names),
            ) as FileChecker['facts']['names'],
            stars: [],
          }
        : undefined,
  };
}
