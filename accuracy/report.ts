import type { Origin } from './callees.ts';
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
