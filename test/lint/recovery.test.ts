import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { openLinter } from './support.ts';

const linter = openLinter();
const settings = { profile: 'standard', severities: {} } as const;

/** Functions and methods, each with docstring, decorator and one finding. */
function program(count: number): string[] {
  const lines = ['"""A module."""', 'import time', 'import functools', ''];
  for (let i = 0; i < count; i++) {
    if (i % 3 === 0) lines.push(`class Worker${i}:`, '    """Works."""', '');
    const indent = i % 3 === 2 ? '' : '    ';
    if (i % 4 === 0) lines.push(`${indent}@staticmethod`);
    lines.push(
      `${indent}async def step${i}(first=1, *rest):`,
      `${indent}    """Does one step: {first}."""`,
      `${indent}    values = [first, {"key": (1, 2)}]`,
      `${indent}    time.sleep(${i})`,
      `${indent}    return f"{values!r}"`,
      '',
    );
  }
  return lines;
}

/** What somebody may be in the middle of typing. */
const BROKEN = [
  '(',
  ')',
  '[',
  '{',
  "'",
  '"',
  '"""',
  "'''",
  'f"{',
  'f"""{',
  '@',
  'await ',
  'session.',
  'x = ',
  'if x',
  'foo(a, ',
  'x = {"a": [1, (',
  'async def ',
  'async def g(',
  'def g(:',
  'return (',
  'print(f"',
  'x = """',
  'x = f"{a[',
  'f"""',
  "f'''{",
  'else:',
  'finally:',
  'class A(',
  'with open(',
];

const COUNT = 60;
const lines = program(COUNT);
const places = lines.flatMap((line, row) => (line.includes('values = ') ? [row] : []));

function sleepsOf(text: string): number {
  return linter.check(text, settings).findings.filter((f) => f.rule === 'blocking-sleep').length;
}

test('the whole program has one finding per function', () => {
  assert.equal(sleepsOf(lines.join('\n')), COUNT);
});

for (const snippet of BROKEN) {
  test(`${JSON.stringify(snippet)} costs at most the findings of its own function`, () => {
    const lost: string[] = [];
    for (const row of places.filter((_, i) => i % 5 === 1)) {
      const indent = /^\s*/.exec(lines[row] ?? '')?.[0] ?? '';
      const text = [...lines.slice(0, row), indent + snippet, ...lines.slice(row)].join('\n');
      const found = sleepsOf(text);
      if (found < COUNT - 1) lost.push(`row ${row}: ${COUNT - found} lost`);
    }
    assert.deepEqual(lost, []);
  });

  test(`typing ${JSON.stringify(snippet)} letter by letter keeps the other findings`, () => {
    const checker = linter.open(lines.join('\n'));
    assert.ok(checker);
    checker.parse(Infinity);
    const row = places[17] ?? 0;
    const indent = /^\s*/.exec(lines[row] ?? '')?.[0] ?? '';
    const type = (column: number, text: string): number => {
      const at = { row, column };
      checker.apply({ range: { start: at, end: at }, text });
      checker.parse(Infinity);
      return checker.findings(settings).filter((f) => f.rule === 'blocking-sleep').length;
    };
    const counts = [type(0, `${indent}\n`)];
    Array.from(snippet).forEach((letter, i) => counts.push(type(indent.length + i, letter)));
    assert.ok(Math.min(...counts) >= COUNT - 1, `findings while typing: ${counts.join(' ')}`);
    const end = { row: row + 1, column: 0 };
    checker.apply({ range: { start: { row, column: 0 }, end }, text: '' });
    checker.parse(Infinity);
    assert.equal(
      checker.findings(settings).length,
      linter.check(lines.join('\n'), settings).findings.length,
    );
    checker.dispose();
    assert.equal(liveTrees.count, 0);
  });
}

/** What can get lost from a file: what is left of a row. */
const LOST: Readonly<Record<string, (line: string) => string>> = {
  'the quotes before a docstring': (line) => line.replace('"""', ''),
  'the quotes behind a docstring': (line) => line.replace(/"""$/, ''),
  'a closing bracket': (line) => line.replace(/\)(?=:$)/, ''),
  'an opening bracket': (line) => line.replace('time.sleep(', 'time.sleep'),
};

for (const [name, lose] of Object.entries(LOST)) {
  test(`a file opened without ${name} keeps the findings of other functions`, () => {
    const lost: string[] = [];
    let cases = 0;
    for (const [row, line] of lines.entries()) {
      if (row % 7 > 0 || row < 4 || lose(line) === line) continue;
      cases++;
      const found = sleepsOf(lines.with(row, lose(line)).join('\n'));
      if (found < COUNT - 1) lost.push(`row ${row}: ${COUNT - found} lost`);
    }
    assert.ok(cases > 5, `only ${cases} cases`);
    assert.deepEqual(lost, []);
  });
}

test('a module without the quotes before its docstring shows nothing of the example in it', () => {
  const example = ['Some words on this, and an example::', '', '    async def example():'];
  const rest = ['        time.sleep(1)', '', 'And some more words.', '"""'];
  assert.equal(sleepsOf([...example, ...rest, ...lines.slice(1)].join('\n')), COUNT);
});

test('code that is kept in a string stays there while something else is broken', () => {
  const code = ['CODE = """', 'async def f():', '    time.sleep(1)', '"""', ''];
  const kept = ['def code():', '    return """', 'async def f():', '    time.sleep(1)', '"""', ''];
  const text = [...lines.slice(0, 4), ...code, ...kept, ...lines.slice(4)];
  const at = (places[20] ?? 0) + code.length + kept.length;
  text.splice(at, 0, `${/^\s*/.exec(text[at] ?? '')?.[0] ?? ''}x = {"a": [1, (`);
  assert.ok([COUNT - 1, COUNT].includes(sleepsOf(text.join('\n'))));
});
