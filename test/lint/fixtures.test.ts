import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/protocol/lint.ts';
import { checkCells } from './cells.ts';
import { compareMarkers, readHeader, readMarkers, type Found } from './markers.ts';
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
    const text = readFileSync(new URL(`${id}/${file}`, folder), 'utf8');
    const { broken, notebook, target } = readHeader(text);
    const options = { notebook, ...(target === undefined ? {} : { target }) };

    test(`fixture ${id}/${file}`, () => {
      const { findings, failures } = linter.check(text, settings, options);
      assert.deepEqual(failures, []);
      assert.equal(problems(id, text, findings), '');
    });

    test(`fixture ${id}/${file} ${broken ? 'is broken' : 'parses'}`, () => {
      const checker = linter.open(text, options);
      assert.ok(checker);
      checker.parse(Infinity);
      assert.equal(checker.isBroken, broken);
      checker.dispose();
    });

    if (!notebook) continue;
    test(`fixture ${id}/${file}, cell by cell`, () => {
      const { findings, failures } = checkCells(linter, text, settings, options);
      assert.deepEqual(failures, []);
      assert.equal(problems(id, text, findings), '');
    });
  }
}

/** How the findings of a fixture differ from its markers. */
function problems(id: string, text: string, findings: readonly Finding[]): string {
  const lines = text.split('\n');
  const markers = readMarkers(text);
  // A fixture speaks of its own rule, and of those it names; the others have their own.
  // What is in another folder, as `python-versions`, speaks of all.
  const named = new Set([id, ...markers.map(({ rule }) => rule)]);
  const isOfAll = RULES.every((rule) => rule.id !== id);
  const spoken = findings.filter(({ rule }) => isOfAll || named.has(rule));
  const found = spoken.map(({ rule, message, fixes, range: { start, end } }): Found => {
    const stop = end.row === start.row ? end.column : (lines[start.row] ?? '').length;
    const titles = fixes.map(({ title }) => title);
    return { row: start.row, start: start.column, end: stop, rule, message, fixes: titles };
  });
  return compareMarkers(markers, found).join('\n');
}
