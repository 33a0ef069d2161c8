import assert from 'node:assert/strict';
import test from 'node:test';
import { openProgress, type ProgressStorage } from '../../src/lessons/progress.ts';

function memory(start?: unknown): ProgressStorage & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>(
    start === undefined ? [] : [['asyncLab.progress', start]],
  );
  return {
    values,
    get: (key) => values.get(key),
    update: (key, value) => {
      if (value === undefined) values.delete(key);
      else values.set(key, JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

test('an edited lesson is shown as it was left, and says when the shipped one has changed', async () => {
  const storage = memory();
  await openProgress(storage).saveText('a', 'shipped', 'mine');
  const progress = openProgress(storage);
  assert.deepEqual(progress.state('a', 'shipped'), {
    text: 'mine',
    edited: true,
    outdated: false,
    finished: false,
  });
  assert.equal(progress.state('a', 'shipped, better').outdated, true);
  await progress.saveText('a', 'shipped, better', 'mine too');
  assert.equal(progress.state('a', 'shipped, better').outdated, true, 'until it is reset');
  assert.equal(progress.state('b', 'other').text, 'other');
});

test('going back to the shipped text leaves nothing behind', async () => {
  const storage = memory();
  const progress = openProgress(storage);
  await progress.saveText('a', 'shipped', 'mine');
  await progress.saveText('a', 'shipped', 'shipped');
  assert.equal(storage.values.size, 0);
  await progress.finish('a');
  await progress.saveText('a', 'shipped', 'mine');
  await progress.saveText('a', 'shipped', 'shipped');
  assert.deepEqual(progress.state('a', 'new'), {
    text: 'new',
    edited: false,
    outdated: false,
    finished: true,
  });
});

test('one lesson or all can be forgotten', async () => {
  const storage = memory();
  const progress = openProgress(storage);
  await progress.finish('a');
  await progress.saveText('a', 'x', 'y');
  await progress.finish('constructor');
  await progress.reset('a');
  assert.equal(progress.state('a', 'x').finished || progress.state('a', 'x').edited, false);
  assert.equal(progress.state('constructor', 'x').finished, true);
  await progress.reset();
  assert.equal(storage.values.size, 0);
});

test('what cannot be understood is no progress', () => {
  for (const start of [null, 7, 'x', [1], { a: null, b: { text: 5, finished: 'yes' } }]) {
    const progress = openProgress(memory(start));
    for (const slug of ['a', 'b', '0', 'constructor', '__proto__'])
      assert.deepEqual(progress.state(slug, 'shipped'), {
        text: 'shipped',
        edited: false,
        outdated: false,
        finished: false,
      });
  }
});
