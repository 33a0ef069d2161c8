import { codePointColumn } from '../base/text.ts';
import type { Finding } from '../protocol/lint.ts';
import type { PathError } from './sources.ts';

/** What was found in one file, with what a report needs to show it. */
export interface FileReport {
  /** The path as a person would write it: relative to the working folder where it is below it. */
  readonly path: string;
  readonly findings: readonly Finding[];
  /** The text of a row. */
  readonly line: (row: number) => string;
  /** How an absolute path of another file is written. */
  readonly shown: (path: string) => string;
  /** Why the file was not checked. */
  readonly note?: string;
}

export interface CheckReport {
  /** How many files were looked at. */
  readonly files: number;
  readonly reports: readonly FileReport[];
  readonly errors: readonly PathError[];
}

/** One finding in the shape of the JSON contract: 1-based, columns in code points. */
export interface JsonFinding {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly related: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly {
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly text: string;
    }[];
  } | null;
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function placeOf(report: FileReport, { start, end }: Finding['range']): Place {
  const column = (row: number, at: number): number => codePointColumn(report.line(row), at) + 1;
  return {
    line: start.row + 1,
    column: column(start.row, start.column),
    endLine: end.row + 1,
    endColumn: column(end.row, end.column),
  };
}

/** A finding as the JSON contract has it. */
export function jsonFinding(report: FileReport, finding: Finding): JsonFinding {
  const [fix] = finding.fixes;
  return {
    path: report.path,
    ...placeOf(report, finding.range),
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    related: finding.related.map(({ path, range, message }) => ({
      path: path === undefined ? report.path : report.shown(path),
      line: range.start.row + 1,
      column: range.start.column + 1,
      message,
    })),
    fix: fix
      ? {
          title: fix.title,
          safe: fix.safe,
          edits: fix.edits.map(({ range, text }) => ({ ...placeOf(report, range), text })),
        }
      : null,
  };
}

/** The report as one JSON document with a line end: a fixed contract. */
export function jsonReport({ files, reports, errors }: CheckReport): string {
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => jsonFinding(report, finding)),
  );
  return `${JSON.stringify({ version: 1, files, findings, errors })}\n`;
}

/** Annotations that GitHub Actions shows beside the changed lines. */
export function githubReport({ reports, errors }: CheckReport): string {
  const lines = reports.flatMap((report) =>
    report.findings.map((finding) => {
      const { line, column, endLine, endColumn } = placeOf(report, finding.range);
      const level = finding.severity === 'hint' ? 'notice' : finding.severity;
      const place = `file=${property(report.path)},line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`;
      return `::${level} ${place},title=${property(finding.rule)}::${data(finding.message)}`;
    }),
  );
  const failed = errors.map(
    ({ path, message }) => `::error file=${property(path)}::${data(message)}`,
  );
  return [...lines, ...failed].map((line) => `${line}\n`).join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Colours for a terminal; all do nothing when it shows none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

/** The report for a person: each finding with its line of code, then a count. */
export function textReport({ files, reports, errors }: CheckReport, paint: Paint): string {
  const parts: string[] = [];
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const report of reports) {
    if (report.note !== undefined) parts.push(`${paint.bold(report.path)}: ${report.note}\n`);
    for (const finding of report.findings) {
      counts[finding.severity]++;
      parts.push(frame(report, finding, paint));
    }
  }
  for (const { path, message } of errors) parts.push(`${paint.red(`${path}: ${message}`)}\n`);
  parts.push(`${countText(files, counts, errors.length)}\n`);
  return parts.join('');
}

function frame(report: FileReport, finding: Finding, paint: Paint): string {
  const { line, column } = placeOf(report, finding.range);
  const colour = { error: paint.red, warning: paint.yellow, hint: paint.cyan }[finding.severity];
  const { start, end } = finding.range;
  const source = report.line(start.row);
  const until = end.row === start.row ? end.column : source.length;
  const marks = '^'.repeat(Math.max(1, until - start.column));
  const gutter = String(line).length;
  const before = source.slice(0, start.column).replace(/[^\t]/g, ' ');
  const fix = finding.fixes[0] ? paint.dim(`  fix: ${finding.fixes[0].title}`) : '';
  const long = source.length > 300;
  return [
    `${paint.bold(`${report.path}:${line}:${column}`)} ${colour(finding.severity)} ${finding.message} ${paint.dim(finding.rule)}`,
    ...(long
      ? []
      : [
          `${paint.dim(`${line} |`)} ${source}`,
          `${paint.dim(`${' '.repeat(gutter)} |`)} ${before}${colour(marks)}${fix}`,
        ]),
    '',
    '',
  ].join('\n');
}

function countText(
  files: number,
  { error, warning, hint }: Readonly<Record<Finding['severity'], number>>,
  failed: number,
): string {
  const found = [plural(error, 'error'), plural(warning, 'warning'), plural(hint, 'hint')].filter(
    (text) => text !== '',
  );
  const what = found.length > 0 ? found.join(', ') : 'nothing found';
  const unread = failed > 0 ? `; ${plural(failed, 'path')} could not be read` : '';
  return `${what} in ${plural(files, 'file') || 'no files'}${unread}`;
}

function plural(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
