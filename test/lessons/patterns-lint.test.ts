import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits } from '../../src/base/text.ts';
import type { PatternProgram } from '../../src/lessons/pattern.ts';
import { PROFILES } from '../../src/lint/settings.ts';
import type { Finding } from '../../src/protocol/lint.ts';
import { openLinter } from '../lint/support.ts';
import { freshPlace, runProgram, shippedCatalogue, whyNoPython } from './support/programs.ts';

const catalogue = shippedCatalogue();
const linter = openLinter();

function findings(text: string): Finding[] {
  return PROFILES.flatMap((profile) => [
    ...linter.check(text, { profile, severities: {} }).findings,
  ]);
}

function pair(slug: string): { readonly good: PatternProgram; readonly bad: PatternProgram } {
  const { good, bad } = catalogue.find(slug)?.programs.python ?? {};
  assert.ok(good !== undefined && bad !== undefined, slug);
  return { good, bad };
}

/** The program after the first quick fix of its only finding. */
function fixed(slug: string, rule: string): string {
  const { text } = pair(slug).bad;
  const { findings: found } = linter.check(text, { profile: 'standard', severities: {} });
  assert.deepEqual(
    found.map((finding) => finding.rule),
    [rule],
  );
  const fix = found[0]?.fixes[0];
  assert.ok(fix !== undefined, `${rule} has a fix here`);
  return applyEdits(text, fix.edits);
}

test('no rule has anything to say of a good program, in any profile', () => {
  for (const { slug, programs } of catalogue.entries) {
    if (programs.python === undefined) continue;
    assert.deepEqual(findings(programs.python.good.text), [], slug);
  }
});

test('the quick fix of a session that nobody closes leaves nothing to report', () => {
  assert.deepEqual(findings(fixed('unclosed-session', 'unclosed-resource')), []);
});

test(
  'the lesson is right: after the first quick fix the three wait together',
  { skip: whyNoPython([]) ?? false },
  async () => {
    const text = fixed('blocking-call', 'blocking-sleep');
    assert.deepEqual(findings(text), []);
    const place = freshPlace();
    try {
      const ended = await runProgram(place, 'python', text, {});
      assert.equal(ended.code, 0, ended.err);
      assert.match(ended.out, /^(?:\w+: on the stove\n){3}(?:\w+: ready\n){3}$/);
    } finally {
      place.dispose();
    }
  },
);
