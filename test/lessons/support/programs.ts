import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ProgramLanguage } from '../../../src/lab/run/types.ts';
import {
  loadCatalogue,
  type Catalogue,
  type PatternSource,
} from '../../../src/lessons/catalogue.ts';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The shipped pattern files. */
export function shippedPatterns(): PatternSource[] {
  return ['python', 'typescript'].flatMap((folder) =>
    readdirSync(join(root, 'snippets', folder)).map((name) => ({
      path: `${folder}/${name}`,
      text: readFileSync(join(root, 'snippets', folder, name), 'utf8'),
    })),
  );
}

export function shippedCatalogue(): Catalogue {
  return loadCatalogue(shippedPatterns());
}

/** The Python with the libraries: a variable, the project's own environment, or none. */
export function findPython(): string | undefined {
  const own = ['bin/python', 'Scripts/python.exe'].map((path) => join(root, '.cache/venv', path));
  return process.env['ASYNC_LAB_PYTHON'] ?? own.find((path) => existsSync(path));
}

/** Why programs that need these packages cannot run here; undefined when they can. */
export function whyNoPython(needs: readonly string[]): string | undefined {
  const python = findPython();
  if (python === undefined) return 'no Python: set ASYNC_LAB_PYTHON, or make .cache/venv';
  const probe = [
    'import sys',
    'assert sys.version_info >= (3, 11)',
    ...needs.map((n) => `import ${n}`),
  ];
  const { status, stderr } = spawnSync(python, ['-c', probe.join('; ')], { encoding: 'utf8' });
  return status === 0
    ? undefined
    : `${python}: ${stderr.trim().split('\n').at(-1) ?? 'cannot run'}`;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Where one program lives while a test runs it. */
export interface Place {
  readonly folder: string;
  dispose(): void;
}

/** A fresh folder from which `undici` can be imported. */
export function freshPlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-test-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, dispose: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs a whole program to its end; warnings of Python are errors. */
export function runProgram(
  place: Place,
  language: ProgramLanguage,
  text: string,
  env: Record<string, string>,
): Promise<Ended> {
  const python = language === 'python';
  const file = join(place.folder, python ? 'program.py' : 'program.ts');
  writeFileSync(file, text);
  const options = { cwd: place.folder, env: { ...process.env, ...env } };
  if (!python) return run(process.execPath, [file], options);
  return run(findPython() ?? 'python3', ['-X', 'dev', '-W', 'error', file], options);
}

/** Runs a command; after 20 s it is ended, so that a program that hangs fails its test. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const limit = setTimeout(() => child.kill('SIGKILL'), 20_000);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, out, err });
    });
  });
}
