import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program that is started to be measured. */
export interface Command {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes above this one are a failure; tools say with codes that they found something. */
  readonly highestCode?: number;
}

/** What one run of a process took. */
export interface Usage {
  readonly wall_ms: number;
  /** Processor time of the process and all it waited for. */
  readonly cpu_ms: number;
  /** The largest resident size of any one process, in MB of 10⁶ bytes; undefined without `time`. */
  readonly rss_MB: number | undefined;
  readonly out: string;
}

const TIME = '/usr/bin/time';

/** Where a process's own figures come from; absent on systems without the program. */
export const hasTime = existsSync(TIME);

/** Runs a command to its end, or gives the reason why there is nothing to measure. */
export function runOnce(command: Command, limit_s = 120): Usage | string {
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-time-'));
  try {
    const file = join(folder, 'usage');
    const { program, args } = command;
    const words = hasTime
      ? [TIME, '-f', '%U %S %M', '-o', file, program, ...args]
      : [program, ...args];
    const began = performance.now();
    const done = spawnSync(words[0] ?? '', words.slice(1), {
      cwd: folder,
      encoding: 'utf8',
      // Nothing is found that an earlier run kept, unless the command says where.
      env: { ...process.env, ...cacheIn(folder), ...command.env },
      maxBuffer: 1e9,
      timeout: limit_s * 1000,
      killSignal: 'SIGKILL',
    });
    const wall_ms = performance.now() - began;
    if (done.error) return reasonOf(done.error, limit_s);
    const code = done.status ?? 1;
    // Shells and `time` say with this code that there is no such program.
    if (code === 127) return 'is not installed';
    if (code > (command.highestCode ?? 1)) {
      return `ended with code ${code}: ${done.stderr.trim().split('\n').at(-1) ?? ''}`;
    }
    return { wall_ms, ...usageIn(file), out: done.stdout };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The environment in which programs keep what they may throw away in a folder. */
export function cacheIn(folder: string): Record<string, string> {
  return { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder };
}

function reasonOf(error: NodeJS.ErrnoException, limit_s: number): string {
  if (error.code === 'ENOENT') return 'is not installed';
  if (error.code === 'ETIMEDOUT') return `takes more than ${limit_s} s`;
  return error.message;
}

function usageIn(file: string): { cpu_ms: number; rss_MB: number | undefined } {
  if (!hasTime) return { cpu_ms: NaN, rss_MB: undefined };
  const last = readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
  const [user = NaN, system = NaN, kilobytes = NaN] = last.split(' ').map(Number);
  return { cpu_ms: (user + system) * 1000, rss_MB: (kilobytes * 1024) / 1e6 };
}

/** What took longer than this, in milliseconds, is not run again. */
const PATIENCE_MS = 20_000;

/**
 * Runs commands in turn, several times, and gives each one's runs, or why there are none. What
 * fails once is not tried again.
 */
export function inTurn(
  commands: readonly Command[],
  rounds: number,
  limit_s?: number,
): Map<string, Usage[] | string> {
  const results = new Map<string, Usage[] | string>();
  for (let round = 0; round < rounds; round++) {
    for (const command of commands) {
      const before = results.get(command.name) ?? [];
      if (typeof before === 'string' || before.some(({ wall_ms }) => wall_ms > PATIENCE_MS))
        continue;
      const usage = runOnce(command, limit_s);
      results.set(command.name, typeof usage === 'string' ? usage : [...before, usage]);
    }
  }
  return results;
}

/** The least wall time of some runs, in milliseconds. */
export function wall(runs: readonly Usage[]): number {
  return Math.min(...runs.map(({ wall_ms }) => wall_ms));
}

/** The runs of a command, or undefined when it could not be run; then that is added to what is absent. */
export function runsOf(
  results: ReadonlyMap<string, Usage[] | string>,
  name: string,
  absent: string[],
): Usage[] | undefined {
  const runs = results.get(name) ?? 'was not run';
  if (typeof runs !== 'string') return runs;
  absent.push(`${name} ${runs}`);
  return undefined;
}
