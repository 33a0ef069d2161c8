import type { LanguageId, Severity } from '../protocol/lint.ts';

export type Profile = 'learner' | 'standard' | 'strict';

/** A pair of programs that shows a rule. Both parse; `good` is what the fix makes of `bad`, or better. */
export interface RuleExample {
  readonly language: LanguageId;
  /** What the pair is about, in a few words. */
  readonly title: string;
  /** Reported by this rule and by no other, in any profile. */
  readonly bad: string;
  /** Reported by no rule, in any profile. */
  readonly good: string;
}

/** What is known of a rule without running it: hover, rule page, README, settings and SARIF read this. */
export interface RuleMeta {
  /** Equals the file's name. */
  readonly id: string;
  /** A short noun phrase or clause, without a full stop. */
  readonly title: string;
  readonly severity: Readonly<Record<Profile, Severity>>;
  readonly languages: readonly LanguageId[];
  /** What is wrong here; `{name}` places are filled by the finding. */
  readonly message: string;
  /** Why it hurts: at most a few sentences, true in every case the rule reports. */
  readonly why: string;
  /** What to do. */
  readonly instead: string;
  /** `null` when the rule offers no fix. */
  readonly fix: 'safe' | 'unsafe' | null;
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  /** Slug of the lesson that teaches it, when there is one. */
  readonly lesson?: string;
}
