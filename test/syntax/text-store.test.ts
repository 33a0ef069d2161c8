import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextStore } from '../../src/syntax/text-store.ts';

const words = fc.string({
  unit: fc.constantFrom('a', 'b', ' ', '\n', '\n', '"', 'é', '\u{1F600}'),
});
const place = fc.record({ row: fc.nat(12), column: fc.nat(12) });

/** The same edit on a plain string. */
function editString(text: string, from: number, to: number, inserted: string): string {
  return text.slice(0, from) + inserted + text.slice(to);
}

test('a store that is edited equals a string that is edited', () => {
  fc.assert(
    fc.property(
      words,
      fc.array(fc.tuple(place, place, words), { maxLength: 12 }),
      (start, edits) => {
        const store = new TextStore(start);
        let text = start;
        for (const [a, b, inserted] of edits) {
          const [from, to] =
            a.row < b.row || (a.row === b.row && a.column <= b.column) ? [a, b] : [b, a];
          const applied = store.apply({ range: { start: from, end: to }, text: inserted });
          text = editString(text, applied.startIndex, applied.oldEndIndex, inserted);
          assert.equal(store.text(), text);
          assert.equal(store.length, text.length);
          assert.equal(applied.newEndIndex, applied.startIndex + inserted.length);
          assert.deepEqual(store.position(applied.newEndIndex), applied.newEnd);
        }
        for (let at = 0; at <= text.length; at++) {
          assert.equal(store.offset(store.position(at)), at);
          assert.equal(store.slice(at, at + 5), text.slice(at, at + 5));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('what the parser reads, piece by piece, is the text', () => {
  const long = 'x'.repeat(10_000);
  const store = new TextStore(`one\n${long}\n\nlast`);
  let text = '';
  for (let at = store.position(0); ; at = store.position(text.length)) {
    const piece = store.read(at.row, at.column);
    if (piece === undefined || piece === '') break;
    assert.ok(piece.length <= 10_000, 'a piece is short');
    text += piece;
  }
  assert.equal(text, `one\n${long}\n\nlast`);
  assert.equal(store.read(4, 0), undefined);
});

test('rows of a CRLF text have no carriage return', () => {
  const store = new TextStore('a\r\nb\r\n');
  assert.deepEqual([store.line(0), store.line(1), store.line(2)], ['a', 'b', '']);
  assert.equal(store.offset({ row: 1, column: 0 }), 2);
});
