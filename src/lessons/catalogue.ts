import type { ProgramLanguage, RuntimeId } from '../lab/run/types.ts';
import {
  parsePattern,
  type PatternFile,
  type PatternKind,
  type PatternProgram,
} from './pattern.ts';

/** The programs of one pattern in one language. */
export interface PatternPair {
  readonly good: PatternProgram;
  /** The same work with the mistake that the pattern is about. */
  readonly bad?: PatternProgram;
}

/** One pattern: everything of one slug, in all languages. */
export interface PatternEntry {
  readonly slug: string;
  /** `P06`. */
  readonly number: string;
  readonly title: string;
  readonly chapter: string;
  readonly kinds: readonly PatternKind[];
  /** In the order Python, TypeScript, JavaScript. */
  readonly languages: readonly ProgramLanguage[];
  /** What any of the programs needs beyond its language: pip packages, `postgres`. */
  readonly needs: readonly string[];
  readonly runtimes: readonly RuntimeId[];
  readonly programs: Readonly<Partial<Record<ProgramLanguage, PatternPair>>>;
}

/** All patterns that could be read. */
export interface Catalogue {
  /** Sorted by number. */
  readonly entries: readonly PatternEntry[];
  /** What was left out, and why, one sentence each; empty for the shipped patterns. */
  readonly problems: readonly string[];
  find(slug: string): PatternEntry | undefined;
}

/** A file as the loader sees it: `path` needs only its last parts, `python/<slug>.py`. */
export interface PatternSource {
  readonly path: string;
  readonly text: string;
}

const LANGUAGES: readonly ProgramLanguage[] = ['python', 'typescript', 'javascript'];

/** Builds the catalogue of pattern files, in any order. Other files must not be among them. */
export function loadCatalogue(files: readonly PatternSource[]): Catalogue {
  const problems: string[] = [];
  const bySlug = new Map<string, PatternFile[]>();
  for (const file of files) {
    const parsed = parsePattern(file.path, file.text);
    if (!parsed.ok) {
      problems.push(parsed.reason);
      continue;
    }
    const { slug } = parsed.value;
    bySlug.set(slug, [...(bySlug.get(slug) ?? []), parsed.value]);
  }
  const entries: PatternEntry[] = [];
  for (const [slug, group] of bySlug) {
    const entry = entryOf(slug, group);
    if (typeof entry === 'string') problems.push(entry);
    else entries.push(entry);
  }
  entries.sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
  const index = new Map(entries.map((entry) => [entry.slug, entry]));
  return { entries, problems, find: (slug) => index.get(slug) };
}

/**
 * Finds a program by what a lesson writes: `<slug>` or `<slug>.bad`.
 * Undefined when there is no such pattern, or not in this language, or it has no bad twin.
 */
export function findProgram(
  catalogue: Catalogue,
  reference: string,
  language: ProgramLanguage,
): PatternProgram | undefined {
  const bad = reference.endsWith('.bad');
  const pair = catalogue.find(bad ? reference.slice(0, -4) : reference)?.programs[language];
  return bad ? pair?.bad : pair?.good;
}

function entryOf(slug: string, group: readonly PatternFile[]): PatternEntry | string {
  const programs: Partial<Record<ProgramLanguage, PatternPair>> = {};
  const goods: PatternFile[] = [];
  for (const language of LANGUAGES) {
    const good = group.find((file) => file.language === language && !file.bad);
    const bad = group.find((file) => file.language === language && file.bad);
    if (good === undefined && bad !== undefined)
      return `${slug}: the ${language} program exists only as a bad twin`;
    if (good === undefined) continue;
    goods.push(good);
    programs[language] = pairOf(good, bad);
  }
  const first = goods[0];
  if (first?.number === undefined || first.chapter === undefined)
    return `${slug}: there is no program with a number and a chapter`;
  if (goods.some((file) => file.number !== first.number))
    return `${slug}: its programs have different numbers`;
  return {
    slug,
    number: first.number,
    title: first.program.title,
    chapter: first.chapter,
    kinds: unique(goods.flatMap((file) => file.kinds)),
    languages: goods.map((file) => file.language),
    needs: unique(goods.flatMap((file) => file.program.needs)),
    runtimes: unique(goods.flatMap((file) => file.program.runtimes)),
    programs,
  };
}

/** A bad twin does the same work, so it needs what the good one needs unless it says otherwise. */
function pairOf(good: PatternFile, bad: PatternFile | undefined): PatternPair {
  if (bad === undefined) return { good: good.program };
  const { needsPython } = good.program;
  const { program } = bad;
  return {
    good: good.program,
    bad: {
      ...(needsPython === undefined ? {} : { needsPython }),
      ...program,
      needs: program.needs.length > 0 ? program.needs : good.program.needs,
      runtimes: program.runtimes.length > 0 ? program.runtimes : good.program.runtimes,
    },
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
