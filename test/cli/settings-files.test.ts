import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLEAN, folderOf, HINTED, said, SLEEPY, type Files, type Report } from './files.ts';
import { buildCli } from './support.ts';

const cli = buildCli();

function check(files: Files, args: readonly string[] = ['.']): { code: number; report: Report } {
  const { code, out } = cli(['check', '--format', 'json', ...args], { cwd: folderOf(files) });
  return { code: code ?? -1, report: JSON.parse(out) as Report };
}

const OFF = '[tool.async-lab.rules]\nblocking-sleep = "off"\n';

test('a project sets severities in pyproject.toml', () => {
  const { code, report } = check({ 'pyproject.toml': OFF, 'a.py': SLEEPY });
  assert.deepEqual([code, said(report)], [0, []]);
});

test('each file has the settings of its own folder', () => {
  const { report } = check({ 'one/pyproject.toml': OFF, 'one/a.py': SLEEPY, 'two/a.py': SLEEPY });
  assert.deepEqual(said(report), ['two/a.py:5 blocking-sleep']);
});

test('options win over the file', () => {
  const files = { 'pyproject.toml': OFF, 'a.py': SLEEPY };
  const { report } = check(files, ['.', '--rule', 'blocking-sleep=error']);
  assert.equal(report.findings[0]?.severity, 'error');
});

test('a broken settings file is wrong use, and names the row; what is right still counts', () => {
  const files = { 'pyproject.toml': `${OFF}blocking-slep = "off"\n`, 'a.py': SLEEPY };
  const { code, report } = check(files);
  assert.equal(code, 2);
  assert.deepEqual(said(report), []);
  assert.deepEqual(report.errors, [
    {
      path: 'pyproject.toml',
      message: 'There is no rule "blocking-slep"; did you mean "blocking-sleep"?',
      line: 3,
    },
  ]);
  const { out } = cli(['check'], { cwd: folderOf(files) });
  assert.match(out, /^pyproject\.toml:3: There is no rule "blocking-slep"/m);
});

test('excluded files are left out of folders, and checked when they are named', () => {
  const files = { '.async-lab.json': '{"exclude": ["build/"]}', 'build/a.py': SLEEPY };
  assert.equal(check(files).report.files, 0);
  assert.deepEqual(said(check(files, ['build/a.py']).report), ['build/a.py:5 blocking-sleep']);
});

test('tests show no hints, but warnings', () => {
  const files = { 'tests/a.py': HINTED, 'b.py': HINTED, 'test_c.py': SLEEPY };
  assert.deepEqual(said(check(files).report), [
    'b.py:5 timeout-error-alias',
    'test_c.py:5 blocking-sleep',
  ]);
});

test('the lowest Python version of the project decides what is outdated', () => {
  const project = (version: string): Files => ({
    'pyproject.toml': `[project]\nrequires-python = "${version}"\n`,
    'a.py': HINTED,
  });
  assert.equal(check(project('>=3.8')).report.findings.length, 0);
  assert.equal(check(project('>=3.11')).report.findings.length, 1);
});

test('imports start from the folders of "src" as well', () => {
  const files = {
    'pyproject.toml': '[tool.async-lab]\nsrc = ["lib"]\n',
    'lib/db.py': 'async def save():\n    return 1\n',
    'app/main.py': 'from db import save\n\n\nasync def go():\n    save()\n',
  };
  assert.deepEqual(said(check(files).report), ['app/main.py:5 missing-await']);
});

test('stub files are left alone, also when they are named', () => {
  const files = { 'a.pyi': 'async def f(): ...\nf()\n', 'b.py': CLEAN };
  assert.equal(check(files).report.files, 1);
  const { code, out } = cli(['check', 'a.pyi'], { cwd: folderOf(files) });
  assert.equal(code, 0);
  assert.match(out, /a\.pyi: Not checked: a stub file/);
});
