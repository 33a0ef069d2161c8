import type { ProgramLanguage } from '../lab/run/types.ts';
import type { Catalogue, PatternEntry } from '../lessons/catalogue.ts';
import { snippetBody } from '../lessons/snippet.ts';
import type { Output } from './output.ts';

/** The languages that have snippets, with the beginning of their prefixes. */
export const SNIPPET_LANGUAGES = [
  { language: 'python', prefix: 'aio-' },
  { language: 'typescript', prefix: 'js-' },
] as const satisfies readonly { language: ProgramLanguage; prefix: string }[];

/** The file that offers a language's patterns as snippets. */
export function snippetPath(language: ProgramLanguage): string {
  return `snippets/${language}.code-snippets`;
}

/** One snippet file for each language. */
export function snippetFiles(catalogue: Catalogue): Output[] {
  return SNIPPET_LANGUAGES.map(({ language, prefix }) => {
    const snippets = catalogue.entries.flatMap((entry) => {
      const snippet = snippetOf(entry, language, prefix);
      return snippet === undefined ? [] : [[`${entry.number} ${entry.slug}`, snippet] as const];
    });
    const text = `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`;
    return { path: snippetPath(language), text };
  });
}

function snippetOf(
  entry: PatternEntry,
  language: ProgramLanguage,
  prefix: string,
): object | undefined {
  const program = entry.programs[language]?.good;
  if (program === undefined) return undefined;
  const needs = program.needs.length > 0 ? ` Needs ${program.needs.join(', ')}.` : '';
  return {
    prefix: prefix + entry.slug,
    scope: language,
    body: snippetBody(program).split('\n'),
    description: `${program.title}. A whole program.${needs}`,
  };
}
