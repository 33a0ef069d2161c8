import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

test('everything that is generated is what its sources say', () => {
  const main = fileURLToPath(new URL('src/generate/main.ts', root));
  const { status, stderr } = spawnSync(process.execPath, [main, '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});

test('the pictures of the walkthrough take their colours from the theme', () => {
  for (const name of ['race', 'lesson', 'check', 'pattern']) {
    const svg = readFileSync(new URL(`media/walkthrough/${name}.svg`, root), 'utf8');
    // The editor drops style elements, so colours are attributes.
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(colours.length > 0, name);
    for (const colour of colours)
      assert.match(colour, /^(?:var\(--vscode-|none$)/, `${name}: ${colour}`);
    assert.doesNotMatch(svg, /<script|href=/, name);
  }
});
