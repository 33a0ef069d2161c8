/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which a share of the numbers lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The least of some numbers: on a busy machine the one nearest to what the work itself takes. */
export function least(values: readonly number[]): number {
  return Math.min(...values);
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

/** The least of each place in several lists: what the same work took when least disturbed. */
export function leastOfEach(rounds: readonly (readonly number[])[]): number[] {
  const [first = [], ...others] = rounds;
  return first.map((value, i) => least([value, ...others.map((round) => round[i] ?? Infinity)]));
}
