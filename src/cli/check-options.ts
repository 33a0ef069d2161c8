import { PROFILES } from '../lint/settings.ts';
import type { LintSettings, Severity } from '../protocol/lint.ts';
import { didYouMean, readOptions, type OptionTable } from './options.ts';

const FORMATS = ['text', 'json', 'github'] as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'off'];

const OPTIONS: OptionTable = {
  format: { takes: FORMATS },
  profile: { takes: PROFILES },
  rule: { takes: 'texts' },
  fix: { takes: 'nothing' },
  'stdin-filename': { takes: 'text' },
  python: { takes: 'text' },
  'no-cache': { takes: 'nothing' },
};

/** What `async-lab check` is asked to do. */
export interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly settings: LintSettings;
  readonly fix: boolean;
  /** The name of the program that comes from standard input. */
  readonly stdinName: string | undefined;
  readonly python: string | undefined;
  readonly cache: boolean;
  readonly paths: readonly string[];
}

/** What was given, or what is wrong with it, as a sentence. */
export type GivenOptions =
  | ({ readonly ok: true; readonly help: boolean } & CheckOptions)
  | { readonly ok: false; readonly reason: string };

/** Reads the arguments of `check`. */
export function readCheckOptions(
  args: readonly string[],
  ruleIds: readonly string[],
): GivenOptions {
  const read = readOptions(args, OPTIONS);
  if (!read.ok) return read;
  const { values, lists, words } = read;
  const severities = readSeverities(lists['rule'] ?? [], ruleIds);
  if (typeof severities === 'string') return { ok: false, reason: severities };
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ok: true,
    help: read.help,
    format: FORMATS.find((each) => each === values['format']) ?? 'text',
    settings: {
      profile: PROFILES.find((each) => each === values['profile']) ?? 'standard',
      severities,
    },
    fix: values['fix'] === true,
    stdinName: text('stdin-filename'),
    python: text('python'),
    cache: values['no-cache'] !== true,
    paths: words.length > 0 ? words : ['.'],
  };
}

/** The severities of `--rule id=severity` by rule, or what is wrong with one. */
function readSeverities(
  given: readonly string[],
  ruleIds: readonly string[],
): Record<string, Severity> | string {
  const severities: Record<string, Severity> = {};
  for (const setting of given) {
    const [id = '', level] = setting.split('=');
    if (!ruleIds.includes(id)) return `--rule: there is no rule "${id}"${didYouMean(id, ruleIds)}`;
    const severity = SEVERITIES.find((each) => each === level);
    if (severity === undefined) {
      const known = `--rule ${id}= takes ${SEVERITIES.join(', ')}`;
      return level === undefined
        ? `${known}.`
        : `${known}, not "${level}"${didYouMean(level, SEVERITIES)}`;
    }
    severities[id] = severity;
  }
  return severities;
}
