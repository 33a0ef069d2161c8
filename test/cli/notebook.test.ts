import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pythonLines } from '../../src/lint/python/magics.ts';
import { folderOf, type Report } from './files.ts';
import { buildCli } from './support.ts';

const cli = buildCli();

/** A notebook as Jupyter writes it: an indent of one, a line end at the end. */
function notebook(
  cells: readonly (string | { readonly text: string })[],
  language = 'python',
): string {
  const list = cells.map((cell, i) => ({
    cell_type: typeof cell === 'string' ? 'code' : 'markdown',
    ...(typeof cell === 'string' ? { execution_count: 1.5e10, outputs: [] } : {}),
    id: `c${i}`,
    metadata: { zeta: 1, 10: 'é', 9: '<b>' },
    source: (typeof cell === 'string' ? cell : cell.text).split(/(?<=\n)/),
  }));
  const metadata = { kernelspec: { language, name: 'k' } };
  return `${JSON.stringify({ cells: list, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

function check(
  text: string,
  args: readonly string[] = [],
): { code: number | null; report: Report } {
  const cwd = folderOf({ 'n.ipynb': text });
  const { code, out } = cli(['check', '--format', 'json', ...args], { cwd });
  return { code, report: JSON.parse(out) as Report };
}

/** Findings as `cell:line:column rule`. */
function places({ findings }: Report): string[] {
  return findings.map(({ cell, line, column, rule }) => `${cell}:${line}:${column} ${rule}`);
}

const CASES: readonly { name: string; cells: string[]; found: string[] }[] = [
  {
    name: 'lines count within the cell',
    cells: ['import time', '# a comment\nasync def f():\n    time.sleep(1)'],
    found: ['2:3:5 blocking-sleep'],
  },
  {
    name: 'names of earlier cells count',
    cells: ['async def load():\n    return 1', 'load()'],
    found: ['2:1:1 missing-await'],
  },
  {
    name: 'await is legal outside of functions',
    cells: ['import asyncio\nawait asyncio.sleep(1)'],
    found: [],
  },
  {
    name: 'magics do not keep the rest from being read',
    cells: [
      '%matplotlib inline\n!pip install aiohttp\nfiles = !ls\nx = %time 1\nlen?\nimport time\nasync def f():\n    time.sleep(1)',
    ],
    found: ['1:8:5 blocking-sleep'],
  },
  {
    name: 'a timed cell is Python, a cell for the shell is not',
    cells: ['%%bash\nimport time; )', '%%time\nimport time\nasync def f():\n    time.sleep(1)'],
    found: ['2:4:5 blocking-sleep'],
  },
];

for (const { name, cells, found } of CASES) {
  test(`in a notebook ${name}`, () => {
    assert.deepEqual(places(check(notebook(cells)).report), found);
  });
}

test('cells are counted among all cells', () => {
  const text = notebook([{ text: '# Title' }, 'import time\nasync def f(): time.sleep(1)']);
  assert.deepEqual(places(check(text).report), ['2:2:16 blocking-sleep']);
});

test('the text report names the cell', () => {
  const cwd = folderOf({ 'n.ipynb': notebook(['import time\nasync def f(): time.sleep(1)']) });
  assert.match(cli(['check'], { cwd }).out, /^n\.ipynb:cell 1:2:16 warning/m);
});

test('--fix changes the cells and nothing else', () => {
  const before = ['import asyncio\nimport time', 'async def f():\n    time.sleep(1)  # é\n'];
  const after = [
    'import asyncio\nimport time',
    'async def f():\n    await asyncio.sleep(1)  # é\n',
  ];
  const cwd = folderOf({ 'n.ipynb': notebook(before) });
  cli(['check', '--fix'], { cwd });
  assert.equal(readFileSync(join(cwd, 'n.ipynb'), 'utf8'), notebook(after));
});

test('--fix keeps a source that is one text, and what JSON can say in two ways', () => {
  const raw =
    '{"nbformat": 4, "cells": [ {"source" : "import asyncio, time\\nasync def f():\\n    time.sleep(1)", "n": 1.0e2, "cell_type": "code", "s": "\\u003c"}]}';
  const cwd = folderOf({ 'n.ipynb': raw });
  cli(['check', '--fix'], { cwd });
  assert.equal(
    readFileSync(join(cwd, 'n.ipynb'), 'utf8'),
    raw.replace('time.sleep(1)', 'await asyncio.sleep(1)'),
  );
});

test('an import that a fix needs goes behind the magic of its cell', () => {
  const cwd = folderOf({
    'n.ipynb': notebook(['%%time\nimport time\nasync def f():\n    time.sleep(1)\n']),
  });
  cli(['check', '--fix'], { cwd });
  assert.equal(
    readFileSync(join(cwd, 'n.ipynb'), 'utf8'),
    notebook(['%%time\nimport asyncio\nimport time\nasync def f():\n    await asyncio.sleep(1)\n']),
  );
});

const HOSTILE: readonly { name: string; text: string; said: RegExp }[] = [
  { name: 'no JSON', text: '{"cells": [', said: /not valid JSON/ },
  { name: 'no object', text: '[]', said: /no list of cells/ },
  { name: 'no cells', text: '{"cells": {"0": 1}}', said: /no list of cells/ },
  { name: 'another language', text: notebook(['f()'], 'julia'), said: /not in Python/ },
];

for (const { name, text, said } of HOSTILE) {
  test(`a notebook with ${name} is an error, and the others are checked`, () => {
    const cwd = folderOf({ 'n.ipynb': text, 'o.ipynb': notebook(['await 1']) });
    const { code, out } = cli(['check', '--format', 'json'], { cwd });
    const report = JSON.parse(out) as Report;
    assert.equal(code, 2);
    assert.match(report.errors[0]?.message ?? '', said);
    assert.equal(report.files, 2);
  });
}

test('cells that are none are passed over', () => {
  const text = JSON.stringify({
    cells: [
      1,
      null,
      { cell_type: 'code' },
      { cell_type: 'code', source: 5 },
      [],
      { source: ['x'] },
    ],
  });
  assert.deepEqual(check(text).report.errors, []);
});

const LINES: readonly [string, (string | undefined)[]][] = [
  ['x = 1', ['x = 1']],
  ['%time f()', ['pass']],
  ['if x:\n    !ls', ['if x:', '    pass']],
  ['x = (1\n% 2)', ['x = (1', '% 2)']],
  ['x = """\n%s\n!"""\n%who', ['x = """', '%s', '!"""', 'pass']],
  ["x = 'a\\\n%b'", ["x = 'a\\", "%b'"]],
  ['x = 1 \\\n% 2', ['x = 1 \\', '% 2']],
  ['s = "it\'s (" # (\n%who', ['s = "it\'s (" # (', 'pass']],
  ['?len\nlen??\na.b?', ['pass', 'pass', 'pass']],
  ['a = !ls\nb, c = %x', ['a = None', 'b, c = None']],
  ['x != 1\nx %2', ['x != 1', 'x %2']],
  ['\n%%html\n<b>', [undefined, undefined, undefined]],
  ['%%timeit\nf()', [undefined, 'f()']],
];

for (const [cell, lines] of LINES) {
  test(`the cell ${JSON.stringify(cell)} as Python`, () => {
    assert.deepEqual(pythonLines(cell.split('\n')), lines);
  });
}
