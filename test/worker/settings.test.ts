import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileAccess } from '../../src/lint/modules.ts';
import { FolderModules } from '../../src/lint/modules.ts';
import { BUILT_IN } from '../../src/lint/names/index.ts';
import type { EditorSettings, LintTell } from '../../src/protocol/lint.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { LintSession } from '../../src/worker/lint-session.ts';
import { Projects } from '../../src/worker/projects.ts';
import { openLinter, syntax } from '../lint/support.ts';

type Findings = Extract<LintTell, { type: 'findings' }>;
type Settings = Extract<LintTell, { type: 'settings' }>;

const BLOCKING = 'import time\n\n\nasync def main():\n    time.sleep(1)\n    await main()\n';
/** A hint under `standard`, nothing else. */
const HINT = 'import asyncio\n\n\nasync def main():\n    asyncio.ensure_future(other())\n';
/** `asyncio.TimeoutError` is an outdated name from Python 3.11 on. */
const ALIAS =
  'import asyncio\n\n\nasync def main():\n    try:\n        await other()\n    except asyncio.TimeoutError:\n        raise ValueError\n';

interface Desk {
  readonly session: LintSession;
  readonly disk: Record<string, string>;
  readonly told: LintTell[];
  readonly open: (path: string, text: string) => void;
  /** The rules and severities that were last told of a path. */
  readonly last: (path: string) => string[] | undefined;
  /** The newest word on each settings file. */
  readonly problems: (path: string) => string[] | undefined;
  readonly write: (path: string, text: string | undefined) => void;
  readonly set: (folders: Record<string, EditorSettings>) => void;
}

function openDesk(disk: Record<string, string>): Desk {
  const files: FileAccess = { read: (path) => disk[path], exists: (path) => path in disk };
  const grammar = syntax.grammar('python');
  assert.ok(grammar);
  const turns: (() => void)[] = [];
  const told: LintTell[] = [];
  const session = new LintSession(
    openLinter(),
    (message) => told.push(message),
    (next) => turns.push(next),
    {
      projects: new Projects(syntax, grammar, files, BUILT_IN),
      files,
      pathOf: (uri) => (uri.startsWith('file://') ? uri.slice('file://'.length) : undefined),
      uriOf: (path) => `file://${path}`,
      openEnvironment: ({ python }) => ({
        modules: new FolderModules(syntax, grammar, files, [`${python}/lib`]),
        version: Number(/\d+$/.exec(python)?.[0]),
      }),
    },
  );
  const take = (): void => {
    for (let i = 0; turns.length > 0 && i < 500; i++) turns.shift()?.();
    assert.equal(turns.length, 0, 'the turns never end');
  };
  return {
    session,
    disk,
    told,
    open: (path, text) =>
      session.receive({
        type: 'open',
        uri: `file://${path}`,
        language: 'python',
        version: 1,
        text,
      }),
    last: (path) => {
      take();
      const is = (each: LintTell): each is Findings =>
        each.type === 'findings' && each.uri === `file://${path}`;
      return told.findLast(is)?.findings.map(({ rule, severity }) => `${rule} ${severity}`);
    },
    problems: (path) => {
      take();
      const is = (each: LintTell): each is Settings =>
        each.type === 'settings' && each.uri === `file://${path}`;
      return told.findLast(is)?.problems.map(({ row, message }) => `${row + 1}: ${message}`);
    },
    write: (path, text) => {
      if (text === undefined) Reflect.deleteProperty(disk, path);
      else disk[path] = text;
      session.receive({ type: 'touched', uris: [`file://${path}`] });
    },
    set: (folders) =>
      session.receive({
        type: 'configure',
        settings: Object.entries(folders).map(([folder, value]) => ({ folder, value })),
      }),
  };
}

const json = (value: object): string => JSON.stringify(value);

test('the settings file of a project holds for its files, and for no others', () => {
  const desk = openDesk({
    '/app/.async-lab.json': json({ rules: { 'blocking-sleep': 'error' } }),
  });
  desk.open('/app/deep/main.py', BLOCKING);
  desk.open('/other/main.py', BLOCKING);
  assert.deepEqual(desk.last('/app/deep/main.py'), ['blocking-sleep error']);
  assert.deepEqual(desk.last('/other/main.py'), ['blocking-sleep warning']);
  desk.session.dispose();
  assert.equal(liveTrees.count, 0);
});

test('what the editor’s settings say counts more, rule by rule', () => {
  const desk = openDesk({
    '/app/pyproject.toml':
      '[tool.async-lab]\nprofile = "learner"\n[tool.async-lab.rules]\nblocking-sleep = "error"\nensure-future = "error"\n',
  });
  desk.open('/app/main.py', `${BLOCKING}\n\n${HINT.replace('import asyncio\n\n\n', '')}`);
  const rules = (): string[] =>
    (desk.last('/app/main.py') ?? []).filter((each) => each.startsWith('blocking-sleep'));
  assert.deepEqual(rules(), ['blocking-sleep error']);
  desk.set({ '': { severities: { 'blocking-sleep': 'hint' } } });
  assert.deepEqual(rules(), ['blocking-sleep hint']);
  desk.set({ '': { severities: {} } });
  assert.deepEqual(rules(), ['blocking-sleep error']);
  desk.session.dispose();
});

test('folders of one window may differ, the deepest has the word', () => {
  const desk = openDesk({});
  desk.open('/one/main.py', BLOCKING);
  desk.open('/one/two/main.py', BLOCKING);
  desk.open('/oneself/main.py', BLOCKING);
  desk.set({
    '': { severities: {} },
    'file:///one': { severities: { 'blocking-sleep': 'error' } },
    'file:///one/two': { severities: { 'blocking-sleep': 'off' } },
  });
  assert.deepEqual(desk.last('/one/main.py'), ['blocking-sleep error']);
  assert.deepEqual(desk.last('/one/two/main.py'), []);
  assert.deepEqual(desk.last('/oneself/main.py'), ['blocking-sleep warning']);
  desk.session.dispose();
});

test('a settings file that changes, comes or goes is read anew', () => {
  const desk = openDesk({});
  desk.open('/app/main.py', BLOCKING);
  assert.deepEqual(desk.last('/app/main.py'), ['blocking-sleep warning']);
  desk.write('/app/.async-lab.json', json({ rules: { 'blocking-sleep': 'off' } }));
  assert.deepEqual(desk.last('/app/main.py'), []);
  desk.write('/app/.async-lab.json', json({ rules: { 'blocking-sleep': 'hint' } }));
  assert.deepEqual(desk.last('/app/main.py'), ['blocking-sleep hint']);
  desk.write('/app/.async-lab.json', undefined);
  assert.deepEqual(desk.last('/app/main.py'), ['blocking-sleep warning']);
  desk.session.dispose();
  assert.equal(liveTrees.count, 0);
});

test('an edit after a settings file changed is applied to the text as it is now', () => {
  const desk = openDesk({});
  desk.open('/app/main.py', 'import time\n');
  const end = { row: 1, column: 0 };
  const uri = 'file:///app/main.py';
  const edits = [{ range: { start: end, end }, text: 'async def f(): time.sleep(1)\n' }];
  desk.session.receive({ type: 'change', uri, version: 2, edits });
  desk.write('/app/.async-lab.json', json({ rules: { 'blocking-sleep': 'error' } }));
  desk.session.receive({ type: 'change', uri, version: 3, edits });
  assert.deepEqual(desk.last('/app/main.py'), ['blocking-sleep error', 'blocking-sleep error']);
  desk.session.dispose();
});

test('what is left out shows nothing, and is said to be left out', () => {
  const desk = openDesk({ '/app/.async-lab.json': json({ exclude: ['old/'] }) });
  desk.open('/app/old/main.py', BLOCKING);
  desk.open('/app/main.py', BLOCKING);
  assert.deepEqual(desk.last('/app/old/main.py'), []);
  assert.deepEqual(desk.last('/app/main.py'), ['blocking-sleep warning']);
  const answers = desk.told.filter((each) => each.type === 'findings');
  assert.deepEqual(
    answers.map(({ uri, excluded }) => [uri, excluded === true]),
    [
      ['file:///app/old/main.py', true],
      ['file:///app/main.py', false],
    ],
  );
  desk.session.dispose();
});

test('in tests the standard profile shows no hints, the learner’s does', () => {
  const desk = openDesk({});
  desk.open('/app/main.py', ALIAS);
  desk.open('/app/tests/test_main.py', ALIAS);
  assert.deepEqual(desk.last('/app/main.py'), ['timeout-error-alias hint']);
  assert.deepEqual(desk.last('/app/tests/test_main.py'), []);
  desk.set({ '': { profile: 'learner', severities: {} } });
  assert.deepEqual(desk.last('/app/tests/test_main.py'), ['timeout-error-alias hint']);
  desk.session.dispose();
});

test('the Python version comes from the editor, else the project, else the interpreter', () => {
  const desk = openDesk({ '/app/pyproject.toml': '[project]\nrequires-python = ">=3.12"\n' });
  desk.open('/app/main.py', ALIAS);
  desk.open('/other/main.py', ALIAS);
  const found = (): unknown[] => [desk.last('/app/main.py'), desk.last('/other/main.py')];
  const alias = ['timeout-error-alias hint'];
  assert.deepEqual(found(), [alias, alias]);
  desk.session.receive({
    type: 'environments',
    interpreters: [{ folder: '', value: { python: '/py310', mayRun: false } }],
  });
  assert.deepEqual(found(), [alias, []]);
  desk.set({ '': { severities: {}, target: 309 } });
  assert.deepEqual(found(), [[], []]);
  desk.set({ '': { severities: {}, target: 313 } });
  assert.deepEqual(found(), [alias, alias]);
  desk.session.dispose();
  assert.equal(liveTrees.count, 0);
});

test('imports start from the folders that the settings file names as well', () => {
  const desk = openDesk({
    '/app/lib/db.py': 'async def save():\n    pass\n',
    '/app/jobs/.keep': '',
  });
  desk.open('/app/jobs/main.py', 'import db\n\n\nasync def main():\n    db.save()\n');
  assert.deepEqual(desk.last('/app/jobs/main.py'), []);
  desk.write('/app/.async-lab.json', json({ src: ['lib'] }));
  assert.deepEqual(desk.last('/app/jobs/main.py'), ['missing-await error']);
  desk.session.dispose();
});

test('what is wrong in a settings file is told at its row, and when it is mended', () => {
  const path = '/app/.async-lab.json';
  const desk = openDesk({ [path]: '{\n  "rules": {\n    "blocking-slep": "off"\n  }\n}\n' });
  desk.open('/app/main.py', BLOCKING);
  desk.open('/app/other.py', BLOCKING);
  assert.match(desk.problems(path)?.join() ?? '', /^3: .*blocking-slep/);
  const times = desk.told.filter(({ type }) => type === 'settings').length;
  assert.equal(times, 1, 'told once, however many files it holds for');
  desk.write(path, json({ rules: { 'blocking-sleep': 'off' } }));
  assert.deepEqual(desk.problems(path), []);
  desk.write(path, '{');
  assert.equal(desk.problems(path)?.length, 1);
  desk.write(path, undefined);
  assert.deepEqual(desk.problems(path), []);
  desk.session.dispose();
});

test('each folder’s imports are looked up in its own interpreter', () => {
  const desk = openDesk({
    '/py312/lib/client.py': 'async def send():\n    pass\n',
    '/py311/lib/client.py': 'def send():\n    pass\n',
  });
  const text = 'import client\n\n\nasync def main():\n    client.send()\n    await main()\n';
  desk.open('/one/main.py', text);
  desk.open('/two/main.py', text);
  const place = (folder: string, python: string) => ({ folder, value: { python, mayRun: false } });
  desk.session.receive({
    type: 'environments',
    interpreters: [
      place('', '/py311'),
      place('file:///one', '/py312'),
      place('file:///two', '/py311'),
    ],
  });
  assert.deepEqual(desk.last('/one/main.py'), ['missing-await error']);
  assert.deepEqual(desk.last('/two/main.py'), []);
  desk.session.dispose();
});

test('who asks hears when cells that know of each other are done with', () => {
  const desk = openDesk({});
  const cell = (n: number): string => `vscode-notebook-cell:/app/a.ipynb#c${n}`;
  const texts = ['fetch()\n', 'async def fetch():\n    return 1\n'];
  texts.forEach((text, n) =>
    desk.session.receive({
      type: 'open',
      uri: cell(n),
      language: 'python',
      version: 0,
      text,
      notebook: true,
    }),
  );
  desk.session.receive({ type: 'rest', ask: 7, uris: [cell(0), cell(1), 'gone'] });
  desk.last('');
  const at = desk.told.findIndex(({ type }) => type === 'rested');
  assert.deepEqual(desk.told[at], { type: 'rested', ask: 7 });
  const before = desk.told.slice(0, at).filter((each) => each.type === 'findings');
  const first = before.findLast(({ uri }) => uri === cell(0));
  assert.deepEqual(
    first?.findings.map(({ rule }) => rule),
    ['missing-await'],
  );
  desk.session.dispose();
});
