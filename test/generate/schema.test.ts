import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settingsSchema } from '../../src/generate/schema.ts';
import { readJson } from '../../src/lint/config-values.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { PROFILES } from '../../src/lint/settings.ts';

const ids = RULES.map(({ id }) => id);
const schema = JSON.parse(settingsSchema(RULES).text) as {
  readonly properties: Readonly<Record<string, { readonly enum?: string[]; properties?: object }>>;
};

test('what the schema of a settings file offers is what the checker reads, and all of it', () => {
  const { $schema, ...offered } = schema.properties;
  assert.ok($schema);
  assert.deepEqual(offered['profile']?.enum, PROFILES);
  assert.deepEqual(Object.keys(offered['rules']?.properties ?? {}), ids);
  const text = JSON.stringify({
    $schema: 'x',
    profile: 'strict',
    rules: Object.fromEntries(ids.map((id) => [id, 'hint'])),
    exclude: ['old/'],
    tests: ['checks/'],
    target: '3.11',
    src: ['lib'],
  });
  const { problems, values } = readJson('/app/.async-lab.json', text, ids);
  assert.deepEqual(problems, []);
  const read = Object.keys(values ?? {}).map((key) => (key === 'severities' ? 'rules' : key));
  assert.deepEqual(Object.keys(offered).sort(), read.sort());
});
