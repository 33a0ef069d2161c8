import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunSurroundings } from '../../../src/lab/run/types.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles what runs need into `.cache/test-dist`, and says where everything is. */
export async function surroundings(): Promise<RunSurroundings> {
  // A folder per process: test files run at the same time.
  const dist = join(ROOT, '.cache', 'test-dist', String(process.pid));
  process.once('exit', () => rmSync(dist, { recursive: true, force: true }));
  await build({
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    logLevel: 'warning',
    absWorkingDir: ROOT,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    entryPoints: {
      'node-recorder': 'src/lab/run/node-recorder.ts',
      undici: 'src/lab/run/undici.ts',
      'run-worker': 'src/worker/run.ts',
    },
    outdir: dist,
  });
  return { node: process.execPath, dist, media: join(ROOT, 'media') };
}

/** The Python of the tests, and what it can do. */
export interface TestPython {
  readonly path: string;
  /** Whether aiohttp and httpx are there. */
  readonly hasLibraries: boolean;
  /** Whether it is 3.11 or newer: TaskGroup, Runner. */
  readonly isModern: boolean;
}

/** `ASYNC_LAB_PYTHON`, else the one in `.cache/venv`, else `python3`. */
export function testPython(): TestPython {
  const venv = join(ROOT, '.cache', 'venv', 'bin', 'python');
  const fallback = existsSync(venv) ? venv : 'python3';
  const path = process.env['ASYNC_LAB_PYTHON'] ?? fallback;
  const can = (code: string): boolean => spawnSync(path, ['-c', code]).status === 0;
  return {
    path,
    hasLibraries: can('import aiohttp, httpx'),
    isModern: can('import sys; sys.exit(sys.version_info < (3, 11))'),
  };
}
