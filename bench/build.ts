import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnce } from './children.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = join(root, '.cache/bench');

/** The built program. */
export interface BuiltCli {
  readonly path: string;
  /** Whether its help knows `--jobs`, for several workers. */
  readonly hasJobs: boolean;
}

/**
 * Builds for production in a folder of its own, so that nobody's `dist/` is in the way, and gives
 * the command line, or why there is none.
 */
export function buildCli(): BuiltCli | string {
  mkdirSync(place, { recursive: true });
  const sources = join(place, 'src');
  // The build reads `src` and writes `dist` of the folder it is started in.
  if (!existsSync(sources)) symlinkSync(join(root, 'src'), sources, 'junction');
  rmSync(join(place, 'dist'), { recursive: true, force: true });
  const done = spawnSync(process.execPath, [join(root, 'esbuild.mjs'), '--production'], {
    cwd: place,
    encoding: 'utf8',
  });
  const path = join(place, 'dist/cli.js');
  if (done.status !== 0) {
    return `the build failed: ${done.stderr.trim().split('\n')[0] ?? ''}`;
  }
  const help = runOnce({
    name: 'help',
    program: process.execPath,
    args: [path, 'check', '--help'],
  });
  if (typeof help === 'string') return `the command line ${help}`;
  return { path, hasJobs: help.out.includes('--jobs') };
}
