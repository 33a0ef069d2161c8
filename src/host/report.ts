import type { Finding } from '../protocol/lint.ts';
import type {
  ReportedFile,
  ReportedFinding,
  ReportedRule,
  ReportedSeverity,
  SeverityCounts,
  WorkspaceReport,
} from '../protocol/report.ts';

/** What a check of a workspace says of one file. */
export interface CheckedFile {
  /** Relative to the workspace, with slashes. */
  readonly path: string;
  readonly uri: string;
  /** What was found, cell by cell in a notebook. */
  readonly parts: readonly CheckedPart[];
  /** Why it was not checked, or not wholly. */
  readonly note?: string;
  /** Whether the settings of the project leave it out. */
  readonly excluded?: boolean;
}

/** A file, or one cell of a notebook. */
export interface CheckedPart {
  /** The cell's index among all cells of its notebook, from zero. */
  readonly cell?: number;
  readonly findings: readonly Finding[];
}

/** How a check went as a whole. */
export interface CheckRun {
  readonly finished_ms: number;
  readonly took_ms: number;
  readonly cancelled: boolean;
  /** How many files were to be checked. */
  readonly found: number;
  readonly files: readonly CheckedFile[];
}

/** More findings, and more files that were not checked, are counted but not listed. */
export const MOST_LISTED = 20_000;

const ORDER: Readonly<Record<ReportedSeverity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * The report on a check. Files stand in the order of their paths, rules with the most serious and
 * then the most frequent first.
 * @param titleOf what a rule reports, in a few words
 */
export function makeReport(
  { finished_ms, took_ms, cancelled, found, files }: CheckRun,
  titleOf: (rule: string) => string,
): WorkspaceReport {
  const taken = files.filter(({ excluded }) => excluded !== true);
  const sorted = [...taken].sort((a, b) => (a.path < b.path ? -1 : 1));
  const listed = list(sorted);
  const all = sorted.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings));
  const skipped = sorted.flatMap(({ path, uri, note }) =>
    note === undefined ? [] : [{ path, uri, reason: note }],
  );
  return {
    version: 1,
    finished_ms,
    took_ms,
    cancelled,
    found: found - (files.length - taken.length),
    checked: taken.length - skipped.length,
    excluded: files.length - taken.length,
    findings: all.length,
    counts: countsOf(all),
    listed: listed.reduce((sum, { findings }) => sum + findings.length, 0),
    rules: rulesOf(all, titleOf),
    files: listed,
    unreadable: skipped.length,
    skipped: skipped.slice(0, MOST_LISTED),
  };
}

function list(files: readonly CheckedFile[]): ReportedFile[] {
  let left = MOST_LISTED;
  return files.flatMap(({ path, uri, parts }) => {
    const found = parts.flatMap(({ findings }) => findings);
    if (found.length === 0) return [];
    const findings = parts.flatMap(reported).slice(0, left);
    left -= findings.length;
    return [{ path, uri, counts: countsOf(found), findings }];
  });
}

function reported({ cell, findings }: CheckedPart): ReportedFinding[] {
  return findings.map(({ rule, severity, message, range }) => ({
    rule,
    severity,
    message,
    ...(cell === undefined ? {} : { cell: cell + 1 }),
    line: range.start.row + 1,
    column: range.start.column + 1,
  }));
}

function rulesOf(all: readonly Finding[], titleOf: (rule: string) => string): ReportedRule[] {
  const rules = new Map<string, ReportedRule>();
  for (const { rule, severity } of all) {
    const known = rules.get(rule) ?? { rule, title: titleOf(rule), severity, findings: 0 };
    const worse = ORDER[severity] < ORDER[known.severity] ? severity : known.severity;
    rules.set(rule, { ...known, severity: worse, findings: known.findings + 1 });
  }
  return [...rules.values()].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity] || b.findings - a.findings,
  );
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Pick<Finding, 'severity'>[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
