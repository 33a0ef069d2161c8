import type { LintSettings } from '../protocol/lint.ts';

/** A place as people and reports count: from 1, columns in code points; the end is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A second place that explains a finding. */
export interface RelatedResult {
  /** Absolute path of another file; absent for a place in the same one. */
  readonly path?: string;
  /** The cell, when the same file is a notebook. */
  readonly cell?: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A finding with all that any report says of it, so that its file is not needed any more. */
export interface FindingResult extends Place {
  /** Of a notebook, the cell, counted from 1 among all its cells; lines count within it. */
  readonly cell?: number;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly message: string;
  readonly related: readonly RelatedResult[];
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (Place & { readonly text: string })[];
  } | null;
  /** The line of code, cut behind {@link MAX_SOURCE} characters. */
  readonly source: string;
}

/** What is kept of a line of code: longer ones are not shown. */
export const MAX_SOURCE = 300;

/** One file to check, with all that is decided about it beforehand. */
export interface FileTask {
  /** Absolute. */
  readonly path: string;
  readonly settings: LintSettings;
  /** The lowest Python version, as 311. */
  readonly target?: number;
  /** Absolute folders that imports start from, besides those that are found. */
  readonly src: readonly string[];
  /** Whether the safe fixes are written into the file. */
  readonly fix: boolean;
  /** The text, when it is not that of the file. */
  readonly text?: string;
}

/** What came of one file. */
export interface FileResult {
  readonly findings: readonly FindingResult[];
  /** Why the file was not checked, or not wholly. */
  readonly note?: string;
  /** What went wrong: the file cannot be read, or a rule failed. */
  readonly errors: readonly string[];
  /** Whether the file was read. */
  readonly read: boolean;
}

/** A result with the paths it depends on, which somebody has stamped. */
export interface CheckedFile {
  readonly result: FileResult;
  readonly paths: readonly string[];
}
