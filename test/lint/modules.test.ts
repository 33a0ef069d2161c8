import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FolderModules } from '../../src/lint/modules.ts';
import { openLinter, syntax } from './support.ts';

const settings = { profile: 'standard', severities: {} } as const;

/** Checks a file of the package `app`, whose other files are given by path. */
function rulesFor(text: string, files: Readonly<Record<string, string>>): string[] {
  const grammar = syntax.grammar('python');
  assert.ok(grammar);
  const access = { exists: (path: string) => path in files, read: (path: string) => files[path] };
  const modules = new FolderModules(syntax, grammar, access, ['/project']);
  const options = { moduleName: 'app.main', modules };
  const { findings, failures } = openLinter().check(text, settings, options);
  modules.dispose();
  assert.deepEqual(failures, []);
  return findings.map(({ rule }) => rule);
}

const CALLER = `from .slow import pause


async def main():
    pause(1)
`;

test('a call that blocks is found behind two functions of another module', () => {
  const slow = 'import time\n\n\ndef pause(s):\n    rest(s)\n\n\ndef rest(s):\n    time.sleep(s)\n';
  assert.deepEqual(rulesFor(CALLER, { '/project/app/slow.py': slow }), ['blocking-helper']);
});

test('a call that blocks is found behind functions of two modules', () => {
  const files = {
    '/project/app/slow.py': 'from .slower import rest\n\n\ndef pause(s):\n    rest(s)\n',
    '/project/app/slower.py':
      'import time\n\n\ndef rest(s):\n    wait(s)\n\n\ndef wait(s):\n    time.sleep(s)\n',
  };
  assert.deepEqual(rulesFor(CALLER, files), ['blocking-helper']);
});

test('functions that block nothing are let alone', () => {
  const slow = 'def pause(s):\n    rest(s)\n\n\ndef rest(s):\n    print(s)\n';
  assert.deepEqual(rulesFor(CALLER, { '/project/app/slow.py': slow }), []);
});
