import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Writes more than a pipe holds, so that it notices when nobody reads any more. */
const PROGRAM = `
import { processIo } from './output.ts';
const io = processIo();
for (let i = 0; i < 20; i++) io.out('x'.repeat(100_000));
setTimeout(() => io.out('the end'), 50);
`;

test('a reader that has read enough is no failure', async () => {
  const cwd = fileURLToPath(new URL('../../src/cli/', import.meta.url));
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', PROGRAM], { cwd });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  assert.equal(complaint, '');
  assert.equal(code, 0);
});
