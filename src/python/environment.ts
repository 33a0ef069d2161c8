import { EnvironmentModules, type EnvironmentFiles, type FactsStore } from '../lint/environment.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import { DISK } from './disk.ts';
import { findSitePackages } from './site-packages.ts';

/** The modules of an interpreter's environment, or why there are none. */
export type OpenedEnvironment =
  | {
      readonly ok: true;
      readonly modules: EnvironmentModules;
      /** The interpreter's version, as 311 for 3.11, when its folders tell. */
      readonly version?: number;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Opens the environment of an interpreter. Nothing of it is read before it is asked for.
 * @param python an interpreter, or the folder of a virtual environment
 * @param mayRun whether the interpreter may be asked where its libraries are, see
 * {@link findSitePackages}
 * @param store where facts are kept from one run to the next
 * @param files reads the libraries, for who wants to know what was read
 */
export function openEnvironment(
  syntax: Syntax,
  grammar: Grammar,
  python: string,
  mayRun: boolean,
  store?: FactsStore,
  files: EnvironmentFiles = DISK,
): OpenedEnvironment {
  const found = findSitePackages(python, mayRun);
  if (!found.ok) return found;
  return {
    ok: true,
    modules: new EnvironmentModules(syntax, grammar, files, found.folders, store),
    ...(found.version === undefined ? {} : { version: found.version }),
  };
}
