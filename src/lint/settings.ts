import type { LintSettings, Severity } from '../protocol/lint.ts';
import type { ProjectConfig } from './config.ts';
import type { Profile, RuleMeta } from './meta.ts';

/** What is used where nobody says anything else. */
export const DEFAULT_SETTINGS: LintSettings = { profile: 'standard', severities: {} };

/**
 * The severity a rule has under some settings: its own setting, else the profile's. In tests the
 * standard profile shows no hints: a test may wait in turn, and lets its process close things.
 */
export function severityOf(rule: RuleMeta, settings: LintSettings): Severity {
  const own = settings.severities[rule.id];
  if (own !== undefined) return own;
  const severity = rule.severity[settings.profile];
  const quiet = settings.tests === true && settings.profile === 'standard';
  return quiet && severity === 'hint' ? 'off' : severity;
}

/** From the most talkative to the strictest. */
export const PROFILES: readonly Profile[] = ['learner', 'standard', 'strict'];

/** What a user says outside of settings files: on the command line, or in the editor. */
export interface GivenSettings {
  readonly profile?: Profile | undefined;
  readonly severities?: Readonly<Record<string, Severity>>;
}

/**
 * The settings of one file: what the user says, then what the settings file says, then the
 * defaults. Severities are told apart rule by rule.
 * @param tests whether the file is a test, see `isTest`
 */
export function mergeSettings(
  given: GivenSettings,
  config: ProjectConfig | undefined,
  tests: boolean,
): LintSettings {
  return {
    profile: given.profile ?? config?.profile ?? DEFAULT_SETTINGS.profile,
    severities: { ...config?.severities, ...given.severities },
    tests,
  };
}
