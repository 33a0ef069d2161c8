import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/protocol/lint.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { installedPrograms } from './installed.ts';
import { openLinter } from './support.ts';

const linter = openLinter();
const settings = { profile: 'standard', severities: {} } as const;

/** Half a statement, as somebody types it; and what is pasted by mistake. */
const SNIPPETS = [
  ...['(', '[', '{', ')', "'", '"', '"""', "'''", 'f"', 'f"{', 'f"""', 'f"""{', 'print(f"'],
  ...['x = """', 'x = f"{a[', 'foo(a, ', 'x = {"a": [1, (', 'return (', 'with open(', 'lambda'],
  ...['session.', 'await ', 'if x', 'else:', 'async def ', 'async def g(', 'class A(', '@', '$'],
];

/** Starts a statement of a function, by its own look. */
const STATEMENT = /^\s+(?:await |return await |(?:self\.)?\w+ = await )/;

interface Program {
  readonly file: string;
  readonly lines: readonly string[];
  /** The rows at which something may be put. */
  readonly places: readonly number[];
  readonly findings: readonly Finding[];
}

/** A real module with something to find before each `await`. */
function planted(file: string, text: string): Program {
  const lines = text.split('\n').flatMap((line, row, all) => {
    const isStatement = STATEMENT.test(line) && !/[([{,\\]$/.test(all[row - 1] ?? '');
    return isStatement ? [`${/^\s*/.exec(line)?.[0] ?? ''}time.sleep(1)`, line] : [line];
  });
  const places = lines.flatMap((line, row) => (STATEMENT.test(line) ? [row] : []));
  const { findings } = linter.check(lines.join('\n'), settings);
  return { file, lines, places, findings };
}

const programs = [...installedPrograms(60, 500)]
  .map(([file, text]) => planted(file, text))
  .filter(({ findings }) => findings.length >= 3);

/** The rows of the function around a row: what stands there may be lost while it is broken. */
function functionAround(lines: readonly string[], row: number): { first: number; last: number } {
  const depth = (at: number): number => /^\s*/.exec(lines[at] ?? '')?.[0].length ?? 0;
  const isHead = (at: number): boolean =>
    /^\s*(?:async )?def /.test(lines[at] ?? '') && depth(at) < depth(row);
  let first = row;
  while (first > 0 && !isHead(first)) first--;
  let last = row;
  const isInside = (at: number): boolean => lines[at]?.trim() === '' || depth(at) > depth(first);
  while (last + 1 < lines.length && isInside(last + 1)) last++;
  return { first, last };
}

/** Findings outside a function, each as it would stand without the row that was put in. */
function outside(
  findings: readonly Finding[],
  around: { first: number; last: number },
  inserted: number | undefined,
): string[] {
  return findings.flatMap(({ rule, range: { start } }) => {
    const isBelow = inserted !== undefined && start.row > inserted;
    const row = isBelow ? start.row - 1 : start.row;
    const isOutside = row < around.first || row > around.last;
    return isOutside ? [`${rule} ${row}:${start.column}`] : [];
  });
}

interface Share {
  all: number;
  kept: number;
  extra: number;
}

function count(share: Share, wanted: readonly string[], found: readonly string[]): void {
  share.all += wanted.length;
  share.kept += wanted.filter((each) => found.includes(each)).length;
  share.extra += found.filter((each) => !wanted.includes(each)).length;
}

/** Types a snippet letter by letter into an open file, as an editor hears of it. */
function typed({ lines }: Program, row: number, indent: string, snippet: string): Finding[] {
  const checker = linter.open(lines.join('\n'));
  assert.ok(checker);
  checker.parse(Infinity);
  checker.findings(settings);
  const letters = [`${indent}\n`, ...Array.from(snippet)];
  letters.forEach((text, i) => {
    const at = { row, column: i === 0 ? 0 : indent.length + i - 1 };
    checker.apply({ range: { start: at, end: at }, text });
    if (!checker.glance() || checker.shouldCatchUp) checker.parse(Infinity);
  });
  checker.findings(settings);
  checker.settle(Infinity);
  const findings = checker.findings(settings);
  checker.dispose();
  return findings;
}

/** Each snippet in some of the programs, at places that differ from snippet to snippet. */
function measure(look: (program: Program, row: number, indent: string, text: string) => Finding[]) {
  const shares = new Map<string, Share>();
  SNIPPETS.forEach((snippet, s) => {
    const share = { all: 0, kept: 0, extra: 0 };
    programs.forEach((program, p) => {
      if ((p + s) % 3 > 0) return;
      const row = program.places[(p * 7 + s * 13) % program.places.length] ?? 0;
      const around = functionAround(program.lines, row);
      const indent = /^\s*/.exec(program.lines[row] ?? '')?.[0] ?? '';
      const found = look(program, row, indent, snippet);
      const wanted = outside(program.findings, around, undefined);
      count(share, wanted, outside(found, around, row));
    });
    shares.set(snippet, share);
  });
  assert.equal(liveTrees.count, 0);
  return shares;
}

function share(shares: ReadonlyMap<string, Share>): number {
  let [all, kept] = [0, 0];
  for (const each of shares.values()) {
    all += each.all;
    kept += each.kept;
  }
  assert.ok(all > 1_000, `only ${all} findings`);
  return kept / all;
}

const table = (shares: ReadonlyMap<string, Share>): string =>
  [...shares]
    .map(([snippet, { all, kept, extra }]) => `${JSON.stringify(snippet)} ${kept}/${all} +${extra}`)
    .join('\n');

test('half a statement that is typed keeps 99 % of a real file’s other findings, and adds few', () => {
  const shares = measure(typed);
  for (const [snippet, { all, kept, extra }] of shares) {
    assert.ok(kept >= 0.99 * all, `${JSON.stringify(snippet)} keeps ${kept} of ${all}`);
    assert.ok(extra <= 0.01 * all, `${JSON.stringify(snippet)} adds ${extra} to ${all}`);
  }
});

test('a real file that is opened broken keeps 99 % of its other findings, and adds few', () => {
  const shares = measure(({ lines }, row, indent, snippet) => {
    const text = [...lines.slice(0, row), indent + snippet, ...lines.slice(row)].join('\n');
    return [...linter.check(text, settings).findings];
  });
  assert.ok(share(shares) >= 0.995, table(shares));
  for (const [snippet, { all, kept, extra }] of shares) {
    assert.ok(kept >= 0.97 * all, `${JSON.stringify(snippet)} keeps ${kept} of ${all}`);
    assert.ok(extra <= 0.01 * all, `${JSON.stringify(snippet)} adds ${extra} to ${all}`);
  }
});
