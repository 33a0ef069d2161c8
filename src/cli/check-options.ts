import { PROFILES, type GivenSettings } from '../lint/settings.ts';
import { RULE_IDS } from '../lint/rule-ids.ts';
import type { Severity } from '../protocol/lint.ts';
import { didYouMean, readOptions, type OptionTable } from './options.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
const MAX_JOBS = 64;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'off'];

const OPTIONS: OptionTable = {
  format: { takes: FORMATS },
  profile: { takes: PROFILES },
  rule: { takes: 'texts' },
  fix: { takes: 'nothing' },
  'stdin-filename': { takes: 'text' },
  python: { takes: 'text' },
  jobs: { takes: 'text' },
  'no-cache': { takes: 'nothing' },
};

/** What `async-lab check` is asked to do. */
export interface CheckOptions extends GivenSettings {
  readonly format: (typeof FORMATS)[number];
  readonly fix: boolean;
  /** The name of the program that comes from standard input. */
  readonly stdinName: string | undefined;
  readonly python: string | undefined;
  readonly cache: boolean;
  /** How many files are checked at the same time; undefined to decide by what there is to do. */
  readonly jobs: number | undefined;
  readonly paths: readonly string[];
}

/** What was given, or what is wrong with it, as a sentence. */
export type GivenOptions =
  | ({ readonly ok: true; readonly help: boolean } & CheckOptions)
  | { readonly ok: false; readonly reason: string };

/** Reads the arguments of `check`. */
export function readCheckOptions(args: readonly string[]): GivenOptions {
  const read = readOptions(args, OPTIONS);
  if (!read.ok) return read;
  const { values, lists, words } = read;
  const severities = readSeverities(lists['rule'] ?? []);
  if (typeof severities === 'string') return { ok: false, reason: severities };
  const jobs = readJobs(values['jobs']);
  if (typeof jobs === 'string') return { ok: false, reason: jobs };
  const text = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    ok: true,
    help: read.help,
    format: FORMATS.find((each) => each === values['format']) ?? 'text',
    profile: PROFILES.find((each) => each === values['profile']),
    severities,
    fix: values['fix'] === true,
    stdinName: text('stdin-filename'),
    python: text('python'),
    cache: values['no-cache'] !== true,
    jobs,
    paths: words.length > 0 ? words : ['.'],
  };
}

/** The severities of `--rule id=severity` by rule, or what is wrong with one. */
function readSeverities(given: readonly string[]): Record<string, Severity> | string {
  const severities: Record<string, Severity> = {};
  for (const setting of given) {
    const [id = '', level] = setting.split('=');
    if (!RULE_IDS.includes(id))
      return `--rule: there is no rule "${id}"${didYouMean(id, RULE_IDS)}`;
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

/** The number of `--jobs`, or what is wrong with it. */
function readJobs(given: string | true | undefined): number | string | undefined {
  if (given === undefined) return undefined;
  const jobs = typeof given === 'string' && /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (jobs >= 1 && jobs <= MAX_JOBS) return jobs;
  return `--jobs takes a number from 1 to ${MAX_JOBS}, not "${String(given)}".`;
}
