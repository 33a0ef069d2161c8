import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { gone, run, start } from './helpers.ts';

test('a program that never ends is ended at the limit, with what it started', async () => {
  const text = `import { spawn } from 'node:child_process';
const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
child.stdout.once('data', () => console.log('pid', child.pid, process.cwd()));
process.on('SIGTERM', () => console.log('ignored'));
setInterval(() => {}, 1000);
`;
  const running = start('javascript', text, { timeLimitMs: 2500 });
  const { result, lines } = await running.finished;
  assert.equal(result.outcome, 'limit');
  assert.match(result.reason ?? '', /2\.5 s/);
  const [, pid, directory] = lines[0]?.split(' ') ?? [];
  assert.ok(await gone(Number(pid)));
  assert.ok(!existsSync(directory ?? '/'));
  assert.ok(lines.includes('ignored'));
});

test('cancelling ends a program that ignores signals, and a child in a session of its own', async () => {
  const text = `import os, signal, subprocess, sys, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
code = "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
child = subprocess.Popen([sys.executable, "-c", code], start_new_session=True, stdout=subprocess.PIPE)
child.stdout.readline()
print("pid", child.pid)
while True:
    time.sleep(1)
`;
  const running = start('python', text);
  const event = await running.seen((each) => each.detail?.text?.startsWith('pid') ?? false);
  running.handle.cancel();
  running.handle.cancel();
  const { result } = await running.finished;
  assert.equal(result.outcome, 'cancelled');
  assert.deepEqual(
    running.events.filter(({ name }) => name === 'end').map(({ source }) => source),
    ['output'],
  );
  assert.equal(running.events.at(-1)?.name, 'end');
  assert.ok(await gone(Number(event.detail?.text?.split(' ')[1])));
  running.handle.cancel();
});

test('cancelling before the start is a cancelled run', async () => {
  const running = start('javascript', 'console.log("ran");');
  running.handle.cancel();
  const { result, lines } = await running.finished;
  assert.equal(result.outcome, 'cancelled');
  assert.deepEqual(lines, []);
});

test('what a program leaves running in its group ends with it', async () => {
  const text = `import { spawn } from 'node:child_process';
const child = spawn('sleep', ['60'], { stdio: 'inherit' });
console.log('pid', child.pid);
process.exit(0);
`;
  const { result, lines } = await run('javascript', text);
  assert.equal(result.outcome, 'ok', result.reason);
  assert.ok(await gone(Number(lines[0]?.split(' ')[1])));
});

test('a flood of output is cut at the limit and does not fill the memory', async () => {
  const text = `const line = 'x'.repeat(1000) + '\\n';
let left = 20000;
const more = () => {
  while (left-- > 0) if (!process.stdout.write(line)) return process.stdout.once('drain', more);
};
more();
`;
  const { result, lines } = await run('javascript', text, { outputLimit: 5000 });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.equal(result.truncated, true);
  assert.equal(lines.join('\n').length <= 5000, true);
  assert.equal(lines.join('').length > 4900, true);
});

test('a flood of events is cut, and the run still judged', async () => {
  const text = `import asyncio
async def main():
    for _ in range(20000):
        await asyncio.sleep(0)
    print("done")
asyncio.run(main())
`;
  const { result, events } = await run('python', text, { expect: 'prints /done/' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.equal(result.truncated, true);
  assert.equal(events.length, 20_000);
});

test('a program cannot forge events: what is no event is counted and left out', async () => {
  const text = `import { writeSync } from 'node:fs';
writeSync(3, 'nonsense\\n{"run":1}\\n');
writeSync(3, JSON.stringify({ run: 1, at_ms: 1, source: 'server', id: 'x', name: 'x', phase: 'start' }) + '\\n');
writeSync(3, 'y'.repeat(200000) + '\\n');
console.log('done');
`;
  const { result, events } = await run('javascript', text);
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(result.notes, ['4 lines of the recorder were not understood and left out.']);
  assert.ok(!events.some((event) => event.source === 'server'));
});

test('text that is no UTF-8, and a last line without an end, are kept', async () => {
  const text = 'process.stdout.write(Buffer.from([0xff, 0x41, 0x0a, 0x42]));';
  const { lines } = await run('javascript', text);
  assert.deepEqual(lines, ['\ufffdA', 'B']);
});

test('a file runs in its own folder, and so does a changed copy of it, beside what it imports', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'async-lab-test-')));
  const files = {
    'data.txt': 'from a file',
    'part.py': 'NAME = "from a module"\n',
    'part.ts': 'export const name: string = "from a module";\n',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const python = `import part, pathlib
print(pathlib.Path("data.txt").read_text(), part.NAME, __file__)
`;
  const node = `import { readFileSync } from 'node:fs';
import { name } from './part.js';
console.log(readFileSync('data.txt', 'utf8'), name, process.env.ASYNC_LAB_ORIGIN);
`;
  const said = 'from a file from a module';
  try {
    for (const [language, name, text, last] of [
      ['python', 'main.py', python, join(folder, 'main.py')],
      ['typescript', 'main.ts', node, 'undefined'],
    ] as const) {
      const file = join(folder, name);
      await writeFile(file, text);
      const own = await run(language, text, { file });
      assert.deepEqual(own.lines, [`${said} ${last}`], own.result.reason);
      const copy = await run(language, text, { origin: file });
      assert.deepEqual(copy.lines, [`${said} ${last}`], copy.result.reason);
    }
    assert.ok(existsSync(join(folder, 'data.txt')));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what cannot be run is said before anything starts', async () => {
  const embedded = await run('python', 'pass', { runtime: 'embedded' });
  assert.equal(embedded.result.outcome, 'not-started');
  const wrong = await run('python', 'pass', { runtime: 'node' });
  assert.match(wrong.result.reason ?? '', /python program cannot run on node/);
  const odd = await run('javascript', '', { expect: 'speedpu >= 3' });
  assert.equal(odd.result.outcome, 'not-started');
  assert.match(odd.result.reason ?? '', /did you mean "speedup/);
});

test('a fault of the server reaches the program', async () => {
  const text = `const answer = await fetch(process.env.ASYNC_LAB_URL + '/json');
console.log(answer.status);
`;
  const { lines } = await run('javascript', text, { fault: 'status_503' });
  assert.deepEqual(lines, ['503']);
});

test('runs at the same time do not see each other', async () => {
  const text = (n: number): string => `
const urls = Array.from({ length: ${n} }, () => process.env.ASYNC_LAB_URL + '/delay/0.2');
await Promise.all(urls.map((url) => fetch(url).then((answer) => answer.text())));
`;
  const runs = await Promise.all([2, 4].map((n) => run('javascript', text(n))));
  assert.deepEqual(
    runs.map(({ result }) => result.summary.requests),
    [2, 4],
  );
});
