/** Messages between the extension host and the lint worker. Positions are zero-based, UTF-16. */
import type { Range, TextEdit } from '../base/text.ts';

export type Severity = 'error' | 'warning' | 'hint' | 'off';

export type LanguageId = 'python' | 'typescript' | 'javascript';

/** A change of a text that turns a finding into clean code. */
export interface Fix {
  /** An imperative sentence for the quick-fix menu. */
  readonly title: string;
  /** Whether the program's meaning is kept, so that "fix all" may apply it. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** A second place that explains a finding. `path` is absent when it is in the same file. */
export interface RelatedPlace {
  /** Absolute path of the other file. */
  readonly path?: string;
  readonly range: Range;
  readonly message: string;
}

/** One thing a rule reports. */
export interface Finding {
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly range: Range;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** The first is the preferred one. */
  readonly fixes: readonly Fix[];
  /** How an editor should draw it besides the squiggle. */
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** How findings are chosen. Rules not named take the profile's severity. */
export interface LintSettings {
  readonly profile: 'learner' | 'standard' | 'strict';
  readonly severities: Readonly<Record<string, Severity>>;
  /** Whether the file is a test: then the standard profile shows no hints. */
  readonly tests?: boolean;
}

/**
 * What the editor's settings say, and no more: what nobody set there is left to the settings file
 * of the project, and then to the defaults.
 */
export interface EditorSettings {
  readonly profile?: LintSettings['profile'];
  readonly severities: Readonly<Record<string, Severity>>;
  /** The lowest Python version that the code must run on, as 311 for 3.11. */
  readonly target?: number;
}

/** Something that holds for a folder and what is below it, unless a deeper folder has its own. */
export interface OfFolder<T> {
  /** The folder's uri; empty for files that are in none. */
  readonly folder: string;
  readonly value: T;
}

/** An interpreter whose libraries files import. */
export interface InterpreterPlace {
  readonly python: string;
  /** Whether it may be asked, where the layout of its folders does not tell. */
  readonly mayRun: boolean;
}

/** Something wrong in a settings file. */
export interface SettingsProblem {
  /** Zero-based. */
  readonly row: number;
  readonly message: string;
}

/** Host → lint worker. A document is known by its uri; versions only grow. */
export type LintAsk =
  | {
      readonly type: 'open';
      readonly uri: string;
      readonly language: LanguageId;
      readonly version: number;
      readonly text: string;
      /** Notebook cells allow `await` outside functions. */
      readonly notebook?: boolean;
    }
  | {
      readonly type: 'change';
      readonly uri: string;
      readonly version: number;
      /** In the order in which they are to be applied, each to the text the one before left. */
      readonly edits: readonly TextEdit[];
    }
  | { readonly type: 'close'; readonly uri: string }
  /** Files that changed, appeared or went away on disk. */
  | { readonly type: 'touched'; readonly uris: readonly string[] }
  /** The interpreters of all folders, in place of those told before. */
  | { readonly type: 'environments'; readonly interpreters: readonly OfFolder<InterpreterPlace>[] }
  /** The settings of all folders, in place of those told before. */
  | { readonly type: 'configure'; readonly settings: readonly OfFolder<EditorSettings>[] }
  /** A settings file is looked at: what is wrong in it is told, unless it was before. */
  | { readonly type: 'read-settings'; readonly uri: string }
  /** To be told when nothing is left to do for these documents, not even because of each other. */
  | { readonly type: 'rest'; readonly ask: number; readonly uris: readonly string[] };

/** Lint worker → host. Every version asked about is answered unless a newer one replaced it. */
export type LintTell =
  | {
      readonly type: 'findings';
      readonly uri: string;
      readonly version: number;
      readonly findings: readonly Finding[];
      /** Why the file was not checked, or not wholly; shown once as an informational note. */
      readonly note?: string;
      /** Whether the project's settings leave the file out, so that nothing is shown. */
      readonly excluded?: boolean;
      /** Milliseconds from the ask to this answer, for the log. */
      readonly took_ms: number;
    }
  | { readonly type: 'ready' }
  | { readonly type: 'rested'; readonly ask: number }
  /** A settings file was read: all that is wrong in it. */
  | {
      readonly type: 'settings';
      readonly uri: string;
      readonly problems: readonly SettingsProblem[];
    }
  /** The file could not be checked: the answer to its newest version. */
  | { readonly type: 'failed'; readonly uri: string; readonly message: string }
  /** A defect of ours that does not keep the file from being checked: a rule that threw. For the log. */
  | { readonly type: 'problem'; readonly uri: string; readonly message: string };

/** `workerData` of the lint worker: compiled once in the host's process, shared by all workers. */
export interface LintWorkerData {
  /** Absolute path of the folder with the `.wasm` files. */
  readonly dist: string;
}
