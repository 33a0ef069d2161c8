import type { ProgramLanguage } from '../lab/run/types.ts';
import type { LanguageId } from '../protocol/lint.ts';

/** The languages whose documents the linter is given, by the editor's own ids. */
export const LINTED: Readonly<Partial<Record<string, LanguageId>>> = { python: 'python' };

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
