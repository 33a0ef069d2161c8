import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row, Section } from './report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Goals for what the editor's suite takes the time of, in milliseconds. */
const GOALS: Readonly<Record<string, number>> = { activation: 50, 'first diagnostics': 500 };

/** What the editor's suite measured when it last ran, and the size of the package. */
export function artefacts(): Section {
  const rows: Row[] = [];
  const absent: string[] = [];
  for (const name of ['current', 'floor']) {
    const file = join(root, `test-results/editor-${name}.json`);
    if (!existsSync(file)) {
      absent.push(`the ${name} editor: \`npm test -- --only editor\` writes its times`);
      continue;
    }
    const { times } = JSON.parse(readFileSync(file, 'utf8')) as { times?: Record<string, number> };
    for (const [what, value] of Object.entries(times ?? {})) {
      const goal = GOALS[what];
      const atMost = goal === undefined ? {} : { atMost: goal };
      rows.push({ what: `${what} (${name} editor, last run)`, value, unit: 'ms', ...atMost });
    }
  }
  const vsix = join(root, 'async-lab.vsix');
  if (existsSync(vsix)) {
    const value = statSync(vsix).size / 1e6;
    rows.push({ what: 'async-lab.vsix', value, unit: 'MB', atMost: 1.5 });
  } else absent.push('async-lab.vsix: `npm run package` makes it');
  return { title: 'Editor and package', rows, absent };
}
