import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages of the project's own Python environment that are asynchronous throughout. */
const PACKAGES = ['aiohttp', 'asyncpg', 'httpx', 'anyio', 'aiosqlite', 'aiofiles'];

/** Where the environment's packages are; undefined when `npm test` has not made it yet. */
export function sitePackages(): string | undefined {
  const lib = join(root, '.cache/venv/lib');
  if (!existsSync(lib)) return undefined;
  const python = readdirSync(lib).find((name) => name.startsWith('python3'));
  const folder = python && join(lib, python, 'site-packages');
  return folder && existsSync(join(folder, 'aiohttp')) ? folder : undefined;
}

/** The asynchronous packages that are installed, as absolute folders. */
export function packages(): string[] {
  const site = sitePackages();
  if (site === undefined) return [];
  return PACKAGES.map((name) => join(site, name)).filter((folder) => existsSync(folder));
}

/** Real modules one behind the other, cut to a number of lines at the end of a module's statement. */
export function corpus(lines: number): string {
  const parts: string[] = [];
  let count = 0;
  const files = packages().flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.py') && !file.includes('test'))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  if (files.length === 0)
    throw new Error(
      'run `npm test -- --only unit` once: it installs the packages that are measured',
    );
  for (let i = 0; count < lines; i++) {
    const text = (files[i % files.length] ?? '').replace(/^from __future__.*$/gm, '');
    parts.push(text);
    count += text.split('\n').length;
  }
  const all = parts.join('\n').split('\n').slice(0, lines);
  // A cut in the middle of a statement would be a syntax error.
  while (all.length > 0 && !/^(?:class|def|async def|@)/.test(all[all.length - 1] ?? '')) all.pop();
  all.pop();
  while (all[all.length - 1]?.startsWith('@')) all.pop();
  return `${all.join('\n')}\n`;
}
