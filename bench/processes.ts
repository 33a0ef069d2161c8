import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus, packages } from './corpus.ts';
import { median, printRows, times, type Row } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');

interface Peer {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/** Wall times of whole processes, taken in turn. A peer that is not installed is named. */
function compare(peers: readonly Peer[], rounds: number): Map<string, number[]> {
  const measured = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, program, args } of peers) {
      const start = performance.now();
      const { error } = spawnSync(program, args, { stdio: 'ignore', cwd: tmpdir() });
      if (error) {
        if (round === 0) console.log(`  ${name} is not installed: not compared`);
        continue;
      }
      measured.set(name, [...(measured.get(name) ?? []), performance.now() - start]);
    }
  }
  return measured;
}

/** A cold start on one file of 1,600 lines, and a scan of packages. */
export function processes(): void {
  if (!existsSync(cli)) throw new Error('build first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'async-lab-bench-'));
  try {
    const file = join(folder, 'one.py');
    writeFileSync(file, corpus(1600));
    const node = process.execPath;
    const cold = compare(
      [
        { name: 'node -e 0', program: node, args: ['-e', '0'] },
        { name: 'check', program: node, args: [cli, 'check', file] },
        {
          name: 'ruff',
          program: 'ruff',
          args: ['check', '--isolated', '--no-cache', '--select', 'ASYNC', file],
        },
        { name: 'flake8', program: 'flake8', args: ['--isolated', file] },
      ],
      9,
    );
    const floor = Math.min(...(cold.get('node -e 0') ?? []));
    const own = Math.min(...(cold.get('check') ?? []));
    const rows: Row[] = [
      {
        what: 'cold check of 1,600 lines ÷ node -e 0',
        measured: `${times(own / floor)}  (${own.toFixed(0)} ms)`,
        goal: '≤ 3 ×',
        met: own / floor <= 3,
      },
    ];
    for (const name of ['ruff', 'flake8']) {
      const peer = cold.get(name);
      if (peer)
        rows.push({ what: `  ${name}, the same file`, measured: `${median(peer).toFixed(0)} ms` });
    }
    const scan = compare([{ name: 'scan', program: node, args: [cli, 'check', ...packages()] }], 3);
    rows.push({
      what: `check of ${packages().length} packages`,
      measured: `${(median(scan.get('scan') ?? []) / 1000).toFixed(2)} s`,
    });
    printRows('Whole processes', rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the editor's suite measured when it last ran, and the size of the package. */
export function artefacts(): void {
  const rows: Row[] = [];
  for (const name of ['current', 'floor']) {
    const file = join(root, `test-results/editor-${name}.json`);
    if (!existsSync(file)) continue;
    const { times: taken } = JSON.parse(readFileSync(file, 'utf8')) as {
      times?: Record<string, number>;
    };
    for (const [what, ms] of Object.entries(taken ?? {})) {
      rows.push({ what: `${what} (${name} editor, last run)`, measured: `${ms.toFixed(0)} ms` });
    }
  }
  const vsix = join(root, 'async-lab.vsix');
  if (existsSync(vsix)) {
    const size = statSync(vsix).size / 1e6;
    rows.push({
      what: 'async-lab.vsix',
      measured: `${size.toFixed(2)} MB`,
      goal: '≤ 1.5 MB',
      met: size <= 1.5,
    });
  } else rows.push({ what: 'async-lab.vsix', measured: 'not built: npm run package' });
  printRows('Editor and package', rows);
}
