import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

/** What everybody may import: types, schemas and tables. */
const VOCABULARY = ['protocol', 'contract', 'base'];

/** Folder → the folders it may import besides itself and the vocabulary. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  syntax: [],
  lint: ['syntax'],
  'lab/timeline': [],
  'lab/server': ['lab/timeline'],
  'lab/run': ['lab/timeline', 'lab/server'],
  python: ['syntax', 'lint'],
  lessons: ['lint', 'lab/run', 'lab/timeline'],
  protocol: ['lab/timeline', 'lab/run'],
  contract: [],
  worker: ['syntax', 'lint', 'python', 'lab/run', 'lab/server', 'lab/timeline'],
  page: ['lab/timeline', 'lab/run'],
  host: ['lint', 'lessons', 'lab/timeline', 'lab/run'],
  cli: ['syntax', 'lint', 'python', 'lessons', 'lab/timeline', 'lab/run', 'lab/server'],
  generate: ['syntax', 'lint', 'lessons', 'lab/run'],
};

/** Folders that must run in a browser as well: no editor, no Node. */
const ANYWHERE = [
  'base',
  'syntax',
  'lint',
  'lab/timeline',
  'lessons',
  'protocol',
  'contract',
  'page',
];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function folderOf(file: string): string {
  const parts = relative(src, file).split(sep);
  return parts[0] === 'lab' ? `lab/${parts[1] ?? ''}` : (parts[0] ?? '');
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found = text.matchAll(
    /^(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...found].map((match) => ({
    file: relative(src, file),
    from: folderOf(file),
    to: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(src, file));
const imports = files.flatMap(importsOf);

test('every folder is in the table', () => {
  const folders = new Set(files.map(folderOf));
  assert.deepEqual(
    [...folders].filter((folder) => !(folder in MAY_IMPORT)),
    [],
  );
});

test('folders import only in the directions of the code map', () => {
  const wrong = imports
    .filter(({ to }) => to.startsWith('.'))
    .map((entry) => ({
      ...entry,
      target: folderOf(join(src, dirname(entry.file), entry.to)),
    }))
    .filter(({ from, target, typeOnly }) => {
      if (target === from || target.startsWith('..')) return false;
      // Faults are a type that a run is asked for and the server obeys.
      if (from === 'lab/server' && target === 'lab/run' && typeOnly) return false;
      if (VOCABULARY.includes(target) && from !== 'base') return false;
      // The vocabulary names what it speaks of, but needs none of it at run time.
      if (from === 'protocol' && typeOnly) return false;
      return !(MAY_IMPORT[from] ?? []).includes(target);
    })
    .map(({ file, to }) => `${file} imports ${to}`);
  assert.deepEqual(wrong, []);
});

const EXTERNAL: readonly (readonly [string, RegExp, string[]])[] = [
  ['vscode', /^vscode$/, ['host']],
  ['web-tree-sitter', /^web-tree-sitter$/, ['syntax']],
  ['preact', /^preact/, ['page']],
];

for (const [name, pattern, allowed] of EXTERNAL) {
  test(`only ${allowed.join(', ')} imports ${name}`, () => {
    const wrong = imports
      .filter(({ to, from }) => pattern.test(to) && !allowed.includes(from))
      .map(({ file }) => file);
    assert.deepEqual(wrong, []);
  });
}

test('what must run anywhere imports no Node module', () => {
  const wrong = imports
    .filter(({ to, from }) => to.startsWith('node:') && ANYWHERE.includes(from))
    .map(({ file, to }) => `${file} imports ${to}`);
  assert.deepEqual(wrong, []);
});

/** Programs of a process of their own: they start once and end with it. */
const PROGRAMS = [
  'worker/run.ts',
  'worker/lint.ts',
  'lab/run/node-recorder.ts',
  'lab/run/node/channel.ts',
];

test('no module keeps state that can be reassigned', () => {
  const wrong = files
    .filter((file) => /^(?:export )?let /m.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file).split(sep).join('/'))
    .filter((file) => !PROGRAMS.includes(file));
  assert.deepEqual(wrong, []);
});

test('activate is short', () => {
  const text = readFileSync(join(src, 'host/extension.ts'), 'utf8');
  const body = /export function activate[\s\S]*?\n}/.exec(text)?.[0] ?? '';
  assert.ok(body.split('\n').length <= 25);
});
