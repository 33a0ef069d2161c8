import type { ProgramLanguage } from '../lab/run/types.ts';
import type { LanguageId } from '../protocol/lint.ts';

/** The languages whose documents the linter is given, by the editor's own ids. */
export const LINTED: Readonly<Partial<Record<string, LanguageId>>> = { python: 'python' };

/**
 * The language a text is checked as, by the editor's id of it and the path of its file. A stub
 * holds no code that runs, so it is left alone.
 */
export function lintedAs(language: string, path: string): LanguageId | undefined {
  return path.endsWith('.pyi') ? undefined : LINTED[language];
}

/** Whether a file is a notebook of many cells. */
export function isNotebook(path: string): boolean {
  return path.endsWith('.ipynb');
}

/** The languages the lab runs, by the editor's own ids. */
export const RUNNABLE: Readonly<Partial<Record<string, ProgramLanguage>>> = {
  python: 'python',
  typescript: 'typescript',
  javascript: 'javascript',
};

/** The ending of a program's file. */
export const ENDING: Readonly<Record<ProgramLanguage, string>> = {
  python: '.py',
  typescript: '.ts',
  javascript: '.js',
};

/** What a person calls a language. */
export const LANGUAGE_NAME: Readonly<Record<ProgramLanguage, string>> = {
  python: 'Python',
  typescript: 'TypeScript',
  javascript: 'JavaScript',
};

/** Whether the text does something when it is run: a main guard, or a loop started at the top level. */
export function looksRunnable(text: string, language: LanguageId): boolean {
  if (language !== 'python') return /^await\s|^\w+\(|^void\s|\bmain\(\)/m.test(text);
  return /^if __name__\s*==|^(?:\w+\s*=\s*)?asyncio\.run\(|^\S.*\.run_until_complete\(/m.test(text);
}
