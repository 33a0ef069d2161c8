import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeEverything, codeActions, findingsToBe, openText, wholeRange } from './support.ts';

const TWICE = `import asyncio
import time


async def main():
    await asyncio.sleep(0)
    time.sleep(1)
    time.sleep(2)


asyncio.run(main())
`;
const FIXED = TWICE.replaceAll('    time.sleep', '    await asyncio.sleep');

suite('fix all', () => {
  teardown(closeEverything);

  test('one source action repairs everything that is safe', async () => {
    const document = await openText(TWICE);
    await findingsToBe(document, ['blocking-sleep', 'blocking-sleep']);
    const kind = 'source.fixAll.asyncLab';
    const actions = await codeActions(document, wholeRange(document), kind);
    assert.equal(actions.length, 1);
    assert.ok(actions[0]?.edit);
    assert.ok(await vscode.workspace.applyEdit(actions[0].edit));
    await findingsToBe(document, []);
    // Whether the fix also removes the import that is needed no more is the fix's own business.
    assert.equal(withoutImports(document.getText()), withoutImports(FIXED));
    assert.deepEqual(await codeActions(document, wholeRange(document), kind), []);
  });

  test('fixes on save, when the user asked for it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'async-lab-'));
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'python' });
    const name = 'codeActionsOnSave';
    try {
      const wanted = { 'source.fixAll.asyncLab': 'explicit' };
      await settings.update(name, wanted, vscode.ConfigurationTarget.Global, true);
      const file = path.join(folder, 'program.py');
      await writeFile(file, '');
      const document = await vscode.workspace.openTextDocument(file);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), TWICE));
      await findingsToBe(document, ['blocking-sleep', 'blocking-sleep']);
      await vscode.commands.executeCommand('workbench.action.files.save');
      assert.equal(withoutImports(await readFile(file, 'utf8')), withoutImports(FIXED));
    } finally {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Global, true);
      await closeEverything();
      await rm(folder, { recursive: true });
    }
  });
});

function withoutImports(text: string): string {
  return text.replace(/^import \w+\n/gm, '');
}
