/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\],:])|[^\s"{}[\],:]+)/y;

/** Where the `source` of each cell stands in the text of a notebook, which is valid JSON. */
export function sourceSpans(text: string): Map<number, Span> {
  const spans = new Map<number, Span>();
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  /** The key that was read last, by depth. */
  const keys: string[] = [];
  let cell = 0;
  let expectKey = false;
  let listStart: number | undefined;
  for (;;) {
    const found = token.exec(text);
    if (!found) return spans;
    const [whole, string, sign] = found;
    const end = token.lastIndex;
    const start = end - whole.trimStart().length;
    const depth = open.length;
    const inCells = keys[1] === '"cells"' && open[1] === '[';
    const isSource = inCells && depth === 3 && open[2] === '{' && keys[3] === '"source"';
    if (string !== undefined) {
      if (expectKey) keys[depth] = string;
      else if (isSource) spans.set(cell, { start, end });
    } else if (sign === '{' || sign === '[') {
      if (isSource && sign === '[') listStart = start;
      if (depth === 1 && keys[1] === '"cells"') {
        spans.clear();
        cell = 0;
      }
      open.push(sign);
      if (depth < 3) keys[depth + 1] = '';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      if (listStart !== undefined && depth === 4) {
        spans.set(cell, { start: listStart, end });
        listStart = undefined;
      }
    } else if (sign === ',' && depth === 2 && inCells) cell++;
    expectKey = (sign === '{' || sign === ',') && open.at(-1) === '{';
  }
}

/**
 * The JSON of a cell's source as it is to be, in the manner of `old`: one text or a list of lines,
 * with the same white space between them. Lines that stay are written as they were.
 */
export function writeSource(old: string, source: string): string {
  if (!old.startsWith('[')) return JSON.stringify(source);
  const written = new Map(
    (old.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map((each) => [String(JSON.parse(each)), each]),
  );
  const lines = source.split(/(?<=\n)/);
  const open = /^\[(\s*)/.exec(old)?.[1] ?? '';
  const between = /",(\s*)"/.exec(old)?.[1] ?? open;
  const close = /(\s*)\]$/.exec(old)?.[1] ?? '';
  const items = lines.map((line) => written.get(line) ?? JSON.stringify(line));
  return `[${open}${items.join(`,${between}`)}${close}]`;
}
