import type { LanguageId } from '../protocol/lint.ts';
import type { RuleExample, RuleMeta } from '../lint/meta.ts';
import { printLesson, type LessonCell } from './lesson.ts';

const LANGUAGE_NAMES: Readonly<Record<LanguageId, string>> = {
  python: 'Python',
  typescript: 'TypeScript',
  javascript: 'JavaScript',
};

/** How a language's name is written for people. */
export function languageName(language: LanguageId): string {
  return LANGUAGE_NAMES[language];
}

/** What a rule says of its own first bad example. */
export interface RulePageFacts {
  /** The message of that finding; without it, a message with open places is left out. */
  readonly message?: string | undefined;
}

/**
 * The page that explains a rule, as lesson Markdown: what is wrong, why it hurts, what to do,
 * then each example as a bad cell and a good one, and how to silence or set the rule.
 */
export function rulePage(rule: RuleMeta, { message }: RulePageFacts = {}): string {
  const cells: LessonCell[] = [
    text(
      [`# ${headingOf(rule.title)}`, `\`${rule.id}\` · ${severityLine(rule)}`, fixLine(rule)].join(
        '\n\n',
      ),
    ),
    ...whatText(rule, message),
    text(`**Why it hurts.** ${rule.why}\n\n**Instead.** ${rule.instead}`),
    ...rule.examples.flatMap(exampleCells),
    text(silenceText(rule)),
  ];
  return printLesson({ cells: mergeText(cells), tail: '\n', eol: '\n' });
}

function whatText(rule: RuleMeta, message: string | undefined): LessonCell[] {
  if (!/\{\w+\}/.test(rule.message)) return [text(`**What is wrong.** ${rule.message}.`)];
  if (message === undefined) return [];
  return [text(`**What is wrong.** In the first example below: ${message}.`)];
}

function severityLine(rule: RuleMeta): string {
  const { learner, standard, strict } = rule.severity;
  const languages = rule.languages.map(languageName).join(', ');
  if (learner === standard && standard === strict) return `${standard} · ${languages}`;
  return `${standard} (learner: ${learner}, strict: ${strict}) · ${languages}`;
}

function fixLine(rule: RuleMeta): string {
  if (rule.fix === 'safe')
    return 'A quick fix changes it and keeps what the program does; “fix all” applies it too.';
  if (rule.fix === 'unsafe')
    return 'A quick fix changes it. Read the result: the program may do something else than before.';
  return 'There is no quick fix: the right change depends on what the program is meant to do.';
}

function exampleCells(example: RuleExample): LessonCell[] {
  const name = languageName(example.language);
  return [
    text(`## ${name}: ${example.title}\n\nThis is reported:`),
    code(example.language, 'bad', example.bad),
    text('This is not:'),
    code(example.language, 'good', example.good),
  ];
}

function silenceText(rule: RuleMeta): string {
  const comments = [...new Set(rule.languages.map((id) => (id === 'python' ? '#' : '//')))];
  const forms = comments.map((mark) => `\`${mark} async-lab: ignore[${rule.id}] reason\``);
  return [
    '## When you mean it',
    `Write ${forms.join(' or ')} at the end of the line, and say why.`,
    `To change its severity everywhere, set \`asyncLab.rules\`: \`{ "${rule.id}": "off" }\` (or \`"hint"\`, \`"warning"\`, \`"error"\`).`,
  ].join('\n\n');
}

function text(value: string): LessonCell {
  return { kind: 'text', language: 'markdown', value, info: '' };
}

function code(language: LanguageId, word: string, value: string): LessonCell {
  const body = value.replace(/^\n+|\n+$/g, '');
  return { kind: 'code', language, value: body, info: `${language} ${word}` };
}

/** Two texts in a row are one cell when they are read back. */
function mergeText(cells: readonly LessonCell[]): LessonCell[] {
  const merged: LessonCell[] = [];
  for (const cell of cells) {
    const before = merged.at(-1);
    if (cell.kind === 'text' && before?.kind === 'text')
      merged.splice(-1, 1, text(`${before.value}\n\n${cell.value}`));
    else merged.push(cell);
  }
  return merged;
}

/** A sentence begins with a capital letter, code begins as it is written. */
function headingOf(title: string): string {
  const [first = ''] = title.split(' ', 1);
  return /^[a-z]+$/.test(first) ? first.slice(0, 1).toUpperCase() + title.slice(1) : title;
}
