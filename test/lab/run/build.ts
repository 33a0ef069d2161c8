import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RunSurroundings } from '../../../src/lab/run/types.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles what runs need into `.cache/test-dist`, and says where everything is. */
export async function surroundings(): Promise<RunSurroundings> {
  // A folder per process: test files run at the same time.
  const dist = join(ROOT, '.cache', 'test-dist', String(process.pid));
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

/** The Python of the tests: one with aiohttp and httpx if there is one, else any. */
export function testPython(): { readonly path: string; readonly hasLibraries: boolean } {
  const chosen = process.env['ASYNC_LAB_PYTHON'];
  if (chosen !== undefined) return { path: chosen, hasLibraries: true };
  const venv = join(ROOT, '.cache', 'venv', 'bin', 'python');
  if (existsSync(venv)) return { path: venv, hasLibraries: true };
  return { path: 'python3', hasLibraries: false };
}
