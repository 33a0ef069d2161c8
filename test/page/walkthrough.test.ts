import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const folder = new URL('../../media/walkthrough/', import.meta.url);

for (const name of readdirSync(folder).filter((each) => each.endsWith('.svg'))) {
  test(`${name} is drawn without a style sheet: the walkthrough's page takes none`, () => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    assert.doesNotMatch(text, /<style|\sstyle=|\sclass=/);
    // Colours of the theme, each with one that does when the theme has none.
    assert.match(text, /="var\(--vscode-[\w-]+, #?[\w-]+\)"/);
  });
}
