/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share of the numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Milliseconds that some work takes. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Runs tasks in turn, many times, so that whatever else the machine does falls on all of them
 * alike, and gives each one's times. The first rounds only warm up.
 */
export function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, () => void>>,
  { rounds, warmUp = 3 }: { rounds: number; warmUp?: number },
): Record<Name, number[]> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const ms = timed(tasks[name]);
      if (round >= 0) times[name].push(ms);
    }
  }
  return times;
}

/** One line of the report. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** The goal, where there is one, and whether it was met. */
  readonly goal?: string;
  readonly met?: boolean;
}

/** Prints a section as an aligned table. */
export function printRows(title: string, rows: readonly Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length));
  console.log(`\n${title}`);
  for (const { what, measured, goal, met } of rows) {
    const verdict = goal === undefined ? '' : `   goal ${goal}: ${met ? 'met' : 'NOT MET'}`;
    console.log(`  ${what.padEnd(width)}  ${measured}${verdict}`);
  }
}

/** A ratio with two digits and its sign. */
export function times(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
}
