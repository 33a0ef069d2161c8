import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramLanguage } from '../lab/run/types.ts';
import {
  findProgram,
  loadCatalogue,
  type Catalogue,
  type PatternEntry,
  type PatternSource,
} from '../lessons/catalogue.ts';
import type { CliIo } from './io.ts';

const HELP = `Usage: async-lab patterns [--json]
       async-lab patterns show <slug> [--language python|typescript]

Lists the patterns, or prints one: a whole program that runs as it is.
<slug>.bad prints the twin that shows what goes wrong, where there is one.

Example: async-lab patterns show rate-limit > rate_limit.py
`;
const LANGUAGES: readonly ProgramLanguage[] = ['python', 'typescript', 'javascript'];
const WRONG_USE = 2;

/** The command `async-lab patterns`: exit code 0, or 2 for wrong use. */
export function patterns(args: string[], io: CliIo): Promise<number> {
  const [first, ...rest] = args;
  if (args.includes('--help') || args.includes('-h')) return done(io, HELP);
  if (first === 'show') return Promise.resolve(show(rest, io));
  const wrong = args.find((arg) => arg !== '--json');
  if (wrong !== undefined) {
    return Promise.resolve(refuse(io, wrongWord(wrong, ['show', '--json', '--help'])));
  }
  const { entries } = shippedCatalogue();
  if (args.length > 0) return done(io, `${JSON.stringify({ patterns: entries.map(jsonOf) })}\n`);
  return done(io, entries.map(lineOf).join(''));
}

/** The patterns that ship beside this program, from `snippets/` in the nearest folder above. */
export function shippedCatalogue(): Catalogue {
  const folder = snippetsFolder(dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => filesOf(folder, name));
  return loadCatalogue(files);
}

/** The candidate that is most like `word`, unless none is like it at all. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  const limit = Math.max(2, Math.floor(word.length / 2));
  return best !== undefined && best.distance <= limit ? best.candidate : undefined;
}

function show(args: readonly string[], io: CliIo): number {
  const words: string[] = [];
  let language: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--language') language = args[++at] ?? '';
    else if (arg.startsWith('--language=')) language = arg.slice('--language='.length);
    else if (arg.startsWith('-')) return refuse(io, wrongWord(arg, ['--language', '--help']));
    else words.push(arg);
  }
  const [slug] = words;
  if (slug === undefined || words.length > 1)
    return refuse(io, 'show takes the slug of one pattern');
  const catalogue = shippedCatalogue();
  const entry = catalogue.find(slug.replace(/\.bad$/, ''));
  if (entry === undefined) {
    const slugs = catalogue.entries.map((each) => each.slug);
    return refuse(io, `there is no pattern "${slug}"${hint(slug, slugs)}`);
  }
  const chosen = LANGUAGES.find((each) => each === (language ?? entry.languages[0]));
  const program = chosen === undefined ? undefined : findProgram(catalogue, slug, chosen);
  if (program === undefined) {
    const offered = entry.languages.join(', ');
    const asked = language === undefined ? '' : ` in "${language}"`;
    return refuse(io, `there is no ${slug}${asked}; ${entry.slug} is there in ${offered}`);
  }
  io.out(program.text);
  return 0;
}

function jsonOf(entry: PatternEntry): object {
  const { number, slug, title, chapter, kinds, languages, runtimes, needs } = entry;
  return { number, slug, title, chapter, kinds, languages, runtimes, needs };
}

function lineOf(entry: PatternEntry): string {
  const languages = entry.languages.join(', ');
  return `${entry.number}  ${entry.slug.padEnd(24)} ${entry.title} (${languages})\n`;
}

function snippetsFolder(from: string): string {
  const folder = join(from, 'snippets');
  if (existsSync(join(folder, 'python'))) return folder;
  const above = dirname(from);
  if (above === from) throw new Error('The folder "snippets" is missing: install Async Lab again.');
  return snippetsFolder(above);
}

function filesOf(folder: string, language: string): PatternSource[] {
  return readdirSync(join(folder, language)).map((name) => ({
    path: `${language}/${name}`,
    text: readFileSync(join(folder, language, name), 'utf8'),
  }));
}

function refuse(io: CliIo, reason: string): number {
  io.err(`async-lab patterns: ${reason}\nTry: async-lab patterns --help\n`);
  return WRONG_USE;
}

function done(io: CliIo, text: string): Promise<number> {
  io.out(text);
  return Promise.resolve(0);
}

function wrongWord(word: string, known: readonly string[]): string {
  return `"${word}" means nothing here${hint(word, known)}`;
}

function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

/** How many letters must be put in, left out or changed: Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
