import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leastOfEach, median, percentile } from '../../bench/measure.ts';
import { isMet, reportJson, sectionText, summaryText, type Section } from '../../bench/report.ts';

const SECTION: Section = {
  title: 'Typing',
  rows: [
    { what: 'statements: p50', value: 0.5, unit: 'ms', detail: '20 keys' },
    { what: '  longest block', value: 12, unit: 'ms', atMost: 10 },
    { what: '  times faster', value: 10, unit: '×', atLeast: 10 },
  ],
  absent: ['ruff is not installed'],
};

test('a goal is met at its limit, and a number that could not be taken meets none', () => {
  assert.deepEqual(SECTION.rows.map(isMet), [undefined, false, true]);
  assert.equal(isMet({ what: 'x', value: NaN, unit: 's', atMost: 1 }), false);
});

test('a section names each row with its goal, and what is absent', () => {
  const text = sectionText(SECTION);
  assert.match(text, /statements: p50 +0\.50 ms +20 keys\n/);
  assert.match(text, /longest block +12\.0 ms +≤ 10 ms +NO\n/);
  assert.match(text, /not measured: ruff is not installed$/);
});

test('the summary says where a missed goal belongs', () => {
  const text = summaryText([SECTION]);
  assert.match(text, /^1 of 2 goals met; not met:\n/);
  assert.match(text, /Typing \| statements, longest block: 12\.0 ms, goal ≤ 10 ms$/);
});

test('the report for programs holds the numbers and whether goals were met', () => {
  const report = JSON.parse(reportJson([SECTION])) as { sections: { rows: { met?: boolean }[] }[] };
  assert.deepEqual(
    report.sections[0]?.rows.map(({ met }) => met),
    [undefined, false, true],
  );
});

test('of several rounds, the least of each place counts', () => {
  assert.deepEqual(
    leastOfEach([
      [3, 1, 9],
      [2, 5, 9],
    ]),
    [2, 1, 9],
  );
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(percentile([1, 2, 3, 4], 0.95), 4);
});
