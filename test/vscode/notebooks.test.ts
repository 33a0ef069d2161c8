import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { notebookText, removeFolder, writeFiles } from './folder.ts';
import { closeEverything, codeActions, findingsToBe, wholeRange } from './support.ts';

const CELLS = [
  '# Waiting',
  'import asyncio\nimport time\n\nasync def first():\n    time.sleep(1)\n    await asyncio.sleep(0)',
  'async def second():\n    time.sleep(2)\n    await first()',
  'await first()\nawait second()',
];

suite('notebooks', () => {
  let folder: vscode.Uri;

  suiteSetup(async () => {
    folder = await writeFiles('notebooks', { 'book.ipynb': notebookText(CELLS) });
  });
  suiteTeardown(() => removeFolder(folder));
  teardown(closeEverything);

  async function open(): Promise<vscode.NotebookDocument> {
    const uri = vscode.Uri.joinPath(folder, 'book.ipynb');
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    await vscode.window.showNotebookDocument(notebook);
    return notebook;
  }

  test('each cell shows its findings, knows the others, and may await at its top', async () => {
    const notebook = await open();
    await findingsToBe(notebook.cellAt(1).document, ['blocking-sleep']);
    await findingsToBe(notebook.cellAt(2).document, ['blocking-sleep']);
    await findingsToBe(notebook.cellAt(3).document, []);
  });

  test('fix all is offered for the whole notebook from any of its code cells', async () => {
    const notebook = await open();
    const fixable = [notebook.cellAt(1).document, notebook.cellAt(2).document];
    for (const document of fixable) await findingsToBe(document, ['blocking-sleep']);
    for (const { document } of notebook.getCells().slice(1)) {
      // Only what was drawn has a model to ask about.
      await vscode.window.showTextDocument(document);
      const range = wholeRange(document);
      for (const kind of ['notebook.source.fixAll', 'notebook.source.fixAll.asyncLab']) {
        const actions = await codeActions(document, range, kind);
        assert.equal(actions.length, 1, kind);
        const uris = actions[0]?.edit?.entries().map(([uri]) => uri.toString());
        assert.deepEqual(
          uris,
          fixable.map(({ uri }) => uri.toString()),
        );
      }
      assert.deepEqual(await codeActions(document, range, 'source.fixAll'), []);
    }
  });

  test('saving a notebook fixes all its cells, when the user asked for it', async () => {
    const settings = vscode.workspace.getConfiguration('notebook');
    const name = 'codeActionsOnSave';
    const wanted = { 'notebook.source.fixAll.asyncLab': 'explicit' };
    await settings.update(name, wanted, vscode.ConfigurationTarget.Global);
    try {
      const notebook = await open();
      await findingsToBe(notebook.cellAt(2).document, ['blocking-sleep']);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(notebook.cellAt(3).document.uri, new vscode.Position(0, 0), '# changed\n');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await vscode.commands.executeCommand('workbench.action.files.save');
      await findingsToBe(notebook.cellAt(1).document, []);
      await findingsToBe(notebook.cellAt(2).document, []);
      assert.equal(notebook.isDirty, false);
      const saved = await readFile(notebook.uri.fsPath, 'utf8');
      assert.match(saved, /await asyncio\.sleep\(1\)/);
      assert.match(saved, /await asyncio\.sleep\(2\)/);
    } finally {
      await settings.update(name, undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
