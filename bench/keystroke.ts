import type { TextEdit } from '../src/base/text.ts';
import type { FileChecker } from '../src/lint/checker.ts';
import { SyntaxDocument } from '../src/syntax/document.ts';
import { openLinter, syntax } from '../test/lint/support.ts';
import { corpus } from './corpus.ts';
import { interleaved, median, percentile, printRows, times, type Row } from './measure.ts';

const settings = { profile: 'standard', severities: {} } as const;

interface RuffWorkspace {
  check(text: string): unknown;
}

/** The peer: ruff's own build for WebAssembly, with its rules for asynchronous code. */
export async function openRuff(): Promise<RuffWorkspace | undefined> {
  try {
    const ruff = (await import('@astral-sh/ruff-wasm-nodejs')) as unknown as {
      Workspace: new (options: unknown, encoding: number) => RuffWorkspace;
      PositionEncoding: { Utf16: number };
    };
    const options = { lint: { select: ['ASYNC', 'RUF006'] } };
    return new ruff.Workspace(options, ruff.PositionEncoding.Utf16);
  } catch (error) {
    console.log(`ruff-wasm is not here: ${String(error)}`);
    return undefined;
  }
}

/** A keystroke in the middle of a function: to findings, the parse alone, and ruff's whole check. */
export async function keystrokes(sizes: readonly number[]): Promise<void> {
  const ruff = await openRuff();
  const rows: Row[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const row = insideAFunction(text);
    const ours = open(text);
    const grammar = syntax.grammar('python');
    if (!grammar) throw new Error('the Python grammar is missing');
    const alone = new SyntaxDocument(syntax, grammar, text);
    alone.parseSlice(Infinity);
    const typing = typist(row);
    const typingAlone = typist(row);
    const task: Record<string, () => void> = {
      parse: () => {
        alone.apply(typingAlone());
        alone.parseSlice(Infinity);
      },
      findings: () => {
        ours.apply(typing());
        ours.parse(Infinity);
        ours.findings(settings);
      },
    };
    if (ruff) task['ruff'] = () => void ruff.check(text);
    const measured = interleaved(task, { rounds: size > 20_000 ? 40 : 120, warmUp: 15 });
    rows.push(...keystrokeRows(size, measured));
    alone.dispose();
    ours.dispose();
  }
  printRows('A keystroke in a function, to findings', rows);
}

function keystrokeRows(size: number, measured: Readonly<Record<string, number[]>>): Row[] {
  const findings = measured['findings'] ?? [];
  const own = median(findings);
  const parse = median(measured['parse'] ?? []);
  const ratio = own / parse;
  const name = `${size / 1000}k lines`;
  const rows: Row[] = [
    {
      what: `${name}: ÷ the incremental parse alone`,
      measured: `${times(ratio)}  (${own.toFixed(2)} ms, p95 ${percentile(findings, 0.95).toFixed(2)} ms; parse ${parse.toFixed(2)} ms)`,
      goal: '≤ 2.0 ×',
      met: ratio <= 2,
    },
  ];
  if (measured['ruff']) {
    const faster = median(measured['ruff']) / own;
    const goal = size >= 10_000 ? 10 : 3;
    rows.push({
      what: `${name}: faster than ruff-wasm's full check`,
      measured: `${times(faster)}  (${median(measured['ruff']).toFixed(2)} ms)`,
      goal: `≥ ${goal} ×`,
      met: faster >= goal,
    });
  }
  return rows;
}

/** All rules on whole files, against the parse alone. */
export async function wholeFiles(sizes: readonly number[]): Promise<void> {
  const ruff = await openRuff();
  const linter = openLinter();
  const rows: Row[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const grammar = syntax.grammar('python');
    if (!grammar) throw new Error('the Python grammar is missing');
    const task: Record<string, () => void> = {
      parse: () => {
        const document = new SyntaxDocument(syntax, grammar, text);
        document.parseSlice(Infinity);
        document.dispose();
      },
      check: () => void linter.check(text, settings),
    };
    if (ruff) task['ruff'] = () => void ruff.check(text);
    const measured = interleaved(task, { rounds: size > 20_000 ? 8 : 20 });
    const ratio = Math.min(...(measured['check'] ?? [])) / Math.min(...(measured['parse'] ?? []));
    rows.push({
      what: `${size / 1000}k lines: all rules ÷ the parse alone`,
      measured: `${times(ratio)}  (${median(measured['check'] ?? []).toFixed(1)} ms${ruff ? `; ruff-wasm ${median(measured['ruff'] ?? []).toFixed(1)} ms` : ''})`,
      goal: '≤ 1.35 ×',
      met: ratio <= 1.35,
    });
  }
  printRows('A whole file, all rules', rows);
}

function open(text: string): FileChecker {
  const checker = openLinter().open(text);
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
