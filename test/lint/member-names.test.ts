import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsAmong } from './support.ts';

const BOT = `class Bot:
    async def greet(self):
        ...

    async def send_notice(self):
        ...
`;

/** Rows of what is found in \`app.main\`, whose other files are given by path. */
function rowsFor(text: string, files: Readonly<Record<string, string>>): number[] {
  const findings = findingsAmong(text, files);
  assert.ok(findings.every(({ rule }) => rule === 'missing-await'));
  return findings.map(({ range }) => range.start.row);
}

const CALLER = `from .bots import Bot
async def main(bot):
    bot.send_notice()
    bot.greet()
`;

test('a method that is async in an imported class is async on an unknown receiver', () => {
  assert.deepEqual(rowsFor(CALLER, { '/project/app/bots.py': BOT }), [2, 3]);
});

test('a class is seen through the modules that hand it on', () => {
  const files = {
    '/project/app/__init__.py': '',
    '/project/app/bots/__init__.py': 'from .plain import Bot\n',
    '/project/app/bots/plain.py': BOT,
  };
  assert.deepEqual(rowsFor(CALLER, files), [2, 3]);
});

test('a plain method of that name, one import further, is reason for doubt', () => {
  const files = {
    '/project/app/bots.py': `from .fakes import Fake\n${BOT}`,
    '/project/app/fakes.py': 'class Fake:\n    def send_notice(self): ...\n',
  };
  assert.deepEqual(rowsFor(CALLER, files), [3]);
});

test('so is one in the package the file is in', () => {
  const files = {
    '/project/app/__init__.py': 'class Context:\n    def send_notice(self): ...\n',
    '/project/app/bots.py': BOT,
  };
  assert.deepEqual(rowsFor(CALLER, files), [3]);
});

test('where an import leads nowhere, a single word is anybody’s', () => {
  const text = `import nowhere\n${CALLER}`;
  assert.deepEqual(rowsFor(text, { '/project/app/bots.py': BOT }), [3]);
});
