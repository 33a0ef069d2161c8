import { CATEGORY, COMMANDS, type CommandRow } from '../contract/commands.ts';
import { RULES_SETTING, SETTINGS, type SettingRow } from '../contract/settings.ts';
import type { Catalogue } from '../lessons/catalogue.ts';
import { languageName } from '../lessons/rule-page.ts';
import type { RuleMeta } from '../lint/meta.ts';
import type { Output } from './output.ts';

/** What the tables are made of. */
export interface ReadmeSources {
  readonly rules: readonly RuleMeta[];
  readonly catalogue: Catalogue;
}

/**
 * The read-me with fresh tables between its `<!-- begin: x -->` and `<!-- end: x -->` lines.
 * Throws when a pair of markers is missing: the tables would be missing with it.
 */
export function readme(current: string, sources: ReadmeSources): Output {
  const tables = {
    rules: rulesTable(sources.rules),
    patterns: patternsTable(sources.catalogue),
    commands: commandsTable(),
    settings: settingsTable(),
  };
  let text = current;
  for (const [name, table] of Object.entries(tables)) text = replaceBetween(text, name, table);
  return { path: 'README.md', text };
}

/** Replaces what stands between the two markers of `name`. */
export function replaceBetween(text: string, name: string, content: string): string {
  const begin = `<!-- begin: ${name} -->`;
  const end = `<!-- end: ${name} -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`README.md needs the lines "${begin}" and "${end}"`);
  return `${text.slice(0, from + begin.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function rulesTable(rules: readonly RuleMeta[]): string {
  const rows = rules.map((rule) => [
    `\`${rule.id}\``,
    rule.title,
    rule.languages.map(languageName).join(', '),
    rule.severity.standard,
    rule.fix ?? '–',
  ]);
  return table(['Rule', 'What it reports', 'Languages', 'Severity', 'Fix'], rows);
}

function patternsTable(catalogue: Catalogue): string {
  const rows = catalogue.entries.map((entry) => [
    entry.number,
    `\`${entry.slug}\``,
    entry.title,
    entry.chapter,
    entry.languages.map(languageName).join(', '),
    entry.needs.join(', ') || '–',
  ]);
  return table(['No.', 'Pattern', 'What it shows', 'Chapter', 'Languages', 'Needs'], rows);
}

function commandsTable(): string {
  const rows = Object.values<CommandRow>(COMMANDS).map((row) => [
    `${CATEGORY}: ${row.title}`,
    `\`${row.id}\``,
  ]);
  return table(['Command', 'Id'], rows);
}

function settingsTable(): string {
  const rows = Object.values<SettingRow>(SETTINGS).map((row) => [
    `\`${row.key}\``,
    `\`${JSON.stringify(row.default)}\``,
    // A link to a setting works in the editor's settings page only.
    row.description.replace(/`#(.+?)#`/g, '`$1`'),
  ]);
  const rules = [`\`${RULES_SETTING}\``, '`{}`', 'Severities of single rules, by id.'];
  return table(['Setting', 'Default', 'What it does'], [...rows, rules]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
