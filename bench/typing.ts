import { PerformanceObserver } from 'node:perf_hooks';
import type { TextEdit } from '../src/base/text.ts';
import { SyntaxDocument } from '../src/syntax/document.ts';
import { syntax } from '../test/lint/support.ts';
import { corpus } from './corpus.ts';
import { Desk, type Block } from './desk.ts';
import { openRuff, type RuffWorkspace } from './ruff.ts';
import { median, percentile, timed, times, type Row } from './measure.ts';
import { keysOf, placeFor, TRACES, type Trace } from './traces.ts';

/** What typing one trace at several places took. */
export interface Typed {
  /** Milliseconds from each key to its findings. */
  readonly answers: number[];
  /** Milliseconds of ruff's whole check of the text as it was after some of the keys. */
  readonly ruff: number[];
  readonly blocks: Block[];
}

/** Typing at several places of files of several sizes, each key measured. */
export async function typing(sizes: readonly number[]): Promise<Row[]> {
  const ruff = await openRuff();
  const collections = watchCollections();
  // The first keys of a process compile the code that the others run.
  await typeAll(corpus(1000), TRACES[1]!, [0.3, 0.6], undefined);
  const rows: Row[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const fullParse = parseTime(text);
    for (const trace of TRACES) {
      const shares = size > 20_000 ? [0.5] : [0.25, 0.5, 0.75];
      const typed = await typeAll(text, trace, shares, ruff);
      rows.push(...rowsOf(size, trace, typed, fullParse, collections));
    }
  }
  return rows;
}

/** Types a trace at each place, takes it away again, and gives what every key took. */
export async function typeAll(
  text: string,
  trace: Trace,
  shares: readonly number[],
  ruff: RuffWorkspace | undefined,
): Promise<Typed> {
  const desk = await Desk.open(text);
  const typed: Typed = { answers: [], ruff: [], blocks: [] };
  const lines = text.split('\n');
  const every = lines.length > 20_000 ? 12 : 4;
  for (const share of shares) {
    const place = placeFor(trace, lines, share);
    const keys = keysOf(trace, place);
    for (const [i, key] of keys.entries()) {
      const { answer_ms, blocks } = await desk.press(key);
      typed.answers.push(answer_ms);
      typed.blocks.push(...blocks);
      if (ruff && i % every === 0) typed.ruff.push(timed(() => void ruff.check(desk.text)));
    }
    await desk.press(takenAway(desk.text, lines.length, place.row, place.column));
  }
  desk.dispose();
  return typed;
}

/** The edit that removes what was typed behind a place. */
function takenAway(text: string, before: number, row: number, column: number): TextEdit {
  const now = text.split('\n');
  const end = row + now.length - before;
  return {
    range: { start: { row, column }, end: { row: end, column: now[end]?.length ?? 0 } },
    text: '',
  };
}

function parseTime(text: string): number {
  const grammar = syntax.grammar('python');
  if (!grammar) throw new Error('the Python grammar is missing');
  const parse = (): void => {
    const document = new SyntaxDocument(syntax, grammar, text);
    document.parseSlice(Infinity);
    document.dispose();
  };
  return median(Array.from({ length: 5 }, () => timed(parse)));
}

interface Collection {
  readonly startTime: number;
  readonly duration: number;
}

/** The garbage collections of this process from now on. */
function watchCollections(): readonly Collection[] {
  const seen: Collection[] = [];
  new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
    entryTypes: ['gc'],
  });
  return seen;
}

function rowsOf(
  size: number,
  trace: Trace,
  { answers, ruff, blocks }: Typed,
  fullParse: number,
  collections: readonly Collection[],
): Row[] {
  const p50 = median(answers);
  const p95 = percentile(answers, 0.95);
  const name = `${size / 1000}k lines, ${trace.name}`;
  const rows: Row[] = [
    {
      what: `${name}: key to findings`,
      measured: `p50 ${p50.toFixed(2)} ms, p95 ${p95.toFixed(1)} ms, worst ${Math.max(...answers).toFixed(1)} ms (${answers.length} keys)`,
    },
  ];
  if (ruff.length > 0 && size >= 10_000) {
    const faster = median(ruff) / p50;
    rows.push({
      what: `${name}: p50, faster than ruff-wasm`,
      measured: `${times(faster)}  (${median(ruff).toFixed(1)} ms)`,
      ...(trace.closing ? { goal: '≥ 4 ×', met: faster >= 4 } : {}),
    });
  }
  if (trace.closing && ruff.length > 0) {
    const peer = percentile(ruff, 0.95);
    rows.push({
      what: `${name}: p95 ÷ ruff-wasm's`,
      measured: `${times(p95 / peer)}  (${peer.toFixed(1)} ms)`,
      goal: '≤ 1.0 ×',
      met: p95 / peer <= 1,
    });
  }
  if (!trace.closing) {
    rows.push({
      what: `${name}: p95 ÷ a parse of the whole file`,
      measured: `${times(p95 / fullParse)}  (${fullParse.toFixed(1)} ms)`,
      goal: '≤ 1.3 ×',
      met: p95 / fullParse <= 1.3,
    });
  }
  return [...rows, blockRow(name, blocks, collections)];
}

/** Blocks are judged by the processor time of the thread: the machine is not ours alone. */
function blockRow(
  name: string,
  blocks: readonly Block[],
  collections: readonly Collection[],
): Row {
  const cost = (block: Block): number => Math.min(block.wall_ms, block.cpu_ms);
  const longest = blocks.reduce((a, b) => (cost(b) > cost(a) ? b : a));
  const collected = collections
    .filter(({ startTime: at }) => at >= longest.began && at < longest.began + longest.wall_ms)
    .reduce((sum, { duration }) => sum + duration, 0);
  const over = blocks.filter((block) => cost(block) > 10).length;
  return {
    what: `${name}: longest block of the event loop`,
    measured: `${cost(longest).toFixed(1)} ms ${longest.what}, ${collected.toFixed(1)} ms of it garbage collection; ${over} of ${blocks.length} over 10 ms`,
    goal: '≤ 10 ms',
    met: over === 0,
  };
}
