import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { EnvironmentModules, type EnvironmentFiles } from '../../src/lint/environment.ts';
import type { Linter } from '../../src/lint/linter.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { DISK } from '../../src/python/disk.ts';
import { openEnvironment } from '../../src/python/environment.ts';
import { cacheFolder, FactsCache } from '../../src/python/facts-cache.ts';
import { findSitePackages } from '../../src/python/site-packages.ts';
import { openLinter, syntax } from '../lint/support.ts';

const grammar = syntax.grammar('python');
assert.ok(grammar);

const all = mkdtempSync(join(tmpdir(), 'async-lab-python-'));
process.once('exit', () => rmSync(all, { recursive: true, force: true }));

/** A folder with some files in it. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(all, 'folder-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const LIBRARY = {
  'lib/python3.12/site-packages/thing-1.2.dist-info/METADATA': 'Name: thing\n',
  'lib/python3.12/site-packages/thing/__init__.py': 'from ._client import Client as Client\n',
  'lib/python3.12/site-packages/thing/_client.py':
    'from ._base import Base\n\n\nclass Client(Base):\n    async def send(self): ...\n    def plain(self): ...\n',
  'lib/python3.12/site-packages/thing/_base.py':
    'class Base:\n    async def close_all(self): ...\n',
  'bin/python': '',
  'pyvenv.cfg': 'home = /nowhere/bin\nversion = 3.12.1\n',
};

const PROGRAM = `import thing


async def main():
    client = thing.Client()
    client.send()
    client.plain()
    client.close_all()
`;

const linter: Linter = openLinter(RULES.filter(({ id }) => id === 'missing-await'));

function rows(python: string, store?: FactsCache, program = PROGRAM): number[] {
  assert.ok(grammar);
  const opened = openEnvironment(syntax, grammar, python, false, store);
  assert.ok(opened.ok, opened.ok ? '' : opened.reason);
  const { findings } = linter.check(
    program,
    { profile: 'standard', severities: {} },
    { modules: opened.modules },
  );
  opened.modules.save();
  return findings.map(({ range }) => range.start.row + 1);
}

test('what an installed library returns is followed through its re-exports and bases', () => {
  assert.deepEqual(rows(folderOf(LIBRARY)), [6, 8]);
  const { findings } = linter.check(PROGRAM, { profile: 'standard', severities: {} });
  assert.deepEqual(findings, [], 'nothing is known without it');
});

test('stubs come before sources', () => {
  const root = 'lib/python3.12/site-packages';
  const python = folderOf({
    ...LIBRARY,
    [`${root}/thing-stubs/__init__.pyi`]:
      'class Client:\n    def send(self) -> None: ...\n    async def plain(self) -> None: ...\n',
  });
  assert.deepEqual(rows(python), [7]);
});

test('the standard library is not read from an environment', () => {
  const python = folderOf({
    ...LIBRARY,
    'lib/python3.12/site-packages/asyncio/__init__.py': 'def sleep(seconds): ...\n',
  });
  const program = 'import asyncio\n\n\nasync def main():\n    asyncio.sleep(1)\n';
  assert.deepEqual(rows(python, undefined, program), [5]);
});

test('projects installed in place are found through their .pth file', () => {
  const project = folderOf({ 'here/__init__.py': 'async def go(): ...\n' });
  const python = folderOf({
    ...LIBRARY,
    'lib/python3.12/site-packages/here.pth': `import os; os.abort()\n${project}\n`,
  });
  const program = 'import here\n\n\nasync def main():\n    here.go()\n';
  assert.deepEqual(rows(python, undefined, program), [5]);
});

test('an interpreter that is a link is known by the folder it lies in', () => {
  const folder = folderOf({ ...LIBRARY });
  rmSync(join(folder, 'bin/python'));
  symlinkSync(process.execPath, join(folder, 'bin/python'));
  assert.deepEqual(rows(join(folder, 'bin/python')), [6, 8]);
});

test('folders: Debian, Windows, a base environment, several versions', () => {
  const found = (folder: string, python: string): readonly string[] => {
    const located = findSitePackages(join(folder, python), false);
    assert.ok(located.ok, located.ok ? '' : located.reason);
    return located.folders.map((path) => path.slice(path.indexOf(folder) + folder.length + 1));
  };
  const debian = folderOf({
    'bin/python3.11': '',
    'lib/python3.11/os.py': '',
    'lib/python3.9/os.py': '',
    'lib/python3/dist-packages/a.py': '',
    'local/lib/python3.11/dist-packages/b.py': '',
  });
  assert.deepEqual(found(debian, 'bin/python3.11'), [
    'local/lib/python3.11/dist-packages',
    'lib/python3/dist-packages',
  ]);
  const unsaid = findSitePackages(join(debian, 'bin'), false);
  assert.equal(unsaid.ok, false);

  const windows = folderOf({ 'Scripts/python.exe': '', 'Lib/site-packages/a.py': '' });
  assert.deepEqual(found(windows, 'Scripts/python.exe'), ['Lib/site-packages']);

  const base = folderOf({ 'bin/python3.12': '', 'lib/python3.12/site-packages/a.py': '' });
  const own = folderOf({
    ...LIBRARY,
    'pyvenv.cfg': `home = ${base}/bin\ninclude-system-site-packages = true\nversion = 3.12.1\n`,
  });
  const located = findSitePackages(own, false);
  assert.ok(located.ok);
  assert.equal(located.folders.length, 2);
});

test(
  'an interpreter is asked only when it may be run',
  { skip: process.platform === 'win32' },
  () => {
    const python = folderOf({ 'tool/python': '#!/bin/sh\nexit 3\n' });
    const program = join(python, 'tool/python');
    const refused = findSitePackages(program, false);
    assert.equal(refused.ok, false);
    const failed = findSitePackages(program, true);
    assert.ok(!failed.ok && failed.reason.includes('does not say'));
    const missing = findSitePackages(join(python, 'none'), true);
    assert.ok(!missing.ok && missing.reason.startsWith('There is no Python'));
  },
);

test('facts are kept by version, and broken ones are read again', () => {
  const python = folderOf(LIBRARY);
  const kept = join(folderOf({}), 'facts');
  assert.deepEqual(rows(python, new FactsCache(kept)), [6, 8]);
  const [file = ''] = readdirSync(kept);
  assert.match(file, /^[0-9a-f]{32}\.facts$/);

  // The same version is not read again: what changed beside it is not seen.
  const source = join(python, 'lib/python3.12/site-packages/thing/_client.py');
  writeFileSync(source, 'class Client:\n    async def plain(self): ...\n');
  assert.deepEqual(rows(python, new FactsCache(kept)), [6, 8]);

  const whole = readFileSync(join(kept, file), 'utf8');
  for (const broken of ['', whole.slice(0, -5), whole.replace('send', 'sent'), '3 0\nnull']) {
    writeFileSync(join(kept, file), broken);
    assert.deepEqual(rows(python, new FactsCache(kept)), [7], 'read from the source');
    assert.notEqual(readFileSync(join(kept, file), 'utf8'), broken, 'written again');
  }
});

test('what was kept is not written again, a package at a time if that is wished', () => {
  const written: string[] = [];
  let trims = 0;
  const store = {
    read: () => undefined,
    write: (key: string) => void written.push(key),
    trim: () => {
      trims++;
    },
  };
  const root = `${folderOf(LIBRARY)}/lib/python3.12/site-packages`;
  const modules = new EnvironmentModules(syntax, grammar, DISK, [root], store);
  assert.ok(modules.module('thing'));
  modules.save(0);
  assert.deepEqual(written, []);
  modules.save(1);
  modules.save(1);
  assert.equal(written.length, 1);
  assert.equal(trims, 1);
});

test('another version has facts of its own', () => {
  const python = folderOf(LIBRARY);
  const kept = new FactsCache(join(folderOf({}), 'facts'));
  assert.deepEqual(rows(python, kept), [6, 8]);
  const root = join(python, 'lib/python3.12/site-packages');
  rmSync(join(root, 'thing-1.2.dist-info'), { recursive: true });
  mkdirSync(join(root, 'thing-1.3.dist-info'));
  writeFileSync(join(root, 'thing/_client.py'), 'class Client:\n    async def plain(self): ...\n');
  assert.deepEqual(rows(python, kept), [7]);
});

test('a cache that cannot be written is no error', () => {
  const blocked = folderOf({ file: '' });
  assert.deepEqual(rows(folderOf(LIBRARY), new FactsCache(join(blocked, 'file/facts'))), [6, 8]);
});

test('only modules that a program leads to are read', () => {
  const read: string[] = [];
  const root = `${folderOf(LIBRARY)}/lib/python3.12/site-packages`;
  const files: EnvironmentFiles = {
    exists: existsSync,
    read: (path) => {
      read.push(path.slice(root.length + 1));
      return readFileSync(path, 'utf8');
    },
    list: (folder) => readdirSync(folder),
  };
  assert.ok(grammar);
  const modules = new EnvironmentModules(syntax, grammar, files, [root]);
  assert.equal(modules.module('other'), undefined);
  assert.deepEqual(read, []);
  assert.ok(modules.module('thing'));
  assert.deepEqual(read, ['thing/__init__.py']);
});

test('each system has its own folder for what may be thrown away', () => {
  assert.equal(cacheFolder({ XDG_CACHE_HOME: '/c' }, 'linux'), join('/c', 'async-lab', 'facts'));
  assert.match(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /\.cache.async-lab.facts$/);
  assert.match(cacheFolder({}, 'darwin'), /Library.Caches.async-lab.facts$/);
  assert.equal(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32'), join('L', 'async-lab', 'facts'));
});

const venv = fileURLToPath(new URL('../../.cache/venv', import.meta.url));

test('a real environment', { skip: !existsSync(join(venv, 'pyvenv.cfg')) }, () => {
  const program = `import httpcore


async def main(pool: httpcore.AsyncConnectionPool):
    pool.handle_async_request(None)
    await pool.aclose()
`;
  assert.deepEqual(rows(venv, undefined, program), [5]);
  const { findings } = linter.check(program, { profile: 'standard', severities: {} });
  assert.deepEqual(findings, []);
});

test('the version is the one that a virtual environment notes, else that of its folders', () => {
  const versionOf = (files: Readonly<Record<string, string>>): number | undefined => {
    const found = findSitePackages(join(folderOf(files), 'bin/python'), false);
    assert.ok(found.ok);
    return found.version;
  };
  assert.equal(versionOf(LIBRARY), 312);
  const plain = { 'bin/python': '', 'lib/python3.9/site-packages/thing.py': '' };
  assert.equal(versionOf(plain), 309);
});
