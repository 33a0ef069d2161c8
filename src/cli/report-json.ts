import type { CheckReport } from './report-data.ts';

/**
 * The report as one JSON document with a line end. Its fields are a fixed contract; `cell` is
 * added for notebooks, and `line` for errors that have one.
 */
export function jsonReport({ files, reports, errors, shown }: CheckReport): string {
  const findings = reports.flatMap((report) =>
    report.findings.map((finding) => ({
      path: report.path,
      line: finding.line,
      column: finding.column,
      endLine: finding.endLine,
      endColumn: finding.endColumn,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      related: finding.related.map(({ path, ...place }) => ({
        path: path === undefined ? report.path : shown(path),
        ...place,
      })),
      fix: finding.fix,
      ...(finding.cell === undefined ? {} : { cell: finding.cell }),
    })),
  );
  return `${JSON.stringify({ version: 1, files, findings, errors })}\n`;
}
