import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import {
  expandPatterns,
  fenceAttributes,
  lessonProblems,
  lessonTitle,
  parseLesson,
  printLesson,
  type CodeCell,
  type LessonCell,
} from '../../src/lessons/lesson.ts';
import { root, shippedCatalogue } from './support/programs.ts';

function code(markdown: string): CodeCell[] {
  return parseLesson(markdown).cells.filter((cell) => cell.kind === 'code');
}

function shipped(): { readonly name: string; readonly text: string }[] {
  const folder = join(root, 'media/lessons');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

test('a lesson is split into text and programs', () => {
  const lesson = parseLesson('# One\n\nText.\n\n```python bad run\nimport os\n```\n\nMore.\n');
  assert.deepEqual(lesson.cells, [
    { kind: 'text', language: 'markdown', value: '# One\n\nText.', info: '', lead: '' },
    { kind: 'code', language: 'python', value: 'import os', info: 'python bad run', lead: '\n\n' },
    { kind: 'text', language: 'markdown', value: 'More.', info: '', lead: '\n\n' },
  ]);
  assert.equal(lessonTitle(lesson), 'One');
});

test('only fences at the margin in a language that runs are programs', () => {
  assert.equal(code('```text\na\n```\n').length, 0);
  assert.equal(code('  ```python\n  a\n  ```\n').length, 0);
  assert.equal(code('````markdown\n```python\na\n```\n````\n').length, 0);
  assert.equal(code('~~~text\n```python\na\n```\n~~~\n').length, 0);
  assert.equal(code('``` a `b` python\n').length, 0);
  assert.equal(code('```python3\na\n```\n').length, 0);
  assert.equal(code('```constructor\na\n```\n').length, 0);
  assert.deepEqual(
    code('~~~ts run\na\n~~~\n').map((cell) => [cell.language, cell.value]),
    [['typescript', 'a']],
  );
});

test('a longer fence holds shorter ones, and an unclosed one goes to the end', () => {
  assert.equal(code('````python\n```\na\n```\n````\n')[0]?.value, '```\na\n```');
  assert.equal(code('```python\na\n\nb\n')[0]?.value, 'a\n\nb\n');
});

const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    ' ',
    '```',
    '````',
    '~~~',
    '  ```',
    '```python',
    '```python bad run',
    '``` python',
    '```python ',
    '````typescript run',
    '~~~js',
    '   ```python',
    '```text',
    '```a`b',
    '# Title',
    'text',
    '    indented',
    '\r',
    '```\r',
    '```python\r',
  ),
  fc.string(),
);
const document = fc
  .tuple(fc.array(line, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, eol]) => lines.join(eol));

test('every file comes back as it was', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      assert.equal(printLesson(parseLesson(markdown)), markdown);
    }),
    { numRuns: 2000 },
  );
});

test('cells made by hand are read back as they were written', () => {
  const prose = fc.stringMatching(/^[a-z#*. ]{0,20}[a-z]$/);
  const value = fc
    .array(line, { maxLength: 6 })
    .map((lines) => lines.join('\n').replace(/\r/g, ''));
  const program = fc.record({
    kind: fc.constant('code' as const),
    language: fc.constantFrom('python' as const, 'typescript' as const),
    value,
    info: fc.constantFrom('', 'python', 'python run', 'ts bad'),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(prose, program), { maxLength: 5 }), (pairs) => {
      const cells = pairs.flatMap(([text, cell]): LessonCell[] => [
        { kind: 'text', language: 'markdown', value: text, info: '' },
        cell,
      ]);
      const again = parseLesson(printLesson({ cells, tail: '\n', eol: '\n' }));
      const facts = (list: readonly LessonCell[]): string[][] =>
        list.map((cell) => [cell.kind, cell.language, cell.value]);
      assert.deepEqual(facts(again.cells), facts(cells));
    }),
    { numRuns: 1000 },
  );
});

test('changing the code or adding a cell keeps the rest of the file', () => {
  const lesson = parseLesson('# A\n\n~~~python run\nold\n~~~\n\nend\n\n```python\nopen');
  const cells = lesson.cells.map((cell) =>
    cell.value === 'old' ? { ...cell, value: 'new\n~~~\n' } : cell,
  );
  const text: LessonCell = { kind: 'text', language: 'markdown', value: 'after', info: '' };
  const printed = printLesson({ ...lesson, cells: [...cells, text] });
  assert.equal(
    printed,
    '# A\n\n```python run\nnew\n~~~\n\n```\n\nend\n\n```python\nopen\n```\n\nafter',
  );
  assert.deepEqual(
    code(printed).map((cell) => cell.value),
    ['new\n~~~\n', 'open'],
  );
});

test('the words of a fence say what its cell is', () => {
  assert.deepEqual(
    fenceAttributes('python bad run compare=a-b.bad pattern=a-b exercise=x predict'),
    {
      run: true,
      bad: true,
      predict: true,
      quiz: false,
      compare: 'a-b.bad',
      pattern: 'a-b',
      exercise: 'x',
    },
  );
  assert.deepEqual(fenceAttributes('python'), {
    run: false,
    bad: false,
    predict: false,
    quiz: false,
  });
  assert.equal(fenceAttributes('python pattern=').pattern, undefined);
});

test('an empty cell takes the program of its pattern', () => {
  const catalogue = shippedCatalogue();
  const expanded = expandPatterns(
    parseLesson(
      '```python run pattern=blocking-call.bad\n```\n\n```python pattern=blocking-call\nown\n```\n',
    ),
    catalogue,
  );
  const pair = catalogue.find('blocking-call')?.programs.python;
  assert.equal(`${expanded.cells[0]?.value ?? ''}\n`, pair?.bad?.text);
  assert.equal(expanded.cells[1]?.value, 'own');
  const unknown = parseLesson(
    '```python pattern=no-such\n```\n\n```python compare=timeout.bad\n```\n',
  );
  assert.equal(expandPatterns(unknown, catalogue).cells[0]?.value, '');
  assert.deepEqual(lessonProblems(unknown, catalogue), [
    '`python pattern=no-such`: there is no pattern no-such in python',
    '`python compare=timeout.bad`: there is no pattern timeout.bad in python',
  ]);
});

test('shipped lessons come back as they are, with programs that exist', () => {
  const catalogue = shippedCatalogue();
  const lessons = shipped();
  assert.ok(lessons.length > 0);
  for (const { name, text } of lessons) {
    const lesson = parseLesson(text);
    assert.equal(printLesson(lesson), text, name);
    assert.deepEqual(lessonProblems(lesson, catalogue), [], name);
    const again = printLesson(expandPatterns(lesson, catalogue));
    assert.deepEqual(parseLesson(again).cells.length, lesson.cells.length, name);
  }
});
