import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Linter } from '../../src/lint/linter.ts';
import { BUILT_IN } from '../../src/lint/names/index.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { openSyntax, type Syntax } from '../../src/syntax/runtime.ts';

const require = createRequire(import.meta.url);

function compile(file: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(require.resolve(file)));
}

/** The parser library, from the packages' own files. */
export const syntax: Syntax = await openSyntax({
  core: compile('web-tree-sitter/web-tree-sitter.wasm'),
  grammars: { python: compile('tree-sitter-python/tree-sitter-python.wasm') },
});

/** A linter with all rules, or with those a test names. */
export function openLinter(rules?: readonly Rule[]): Linter {
  return new Linter(syntax, BUILT_IN, rules);
}
