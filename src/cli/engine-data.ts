import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { cacheFolder } from '../python/cache-folder.ts';
import { PYTHON } from '../syntax/language.ts';
import type { SyntaxAssets } from '../syntax/runtime.ts';

/** What checking needs besides the files: data, so that workers can be given it. */
export interface EngineData {
  /** The interpreter whose libraries are looked at. */
  readonly python: string | undefined;
  /** Where facts of libraries are kept; undefined to keep none. */
  readonly factsFolder: string | undefined;
  /** Whether to note what each result was made of. */
  readonly notes: boolean;
}

/** The folder for facts of libraries, unless nothing is to be kept. */
export function engineData(
  python: string | undefined,
  cache: boolean,
  notes: boolean,
  env: Readonly<Record<string, string | undefined>>,
): EngineData {
  return { python, factsFolder: cache ? cacheFolder(env) : undefined, notes };
}

/** Below this many characters the parser is through before better code for it is ready. */
const SHORT = 60_000;

/**
 * Compiles the parser and the grammar that the command line reads: Python's.
 * @param characters so many are to be checked
 */
export function compileAssets(characters: number): SyntaxAssets {
  // Most of the parser is never called: what is called is compiled then.
  setFlagsFromString('--wasm-lazy-compilation');
  if (characters < SHORT) {
    setFlagsFromString('--no-wasm-tier-up');
    setFlagsFromString('--no-wasm-dynamic-tiering');
  }
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return { core: compile('web-tree-sitter.wasm'), grammars: { python: compile(PYTHON.wasm) } };
}
