import type { Position, TextEdit } from '../src/base/text.ts';

/** A text that is typed letter by letter into a file. */
export interface Trace {
  readonly name: string;
  /** Where it is typed: between the statements of a function, under a `def`, or between functions. */
  readonly where: 'statement' | 'docstring' | 'module';
  /** Whether the editor closes quotes and brackets by itself. */
  readonly closing: boolean;
  /** Without the indentation of the place. */
  readonly lines: readonly string[];
}

const STATEMENTS = [
  'response = await session.get("https://example.org/items", params={"page": page})',
  'rows = [row["name"] for row in await response.json()]',
  'for name in rows:',
  "    print(f'{name!r}: {len(name)} of {rows[0]}')",
  'time.sleep(0.5)',
];

const DOCSTRING = [
  '"""Sends what is waiting, oldest first.',
  '',
  "Nothing is lost when the connection doesn't answer: it's sent again.",
  ':param limit: how many (at most) are sent in one go',
  '"""',
];

const FUNCTION = [
  'async def fetch_all(session, urls, *, limit=10):',
  '    """Fetches all pages."""',
  '    gate = asyncio.Semaphore(limit)',
  '    pages = {}',
  '    for url in urls:',
  '        async with gate, session.get(url) as response:',
  '            pages[url] = await response.text()',
  '    return pages',
  '',
];

/** What people type, each as one trace. */
export const TRACES: readonly Trace[] = [
  { name: 'statements, auto-closed', where: 'statement', closing: true, lines: STATEMENTS },
  { name: 'statements', where: 'statement', closing: false, lines: STATEMENTS },
  { name: 'a docstring', where: 'docstring', closing: false, lines: DOCSTRING },
  { name: 'a new async def', where: 'module', closing: false, lines: FUNCTION },
];

/** A place to type at: the caret stands at the end of a row, and Enter is the first key. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly indent: number;
}

const PATTERNS: Readonly<Record<Trace['where'], RegExp>> = {
  statement: /^ {8}return \w+$/,
  docstring: /^ {4}(?:async )?def \w+\(.*\)[^#]*:$/,
  module: /^(?:async def|def|class) /,
};

/** The place for a trace that is nearest to a share of the text's rows. */
export function placeFor(trace: Trace, lines: readonly string[], share: number): Place {
  const wanted = Math.floor(lines.length * share);
  for (let away = 0; away < lines.length; away++) {
    const place = placeAt(trace, lines, wanted + away) ?? placeAt(trace, lines, wanted - away);
    if (place) return place;
  }
  throw new Error(`no place for “${trace.name}” in the text`);
}

function placeAt({ where }: Trace, lines: readonly string[], row: number): Place | undefined {
  const line = lines[row];
  const above = lines[row - 1];
  if (line === undefined || above === undefined || !PATTERNS[where].test(line)) return undefined;
  if (where === 'docstring') return { row, column: line.length, indent: 8 };
  if (where === 'module' && above !== '') return undefined;
  return { row: row - 1, column: above.length, indent: where === 'module' ? 0 : 8 };
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '"': '"',
  "'": "'",
};

/** The edits an editor makes while a trace is typed at a place. */
export function keysOf({ lines, closing }: Trace, place: Place): TextEdit[] {
  const keys: TextEdit[] = [];
  let { row, column } = place;
  /** What the editor has put behind the caret, innermost last. */
  const closers: string[] = [];
  const press = (text: string, over = 0): void => {
    const start: Position = { row, column };
    keys.push({ range: { start, end: { row, column: column + over } }, text });
  };
  for (const line of lines) {
    const content = line.trimStart();
    const indent = content === '' ? 0 : place.indent + line.length - content.length;
    press(`\n${' '.repeat(indent)}`);
    row++;
    column = indent;
    for (const letter of content) {
      const closer = closing ? PAIRS[letter] : undefined;
      if (closers.at(-1) === letter) {
        // Typing over what was put there is an edit, too.
        closers.pop();
        press(letter, 1);
      } else if (closer !== undefined) {
        closers.push(closer);
        press(letter + closer);
      } else press(letter);
      column++;
    }
  }
  return keys;
}
