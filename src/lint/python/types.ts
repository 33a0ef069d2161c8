import type { TypeText } from '../facts.ts';

/** Wrappers that say something about a name and nothing about its kind. */
const TRANSPARENT = new Set([
  'Annotated',
  'Final',
  'ClassVar',
  'Required',
  'NotRequired',
  'ReadOnly',
]);

/** Deeper annotations are treated as unknown; real ones stay far below. */
const MAX_DEPTH = 12;

/**
 * Normalises an annotation's source: quotes and spaces go, `Optional[X]`, `X | None` and
 * `Union[X, None]` become `X`, wrappers like `Annotated` give what they wrap. What cannot be read
 * becomes the empty text.
 */
export function normaliseType(source: string): TypeText {
  let type = read.get(source);
  if (type === undefined) {
    type = readType(source);
    if (read.size >= MAX_READ) read.clear();
    read.set(source, type);
  }
  return type;
}

/** Annotations that were read before: a file says the same few over and over. */
const read = new Map<string, TypeText>();
const MAX_READ = 2000;

function readType(source: string): TypeText {
  const reader = new TypeReader(source.replace(/["'\s]/g, ''));
  const type = reader.union(0);
  return reader.atEnd ? type : '';
}

class TypeReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  union(depth: number): TypeText {
    const parts = [this.single(depth)];
    while (this.text[this.at] === '|') {
      this.at++;
      parts.push(this.single(depth));
    }
    return joinTypes(parts);
  }

  private single(depth: number): TypeText {
    if (depth > MAX_DEPTH) return '';
    if (this.text[this.at] === '[') return `list[${this.list(depth).join(',')}]`;
    const name = /^(?:[\p{L}_][\p{L}\p{N}_.]*|\.\.\.)/u.exec(this.text.slice(this.at))?.[0] ?? '';
    this.at += name.length;
    if (name === '' || this.text[this.at] !== '[') return name;
    const args = this.list(depth);
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (last === 'Optional') return joinTypes([...args, 'None']);
    if (TRANSPARENT.has(last)) return args[0] ?? '';
    if (last === 'Union') return joinTypes(args);
    if (last === 'Literal') return '';
    return `${name}[${args.join(',')}]`;
  }

  /** Reads `[a, b]` with the position on the opening bracket. */
  private list(depth: number): TypeText[] {
    const args: TypeText[] = [];
    this.at++;
    while (!this.atEnd && this.text[this.at] !== ']') {
      const before = this.at;
      args.push(this.union(depth + 1));
      if (this.text[this.at] === ',') this.at++;
      else if (this.at === before) this.at++;
    }
    this.at++;
    return args;
  }
}

/** What such a type says, "this must be awaited", is not true of `None`. */
const MUST_BE_AWAITED = /^(?:\w+\.)*(?:Coroutine|CoroutineType|Awaitable)\b/;

function joinTypes(parts: readonly TypeText[]): TypeText {
  const kinds = [...new Set(parts.filter((part) => part !== 'None'))];
  if (kinds.length === 0) return 'None';
  if (parts.includes('None') && kinds.some((kind) => MUST_BE_AWAITED.test(kind))) return '';
  return kinds.includes('') ? '' : kinds.join('|');
}

/** The alternatives of a type: `A|B[C|D]` has two. Empty for a type that has none. */
export function splitUnion(type: TypeText): TypeText[] {
  const kinds: TypeText[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= type.length; i++) {
    const c = type[i];
    if (c === '[') depth++;
    else if (c === ']') depth--;
    if (i === type.length || (c === '|' && depth === 0)) {
      kinds.push(type.slice(from, i));
      from = i + 1;
    }
  }
  return kinds.length > 1 ? kinds : [];
}

/** Splits `name[a,b]` into its name and arguments. A union has no single name. */
export function splitType(type: TypeText): { name: string; args: TypeText[] } {
  const open = type.indexOf('[');
  if (open < 0) return { name: type.includes('|') ? '' : type, args: [] };
  if (type.slice(0, open).includes('|')) return { name: '', args: [] };
  if (!type.endsWith(']')) return { name: '', args: [] };
  const args: TypeText[] = [];
  let depth = 0;
  let from = open + 1;
  for (let i = open + 1; i < type.length; i++) {
    const c = type[i];
    if (c === '[') depth++;
    else if (c === ']') {
      if (depth === 0 && i < type.length - 1) return { name: '', args: [] };
      depth--;
    }
    if ((c === ',' && depth === 0) || i === type.length - 1) {
      if (i > from) args.push(type.slice(from, i));
      from = i + 1;
    }
  }
  return { name: type.slice(0, open), args };
}
