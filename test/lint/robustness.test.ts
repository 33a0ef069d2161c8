import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_LENGTH, MAX_LINE, MAX_PARSE_MS } from '../../src/lint/limits.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { SyntaxDocument } from '../../src/syntax/document.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { openLinter, syntax } from './support.ts';

const linter = openLinter();
const settings = {
  profile: 'learner',
  severities: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const)),
} as const;

/** Bytes that look like nothing, the same in every run. */
function noise(length: number): string {
  let state = 7;
  const units: number[] = [];
  for (let i = 0; i < length; i++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    units.push(1 + ((state >> 16) % 250));
  }
  return String.fromCharCode(...units.slice(0, 50_000)).repeat(Math.ceil(length / 50_000));
}

const IN_ASYNC = 'import time\n\n\nasync def f(x):\n';
const repeat = (text: string, count: number): string => text.repeat(count);
const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** What an editor may be shown, on purpose or by accident. */
const HOSTILE: Readonly<Record<string, string>> = {
  'nested parentheses': `${IN_ASYNC}    y = ${repeat('(', 10_000)}1${repeat(')', 10_000)}\n`,
  'unclosed parentheses': `${IN_ASYNC}    y = ${repeat('(', 50_000)}\n`,
  'unclosed parentheses on many rows': `${IN_ASYNC}${repeat('    y = (\n', 3_000)}`,
  'nested calls': `${IN_ASYNC}    ${repeat('f(', 5_000)}x${repeat(')', 5_000)}\n`,
  'a chain of members': `${IN_ASYNC}    x${repeat('.a', 20_000)}\n`,
  'a chain of calls': `${IN_ASYNC}    x${repeat('.a()', 10_000)}\n`,
  'a chain of awaits': `${IN_ASYNC}    ${repeat('await ', 5_000)}x\n`,
  'a chain of nots': `${IN_ASYNC}    ${repeat('not ', 5_000)}x\n`,
  'a long sum': `${IN_ASYNC}    y = ${repeat('a + ', 15_000)}1\n`,
  'nested lists': `${repeat('[', 3_000)}${repeat(']', 3_000)}\n`,
  'nested async functions': lines(400, (i) => `${' '.repeat(i)}async def f${i}():`),
  'nested blocks': lines(300, (i) => `${' '.repeat(i)}if x:`),
  'many functions': lines(3_000, (i) => `async def f${i}():\n    g${i}()\n`),
  'one giant function': `${IN_ASYNC}${lines(8_000, (i) => `    x${i} = g(x, ${i})`)}\n`,
  'one giant list': `x = [\n${lines(10_000, (i) => `    g(${i}),`)}\n]\n`,
  'many assignments': lines(10_000, (i) => `x${i} = ${i}`),
  'one name bound many times': `${IN_ASYNC}${repeat('    x = g(x)\n', 5_000)}`,
  'a name that is itself': `a = b\nb = a\n\n\nasync def f():\n    a()\n    b.c()\n`,
  'a class that inherits itself':
    'class A(B):\n    pass\n\n\nclass B(A):\n    async def f(self):\n        self.g()\n',
  'functions that call each other': lines(
    500,
    (i) => `def f${i}():\n    f${(i * 7 + 1) % 500}()\n    f${(i * 3 + 2) % 500}()\n`,
  ).concat('\nasync def main():\n    f0()\n'),
  'f-strings': `${IN_ASYNC}    y = f"${repeat('{x!r:>{x}} ', 8_000)}"\n`,
  'an open f-string': `${IN_ASYNC}    y = f"${repeat('{', 2_000)}\n`,
  backslashes: `${IN_ASYNC}    y = 1 + ${repeat('\\\n', 2_000)} 1\n`,
  'random bytes': noise(200_000),
  'another language': repeat('const f = async () => { await g(`${x}`); };\n', 5_000),
  'only carriage returns': repeat('time.sleep(1)\r', 5_000),
  CRLF: repeat('async def f():\r\n    time.sleep(1)\r\n', 2_000),
  'lone surrogates': `${IN_ASYNC}    y = "${repeat('\ud800', 10_000)}"\n`,
  'a byte order mark': `\uFEFF${IN_ASYNC}    time.sleep(1)\n`,
  nothing: '',
  'one newline': '\n',
  'decorators without end': repeat('@a\n', 5_000),
  quotes: repeat('"""\n', 4_001),
  'deep indentation': `${IN_ASYNC}${lines(520, (i) => `${' '.repeat(4 + i)}if x:`)}\n`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  test(`${name}: checked without a failure, and not much slower than it is parsed`, () => {
    const grammar = syntax.grammar('python');
    assert.ok(grammar);
    const began = performance.now();
    const document = new SyntaxDocument(syntax, grammar, text);
    document.parseSlice(Infinity);
    document.dispose();
    const parse = performance.now() - began;
    const { failures } = linter.check(text, settings);
    const check = performance.now() - began - parse;
    assert.deepEqual(failures, []);
    // What grows with the square of the text takes hundreds of times as long.
    assert.ok(check < 60 * parse + 1_500, `parsed in ${parse} ms, checked in ${check} ms`);
    assert.equal(liveTrees.count, 0);
  });
}

/** Texts that are not read at all, and what is said of each. */
const REFUSED: Readonly<Record<string, readonly [text: () => string, note: RegExp]>> = {
  'a line with a long sum': [() => `x = ${repeat('a+', 2_500_000)}1\n`, /4 million characters/],
  'a long list': [() => `x = [${repeat('1,', 2_500_000)}]\n`, /4 million characters/],
  'a long string': [() => `x = "${repeat('a', 5_000_000)}"\n`, /4 million characters/],
  'a long comment': [() => `#${repeat('a', 5_000_000)}\n`, /4 million characters/],
  'many empty lines': [() => repeat('\n', 5_000_000), /4 million characters/],
  'a line that is one token': [() => `x = "${repeat('a', MAX_LINE)}"\n`, /100 thousand characters/],
  'a last line that is too long': [() => `x = 1\n#${repeat('a', MAX_LINE)}`, /100 thousand/],
  NUL: [() => 'x = 1\0\n', /contains NUL/],
  'UTF-16 read as bytes': [
    () => `\u00ff\u00fe${Array.from('import time\n').join('\0')}`,
    /contains NUL/,
  ],
};

for (const [name, [text, note]] of Object.entries(REFUSED)) {
  test(`${name}: not read, and named`, () => {
    const result = linter.check(text(), settings);
    assert.deepEqual(result.findings, []);
    assert.match(result.note ?? '', note);
  });
}

const PLAIN = lines(
  2_500,
  (i) => `class C${i}:\n    async def m(self, a, b=(1, 2)):\n        await self.g({"a": [a, b]})\n`,
);

/** Texts of the sizes that are still read: where that takes too long, it is said. */
const LARGE: Readonly<Record<string, () => string>> = {
  'lines as long as they may be': () => repeat(`x = ${repeat('a+', MAX_LINE / 2 - 10)}1\n`, 4),
  'as many empty lines as there may be': () => repeat('\n', MAX_LENGTH),
  'names without end': () => repeat(`${repeat('a ', 1_000)}\n`, 1_900),
  'a string of many lines': () => `x = """${repeat(`${repeat('a', 100)}\n`, 38_000)}"""\n`,
  'a hundred thousand lines': () =>
    lines(25_000, (i) => `async def f${i}(a):\n    x = [a, ${i}]\n    await g(x)\n`),
  'random bytes in lines': () => noise(1_000_000).replace(/(.{80})/gs, '$1\n'),
  'bytes that are no UTF-8': () =>
    noise(1_000_000)
      .replace(/[\x80-\xff]/g, '\ufffd')
      .replace(/(.{80})/gs, '$1\n'),
  'UTF-16 without its zeros': () => `\u00ff\u00fe${Array.from(PLAIN).join('\u0001')}`,
  JavaScript: () => repeat('const f = async () => { await g(`${x}`); };\n', 22_000),
  'a file without its closing brackets': () => PLAIN.replaceAll(')', ''),
  'a file without its opening brackets': () => PLAIN.replaceAll('(', ''),
  'a file without its colons': () => PLAIN.replaceAll(':', ''),
  'an error in every line': () => lines(20_000, (i) => (i % 2 === 0 ? 'y = 1 1' : 'x = )')),
  'a bracket missing in every line': () => lines(20_000, (i) => `    f(g(${i})`),
  'a thousand nested functions': () => lines(1_000, (i) => `${' '.repeat(i)}async def f():`),
  'an f-string with 160,000 fields': () =>
    `${IN_ASYNC}    y = f"""${repeat('{x!r}\n', 160_000)}"""\n`,
  'f-strings in f-strings': () => `${IN_ASYNC}    y = ${repeat('f"{', 500)}1${repeat('}"', 500)}\n`,
  'opening braces in an f-string': () => `${IN_ASYNC}    y = f"${repeat('{', 90_000)}\n`,
  'brackets as deep as a line allows': () =>
    `${IN_ASYNC}    y = ${repeat('(', 45_000)}1${repeat(')', 45_000)}\n`,
  'brackets that stay open': () => `${IN_ASYNC}    y = ${repeat('(', 90_000)}\n`,
  lambdas: () => `${IN_ASYNC}    y = ${repeat('lambda: ', 10_000)}1\n`,
  conditions: () => `${IN_ASYNC}    y = ${repeat('1 if a else ', 8_000)}1\n`,
  powers: () => `${IN_ASYNC}    y = ${repeat('a**', 20_000)}1\n`,
  comprehensions: () =>
    `${IN_ASYNC}    y = ${repeat('[a for a in ', 2_000)}b${repeat(']', 2_000)}\n`,
  handlers: () =>
    IN_ASYNC +
    repeat('    try:\n        await x\n    except BaseException:\n        pass\n', 4_000),
  cases: () => `${IN_ASYNC}    match x:\n${repeat('        case 1:\n            g()\n', 4_000)}`,
  'comments for the linter': () => repeat('x = 1  # async-lab: ignore[busy-wait]\n', 4_000),
  imports: () => lines(10_000, (i) => `from a${i} import b${i} as c${i}`),
};

for (const [name, text] of Object.entries(LARGE)) {
  test(`${name}: read within the limits, or left alone with a note`, () => {
    const began = performance.now();
    const { findings, note, failures } = linter.check(text(), settings);
    const took = performance.now() - began;
    assert.deepEqual(failures, []);
    if (note !== undefined) {
      assert.match(note, /takes more than 2 seconds/);
      assert.deepEqual(findings, []);
    }
    // The limit holds for reading; what is read is checked in a small multiple of that.
    assert.ok(took < 10 * MAX_PARSE_MS, `${took} ms`);
    assert.equal(liveTrees.count, 0);
  });
}

test('after the worst of texts the next one is checked as ever', () => {
  for (const text of [
    noise(300_000),
    repeat('(', 90_000),
    `x = 1 + ${repeat('\\\n', 60_000)} 1\n`,
  ]) {
    linter.check(text, settings);
    const { findings } = linter.check(`${IN_ASYNC}    time.sleep(1)\n`, settings);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['blocking-sleep'],
    );
  }
});

test('a text that takes too long to read is named and left alone', () => {
  const text = `${IN_ASYNC}    y = 1 + ${repeat('\\\n', 60_000)} 1\n`;
  const { findings, note } = linter.check(text, settings);
  assert.deepEqual(findings, []);
  assert.match(note ?? '', /takes more than 2 seconds/);
  assert.equal(liveTrees.count, 0);
});
