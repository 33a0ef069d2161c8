import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A published package whose code the linter is measured on. */
export interface Package {
  readonly name: string;
  readonly version: string;
  /** Source archives come with tests and examples, wheels with the package alone. */
  readonly form: 'sdist' | 'wheel';
  /** The folder of the package inside what was unpacked. */
  readonly source: string;
  /** Whether the quick measurement takes it. */
  readonly quick?: boolean;
  /** Whether it is here for its findings alone: nothing is planted in it. */
  readonly findingsOnly?: boolean;
}

/** Pinned, so that verdicts keep meaning the same lines. */
export const PACKAGES: readonly Package[] = [
  { name: 'aiohttp', version: '3.14.5', form: 'sdist', source: 'aiohttp' },
  { name: 'discord.py', version: '2.7.1', form: 'wheel', source: 'discord' },
  { name: 'python-telegram-bot', version: '22.8', form: 'wheel', source: 'telegram' },
  { name: 'prefect', version: '3.9.1', form: 'wheel', source: 'prefect' },
  { name: 'aiogram', version: '3.31.0', form: 'wheel', source: 'aiogram' },
  { name: 'redis', version: '8.1.0', form: 'sdist', source: 'redis' },
  { name: 'httpx', version: '0.28.1', form: 'sdist', source: 'httpx', quick: true },
  { name: 'starlette', version: '1.10.0', form: 'sdist', source: 'starlette' },
  { name: 'anyio', version: '4.16.0', form: 'sdist', source: 'src/anyio' },
  { name: 'aiosqlite', version: '0.22.1', form: 'sdist', source: 'aiosqlite', quick: true },
  { name: 'twitchio', version: '3.3.2', form: 'wheel', source: 'twitchio' },
  { name: 'browser-use', version: '0.13.14', form: 'wheel', source: 'browser_use' },
  { name: 'pyTelegramBotAPI', version: '4.37.1', form: 'wheel', source: 'telebot' },
  { name: 'homeassistant', version: '2024.3.3', form: 'wheel', source: 'homeassistant' },
  // Programs more than libraries: they do what the others hardly ever do.
  ...(
    [
      ['crawl4ai', '0.9.5', 'wheel', 'crawl4ai'],
      ['Red-DiscordBot', '3.5.24', 'wheel', 'redbot'],
      ['metagpt', '0.8.2', 'wheel', 'metagpt'],
      ['autogen-ext', '0.7.5', 'wheel', 'autogen_ext'],
      ['bilibili-api-python', '17.4.2', 'wheel', 'bilibili_api'],
      ['distributed', '2026.8.0', 'wheel', 'distributed'],
      ['pyppeteer', '2.0.0', 'wheel', 'pyppeteer'],
      ['async-upnp-client', '0.49.0', 'sdist', 'async_upnp_client'],
      ['uvicorn', '0.54.0', 'sdist', 'uvicorn'],
    ] as const
  ).map(([name, version, form, source]) => ({ name, version, form, source, findingsOnly: true })),
];

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where packages are unpacked, and what is asked once is kept. Never committed. */
export const CACHE = join(root, '.cache/accuracy');

/** The project's own Python environment, which `npm test` makes. */
export const VENV = join(root, '.cache/venv');

/** The folder of installed packages, or undefined where there is no environment. */
export function sitePackages(): string | undefined {
  const lib = join(VENV, 'lib');
  if (!existsSync(lib)) return undefined;
  const python = readdirSync(lib).find((name) => name.startsWith('python3'));
  return python === undefined ? undefined : join(lib, python, 'site-packages');
}

/** Makes the environment where there is none: without it nothing is known of what is installed. */
export function prepareEnvironment(): void {
  if (sitePackages() !== undefined) return;
  const { status } = spawnSync(process.execPath, [join(root, 'tools/prepare.mjs'), 'python'], {
    stdio: 'inherit',
  });
  if (status !== 0) console.log('Without the environment fewer mistakes in libraries are found.');
}

/** The interpreter of the environment, or the one on the path. */
export function interpreter(): string {
  const own = join(VENV, 'bin/python');
  return existsSync(own) ? own : 'python3';
}

/** Where a package is unpacked, whether it is there or not. */
export function folderOf({ name, version }: Package): string {
  return join(CACHE, `${name}-${version}`);
}

/** The lowest Python version a package says it runs on, as 311 for 3.11; 311 when it says nothing. */
export function targetOf(folder: string): number {
  const places = readdirSync(folder).filter((name) => name.endsWith('.dist-info'));
  const files = ['PKG-INFO', ...places.map((name) => `${name}/METADATA`)];
  for (const file of files) {
    const path = join(folder, file);
    const text = existsSync(path) ? readText(path) : '';
    const found = /^Requires-Python:.*>=\s*(\d)\.(\d+)/m.exec(text);
    if (found) return Number(found[1]) * 100 + Number(found[2]);
  }
  return 311;
}

/** The answer to asking for a package: its folder, or why there is none. */
export type Fetched =
  { readonly ok: true; readonly folder: string } | { readonly ok: false; readonly reason: string };

/**
 * Downloads and unpacks a package unless it is there already.
 * @param download whether the network may be used
 */
export function fetchPackage(wanted: Package, download: boolean): Fetched {
  const folder = folderOf(wanted);
  if (existsSync(join(folder, wanted.source))) return { ok: true, folder };
  if (!download) return { ok: false, reason: 'it is not unpacked' };
  const archives = join(CACHE, `archive-${wanted.name}`);
  rmSync(archives, { recursive: true, force: true });
  mkdirSync(archives, { recursive: true });
  const only = wanted.form === 'sdist' ? '--no-binary' : '--only-binary';
  const args = [
    '-m',
    'pip',
    'download',
    '--quiet',
    '--disable-pip-version-check',
    '--no-deps',
    '--ignore-requires-python',
  ];
  const failed =
    run([...args, only, ':all:', '--dest', archives, `${wanted.name}==${wanted.version}`]) ??
    unpack(archives, folder);
  rmSync(archives, { recursive: true, force: true });
  if (failed !== undefined) return { ok: false, reason: failed };
  const there = existsSync(join(folder, wanted.source));
  return there ? { ok: true, folder } : { ok: false, reason: `it has no ${wanted.source}` };
}

/** Unpacks the one archive of a folder; a single folder inside it is taken as the whole. */
function unpack(archives: string, folder: string): string | undefined {
  const [archive] = readdirSync(archives);
  if (archive === undefined) return 'nothing was downloaded';
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const module = archive.endsWith('.tar.gz') ? 'tarfile' : 'zipfile';
  const failed = run(['-m', module, '-e', join(archives, archive), fresh]);
  if (failed !== undefined) return failed;
  const [only, ...others] = readdirSync(fresh);
  rmSync(folder, { recursive: true, force: true });
  if (only !== undefined && others.length === 0) renameSync(join(fresh, only), folder);
  else renameSync(fresh, folder);
  rmSync(fresh, { recursive: true, force: true });
  return undefined;
}

/** Runs Python; the last line of its complaint when it fails. */
function run(args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(interpreter(), args, {
    encoding: 'utf8',
    timeout: 300_000,
  });
  if (error) return error.message;
  return status === 0 ? undefined : (stderr.trim().split('\n').pop() ?? 'pip failed');
}

/** The Python files below a folder, as sorted paths relative to it, with slashes. */
export function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.py') && !path.includes('.data/'))
    .sort();
}

/** A file as the linter reads it. */
export function readText(path: string): string {
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
}

/** A number that looks random and is always the same for one text: FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  }
  return value;
}

/** Items in an order that is the same on every run and has nothing to do with theirs. */
export function shuffled<T>(items: readonly T[], name: (item: T) => string): T[] {
  return items
    .map((item) => ({ item, at: hash(name(item)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
