import ignore, { type Ignore } from 'ignore';
import type { Severity } from '../protocol/lint.ts';
import { readJson, readToml, type ReadConfig } from './config-values.ts';
import type { Profile } from './meta.ts';
import type { FileAccess } from './modules.ts';

/** Something in a settings file that does not count, and why, as a sentence for a person. */
export interface ConfigProblem {
  /** Absolute path of the settings file. */
  readonly path: string;
  /** Zero-based; undefined when it is not known. */
  readonly row: number | undefined;
  readonly message: string;
}

/** The settings that hold for the files of a folder. */
export interface ProjectConfig {
  /** The folder the file stands in: patterns are relative to it. */
  readonly folder: string;
  readonly path: string;
  readonly profile?: Profile;
  readonly severities: Readonly<Record<string, Severity>>;
  /** Patterns of files that are left out when a folder is checked, as in a `.gitignore`. */
  readonly exclude: readonly string[];
  /** Patterns of files that are tests, as in a `.gitignore`. */
  readonly tests: readonly string[];
  /** The lowest Python version the code must run on, as 311 for 3.11. */
  readonly target?: number;
  /** Absolute folders that imports start from, besides those that are found. */
  readonly src: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

const OWN = '.async-lab.json';
const PROJECT = 'pyproject.toml';

/** Names of the files that settings are read from: the first wins in the same folder. */
export const CONFIG_NAMES: readonly string[] = [OWN, PROJECT];

/** What counts as a test where nobody says anything else. */
export const TEST_PATTERNS: readonly string[] = [
  'test_*.py',
  '*_test.py',
  'conftest.py',
  'tests/',
  'test/',
];

/** {@link TEST_PATTERNS} as one expression, for a path from where the project begins. */
const USUAL_TEST = /\/(?:tests?\/|(?:test_[^/]*|[^/]*_test|conftest)\.py$)/;

/** What the files of one folder say. */
interface FolderConfig {
  readonly own: { readonly path: string; readonly read: ReadConfig } | undefined;
  readonly project: { readonly path: string; readonly read: ReadConfig } | undefined;
}

/** Finds and reads the settings files above files, each once. */
export class ConfigFiles {
  private readonly files: FileAccess;
  private readonly ruleIds: readonly string[];
  private readonly folders = new Map<string, FolderConfig>();
  private readonly configs = new Map<string, ProjectConfig | undefined>();

  /** @param ruleIds of all rules, to tell those that there are not */
  constructor(files: FileAccess, ruleIds: readonly string[]) {
    this.files = files;
    this.ruleIds = ruleIds;
  }

  /**
   * The settings that hold for a file: those of the nearest folder above it that has some.
   * @param path absolute, with forward slashes
   */
  of(path: string): ProjectConfig | undefined {
    const folder = above(path);
    if (!this.configs.has(folder)) this.configs.set(folder, this.find(folder));
    return this.configs.get(folder);
  }

  /** Reads everything anew when it is asked for the next time. */
  forget(): void {
    this.folders.clear();
    this.configs.clear();
  }

  private find(start: string): ProjectConfig | undefined {
    let settings: { path: string; folder: string; read: ReadConfig } | undefined;
    let project: { path: string; folder: string; read: ReadConfig } | undefined;
    for (let folder = start; ; folder = above(folder)) {
      const found = this.inFolder(folder);
      if (found.project) project ??= { ...found.project, folder };
      const about = [found.own, found.project].find((each) => each?.read.values !== undefined);
      if (about) settings ??= { ...about, folder };
      // Settings may name no Python version: then the nearest project file does.
      if ((settings && project) || !folder.includes('/')) break;
    }
    const base = settings ?? project;
    return base && configOf(base.folder, base.path, base.read, project?.read.requires);
  }

  private inFolder(folder: string): FolderConfig {
    let found = this.folders.get(folder);
    if (!found) {
      found = {
        own: this.read(`${folder}/${OWN}`, readJson),
        project: this.read(`${folder}/${PROJECT}`, readToml),
      };
      this.folders.set(folder, found);
    }
    return found;
  }

  private read(path: string, reader: typeof readJson): FolderConfig['own'] {
    const text = this.files.exists(path) ? this.files.read(path) : undefined;
    if (text === undefined) return undefined;
    return { path, read: reader(path, text.replace(/^\uFEFF/, ''), this.ruleIds) };
  }
}

function configOf(
  folder: string,
  path: string,
  { values, problems }: ReadConfig,
  requires: number | undefined,
): ProjectConfig {
  const target = values?.target ?? requires;
  return {
    folder,
    path,
    severities: values?.severities ?? {},
    exclude: values?.exclude ?? [],
    tests: values?.tests ?? TEST_PATTERNS,
    src: (values?.src ?? []).map((each) => resolveIn(folder, each)),
    problems,
    ...(values?.profile === undefined ? {} : { profile: values.profile }),
    ...(target === undefined ? {} : { target }),
  };
}

/**
 * Whether a file is a test: by the patterns of its settings, or by those that are usual.
 * @param folder where the project begins, for files without settings; without it every folder
 * of the path counts
 */
export function isTest(path: string, config: ProjectConfig | undefined, folder = ''): boolean {
  const start = config?.folder ?? folder;
  const patterns = config?.tests ?? TEST_PATTERNS;
  if (patterns !== TEST_PATTERNS) return matches(path, start, patterns);
  // Asked of every file of most projects, so not worth a matcher.
  return path.startsWith(`${start}/`) && USUAL_TEST.test(path.slice(start.length));
}

/** Whether a file is left out when the folder around it is checked. */
export function isExcluded(path: string, config: ProjectConfig | undefined): boolean {
  return config !== undefined && matches(path, config.folder, config.exclude);
}

/** Matchers by their patterns: a list is compiled once. */
const MATCHERS = new WeakMap<readonly string[], Ignore>();

function matches(path: string, folder: string, patterns: readonly string[]): boolean {
  if (patterns.length === 0 || !path.startsWith(`${folder}/`)) return false;
  const relative = path.slice(folder.length + 1);
  let matcher = MATCHERS.get(patterns);
  if (!matcher) MATCHERS.set(patterns, (matcher = ignore().add(patterns)));
  return ignore.isPathValid(relative) && matcher.ignores(relative);
}

function above(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A folder as it is written in a settings file, made absolute. */
function resolveIn(folder: string, written: string): string {
  const slashes = written.replaceAll('\\', '/');
  const whole = /^(?:\/|[A-Za-z]:\/)/.test(slashes) ? slashes : `${folder}/${slashes}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..' && parts.length > 1) parts.pop();
    else if (part !== '.' && part !== '..') parts.push(part);
  }
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.join('/');
}
