import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../src/base/text.ts';
import { fixAllEdits } from '../../src/lint/fix.ts';
import { openLinter } from './support.ts';

const linter = openLinter();
const settings = { profile: 'standard', severities: {} } as const;

const REMOVED: readonly (readonly [name: string, line: string, after: string])[] = [
  ['behind code', 'x = 1  # async-lab: ignore[busy-wait] why', 'x = 1'],
  ['a row of its own', '# async-lab: ignore-file[busy-wait]', ''],
  [
    'before another comment',
    'x = 1  # async-lab: ignore[busy-wait] # type: int',
    'x = 1  # type: int',
  ],
  ['behind another comment', 'x = 1  # type: int  # async-lab: ignore', 'x = 1  # type: int'],
  ['two, both idle', 'x = 1  # async-lab: ignore[busy-wait, blocking-file]', 'x = 1'],
];

for (const [name, line, after] of REMOVED) {
  test(`the fix removes what silences nothing: ${name}`, () => {
    const text = `${line}\ny = 2\n`;
    const { findings } = linter.check(text, settings);
    const fixed = applyEdits(text, fixAllEdits(findings, 'safe'));
    assert.equal(fixed, after === '' ? 'y = 2\n' : `${after}\ny = 2\n`);
    assert.deepEqual(linter.check(fixed, settings).findings, []);
  });
}

for (const list of [
  'blocking-sleep, busy-wait',
  'busy-wait, blocking-sleep',
  'a, blocking-sleep, b',
]) {
  test(`of [${list}] the fix keeps what is of use`, () => {
    const program = (ids: string): string =>
      `import time\n\n\nasync def f():\n    time.sleep(1)  # async-lab: ignore[${ids}]\n`;
    let text = program(list);
    // Each round takes at least one id out: two edits of one list may touch.
    for (let i = 0; i < 3; i++) {
      text = applyEdits(text, fixAllEdits(linter.check(text, settings).findings, 'safe'));
    }
    assert.equal(text, program('blocking-sleep'));
  });
}

test('a comment stays while its rule is off: what it silences is still there', () => {
  const text =
    'import time\nasync def f():\n    time.sleep(1)  # async-lab: ignore[blocking-sleep]\n';
  const off = { profile: 'standard', severities: { 'blocking-sleep': 'off' } } as const;
  assert.deepEqual(linter.check(text, off).findings, []);
});

test('an edit that makes a comment useless is noticed, and one that makes it useful again', () => {
  const text =
    'import time\n\n\nasync def f():\n    time.sleep(1)  # async-lab: ignore[blocking-sleep]\n';
  const checker = linter.open(text);
  assert.ok(checker);
  const rules = (): string[] => {
    checker.parse(Infinity);
    return checker.findings(settings).map(({ rule }) => rule);
  };
  const at = (column: number) => ({ row: 3, column });
  assert.deepEqual(rules(), []);
  checker.apply({ range: { start: at(0), end: at('async '.length) }, text: '' });
  assert.deepEqual(rules(), ['unused-suppression']);
  checker.apply({ range: { start: at(0), end: at(0) }, text: 'async ' });
  assert.deepEqual(rules(), []);
  checker.dispose();
});
