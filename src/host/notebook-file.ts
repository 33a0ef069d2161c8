import * as v from 'valibot';

/** A code cell of a notebook that is not open. */
export interface NotebookCell {
  /** Its place among all cells, from zero. */
  readonly index: number;
  /** The language's id. */
  readonly language: string;
  readonly text: string;
}

/** The cells of a notebook's file, or why it cannot be read, as a sentence. */
export type NotebookCells =
  | { readonly ok: true; readonly cells: readonly NotebookCell[] }
  | { readonly ok: false; readonly reason: string };

const source = v.union([v.string(), v.array(v.string())]);
const named = v.optional(v.nullable(v.looseObject({ name: v.optional(v.unknown()) })));
const notebookSchema = v.looseObject({
  metadata: v.optional(v.looseObject({ kernelspec: named, language_info: named })),
  cells: v.array(
    v.looseObject({
      cell_type: v.string(),
      source,
      metadata: v.optional(v.looseObject({ vscode: v.optional(v.unknown()) })),
    }),
  ),
});
const cellLanguageSchema = v.looseObject({ languageId: v.string() });

/** Reads the text of an `.ipynb` file of format 4. */
export function readNotebook(text: string): NotebookCells {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    // What the parser says of a notebook's JSON helps nobody who looks at cells.
    return { ok: false, reason: 'Not checked: the notebook is not valid JSON.' };
  }
  const read = v.safeParse(notebookSchema, data);
  if (!read.success) {
    return { ok: false, reason: 'Not checked: the file is no notebook of format 4.' };
  }
  const { metadata, cells } = read.output;
  const main = languageOf(metadata?.language_info?.name ?? metadata?.kernelspec?.['language']);
  return {
    ok: true,
    cells: cells.flatMap(({ cell_type, source: lines, metadata: own }, index) => {
      if (cell_type !== 'code') return [];
      const cell = v.safeParse(cellLanguageSchema, own?.vscode);
      const language = cell.success ? cell.output.languageId : main;
      return [{ index, language, text: typeof lines === 'string' ? lines : lines.join('') }];
    }),
  };
}

/** A notebook that names no language is one of Python's, as most are. */
function languageOf(name: unknown): string {
  if (typeof name !== 'string' || /^i?python\d?$/i.test(name)) return 'python';
  return name.toLowerCase();
}
