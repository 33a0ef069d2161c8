import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { PatternProgram, Placeholder } from '../../src/lessons/pattern.ts';
import { escapeSnippet, snippetBody } from '../../src/lessons/snippet.ts';
import { shippedCatalogue } from './support/programs.ts';

function program(text: string, placeholders: readonly Placeholder[] = []): PatternProgram {
  return { title: 'T', text, runtimes: ['python'], needs: [], placeholders };
}

/** What an editor inserts when nothing is typed over the tab stops. */
function inserted(body: string): string {
  const defaults = new Map<string, string>();
  const plain = (escaped: string): string => escaped.replace(/\\([\\$}])/g, '$1');
  const stop = /\\[\\$}]|\$\{(\d+):((?:\\.|[^}\\])*)\}|\$\{(\d+)\}|\$0/gs;
  return body.replace(stop, (all: string, defined?: string, text?: string, again?: string) => {
    if (defined !== undefined) {
      defaults.set(defined, plain(text ?? ''));
      return defaults.get(defined) ?? '';
    }
    if (again !== undefined) return defaults.get(again) ?? '';
    return all === '$0' ? '' : all.slice(1);
  });
}

test('placeholders become linked tab stops where they stand alone', () => {
  const body = snippetBody(
    program('get(5, 50, x5, "/a", "/a/b", 5)\n', [
      { name: 'path', text: '/a' },
      { name: 'number', text: '5' },
      { name: 'longer', text: '/a/b' },
    ]),
  );
  assert.equal(body, 'get(${2:5}, 50, x5, "${1:/a}", "${3:/a/b}", ${2})\n$0');
});

test('what a snippet would read as its own is escaped', () => {
  assert.equal(escapeSnippet('f"{x}" $y \\n'), 'f"{x\\}" \\$y \\\\n');
  const body = snippetBody(program('a = "${x}"\n', [{ name: 'x', text: '"${x}"' }]));
  assert.equal(body, 'a = ${1:"\\${x\\}"}\n$0');
});

test('an untouched snippet is the program', () => {
  const text = fc.string({
    unit: fc.constantFrom('$', '{', '}', '\\', 'a', '1', ':', '|', '\n', '.'),
  });
  const literal = fc.string({ unit: fc.constantFrom('$', '}', '\\', 'a', '1', '.'), minLength: 1 });
  fc.assert(
    fc.property(text, fc.uniqueArray(literal, { maxLength: 3 }), (source, literals) => {
      const placeholders = literals.map((each, index) => ({ name: `p${index}`, text: each }));
      const whole = `${literals.join(' ')} ${source}x\n`;
      assert.equal(inserted(snippetBody(program(whole, placeholders))), whole);
    }),
    { numRuns: 2000 },
  );
  for (const { programs } of shippedCatalogue().entries)
    for (const { good } of Object.values(programs)) {
      assert.equal(inserted(snippetBody(good)), good.text);
      for (const [index] of good.placeholders.entries())
        assert.ok(snippetBody(good).includes(`\${${index + 1}:`), good.title);
    }
});
