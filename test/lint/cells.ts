import type { TextEdit } from '../../src/base/text.ts';
import type { FileChecker } from '../../src/lint/checker.ts';
import type { FileOptions, Linter } from '../../src/lint/linter.ts';
import type { Finding, LintSettings } from '../../src/protocol/lint.ts';
import { cellNames } from '../../src/worker/projects.ts';

/**
 * Checks the cells of a notebook one by one, as an editor does, and places what is found in the
 * text as a whole.
 */
export function checkCells(
  linter: Linter,
  text: string,
  settings: LintSettings,
  options: FileOptions = {},
): { findings: readonly Finding[]; failures: readonly unknown[] } {
  const checkers: FileChecker[] = [];
  const cells = splitCells(text).map((cell) => {
    const modules = {
      module: (name: string) =>
        cellNames(checkers.filter((other) => other !== checker)).module(name),
    };
    const checker = linter.open(cell.text, { ...options, notebook: true, modules });
    if (!checker) throw new Error('Cells of this language cannot be checked.');
    checkers.push(checker);
    checker.parse(Infinity);
    return { checker, row: cell.row };
  });
  try {
    // What an earlier cell sees of a later one is there only when all have been read.
    for (const { checker } of cells) checker.invalidate();
    const findings = cells.flatMap(({ checker, row }) =>
      checker.findings(settings).map((finding) => moved(finding, row)),
    );
    return { findings, failures: checkers.flatMap(({ failures }) => failures) };
  } finally {
    for (const checker of checkers) checker.dispose();
  }
}

/** The cells of a text, each with its first row; each but the first starts with `# %%`. */
function splitCells(text: string): { row: number; text: string }[] {
  const cells: { row: number; lines: string[] }[] = [{ row: 0, lines: [] }];
  text.split('\n').forEach((line, row) => {
    if (line.startsWith('# %%')) cells.push({ row, lines: [] });
    cells.at(-1)?.lines.push(line);
  });
  return cells.map(({ row, lines }) => ({ row, text: lines.join('\n') }));
}

function moved(finding: Finding, rows: number): Finding {
  const shift = (range: Finding['range']): Finding['range'] => ({
    start: { ...range.start, row: range.start.row + rows },
    end: { ...range.end, row: range.end.row + rows },
  });
  const edits = (all: readonly TextEdit[]): TextEdit[] =>
    all.map((edit) => ({ ...edit, range: shift(edit.range) }));
  return {
    ...finding,
    range: shift(finding.range),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: edits(fix.edits) })),
  };
}
