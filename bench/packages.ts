import { buildCli, type BuiltCli } from './build.ts';
import { inTurn, runsOf, wall, type Usage } from './children.ts';
import { native, pyright, ruffWasm, type Peer } from './peers.ts';
import { amount, type Row, type Section } from './report.ts';
import { subjects, type Subject } from './sources.ts';

/** So long one process may take; who needs longer is named. */
const LIMIT_S = 90;

/** Beyond so many lines the tools that take minutes are not asked. */
const SLOW_LINES = 100_000;

/** Whole packages by cold processes of every tool that is there. */
export function wholePackages(quick: boolean): Section[] {
  const cli = buildCli();
  const title = 'Whole packages';
  if (typeof cli === 'string') return [{ title, rows: [], absent: [cli] }];
  const chosen = subjects(quick ? ['aiohttp'] : ['aiohttp', 'discord.py', 'homeassistant']);
  if (chosen.length === 0) return [{ title, rows: [], absent: ['there is no package to check'] }];
  return chosen.map((subject) => compare(cli, subject, quick));
}

function compare(cli: BuiltCli, subject: Subject, quick: boolean): Section {
  const { folder, lines } = subject;
  const slow = lines > SLOW_LINES || quick;
  const all = [ours(cli, folder), ruffWasm(folder), ...native(folder), pyright(folder)];
  const peers = all.filter(({ name }) => !slow || !/^(?:flake8|pylint|pyright)/.test(name));
  const results = inTurn(peers, 2, LIMIT_S);
  const absent = all
    .filter((peer) => !peers.includes(peer))
    .map(({ name }) => `${name}: it takes minutes`);
  const own = runsOf(results, 'check', absent);
  const rows: Row[] = [];
  for (const peer of peers) {
    const runs = peer.name === 'check' ? own : runsOf(results, peer.name, absent);
    if (runs) rows.push(rowOf(peer, runs, own && wall(own)));
  }
  const title = `${subject.name}: ${subject.files} files, ${subject.lines} lines, each tool with rules of its own`;
  return { title, rows, absent };
}

function ours(cli: BuiltCli, folder: string): Peer {
  return {
    name: 'check',
    program: process.execPath,
    args: [cli.path, 'check', '--format', 'json', folder],
    count: (out) => {
      const { findings } = JSON.parse(out) as { findings: unknown[] };
      return findings.length;
    },
  };
}

function rowOf(peer: Peer, runs: readonly Usage[], own: number | undefined): Row {
  const value = wall(runs);
  const cpu = Math.min(...runs.map(({ cpu_ms }) => cpu_ms)) / 1000;
  const memory = Math.max(...runs.map(({ rss_MB }) => rss_MB ?? NaN));
  const findings = peer.count(runs[0]?.out ?? '');
  const parts = [
    ...(own === undefined ? [] : [`${amount(value / own, '×')} ours`]),
    `cpu ${amount(cpu, 's')}`,
    `${amount(memory, 'MB')} resident`,
    `${findings} findings`,
  ];
  return { what: peer.name, value: value / 1000, unit: 's', detail: parts.join(', ') };
}
