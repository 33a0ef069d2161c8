import assert from 'node:assert/strict';
import { test } from 'node:test';
import { silentLog } from '../../src/base/log.ts';
import { rangeOf } from '../../src/base/text.ts';
import { LintClient, type FileFindings } from '../../src/host/lint-client.ts';
import type { Finding, LintAsk, LintTell } from '../../src/protocol/lint.ts';
import { FakeWorker } from './fake-worker.ts';

const finding: Finding = {
  rule: 'blocking-sleep',
  severity: 'warning',
  range: rangeOf(0, 0, 0, 4),
  message: 'blocks',
  related: [],
  fixes: [],
};

interface Setup {
  readonly worker: FakeWorker<LintAsk, LintTell>;
  readonly client: LintClient;
  readonly document: { version: number; text: string };
  readonly answers: FileFindings[];
  readonly open: (uri?: string) => void;
  readonly say: (version: number, findings?: readonly Finding[], uri?: string) => void;
}

function setup(): Setup {
  const worker = new FakeWorker<LintAsk, LintTell>();
  const client = new LintClient(worker.spawn, silentLog);
  const document = { version: 1, text: 'a' };
  const answers: FileFindings[] = [];
  client.onFindings((answer) => answers.push(answer));
  const open = (uri = 'file:///a.py'): void =>
    client.open({
      uri,
      language: 'python',
      version: () => document.version,
      text: () => document.text,
    });
  const say: Setup['say'] = (version, findings = [finding], uri = 'file:///a.py') =>
    worker.say({ type: 'findings', uri, version, findings, took_ms: 1 });
  return { worker, client, document, answers, open, say };
}

const edit = { range: rangeOf(0, 0, 0, 0), text: 'b' };

test('the worker starts with the first document, not before', () => {
  const { worker, client, open } = setup();
  client.configure([{ folder: '', value: { profile: 'strict', severities: {} } }]);
  client.close('file:///nothing.py');
  assert.equal(worker.started, 0);
  open();
  assert.deepEqual(
    worker.last.map(({ type }) => type),
    ['configure', 'open'],
  );
  client.dispose();
  assert.equal(worker.terminated, 1);
});

test('an answer about an older version is dropped', async () => {
  const { client, open, say, answers, worker } = setup();
  open();
  client.change('file:///a.py', 2, [edit]);
  say(1);
  assert.equal(answers.length, 0);
  assert.equal(client.busy, true);
  const settled = client.settled('file:///a.py');
  assert.deepEqual(worker.last.at(-1), {
    type: 'change',
    uri: 'file:///a.py',
    version: 2,
    edits: [edit],
  });
  say(2);
  assert.equal((await settled)?.version, 2);
  assert.equal(client.busy, false);
  assert.equal(client.current('file:///a.py')?.findings.length, 1);
  client.dispose();
});

test('keystrokes in a row become one change, in their order', async () => {
  const { client, open, say, worker } = setup();
  open();
  say(1);
  const second = { range: rangeOf(0, 1, 0, 1), text: 'c' };
  client.change('file:///a.py', 2, [edit]);
  client.change('file:///a.py', 3, [second]);
  const settled = client.settled('file:///a.py');
  const changes = worker.last.filter(({ type }) => type === 'change');
  assert.deepEqual(changes, [
    { type: 'change', uri: 'file:///a.py', version: 3, edits: [edit, second] },
  ]);
  say(3);
  assert.equal((await settled)?.version, 3);
  client.dispose();
});

test('after a crash every document is sent again with the text it has now', () => {
  const { client, open, document, worker, say, answers } = setup();
  client.configure([{ folder: '', value: { profile: 'learner', severities: {} } }]);
  open();
  open('file:///b.py');
  client.change('file:///a.py', 2, [edit]);
  document.version = 2;
  document.text = 'ba';
  worker.crash();
  assert.equal(worker.started, 2);
  const [configure, ...opened] = worker.last;
  assert.equal(configure?.type, 'configure');
  assert.deepEqual(
    opened.map((ask) => ask.type === 'open' && [ask.uri, ask.version, ask.text]),
    [
      ['file:///a.py', 2, 'ba'],
      ['file:///b.py', 2, 'ba'],
    ],
  );
  say(2);
  assert.equal(answers.at(-1)?.version, 2);
  client.dispose();
});

test('a worker that crashes again at once is given up, and every document says so', () => {
  const { client, open, worker, answers } = setup();
  open();
  worker.crash();
  worker.crash();
  assert.equal(worker.started, 2);
  assert.match(answers.at(-1)?.note ?? '', /stopped/);
  assert.equal(client.busy, false);
  client.dispose();
});

test('a crash long after the last one is forgiven', () => {
  const { client, open, worker, say } = setup();
  open();
  worker.crash();
  say(1);
  worker.crash();
  assert.equal(worker.started, 3);
  client.dispose();
});

test('closing a document answers whoever waits for it', async () => {
  const { client, open } = setup();
  open();
  const settled = client.settled('file:///a.py');
  client.close('file:///a.py');
  assert.equal(await settled, undefined);
  assert.equal(client.busy, false);
  client.dispose();
});

test('a text is checked once and closed again, unless the editor opened it meanwhile', async () => {
  const { client, open, say, worker } = setup();
  const once = {
    uri: 'file:///c.py',
    language: 'python',
    version: () => 0,
    text: () => 'c',
  } as const;
  const first = client.check(once);
  say(0, [finding], 'file:///c.py');
  assert.equal((await first)?.findings.length, 1);
  assert.equal(client.has('file:///c.py'), false);
  assert.equal(worker.last.at(-1)?.type, 'close');

  const second = client.check(once);
  open('file:///c.py');
  assert.equal(await second, undefined);
  assert.equal(client.has('file:///c.py'), true);
  client.dispose();
});

test('cells are checked together: the answers are those after the last of them was read', async () => {
  const { client, say, worker } = setup();
  const cell = (n: number) => ({
    uri: `cell:${n}`,
    language: 'python' as const,
    notebook: true,
    version: () => 0,
    text: () => '',
  });
  const answers = client.checkTogether([cell(1), cell(2)]);
  say(0, [], 'cell:1');
  say(0, [finding], 'cell:2');
  await new Promise((resolve) => setImmediate(resolve));
  const rest = worker.last.at(-1);
  assert.ok(rest?.type === 'rest');
  assert.deepEqual(rest.uris, ['cell:1', 'cell:2']);
  // What the second cell says changes what there is to say of the first.
  say(0, [finding, finding], 'cell:1');
  worker.say({ type: 'rested', ask: rest.ask });
  assert.deepEqual(
    (await answers).map((each) => each?.findings.length),
    [2, 1],
  );
  assert.equal(client.has('cell:1'), false);
  assert.equal(client.has('cell:2'), false);
  client.dispose();
});

test('who waits for cells is answered when the worker ends or the client does', async () => {
  for (const end of ['crash', 'dispose'] as const) {
    const { client, say, worker } = setup();
    const text = { language: 'python', version: () => 0, text: () => '' } as const;
    const answers = client.checkTogether([{ ...text, uri: 'cell:1' }]);
    say(0, [finding], 'cell:1');
    await new Promise((resolve) => setImmediate(resolve));
    if (end === 'crash') worker.crash();
    else client.dispose();
    assert.equal((await answers).length, 1);
    client.dispose();
  }
});

test('what is wrong in a settings file is passed on', () => {
  const { client, worker, open } = setup();
  open();
  const heard: unknown[] = [];
  client.onSettings((answer) => heard.push(answer));
  const problems = [{ row: 3, message: 'no such rule' }];
  const tell = { type: 'settings', uri: 'file:///pyproject.toml', problems } as const;
  worker.say(tell);
  assert.deepEqual(heard, [tell]);
  client.dispose();
});

test('a document that could not be checked has a note instead of findings', () => {
  const { client, open, worker, answers } = setup();
  open();
  worker.say({ type: 'failed', uri: 'file:///a.py', message: 'too strange' });
  assert.deepEqual(answers.at(-1)?.findings, []);
  assert.match(answers.at(-1)?.note ?? '', /too strange/);
  client.dispose();
});

test('a rule that failed is logged; the answer is still to come', () => {
  const errors: string[] = [];
  const worker = new FakeWorker<LintAsk, LintTell>();
  const log = { ...silentLog, error: (text: string) => errors.push(text) };
  const client = new LintClient(worker.spawn, log);
  const document = { language: 'python', version: () => 1, text: () => '' } as const;
  client.open({ ...document, uri: 'file:///a.py' });
  worker.say({ type: 'problem', uri: 'file:///a.py', message: 'some-rule: oops' });
  assert.equal(client.current('file:///a.py'), undefined);
  assert.match(errors[0] ?? '', /some-rule: oops/);
  const findings = [finding];
  worker.say({ type: 'findings', uri: 'file:///a.py', version: 1, findings, took_ms: 1 });
  assert.equal(client.current('file:///a.py')?.findings.length, 1);
  client.dispose();
});

test('new settings make every answer stale until it is given again', () => {
  const { client, open, say } = setup();
  open();
  say(1);
  client.configure([
    { folder: '', value: { profile: 'strict', severities: { 'blocking-sleep': 'off' } } },
  ]);
  assert.equal(client.busy, true);
  assert.equal(client.current('file:///a.py'), undefined);
  say(1, []);
  assert.deepEqual(client.current('file:///a.py')?.findings, []);
  client.dispose();
});
