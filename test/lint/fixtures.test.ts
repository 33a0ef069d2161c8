import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../../src/lint/rules/index.ts';
import { compareMarkers, readMarkers } from './markers.ts';
import { openLinter } from './support.ts';

const folder = new URL('../fixtures/lint/', import.meta.url);
const linter = openLinter();
const settings = {
  profile: 'learner',
  severities: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const)),
} as const;

for (const id of readdirSync(folder).sort()) {
  for (const file of readdirSync(new URL(`${id}/`, folder)).sort()) {
    if (!file.endsWith('.py')) continue;
    test(`fixture ${id}/${file}`, () => {
      const text = readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
      const { findings, failures } = linter.check(text, settings);
      assert.deepEqual(failures, []);
      const lines = text.split('\n');
      const markers = readMarkers(text);
      // A fixture speaks of its own rule, and of those it names; the others have their own.
      const named = new Set([id, ...markers.map(({ rule }) => rule)]);
      const spoken = findings.filter(({ rule }) => named.has(rule));
      const found = spoken.map(({ rule, message, range: { start, end } }) => ({
        row: start.row,
        start: start.column,
        end: end.row === start.row ? end.column : (lines[start.row] ?? '').length,
        rule,
        message,
      }));
      const problems = compareMarkers(markers, found);
      assert.equal(problems.join('\n'), '');
    });
  }
}
