import type { FindingResult } from './result.ts';
import type { PathError } from './sources.ts';

/** What was found in one file. */
export interface FileReport {
  /** The path as a person would write it: relative to the working folder where it is below it. */
  readonly path: string;
  readonly findings: readonly FindingResult[];
  /** Why the file was not checked. */
  readonly note?: string;
}

/** Everything a report tells, in any of its forms. */
export interface CheckReport {
  /** How many files were looked at. */
  readonly files: number;
  /** Files with something to tell, sorted by path. */
  readonly reports: readonly FileReport[];
  /** What could not be done. */
  readonly errors: readonly PathError[];
  /** How an absolute path is written. */
  readonly shown: (path: string) => string;
}
