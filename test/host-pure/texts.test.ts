import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../src/base/text.ts';
import { ignoredBy } from '../../src/host/ignored.ts';
import { readNotebook } from '../../src/host/notebook-file.ts';
import { pageHtml } from '../../src/host/page-html.ts';
import { looksRunnable } from '../../src/host/program.ts';
import { ignoreInFile, ignoreOnLine } from '../../src/host/suppression.ts';
import { cellsOf, lessonOf } from '../../src/host/lesson-cells.ts';
import { loadCatalogue } from '../../src/lessons/catalogue.ts';
import { parseLesson, printLesson } from '../../src/lessons/lesson.ts';

const onLine = (text: string, row = 0): string => {
  const edit = ignoreOnLine(text, row, 'busy-wait', 'python');
  return edit === undefined ? 'none' : applyEdits(text, [edit]);
};
const inFile = (text: string): string =>
  applyEdits(text, [ignoreInFile(text, 'busy-wait', 'python')]);

test('a line is ignored by a comment at its end, or by the list that is there', () => {
  assert.equal(onLine('go()   \nnext()'), 'go()  # async-lab: ignore[busy-wait]\nnext()');
  assert.equal(onLine('a\ngo()  # why', 1), 'a\ngo()  # why  # async-lab: ignore[busy-wait]');
  assert.equal(
    onLine('go()  # async-lab: ignore[missing-await] slow'),
    'go()  # async-lab: ignore[missing-await, busy-wait] slow',
  );
  assert.equal(
    onLine('go()  # async-lab: ignore[busy-wait]'),
    'go()  # async-lab: ignore[busy-wait]',
  );
});

test('a line that cannot end in a comment is not offered one', () => {
  assert.equal(onLine('go(a, \\'), 'none');
  assert.equal(onLine('go("""one'), 'none');
  assert.match(onLine('go("""one""")'), /ignore\[busy-wait\]$/);
});

test('a file is ignored at its top, after the lines that must come first', () => {
  assert.equal(inFile('go()'), '# async-lab: ignore-file[busy-wait]\ngo()');
  assert.equal(
    inFile('#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\ngo()'),
    '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# async-lab: ignore-file[busy-wait]\ngo()',
  );
  assert.equal(inFile('#!/bin/x'), '#!/bin/x\n# async-lab: ignore-file[busy-wait]\n');
  assert.equal(
    inFile('# async-lab: ignore-file[a]\ngo()'),
    '# async-lab: ignore-file[a, busy-wait]\ngo()',
  );
});

test('a program is what does something when it is run', () => {
  assert.equal(looksRunnable('import asyncio\nasyncio.run(main())\n', 'python'), true);
  assert.equal(looksRunnable('if __name__ == "__main__":\n  pass', 'python'), true);
  assert.equal(looksRunnable('async def main():\n    asyncio.run(x())\n', 'python'), false);
});

test('the page allows its own script by nonce, its own style, and nothing else', () => {
  const html = pageHtml({
    title: 'Async Lab',
    cspSource: 'https://own.example',
    script: 'https://own.example/lab.js?a="b',
    style: 'https://own.example/page.css',
    nonce: 'abc123',
  });
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  assert.match(policy, /^default-src 'none';/);
  assert.match(policy, /script-src 'nonce-abc123'$/);
  assert.doesNotMatch(policy, /unsafe|connect-src|\*/);
  assert.deepEqual(
    [...html.matchAll(/<script([^>]*)>([^<]*)<\/script>/g)].map((found) => found[2]),
    [''],
  );
  assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=|"b"/);
});

test('git and installed libraries decide what is not checked', () => {
  const ignored = ignoredBy([
    { folder: 'deep', text: '!keep.py\n' },
    { folder: '', text: 'build/\n*.tmp.py\nkeep.py\n' },
  ]);
  const paths = ['a.py', 'build/a.py', 'x.tmp.py', 'deep/keep.py', 'keep.py', '.venv/lib/b.py'];
  assert.deepEqual(paths.filter(ignored), ['build/a.py', 'x.tmp.py', 'keep.py', '.venv/lib/b.py']);
});

const catalogue = loadCatalogue([
  {
    path: 'python/first.py',
    text: '# title: First\n# number: P01\n# chapter: start\n# kinds: S\n# runtimes: python\nprint(1)\n',
  },
]);
const LESSON =
  '# Hi\n\ntext\n\n```python pattern=first run\n\n```\n\n~~~python\nx = 1\n~~~\n\nend\n';

test('a lesson shows its patterns and is saved as it was', () => {
  const lesson = parseLesson(LESSON);
  const cells = cellsOf(lesson, catalogue);
  assert.deepEqual(
    cells.map(({ value }) => value),
    ['# Hi\n\ntext', '# First\nprint(1)', 'x = 1', 'end'],
  );
  assert.equal(printLesson(lessonOf(cells, { tail: lesson.tail, eol: lesson.eol })), LESSON);
});

test('an edited pattern cell is saved with its code, an added cell as one that runs', () => {
  const lesson = parseLesson(LESSON);
  const [first, pattern] = cellsOf(lesson, catalogue);
  const edited = { ...pattern!, value: 'print(2)' };
  const added = { kind: 'code', language: 'python', value: 'y = 2', metadata: {} } as const;
  assert.equal(
    printLesson(lessonOf([first!, edited, added], undefined)),
    '# Hi\n\ntext\n\n```python pattern=first run\nprint(2)\n```\n\n```python run\ny = 2\n```\n',
  );
});

test('a notebook’s file gives its code cells, by their places and languages', () => {
  const code = (source: string | string[], metadata: object = {}) => ({
    cell_type: 'code',
    source,
    metadata,
    outputs: [],
  });
  const text = (metadata: object, cells: unknown[]): string =>
    JSON.stringify({ metadata, cells, nbformat: 4, nbformat_minor: 5 });
  const cells = [
    { cell_type: 'markdown', source: ['# A title'], metadata: {} },
    code(['x = 1\n', 'y = 2']),
    code('echo', { vscode: { languageId: 'shellscript' } }),
  ];
  const read = readNotebook(text({ language_info: { name: 'ipython' } }, cells));
  assert.deepEqual(read, {
    ok: true,
    cells: [
      { index: 1, language: 'python', text: 'x = 1\ny = 2' },
      { index: 2, language: 'shellscript', text: 'echo' },
    ],
  });
  const other = readNotebook(text({ kernelspec: { language: 'R' } }, [code('x')]));
  assert.deepEqual(other, { ok: true, cells: [{ index: 0, language: 'r', text: 'x' }] });
  for (const bad of ['', '{', '[]', '{"cells": 1}', '{"cells": [{"cell_type": "code"}]}']) {
    const answer = readNotebook(bad);
    assert.ok(!answer.ok && answer.reason.startsWith('Not checked'), bad);
  }
});
