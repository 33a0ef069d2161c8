/** A key in a settings file: the keys above it and its own, and the row where it stands. */
export interface KeyRow {
  readonly path: readonly string[];
  readonly row: number;
}

/** The keys of a JSON text in order, and the row where it stops being JSON, if it does. */
export interface JsonScan {
  readonly keys: readonly KeyRow[];
  readonly brokenRow: number | undefined;
}

const JSON_TOKEN =
  /\s*(?:("(?:[^"\\\n]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:]))/y;

/** Reads a JSON text for its keys: the parser of the language does not tell where they stand. */
export function scanJson(text: string): JsonScan {
  const keys: KeyRow[] = [];
  const open: { readonly kind: '{' | '['; key: string }[] = [];
  const token = new RegExp(JSON_TOKEN);
  let row = 0;
  let counted = 0;
  /** What may come next: a value, a key, a colon, or a comma or end. */
  let next: 'value' | 'first' | 'key' | 'colon' | 'comma' = 'value';
  for (;;) {
    const found = token.exec(text);
    const at = found ? token.lastIndex - (found[1] ?? found[2] ?? found[3] ?? '').length : -1;
    const rest = found ? '' : text.slice(counted).replace(/^\s*/, '');
    const until = found ? at : text.length - rest.length;
    row += text.slice(counted, until).split('\n').length - 1;
    counted = until;
    const top = open.at(-1);
    if (!found) {
      const whole = rest === '' && next === 'comma' && !top;
      return { keys, brokenRow: whole ? undefined : row };
    }
    const [, string, plain, sign] = found;
    const isKeyPlace = next === 'key' || (next === 'first' && top?.kind === '{');
    const isValuePlace = next === 'value' || (next === 'first' && top?.kind === '[');
    if (string !== undefined && isKeyPlace && top) {
      top.key = unquoted(string);
      if (open.length <= MAX_DEPTH) keys.push({ path: open.map(({ key }) => key), row });
      next = 'colon';
    } else if ((string ?? plain) !== undefined && isValuePlace) next = 'comma';
    else if ((sign === '{' || sign === '[') && isValuePlace) {
      open.push({ kind: sign, key: '' });
      next = 'first';
    } else if (sign === ':' && next === 'colon') next = 'value';
    else if (sign === ',' && next === 'comma' && top) next = top.kind === '{' ? 'key' : 'value';
    else if ((next === 'comma' || next === 'first') && top && sign === CLOSES[top.kind]) {
      open.pop();
      next = 'comma';
    } else return { keys, brokenRow: row };
  }
}

/** Settings do not lie deeper. */
const MAX_DEPTH = 4;

const CLOSES = { '{': '}', '[': ']' } as const;

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    // An escape that is none: the parser says so, here the key only has to be told from others.
    return text.slice(1, -1);
  }
}

/** The keys of a TOML text in order, as far as lines tell: those in inline tables are not seen. */
export function scanToml(text: string): KeyRow[] {
  const keys: KeyRow[] = [];
  let table: string[] = [];
  text.split('\n').forEach((line, row) => {
    const header = /^\s*\[\[?([^\]]+)\]/.exec(line)?.[1];
    if (header !== undefined) {
      table = dotted(header);
      keys.push({ path: table, row });
      return;
    }
    const key = /^\s*((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)\s*=/.exec(
      line,
    );
    if (key) keys.push({ path: [...table, ...dotted(key[1] ?? '')], row });
  });
  return keys;
}

function dotted(name: string): string[] {
  const parts = name.match(/"[^"]*"|'[^']*'|[^\s."']+/g) ?? [];
  return parts.map((part) => part.replace(/^["']|["']$/g, ''));
}

/**
 * The row of a key, or of a word in its value. Where it cannot be seen, the row of the nearest
 * key around it.
 */
export function rowOf(
  text: string,
  keys: readonly KeyRow[],
  path: readonly string[],
  word?: string,
): number | undefined {
  const fits = (key: KeyRow): boolean =>
    key.path.length <= path.length && key.path.every((part, i) => part === path[i]);
  const best = keys
    .filter(fits)
    .reduce<KeyRow | undefined>(
      (most, key) => (most && most.path.length >= key.path.length ? most : key),
      undefined,
    );
  if (!best) return undefined;
  const wanted = word ?? (best.path.length < path.length ? path.at(-1) : undefined);
  if (wanted === undefined) return best.row;
  const after = keys.find(({ row }) => row > best.row)?.row ?? Infinity;
  const lines = text.split('\n');
  for (let row = best.row; row < Math.min(after, lines.length); row++) {
    if (lines[row]?.includes(wanted)) return row;
  }
  return best.row;
}
