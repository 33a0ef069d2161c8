import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { applyEdits, type TextEdit } from '../../src/base/text.ts';
import type { FileChecker } from '../../src/lint/checker.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { openLinter, sequence } from './support.ts';

const linter = openLinter();
const settings = {
  profile: 'learner',
  severities: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const)),
} as const;

const PROGRAM = `import asyncio
import time


def before() -> int:
    return 1


class Worker:
    async def run(self) -> None:
        await asyncio.sleep(1)
        print("done")

    def after(self) -> int:
        return 2


async def main() -> None:
    time.sleep(1)
    await Worker().run()
`;

function open(text: string): FileChecker {
  const checker = linter.open(text);
  assert.ok(checker);
  checker.parse(Infinity);
  checker.findings(settings);
  return checker;
}

function found(checker: FileChecker): string[] {
  return checker
    .findings(settings)
    .map(({ rule, range }) => `${rule} ${range.start.row}:${range.start.column}`);
}

/** The edit that puts `text` behind the first `after` of a program. */
function behind(program: string, after: string, text: string): TextEdit {
  const at = program.indexOf(after) + after.length;
  const lines = program.slice(0, at).split('\n');
  const place = { row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
  return { range: { start: place, end: place }, text };
}

const CASES: readonly {
  readonly what: string;
  readonly after: string;
  readonly text: string;
  /** Whether the function alone tells enough. */
  readonly enough: boolean;
}[] = [
  { what: 'a letter in a method', after: 'print("d', text: 'x', enough: true },
  {
    what: 'a new row in a method',
    after: 'asyncio.sleep(1)',
    text: '\n        x = 1',
    enough: true,
  },
  { what: 'a blocking call', after: 'sleep(1)\n', text: '        time.sleep(2)\n', enough: true },
  {
    what: 'the last row of a file',
    after: 'Worker().run()',
    text: '\n    time.sleep(3)',
    enough: true,
  },
  { what: 'an open bracket', after: 'print("done"', text: ' + (', enough: true },
  { what: 'an open string', after: 'print(', text: '"', enough: true },
  {
    what: 'three quotes that stay open',
    after: 'print("done")',
    text: '\n        """',
    enough: true,
  },
  { what: 'another parameter', after: 'def before(', text: 'x', enough: true },
  { what: 'another result', after: 'def after(self) -> ', text: 'Worker | ', enough: false },
  { what: 'another name', after: 'async def mai', text: 'x', enough: false },
  { what: 'a statement of the module', after: '    return 1\n', text: 'x = 1\n', enough: false },
  { what: 'a member of the class', after: 'print("done")', text: '\n    x = 1', enough: false },
  { what: 'a row outside of functions', after: 'import time', text: '\nimport os', enough: false },
];

for (const { what, after, text, enough } of CASES) {
  test(`${what}: ${enough ? 'the function alone is read' : 'the file is read'}`, () => {
    const checker = open(PROGRAM);
    const edit = behind(PROGRAM, after, text);
    checker.apply(edit);
    assert.equal(checker.glance(), enough);
    if (enough) {
      const glanced = found(checker);
      assert.ok(checker.isBehind);
      checker.parse(Infinity);
      checker.settle(Infinity);
      assert.deepEqual(found(checker), glanced);
    } else checker.parse(Infinity);
    const fresh = open(applyEdits(PROGRAM, [edit]));
    assert.deepEqual(found(checker), found(fresh));
    checker.dispose();
    fresh.dispose();
    assert.equal(liveTrees.count, 0);
  });
}

test('a second edit elsewhere, before anything was read, is not overlooked', () => {
  const checker = open(PROGRAM);
  const first = behind(PROGRAM, 'print("d', 'x');
  const between = applyEdits(PROGRAM, [first]);
  const second = behind(between, 'await Worker().run()', '\n    time.sleep(4)');
  checker.apply(first);
  checker.apply(second);
  assert.equal(checker.glance(), false);
  checker.parse(Infinity);
  const fresh = open(applyEdits(between, [second]));
  assert.deepEqual(found(checker), found(fresh));
  checker.dispose();
  fresh.dispose();
});

test('the places of a chain move with the function they are in', () => {
  const text = `import time


async def main() -> None:
    helper()


def helper() -> None:
    time.sleep(1)
`;
  const checker = open(text);
  checker.apply(behind(text, 'async def main() -> None:\n', '    print("first")\n'));
  if (!checker.glance()) checker.parse(Infinity);
  checker.parse(Infinity);
  checker.settle(Infinity);
  const [finding] = checker.findings(settings).filter(({ rule }) => rule === 'blocking-helper');
  assert.deepEqual(
    finding?.related.map(({ range }) => range.start.row),
    [9],
  );
  checker.dispose();
});

test('when nothing changed but the tree, the revision stays', () => {
  const checker = open(PROGRAM);
  checker.apply(behind(PROGRAM, 'print("d', 'x'));
  assert.ok(checker.glance());
  const { revision } = checker;
  checker.parse(Infinity);
  assert.equal(checker.revision, revision);
  checker.dispose();
});

const folder = new URL('../fixtures/lint/', import.meta.url);
const PIECES = [
  'x',
  ' ',
  '\n',
  '(',
  ')',
  '"',
  ':',
  '\n    ',
  'await ',
  '#',
  'time.sleep(1)\n        ',
];

test('what a glance finds is what reading the whole text anew finds, whenever it parses', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  let glances = 0;
  for (const [i, file] of files.filter((name) => name.endsWith('.py')).entries()) {
    const random = sequence(i + 7);
    const pick = (count: number): number => Math.floor(random.next().value * count);
    let now = readFileSync(new URL(file, folder), 'utf8');
    const checker = open(now);
    let row = 0;
    for (let n = 0; n < 45; n++) {
      const lines = now.split('\n');
      // Most edits are near the one before, as when somebody types.
      row = pick(4) === 0 ? pick(lines.length) : Math.min(lines.length - 1, row + pick(2));
      const column = pick((lines[row] ?? '').length + 1);
      const end = pick(3) === 0 ? Math.min((lines[row] ?? '').length, column + 4) : column;
      const edit: TextEdit = {
        range: { start: { row, column }, end: { row, column: end } },
        text: PIECES[pick(PIECES.length)] ?? '',
      };
      checker.apply(edit);
      now = applyEdits(now, [edit]);
      const glanced = checker.glance();
      if (!glanced || pick(3) === 0) checker.parse(Infinity);
      const fresh = open(now);
      if (fresh.isBroken) {
        // What broke the text is taken back, as a learner does sooner or later.
        const last = edit.text.split('\n');
        const undo: TextEdit = {
          range: {
            start: edit.range.start,
            end: {
              row: row + last.length - 1,
              column: (last.length === 1 ? column : 0) + (last.at(-1)?.length ?? 0),
            },
          },
          text: (lines[row] ?? '').slice(column, end),
        };
        checker.apply(undo);
        now = applyEdits(now, [undo]);
        checker.glance();
        // What is around may have been read as a part of what was broken.
        checker.parse(Infinity);
      } else if (glanced) {
        glances++;
        checker.settle(Infinity);
        assert.deepEqual(found(checker), found(fresh), `${file}, edit ${n}`);
      }
      fresh.dispose();
    }
    checker.parse(Infinity);
    checker.settle(Infinity);
    const fresh = open(now);
    if (!fresh.isBroken) assert.deepEqual(found(checker), found(fresh), `${file}, in the end`);
    fresh.dispose();
    checker.dispose();
  }
  assert.ok(glances > 300, `only ${glances} glances`);
  assert.equal(liveTrees.count, 0);
});
