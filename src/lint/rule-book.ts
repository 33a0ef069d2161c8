import type { LanguageId } from '../protocol/lint.ts';
import { KindSet } from '../syntax/ir.ts';
import { NameTables, type Names } from './call-names.ts';
import type { Rule } from './rule.ts';
import type { UnitView } from './view.ts';

interface Entry {
  readonly rule: Rule;
  readonly kinds: KindSet | undefined;
  readonly async: boolean;
  /** The number of its table of names, or -1. */
  readonly table: number;
}

/** The rules for one language, so arranged that a unit is shown only to those it can concern. */
export class RuleBook {
  private readonly entries: readonly Entry[];
  /** Those that look at more than async functions. */
  private readonly others: readonly Entry[];
  private readonly tables: NameTables;

  constructor(rules: readonly Rule[], language: LanguageId) {
    const tables: Names[] = [];
    this.entries = rules
      .filter(({ languages }) => languages.includes(language))
      .map((rule) => ({
        rule,
        kinds: rule.needs?.kinds && new KindSet(rule.needs.kinds),
        async: rule.needs?.async === true,
        table: rule.needs?.calls ? tables.push(rule.needs.calls) - 1 : -1,
      }));
    this.tables = new NameTables(tables);
    this.others = this.entries.filter(({ async }) => !async);
  }

  /** The rules whose needs a unit meets. */
  thatMayFind(view: UnitView): Rule[] {
    const { ir } = view;
    const found: Rule[] = [];
    let concerned: Uint8Array | undefined;
    for (const { rule, kinds, table } of ir.hasAsync ? this.entries : this.others) {
      if (kinds && !ir.kinds.meets(kinds)) continue;
      if (table >= 0) {
        concerned ??= this.tables.concernedBy(view.callGroups);
        if (concerned[table] === 0) continue;
      }
      found.push(rule);
    }
    return found;
  }
}

const books = new WeakMap<readonly Rule[], Map<LanguageId, RuleBook>>();

/** The book of a list of rules, made once. */
export function ruleBook(rules: readonly Rule[], language: LanguageId): RuleBook {
  const ofRules = books.get(rules) ?? new Map<LanguageId, RuleBook>();
  books.set(rules, ofRules);
  const book = ofRules.get(language) ?? new RuleBook(rules, language);
  ofRules.set(language, book);
  return book;
}
