import fc from 'fast-check';
import type { TextEdit } from '../../src/base/text.ts';

/** What somebody does to a text, without saying to which: numbers are taken modulo what is there. */
export interface Whim {
  readonly kind: (typeof KINDS)[number];
  readonly row: number;
  readonly column: number;
  readonly size: number;
  readonly choice: number;
}

const KINDS = [
  'insert',
  'insert',
  'delete',
  'replace',
  'word',
  'word',
  'statement',
  'statement',
  'delete-rows',
  'paste',
  'paste',
  'indent',
] as const;

const number = fc.nat({ max: 1_000_000 });

/** Any edit of any text; fast-check makes it smaller when a test fails. */
export const whims: fc.Arbitrary<Whim> = fc.record({
  kind: fc.constantFrom(...KINDS),
  row: number,
  column: number,
  size: number,
  choice: number,
});

/** What is typed: brackets, quotes, line ends, words. */
const PIECES = [
  ...['x', ' ', '(', ')', '[', ']', '{', '}', '"', "'", '"""', 'f"{', ':', '#', '.', '=', ','],
  ...['\n', '\n    ', '\n\n', '\\', '\t', '1', '@', 'await ', 'async ', 'return ', 'é', '𝒙'],
  ...['time.sleep(1)', 'asyncio.create_task(x())', 'async def f():\n    pass\n'],
];

const WORDS = ['time', 'self', 'await', 'x', 'asyncio', 'sleep', 'client', 'None', 'async', 'def'];

const STATEMENTS = [
  ...['time.sleep(1)', 'x = 1', '# a note', 'pass', 'await x', 'import time', 'asyncio.sleep(1)'],
  ...['task = asyncio.create_task(x())', 'open("x")', '# async-lab: ignore[blocking-sleep]'],
  ...['raise', 'return', 'async def g():\n    pass', 'class G:\n    x = 1', 'if x:\n    pass'],
];

/** The edit that a whim makes of a text with these rows. */
export function editOf(whim: Whim, lines: readonly string[]): TextEdit {
  const row = whim.row % lines.length;
  const line = lines[row] ?? '';
  const column = whim.column % (line.length + 1);
  const piece = PIECES[whim.choice % PIECES.length] ?? '';
  const indent = /^ */.exec(line)?.[0] ?? '';
  const within = (from: number, to: number, text: string): TextEdit => ({
    range: { start: { row, column: from }, end: { row, column: Math.min(line.length, to) } },
    text,
  });
  switch (whim.kind) {
    case 'insert':
      return within(column, column, piece);
    case 'delete':
      return within(column, column + 1 + (whim.size % 4), '');
    case 'replace':
      return within(column, column + 1 + (whim.size % 6), piece);
    case 'word':
      return replaceWord(whim, line, within);
    case 'statement': {
      const statement = STATEMENTS[whim.choice % STATEMENTS.length] ?? '';
      return within(0, 0, `${statement.replace(/^/gm, indent)}\n`);
    }
    case 'delete-rows': {
      const end = Math.min(lines.length - 1, row + 1 + (whim.size % 3));
      return { range: { start: { row, column: 0 }, end: { row: end, column: 0 } }, text: '' };
    }
    case 'paste': {
      const from = whim.choice % lines.length;
      return within(0, 0, `${lines.slice(from, from + 1 + (whim.size % 8)).join('\n')}\n`);
    }
    case 'indent':
      return whim.size % 2 === 0 ? within(0, 0, '    ') : within(0, Math.min(4, indent.length), '');
  }
}

function replaceWord(
  { size, choice }: Whim,
  line: string,
  within: (from: number, to: number, text: string) => TextEdit,
): TextEdit {
  const words = [...line.matchAll(/[A-Za-z_]\w*/g)];
  const word = words[size % Math.max(1, words.length)];
  if (!word) return within(0, 0, ' ');
  const text = WORDS[choice % WORDS.length] ?? '';
  return within(word.index, word.index + word[0].length, text);
}

/** The edit that takes another back; `lines` are those before it. */
export function undoOf({ range: { start, end }, text }: TextEdit, lines: string[]): TextEdit {
  const rows = lines.slice(start.row, end.row + 1);
  rows[rows.length - 1] = rows.at(-1)?.slice(0, end.column) ?? '';
  rows[0] = rows[0]?.slice(start.column) ?? '';
  const inserted = text.split('\n');
  const last = inserted.at(-1)?.length ?? 0;
  const endRow = start.row + inserted.length - 1;
  const column = inserted.length === 1 ? start.column + last : last;
  return { range: { start, end: { row: endRow, column } }, text: rows.join('\n') };
}
