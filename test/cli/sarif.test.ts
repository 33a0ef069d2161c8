import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { RULES } from '../../src/lint/rules/index.ts';
import { CLEAN, folderOf, HINTED, SLEEPY, type Files } from './files.ts';
import { buildCli } from './support.ts';

const cli = buildCli();
const require = createRequire(import.meta.url);

/** The official schema, as the package of matchers ships it. */
function schema(): object {
  const path = join(dirname(require.resolve('@microsoft/jest-sarif')), 'schemas');
  const text = readFileSync(join(path, 'sarif-2.1.0-rtm.5.json'), 'utf8');
  return JSON.parse(text) as object;
}

const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', logger: false });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
const validate = ajv.compile(schema());

function sarif(files: Files, args: readonly string[] = ['.']): { run: Run; code: number | null } {
  const { code, out } = cli(['check', '--format', 'sarif', ...args], { cwd: folderOf(files) });
  const log = JSON.parse(out) as Log;
  assert.ok(validate(log), JSON.stringify(validate.errors));
  assert.equal(log.version, '2.1.0');
  const [run] = log.runs;
  assert.ok(run && log.runs.length === 1);
  return { run, code };
}

function only(run: Run): Result {
  assert.equal(run.results?.length, 1);
  const [result] = run.results ?? [];
  assert.ok(result);
  return result;
}

const LOGS: readonly { name: string; files: Files; args?: string[] }[] = [
  { name: 'no files', files: {} },
  { name: 'no findings', files: { 'a.py': CLEAN } },
  { name: 'findings of two levels', files: { 'a.py': SLEEPY, 'b.py': HINTED } },
  { name: 'a path that is not there', files: {}, args: ['none.py'] },
  { name: 'broken settings', files: { 'a.py': CLEAN, '.async-lab.json': '{' } },
  { name: 'a file that is not checked', files: { 'a.py': 'x\0' } },
];

for (const { name, files, args } of LOGS) {
  test(`the log of ${name} is valid`, () => {
    sarif(files, args);
  });
}

test('every rule is described', () => {
  const { rules = [] } = sarif({}).run.tool.driver;
  assert.deepEqual(
    rules.map(({ id }) => id),
    RULES.map(({ id }) => id),
  );
  for (const rule of rules) {
    assert.match(rule.name ?? '', /^(?:[A-Z][a-z0-9]*)+$/);
    assert.ok(rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text);
    assert.match(rule.help.markdown ?? '', /```python/);
    assert.ok(rule.defaultConfiguration?.level);
  }
});

test('a result names its rule, its place and what to change', () => {
  const { run, code } = sarif({ 'a.py': SLEEPY });
  const result = only(run);
  assert.equal(code, 1);
  assert.equal(run.columnKind, 'unicodeCodePoints');
  assert.equal(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id, 'blocking-sleep');
  assert.equal(result.level, 'warning');
  assert.deepEqual(result.locations?.[0]?.physicalLocation, {
    artifactLocation: { uri: 'a.py', uriBaseId: '%SRCROOT%' },
    region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 18 },
  });
  const [change] = result.fixes?.[0]?.artifactChanges ?? [];
  assert.deepEqual(change?.replacements[0], {
    deletedRegion: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 15 },
    insertedContent: { text: 'await asyncio.sleep' },
  });
});

test('paths are written as URIs', () => {
  const result = only(sarif({ 'a b/ü#%.py': SLEEPY }).run);
  const uri = result.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  assert.equal(uri, 'a%20b/%C3%BC%23%25.py');
});

test('the way to a blocking call is told in related locations', () => {
  const helper = 'import time\n\n\ndef helper():\n    time.sleep(1)\n';
  const caller = 'from b import helper\n\n\nasync def go():\n    helper()\n';
  const result = only(sarif({ 'a.py': caller, 'b.py': helper }).run);
  const places = result.relatedLocations?.map(
    ({ physicalLocation: at }) => `${at?.artifactLocation?.uri}:${at?.region?.startLine}`,
  );
  assert.deepEqual(places?.at(-1), 'b.py:5');
});

test('a fingerprint stays when lines move, and differs between equal lines', () => {
  const print = (text: string): (string | undefined)[] =>
    (sarif({ 'a.py': text }).run.results ?? []).map(
      ({ partialFingerprints }) => partialFingerprints?.['asyncLab/v1'],
    );
  const twice = `${SLEEPY}    time.sleep(1)\n`;
  const [first, second] = print(twice);
  assert.notEqual(first, second);
  assert.deepEqual(print(`# one line more\n\n${twice}`), [first, second]);
  assert.deepEqual(print(SLEEPY), [first]);
});

test('a problem is a notification, and the run is not a success', () => {
  const { run, code } = sarif({ 'a.py': SLEEPY, '.async-lab.json': '{\n"profil": 1}' });
  assert.equal(code, 2);
  const [invocation] = run.invocations ?? [];
  assert.equal(invocation?.executionSuccessful, false);
  const [notification] = invocation.toolExecutionNotifications ?? [];
  assert.match(notification?.message.text ?? '', /"profil"/);
  assert.equal(notification?.locations?.[0]?.physicalLocation?.region?.startLine, 2);
});

test('a finding in a notebook names its cell', () => {
  const notebook = JSON.stringify({ cells: [{ cell_type: 'code', source: SLEEPY }] });
  const result = only(sarif({ 'n.ipynb': notebook }).run);
  assert.equal(result.locations?.[0]?.logicalLocations?.[0]?.name, 'cell 1, line 5');
  assert.equal(result.locations[0].physicalLocation?.region, undefined);
});
