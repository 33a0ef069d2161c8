import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextEdit } from '../src/base/text.ts';
import type { FileChecker } from '../src/lint/checker.ts';
import { EnvironmentModules } from '../src/lint/environment.ts';
import {
  chainSources,
  FolderModules,
  importRoots,
  placeOf,
  type FileAccess,
} from '../src/lint/modules.ts';
import type { Finding } from '../src/protocol/lint.ts';
import { openLinter, syntax } from '../test/lint/support.ts';
import { readText, sitePackages } from './packages.ts';

/** How findings are chosen: what a project gets that sets nothing. */
export const SETTINGS = { profile: 'standard', severities: {} } as const;

/** A module that stands beside the files of every package, in memory alone. */
export const HELPERS = 'async_lab_planted_helpers';

/** Two ordinary functions, one behind the other, before the call that blocks. */
const HELPER_TEXT = `import time


def pause(seconds=0):
    wait_for_it(seconds)


def wait_for_it(seconds):
    time.sleep(seconds)
`;

function grammarOf(): NonNullable<ReturnType<typeof syntax.grammar>> {
  const grammar = syntax.grammar('python');
  if (!grammar) throw new Error('the Python grammar is missing');
  return grammar;
}

/** The grammar of Python, which the packages of this project bring. */
export const grammar = grammarOf();

const DISK: FileAccess = {
  exists: (path) => path.endsWith(`/${HELPERS}.py`) || existsSync(path),
  read: (path) => {
    if (path.endsWith(`/${HELPERS}.py`)) return HELPER_TEXT;
    // Asked only for what exists; a folder of that name is no module.
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  },
};

const linter = openLinter();

/** The files of one package, checked as a project is: its own modules, then the environment's. */
export class Workspace {
  private readonly roots = new Map<string, FolderModules>();
  private readonly environment: EnvironmentModules | undefined;

  private readonly target: number;

  /** @param target the lowest Python version the files must run on, as 311 for 3.11 */
  constructor(target = 311) {
    this.target = target;
    const site = sitePackages();
    const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);
    this.environment = site
      ? new EnvironmentModules(syntax, grammar, { ...DISK, list }, [site])
      : undefined;
  }

  /** Opens a file for repeated checks. The caller disposes it. */
  open(path: string, text = readText(path)): FileChecker {
    const place = placeOf(path, DISK);
    const checker = linter.open(text, {
      moduleName: place.name,
      package: place.package,
      target: this.target,
      modules: this.modulesOf(place.root).around,
    });
    if (!checker) throw new Error('Python files cannot be opened');
    checker.parse(Infinity);
    return checker;
  }

  /** How a file of this folder imports the planted helpers. */
  static helperImport(path: string): string {
    const inPackage = existsSync(join(dirname(path), '__init__.py'));
    return `from ${inPackage ? '.' : ''}${HELPERS} import pause as planted_pause`;
  }

  dispose(): void {
    for (const modules of this.roots.values()) modules.dispose();
  }

  private modulesOf(root: string): FolderModules {
    let modules = this.roots.get(root);
    if (!modules) {
      modules = new FolderModules(syntax, grammar, DISK, importRoots(root, DISK));
      if (this.environment) modules.around = chainSources(modules, this.environment);
      this.roots.set(root, modules);
    }
    return modules;
  }
}

/** Makes one change in an open file, looks, and takes it back. */
export function findingsWith(
  checker: FileChecker,
  edit: TextEdit,
  undo: TextEdit,
): readonly Finding[] {
  checker.apply(edit);
  checker.parse(Infinity);
  const findings = checker.findings(SETTINGS);
  checker.apply(undo);
  checker.parse(Infinity);
  return findings;
}

/** Rule and row: what tells an old finding from a new one while no line moves. */
export function keyOf({ rule, range }: Finding): string {
  return `${rule} ${range.start.row}`;
}
