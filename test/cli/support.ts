import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);

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
export async function buildCli(): Promise<
  (args: readonly string[], options?: CliSurroundings) => CliResult
> {
  const dist = join(ROOT, '.cache', 'test-dist', `cli-${process.pid}`);
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
  await build({
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    splitting: true,
    logLevel: 'warning',
    absWorkingDir: ROOT,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    chunkNames: 'cli-[name]-[hash]',
    entryPoints: { cli: 'src/cli/main.ts', 'cli-worker': 'src/cli/check-worker.ts' },
    outdir: dist,
  });
  for (const name of [
    'web-tree-sitter/web-tree-sitter.wasm',
    'tree-sitter-python/tree-sitter-python.wasm',
  ]) {
    copyFileSync(require.resolve(name), join(dist, name.split('/')[1] ?? ''));
  }
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
