import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Rule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { LintTell } from '../../src/protocol/lint.ts';
import { LintSession } from '../../src/worker/lint-session.ts';
import { openLinter } from '../lint/support.ts';

const TEXT = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

function ask(rules: readonly Rule[], text: string): LintTell[] {
  const told: LintTell[] = [];
  const turns: (() => void)[] = [];
  const session = new LintSession(
    openLinter(rules),
    (message) => told.push(message),
    (next) => turns.push(next),
  );
  session.receive({ type: 'open', uri: 'file:///a.py', language: 'python', version: 1, text });
  for (let next = turns.shift(); next !== undefined; next = turns.shift()) next();
  session.dispose();
  return told;
}

test('a rule that throws is a problem of its own; the other rules still answer', () => {
  const [sound] = RULES.filter(({ id }) => id === 'blocking-sleep');
  assert.ok(sound);
  const broken: Rule = {
    ...sound,
    id: 'broken',
    check() {
      throw new Error('oops');
    },
  };
  const told = ask([broken, sound], TEXT);
  const problem = told[0];
  const answer = told.at(-1);
  assert.ok(!told.some(({ type }) => type === 'failed'));
  assert.match(problem?.type === 'problem' ? problem.message : '', /broken.*oops/);
  assert.equal(answer?.type === 'findings' && answer.findings[0]?.rule, 'blocking-sleep');
});
