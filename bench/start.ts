import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli, type BuiltCli } from './build.ts';
import { cacheIn, inTurn, runsOf, wall, type Command, type Usage } from './children.ts';
import { corpus } from './corpus.ts';
import { amount, type Row, type Section } from './report.ts';
import { native, pyright, ruffWasm } from './peers.ts';
import { subjects } from './sources.ts';

const FLOOR: Command = { name: 'node -e 0', program: process.execPath, args: ['-e', '0'] };

const PARSER = 'the parser alone';

/** Given as text, so that Node has no types to strip before it starts. */
const PARSE = `
const [library, grammar, file] = process.argv.slice(1);
const { Language, Parser } = await import(library);
const { readFileSync } = await import('node:fs');
await Parser.init();
const parser = new Parser().setLanguage(await Language.load(readFileSync(grammar)));
parser.parse(readFileSync(file, 'utf8'));
`;

/** The parser library from nothing to a tree of the file: the least a check can take. */
function parserAlone(file: string): Command {
  const library = import.meta.resolve('web-tree-sitter');
  const grammar = fileURLToPath(import.meta.resolve('tree-sitter-python/tree-sitter-python.wasm'));
  const args = ['--input-type=module', '-e', PARSE, library, grammar, file];
  return { name: PARSER, program: process.execPath, args };
}

/** A cold process that checks one file, beside other tools. */
export function coldStart(quick: boolean): Section {
  const title = 'A cold process, one file of 1,600 lines';
  const cli = buildCli();
  if (typeof cli === 'string') return { title, rows: [], absent: [cli] };
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-start-'));
  try {
    const file = join(folder, 'one.py');
    writeFileSync(file, corpus(1600));
    const peers = quick ? [] : [...native(file), pyright(file)];
    const fast = inTurn([FLOOR, checkOf(cli, [file]), parserAlone(file)], quick ? 7 : 15);
    const others = inTurn([ruffWasm(file), ...peers], quick ? 1 : 3);
    return { title, ...startRows(fast, others) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Runs = ReadonlyMap<string, Usage[] | string>;

function startRows(fast: Runs, others: Runs): Part {
  const absent: string[] = [];
  const idle = runsOf(fast, FLOOR.name, absent);
  const own = runsOf(fast, 'check', absent);
  if (!idle || !own) return { rows: [], absent };
  const floor = wall(idle);
  const rows: Row[] = [
    { what: FLOOR.name, value: floor, unit: 'ms' },
    { what: 'check', value: wall(own), unit: 'ms', detail: memoryOf(own) },
    { what: '  ÷ node -e 0', value: wall(own) / floor, unit: '×', atMost: 3 },
  ];
  const parser = runsOf(fast, PARSER, absent);
  if (parser) {
    const value = wall(parser) / floor;
    const detail = amount(wall(parser), 'ms');
    rows.push({ what: '  the parser alone ÷ node -e 0', value, unit: '×', detail });
  }
  for (const name of others.keys()) {
    const runs = runsOf(others, name, absent);
    if (!runs) continue;
    const detail = `${amount(wall(runs) / wall(own), '×')} ours`;
    rows.push({ what: name, value: wall(runs), unit: 'ms', detail });
  }
  return { rows, absent };
}

/** A package checked by one worker and by two, and once more when nothing has changed. */
export function workersAndCache(quick: boolean): Section {
  const title = 'A repository, from the command line';
  const cli = buildCli();
  if (typeof cli === 'string') return { title, rows: [], absent: [cli] };
  const [subject] = subjects(quick ? ['discord.py'] : ['prefect']);
  if (!subject) return { title, rows: [], absent: ['there is no package to check'] };
  const title2 = `${title}: ${subject.name}, ${subject.files} files, ${subject.lines} lines`;
  const parts = [workers(cli, subject.folder, quick), warmCache(cli, subject.folder)];
  return {
    title: title2,
    rows: parts.flatMap(({ rows }) => rows),
    absent: parts.flatMap(({ absent }) => absent),
  };
}

interface Part {
  readonly rows: Row[];
  readonly absent: string[];
}

function workers(cli: BuiltCli, folder: string, quick: boolean): Part {
  const absent: string[] = [];
  const one = checkOf(cli, [folder], cli.hasJobs ? ['--jobs', '1'] : []);
  const two = { ...checkOf(cli, [folder], ['--jobs', '2']), name: 'check with two workers' };
  const results = inTurn(cli.hasJobs ? [one, two] : [one], quick ? 2 : 4);
  const single = runsOf(results, one.name, absent);
  if (!single) return { rows: [], absent };
  const alone = wall(single);
  const rows: Row[] = [
    { what: 'one worker', value: alone / 1000, unit: 's', detail: memoryOf(single) },
  ];
  if (!cli.hasJobs) return { rows, absent: ['two workers: check has no --jobs'] };
  const double = runsOf(results, two.name, absent);
  if (double) {
    rows.push(
      { what: 'two workers', value: wall(double) / 1000, unit: 's', detail: memoryOf(double) },
      { what: '  ÷ one worker', value: wall(double) / alone, unit: '×', atMost: 0.58 },
    );
  }
  return { rows, absent };
}

function memoryOf(runs: readonly Usage[]): string {
  const largest = Math.max(...runs.map(({ rss_MB }) => rss_MB ?? NaN));
  return `${amount(largest, 'MB')} resident at most`;
}

/** Findings are kept when the first run leaves something in the folder for caches. */
function warmCache(cli: BuiltCli, subject: string): Part {
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-cache-'));
  try {
    const command = { ...checkOf(cli, [subject], []), env: cacheIn(folder) };
    inTurn([command], 1);
    if (readdirSync(folder).length === 0) {
      return { rows: [], absent: ['a warm cache: check keeps no findings'] };
    }
    const absent: string[] = [];
    const results = inTurn([FLOOR, command], 9);
    const idle = runsOf(results, FLOOR.name, absent);
    const own = runsOf(results, command.name, absent);
    if (!idle || !own) return { rows: [], absent };
    const rows: Row[] = [
      { what: 'again, nothing changed', value: wall(own), unit: 'ms' },
      { what: '  ÷ node -e 0', value: wall(own) / wall(idle), unit: '×', atMost: 2 },
    ];
    return { rows, absent };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkOf(
  cli: BuiltCli,
  paths: readonly string[],
  options: readonly string[] = [],
): Command {
  const args = [cli.path, 'check', ...options, ...paths];
  return { name: 'check', program: process.execPath, args };
}
