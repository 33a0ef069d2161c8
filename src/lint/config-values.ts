import { parse, TomlError } from 'smol-toml';
import { nearest } from '../base/nearest.ts';
import type { Severity } from '../protocol/lint.ts';
import type { ConfigProblem } from './config.ts';
import { rowOf, scanJson, scanToml, type KeyRow } from './config-rows.ts';
import { lowestPython, pythonVersion } from './config-target.ts';
import type { Profile } from './meta.ts';
import { PROFILES } from './settings.ts';

/** What a settings file says, as far as it is right; nothing where it says nothing. */
export interface ConfigValues {
  readonly profile?: Profile;
  readonly severities: Readonly<Record<string, Severity>>;
  readonly exclude?: readonly string[];
  readonly tests?: readonly string[];
  /** As 311 for 3.11. */
  readonly target?: number;
  /** As they are written: relative to the folder of the file. */
  readonly src?: readonly string[];
}

/** A settings file that was read. */
export interface ReadConfig {
  /** Absent when the file is not about this tool. */
  readonly values: ConfigValues | undefined;
  /** The lowest Python version that the project says it runs on, as 311. */
  readonly requires: number | undefined;
  readonly problems: readonly ConfigProblem[];
}

type Table = Readonly<Record<string, unknown>>;

/** Reads the text of a `.async-lab.json`. */
export function readJson(path: string, text: string, ruleIds: readonly string[]): ReadConfig {
  const requires = undefined;
  if (text.length > MAX_CHARACTERS) return tooLarge(path);
  const { keys, brokenRow } = scanJson(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const message = 'This is not valid JSON, so no setting of this file counts.';
    return { values: NOTHING, requires, problems: [{ path, row: brokenRow, message }] };
  }
  const reader = new ConfigReader({ path, text, keys, above: [] }, ruleIds);
  const values = reader.read(isTable(value) ? without(value, '$schema') : value);
  return { values, requires, problems: reader.problems };
}

/** Reads the text of a `pyproject.toml`. */
export function readToml(path: string, text: string, ruleIds: readonly string[]): ReadConfig {
  if (text.length > MAX_CHARACTERS) return tooLarge(path);
  let root: Table;
  try {
    root = parse(text);
  } catch (error) {
    // A broken file without a word about this tool is for others to report.
    if (!/\basync-lab\b/.test(text))
      return { values: undefined, requires: undefined, problems: [] };
    const row = error instanceof TomlError ? error.line - 1 : undefined;
    const message = 'This is not valid TOML, so no setting of this file counts.';
    return { values: NOTHING, requires: undefined, problems: [{ path, row, message }] };
  }
  const requires = requiredPython(root);
  const tool = root['tool'];
  const own = isTable(tool) && Object.hasOwn(tool, NAME) ? tool[NAME] : undefined;
  if (own === undefined) return { values: undefined, requires, problems: [] };
  const source = { path, text, keys: scanToml(text), above: ['tool', NAME] };
  const reader = new ConfigReader(source, ruleIds);
  const values = reader.read(own);
  return { values, requires, problems: reader.problems };
}

const NAME = 'async-lab';
/** Words beyond this many characters are no slips of the pen. */
const LONGEST = 60;
/** A settings file of a person has some kilobytes. */
const MAX_CHARACTERS = 1_000_000;
/** Nobody reads more problems of one file. */
const MOST_PROBLEMS = 20;
const NOTHING: ConfigValues = { severities: {} };

function tooLarge(path: string): ReadConfig {
  const message = 'The file has more than a million characters, so no setting of it counts.';
  const problems = [{ path, row: undefined, message }];
  return { values: NOTHING, requires: undefined, problems };
}

function requiredPython(root: Table): number | undefined {
  const project = root['project'];
  const tool = root['tool'];
  const poetry = isTable(tool) ? tool['poetry'] : undefined;
  const dependencies = isTable(poetry) ? poetry['dependencies'] : undefined;
  const said = isTable(project) ? project['requires-python'] : undefined;
  const requirement = said ?? (isTable(dependencies) ? dependencies['python'] : undefined);
  return typeof requirement === 'string' ? lowestPython(requirement) : undefined;
}

const KEYS = ['profile', 'rules', 'exclude', 'tests', 'target', 'src'] as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'off'];

interface Source {
  readonly path: string;
  readonly text: string;
  readonly keys: readonly KeyRow[];
  /** The tables around the settings. */
  readonly above: readonly string[];
}

/** Takes what is right and notes what is not. */
class ConfigReader {
  readonly problems: ConfigProblem[] = [];
  private readonly source: Source;
  private readonly ruleIds: readonly string[];

  constructor(source: Source, ruleIds: readonly string[]) {
    this.source = source;
    this.ruleIds = ruleIds;
  }

  read(value: unknown): ConfigValues {
    if (!isTable(value)) {
      this.note([], `The settings must be a table with names, not ${kindOf(value)}.`);
      return NOTHING;
    }
    for (const key of Object.keys(value)) {
      if (!KEYS.some((known) => known === key)) {
        this.note([key], `There is no setting "${key}"${orNearest(key, KEYS)}`);
      }
    }
    return defined({
      profile: this.choice(['profile'], value['profile'], PROFILES),
      severities: this.severities(value['rules']),
      exclude: this.list('exclude', value['exclude']),
      tests: this.list('tests', value['tests']),
      target: this.target(value['target']),
      src: this.list('src', value['src']),
    });
  }

  private severities(value: unknown): Record<string, Severity> {
    const severities: Record<string, Severity> = {};
    if (value === undefined) return severities;
    if (!isTable(value)) {
      this.note(
        ['rules'],
        `"rules" must be a table of rules and severities, not ${kindOf(value)}.`,
      );
      return severities;
    }
    for (const [id, wanted] of Object.entries(value)) {
      if (!this.ruleIds.includes(id)) {
        this.note(['rules', id], `There is no rule "${id}"${orNearest(id, this.ruleIds)}`);
        continue;
      }
      const severity = this.choice(['rules', id], wanted, SEVERITIES);
      if (severity !== undefined) severities[id] = severity;
    }
    return severities;
  }

  private choice<T extends string>(
    path: readonly string[],
    value: unknown,
    allowed: readonly T[],
  ): T | undefined {
    if (value === undefined) return undefined;
    const found = allowed.find((each) => each === value);
    if (found !== undefined) return found;
    const name = path.at(-1) ?? '';
    const given = typeof value === 'string' ? `"${value}"` : kindOf(value);
    const meant = typeof value === 'string' ? orNearest(value, allowed) : '.';
    this.note(path, `"${name}" takes ${allowed.join(', ')}, not ${given}${meant}`);
    return undefined;
  }

  private target(value: unknown): number | undefined {
    if (value === undefined) return undefined;
    const version = typeof value === 'string' ? pythonVersion(value) : undefined;
    if (version !== undefined) return version;
    const given = typeof value === 'string' ? `"${value}"` : kindOf(value);
    this.note(['target'], `"target" takes a Python version as text, like "3.11", not ${given}.`);
    return undefined;
  }

  private list(name: string, value: unknown): string[] | undefined {
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      this.note([name], `"${name}" must be a list of texts, not ${kindOf(value)}.`);
      return undefined;
    }
    const texts: string[] = [];
    for (const item of value as readonly unknown[]) {
      if (typeof item === 'string') texts.push(item);
      else this.note([name], `"${name}" holds texts only, not ${kindOf(item)}.`, String(item));
    }
    return texts;
  }

  private note(path: readonly string[], message: string, word?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const { text, keys, above } = this.source;
    const row = rowOf(text, keys, [...above, ...path], word);
    this.problems.push({ path: this.source.path, row, message });
  }
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(table: Table, key: string): Table {
  return Object.fromEntries(Object.entries(table).filter(([each]) => each !== key));
}

function defined(values: { [K in keyof ConfigValues]: ConfigValues[K] | undefined }): ConfigValues {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return { severities: {}, ...Object.fromEntries(given) };
}

function orNearest(word: string, known: readonly string[]): string {
  const near = word.length > LONGEST ? undefined : nearest(word, known);
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'null';
  if (value instanceof Date) return 'a date';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'number') return 'a number';
  return typeof value === 'boolean' ? 'true or false' : 'a table';
}
