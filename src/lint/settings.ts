import type { LintSettings, Severity } from '../protocol/lint.ts';
import type { Profile, RuleMeta } from './meta.ts';

/** What is used where nobody says anything else. */
export const DEFAULT_SETTINGS: LintSettings = { profile: 'standard', severities: {} };

/** The severity a rule has under some settings: its own setting, else the profile's. */
export function severityOf(rule: RuleMeta, settings: LintSettings): Severity {
  return settings.severities[rule.id] ?? rule.severity[settings.profile];
}

/** From the most talkative to the strictest. */
export const PROFILES: readonly Profile[] = ['learner', 'standard', 'strict'];
