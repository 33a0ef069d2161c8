import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, codePointColumn, rangeOf } from '../../src/base/text.ts';

const CASES: readonly {
  name: string;
  text: string;
  edits: readonly (readonly [number, number, number, number, string])[];
  result: string;
}[] = [
  { name: 'nothing', text: 'a\nb', edits: [], result: 'a\nb' },
  { name: 'an insertion', text: 'ab', edits: [[0, 1, 0, 1, '-']], result: 'a-b' },
  {
    name: 'edits in any order',
    text: 'one\ntwo',
    edits: [
      [0, 0, 0, 3, '1'],
      [1, 0, 1, 3, '2'],
    ],
    result: '1\n2',
  },
  {
    name: 'two insertions at one place keep their order',
    text: 'x',
    edits: [
      [0, 0, 0, 0, 'a'],
      [0, 0, 0, 0, 'b'],
    ],
    result: 'abx',
  },
  {
    name: 'an insertion before a replacement of the same place',
    text: 'sleep(1)',
    edits: [
      [0, 0, 0, 5, 'nap'],
      [0, 0, 0, 0, 'await '],
    ],
    result: 'await nap(1)',
  },
  { name: 'over line ends', text: 'a\nb\nc', edits: [[0, 1, 2, 0, '+']], result: 'a+c' },
  { name: 'past the end of a line', text: 'a\nb', edits: [[0, 9, 0, 9, '!']], result: 'a!\nb' },
  { name: 'CRLF counts as one', text: 'a\r\nb', edits: [[1, 0, 1, 1, 'c']], result: 'a\nc' },
];

for (const { name, text, edits, result } of CASES) {
  test(`applies ${name}`, () => {
    const list = edits.map(([a, b, c, d, t]) => ({ range: rangeOf(a, b, c, d), text: t }));
    assert.equal(applyEdits(text, list), result);
  });
}

test('columns count code points: a pair of surrogates is one, half a pair too', () => {
  assert.equal(codePointColumn('a\u{1F600}b', 3), 2);
  assert.equal(codePointColumn('a\u{1F600}b', 1), 1);
  assert.equal(codePointColumn('\ud83dab', 2), 2);
  assert.equal(codePointColumn('ab', 9), 2);
});
