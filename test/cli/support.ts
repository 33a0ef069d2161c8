import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const all = mkdtempSync(join(tmpdir(), 'async-lab-cli-'));
process.once('exit', () => rmSync(all, { recursive: true, force: true }));

const CACHE = temporaryFolder();

/** What a run of the command line printed, and how it ended. */
export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where and with what the command line runs. */
export interface CliSurroundings {
  readonly cwd?: string;
  /** What it reads from standard input. */
  readonly input?: string;
  /** The folder for what it keeps; that of this test file unless a test needs its own. */
  readonly cache?: string;
}

/** Bundles the command line as it ships, and runs it as a process. */
export function buildCli(): (args: readonly string[], options?: CliSurroundings) => CliResult {
  const dist = join(ROOT, '.cache', 'test-dist', `cli-${process.pid}`);
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--command-line', dist], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(built.stderr);
  return (args, { cwd = ROOT, input = '', cache = CACHE } = {}) => {
    const ended = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], {
      cwd,
      input,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: cache },
      maxBuffer: 64e6,
    });
    return { code: ended.status, out: ended.stdout, err: ended.stderr };
  };
}

/** A folder that is removed when the process ends. */
export function temporaryFolder(): string {
  return mkdtempSync(join(all, 'folder-'));
}
