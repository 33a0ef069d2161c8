import { availableParallelism, loadavg } from 'node:os';

/** What a number counts. A ratio has the sign ×. */
export type Unit = '×' | 'ms' | 's' | 'MB' | '%' | '';

/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** What else there is to say, for a person. */
  readonly detail?: string;
  /** The goal, where there is one: the value is not to be greater, or not to be less. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** The rows of one subject; what could not be measured is named with the reason. */
export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly absent?: readonly string[];
}

/** Whether a row meets its goal; undefined when it has none. */
export function isMet({ value, atMost, atLeast }: Row): boolean | undefined {
  if (atMost !== undefined) return value <= atMost;
  if (atLeast !== undefined) return value >= atLeast;
  return undefined;
}

/** A section as a table: what, measured, goal, met. */
export function sectionText({ title, rows, absent = [] }: Section): string {
  const cells = rows.map((row) => [
    row.what,
    amount(row.value, row.unit),
    goalOf(row),
    verdict(row),
  ]);
  const table = cells.length > 0 ? [['', 'measured', 'goal', 'met'], ...cells] : [];
  const widths = [0, 1, 2, 3].map((i) => Math.max(0, ...table.map((row) => row[i]?.length ?? 0)));
  const lines = table.map((row, i) => {
    const padded = row.map((cell, column) =>
      column === 1 ? cell.padStart(widths[1] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
    const detail = rows[i - 1]?.detail ?? '';
    return `  ${padded.join('  ')}  ${detail}`.trimEnd();
  });
  return [title, ...lines, ...absent.map((name) => `  not measured: ${name}`)].join('\n');
}

/** How busy the machine is with everything, measured work included; a warning when that is much. */
export function machineText(): string {
  const [lastMinute = 0] = loadavg();
  const cores = availableParallelism();
  const load = `${lastMinute.toFixed(1)} programs want the ${cores} processors`;
  if (lastMinute <= cores * 1.5) return load;
  return `${load}: times are too long, and what several workers gain cannot be seen`;
}

/** One line about all goals, with those that were missed. */
export function summaryText(sections: readonly Section[]): string {
  const missed: string[] = [];
  let judged = 0;
  for (const { title, rows } of sections) {
    let head = '';
    for (const row of rows) {
      if (!row.what.startsWith(' ')) head = row.what.split(':')[0] ?? '';
      if (isMet(row) === undefined) continue;
      judged++;
      if (isMet(row) === true) continue;
      const what = row.what.startsWith(' ') ? `${head}, ${row.what.trim()}` : row.what;
      missed.push(`  ${title} | ${what}: ${amount(row.value, row.unit)}, goal ${goalOf(row)}`);
    }
  }
  const line = `${judged - missed.length} of ${judged} goals met`;
  return missed.length === 0 ? line : [`${line}; not met:`, ...missed].join('\n');
}

/** The report for programs. Numbers are in the unit that stands beside them. */
export function reportJson(sections: readonly Section[]): string {
  const judged = sections.map(({ rows, ...section }) => ({
    ...section,
    rows: rows.map((row) => ({ ...row, met: isMet(row) })),
  }));
  const { node, v8 } = process.versions;
  const machine = { processors: availableParallelism(), load: loadavg()[0] };
  const report = { version: 1, versions: { node, v8 }, machine, sections: judged };
  return JSON.stringify(report, undefined, 2);
}

/** A number with its unit and as many digits as mean something. */
export function amount(value: number, unit: Unit): string {
  const size = Math.abs(value);
  const digits = Number.isInteger(value) && unit === '' ? 0 : size < 10 ? 2 : size < 100 ? 1 : 0;
  return unit === '' ? value.toFixed(digits) : `${value.toFixed(digits)} ${unit}`;
}

function goalOf({ atMost, atLeast, unit }: Row): string {
  const goal = atMost ?? atLeast;
  if (goal === undefined) return '';
  return `${atMost === undefined ? '≥' : '≤'} ${unit === '' ? goal : `${goal} ${unit}`}`;
}

function verdict(row: Row): string {
  const met = isMet(row);
  return met === undefined ? '' : met ? 'yes' : 'NO';
}
