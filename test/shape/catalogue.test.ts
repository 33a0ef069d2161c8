import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { RULES } from '../../src/lint/rules/index.ts';
import { readMarkers } from '../lint/markers.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

test('every rule file is in the list, under its own name', () => {
  const files = readdirSync(new URL('src/lint/rules/', root))
    .filter((file) => /^export const rule\b/m.test(read(`src/lint/rules/${file}`)))
    .map((file) => file.replace(/\.ts$/, ''));
  assert.deepEqual(
    RULES.map(({ id }) => id),
    files.sort(),
  );
});

for (const rule of RULES) {
  test(`${rule.id} has fixtures: one that is reported, and clean code`, () => {
    const folder = new URL(`test/fixtures/lint/${rule.id}/`, root);
    assert.ok(existsSync(folder), `test/fixtures/lint/${rule.id}/ is missing`);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const marked = texts.flatMap(readMarkers).filter((m) => m.rule === rule.id);
    assert.ok(marked.some(({ kind }) => kind === 'report'));
  });

  test(`${rule.id} explains itself in sentences`, () => {
    for (const text of [rule.why, rule.instead]) {
      assert.match(text, /[.…]$|\)\.$/);
      assert.equal((text.match(/`/g) ?? []).length % 2, 0, 'back-quotes come in pairs');
    }
    assert.doesNotMatch(rule.message, /\.$/);
    assert.doesNotMatch(rule.title, /\.$/);
    assert.ok(rule.message.length <= 140, `the message has ${rule.message.length} characters`);
  });

  test(`${rule.id} is in the README and the settings`, () => {
    assert.match(read('README.md'), new RegExp(`\`${rule.id}\``));
    assert.ok(read('package.json').includes(`"${rule.id}"`));
  });
}
