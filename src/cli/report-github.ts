import type { CheckReport, FileReport } from './report-data.ts';
import type { FindingResult } from './result.ts';
import type { PathError } from './sources.ts';

/** Annotations that GitHub Actions shows beside the changed lines. */
export function githubReport({ reports, errors }: CheckReport): string {
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => annotation(report, finding)),
  );
  return [...findings, ...errors.map(failure)].map((line) => `${line}\n`).join('');
}

function annotation({ path }: FileReport, finding: FindingResult): string {
  const { line, column, endLine, endColumn, cell, rule, message } = finding;
  const level = finding.severity === 'hint' ? 'notice' : finding.severity;
  // The lines of a cell are not those of the notebook's file.
  const place =
    cell === undefined
      ? `,line=${line},endLine=${endLine},col=${column},endColumn=${endColumn}`
      : '';
  const text = cell === undefined ? message : `Cell ${cell}, line ${line}: ${message}`;
  return `::${level} file=${property(path)}${place},title=${property(rule)}::${data(text)}`;
}

function failure({ path, line, message }: PathError): string {
  const place = line === undefined ? '' : `,line=${line}`;
  return `::error file=${property(path)}${place}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
