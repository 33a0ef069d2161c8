import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, extension, openText } from './support.ts';

interface Snippet {
  readonly prefix: string | string[];
  readonly body: string | string[];
}

/** The snippets that the manifest contributes for a language, by name. */
async function snippetsOf(language: string): Promise<[string, Snippet][]> {
  const { contributes } = extension().packageJSON as {
    contributes: { snippets?: { language: string; path: string }[] };
  };
  const files = (contributes.snippets ?? []).filter((row) => row.language === language);
  assert.ok(files.length > 0, `no snippets for ${language}`);
  const texts = await Promise.all(
    files.map((row) => readFile(path.join(extension().extensionPath, row.path), 'utf8')),
  );
  return texts.flatMap((text) => Object.entries(JSON.parse(text) as Record<string, Snippet>));
}

const labelOf = ({ label }: vscode.CompletionItem): string =>
  typeof label === 'string' ? label : label.label;

suite('snippets', () => {
  teardown(closeEverything);

  for (const language of ['python', 'typescript']) {
    test(`every ${language} pattern is offered while typing`, async () => {
      const document = await openText('', language);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      const labels = new Set(list.items.map(labelOf));
      for (const [name, { prefix }] of await snippetsOf(language)) {
        for (const each of [prefix].flat()) assert.ok(labels.has(each), `${name}: ${each}`);
      }
    });
  }

  test('a pattern is inserted whole, with its first tab stop selected', async () => {
    const [first] = await snippetsOf('python');
    assert.ok(first);
    const [name, { body }] = first;
    const document = await openText('');
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'python', name });
    const lines = [body].flat().join('\n').split('\n');
    assert.equal(document.lineCount, lines.length);
    assert.match(document.getText(), /asyncio\.run\(/);
    assert.doesNotMatch(document.getText(), /\$\{\d/, 'a tab stop was inserted as text');
  });
});
