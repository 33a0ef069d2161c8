import { applyEdits, type TextEdit } from '../base/text.ts';
import { pythonLines } from '../lint/python/magics.ts';
import { sourceSpans, writeSource, type Span } from './notebook-text.ts';

/** A notebook's Python cells as one program, and the way back. */
export interface Notebook {
  /** The lines of all Python cells, one after another. */
  readonly program: string;
  /** A line of the program as it stands in its cell. */
  line(row: number): string;
  /** The cell of a row of the program, from 1 among all cells, and the row in it. */
  cellAt(row: number): { readonly cell: number; readonly row: number } | undefined;
  /** The text of the notebook with edits of the program; all but the cells stays as it is. */
  withEdits(edits: readonly TextEdit[]): string;
}

interface Cell {
  readonly cell: number;
  readonly span: Span;
  readonly lines: readonly string[];
}

const LANGUAGE_NAMES = /^(?:python|ipython|i?python\d?)$/i;

/** Reads a Jupyter notebook; a sentence instead when the text is none. */
export function readNotebook(text: string): Notebook | string {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return 'The file is not a notebook: it is not valid JSON.';
  }
  if (!isTable(root) || !Array.isArray(root['cells'])) {
    return 'The file is not a notebook: it has no list of cells.';
  }
  if (!isPython(root)) return 'The notebook is not in Python.';
  return new CellProgram(text, cellsOf(text, root['cells']));
}

/** Whether a notebook says that its language is Python, or says nothing. */
function isPython(root: Readonly<Record<string, unknown>>): boolean {
  const metadata = isTable(root['metadata']) ? root['metadata'] : {};
  const language = isTable(metadata['language_info'])
    ? metadata['language_info']['name']
    : undefined;
  const kernel = isTable(metadata['kernelspec']) ? metadata['kernelspec']['language'] : undefined;
  const name = language ?? kernel;
  return typeof name !== 'string' || LANGUAGE_NAMES.test(name);
}

function cellsOf(text: string, list: readonly unknown[]): Cell[] {
  const spans = sourceSpans(text);
  return list.flatMap((cell, i) => {
    const span = spans.get(i);
    if (!isTable(cell) || cell['cell_type'] !== 'code' || !span) return [];
    const source = cell['source'];
    const joined = Array.isArray(source) ? source.map(String).join('') : source;
    return typeof joined === 'string' ? [{ cell: i + 1, span, lines: joined.split(/\r?\n/) }] : [];
  });
}

class CellProgram implements Notebook {
  readonly program: string;
  private readonly text: string;
  private readonly cells: readonly Cell[];
  private readonly rows: { readonly cell: Cell; readonly row: number }[] = [];

  constructor(text: string, cells: readonly Cell[]) {
    this.text = text;
    this.cells = cells;
    const lines: string[] = [];
    for (const cell of cells) {
      pythonLines(cell.lines).forEach((line, row) => {
        if (line === undefined) return;
        lines.push(line);
        this.rows.push({ cell, row });
      });
    }
    this.program = lines.join('\n');
  }

  line(row: number): string {
    const at = this.rows[row];
    return at?.cell.lines[at.row] ?? '';
  }

  cellAt(row: number): { cell: number; row: number } | undefined {
    const at = this.rows[row];
    return at && { cell: at.cell.cell, row: at.row };
  }

  withEdits(edits: readonly TextEdit[]): string {
    const ofCells = new Map<Cell, TextEdit[]>();
    for (const edit of edits) {
      const start = this.rows[edit.range.start.row];
      const end = this.rows[edit.range.end.row];
      // An edit across cells would join them: nobody wrote such a statement.
      if (!start || start.cell !== end?.cell) continue;
      const list = ofCells.get(start.cell) ?? [];
      const range = {
        start: { row: start.row, column: edit.range.start.column },
        end: { row: end.row, column: edit.range.end.column },
      };
      ofCells.set(start.cell, [...list, { range, text: edit.text }]);
    }
    let text = this.text;
    for (const cell of [...this.cells].reverse()) {
      const changes = ofCells.get(cell);
      if (!changes) continue;
      const source = applyEdits(cell.lines.join('\n'), changes);
      const { start, end } = cell.span;
      text = text.slice(0, start) + writeSource(text.slice(start, end), source) + text.slice(end);
    }
    return text;
  }
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
