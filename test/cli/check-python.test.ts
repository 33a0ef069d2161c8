import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { buildCli, temporaryFolder } from './support.ts';

const cli = buildCli();

const PROGRAM = 'import thing\n\n\nasync def main():\n    thing.Client().send()\n';

function place(): string {
  const folder = temporaryFolder();
  const site = join(folder, 'env', 'lib', 'python3.12', 'site-packages');
  const files = {
    [join(folder, 'app.py')]: PROGRAM,
    [join(folder, 'env', 'pyvenv.cfg')]: 'version = 3.12.0\n',
    [join(site, 'thing', '__init__.py')]: 'class Client:\n    async def send(self): ...\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return folder;
}

test('--python looks at the libraries of an environment', () => {
  const cwd = place();
  assert.equal(cli(['check', 'app.py'], { cwd }).code, 0);
  const { code, out } = cli(['check', '--python', 'env', '--no-cache', 'app.py'], { cwd });
  assert.equal(code, 1);
  assert.match(out, /app\.py:5:5 error .*missing-await/);
});

test('the interpreter decides what is outdated where the project does not', () => {
  const outdated = 'import asyncio\n\ntry:\n    pass\nexcept asyncio.TimeoutError:\n    pass\n';
  const cwd = place();
  writeFileSync(join(cwd, 'old.py'), outdated);
  assert.match(cli(['check', '--python', 'env', 'old.py'], { cwd }).out, /timeout-error-alias/);
  writeFileSync(join(cwd, 'env', 'pyvenv.cfg'), 'version = 3.9.1\n');
  mkdirSync(join(cwd, 'env', 'lib', 'python3.9', 'site-packages'), { recursive: true });
  assert.doesNotMatch(cli(['check', '--python', 'env', 'old.py'], { cwd }).out, /timeout/);
});

test('--python that leads nowhere is wrong use', () => {
  const cwd = place();
  const { code, err } = cli(['check', '--python', 'none', 'app.py'], { cwd });
  assert.equal(code, 2);
  assert.match(err, /--python: There is no Python at/);
});
