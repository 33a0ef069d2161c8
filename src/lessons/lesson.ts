import type { ProgramLanguage } from '../lab/run/types.ts';
import { findProgram, type Catalogue } from './catalogue.ts';

/** A stretch of Markdown, or a program. */
export type LessonCell = TextCell | CodeCell;

export interface TextCell {
  readonly kind: 'text';
  readonly language: 'markdown';
  /** Markdown without blank lines around it. */
  readonly value: string;
  readonly info: '';
  /** The line ends between the cell before (or the beginning of the file) and this one. */
  readonly lead?: string;
}

export interface CodeCell {
  readonly kind: 'code';
  readonly language: ProgramLanguage;
  /** The code without the line end before the closing fence. */
  readonly value: string;
  /** Everything after the opening fence, `python bad run`; its first word is the language. */
  readonly info: string;
  readonly lead?: string;
  /** The fence as it stands in the file, when it is not the usual three backticks. */
  readonly fence?: LessonFence;
}

export interface LessonFence {
  readonly open: string;
  /** The closing line as it stands; absent when the file ends before the fence is closed. */
  readonly close?: string;
  /** True for a fence with no line at all inside: its value is empty, and so is the space. */
  readonly hollow?: true;
}

/** A lesson: a Markdown file as a list of cells, in LF. */
export interface Lesson {
  readonly cells: readonly LessonCell[];
  /** What stands after the last cell. */
  readonly tail: string;
  /** What the file has between its lines. */
  readonly eol: '\n' | '\r\n';
}

/** What a fence's words say about its cell. */
export interface FenceAttributes {
  /** The learner may run the cell: it is a whole program. */
  readonly run: boolean;
  /** The cell shows what goes wrong. */
  readonly bad: boolean;
  /** The learner guesses the time before the run. */
  readonly predict: boolean;
  readonly quiz: boolean;
  /** The pattern, `<slug>` or `<slug>.bad`, that runs beside this cell on one time axis. */
  readonly compare?: string;
  /** The pattern, `<slug>` or `<slug>.bad`, whose program this cell holds. */
  readonly pattern?: string;
  /** The id of the exercise that this cell is checked as. */
  readonly exercise?: string;
}

const NAMES: Readonly<Record<string, ProgramLanguage>> = {
  python: 'python',
  py: 'python',
  typescript: 'typescript',
  ts: 'typescript',
  javascript: 'javascript',
  js: 'javascript',
};

/** Reads the words of an opening fence. Unknown words mean nothing; the first is the language. */
export function fenceAttributes(info: string): FenceAttributes {
  const words = info.trim().split(/\s+/).slice(1);
  const valueOf = (key: string): string | undefined => {
    const word = words.find((candidate) => candidate.startsWith(`${key}=`));
    return word?.slice(key.length + 1) || undefined;
  };
  const [compare, pattern, exercise] = ['compare', 'pattern', 'exercise'].map(valueOf);
  return {
    run: words.includes('run'),
    bad: words.includes('bad'),
    predict: words.includes('predict'),
    quiz: words.includes('quiz'),
    ...(compare === undefined ? {} : { compare }),
    ...(pattern === undefined ? {} : { pattern }),
    ...(exercise === undefined ? {} : { exercise }),
  };
}

/**
 * Splits Markdown into cells. Fences at the left margin in a language that can run become code
 * cells; everything else, other fences included, is text. `printLesson` gives back the same file.
 */
export function parseLesson(markdown: string): Lesson {
  const eol = /\r\n/.test(markdown) && !/(^|[^\r])\n/.test(markdown) ? '\r\n' : '\n';
  const lines = (eol === '\r\n' ? markdown.replaceAll('\r\n', '\n') : markdown).split('\n');
  const cells: LessonCell[] = [];
  let space = '';
  let text: string[] = [];
  const endText = (end: '\n' | ''): void => {
    const cell = textOf(text.length === 0 ? '' : text.join('\n') + end, space);
    if (cell.value !== undefined) cells.push(cell.value);
    space = cell.space;
    text = [];
  };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const opening = openingOf(line);
    if (opening === undefined) {
      text.push(line);
      at++;
      continue;
    }
    const end = closingRow(lines, at + 1, opening);
    const language = opening.indent === '' ? languageOf(opening.info) : undefined;
    if (language === undefined) {
      text.push(...lines.slice(at, end + 1));
    } else {
      endText('\n');
      cells.push(codeOf(lines, { at, end, opening, language, lead: space }));
      space = '';
      // What follows the fence's last line begins with its line end.
      if (end < lines.length) text.push('');
    }
    at = end + 1;
  }
  endText('');
  return { cells, tail: space, eol };
}

/**
 * Writes a lesson as Markdown. What `parseLesson` read comes back unchanged; a cell made by hand
 * gets a blank line before it and a fence longer than any in its code.
 */
export function printLesson(lesson: Lesson): string {
  let out = '';
  for (const [at, cell] of lesson.cells.entries()) {
    out += cell.lead ?? (out === '' ? '' : '\n\n');
    out += cell.kind === 'text' ? cell.value : printCode(cell, at === lesson.cells.length - 1);
  }
  out += lesson.tail;
  return lesson.eol === '\r\n' ? out.replaceAll('\n', '\r\n') : out;
}

/** A lesson's title: its first heading, or its first line of text. */
export function lessonTitle(lesson: Lesson): string {
  const first = lesson.cells.find((cell) => cell.kind === 'text')?.value ?? '';
  return (/^#+ +(.*)$/m.exec(first)?.[1] ?? first.split('\n')[0] ?? '').trim();
}

/**
 * Puts the catalogue's programs into the empty cells that name a pattern.
 * A cell whose pattern does not exist keeps its (empty) code; {@link lessonProblems} names it.
 */
export function expandPatterns(lesson: Lesson, catalogue: Catalogue): Lesson {
  return { ...lesson, cells: lesson.cells.map((cell) => expandCell(cell, catalogue)) };
}

/** What is wrong with a lesson's references to patterns, one sentence each. */
export function lessonProblems(lesson: Lesson, catalogue: Catalogue): string[] {
  const problems: string[] = [];
  for (const cell of lesson.cells) {
    if (cell.kind === 'text') continue;
    const { pattern, compare } = fenceAttributes(cell.info);
    for (const reference of [pattern, compare]) {
      if (reference === undefined || findProgram(catalogue, reference, cell.language)) continue;
      problems.push(`\`${cell.info}\`: there is no pattern ${reference} in ${cell.language}`);
    }
  }
  return problems;
}

interface Opening {
  readonly indent: string;
  readonly mark: string;
  readonly info: string;
}

function openingOf(line: string): Opening | undefined {
  const match = /^( {0,3})(`{3,}|~{3,})(.*)$/s.exec(line);
  const mark = match?.[2];
  const info = match?.[3] ?? '';
  // With backticks in its info, a line of backticks is inline code, by CommonMark.
  if (mark === undefined || (mark.startsWith('`') && info.includes('`'))) return undefined;
  return { indent: match?.[1] ?? '', mark, info };
}

/** The row of the closing fence, or the number of rows when there is none. */
function closingRow(lines: readonly string[], from: number, opening: Opening): number {
  for (let at = from; at < lines.length; at++) if (closes(lines[at] ?? '', opening.mark)) return at;
  return lines.length;
}

function closes(line: string, mark: string): boolean {
  const match = /^ {0,3}(`{3,}|~{3,})[ \t\r]*$/.exec(line)?.[1];
  return match !== undefined && match.startsWith(mark);
}

function languageOf(info: string): ProgramLanguage | undefined {
  const word = /^[ \t]*([A-Za-z]+)(?=[ \t\r]|$)/.exec(info)?.[1] ?? '';
  return Object.hasOwn(NAMES, word) ? NAMES[word] : undefined;
}

interface CodePlace {
  readonly at: number;
  readonly end: number;
  readonly opening: Opening;
  readonly language: ProgramLanguage;
  readonly lead: string;
}

function codeOf(lines: readonly string[], place: CodePlace): CodeCell {
  const { at, end, opening, language, lead } = place;
  const inside = lines.slice(at + 1, end);
  const close = lines[end];
  const info = opening.info;
  const usual =
    opening.mark === '```' && close === '```' && inside.length > 0 && info === info.trim();
  const cell = {
    kind: 'code',
    language,
    value: inside.join('\n'),
    info: info.trim(),
    lead,
  } as const;
  if (usual) return cell;
  return {
    ...cell,
    fence: {
      open: lines[at] ?? '',
      ...(close === undefined ? {} : { close }),
      ...(inside.length === 0 ? { hollow: true as const } : {}),
    },
  };
}

/** Splits text into the blank lines before, the cell, and the blank lines after. */
function textOf(
  joined: string,
  space: string,
): { readonly value?: TextCell; readonly space: string } {
  const match = /^(\n*)(.*?)(\n*)$/s.exec(joined);
  const value = match?.[2] ?? '';
  const lead = space + (match?.[1] ?? '');
  if (value === '') return { space: space + joined };
  return {
    value: { kind: 'text', language: 'markdown', value, info: '', lead },
    space: match?.[3] ?? '',
  };
}

function printCode(cell: CodeCell, last: boolean): string {
  const { fence } = cell;
  const info =
    languageOf(cell.info) === cell.language
      ? cell.info
      : [cell.language, ...cell.info.split(/\s+/).slice(1)].join(' ').trim();
  const opening = openingOf(fence?.open ?? '');
  const mark = opening?.mark ?? '```';
  const fits = !cell.value.split('\n').some((line) => closes(line, mark));
  const asRead = fence !== undefined && fits && opening?.info.trim() === info;
  // A fence that the file left open can stay so only while nothing follows it.
  if (!asRead || (fence.close === undefined && !last)) {
    const own = fits ? mark : longerThanAny(cell.value);
    return `${own}${info}\n${cell.value}\n${own}`;
  }
  const end = fence.close === undefined ? '' : `\n${fence.close}`;
  return fence.hollow && cell.value === ''
    ? fence.open + end
    : `${fence.open}\n${cell.value}${end}`;
}

function longerThanAny(value: string): string {
  const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length));
  return '`'.repeat(longest + 1);
}

function expandCell(cell: LessonCell, catalogue: Catalogue): LessonCell {
  if (cell.kind === 'text' || cell.value !== '') return cell;
  const { pattern } = fenceAttributes(cell.info);
  if (pattern === undefined) return cell;
  const program = findProgram(catalogue, pattern, cell.language);
  return program === undefined ? cell : { ...cell, value: program.text.replace(/\n+$/, '') };
}
