import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interpreter } from '../accuracy/packages.ts';
import type { Command } from './children.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

/** The environment that `npm run bench -- peers` makes; nothing else ever downloads a peer. */
const VENV = join(root, '.cache/bench-venv');
const BIN = join(VENV, process.platform === 'win32' ? 'Scripts' : 'bin');

/** The peers that come from the Python package index, as they are installed. */
const REQUIREMENTS = ['ruff', 'flake8', 'flake8-async', 'pylint'];

/** Makes the environment of the peers; gives the reason when that fails. */
export function installPeers(): string | undefined {
  const steps = [
    [interpreter(), '-m', 'venv', VENV],
    [join(BIN, 'python'), '-m', 'pip', 'install', '--quiet', '--upgrade', ...REQUIREMENTS],
  ];
  for (const [program = '', ...args] of steps) {
    const { error, status } = spawnSync(program, args, { stdio: 'inherit' });
    if (error) return error.message;
    if (status !== 0) return `${args.slice(0, 3).join(' ')} ended with code ${String(status)}`;
  }
  return undefined;
}

/** A program of the peers' environment, or the one on the path; the bare name when there is none. */
function programOf(name: string): string {
  for (const folder of [BIN, ...(process.env['PATH'] ?? '').split(delimiter)]) {
    const path = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
    if (folder !== '' && existsSync(path)) return path;
  }
  return name;
}

/** A tool to compare with. */
export interface Peer extends Command {
  /** How many findings its output tells. */
  readonly count: (out: string) => number;
}

const rows = (out: string): number => out.split('\n').filter((line) => line !== '').length;

/** The linters written for Python, each with its rules for asynchronous code alone where it has some. */
export function native(path: string): Peer[] {
  const select = ['--isolated', '--no-cache', '--select', 'ASYNC,RUF006'];
  return [
    {
      name: 'ruff',
      program: programOf('ruff'),
      args: ['check', ...select, '--output-format', 'concise', '--quiet', path],
      count: rows,
    },
    {
      name: 'flake8 with flake8-async, 2 processes',
      program: programOf('flake8'),
      args: ['--isolated', '--jobs', '2', '--select', 'ASYNC', path],
      count: rows,
    },
    {
      name: 'pylint, errors only, 2 processes',
      program: programOf('pylint'),
      args: ['--rcfile=', '--errors-only', '--jobs=2', '--score=no', path],
      highestCode: 31,
      count: (out) => rows(out.replace(/^\*+ Module .*$/gm, '')),
    },
  ];
}

/** The type checker, which also sees coroutines that nobody awaits. */
export function pyright(path: string): Peer {
  return {
    name: 'pyright',
    program: process.execPath,
    args: [require.resolve('pyright/index.js'), '--outputjson', path],
    count: (out) => {
      const { generalDiagnostics } = JSON.parse(out) as { generalDiagnostics: unknown[] };
      return generalDiagnostics.length;
    },
  };
}

/** Ruff's build for WebAssembly over every file, in one process. */
export function ruffWasm(path: string): Peer {
  const script = fileURLToPath(new URL('ruff-child.ts', import.meta.url));
  return {
    name: 'ruff-wasm',
    program: process.execPath,
    args: [script, path],
    count: Number,
  };
}
