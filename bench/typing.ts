import type { TextEdit } from '../src/base/text.ts';
import { SyntaxDocument } from '../src/syntax/document.ts';
import { syntax } from '../test/lint/support.ts';
import { corpus } from './corpus.ts';
import { Desk, type KeyTimes } from './desk.ts';
import { least, leastOfEach, median, percentile, timed } from './measure.ts';
import { amount, type Row, type Section } from './report.ts';
import { openRuff, type RuffWorkspace } from './ruff.ts';
import { keysOf, placeFor, TRACES, type Place, type Trace } from './traces.ts';

/**
 * What typing one trace took. Every key was typed several times at the same place; the least of
 * its times counts, because other programs on the machine only ever make it longer.
 */
interface Typed {
  /** Milliseconds from each key to its findings. */
  readonly answers: number[];
  /** Milliseconds of each key's longest block of the event loop. */
  readonly blocks: { readonly ms: number; readonly key: string }[];
  /** The longest of all, undisturbed or not. */
  readonly worst: number;
  /** Milliseconds of ruff's whole check of the text as it was after some of the keys. */
  readonly ruff: number[];
}

/** When typing a trace once took longer than this, in milliseconds, it is not typed again. */
const PATIENCE_MS = 25_000;

/** Typing at several places of files of several sizes, each key measured. */
export async function typing(sizes: readonly number[], quick: boolean): Promise<Section[]> {
  const ruff = await openRuff();
  // The first keys of a process compile the code that the others run.
  for (const trace of TRACES) await typeAll(corpus(1000), trace, [0.6], 1, undefined);
  const sections: Section[] = [];
  for (const size of sizes) {
    const text = corpus(size);
    const fullParse = parseTime(text);
    const rows: Row[] = [];
    for (const trace of TRACES) {
      const shares = quick || size > 20_000 ? [0.5] : [0.25, 0.5, 0.75];
      const typed = await typeAll(text, trace, shares, quick ? 2 : 3, ruff);
      rows.push(...rowsOf(trace, typed, { fullParse, large: size >= 10_000 }));
    }
    const absent = ruff ? {} : { absent: ['ruff-wasm, which is not installed'] };
    sections.push({ title: `Typing in a file of ${size / 1000}k lines`, rows, ...absent });
  }
  return sections;
}

async function typeAll(
  text: string,
  trace: Trace,
  shares: readonly number[],
  rounds: number,
  ruff: RuffWorkspace | undefined,
): Promise<Typed> {
  const desk = await Desk.open(text);
  const lines = text.split('\n');
  const every = lines.length > 20_000 ? 12 : 4;
  const typed: { -readonly [Name in keyof Typed]: Typed[Name] } = {
    answers: [],
    blocks: [],
    worst: 0,
    ruff: [],
  };
  for (const share of shares) {
    const place = placeFor(trace, lines, share);
    const taken: Once[] = [];
    const began = performance.now();
    for (let round = 0; round < rounds; round++) {
      if (round > 0 && performance.now() - began > PATIENCE_MS) break;
      taken.push(await typeOnce(desk, trace, place, ruff, every));
      await desk.press(takenAway(desk.text, lines.length, place));
    }
    const keys = taken[0]?.typedSoFar ?? [];
    typed.answers.push(...leastOfEach(taken.map(({ keys }) => keys.map((key) => key.answer_ms))));
    const blocks = leastOfEach(taken.map(({ keys }) => keys.map((key) => key.block_ms)));
    typed.blocks.push(...blocks.map((ms, i) => ({ ms, key: keys[i] ?? '' })));
    typed.ruff.push(...leastOfEach(taken.map((once) => once.ruff)));
    const longest = taken.flatMap(({ keys }) => keys.map(({ block_ms }) => block_ms));
    typed.worst = Math.max(typed.worst, ...longest);
  }
  desk.dispose();
  return typed;
}

/** One time of typing a trace. */
interface Once {
  readonly keys: KeyTimes[];
  /** The row of each key as it was when it was typed, to name what was slow. */
  readonly typedSoFar: string[];
  readonly ruff: number[];
}

async function typeOnce(
  desk: Desk,
  trace: Trace,
  place: Place,
  ruff: RuffWorkspace | undefined,
  every: number,
): Promise<Once> {
  const once: Once = { keys: [], typedSoFar: [], ruff: [] };
  for (const [i, key] of keysOf(trace, place).entries()) {
    once.keys.push(await desk.press(key));
    const { row, column } = key.range.start;
    once.typedSoFar.push(`${desk.text.split('\n')[row]?.slice(0, column) ?? ''}${key.text}`);
    if (ruff && i % every === 0) once.ruff.push(timed(() => void ruff.check(desk.text)));
  }
  return once;
}

/** The edit that removes what was typed behind a place. */
function takenAway(text: string, before: number, { row, column }: Place): TextEdit {
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
  return least(Array.from({ length: 7 }, () => timed(parse)));
}

interface Against {
  /** Milliseconds of a parse of the whole text. */
  readonly fullParse: number;
  /** Whether the file is large enough for the goals against ruff. */
  readonly large: boolean;
}

function rowsOf({ name, closing }: Trace, typed: Typed, { fullParse, large }: Against): Row[] {
  const p50 = median(typed.answers);
  const p95 = percentile(typed.answers, 0.95);
  const keys = `${typed.answers.length} keys, worst ${amount(Math.max(...typed.answers), 'ms')}`;
  const rows: Row[] = [
    { what: `${name}: key to findings, p50`, value: p50, unit: 'ms', detail: keys },
  ];
  if (typed.ruff.length > 0) {
    const peer = median(typed.ruff);
    rows.push({
      what: '  p50, times faster than ruff-wasm',
      value: peer / p50,
      unit: '×',
      detail: amount(peer, 'ms'),
      ...(closing && large ? { atLeast: 4 } : {}),
    });
  }
  rows.push({ what: '  key to findings, p95', value: p95, unit: 'ms' });
  if (closing && typed.ruff.length > 0) {
    const peer = percentile(typed.ruff, 0.95);
    const value = p95 / peer;
    const detail = amount(peer, 'ms');
    rows.push({ what: "  p95 ÷ ruff-wasm's", value, unit: '×', detail, atMost: 1 });
  } else if (!closing) {
    const value = p95 / fullParse;
    const detail = amount(fullParse, 'ms');
    rows.push({ what: '  p95 ÷ a parse of the file', value, unit: '×', detail, atMost: 1.3 });
  }
  return [...rows, blockRow(typed)];
}

function blockRow({ blocks, worst }: Typed): Row {
  const longest = blocks.reduce((a, b) => (b.ms > a.ms ? b : a));
  const over = blocks.filter(({ ms }) => ms > 10).length;
  const at = JSON.stringify(longest.key.trim().slice(-40));
  return {
    what: '  longest block of the event loop',
    value: longest.ms,
    unit: 'ms',
    detail: `at ${at}; ${over} keys over 10 ms; disturbed ${amount(worst, 'ms')}`,
    atMost: 10,
  };
}
