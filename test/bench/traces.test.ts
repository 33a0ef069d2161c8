import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysOf, placeFor, TRACES } from '../../bench/traces.ts';
import { applyEdits } from '../../src/base/text.ts';

const TEXT = [
  'import asyncio',
  '',
  '',
  'class Client:',
  '    async def send(self, limit: int) -> int:',
  '        count = 0',
  '        return count',
  '',
  '',
  'def last() -> None:',
  '    pass',
  '',
].join('\n');

for (const trace of TRACES) {
  test(`${trace.name}: the keys write the text, at its place`, () => {
    const lines = TEXT.split('\n');
    const place = placeFor(trace, lines, 0.5);
    let text = TEXT;
    for (const key of keysOf(trace, place)) text = applyEdits(text, [key]);
    const written = text.split('\n').slice(place.row + 1, place.row + 1 + trace.lines.length);
    const wanted = trace.lines.map((line) => (line === '' ? '' : ' '.repeat(place.indent) + line));
    assert.deepEqual(written, wanted);
    assert.equal(text.split('\n').length, lines.length + trace.lines.length);
  });
}

test('with closing, an opening bracket brings its partner, which is typed over later', () => {
  const trace = { name: 'call', where: 'statement', closing: true, lines: ['f("a")'] } as const;
  const keys = keysOf(trace, { row: 0, column: 0, indent: 4 });
  assert.deepEqual(
    keys.map(({ text }) => text),
    ['\n    ', 'f', '()', '""', 'a', '"', ')'],
  );
  const over = keys.map(({ range }) => range.end.column - range.start.column);
  assert.deepEqual(over, [0, 0, 0, 0, 0, 1, 1]);
});
