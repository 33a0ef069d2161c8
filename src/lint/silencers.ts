import { nearest } from '../base/nearest.ts';
import type { Range, TextEdit } from '../base/text.ts';
import type { Finding, Severity } from '../protocol/lint.ts';
import type { RuleMeta } from './meta.ts';
import { covers, type OwnWords, type Suppression } from './suppress.ts';

/** The rule that speaks of comments that silence nothing. */
export const UNUSED = 'unused-suppression';

/** A comment that silences something, where it now stands. */
export interface PlacedSuppression {
  readonly suppression: Suppression;
  /** Of the comment's first character. */
  readonly row: number;
  readonly column: number;
  /** The whole row. */
  readonly line: string;
}

interface Used extends PlacedSuppression {
  /** The ids that were of use. */
  readonly rules: Set<string>;
}

/** The comments of a file that silence findings, and what each was good for. */
export class Silencers {
  private readonly all: readonly Used[];
  private readonly lines = new Map<number, Used[]>();
  private readonly whole: Used[] = [];

  constructor(placed: readonly PlacedSuppression[]) {
    this.all = placed.map((each) => ({ ...each, rules: new Set<string>() }));
    for (const used of this.all) {
      if (used.suppression.scope === 'file') this.whole.push(used);
      else this.lines.set(used.row, [...(this.lines.get(used.row) ?? []), used]);
    }
  }

  /** Whether there are any: without, nothing needs to be asked. */
  get any(): boolean {
    return this.all.length > 0;
  }

  /** Whether a finding of a rule is silenced: by a comment on its first or last row, or for the file. */
  silence(rule: string, startRow: number, endRow: number): boolean {
    let silenced = false;
    const rows = startRow === endRow ? [startRow] : [startRow, endRow];
    for (const used of [...this.whole, ...rows.flatMap((row) => this.lines.get(row) ?? [])]) {
      if (!covers(used.suppression, rule)) continue;
      used.rules.add(rule);
      silenced = true;
    }
    return silenced;
  }

  /**
   * What our own comments name for nothing. Ask when every finding has been shown to
   * {@link silence}, those of rules that are off as well.
   */
  unused(rule: RuleMeta, severity: Exclude<Severity, 'off'>, ids: readonly string[]): Finding[] {
    return this.all.flatMap((used) => {
      const { own } = used.suppression;
      return own && !this.isExcused(used) ? reportsOf(used, own, rule, severity, ids) : [];
    });
  }

  /** Whether a comment says that a suppression may stay although nothing needs it now. */
  private isExcused({ row }: Used): boolean {
    return [...this.whole, ...(this.lines.get(row) ?? [])].some(({ suppression }) =>
      suppression.rules.includes(UNUSED),
    );
  }
}

function reportsOf(
  used: Used,
  own: OwnWords,
  rule: RuleMeta,
  severity: Exclude<Severity, 'off'>,
  ids: readonly string[],
): Finding[] {
  const { row, column } = used;
  const report = (start: number, end: number, message: string, edit: TextEdit): Finding => ({
    rule: rule.id,
    severity,
    range: { start: { row, column: column + start }, end: { row, column: column + end } },
    message,
    related: [],
    fixes: [{ title: 'Remove what silences nothing', safe: true, edits: [edit] }],
    tag: 'unnecessary',
  });
  const { names, start, end } = own;
  if (names.length === 0) {
    if (used.rules.size > 0) return [];
    return [report(start, end, 'this comment silences nothing', withoutComment(used, own))];
  }
  const idle = names.filter(({ id }) => !used.rules.has(id));
  return idle.map((name) => {
    const edit =
      idle.length === names.length ? withoutComment(used, own) : withoutName(used, own, name.at);
    return report(name.at, name.at + name.id.length, problemWith(name.id, ids), edit);
  });
}

function problemWith(id: string, ids: readonly string[]): string {
  if (ids.includes(id)) return `\`${id}\` silences nothing here`;
  const meant = nearest(id, ids);
  const hint = meant === undefined ? '' : `; did you mean \`${meant}\`?`;
  return `there is no rule \`${id}\`${hint}`;
}

/** Takes one id out of the brackets, with the comma that goes with it. */
function withoutName({ row, column, line }: Used, { names }: OwnWords, at: number): TextEdit {
  const i = names.findIndex((name) => name.at === at);
  const previous = names[i - 1];
  const next = names[i + 1];
  const name = names[i]?.id ?? '';
  const from = next || !previous ? at : previous.at + previous.id.length;
  const to = next ? next.at : at + name.length;
  return { range: inRow(row, column + from, Math.min(column + to, line.length)), text: '' };
}

/** Takes the comment away, or the part of it that is ours; a row of its own goes with it. */
function withoutComment({ row, column, line }: Used, own: OwnWords): TextEdit {
  const comment = line.slice(column);
  const hash = comment.lastIndexOf('#', own.start);
  const next = comment.indexOf('#', own.end);
  const start = column + Math.max(0, hash);
  if (next >= 0) return { range: inRow(row, start, column + next), text: '' };
  if (line.slice(0, start).trim() === '') {
    return { range: { start: { row, column: 0 }, end: { row: row + 1, column: 0 } }, text: '' };
  }
  return { range: inRow(row, line.slice(0, start).trimEnd().length, line.length), text: '' };
}

function inRow(row: number, start: number, end: number): Range {
  return { start: { row, column: start }, end: { row, column: end } };
}
