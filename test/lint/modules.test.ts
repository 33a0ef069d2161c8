import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOfText } from '../../src/lint/module-facts.ts';
import { FolderModules } from '../../src/lint/modules.ts';
import { OpenSources } from '../../src/lint/source-bodies.ts';
import { findingsAmong, openLinter, syntax } from './support.ts';

const settings = { profile: 'standard', severities: {} } as const;

/** Checks a file of the package `app`, whose other files are given by path. */
function rulesFor(text: string, files: Readonly<Record<string, string>>): string[] {
  return findingsAmong(text, files).map(({ rule }) => rule);
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

/** Files of a project that count how often each is read. */
function counted(files: Readonly<Record<string, string>>) {
  const reads = new Map<string, number>();
  const access = {
    exists: (path: string) => path in files,
    read: (path: string) => {
      reads.set(path, (reads.get(path) ?? 0) + 1);
      return files[path];
    },
  };
  return { access, reads };
}

/** Functions that call each other back and forth between two modules, and block in the end. */
const PING_PONG = {
  '/project/app/slow.py':
    'from . import ping\n\n\ndef pause(s):\n    ping.one(s)\n\n\ndef two(s):\n    ping.three(s)\n',
  '/project/app/ping.py':
    'import time\nfrom . import slow\n\n\ndef one(s):\n    slow.two(s)\n\n\ndef three(s):\n    time.sleep(s)\n',
};

for (const most of [0, 1_000_000]) {
  test(`a chain goes back and forth between modules when ${most} characters stay open`, () => {
    const grammar = syntax.grammar('python');
    assert.ok(grammar);
    const { access, reads } = counted(PING_PONG);
    const sources = new OpenSources(most);
    const roots = ['/project'];
    const modules = new FolderModules(syntax, grammar, access, roots, factsOfText, sources);
    const options = { moduleName: 'app.main', modules };
    for (let i = 0; i < 3; i++) {
      const { findings } = openLinter().check(CALLER, settings, options);
      assert.deepEqual(
        findings.map(({ rule, related }) => [rule, related.length]),
        [['blocking-helper', 4]],
      );
    }
    // Once for the facts; what functions call is known after the first check.
    const expected = most === 0 ? 3 : 2;
    for (const [path, times] of reads) assert.equal(times, expected, path);
    modules.dispose();
  });
}

test('what a module calls is found anew when the module it calls changes', () => {
  const grammar = syntax.grammar('python');
  assert.ok(grammar);
  const files: Record<string, string> = {
    '/project/app/slow.py': 'from .rest import rest\n\n\ndef pause(s):\n    rest(s)\n',
    '/project/app/rest.py': 'def rest(s):\n    print(s)\n',
  };
  const access = { exists: (path: string) => path in files, read: (path: string) => files[path] };
  const modules = new FolderModules(syntax, grammar, access, ['/project']);
  const options = { moduleName: 'app.main', modules };
  const rules = () =>
    openLinter()
      .check(CALLER, settings, options)
      .findings.map((f) => f.rule);
  assert.deepEqual(rules(), []);
  files['/project/app/rest.py'] = 'import time\n\n\ndef rest(s):\n    time.sleep(s)\n';
  modules.forget('app.rest');
  assert.deepEqual(rules(), ['blocking-helper']);
  modules.dispose();
});

test('what a function calls inside itself is not taken for what its module offers', () => {
  const inner = 'def pause(s):\n    def rest(t):\n        print(t)\n\n    rest(s)\n\n\n';
  const slow = `import time\n\n\n${inner}def rest(s):\n    time.sleep(s)\n`;
  assert.deepEqual(rulesFor(CALLER, { '/project/app/slow.py': slow }), []);
});
