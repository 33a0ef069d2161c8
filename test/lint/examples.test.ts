import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../src/base/text.ts';
import { fixAllEdits } from '../../src/lint/fix.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/protocol/lint.ts';
import { openLinter } from './support.ts';

const linter = openLinter();

/** Findings with every rule at work, whatever the profiles say. */
function check(text: string): readonly Finding[] {
  const severities = Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const));
  const { findings, failures } = linter.check(text, { profile: 'learner', severities });
  assert.deepEqual(failures, []);
  return findings;
}

test('the bad form is reported, by its own rule alone', async (t) => {
  for (const rule of RULES) {
    for (const example of rule.examples) {
      await t.test(`${rule.id}: ${example.title}`, () => {
        const ids = new Set(check(example.bad).map((finding) => finding.rule));
        assert.deepEqual([...ids], [rule.id]);
      });
    }
  }
});

test('the good form is reported by no rule', async (t) => {
  for (const rule of RULES) {
    for (const example of rule.examples) {
      await t.test(`${rule.id}: ${example.title}`, () => {
        const found = check(example.good).map((f) => `${f.rule} in line ${f.range.start.row + 1}`);
        assert.deepEqual(found, []);
      });
    }
  }
});

test('a fix turns the bad form into clean code, and a second time changes nothing', async (t) => {
  for (const rule of RULES) {
    if (rule.fix === null) continue;
    for (const example of rule.examples) {
      await t.test(`${rule.id}: ${example.title}`, () => {
        const findings = check(example.bad);
        assert.ok(
          findings.some((finding) => finding.fixes.length > 0),
          'the rule says it has a fix but offers none',
        );
        const fixed = applyEdits(example.bad, fixAllEdits(findings, 'all'));
        assert.notEqual(fixed, example.bad);
        assert.deepEqual(
          check(fixed).map((finding) => finding.rule),
          [],
        );
        assert.equal(applyEdits(fixed, fixAllEdits(check(fixed), 'all')), fixed);
      });
    }
  }
});
