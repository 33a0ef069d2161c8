import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeOf } from '../../src/base/text.ts';
import { FolderModules, type FileAccess } from '../../src/lint/modules.ts';
import { BUILT_IN } from '../../src/lint/names/index.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { InterpreterPlace, LintTell, OfFolder } from '../../src/protocol/lint.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { LintSession } from '../../src/worker/lint-session.ts';
import { Projects } from '../../src/worker/projects.ts';
import { openLinter, syntax } from '../lint/support.ts';

type Findings = Extract<LintTell, { type: 'findings' }>;

/** A session whose turns are taken by hand, over a disk in memory. */
function openSession(disk: Record<string, string> = {}): {
  session: LintSession;
  /** Takes all turns and gives what was told, newest last. */
  readonly settle: () => Findings[];
  readonly last: (uri: string) => string[] | undefined;
} {
  const files: FileAccess = { read: (path) => disk[path], exists: (path) => path in disk };
  const grammar = syntax.grammar('python');
  assert.ok(grammar);
  const turns: (() => void)[] = [];
  const told: Findings[] = [];
  const tell = (message: LintTell): void => {
    if (message.type !== 'findings') throw new Error(JSON.stringify(message));
    told.push(message);
  };
  const session = new LintSession(openLinter(), tell, (next) => turns.push(next), {
    projects: new Projects(syntax, grammar, files, BUILT_IN),
    files,
    pathOf: (uri) => (uri.startsWith('file:') ? uri.replace(/^file:(?:\/\/)?/, '') : undefined),
    uriOf: (path) => `file://${path}`,
    openEnvironment: ({ python }) => {
      const folder = /^(.*)\/bin\/python(\d+)?$/.exec(python);
      if (!folder?.[1] || !(`${folder[1]}/pyvenv.cfg` in disk)) {
        return `There is no Python at ${python}.`;
      }
      const modules = new FolderModules(syntax, grammar, files, [`${folder[1]}/lib`]);
      return folder[2] === undefined ? { modules } : { modules, version: Number(folder[2]) };
    },
  });
  return {
    session,
    settle: () => {
      for (let i = 0; turns.length > 0; i++) {
        assert.ok(i < 200, 'the turns never end');
        turns.shift()?.();
      }
      return told.splice(0);
    },
    last: (uri) => {
      for (let i = 0; turns.length > 0 && i < 200; i++) turns.shift()?.();
      const answer = told.findLast((message) => message.uri === uri);
      return answer?.findings.map(({ rule, range }) => `${rule}:${range.start.row + 1}`);
    },
  };
}

function interpreter(folder: string, python: string): OfFolder<InterpreterPlace> {
  return { folder, value: { python, mayRun: false } };
}

function open(session: LintSession, uri: string, text: string, notebook = false): void {
  session.receive({ type: 'open', uri, language: 'python', version: 1, text, notebook });
}

test('only the newest version is answered', () => {
  const { session, settle } = openSession();
  open(session, 'untitled:a', 'import time\n');
  for (let version = 2; version < 6; version++) {
    const edit = { range: rangeOf(1, 0, 1, 0), text: 'async def f(): time.sleep(1)\n' };
    session.receive({ type: 'change', uri: 'untitled:a', version, edits: [edit] });
  }
  const told = settle();
  assert.deepEqual(
    told.map(({ version }) => version),
    [5],
  );
  assert.equal(told[0]?.findings.length, 4);
  session.dispose();
  assert.equal(liveTrees.count, 0);
});

test('an old change that arrives late is not applied', () => {
  const { session, settle } = openSession();
  open(session, 'untitled:a', 'x = 1\n');
  const edit = { range: rangeOf(0, 0, 0, 0), text: 'import time\n' };
  session.receive({ type: 'change', uri: 'untitled:a', version: 3, edits: [edit] });
  session.receive({ type: 'change', uri: 'untitled:a', version: 2, edits: [edit] });
  assert.deepEqual(
    settle().map(({ version }) => version),
    [3],
  );
  session.dispose();
});

test('a text beyond the limits is named, and checked again when an edit mends it', () => {
  const { session, settle } = openSession();
  open(session, 'untitled:a', `x = "${'a'.repeat(200_000)}"\n`);
  assert.match(settle()[0]?.note ?? '', /Not checked/);
  const edit = {
    range: rangeOf(0, 0, 0, 300_000),
    text: 'import time\nasync def f(): time.sleep(1)',
  };
  session.receive({ type: 'change', uri: 'untitled:a', version: 2, edits: [edit] });
  const [answer] = settle();
  assert.equal(answer?.note, undefined);
  assert.equal(answer?.findings.length, 1);
  session.dispose();
});

test('editing one file updates what others say of it', () => {
  const { session, last } = openSession({ '/app/db.py': 'def save():\n    pass\n' });
  open(session, 'file:///app/main.py', 'import db\n\n\nasync def main():\n    db.save()\n');
  assert.deepEqual(last('file:///app/main.py'), []);
  open(session, 'file:///app/db.py', 'def save():\n    pass\n');
  const edit = { range: rangeOf(0, 0, 0, 0), text: 'async ' };
  session.receive({ type: 'change', uri: 'file:///app/db.py', version: 2, edits: [edit] });
  assert.deepEqual(last('file:///app/main.py'), ['missing-await:5']);
  const undo = { range: rangeOf(0, 0, 0, 6), text: '' };
  session.receive({ type: 'change', uri: 'file:///app/db.py', version: 3, edits: [undo] });
  assert.deepEqual(last('file:///app/main.py'), []);
  session.dispose();
  assert.equal(liveTrees.count, 0);
});

test('a blocking call that is typed into a helper is seen from its callers', () => {
  const { session, last } = openSession({});
  open(session, 'file:///app/main.py', 'import helper\n\n\nasync def main():\n    helper.go()\n');
  open(session, 'file:///app/helper.py', 'import time\n\n\ndef go():\n    return 1\n');
  assert.deepEqual(last('file:///app/main.py'), []);
  const edit = { range: rangeOf(4, 0, 4, 0), text: '    time.sleep(1)\n' };
  session.receive({ type: 'change', uri: 'file:///app/helper.py', version: 2, edits: [edit] });
  assert.deepEqual(last('file:///app/main.py'), ['blocking-helper:5']);
  session.dispose();
});

test('a file that changes on disk is read anew', () => {
  const disk = { '/app/db.py': 'def save():\n    pass\n' };
  const { session, last } = openSession(disk);
  open(session, 'file:///app/main.py', 'import db\n\n\nasync def main():\n    db.save()\n');
  assert.deepEqual(last('file:///app/main.py'), []);
  disk['/app/db.py'] = 'async def save():\n    pass\n';
  session.receive({ type: 'touched', uris: ['file:///app/db.py'] });
  assert.deepEqual(last('file:///app/main.py'), ['missing-await:5']);
  session.dispose();
});

test('a notebook’s cells see each other’s names, and other notebooks do not', () => {
  const { session, last } = openSession();
  const cell = (book: string, n: number): string =>
    `vscode-notebook-cell:/work/${book}.ipynb#c${n}`;
  open(session, cell('a', 1), 'async def fetch():\n    return 1\n', true);
  open(session, cell('a', 2), 'fetch()\n', true);
  open(session, cell('b', 1), 'fetch()\n', true);
  assert.deepEqual(last(cell('a', 2)), ['missing-await:1']);
  assert.deepEqual(last(cell('b', 1)), []);
  open(session, cell('a', 3), 'await fetch()\n', true);
  assert.deepEqual(last(cell('a', 3)), []);
  session.dispose();
});

const TEXT = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

function askOnce(rules: readonly Rule[], text: string): LintTell[] {
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
  const told = askOnce([broken, sound], TEXT);
  const problem = told[0];
  const answer = told.at(-1);
  assert.ok(!told.some(({ type }) => type === 'failed'));
  assert.match(problem?.type === 'problem' ? problem.message : '', /broken.*oops/);
  assert.equal(answer?.type === 'findings' && answer.findings[0]?.rule, 'blocking-sleep');
});

test('imports are looked up in the interpreter’s environment, once it is known', () => {
  const disk = {
    '/venv/pyvenv.cfg': '',
    '/venv/lib/client.py': 'async def send():\n    pass\n',
  };
  const { session, last } = openSession(disk);
  open(session, 'file:///app/main.py', 'import client\n\n\nasync def main():\n    client.send()\n');
  assert.deepEqual(last('file:///app/main.py'), []);
  session.receive({ type: 'environments', interpreters: [interpreter('', '/venv/bin/python')] });
  assert.deepEqual(last('file:///app/main.py'), ['missing-await:5']);
  session.dispose();
});

test('what only a notebook understands is passed over, also while it is typed', () => {
  const { session, last } = openSession();
  const uri = 'vscode-notebook-cell:/work/a.ipynb#c1';
  const text = '%matplotlib inline\nimport time\nasync def f():\n    !ls {x\n    time.sleep(1)\n';
  open(session, uri, text, true);
  assert.deepEqual(last(uri), ['blocking-sleep:5']);
  const change = (version: number, row: number, end: number, word: string): void => {
    const edits = [{ range: rangeOf(row, 0, row, end), text: word }];
    session.receive({ type: 'change', uri, version, edits });
  };
  change(2, 0, 0, '%%bash\n');
  assert.deepEqual(last(uri), []);
  change(3, 0, 6, '');
  assert.deepEqual(last(uri), ['blocking-sleep:6']);
  change(4, 1, 18, '');
  change(5, 4, 10, '');
  assert.deepEqual(last(uri), ['blocking-sleep:6']);
  change(6, 5, 0, '    time.sleep(2)\n');
  assert.deepEqual(last(uri), ['blocking-sleep:6', 'blocking-sleep:7']);
  session.dispose();
  assert.equal(liveTrees.count, 0);
});
