import { join } from 'node:path';
import type { TextEdit } from '../src/base/text.ts';
import { originsOf, siteKey, type Origin } from './callees.ts';
import { pythonFiles, readText, shuffled, targetOf, type Package } from './packages.ts';
import { findSites, type AwaitSite, type Context, type Sites, type WithSite } from './sites.ts';
import { findingsWith, keyOf, SETTINGS, Workspace } from './workspace.ts';

/** What was planted: a kind of mistake, and for a removed `await` where the function stands. */
export interface Plant {
  readonly kind: Context | 'session' | 'session, handed on' | 'blocking' | 'blocking, helpers';
  readonly origin: Origin;
  readonly package: string;
  readonly path: string;
  /** Zero-based. */
  readonly row: number;
  readonly callee: string;
  readonly line: string;
  readonly found: boolean;
}

/** How much is planted. */
export interface Amount {
  /** So many files of each package have their `await`s removed. */
  readonly files: number;
  /** At most so many of them in one file. */
  readonly perFile: number;
}

/** Rules that say that something is not awaited. */
const AWAITING = new Set(['missing-await', 'coroutine-as-value', 'unawaited-close']);

/** Constructors of sessions and connections that must be closed. */
const SESSIONS = /(?:^|\.)(?:ClientSession|AsyncClient)$/;
const AWAITED_SESSIONS = /^(?:aiosqlite\.connect|aiofiles\.open|asyncpg\.(?:connect|create_pool))$/;

interface Target {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
  readonly sites: Sites;
}

/** Plants mistakes in the files of a package, each alone and in memory, and looks for them. */
export async function plantIn(
  wanted: Package,
  folder: string,
  amount: Amount,
): Promise<readonly Plant[]> {
  const targets = readTargets(folder);
  const own = targets.filter(({ path }) => path.startsWith(`${wanted.source}/`));
  const asked = shuffled(
    own.filter(({ sites }) => sites.awaits.length > 0),
    ({ path }) => path,
  )
    .slice(0, amount.files)
    .map((target) => ({ ...target, awaits: chosen(target.sites, amount.perFile) }));
  const origins = await originsOf(wanted, folder, asked);
  const workspace = new Workspace(targetOf(folder));
  const plants: Plant[] = [];
  try {
    for (const target of asked) {
      plants.push(
        ...removeAwaits(workspace, wanted, target, (site) => {
          return origins[siteKey(target.path, site)] ?? 'other';
        }),
      );
    }
    for (const target of targets) plants.push(...dropSessions(workspace, wanted, target));
    for (const target of own) plants.push(...blockLoops(workspace, wanted, target));
  } finally {
    workspace.dispose();
  }
  return plants;
}

function readTargets(folder: string): Target[] {
  const targets: Target[] = [];
  for (const path of pythonFiles(folder)) {
    const absolute = join(folder, path);
    const text = readText(absolute);
    if (!text.includes('async')) continue;
    const sites = findSites(text);
    if (!sites.broken) targets.push({ path, absolute, text, sites });
  }
  return targets;
}

function chosen({ awaits }: Sites, most: number): AwaitSite[] {
  return shuffled(awaits, ({ name, callee }) => `${callee}:${name.row}`).slice(0, most);
}

function removeAwaits(
  workspace: Workspace,
  wanted: Package,
  target: Target & { readonly awaits: readonly AwaitSite[] },
  originOf: (site: AwaitSite) => Origin,
): Plant[] {
  const checker = workspace.open(target.absolute, target.text);
  try {
    const before = new Set(checker.findings(SETTINGS).map(keyOf));
    return target.awaits.map((site) => {
      const now = findingsWith(checker, site.edit, site.undo);
      const found = now.some(
        (finding) =>
          AWAITING.has(finding.rule) &&
          site.rows.includes(finding.range.start.row) &&
          !before.has(keyOf(finding)),
      );
      const row = site.edit.range.start.row;
      return {
        ...plantOf(wanted, target, row, site.callee),
        kind: site.context,
        origin: originOf(site),
        found,
      };
    });
  } finally {
    checker.dispose();
  }
}

function plantOf(
  wanted: Package,
  { path, text }: Target,
  row: number,
  callee: string,
): Omit<Plant, 'kind' | 'origin' | 'found'> {
  const line = text.split('\n')[row]?.trim() ?? '';
  return { package: wanted.name, path, row, callee, line };
}

/** `async with Session() as s:` becomes `s = Session()`, and its body moves to the left. */
function dropSessions(workspace: Workspace, wanted: Package, target: Target): Plant[] {
  const sites = target.sites.withs.filter((site) => {
    return !site.closed && isSession(target.text, site.callee);
  });
  return sites.map((site) => {
    const text = withoutWith(target.text, site);
    const checker = workspace.open(target.absolute, text);
    const { row } = site.header.start;
    const found = checker
      .findings(SETTINGS)
      .some(({ rule, range }) => rule === 'unclosed-resource' && range.start.row === row);
    checker.dispose();
    const kind = site.keptToItself ? 'session' : 'session, handed on';
    return { ...plantOf(wanted, target, row, site.callee), kind, origin: 'other', found };
  });
}

function isSession(text: string, callee: string): boolean {
  if (AWAITED_SESSIONS.test(callee)) return true;
  const last = callee.slice(callee.lastIndexOf('.') + 1);
  const library = last === 'ClientSession' ? 'aiohttp' : 'httpx';
  // A class of that name must be the library's own, imported by the file.
  const from = new RegExp(`^\\s*from ${library}(?:\\.client)? import .*\\b${last}\\b`, 'm');
  if (!SESSIONS.test(callee)) return false;
  return callee === `${library}.${last}` || (callee === last && from.test(text));
}

function withoutWith(text: string, site: WithSite): string {
  const lines = text.split('\n');
  const { row, column } = site.header.start;
  const [first, last] = site.body;
  const awaits = AWAITED_SESSIONS.test(site.callee) ? 'await ' : '';
  const head = `${(lines[row] ?? '').slice(0, column)}${site.name} = ${awaits}${site.constructor}`;
  const indent = (lines[first] ?? '').search(/\S/) - column;
  const body = lines
    .slice(first, last + 1)
    .map((line) => (line.slice(0, indent).trim() === '' ? line.slice(indent) : line));
  return [...lines.slice(0, row), ...head.split('\n'), ...body, ...lines.slice(last + 1)].join(
    '\n',
  );
}

/** `await asyncio.sleep(1)` becomes a call that stops the whole loop: at once, or two calls away. */
function blockLoops(workspace: Workspace, wanted: Package, target: Target): Plant[] {
  const { importRow, awaits } = target.sites;
  const sleeps = awaits.filter(({ callee }) => callee === 'asyncio.sleep');
  if (importRow < 0 || sleeps.length === 0) return [];
  const lines = target.text.split('\n');
  const imports = ['import time as planted_time', Workspace.helperImport(target.absolute)];
  const text = [...lines.slice(0, importRow), ...imports, ...lines.slice(importRow)].join('\n');
  const checker = workspace.open(target.absolute, text);
  const plants: Plant[] = [];
  const ways = [
    ['blocking', 'planted_time.sleep', 'blocking-sleep'],
    ['blocking, helpers', 'planted_pause', 'blocking-helper'],
  ] as const;
  for (const { edit, name } of sleeps) {
    const { start } = edit.range;
    for (const [kind, call, rule] of ways) {
      const row = start.row + imports.length;
      const [there, back] = exchange(row, start.column, name.column + 'sleep'.length, call, lines);
      const found = findingsWith(checker, there, back).some(
        (finding) => finding.rule === rule && finding.range.start.row === row,
      );
      const plant = plantOf(wanted, target, start.row, call);
      plants.push({ ...plant, kind, origin: 'other', found });
    }
  }
  checker.dispose();
  return plants;
}

/** Puts a call's name in the place of another, and the way back. */
function exchange(
  row: number,
  from: number,
  to: number,
  text: string,
  lines: readonly string[],
): [TextEdit, TextEdit] {
  const old = lines[row - 2]?.slice(from, to) ?? '';
  const start = { row, column: from };
  return [
    { range: { start, end: { row, column: to } }, text },
    { range: { start, end: { row, column: from + text.length } }, text: old },
  ];
}
