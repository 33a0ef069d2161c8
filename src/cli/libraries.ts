import { readdirSync, readFileSync } from 'node:fs';
import { errorText } from '../base/log.ts';
import { findSitePackages } from '../python/site-packages.ts';
import type { EnvironmentModules } from '../lint/environment.ts';
import { openEnvironment } from '../python/environment.ts';
import { FactsCache } from '../python/facts-cache.ts';
import type { Syntax } from '../syntax/runtime.ts';
import type { EngineData } from './engine-data.ts';
import type { Recorder } from './recorder.ts';
import { textHash } from './stamps.ts';

/** The libraries of an interpreter as far as results depend on them, or why there are none. */
export type Libraries =
  | {
      readonly ok: true;
      /** Changed libraries have another one. */
      readonly identity: string;
      /** The interpreter's version, as 311 for 3.11, when its folders tell. */
      readonly version?: number;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * What names the libraries of an interpreter: their folders, and the names in them, among which
 * are the versions of what is installed. Files that are read from there are looked at besides.
 */
export function identifyLibraries(python: string): Libraries {
  const found = findSitePackages(python, true);
  if (!found.ok) return found;
  try {
    const listed = found.folders.map((folder) => {
      const names = readdirSync(folder).sort();
      const links = names.filter((name) => name.endsWith('.pth'));
      const texts = links.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
      return [folder, ...names, ...texts].join('\n');
    });
    const { version } = found;
    const identity = textHash(listed.join('\n'));
    return { ok: true, identity, ...(version === undefined ? {} : { version }) };
  } catch (error) {
    return { ok: false, reason: errorText(error) };
  }
}

/** The modules of the interpreter that was named; a text when they cannot be read. */
export function openLibraries(
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
