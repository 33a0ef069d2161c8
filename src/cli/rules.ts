import { PROFILES } from '../lint/settings.ts';
import { RULES } from '../lint/rules/index.ts';
import type { CliIo } from './io.ts';
import { readOptions } from './options.ts';

const HELP = `Usage: async-lab rules [--json]

Lists every rule with its severity in the three profiles.

Example: async-lab rules --json
`;

/** The command `async-lab rules`: exit code 0, or 2 for wrong use. */
export function rules(args: string[], io: CliIo): Promise<number> {
  const parsed = readOptions(args, { json: { takes: 'nothing' } });
  if (!parsed.ok || parsed.words.length > 0) {
    const reason = parsed.ok ? 'it takes no names' : parsed.reason;
    io.err(`async-lab rules: ${reason}\n`);
    return Promise.resolve(2);
  }
  if (parsed.help) io.out(HELP);
  else if (parsed.values['json']) {
    const list = RULES.map((rule) => ({
      id: rule.id,
      title: rule.title,
      languages: rule.languages,
      severity: rule.severity,
      fix: rule.fix,
      help: `${rule.why} ${rule.instead}`,
    }));
    io.out(`${JSON.stringify({ rules: list })}\n`);
  } else {
    const width = Math.max(...RULES.map(({ id }) => id.length));
    for (const rule of RULES) {
      const severities = PROFILES.map((profile) => rule.severity[profile].padEnd(7)).join(' ');
      io.out(`${rule.id.padEnd(width)}  ${severities}  ${rule.title}\n`);
    }
  }
  return Promise.resolve(0);
}
