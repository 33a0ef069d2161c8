import type { Origin } from './callees.ts';
import { keyText, type Found, type Verdict } from './findings.ts';
import type { Plant } from './plant.ts';

/** A kind of planted mistake, and the share of it that must be found. */
interface Goal {
  readonly what: string;
  readonly kind: Plant['kind'];
  readonly origin?: Origin;
  readonly goal?: number;
}

const AWAIT_GOALS: readonly Goal[] = [
  { what: 'await removed, bare, same file', kind: 'bare', origin: 'file', goal: 0.95 },
  { what: 'await removed, bare, project', kind: 'bare', origin: 'project', goal: 0.8 },
  { what: 'await removed, bare, library', kind: 'bare', origin: 'library', goal: 0.7 },
  { what: 'in a condition, same file', kind: 'condition', origin: 'file', goal: 0.9 },
  { what: 'in a condition, project', kind: 'condition', origin: 'project', goal: 0.9 },
  { what: 'in a condition, library', kind: 'condition', origin: 'library' },
  { what: 'assigned and used, same file', kind: 'assigned, used', origin: 'file', goal: 0.7 },
  { what: 'assigned and used, project', kind: 'assigned, used', origin: 'project', goal: 0.7 },
  { what: 'assigned and used, library', kind: 'assigned, used', origin: 'library', goal: 0.5 },
];

const PLAIN_CONTEXTS = [
  'assigned, unused',
  'returned',
  'argument',
  'attribute',
  'elsewhere',
] as const;

const GOALS: readonly Goal[] = [
  ...AWAIT_GOALS,
  ...PLAIN_CONTEXTS.flatMap((kind) =>
    (['file', 'project', 'library'] as const).map((origin) => ({
      what: `${kind}, ${origin}`,
      kind,
      origin,
    })),
  ),
  { what: 'callee unknown, bare', kind: 'bare', origin: 'other' },
  { what: 'callee unknown, condition', kind: 'condition', origin: 'other' },
  { what: 'callee unknown, assigned and used', kind: 'assigned, used', origin: 'other' },
  { what: 'session never closed', kind: 'session', goal: 0.95 },
  { what: 'session never closed, handed on', kind: 'session, handed on' },
  { what: 'time.sleep in async code', kind: 'blocking', goal: 0.99 },
  { what: 'the same through two helpers', kind: 'blocking, helpers', goal: 0.95 },
];

/** Prints what was found of what was planted. Returns how many goals were missed. */
export function printPlants(plants: readonly Plant[]): number {
  console.log('\nPlanted mistakes');
  let missed = 0;
  for (const { what, kind, origin, goal } of GOALS) {
    const chosen = plants.filter((p) => p.kind === kind && (!origin || p.origin === origin));
    if (chosen.length === 0) continue;
    const found = chosen.filter((p) => p.found).length;
    const share = found / chosen.length;
    const met = goal === undefined ? '' : share >= goal ? 'met' : 'NOT met';
    if (met === 'NOT met') missed++;
    const wish = goal === undefined ? '' : `goal ${percent(goal)}`;
    const counts = `${found}/${chosen.length}`;
    console.log(
      `  ${what.padEnd(36)} ${counts.padStart(10)} ${percent(share).padStart(7)}  ${wish.padEnd(11)} ${met}`,
    );
  }
  return missed;
}

/** Prints the planted mistakes of a kind that were not found, for reading. */
export function printMisses(plants: readonly Plant[], most: number): void {
  console.log('\nMissed');
  for (const { what, kind, origin } of GOALS) {
    const misses = plants.filter(
      (p) => p.kind === kind && (!origin || p.origin === origin) && !p.found,
    );
    if (misses.length === 0 || origin === 'other') continue;
    console.log(`  ${what}: ${misses.length}`);
    for (const { package: name, path, row, line } of misses.slice(0, most)) {
      console.log(`    ${name} ${path}:${row + 1}: ${line}`);
    }
  }
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

interface Tally {
  found: number;
  right: number;
  wrong: number;
}

/** Prints the findings of each rule beside what their readers say of them. */
export function printFindings(
  findings: readonly Found[],
  verdicts: ReadonlyMap<string, Verdict>,
): void {
  const tallies = new Map<string, Tally>();
  for (const finding of findings) {
    const verdict = verdicts.get(keyText(finding))?.verdict;
    for (const rule of [finding.rule, 'all rules']) {
      const tally = tallies.get(rule) ?? { found: 0, right: 0, wrong: 0 };
      tally.found++;
      if (verdict === true) tally.right++;
      if (verdict === false) tally.wrong++;
      tallies.set(rule, tally);
    }
  }
  console.log('\nFindings                      found  judged    true   false   share of true');
  for (const [rule, { found, right, wrong }] of [...tallies].sort(([a], [b]) => order(a, b))) {
    const judged = right + wrong;
    const numbers = [found, judged, right, wrong].map((n) => String(n).padStart(7));
    const share = judged === 0 ? '-' : percent(right / judged);
    console.log(`  ${rule.padEnd(26)}${numbers.join(' ')}   ${share.padStart(8)}`);
  }
}

function order(a: string, b: string): number {
  return Number(a === 'all rules') - Number(b === 'all rules') || (a < b ? -1 : 1);
}

/** Lists the findings nobody has judged, or those that are judged wrong. */
export function printList(title: string, findings: readonly Found[], context: boolean): void {
  if (findings.length === 0) return;
  console.log(`\n${title}: ${findings.length}`);
  for (const finding of findings) {
    const { package: name, path, row, rule, line, occurrence, message } = finding;
    console.log(`  ${name} ${path}:${row + 1} ${rule} #${occurrence}: ${line}`);
    if (context) console.log(`    ${message}\n${finding.context}\n`);
  }
}
