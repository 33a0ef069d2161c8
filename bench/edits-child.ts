/** Started by the memory subject with `--expose-gc`: edits one file and prints what stays. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { FileChecker } from '../src/lint/checker.ts';
import { Linter } from '../src/lint/linter.ts';
import { BUILT_IN } from '../src/lint/names/index.ts';
import { liveTrees, openSyntax } from '../src/syntax/runtime.ts';
import { corpus } from './corpus.ts';

/** Bytes that were gained by a thousand edits. */
export interface EditsReport {
  readonly heap: number;
  readonly wasm: number;
  /** Trees that are alive when the file is closed: none, or one has leaked. */
  readonly trees: number;
  /** Bytes of JavaScript that are there when the file is closed again, against before. */
  readonly closed: number;
}

const settings = { profile: 'standard', severities: {} } as const;
const require = createRequire(import.meta.url);

const compile = (file: string): WebAssembly.Module =>
  new WebAssembly.Module(readFileSync(require.resolve(file)));

/** Bytes of the parser's own memory, which only ever grows. */
function wasmBytes(): number {
  const heap = syntax.raw['HEAP32'];
  if (!(heap instanceof Int32Array)) throw new Error('the parser hides its memory');
  return heap.buffer.byteLength;
}

/** Bytes of JavaScript, arrays included. */
function heapBytes(): number {
  for (let i = 0; i < 4; i++) global.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Types a word at the end of rows all over the file, and takes it away again. */
function edit(checker: FileChecker, from: number, count: number): void {
  const rows = checker.lineCount;
  for (let i = 0; i < count; i++) {
    const row = (Math.floor((from + i) / 2) * 1117) % rows;
    const column = checker.line(row).length;
    const typed = i % 2 === 0;
    const start = { row, column: typed ? column : column - 4 };
    const range = { start, end: { row, column } };
    checker.apply({ range, text: typed ? '  #x' : '' });
    if (!checker.glance()) checker.parse(Infinity);
    checker.findings(settings);
    while (checker.shouldCatchUp) checker.parse(Infinity);
    while (checker.isUnsettled) checker.settle(Infinity);
  }
}

const syntax = await openSyntax({
  core: compile('web-tree-sitter/web-tree-sitter.wasm'),
  grammars: { python: compile('tree-sitter-python/tree-sitter-python.wasm') },
});
const linter = new Linter(syntax, BUILT_IN);
const text = corpus(10_000);
linter.check(text, settings);
const start = heapBytes();
const during = openAndEdit();
const report: EditsReport = {
  ...during,
  trees: liveTrees.count,
  closed: heapBytes() - start,
};
console.log(JSON.stringify(report));

/** In a function of its own, so that nothing holds the file afterwards. */
function openAndEdit(): Pick<EditsReport, 'heap' | 'wasm'> {
  const checker = linter.open(text);
  if (!checker) throw new Error('the Python grammar is missing');
  checker.parse(Infinity);
  checker.findings(settings);
  // The first edits fill what is kept at most once: line starts, compiled code.
  edit(checker, 0, 200);
  const before = { heap: heapBytes(), wasm: wasmBytes() };
  edit(checker, 200, 1000);
  const after = { heap: heapBytes(), wasm: wasmBytes() };
  checker.dispose();
  return { heap: after.heap - before.heap, wasm: after.wasm - before.wasm };
}
