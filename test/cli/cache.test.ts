import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { textHash } from '../../src/cli/stamps.ts';
import { folderOf, put, said, SLEEPY, type Files, type Report } from './files.ts';
import { buildCli, temporaryFolder } from './support.ts';

const cli = buildCli();

/** A folder of sources with a cache of its own. */
class Project {
  readonly cwd: string;
  readonly cache = temporaryFolder();

  constructor(files: Files) {
    this.cwd = folderOf(files);
  }

  check(...args: readonly string[]): string[] {
    const { out } = cli(['check', '--format', 'json', ...args], this);
    return said(JSON.parse(out) as Report);
  }

  /** What is in the cache's files. */
  kept(): string[] {
    const folder = join(this.cache, 'async-lab', 'results');
    return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  }

  /** Changes what is kept. */
  tamper(change: (text: string) => string): void {
    const folder = join(this.cache, 'async-lab', 'results');
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      writeFileSync(path, change(readFileSync(path, 'utf8')));
    }
  }
}

const ASYNC_DB = 'async def save():\n    return 1\n';
const PLAIN_DB = 'def save():\n    return 1\n';
const CALLER = 'from db import save\n\n\nasync def go():\n    save()\n';

/** What changes between two runs, and what the second one has to say. */
const CHANGES: readonly {
  name: string;
  files: Files;
  before: readonly string[];
  change: (project: Project) => void;
  after: readonly string[];
}[] = [
  {
    name: 'nothing changes',
    files: { 'a.py': SLEEPY },
    before: ['a.py:5 blocking-sleep'],
    change: () => undefined,
    after: ['a.py:5 blocking-sleep'],
  },
  {
    name: 'the file changes, in as many characters and with the times it had',
    files: { 'a.py': SLEEPY },
    before: ['a.py:5 blocking-sleep'],
    change: ({ cwd }) => {
      put(cwd, { 'a.py': SLEEPY.replace('time.sleep(1)', 'time.clock(1)') });
      utimesSync(join(cwd, 'a.py'), 1, 1);
    },
    after: [],
  },
  {
    name: 'a module it imports changes',
    files: { 'a.py': CALLER, 'db.py': PLAIN_DB },
    before: [],
    change: ({ cwd }) => put(cwd, { 'db.py': ASYNC_DB }),
    after: ['a.py:5 missing-await'],
  },
  {
    name: 'a module of a module changes',
    files: { 'a.py': CALLER, 'db.py': 'from deep import save\n', 'deep.py': PLAIN_DB },
    before: [],
    change: ({ cwd }) => put(cwd, { 'deep.py': ASYNC_DB }),
    after: ['a.py:5 missing-await'],
  },
  {
    name: 'a function that a helper of another module calls begins to block',
    files: {
      'a.py': 'import helper\n\n\nasync def go():\n    helper.one()\n',
      'helper.py': 'import deep\n\n\ndef one():\n    deep.two()\n',
      'deep.py': 'import time\n\n\ndef two():\n    print()\n',
    },
    before: [],
    change: ({ cwd }) =>
      put(cwd, { 'deep.py': 'import time\n\n\ndef two():\n    time.sleep(1)\n' }),
    after: ['a.py:5 blocking-helper'],
  },
  {
    name: 'a module appears',
    files: { 'a.py': CALLER },
    before: [],
    change: ({ cwd }) => put(cwd, { 'db.py': ASYNC_DB }),
    after: ['a.py:5 missing-await'],
  },
  {
    name: 'a module appears in a folder that was not there',
    files: { 'a.py': CALLER.replace('db', 'app.db') },
    before: [],
    change: ({ cwd }) => put(cwd, { 'app/__init__.py': '', 'app/db.py': ASYNC_DB }),
    after: ['a.py:5 missing-await'],
  },
  {
    name: 'a stub that goes before the source appears',
    files: { 'a.py': CALLER, 'db.py': PLAIN_DB },
    before: [],
    change: ({ cwd }) => put(cwd, { 'db.pyi': 'async def save() -> int: ...\n' }),
    after: ['a.py:5 missing-await'],
  },
  {
    name: 'a module goes away',
    files: { 'a.py': CALLER, 'db.py': ASYNC_DB },
    before: ['a.py:5 missing-await'],
    change: ({ cwd }) => rmSync(join(cwd, 'db.py')),
    after: [],
  },
  {
    name: 'the folder becomes a package',
    files: {
      'app/main.py': 'from .db import save\n\n\nasync def go():\n    save()\n',
      'app/__init__.py': '',
    },
    before: [],
    change: ({ cwd }) => put(cwd, { 'app/db.py': ASYNC_DB }),
    after: ['app/main.py:5 missing-await'],
  },
  {
    name: 'the settings change',
    files: { 'a.py': SLEEPY, '.async-lab.json': '{}' },
    before: ['a.py:5 blocking-sleep'],
    change: ({ cwd }) => put(cwd, { '.async-lab.json': '{"rules": {"blocking-sleep": "off"}}' }),
    after: [],
  },
  {
    name: 'settings appear in a folder above',
    files: { 'app/a.py': SLEEPY },
    before: ['app/a.py:5 blocking-sleep'],
    change: ({ cwd }) =>
      put(cwd, { 'pyproject.toml': '[tool.async-lab.rules]\nblocking-sleep = "off"\n' }),
    after: [],
  },
  {
    name: 'a file goes away and another comes',
    files: { 'a.py': SLEEPY },
    before: ['a.py:5 blocking-sleep'],
    change: ({ cwd }) => {
      rmSync(join(cwd, 'a.py'));
      put(cwd, { 'b.py': SLEEPY });
    },
    after: ['b.py:5 blocking-sleep'],
  },
];

for (const { name, files, before, change, after } of CHANGES) {
  test(`the second run is right when ${name}`, () => {
    const project = new Project(files);
    assert.deepEqual(project.check(), before);
    change(project);
    assert.deepEqual(project.check(), after);
    assert.deepEqual(project.check('--no-cache'), after);
  });
}

test('what is kept is used, and not only written', () => {
  const project = new Project({ 'a.py': SLEEPY });
  project.check();
  project.tamper((text) => {
    const [head = '', , body = ''] = text.split('\n');
    const other = body.replace('"rule":"blocking-sleep"', '"rule":"from-the-cache"');
    return [head, textHash(other), other].join('\n');
  });
  assert.deepEqual(project.check(), ['a.py:5 from-the-cache']);
});

test('other options have other results', () => {
  const project = new Project({ 'a.py': SLEEPY });
  assert.deepEqual(project.check('--rule', 'blocking-sleep=off'), []);
  assert.deepEqual(project.check(), ['a.py:5 blocking-sleep']);
});

const DAMAGE: readonly { name: string; change: (text: string) => string }[] = [
  { name: 'is empty', change: () => '' },
  { name: 'is cut off', change: (text) => text.slice(0, text.length / 2) },
  { name: 'is nonsense', change: () => '1 x\ny\n{' },
  { name: 'has another finding', change: (text) => text.replaceAll('blocking', 'nonsense') },
];

for (const { name, change } of DAMAGE) {
  test(`a cache that ${name} is ignored and written anew`, () => {
    const project = new Project({ 'a.py': SLEEPY });
    project.check();
    const [whole] = project.kept();
    project.tamper(change);
    assert.deepEqual(project.check(), ['a.py:5 blocking-sleep']);
    assert.deepEqual(project.kept(), [whole]);
  });
}

test('--no-cache and --fix keep nothing', () => {
  const project = new Project({ 'a.py': SLEEPY });
  project.check('--no-cache');
  project.check('--fix');
  assert.throws(() => project.kept(), /ENOENT/);
});

test('a folder that cannot be written to is no reason to fail', () => {
  const project = new Project({ 'a.py': SLEEPY });
  writeFileSync(join(project.cache, 'async-lab'), 'a file in the way');
  assert.deepEqual(project.check(), ['a.py:5 blocking-sleep']);
});
