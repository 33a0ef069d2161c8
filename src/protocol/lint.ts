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
  /** The interpreter whose libraries files import; it is only asked where that is allowed. */
  | { readonly type: 'environment'; readonly python: string; readonly mayRun: boolean }
  | { readonly type: 'configure'; readonly settings: LintSettings };

/** Lint worker → host. Every version asked about is answered unless a newer one replaced it. */
export type LintTell =
  | {
      readonly type: 'findings';
      readonly uri: string;
      readonly version: number;
      readonly findings: readonly Finding[];
      /** Why the file was not checked, or not wholly; shown once as an informational note. */
      readonly note?: string;
      /** Milliseconds from the ask to this answer, for the log. */
      readonly took_ms: number;
    }
  | { readonly type: 'ready' }
  /** The file could not be checked: the answer to its newest version. */
  | { readonly type: 'failed'; readonly uri: string; readonly message: string }
  /** A defect of ours that does not keep the file from being checked: a rule that threw. For the log. */
  | { readonly type: 'problem'; readonly uri: string; readonly message: string };

/** `workerData` of the lint worker: compiled once in the host's process, shared by all workers. */
export interface LintWorkerData {
  /** Absolute path of the folder with the `.wasm` files. */
  readonly dist: string;
}
