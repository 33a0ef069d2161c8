import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import * as bundled from '../../../src/lab/run/undici.ts';
import { lane, run } from './helpers.ts';

test('TypeScript runs as it stands, with its own line numbers', async () => {
  const text = `interface Answer {
  readonly delay: number;
}
const base: string = process.env['ASYNC_LAB_URL'] ?? '';
async function get(seconds: number): Promise<Answer> {
  const response = await fetch(\`\${base}/delay/\${seconds}\`);
  return (await response.json()) as Answer;
}
console.log((await Promise.all([get(0.2), get(0.2), get(0.2)])).length);
`;
  const expect = 'prints /^3$/m, speedup >= 2, peak = 3, requests = 3';
  const { result, events } = await run('typescript', text, { expect });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(lane(events, 'task', 'main'), ['start', 'end']);
  assert.deepEqual(lane(events, 'request', 'GET /delay/0.2'), ['start:6', 'resume:6', 'end:6']);
  const first = events[0];
  assert.deepEqual([first?.name, first?.at_ms], ['main', 0]);
});

test('undici is there without an install, and seen', async () => {
  const text = `import { fetch, request, Agent } from 'undici';
const base = process.env['ASYNC_LAB_URL'];
const { body } = await request(base + '/delay/0.02', { dispatcher: new Agent() });
await body.text();
await (await fetch(base + '/json')).text();
`;
  const { result, events } = await run('typescript', text, { expect: 'requests = 2' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(lane(events, 'request', 'GET /delay/0.02'), ['start:3', 'resume:3', 'end:3']);
  assert.deepEqual(lane(events, 'request', 'GET /json'), ['start:5', 'resume:5', 'end:5']);
});

test('the bundled undici has every name of the library', () => {
  const library = createRequire(import.meta.url)('undici') as object;
  // Not declared by the library’s types: not for users.
  const names = Object.keys(library).filter((name) => name !== 'util');
  assert.deepEqual(
    names.filter((name) => !(name in bundled)),
    [],
  );
});

test('node:http is seen too', async () => {
  const text = `import { get } from 'node:http';
await new Promise((resolve) => {
  get(process.env.ASYNC_LAB_URL + '/delay/0.02', (response) => {
    response.resume().on('end', resolve);
  });
});
`;
  const { events } = await run('javascript', text);
  assert.deepEqual(lane(events, 'request', 'GET /delay/0.02'), ['start:3', 'resume:3', 'end:3']);
});

test('aborted, timed out and failed requests are told apart', async () => {
  const text = `const base = process.env.ASYNC_LAB_URL;
const abort = new AbortController();
setTimeout(() => abort.abort(), 200);
for (const [path, signal] of [
  ['/delay/9', abort.signal],
  ['/hang', AbortSignal.timeout(300)],
  ['/reset', undefined],
]) {
  await fetch(base + path, { signal }).catch((error) => console.log(error.name));
}
`;
  const { events, lines } = await run('javascript', text);
  assert.deepEqual(lines, ['AbortError', 'TimeoutError', 'TypeError']);
  assert.deepEqual(lane(events, 'request', 'GET /delay/9'), ['start:9', 'cancel:9']);
  assert.deepEqual(lane(events, 'request', 'GET /hang'), ['start:9', 'error:9']);
  assert.deepEqual(lane(events, 'request', 'GET /reset'), ['start:9', 'error:9']);
});

test('a busy loop is a stall, and an idle one is not', async () => {
  const text = `await new Promise((resolve) => setTimeout(resolve, 60));
const end = performance.now() + 200;
while (performance.now() < end);
await new Promise((resolve) => setTimeout(resolve, 60));
`;
  const busy = await run('javascript', text, { expect: 'lag >= 180' });
  assert.equal(busy.result.outcome, 'ok', busy.result.reason);
  assert.deepEqual(lane(busy.events, 'loop', 'event loop'), ['start', 'end']);
  const idle = await run('javascript', 'await new Promise((r) => setTimeout(r, 300));');
  assert.ok(idle.result.summary.max_lag_ms < 150, String(idle.result.summary.max_lag_ms));
});

test('an uncaught error ends the main lane with its line', async () => {
  const text = 'const x: number = 1;\nawait null;\nthrow new RangeError(`no ${x}`);\n';
  const { result, events, lines } = await run('typescript', text);
  assert.equal(result.outcome, 'failed');
  assert.match(result.reason ?? '', /RangeError: no 1/);
  assert.deepEqual(lane(events, 'task', 'main'), ['start', 'error:3']);
  assert.ok(!lines.some((line) => line.includes('recorder')), lines.join('\n'));
});

test('a program that does not parse names the place', async () => {
  const { result, lines } = await run('typescript', 'const a = 1;\nconst b: = 2;\n');
  assert.equal(result.outcome, 'failed');
  assert.ok(
    lines.some((line) => /program\.ts:2:\d+/.test(line)),
    lines.join('\n'),
  );
});

test('a learner’s own file runs in its own folder, with what is beside it', async (t) => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'own-')));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'own.ts');
  await writeFile(join(folder, 'part.ts'), 'export const part: number = 42;\n');
  const text = "import { part } from './part.js';\nconsole.log(part, process.cwd());\n";
  await writeFile(file, text);
  const { result, lines } = await run('typescript', text, { file });
  assert.equal(result.outcome, 'ok', lines.join('\n'));
  assert.equal(lines[0], `42 ${folder}`);
});
