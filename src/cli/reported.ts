import { codePointColumn, type Range } from '../base/text.ts';
import type { Finding } from '../protocol/lint.ts';
import { MAX_SOURCE, type FindingResult, type Place } from './result.ts';

/** The file that findings are about, as a report needs it. */
export interface Page {
  /** Absolute. */
  readonly path: string;
  /** The text of a row. */
  readonly line: (row: number) => string;
  /** Of a notebook, the cell of a row, from 1, and the row in it. */
  readonly cell?: (row: number) => { readonly cell: number; readonly row: number } | undefined;
}

/** Findings as they are kept and reported: places as people count them. */
export function reportFindings(findings: readonly Finding[], page: Page): FindingResult[] {
  return findings.flatMap((finding) => {
    const at = page.cell?.(finding.range.start.row);
    // What is reported about no cell, like a line that a fix would add, has no place to show.
    if (page.cell && !at) return [];
    const fix = finding.fixes[0];
    return [
      {
        ...(at === undefined ? {} : { cell: at.cell }),
        ...placeOf(page, finding.range),
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        related: finding.related.map((place) => relatedOf(page, place)),
        fix: fix
          ? {
              title: fix.title,
              safe: fix.safe,
              edits: fix.edits.map(({ range, text }) => ({ ...editPlace(page, range), text })),
            }
          : null,
        source: page.line(finding.range.start.row).slice(0, MAX_SOURCE + 1),
      },
    ];
  });
}

function placeOf(page: Page, { start, end }: Range): Place {
  const column = (row: number, at: number): number => codePointColumn(page.line(row), at) + 1;
  const line = (row: number): number => (page.cell?.(row)?.row ?? row) + 1;
  return {
    line: line(start.row),
    column: column(start.row, start.column),
    endLine: line(end.row),
    endColumn: column(end.row, end.column),
  };
}

/** Of a notebook the edit names its cell, which need not be that of the finding. */
function editPlace(page: Page, range: Range): Place & { cell?: number } {
  const at = page.cell?.(range.start.row);
  return { ...(at === undefined ? {} : { cell: at.cell }), ...placeOf(page, range) };
}

function relatedOf(
  page: Page,
  { path, range, message }: Finding['related'][number],
): FindingResult['related'][number] {
  if (path !== undefined && path !== page.path) {
    const { row, column } = range.start;
    return { path, line: row + 1, column: column + 1, message };
  }
  const { line, column } = placeOf(page, range);
  const at = page.cell?.(range.start.row);
  return { ...(at === undefined ? {} : { cell: at.cell }), line, column, message };
}
