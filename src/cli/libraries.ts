import { readdirSync, readFileSync } from 'node:fs';
import { errorText } from '../base/log.ts';
import { findSitePackages } from '../python/site-packages.ts';
import { textHash } from './stamps.ts';

/**
 * What names the libraries of an interpreter: their folders, and the names in them, among which
 * are the versions of what is installed. Files that are read from there are looked at besides.
 */
export function identifyLibraries(
  python: string,
):
  | { readonly ok: true; readonly identity: string }
  | { readonly ok: false; readonly reason: string } {
  const found = findSitePackages(python, true);
  if (!found.ok) return found;
  try {
    const listed = found.folders.map((folder) => {
      const names = readdirSync(folder).sort();
      const links = names.filter((name) => name.endsWith('.pth'));
      const texts = links.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
      return [folder, ...names, ...texts].join('\n');
    });
    return { ok: true, identity: textHash(listed.join('\n')) };
  } catch (error) {
    return { ok: false, reason: errorText(error) };
  }
}
