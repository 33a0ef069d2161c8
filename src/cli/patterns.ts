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
import { didYouMean, readOptions } from './options.ts';

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
  return Promise.resolve(answer(args, io));
}

/** The patterns that ship beside this program, from `snippets/` in the nearest folder above. */
export function shippedCatalogue(): Catalogue {
  const folder = snippetsFolder(dirname(fileURLToPath(import.meta.url)));
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => filesOf(folder, name));
  return loadCatalogue(files);
}

function answer(args: readonly string[], io: CliIo): number {
  const read = readOptions(args, { json: { takes: 'nothing' }, language: { takes: 'text' } });
  if (!read.ok) return refuse(io, read.reason);
  const { json, language } = read.values;
  const [verb, slug, more] = read.words;
  if (read.help) io.out(HELP);
  else if (verb === 'show') {
    if (slug === undefined || more !== undefined)
      return refuse(io, 'show takes the slug of one pattern.');
    return show(slug, typeof language === 'string' ? language : undefined, io);
  } else if (verb !== undefined) {
    return refuse(io, `"${verb}" means nothing here${didYouMean(verb, ['show'])}`);
  } else {
    const { entries } = shippedCatalogue();
    if (json === true) io.out(`${JSON.stringify({ patterns: entries.map(jsonOf) })}\n`);
    else io.out(entries.map(lineOf).join(''));
  }
  return 0;
}

function show(slug: string, language: string | undefined, io: CliIo): number {
  const catalogue = shippedCatalogue();
  const entry = catalogue.find(slug.replace(/\.bad$/, ''));
  if (entry === undefined) {
    const slugs = catalogue.entries.map((each) => each.slug);
    return refuse(io, `there is no pattern "${slug}"${didYouMean(slug, slugs)}`);
  }
  const chosen = LANGUAGES.find((each) => each === (language ?? entry.languages[0]));
  const program = chosen === undefined ? undefined : findProgram(catalogue, slug, chosen);
  if (program === undefined) {
    const offered = entry.languages.join(', ');
    const asked = language === undefined ? '' : ` in "${language}"`;
    return refuse(io, `there is no ${slug}${asked}; ${entry.slug} is there in ${offered}.`);
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
