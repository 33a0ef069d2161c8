import assert from 'node:assert/strict';
import test from 'node:test';
import type { RuleMeta } from '../../src/lint/meta.ts';
import { parseLesson } from '../../src/lessons/lesson.ts';
import { rulePage } from '../../src/lessons/rule-page.ts';

const rule: RuleMeta = {
  id: 'blocking-thing',
  title: 'a call that blocks',
  severity: { learner: 'warning', standard: 'warning', strict: 'error' },
  languages: ['python', 'typescript'],
  message: '`{call}` blocks the event loop',
  why: 'Nothing else runs.',
  instead: 'Await something.',
  fix: 'safe',
  examples: [
    { language: 'python', title: 'a sleep', bad: '\nbad()\n', good: 'good()\n' },
    { language: 'typescript', title: 'a fence', bad: '`\n```\n`', good: 'ok()' },
  ],
};

test('a rule page says what, why and what to do, and shows each pair', () => {
  const page = rulePage(rule, { message: '`wait` blocks the event loop' });
  for (const words of [
    '# A call that blocks\n',
    '`blocking-thing` · warning (learner: warning, strict: error) · Python, TypeScript',
    '**What is wrong.** In the first example below: `wait` blocks the event loop.\n',
    '**Why it hurts.** Nothing else runs.',
    '**Instead.** Await something.',
    '`# async-lab: ignore[blocking-thing] reason` or `// async-lab: ignore[blocking-thing] reason`',
    '`{ "blocking-thing": "off" }`',
  ])
    assert.ok(page.includes(words), `${words}\n${page}`);
  const programs = parseLesson(page).cells.filter((cell) => cell.kind === 'code');
  assert.deepEqual(
    programs.map(({ language, value, info }) => [language, value, info]),
    [
      ['python', 'bad()', 'python bad'],
      ['python', 'good()', 'python good'],
      ['typescript', '`\n```\n`', 'typescript bad'],
      ['typescript', 'ok()', 'typescript good'],
    ],
  );
});

test('a rule page never speaks of a place it does not have', () => {
  const page = rulePage(rule);
  assert.ok(!page.includes('What is wrong'));
  const plain = rulePage({ ...rule, message: 'This loop never waits' });
  assert.ok(plain.includes('**What is wrong.** This loop never waits.\n'));
});

test('the heading begins with a capital letter, unless it begins with code', () => {
  assert.match(rulePage({ ...rule, title: 'time.sleep in a task' }), /^# time\.sleep in a task\n/);
  assert.match(rulePage({ ...rule, title: 'async_timeout is old' }), /^# async_timeout/);
  assert.match(rulePage({ ...rule, title: 'late names' }), /^# Late names\n/);
});

test('a rule page tells how far its fix can be trusted', () => {
  assert.match(rulePage(rule), /“fix all” applies it too/);
  assert.match(rulePage({ ...rule, fix: 'unsafe' }), /may do something else/);
  assert.match(rulePage({ ...rule, fix: null }), /no quick fix/);
});
