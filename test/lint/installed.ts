import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findSitePackages } from '../../src/python/site-packages.ts';

const PACKAGES = ['aiofiles', 'aiohttp', 'aiosqlite', 'anyio', 'asyncpg', 'httpcore', 'httpx'];

/** Asynchronous modules of the libraries that lessons use, by path, with at least and at most so many rows. */
export function installedPrograms(least: number, most: number): ReadonlyMap<string, string> {
  const venv = fileURLToPath(new URL('../../.cache/venv', import.meta.url));
  const site = findSitePackages(venv, false);
  assert.ok(site.ok, 'the tests need the environment that `npm test` makes');
  const folder = site.folders[0] ?? '';
  const programs = new Map<string, string>();
  for (const name of PACKAGES) {
    const files = readdirSync(`${folder}/${name}`, { recursive: true, encoding: 'utf8' }).sort();
    for (const file of files.filter((each) => each.endsWith('.py'))) {
      const text = readFileSync(`${folder}/${name}/${file}`, 'utf8').replaceAll('\r\n', '\n');
      const rows = text.split('\n').length;
      const isMeant = rows >= least && rows <= most && /\basync def\b/.test(text);
      if (isMeant) programs.set(`${name}/${file.replaceAll('\\', '/')}`, text);
    }
  }
  return programs;
}
