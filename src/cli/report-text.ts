import type { CheckReport, FileReport } from './report-data.ts';
import { MAX_SOURCE, type FindingResult } from './result.ts';

/** Colours for a terminal; all do nothing when it shows none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly cyan: (text: string) => string;
}

const same = (text: string): string => text;

/** For what is no terminal, or wants no colours. */
export const NO_PAINT: Paint = { bold: same, dim: same, red: same, yellow: same, cyan: same };

type Counts = Record<FindingResult['severity'], number>;

/** The report for a person: each finding with its line of code, then a count. */
export function textReport({ files, reports, errors }: CheckReport, paint: Paint): string {
  const parts: string[] = [];
  const counts: Counts = { error: 0, warning: 0, hint: 0 };
  for (const report of reports) {
    if (report.note !== undefined) parts.push(`${paint.bold(report.path)}: ${report.note}\n`);
    for (const finding of report.findings) {
      counts[finding.severity]++;
      parts.push(frame(report, finding, paint));
    }
  }
  for (const { path, line, message } of errors) {
    const place = line === undefined ? path : `${path}:${line}`;
    parts.push(`${paint.red(`${place}: ${message}`)}\n`);
  }
  parts.push(`${countText(files, counts, errors.length)}\n`);
  return parts.join('');
}

function frame(report: FileReport, finding: FindingResult, paint: Paint): string {
  const { line, column, endLine, endColumn, cell, rule, severity, message, source } = finding;
  const colour = { error: paint.red, warning: paint.yellow, hint: paint.cyan }[severity];
  const where = cell === undefined ? report.path : `${report.path}:cell ${cell}`;
  const head = `${paint.bold(`${where}:${line}:${column}`)} ${colour(severity)} ${message} ${paint.dim(rule)}`;
  if (source.length > MAX_SOURCE) return `${head}\n\n`;
  const points = Array.from(source);
  const until = endLine === line ? endColumn : points.length + 1;
  const marks = '^'.repeat(Math.max(1, until - column));
  const before = points
    .slice(0, column - 1)
    .join('')
    .replace(/[^\t]/gu, ' ');
  const fix = finding.fix ? paint.dim(`  fix: ${finding.fix.title}`) : '';
  return [
    head,
    `${paint.dim(`${line} |`)} ${source}`,
    `${paint.dim(`${' '.repeat(String(line).length)} |`)} ${before}${colour(marks)}${fix}`,
    '',
    '',
  ].join('\n');
}

function countText(files: number, { error, warning, hint }: Counts, failed: number): string {
  const found = [plural(error, 'error'), plural(warning, 'warning'), plural(hint, 'hint')].filter(
    (text) => text !== '',
  );
  const what = found.length > 0 ? found.join(', ') : 'nothing found';
  const problems = failed > 0 ? `; ${plural(failed, 'problem')} in files or settings` : '';
  return `${what} in ${plural(files, 'file') || 'no files'}${problems}`;
}

function plural(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
