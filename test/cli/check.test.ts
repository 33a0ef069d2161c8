import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildCli, temporaryFolder } from './support.ts';

const cli = buildCli();

const SLEEPY = 'import time\n\n\nasync def main():\n    time.sleep(1)  # \u{1F600}\n';
const CLEAN = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n';

/** A folder with some files in it. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

interface Report {
  readonly version: number;
  readonly files: number;
  readonly findings: readonly Record<string, unknown>[];
  readonly errors: readonly { path: string; message: string }[];
}

function json(args: readonly string[], cwd: string): { code: number | null; report: Report } {
  const { code, out } = cli(['check', '--format', 'json', ...args], { cwd });
  return { code, report: JSON.parse(out) as Report };
}

test('the JSON has exactly the fields of the contract', () => {
  const cwd = folderOf({ 'app.py': SLEEPY });
  const { code, report } = json(['app.py'], cwd);
  assert.equal(code, 1);
  assert.deepEqual(report, {
    version: 1,
    files: 1,
    findings: [
      {
        path: 'app.py',
        line: 5,
        column: 5,
        endLine: 5,
        endColumn: 18,
        rule: 'blocking-sleep',
        severity: 'warning',
        message: '`time.sleep` stops the whole event loop',
        related: [],
        fix: {
          title: 'Use `await asyncio.sleep`, which lets the loop go on',
          safe: true,
          edits: [
            { line: 5, column: 5, endLine: 5, endColumn: 15, text: 'await asyncio.sleep' },
            { line: 1, column: 1, endLine: 1, endColumn: 1, text: 'import asyncio\n' },
          ],
        },
      },
    ],
    errors: [],
  });
});

test('columns count code points', () => {
  const cwd = folderOf({ 'a.py': 'import time\nasync def f(): "\u{1F600}"; time.sleep(1)\n' });
  const { report } = json(['a.py'], cwd);
  assert.equal(report.findings[0]?.['column'], 21);
});

const EXITS: readonly {
  name: string;
  files: Record<string, string | Buffer>;
  args: string[];
  code: number;
}[] = [
  { name: 'clean code', files: { 'a.py': CLEAN }, args: ['.'], code: 0 },
  { name: 'a warning', files: { 'a.py': SLEEPY }, args: ['.'], code: 1 },
  {
    name: 'hints only',
    files: { 'a.py': SLEEPY },
    args: ['.', '--rule', 'blocking-sleep=hint'],
    code: 0,
  },
  {
    name: 'a rule that is off',
    files: { 'a.py': SLEEPY },
    args: ['.', '--rule', 'blocking-sleep=off'],
    code: 0,
  },
  { name: 'a path that is not there', files: { 'a.py': SLEEPY }, args: ['a.py', 'no.py'], code: 2 },
  { name: 'an unknown option', files: {}, args: ['--formt', 'json'], code: 2 },
  { name: 'an unknown rule', files: {}, args: ['--rule', 'blocking-sleeep=off'], code: 2 },
  { name: 'an unknown format', files: {}, args: ['--format', 'xml'], code: 2 },
];

for (const { name, files, args, code } of EXITS) {
  test(`exit code ${code} for ${name}`, () => {
    assert.equal(cli(['check', ...args], { cwd: folderOf(files) }).code, code);
  });
}

test('wrong use names the nearest right word', () => {
  assert.match(cli(['check', '--formt', 'json']).err, /Did you mean "--format"\?/);
  assert.match(cli(['check', '--rule', 'blocking-sleeep=off']).err, /"blocking-sleep"/);
  assert.match(cli(['chek']).err, /Did you mean "check"\?/);
  assert.match(cli(['check', '--format', 'jsn']).err, /"json"/);
});

test('a path that cannot be read is an error entry; the other files are still checked', () => {
  const cwd = folderOf({ 'a.py': SLEEPY });
  const { code, report } = json(['missing', 'a.py'], cwd);
  assert.equal(code, 2);
  assert.equal(report.findings.length, 1);
  assert.equal(report.errors[0]?.path, 'missing');
});

const REFUSED: readonly { name: string; content: string | Buffer; note: RegExp }[] = [
  { name: 'binary', content: Buffer.from([1, 0, 2, 0, 255]), note: /not text/ },
  {
    name: 'one line of 5 MB',
    content: `x = "${'a'.repeat(5_000_000)}"`,
    note: /million characters/,
  },
  { name: 'a line of 200,000', content: `x = [${'1, '.repeat(70_000)}]\n`, note: /thousand/ },
];

for (const { name, content, note } of REFUSED) {
  test(`a file that is ${name} is named and skipped`, () => {
    const cwd = folderOf({ 'bad.py': content, 'a.py': SLEEPY });
    const { code, out } = cli(['check', '.'], { cwd });
    assert.equal(code, 1);
    assert.match(out, note);
    assert.match(out, /blocking-sleep/);
  });
}

test('folders leave out what is ignored; a file that is named is checked all the same', () => {
  const cwd = folderOf({
    '.gitignore': 'ignored/\n',
    'ignored/a.py': SLEEPY,
    '.venv/lib/b.py': SLEEPY,
    'node_modules/c.py': SLEEPY,
    'src/d.py': SLEEPY,
  });
  const { report } = json(['.'], cwd);
  assert.deepEqual(
    report.findings.map((finding) => finding['path']),
    ['src/d.py'],
  );
  assert.equal(json(['ignored/a.py'], cwd).report.findings.length, 1);
  assert.equal(json(['ignored'], cwd).report.findings.length, 1);
});

test('standard input is checked under the name that is given', () => {
  const { code, out } = cli(['check', '--format', 'json', '--stdin-filename', 'pkg/app.py'], {
    input: SLEEPY,
  });
  assert.equal(code, 1);
  assert.equal((JSON.parse(out) as Report).findings[0]?.['path'], 'pkg/app.py');
});

test('--fix applies the safe fixes, keeps line ends, and leaves the rest', () => {
  const cwd = folderOf({
    'a.py':
      'import time\r\nimport requests\r\n\r\n\r\nasync def f(url):\r\n    time.sleep(1)\r\n    requests.get(url, timeout=1)\r\n',
  });
  const { code } = cli(['check', '--fix', '.'], { cwd });
  assert.equal(code, 1);
  assert.equal(
    readFileSync(join(cwd, 'a.py'), 'utf8'),
    'import asyncio\r\nimport time\r\nimport requests\r\n\r\n\r\nasync def f(url):\r\n    await asyncio.sleep(1)\r\n    requests.get(url, timeout=1)\r\n',
  );
});

test('findings in text show the line and mark the place', () => {
  const { out } = cli(['check', 'a.py'], { cwd: folderOf({ 'a.py': SLEEPY }) });
  assert.equal(
    out,
    [
      'a.py:5:5 warning `time.sleep` stops the whole event loop blocking-sleep',
      '5 |     time.sleep(1)  # \u{1F600}',
      '  |     ^^^^^^^^^^^^^  fix: Use `await asyncio.sleep`, which lets the loop go on',
      '',
      '1 warning in 1 file',
      '',
    ].join('\n'),
  );
});

test('annotations for GitHub are one line each, with what must be escaped', () => {
  const { out } = cli(['check', '--format', 'github', 'a,b.py'], {
    cwd: folderOf({ 'a,b.py': SLEEPY }),
  });
  assert.equal(
    out,
    '::warning file=a%2Cb.py,line=5,endLine=5,col=5,endColumn=18,title=blocking-sleep::`time.sleep` stops the whole event loop\n',
  );
});

test('names of other modules of the project are followed', () => {
  const cwd = folderOf({
    'app/__init__.py': '',
    'app/db.py': 'async def save(x):\n    return x\n',
    'app/main.py':
      'from app import db\nfrom .db import save\n\n\nasync def go():\n    db.save(1)\n    save(2)\n',
  });
  const { report } = json(['app'], cwd);
  assert.deepEqual(
    report.findings.map((finding) => [finding['rule'], finding['line']]),
    [
      ['missing-await', 6],
      ['missing-await', 7],
    ],
  );
});

test('rules --json lists every rule with the fields of the contract', () => {
  const { code, out } = cli(['rules', '--json']);
  assert.equal(code, 0);
  const { rules } = JSON.parse(out) as { rules: Record<string, unknown>[] };
  assert.ok(rules.length >= 6);
  for (const rule of rules) {
    assert.deepEqual(Object.keys(rule), ['id', 'title', 'languages', 'severity', 'fix', 'help']);
    assert.deepEqual(Object.keys(rule['severity'] as object), ['learner', 'standard', 'strict']);
  }
});

test('every command explains itself with an example', () => {
  for (const command of ['check', 'rules', 'patterns', 'run', 'serve']) {
    const { code, out } = cli([command, '--help']);
    assert.equal(code, 0, command);
    assert.match(out, /Example: async-lab/, command);
  }
});
