import assert from 'node:assert/strict';
import test from 'node:test';
import { findProgram, loadCatalogue } from '../../src/lessons/catalogue.ts';
import { parsePattern, type PatternFile } from '../../src/lessons/pattern.ts';
import { shippedCatalogue } from './support/programs.ts';

const HEADER =
  '# title: A title\n# number: P06\n# chapter: Basics\n# kinds: S, D\n# runtimes: python\n';

function parsed(path: string, text: string): PatternFile {
  const result = parsePattern(path, text);
  assert.ok(result.ok, result.ok ? '' : result.reason);
  return result.value;
}

function reason(path: string, text: string): string {
  const result = parsePattern(path, text);
  return result.ok ? 'no failure' : result.reason;
}

test('a header becomes facts, and of it only the title stays in the program', () => {
  const { program, ...file } = parsed(
    'C:\\x\\python\\a-b.py',
    `${HEADER}# needs: aiohttp\n# needs-python: 3.11\n# placeholders: n = "5", s = "\\"x\\""\n# expect: exit 0, prints /a, b/\n# Not a header line\nprint(5, "x")\n`,
  );
  assert.deepEqual(file, {
    slug: 'a-b',
    language: 'python',
    bad: false,
    number: 'P06',
    chapter: 'Basics',
    kinds: ['S', 'D'],
  });
  assert.deepEqual(program, {
    title: 'A title',
    text: '# A title\n# Not a header line\nprint(5, "x")\n',
    expect: 'exit 0, prints /a, b/',
    runtimes: ['python'],
    needs: ['aiohttp'],
    needsPython: '3.11',
    placeholders: [
      { name: 'n', text: '5' },
      { name: 's', text: '"x"' },
    ],
  });
});

test('CRLF is read as LF', () => {
  assert.equal(
    parsed('a.py', `${HEADER}x = 1\n`.replaceAll('\n', '\r\n')).program.text,
    '# A title\nx = 1\n',
  );
});

test('what is wrong with a file is said', () => {
  assert.match(reason('A.py', HEADER), /^A\.py: the name/);
  assert.match(reason('a.rb', HEADER), /the name/);
  assert.match(reason('a.py', 'x = 1\n'), /no title/);
  assert.match(reason('a.py', '# title: x\n# colour: red\ny = 1\n'), /unknown header key "colour"/);
  assert.match(reason('a.py', '# title: x\n# title: y\nz = 1\n'), /two lines "title"/);
  assert.match(reason('a.py', HEADER), /no program/);
  assert.match(reason('a.py', `${HEADER.replace('P06', '6')}x = 1\n`), /number/);
  assert.match(reason('a.py', `${HEADER.replace('Basics', '')}x = 1\n`), /chapter/);
  assert.match(reason('a.py', `${HEADER.replace('S, D', 'Q')}x = 1\n`), /kinds/);
  assert.match(
    reason('a.py', `${HEADER.replace('python\n', 'node\n')}x = 1\n`),
    /"node" does not run python/,
  );
  assert.match(
    reason('a.py', `${HEADER.replace('# runtimes: python\n', '')}x = 1\n`),
    /no runtime/,
  );
  assert.match(reason('a.py', `${HEADER}# needs-python: new\nx = 1\n`), /needs-python/);
  assert.match(
    reason('a.py', `${HEADER}# placeholders: n = 5\nx = 5\n`),
    /cannot read the placeholders/,
  );
  assert.match(reason('a.py', `${HEADER}# placeholders: n = "6"\nx = 5\n`), /no text "6"/);
  assert.match(reason('a.py', `${HEADER}# placeholders: n = "\\q"\nx = 5\n`), /no string/);
});

test('good and bad programs of all languages make one entry', () => {
  const ts = HEADER.replaceAll('#', '//').replace('python\n', 'node\n');
  const catalogue = loadCatalogue([
    { path: 'python/b.py', text: `${HEADER.replace('P06', 'P70')}x = 1\n` },
    { path: 'typescript/a.ts', text: `${ts}let x;\n` },
    { path: 'python/a.bad.py', text: '# title: Bad\n# expect: exit 1\ny = 2\n' },
    { path: 'python/a.py', text: `${HEADER}# needs: aiohttp\n# needs-python: 3.11\nx = 1\n` },
  ]);
  assert.deepEqual(catalogue.problems, []);
  assert.deepEqual(
    catalogue.entries.map(({ slug }) => slug),
    ['a', 'b'],
  );
  const entry = catalogue.find('a');
  assert.deepEqual(entry?.languages, ['python', 'typescript']);
  assert.deepEqual(entry.runtimes, ['python', 'node']);
  const bad = entry.programs.python?.bad;
  assert.deepEqual(
    [bad?.needs, bad?.needsPython, bad?.runtimes],
    [['aiohttp'], '3.11', ['python']],
  );
  assert.equal(findProgram(catalogue, 'a.bad', 'python'), bad);
  assert.equal(findProgram(catalogue, 'a.bad', 'typescript'), undefined);
  assert.equal(findProgram(catalogue, 'constructor', 'python'), undefined);
});

test('files that do not fit are left out and named', () => {
  const { entries, problems } = loadCatalogue([
    { path: 'a.bad.py', text: '# title: Bad\ny = 2\n' },
    { path: 'b.py', text: `${HEADER}x = 1\n` },
    {
      path: 'b.ts',
      text: `${HEADER.replaceAll('#', '//').replace('P06', 'P07').replace('python\n', 'node\n')}x\n`,
    },
    { path: 'c.py', text: 'x = 1\n' },
  ]);
  assert.deepEqual(entries, []);
  assert.deepEqual([...problems].sort(), [
    'a: the python program exists only as a bad twin',
    'b: its programs have different numbers',
    'c.py: the header has no title',
  ]);
});

test('the shipped patterns can all be read, and keep the rules of the house', () => {
  const { entries, problems } = shippedCatalogue();
  assert.deepEqual(problems, []);
  assert.ok(entries.length > 0);
  for (const { slug, programs, number } of entries) {
    assert.equal(entries.filter((each) => each.number === number).length, 1, number);
    for (const [language, pair] of Object.entries(programs)) {
      for (const program of [pair.good, ...(pair.bad === undefined ? [] : [pair.bad])]) {
        const about = `${slug} in ${language}`;
        assert.match(program.expect ?? '', /^exit 0/, about);
        assert.doesNotMatch(program.text, /https?:\/\/(?!127\.0\.0\.1)/, `${about}: loopback only`);
        assert.ok(program.text.endsWith('\n') && !program.text.endsWith('\n\n'), about);
        const long = program.text.split('\n').filter((line) => line.length > 100);
        assert.deepEqual(long, [], about);
        if (language === 'python')
          assert.match(program.text, /\nif __name__ == "__main__":\n/, about);
        if (
          /\b(?:TaskGroup|timeout(?:_at)?)\(/.test(program.text.replaceAll(/ClientTimeout\(/g, ''))
        )
          assert.ok(
            language !== 'python' || program.needsPython === '3.11',
            `${about}: needs 3.11`,
          );
      }
    }
  }
});
