import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCli } from './build.ts';
import { hasTime, runOnce, type Usage } from './children.ts';
import type { EditsReport } from './edits-child.ts';
import type { Row, Section } from './report.ts';
import { pile } from './sources.ts';

const EDITS = fileURLToPath(new URL('edits-child.ts', import.meta.url));

/** What a thousand edits leave behind in one open file. */
export function edits(): Section {
  const title = 'Memory: 1,000 edits of an open file of 10k lines';
  const done = runOnce({
    name: 'edits',
    program: process.execPath,
    args: ['--expose-gc', EDITS],
    highestCode: 0,
  });
  if (typeof done === 'string') return { title, rows: [], absent: [`edits: ${done}`] };
  const report = JSON.parse(done.out) as EditsReport;
  const detail = `JavaScript ${mb(report.heap)}, WebAssembly ${mb(report.wasm)}`;
  const rows: Row[] = [
    { what: 'growth', value: (report.heap + report.wasm) / 1e6, unit: 'MB', detail, atMost: 1 },
    {
      what: 'left when the file is closed',
      value: report.closed / 1e6,
      unit: 'MB',
      detail: 'JavaScript, against before it was opened',
    },
    { what: 'trees alive then', value: report.trees, unit: '', atMost: 0 },
  ];
  return { title, rows };
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

/** The largest memory of a process that checks everything there is. */
export function scan(wanted: number): Section {
  const title = `Memory: a scan of ${(wanted / 1e6).toFixed(1)} million lines`;
  const cli = buildCli();
  if (typeof cli === 'string') return { title, rows: [], absent: [cli] };
  if (!hasTime) return { title, rows: [], absent: ['there is no /usr/bin/time to ask'] };
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-scan-'));
  try {
    const { folders, files, lines } = pile(wanted, folder);
    const jobs = cli.hasJobs ? ['--jobs', '1'] : [];
    // Every run has an empty cache.
    const scanned = (options: readonly string[]): Usage | string =>
      runOnce(
        {
          name: 'scan',
          program: process.execPath,
          args: [cli.path, 'check', ...jobs, ...options, ...folders],
          highestCode: 2,
        },
        400,
      );
    const done = scanned(['--no-cache']);
    if (typeof done === 'string') return { title, rows: [], absent: [`scan: ${done}`] };
    const seconds = done.wall_ms / 1000;
    const detail = `${files} files, ${lines} lines; ${done.out.trim().split('\n').at(-1) ?? ''}`;
    const rows: Row[] = [
      { what: 'largest resident size', value: done.rss_MB ?? NaN, unit: 'MB', detail, atMost: 256 },
      {
        what: 'wall time',
        value: seconds,
        unit: 's',
        detail: `${Math.round(lines / seconds)} lines/s`,
      },
    ];
    const kept = scanned([]);
    if (typeof kept !== 'string') {
      rows.push({ what: 'the same, keeping results', value: kept.rss_MB ?? NaN, unit: 'MB' });
    }
    return { title, rows };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
