import type { LanguageId } from '../protocol/lint.ts';
import { type Ir, KindSet } from '../syntax/ir.ts';
import type { Rule } from './rule.ts';

interface Entry {
  readonly rule: Rule;
  readonly kinds: KindSet | undefined;
  readonly async: boolean;
}

/** The rules for one language, so arranged that a unit is shown only to those it can concern. */
export class RuleBook {
  private readonly entries: readonly Entry[];
  /** Those that look at more than async functions. */
  private readonly others: readonly Entry[];

  constructor(rules: readonly Rule[], language: LanguageId) {
    this.entries = rules
      .filter(({ languages }) => languages.includes(language))
      .map((rule) => ({
        rule,
        kinds: rule.needs?.kinds && new KindSet(rule.needs.kinds),
        async: rule.needs?.async === true,
      }));
    this.others = this.entries.filter(({ async }) => !async);
  }

  /** The rules whose needs a unit meets. */
  thatMayFind(ir: Ir): Rule[] {
    const found: Rule[] = [];
    for (const { rule, kinds } of ir.hasAsync ? this.entries : this.others) {
      if (!kinds || ir.kinds.meets(kinds)) found.push(rule);
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
