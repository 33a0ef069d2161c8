import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, root), 'utf8');
}

/** The keys of the one hook in the file, as far as each stands on a line of its own. */
function hook(): ReadonlyMap<string, string> {
  const lines = read('.pre-commit-hooks.yaml').split('\n');
  const pairs = lines.flatMap((line) => {
    const found = /^(?:- | {2})(\w+): (.+)$/.exec(line);
    return found ? [[found[1] ?? '', found[2] ?? ''] as const] : [];
  });
  return new Map(pairs);
}

const manifest = JSON.parse(read('package.json')) as {
  bin: Record<string, string>;
  scripts: Record<string, string>;
};

test('the hook runs the command that the package installs', () => {
  const [command] = (hook().get('entry') ?? '').split(' ');
  assert.equal(hook().get('language'), 'node');
  assert.deepEqual(Object.keys(manifest.bin), [command]);
  assert.equal(hook().get('id'), command);
});

test('the hook takes Python files and notebooks, all at once', () => {
  assert.equal(hook().get('types_or'), '[python, jupyter]');
  assert.equal(hook().get('require_serial'), 'true');
});

test('a package made from the sources is built before, and has the command in it', () => {
  assert.match(manifest.scripts['prepare'] ?? '', /esbuild\.mjs --production/);
  assert.match(read('.npmignore'), /^!dist\/cli\*\.js$/m);
  assert.equal(manifest.bin['async-lab'], './dist/cli.js');
});
