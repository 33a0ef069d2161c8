import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EnvironmentModules } from '../lint/environment.ts';
import { openEnvironment } from '../python/environment.ts';
import { cacheFolder, FactsCache } from '../python/facts-cache.ts';
import { PYTHON } from '../syntax/language.ts';
import { openSyntax, type Syntax, type SyntaxAssets } from '../syntax/runtime.ts';
import { FileCheck } from './file-check.ts';
import { Recorder } from './recorder.ts';

/** What checking needs besides the files: data, so that workers can be given it. */
export interface EngineData {
  /** The interpreter whose libraries are looked at. */
  readonly python: string | undefined;
  /** Where facts of libraries are kept; undefined to keep none. */
  readonly factsFolder: string | undefined;
}

/** Something that checks files, and what to do when it is done. */
export interface Engine {
  readonly files: FileCheck;
  readonly recorder: Recorder;
  /** Keeps what was read of the libraries for the next time. */
  save(): void;
}

/** The folder for facts of libraries, unless nothing is to be kept. */
export function engineData(
  python: string | undefined,
  cache: boolean,
  env: Readonly<Record<string, string | undefined>>,
): EngineData {
  return { python, factsFolder: cache ? cacheFolder(env) : undefined };
}

/** Compiles the parser and the grammar that the command line reads: Python's. */
export function compileAssets(): SyntaxAssets {
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return { core: compile('web-tree-sitter.wasm'), grammars: { python: compile(PYTHON.wasm) } };
}

/** Starts the parser; a text instead when the environment that is named cannot be read. */
export async function openEngine(data: EngineData, assets: SyntaxAssets): Promise<Engine | string> {
  const syntax = await openSyntax(assets);
  const recorder = new Recorder();
  const environment = openLibraries(data, syntax, recorder);
  if (typeof environment === 'string') return environment;
  return {
    files: new FileCheck(syntax, recorder, environment),
    recorder,
    save: () => environment?.save(),
  };
}

function openLibraries(
  { python, factsFolder }: EngineData,
  syntax: Syntax,
  recorder: Recorder,
): EnvironmentModules | string | undefined {
  const grammar = syntax.grammar('python');
  if (python === undefined || !grammar) return undefined;
  const store = factsFolder === undefined ? undefined : new FactsCache(factsFolder);
  const opened = openEnvironment(syntax, grammar, python, true, store, recorder);
  return opened.ok ? opened.modules : opened.reason;
}
