import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CliIo } from '../../../src/cli/io.ts';
import { run } from '../../../src/cli/run.ts';
import { serve } from '../../../src/cli/serve.ts';
import { loadCatalogue } from '../../../src/lessons/catalogue.ts';
import { surroundings } from './build.ts';

const built = await surroundings();
const PATTERN = `// title: Three at once
// number: P06
// chapter: foundations
// kinds: D
// needs:
// runtimes: node
// expect: speedup >= 2, requests = 3
const base = process.env['ASYNC_LAB_URL'] ?? '';
await Promise.all([1, 2, 3].map(async () => (await fetch(base + '/delay/0.2')).text()));
`;
const places = {
  surroundings: () => built,
  catalogue: () => loadCatalogue([{ path: 'typescript/three-at-once.ts', text: PATTERN }]),
};

interface Console extends CliIo {
  readonly written: { out: string; err: string };
  interrupt(): void;
  /** Resolves when something was written to standard output. */
  readonly spoke: Promise<void>;
}

function consoleIn(cwd = tmpdir()): Console {
  const written = { out: '', err: '' };
  const handlers: (() => void)[] = [];
  let speak: () => void = () => undefined;
  const spoke = new Promise<void>((resolve) => (speak = resolve));
  return {
    written,
    spoke,
    out: (text) => {
      written.out += text;
      speak();
    },
    err: (text) => (written.err += text),
    env: {},
    cwd,
    onInterrupt: (handler) => handlers.push(handler),
    interrupt: () => {
      for (const handler of handlers) handler();
    },
  };
}

test('run: a pattern with its events, summary, picture and trace', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  t.after(() => rm(folder, { recursive: true }));
  const io = consoleIn(folder);
  const args = ['three-at-once', '--json', '--svg', 'a.svg', '--trace', 'a.json'];
  assert.equal(await run(args, io, places), 0, io.written.err);
  const lines = io.written.out.trimEnd().split('\n');
  const last = JSON.parse(lines.pop() ?? '') as { summary: Record<string, unknown> };
  assert.equal(last.summary['ok'], true);
  assert.equal(last.summary['requests'], 3);
  assert.ok(lines.every((line) => (JSON.parse(line) as { run: number }).run === 1));
  assert.match(await readFile(join(folder, 'a.svg'), 'utf8'), /^<svg/);
  const trace = JSON.parse(await readFile(join(folder, 'a.json'), 'utf8')) as object;
  assert.ok('traceEvents' in trace);
});

test('run: a file prints what it prints; an error is exit code 1', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, 'own.ts'),
    "console.log('hello' as string);\nthrow new Error('no');",
  );
  const io = consoleIn(folder);
  assert.equal(await run(['own.ts'], io, places), 1);
  assert.match(io.written.out, /^hello\n/);
  assert.match(io.written.err, /run: Error: no/);
});

test('run: wrong use is exit code 2 and names the nearest right one', async () => {
  const table: [string[], RegExp][] = [
    [['three-at-onse'], /did you mean "three-at-once"/],
    [['three-at-once', '--runtime', 'nod'], /did you mean "node"/],
    [['three-at-once', '--fault', 'latenci'], /did you mean "latency"/],
    [['three-at-once', '--jsn'], /did you mean "--json"/i],
    [['three-at-once', '--language', 'python'], /exists in typescript/],
    [['three-at-once.bad'], /not there/],
    [['three-at-once', '--svg'], /--svg/],
    [['missing.py'], /cannot be read/],
    [[], /Name one/],
  ];
  for (const [args, says] of table) {
    const io = consoleIn();
    assert.equal(await run(args, io, places), 2, args.join(' '));
    assert.match(io.written.err, says);
  }
  const help = consoleIn();
  assert.equal(await run(['--help'], help, places), 0);
  assert.match(help.written.out, /Example:/);
});

test('run: what cannot be run is exit code 2 with the reason', async () => {
  const io = consoleIn();
  assert.equal(await run(['three-at-once', '--runtime', 'python'], io, places), 2);
  assert.match(io.written.err, /cannot run on python/);
});

test('serve: addresses first, then what it sees, until it is interrupted', async () => {
  const io = consoleIn();
  const served = serve(['--port', '0', '--json'], io);
  await io.spoke;
  const addresses = JSON.parse(io.written.out) as Record<string, string>;
  assert.deepEqual(Object.keys(addresses), ['http', 'ws', 'tcp', 'udp']);
  await (await fetch(`${addresses['http'] ?? ''}/json`)).text();
  io.interrupt();
  assert.equal(await served, 0);
  const phases = io.written.out
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => (JSON.parse(line) as { phase: string }).phase);
  assert.deepEqual(phases, ['start', 'resume', 'end']);
});

test('serve: wrong use is exit code 2', async () => {
  for (const args of [['--port', '99999'], ['--prt', '1'], ['now']]) {
    assert.equal(await serve(args, consoleIn()), 2);
  }
});
