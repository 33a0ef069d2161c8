import { openSyntax, type SyntaxAssets } from '../syntax/runtime.ts';
import type { EngineData } from './engine-data.ts';
import { FileCheck } from './file-check.ts';
import { Recorder } from './recorder.ts';
import type { SharedFacts } from './shared-facts.ts';

/** Something that checks files, and what to do when it is done. */
export interface Engine {
  readonly files: FileCheck;
  readonly recorder: Recorder;
  /** Keeps what was read of the libraries for the next time. */
  save(): void;
}

/**
 * Starts the parser; a text instead when the environment that is named cannot be read.
 * @param shared what workers tell each other of modules
 */
export async function openEngine(
  data: EngineData,
  assets: SyntaxAssets,
  shared?: SharedFacts,
): Promise<Engine | string> {
  const syntax = await openSyntax(assets);
  const recorder = new Recorder(data.notes);
  const { openLibraries } =
    data.python === undefined ? { openLibraries: undefined } : await import('./libraries.ts');
  const environment = openLibraries?.(data, syntax, recorder);
  if (typeof environment === 'string') return environment;
  return {
    files: new FileCheck(syntax, recorder, environment, shared),
    recorder,
    save: () => environment?.save(),
  };
}
