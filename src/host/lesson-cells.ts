import * as v from 'valibot';
import type { ProgramLanguage } from '../lab/run/types.ts';
import type { Catalogue } from '../lessons/catalogue.ts';
import {
  expandPatterns,
  type CodeCell,
  type Lesson,
  type LessonCell,
  type TextCell,
} from '../lessons/lesson.ts';
import { RUNNABLE } from './program.ts';

/** A cell as a notebook knows it; `metadata` is what the Markdown needs to come back unchanged. */
export interface CellShape {
  readonly kind: 'text' | 'code';
  readonly language: string;
  readonly value: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const metadataSchema = v.object({
  info: v.optional(v.string(), ''),
  lead: v.exactOptional(v.string()),
  fence: v.exactOptional(
    v.object({
      open: v.string(),
      close: v.exactOptional(v.string()),
      hollow: v.exactOptional(v.literal(true)),
    }),
  ),
  /** The pattern's text that was put into an empty cell. */
  expanded: v.exactOptional(v.string()),
});

const lessonSchema = v.object({
  tail: v.optional(v.string(), '\n'),
  eol: v.optional(v.picklist(['\n', '\r\n']), '\n'),
});

/** The cells to show: an empty cell that names a pattern shows the pattern's program. */
export function cellsOf(lesson: Lesson, catalogue: Catalogue): CellShape[] {
  const expanded = expandPatterns(lesson, catalogue);
  return expanded.cells.map((cell, index) => {
    const { kind, language, value, info, lead } = cell;
    const fence = cell.kind === 'code' ? cell.fence : undefined;
    const metadata = {
      info,
      ...(lead === undefined ? {} : { lead }),
      ...(fence === undefined ? {} : { fence }),
      ...(value === lesson.cells[index]?.value ? {} : { expanded: value }),
    };
    return { kind, language, value, metadata };
  });
}

/** The lesson that cells are, as they may have been edited; `about` is the notebook's metadata. */
export function lessonOf(cells: readonly CellShape[], about: unknown): Lesson {
  const checked = v.safeParse(lessonSchema, about ?? {});
  const { tail, eol } = checked.success ? checked.output : v.parse(lessonSchema, {});
  return { cells: cells.map(toLessonCell), tail, eol };
}

/** What stands after a code cell's opening fence; empty for a cell the learner added. */
export function infoOf(metadata: unknown): string {
  const checked = v.safeParse(metadataSchema, metadata);
  return checked.success ? checked.output.info : '';
}

function toLessonCell(cell: CellShape): LessonCell {
  const checked = v.safeParse(metadataSchema, cell.metadata);
  // A cell that was added, or whose metadata another tool changed, is printed as a new one.
  const kept = checked.success ? checked.output : v.parse(metadataSchema, {});
  const lead = kept.lead === undefined ? {} : { lead: kept.lead };
  if (cell.kind === 'text') {
    return {
      kind: 'text',
      language: 'markdown',
      value: cell.value,
      info: '',
      ...lead,
    } satisfies TextCell;
  }
  const language: ProgramLanguage = RUNNABLE[cell.language] ?? 'python';
  const { fence, info, expanded } = kept;
  return {
    kind: 'code',
    language,
    value: cell.value === expanded ? '' : cell.value,
    info: info === '' ? `${language} run` : info,
    ...lead,
    ...(fence === undefined ? {} : { fence }),
  } satisfies CodeCell;
}
