import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../src/base/text.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { openLinter, sequence } from './support.ts';

const linter = openLinter();
const settings = {
  profile: 'learner',
  severities: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const)),
} as const;

const folder = new URL('../fixtures/lint/', import.meta.url);
const fixtures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

/** Rules that speak of things an ordinary function can do wrong too. */
const ALSO_SYNC = new Set(
  RULES.filter(({ examples }) => examples.every(({ bad }) => found(stripped(bad)).length > 0)).map(
    ({ id }) => id,
  ),
);

function found(text: string): string[] {
  const { findings, failures } = linter.check(text, settings);
  assert.deepEqual(failures, []);
  return findings.map(({ rule, range }) => `${rule} ${range.start.row}:${range.start.column}`);
}

/** The program without its asynchronous words. */
function stripped(text: string): string {
  return text.replace(/\b(?:async|await) +/g, '');
}

test('without async and await, what blocks and what is not awaited is silent', () => {
  const asyncOnly = /^(?:blocking-|missing-await|coroutine-as-value|swallowed-|busy-wait)/;
  for (const { file, text } of fixtures) {
    const wrong = found(stripped(text)).filter(
      (f) => asyncOnly.test(f) && !ALSO_SYNC.has(f.split(' ')[0] ?? ''),
    );
    assert.deepEqual(wrong, [], file);
  }
});

test('a program cut anywhere is checked without a failure, and nothing is found behind the cut', () => {
  for (const { text } of fixtures) {
    const lines = text.split('\n');
    for (let count = 1; count < lines.length; count += 3) {
      for (const place of found(lines.slice(0, count).join('\n'))) {
        assert.ok(Number(/ (\d+):/.exec(place)?.[1]) < count, place);
      }
    }
  }
});

const PIECES = [
  'x',
  ' ',
  '\n',
  '(',
  ')',
  '"',
  '"""',
  ':',
  '\n    ',
  'await ',
  'async def f():\n',
  '#',
];

test('any text is checked without a failure', () => {
  const tokens = fc.constantFrom(
    ...PIECES,
    'time.sleep(1)',
    'import time\n',
    '[',
    '{',
    "'",
    '@',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 60 }), (parts) => {
      linter.check(parts.join(''), settings);
    }),
    { numRuns: 300 },
  );
  assert.equal(liveTrees.count, 0);
});

test('edited findings are those of the same text opened anew, whenever it parses', () => {
  let compared = 0;
  for (const [i, { file, text }] of fixtures.entries()) {
    const random = sequence(i + 1);
    const pick = (count: number): number => Math.floor(random.next().value * count);
    const checker = linter.open(text);
    assert.ok(checker);
    checker.parse(Infinity);
    let now = text;
    for (let n = 0; n < 40; n++) {
      const lines = now.split('\n');
      const row = pick(lines.length);
      const column = pick((lines[row] ?? '').length + 1);
      const end = pick(3) === 0 ? Math.min((lines[row] ?? '').length, column + 4) : column;
      const edit: TextEdit = {
        range: { start: { row, column }, end: { row, column: end } },
        text: PIECES[pick(PIECES.length)] ?? '',
      };
      const removed = (lines[row] ?? '').slice(column, end);
      checker.apply(edit);
      checker.parse(Infinity);
      checker.findings(settings);
      // What broke the text is taken back, as a learner does sooner or later.
      if (checker.isBroken) {
        const inserted = edit.text.split('\n');
        const last = inserted.length - 1;
        const undoEnd = {
          row: row + last,
          column: (last === 0 ? column : 0) + (inserted[last] ?? '').length,
        };
        checker.apply({ range: { start: { row, column }, end: undoEnd }, text: removed });
        checker.parse(Infinity);
      } else now = applyEdits(now, [edit]);
      if (checker.isBroken) continue; // The fixture itself is broken.
      compared++;
      checker.settle(Infinity);
      const edited: string[] = checker
        .findings(settings)
        .map(({ rule, range }) => `${rule} ${range.start.row}:${range.start.column}`);
      assert.deepEqual(edited, found(now), `${file}, edit ${n}`);
    }
    checker.dispose();
  }
  assert.ok(compared > fixtures.length * 25, `only ${compared} comparisons`);
  assert.equal(liveTrees.count, 0);
});
