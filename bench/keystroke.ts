import type { TextEdit } from '../src/base/text.ts';
import type { FileChecker } from '../src/lint/checker.ts';
import { BUILT_IN } from '../src/lint/names/index.ts';
import { Linter } from '../src/lint/linter.ts';
import { RULES } from '../src/lint/rules/index.ts';
import { SyntaxDocument } from '../src/syntax/document.ts';
import type { Grammar } from '../src/syntax/runtime.ts';
import { openLinter, syntax } from '../test/lint/support.ts';
import { corpus } from './corpus.ts';
import { interleaved, least, median, percentile } from './measure.ts';
import { amount, type Row, type Section } from './report.ts';
import { openRuff } from './ruff.ts';

const settings = { profile: 'standard', severities: {} } as const;

/** Lines that whole files are read of, in all rounds: the smaller the file, the more rounds. */
const LINES = 400_000;

/** What to name when the peer is missing. */
const NO_RUFF = { absent: ['ruff-wasm, which is not installed'] };

/** A keystroke in the middle of a function: to findings, the parse alone, and ruff's whole check. */
export async function keystrokes(sizes: readonly number[]): Promise<Section[]> {
  const ruff = await openRuff();
  const rows: Row[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const row = insideAFunction(text);
    const ours = open(openLinter(), text);
    const alone = new SyntaxDocument(syntax, grammar(), text);
    alone.parseSlice(Infinity);
    const typing = typist(row);
    const typingAlone = typist(row);
    const task: Record<string, () => void> = {
      parse: () => {
        alone.apply(typingAlone());
        alone.parseSlice(Infinity);
      },
      // As the worker does it: an answer first, and behind it what can wait.
      findings: () => {
        ours.apply(typing());
        if (!ours.glance()) ours.parse(Infinity);
        ours.findings(settings);
      },
      behind: () => {
        while (ours.shouldCatchUp) ours.parse(Infinity);
        while (ours.isUnsettled) ours.settle(Infinity);
      },
    };
    if (ruff) task['ruff'] = () => void ruff.check(text);
    const measured = interleaved(task, { rounds: size > 20_000 ? 40 : 120, warmUp: 15 });
    rows.push(...keystrokeRows(size, measured));
    alone.dispose();
    ours.dispose();
  }
  return [{ title: 'A keystroke in a function, to findings', rows, ...(ruff ? {} : NO_RUFF) }];
}

function keystrokeRows(size: number, measured: Readonly<Record<string, number[]>>): Row[] {
  const findings = measured['findings'] ?? [];
  const own = median(findings);
  const parse = median(measured['parse'] ?? []);
  const name = `${size / 1000}k lines`;
  const parts = [
    `least ${amount(least(findings), 'ms')}`,
    `p95 ${amount(percentile(findings, 0.95), 'ms')}`,
    `parse ${amount(parse, 'ms')}`,
  ];
  const rows: Row[] = [
    { what: `${name}: median`, value: own, unit: 'ms', detail: parts.join(', ') },
    { what: '  ÷ the incremental parse alone', value: own / parse, unit: '×', atMost: 2 },
  ];
  const behind = median(measured['behind'] ?? []);
  rows.push({ what: '  behind the answer, in slices', value: behind, unit: 'ms' });
  const ruff = measured['ruff'];
  if (ruff) {
    const value = median(ruff) / own;
    const detail = amount(median(ruff), 'ms');
    const atLeast = size >= 10_000 ? 10 : 3;
    rows.push({ what: '  times faster than ruff-wasm', value, unit: '×', detail, atLeast });
  }
  return rows;
}

/** All rules on whole files, against the parse alone; and what twice the rules would cost. */
export async function wholeFiles(sizes: readonly number[]): Promise<Section[]> {
  const ruff = await openRuff();
  const linter = openLinter();
  const doubled = new Linter(syntax, BUILT_IN, [...RULES, ...RULES.map((rule) => ({ ...rule }))]);
  const rows: Row[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const task: Record<string, () => void> = {
      parse: () => {
        const document = new SyntaxDocument(syntax, grammar(), text);
        document.parseSlice(Infinity);
        document.dispose();
      },
      check: () => void linter.check(text, settings),
      doubled: () => void doubled.check(text, settings),
    };
    if (ruff) task['ruff'] = () => void ruff.check(text);
    rows.push(
      ...wholeFileRows(size, interleaved(task, { rounds: Math.min(100, LINES / size), warmUp: 6 })),
    );
  }
  const title = `A whole file, all ${RULES.length} rules`;
  return [{ title, rows, ...(ruff ? {} : NO_RUFF) }];
}

function wholeFileRows(size: number, measured: Readonly<Record<string, number[]>>): Row[] {
  const check = measured['check'] ?? [];
  const parse = measured['parse'] ?? [];
  const ruff = measured['ruff'];
  const own = least(check);
  const added = (least(measured['doubled'] ?? []) / own - 1) * 100;
  const rows: Row[] = [
    {
      what: `${size / 1000}k lines: least`,
      value: own,
      unit: 'ms',
      detail: `median ${amount(median(check), 'ms')}, parse ${amount(least(parse), 'ms')}`,
    },
    { what: '  ÷ the parse alone', value: own / least(parse), unit: '×', atMost: 1.35 },
    { what: '  added by twice the rules', value: added, unit: '%', atMost: 10 },
  ];
  if (ruff) rows.push({ what: "  ÷ ruff-wasm's", value: own / least(ruff), unit: '×' });
  return rows;
}

function grammar(): Grammar {
  const found = syntax.grammar('python');
  if (!found) throw new Error('the Python grammar is missing');
  return found;
}

function open(linter: Linter, text: string): FileChecker {
  const checker = linter.open(text);
  if (!checker) throw new Error('the Python grammar is missing');
  checker.parse(Infinity);
  checker.findings(settings);
  return checker;
}

/** The row of a simple statement in the middle of the text, deep inside a function. */
function insideAFunction(text: string): number {
  const lines = text.split('\n');
  for (let row = Math.floor(lines.length / 2); row < lines.length; row++) {
    if (/^ {8}return \w+$/.test(lines[row] ?? '')) return row;
  }
  throw new Error('no function in the middle of the text');
}

/** Types a letter into the name that a row returns, and takes it away again, in turn. */
function typist(row: number): () => TextEdit {
  let typed = false;
  const at = { row, column: '        return '.length };
  const after = { row, column: at.column + 1 };
  return () => {
    typed = !typed;
    return { range: { start: at, end: typed ? at : after }, text: typed ? 'x' : '' };
  };
}
