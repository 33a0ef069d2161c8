import type { ProgramLanguage, RuntimeId } from '../lab/run/types.ts';

/** A stretch of a program that becomes a tab stop when the program is inserted as a snippet. */
export interface Placeholder {
  readonly name: string;
  /** The literal text; every place where it stands alone becomes the same tab stop. */
  readonly text: string;
}

/** A program of the catalogue, as it is inserted, shown and run. */
export interface PatternProgram {
  readonly title: string;
  /** The whole program; of the header only the title is left, as a comment in the first line. */
  readonly text: string;
  /** What must be true of a run, in the words of the `expect:` line; absent = exit code 0. */
  readonly expect?: string;
  /** The runtimes that can run it, the best one first. */
  readonly runtimes: readonly RuntimeId[];
  /** Names of pip packages, or `postgres` for a server. */
  readonly needs: readonly string[];
  /** The oldest Python that runs it, `3.11`; absent = any supported one. */
  readonly needsPython?: string;
  readonly placeholders: readonly Placeholder[];
}

/** What kind of use a pattern has: S snippet, D demo, L bad and good pair, N new text. */
export type PatternKind = 'S' | 'D' | 'L' | 'N';

/** One file of `snippets/<language>/`. */
export interface PatternFile {
  /** The file's name without `.bad` and the ending. */
  readonly slug: string;
  readonly language: ProgramLanguage;
  /** Whether this is the twin that shows what goes wrong. */
  readonly bad: boolean;
  /** `P06`; a bad twin may leave this and the next two to its good one. */
  readonly number?: string;
  readonly chapter?: string;
  readonly kinds: readonly PatternKind[];
  readonly program: PatternProgram;
}

export type ParsedPattern =
  | { readonly ok: true; readonly value: PatternFile }
  | { readonly ok: false; readonly reason: string };

const ENDINGS: Readonly<Record<string, ProgramLanguage>> = {
  py: 'python',
  ts: 'typescript',
  js: 'javascript',
};
const COMMENT: Readonly<Record<ProgramLanguage, string>> = {
  python: '#',
  typescript: '//',
  javascript: '//',
};
const KEYS = [
  'title',
  'number',
  'chapter',
  'kinds',
  'needs',
  'needs-python',
  'runtimes',
  'placeholders',
  'expect',
] as const;
type Key = (typeof KEYS)[number];

const RUNTIMES: Readonly<Record<ProgramLanguage, readonly RuntimeId[]>> = {
  python: ['python', 'embedded'],
  typescript: ['node'],
  javascript: ['node'],
};

/**
 * Reads one pattern file. `path` ends with `<language folder>/<slug>[.bad].<py|ts|js>`.
 * The header is the first lines of the form `# key: value` (`// key: value`); it ends at the first
 * line that is not one.
 */
export function parsePattern(path: string, text: string): ParsedPattern {
  const name = /([a-z0-9]+(?:-[a-z0-9]+)*)(\.bad)?\.(py|ts|js)$/.exec(path.replace(/\\/g, '/'));
  const language = ENDINGS[name?.[3] ?? ''];
  const slug = name?.[1];
  if (slug === undefined || language === undefined)
    return failed(path, 'the name is not <slug>.py, .ts or .js');
  const header = readHeader(text.replace(/\r\n/g, '\n'), COMMENT[language]);
  if (!header.ok) return failed(path, header.reason);
  const bad = name?.[2] !== undefined;
  const { fields, body } = header;
  const title = fields.get('title');
  if (title === undefined || title === '') return failed(path, 'the header has no title');
  const program = readProgram(language, title, fields, body);
  if (typeof program === 'string') return failed(path, program);
  const kinds = list(fields.get('kinds'));
  if (!kinds.every(isKind)) return failed(path, 'kinds are S, D, L or N');
  const number = fields.get('number');
  const chapter = fields.get('chapter');
  if (!bad && (number === undefined || !/^[PX]\d\d$/.test(number)))
    return failed(path, 'the number is not of the form P06');
  if (!bad && (chapter === undefined || chapter === ''))
    return failed(path, 'the header has no chapter');
  if (!bad && program.runtimes.length === 0) return failed(path, 'the header names no runtime');
  return {
    ok: true,
    value: {
      slug,
      language,
      bad,
      ...(number === undefined ? {} : { number }),
      ...(chapter === undefined ? {} : { chapter }),
      kinds,
      program,
    },
  };
}

/** The comment that carries a program's title in its first line. */
export function titleLine(language: ProgramLanguage, title: string): string {
  return `${COMMENT[language]} ${title}`;
}

type Header =
  | { readonly ok: true; readonly fields: Map<Key, string>; readonly body: string }
  | { readonly ok: false; readonly reason: string };

function readHeader(text: string, comment: string): Header {
  const fields = new Map<Key, string>();
  const lines = text.split('\n');
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const pair = line.startsWith(`${comment} `)
      ? /^([a-z-]+):(?: (.*))?$/.exec(line.slice(comment.length + 1))
      : null;
    if (pair === null) break;
    const key = KEYS.find((known) => known === pair[1]);
    if (key === undefined) return { ok: false, reason: `unknown header key "${pair[1] ?? ''}"` };
    if (fields.has(key)) return { ok: false, reason: `the header has two lines "${key}"` };
    fields.set(key, (pair[2] ?? '').trim());
  }
  return { ok: true, fields, body: lines.slice(at).join('\n') };
}

function readProgram(
  language: ProgramLanguage,
  title: string,
  fields: ReadonlyMap<Key, string>,
  body: string,
): PatternProgram | string {
  if (body.trim() === '') return 'there is no program below the header';
  const runtimes: RuntimeId[] = [];
  for (const name of list(fields.get('runtimes'))) {
    const runtime = RUNTIMES[language].find((known) => known === name);
    if (runtime === undefined) return `the runtime "${name}" does not run ${language}`;
    runtimes.push(runtime);
  }
  const placeholders = readPlaceholders(fields.get('placeholders') ?? '', body);
  if (typeof placeholders === 'string') return placeholders;
  const expect = fields.get('expect');
  const needsPython = fields.get('needs-python');
  if (needsPython !== undefined && !/^3\.\d+$/.test(needsPython))
    return 'needs-python is not of the form 3.11';
  return {
    title,
    text: `${titleLine(language, title)}\n${body}`,
    ...(expect === undefined || expect === '' ? {} : { expect }),
    runtimes,
    needs: list(fields.get('needs')),
    ...(needsPython === undefined ? {} : { needsPython }),
    placeholders,
  };
}

const PLACEHOLDER = /\s*([a-z]+) = ("(?:[^"\\]|\\.)*")\s*(?:,|$)/y;

/** Reads `name = "literal", name = "literal"`; the literals are JSON strings. */
function readPlaceholders(value: string, body: string): Placeholder[] | string {
  const found: Placeholder[] = [];
  PLACEHOLDER.lastIndex = 0;
  while (PLACEHOLDER.lastIndex < value.length) {
    const rest = value.slice(PLACEHOLDER.lastIndex);
    const match = PLACEHOLDER.exec(value);
    if (match === null) return `cannot read the placeholders at "${rest}"`;
    const text = parseLiteral(match[2] ?? '');
    if (text === undefined || text === '') return `placeholder "${match[1] ?? ''}" is no string`;
    if (!body.includes(text)) return `the program has no text "${text}" for a placeholder`;
    found.push({ name: match[1] ?? '', text });
  }
  return found;
}

function parseLiteral(json: string): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // A wrong escape inside the quotes: the caller names the placeholder.
    return undefined;
  }
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function isKind(value: string): value is PatternKind {
  return value === 'S' || value === 'D' || value === 'L' || value === 'N';
}

function failed(path: string, reason: string): ParsedPattern {
  return { ok: false, reason: `${path}: ${reason}` };
}
