import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigFiles, isExcluded, isTest, type ProjectConfig } from '../../src/lint/config.ts';
import { lowestPython } from '../../src/lint/config-target.ts';
import { mergeSettings, severityOf } from '../../src/lint/settings.ts';
import { RULES } from '../../src/lint/rules/index.ts';

type Files = Readonly<Record<string, string>>;

const IDS = RULES.map(({ id }) => id);

function configs(files: Files): ConfigFiles {
  const access = { exists: (path: string) => path in files, read: (path: string) => files[path] };
  return new ConfigFiles(access, IDS);
}

function configOf(files: Files, path = '/p/app/main.py'): ProjectConfig {
  const found = configs(files).of(path);
  assert.ok(found);
  return found;
}

/** Problems as `row: message`, rows from 1. */
function problems({ problems }: ProjectConfig): string[] {
  return problems.map(({ row, message }) => `${row === undefined ? '?' : row + 1}: ${message}`);
}

const ALL = `[project]
requires-python = ">=3.9"

[tool.async-lab]
profile = "strict"
exclude = ["build/", "*_pb2.py"]
tests = ["checks/"]
target = "3.12"
src = ["lib", "./more/", "../shared"]

[tool.async-lab.rules]
blocking-file = "off"
`;

test('every setting of a pyproject.toml is read', () => {
  assert.deepEqual(configOf({ '/p/pyproject.toml': ALL }), {
    folder: '/p',
    path: '/p/pyproject.toml',
    profile: 'strict',
    severities: { 'blocking-file': 'off' },
    exclude: ['build/', '*_pb2.py'],
    tests: ['checks/'],
    target: 312,
    src: ['/p/lib', '/p/more', '/shared'],
    problems: [],
  });
});

test('every setting of an .async-lab.json is read', () => {
  const text = JSON.stringify({
    $schema: 'x',
    profile: 'learner',
    rules: { 'blocking-file': 'error' },
    exclude: ['a'],
    tests: ['b'],
    target: '3.8',
    src: ['.'],
  });
  assert.deepEqual(configOf({ '/p/.async-lab.json': `\uFEFF${text}` }), {
    folder: '/p',
    path: '/p/.async-lab.json',
    profile: 'learner',
    severities: { 'blocking-file': 'error' },
    exclude: ['a'],
    tests: ['b'],
    target: 308,
    src: ['/p'],
    problems: [],
  });
});

const PLACES: readonly { name: string; files: Files; found: [string, number?] }[] = [
  {
    name: 'the JSON file wins in the same folder',
    files: { '/p/.async-lab.json': '{}', '/p/pyproject.toml': '[tool.async-lab]\n' },
    found: ['/p/.async-lab.json'],
  },
  {
    name: 'the nearest folder wins',
    files: { '/p/.async-lab.json': '{}', '/p/app/pyproject.toml': '[tool.async-lab]\n' },
    found: ['/p/app/pyproject.toml'],
  },
  {
    name: 'a project file without a word about the tool is passed by, but names the version',
    files: {
      '/p/.async-lab.json': '{}',
      '/p/app/pyproject.toml': '[project]\nrequires-python = ">=3.10"\n',
    },
    found: ['/p/.async-lab.json', 310],
  },
  {
    name: 'the version comes from a project file above the settings, too',
    files: {
      '/p/app/.async-lab.json': '{}',
      '/p/pyproject.toml': '[project]\nrequires-python = "~=3.9"\n',
    },
    found: ['/p/app/.async-lab.json', 309],
  },
  {
    name: 'a project file alone counts for its version',
    files: { '/pyproject.toml': '[tool.poetry.dependencies]\npython = "^3.8.1"\n' },
    found: ['/pyproject.toml', 308],
  },
  {
    name: 'a broken project file of others is left to them',
    files: { '/p/.async-lab.json': '{}', '/p/app/pyproject.toml': '[tool\n' },
    found: ['/p/.async-lab.json'],
  },
];

for (const { name, files, found } of PLACES) {
  test(name, () => {
    const { path, target } = configOf(files);
    assert.deepEqual([path, target], [found[0], found[1]]);
  });
}

test('where there is no file there are no settings', () => {
  assert.equal(configs({}).of('/p/app/main.py'), undefined);
});

test('a file is read once, and again when everything is forgotten', () => {
  let reads = 0;
  const files = {
    exists: (path: string) => path === '/p/.async-lab.json',
    read: () => `{"profile": "${reads++ === 0 ? 'strict' : 'learner'}"}`,
  };
  const found = new ConfigFiles(files, IDS);
  assert.equal(found.of('/p/a.py')?.profile, 'strict');
  assert.equal(found.of('/p/sub/b.py')?.profile, 'strict');
  found.forget();
  assert.equal(found.of('/p/a.py')?.profile, 'learner');
});

const WRONG: readonly { name: string; toml?: string; json?: string; said: string[] }[] = [
  {
    name: 'an unknown setting',
    toml: '[tool.async-lab]\nprofil = "strict"\n',
    said: ['2: There is no setting "profil"; did you mean "profile"?'],
  },
  {
    name: 'an unknown setting like nothing',
    json: '{\n  "colour": 1\n}',
    said: ['2: There is no setting "colour".'],
  },
  {
    name: 'an unknown rule',
    toml: '[tool.async-lab.rules]\n\nblocking-slep = "off"\n',
    said: ['3: There is no rule "blocking-slep"; did you mean "blocking-sleep"?'],
  },
  {
    name: 'an unknown rule in an inline table',
    toml: '[tool.async-lab]\nrules = { blocking-slep = "off" }\n',
    said: ['2: There is no rule "blocking-slep"; did you mean "blocking-sleep"?'],
  },
  {
    name: 'an unknown severity',
    json: '{"rules": {\n"blocking-sleep": "eror"}}',
    said: [
      '2: "blocking-sleep" takes error, warning, hint, off, not "eror"; did you mean "error"?',
    ],
  },
  {
    name: 'an unknown profile',
    toml: 'tool.async-lab.profile = "strikt"\n',
    said: ['1: "profile" takes learner, standard, strict, not "strikt"; did you mean "strict"?'],
  },
  {
    name: 'a version that is a number',
    toml: '[tool.async-lab]\ntarget = 3.10\n',
    said: ['2: "target" takes a Python version as text, like "3.11", not a number.'],
  },
  {
    name: 'a version that is none',
    json: '{"target": "py311"}',
    said: ['1: "target" takes a Python version as text, like "3.11", not "py311".'],
  },
  {
    name: 'a list that is a text',
    toml: '[tool.async-lab]\nexclude = "build/"\n',
    said: ['2: "exclude" must be a list of texts, not a text.'],
  },
  {
    name: 'a list with something else in it',
    toml: '[tool.async-lab]\nsrc = [\n  "a",\n  7,\n]\n',
    said: ['4: "src" holds texts only, not a number.'],
  },
  {
    name: 'rules that are a list',
    json: '{"rules": ["blocking-sleep"]}',
    said: ['1: "rules" must be a table of rules and severities, not a list.'],
  },
  {
    name: 'settings that are no table',
    json: '[]',
    said: ['?: The settings must be a table with names, not a list.'],
  },
  {
    name: 'broken TOML',
    toml: '[tool.async-lab]\nprofile = "strict"\nexclude = [\n',
    said: ['4: This is not valid TOML, so no setting of this file counts.'],
  },
  {
    name: 'broken JSON',
    json: '{\n  "profile": "strict"\n  "exclude": []\n}',
    said: ['3: This is not valid JSON, so no setting of this file counts.'],
  },
  {
    name: 'JSON with a comma too many',
    json: '{\n  "exclude": [],\n}',
    said: ['3: This is not valid JSON, so no setting of this file counts.'],
  },
  {
    name: 'JSON that is cut off',
    json: '{\n  "exclude": [',
    said: ['2: This is not valid JSON, so no setting of this file counts.'],
  },
  {
    name: 'an empty JSON file',
    json: '',
    said: ['1: This is not valid JSON, so no setting of this file counts.'],
  },
];

for (const { name, toml, json, said } of WRONG) {
  test(`a problem names the row: ${name}`, () => {
    const path = toml === undefined ? '/p/.async-lab.json' : '/p/pyproject.toml';
    const config = configOf({ [path]: toml ?? json ?? '' });
    assert.deepEqual(problems(config), said);
    assert.equal(config.problems[0]?.path, path);
  });
}

test('what is right beside a problem still counts', () => {
  const config = configOf({
    '/p/.async-lab.json':
      '{"rules": {"nonsense": "off", "blocking-sleep": "hint"}, "exclude": ["a", 1], "target": "3.9"}',
  });
  assert.deepEqual(config.severities, { 'blocking-sleep': 'hint' });
  assert.deepEqual(config.exclude, ['a']);
  assert.equal(config.target, 309);
  assert.equal(config.problems.length, 2);
});

test('hostile files are refused or bounded, quickly', () => {
  const began = performance.now();
  const deep = '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000);
  const wide = JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [i, i])));
  const long = JSON.stringify({ ['x'.repeat(900_000)]: 1 });
  for (const text of [deep, wide, long, ' '.repeat(2_000_000), '"'.repeat(500_000)]) {
    const { problems } = configOf({ '/p/.async-lab.json': text });
    assert.ok(problems.length > 0 && problems.length <= 20);
  }
  assert.ok(performance.now() - began < 20_000);
});

const REQUIREMENTS: readonly [string, number | undefined][] = [
  ['>=3.9', 309],
  ['>=3.9,<4', 309],
  ['<4,>=3.10.2', 310],
  ['~=3.8', 308],
  ['==3.11.*', 311],
  ['>3.7', 307],
  ['^3.9', 309],
  ['~3.9.1', 309],
  ['3.12', 312],
  ['>=3', 300],
  ['>= 3.9 , != 3.10.0', 309],
  ['>=3.8 <3.13', 308],
  ['^3.9 || ^3.8', 308],
  ['<4', undefined],
  ['*', undefined],
  ['', undefined],
  ['>=2.7 || *', undefined],
];

for (const [requirement, lowest] of REQUIREMENTS) {
  test(`the lowest Python of "${requirement}" is ${lowest ?? 'not known'}`, () => {
    assert.equal(lowestPython(requirement), lowest);
  });
}

const TESTS: readonly [string, boolean][] = [
  ['/p/tests/helper.py', true],
  ['/p/app/test/deep/helper.py', true],
  ['/p/test_app.py', true],
  ['/p/app_test.py', true],
  ['/p/app/conftest.py', true],
  ['/p/app/testing.py', false],
  ['/p/app/latest.py', false],
  ['/tests/app.py', false],
];

for (const [path, expected] of TESTS) {
  test(`${path} is ${expected ? 'a test' : 'no test'} of /p`, () => {
    assert.equal(isTest(path, undefined, '/p'), expected);
    assert.equal(isTest(path, configOf({ '/p/.async-lab.json': '{}' })), expected);
  });
}

test('patterns of the settings say what tests are, relative to the settings file', () => {
  const config = configOf({ '/p/.async-lab.json': '{"tests": ["/checks/", "!/checks/tools.py"]}' });
  assert.equal(isTest('/p/checks/a.py', config), true);
  assert.equal(isTest('/p/app/checks/a.py', config), false);
  assert.equal(isTest('/p/tests/a.py', config), false);
});

test('excluded files are told by patterns as in a .gitignore', () => {
  const config = configOf({ '/p/.async-lab.json': '{"exclude": ["build/", "*_pb2.py"]}' });
  assert.equal(isExcluded('/p/app/build/x.py', config), true);
  assert.equal(isExcluded('/p/x_pb2.py', config), true);
  assert.equal(isExcluded('/p/builder.py', config), false);
  assert.equal(isExcluded('/q/build/x.py', config), false);
  assert.equal(isExcluded('/p/build/x.py', undefined), false);
});

test('what the user says wins over the file, rule by rule', () => {
  const config = configOf({
    '/p/.async-lab.json':
      '{"profile": "strict", "rules": {"blocking-file": "off", "busy-wait": "error"}}',
  });
  assert.deepEqual(mergeSettings({ severities: { 'busy-wait': 'hint' } }, config, false), {
    profile: 'strict',
    severities: { 'blocking-file': 'off', 'busy-wait': 'hint' },
    tests: false,
  });
  assert.equal(mergeSettings({ profile: 'learner' }, config, false).profile, 'learner');
  assert.equal(mergeSettings({}, undefined, false).profile, 'standard');
});

test('tests show no hints in the standard profile, unless a rule is set', () => {
  const [some] = RULES;
  assert.ok(some);
  const rule = {
    ...some,
    id: 'x',
    severity: { learner: 'hint', standard: 'hint', strict: 'hint' },
  } as const;
  const severity = (profile: 'learner' | 'standard' | 'strict', tests: boolean): string =>
    severityOf(rule, { profile, severities: {}, tests });
  assert.equal(severity('standard', false), 'hint');
  assert.equal(severity('standard', true), 'off');
  assert.equal(severity('learner', true), 'hint');
  assert.equal(severity('strict', true), 'hint');
  const own = { profile: 'standard', severities: { x: 'hint' }, tests: true } as const;
  assert.equal(severityOf(rule, own), 'hint');
});
