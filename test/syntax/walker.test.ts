import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { IrBuilder } from '../../src/syntax/ir.ts';
import { CursorWalker, openWalker } from '../../src/syntax/walker.ts';
import { syntax } from '../lint/support.ts';

const folder = new URL('../fixtures/lint/', import.meta.url);
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.py'))
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));
const grammar = syntax.grammar('python');
assert.ok(grammar);

test('the fast walker reads what the documented one reads', () => {
  const parser = syntax.createParser(grammar);
  for (const { file, text } of texts) {
    const tree = parser.parse(text);
    assert.ok(tree);
    const fast = openWalker(tree, syntax.raw);
    assert.notEqual(fast.constructor.name, 'CursorWalker', 'the library hides its functions');
    const a = new IrBuilder().read(fast, grammar);
    fast.delete();
    const slow = new CursorWalker(tree);
    const b = new IrBuilder().read(slow, grammar);
    slow.delete();
    tree.delete();
    assert.deepEqual(a.data, b.data, file);
  }
  parser.delete();
});

test('a library without the fast functions is walked the documented way', () => {
  const parser = syntax.createParser(grammar);
  const tree = parser.parse('x = 1\n');
  assert.ok(tree);
  const walker = openWalker(tree, {});
  assert.equal(walker.constructor.name, 'CursorWalker');
  assert.equal(walker.firstChildAt(0), true);
  walker.delete();
  tree.delete();
  parser.delete();
});

test('the native library builds the same trees', (t) => {
  const require = createRequire(import.meta.url);
  let native: { parse(text: string): { rootNode: { toString(): string } } };
  try {
    const Parser = require('tree-sitter') as new () => typeof native & {
      setLanguage(language: unknown): void;
    };
    const parser = new Parser();
    parser.setLanguage(require('tree-sitter-python'));
    native = parser;
  } catch (error) {
    t.skip(`the optional package tree-sitter could not be built here: ${String(error)}`);
    return;
  }
  const parser = syntax.createParser(grammar);
  for (const { file, text } of texts) {
    const tree = parser.parse(text);
    assert.ok(tree);
    assert.equal(tree.rootNode.toString(), native.parse(text).rootNode.toString(), file);
    tree.delete();
  }
  parser.delete();
});

test('deep nesting needs no recursion', () => {
  const parser = syntax.createParser(grammar);
  const tree = parser.parse(`x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}\n`);
  assert.ok(tree);
  const walker = openWalker(tree, syntax.raw);
  const ir = new IrBuilder().read(walker, grammar);
  walker.delete();
  tree.delete();
  parser.delete();
  assert.ok(ir.count > 20_000);
});
