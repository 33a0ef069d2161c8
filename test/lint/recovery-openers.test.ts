import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unclosedRows } from '../../src/lint/openers.ts';
import { TextStore } from '../../src/syntax/text-store.ts';
import { installedPrograms } from './installed.ts';

/** The rows that are blamed, as `first-last`, and how many turns others got. */
function blamed(text: string): { rows: string[]; turns: number } {
  const steps = unclosedRows(new TextStore(text));
  let turns = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { rows: value.map(({ from, to }) => `${from}-${to}`), turns };
    turns++;
  }
}

const BODY = 'async def f(a):\n    x = {"b": (1, 2)}\n';
const REST = '    await g()\n    return x\n\n\nasync def h():\n    """Does it."""\n    return 1\n';

const OPEN = [
  ...['(', '[', '{', 'foo(a, ', 'x = [1, (', 'with open(', 'f"{', "print(f'{", 'f"{a["'],
  ...['"""', "'''", 'r"""', 'f"""', 'f"""{', 'x = """', 'x = f"""{a["b"]} {', 'class A(', 'else:'],
];

for (const text of OPEN) {
  test(`${JSON.stringify(text)} is blamed`, () => {
    assert.deepEqual(blamed(`${BODY}    ${text}\n${REST}`).rows, ['2-2']);
  });
}

const FINE = [
  ...['x = "("', "x = '\\'('", 'x = r"\\\\"  # (', '# (', 'x = f"{{ {a} }}"', 'x = f"{a:#x}"'],
  ...[
    'x = """(\n    (\n    """',
    'x = """\ndef f():\n    pass\n"""',
    'x = [\n    1,\n]',
    'x = ")"',
  ],
  ...['x = "\\\n("', 'if a:\n        b\n    else:\n        c', 'x = f"""{a[\'b\']}\n{c}"""'],
  ...['for a in b:\n        c\n    # d\n    else:\n        e', 'x = (a\n    if b\n    else c)'],
];

for (const text of FINE) {
  test(`${JSON.stringify(text)} leaves nothing open`, () => {
    assert.deepEqual(blamed(`${BODY}    ${text}\n${REST}`).rows, []);
  });
}

test('what was in a docstring is left out along with its last quotes', () => {
  const words = '    Some words about this\n\n    and more of them.\n';
  assert.deepEqual(blamed(`def f(a):\n    """\n${words}    x = 1\n${REST}`).rows, ['1-4']);
  assert.deepEqual(blamed(`def f(a):\n${words}    """\n    x = 1\n${REST}`).rows, ['1-4']);
});

test('real modules leave nothing open', () => {
  const programs = installedPrograms(60, 500);
  assert.ok(programs.size > 20);
  for (const [file, text] of programs) assert.deepEqual(blamed(text).rows, [], file);
});

test('no more is blamed than somebody may be typing, in turns', () => {
  assert.equal(blamed('x = [(\nreturn 1\n'.repeat(20_000)).rows.length, 8);
  assert.ok(blamed(BODY.repeat(20_000)).turns > 10);
});

test('the time for hostile texts grows with their length, not with its square', () => {
  const texts: ((size: number) => string)[] = [
    (size) => '('.repeat(size) + ']'.repeat(size),
    (size) => '(\n'.repeat(size) + ')\n'.repeat(size),
    (size) => '"""\ndef f(\n'.repeat(size),
    (size) => `x = """\n${'def f():\n'.repeat(size)}`,
    (size) => `x = '${'\\'.repeat(size)}`,
    (size) => `f"""${'{'.repeat(size)}`,
    (size) => `(\n${'if a: '.repeat(size)}`,
    (size) => '    x\n'.repeat(size) + 'else:\n'.repeat(size),
  ];
  for (const text of texts) {
    const [small = 0, large = 0] = [20_000, 80_000].map((size) => {
      const given = text(size);
      const began = performance.now();
      blamed(given);
      return performance.now() - began;
    });
    assert.ok(large < 12 * small + 300, `${text(3)}: ${small} ms, then ${large} ms`);
  }
});
