import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Linter } from '../../src/lint/linter.ts';
import { FolderModules } from '../../src/lint/modules.ts';
import { BUILT_IN } from '../../src/lint/names/index.ts';
import type { Finding } from '../../src/protocol/lint.ts';
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

/** What the standard profile finds in `app.main`, whose other files are given by path. */
export function findingsAmong(
  text: string,
  files: Readonly<Record<string, string>>,
): readonly Finding[] {
  const grammar = syntax.grammar('python');
  assert.ok(grammar);
  const access = { exists: (path: string) => path in files, read: (path: string) => files[path] };
  const modules = new FolderModules(syntax, grammar, access, ['/project']);
  const settings = { profile: 'standard', severities: {} } as const;
  const options = { moduleName: 'app.main', modules };
  const { findings, failures } = openLinter().check(text, settings, options);
  modules.dispose();
  assert.deepEqual(failures, []);
  return findings;
}

/** A pseudo-random sequence that is the same in every run. */
export function* sequence(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    yield state / 0x7fffffff;
  }
}
