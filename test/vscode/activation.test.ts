import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/contract/commands.ts';
import { IDS } from '../../src/contract/ids.ts';
import { closeEverything, extension, findingsToBe, measures, openText } from './support.ts';

/** Milliseconds: a hundred times the budget, for a machine under load; the figure itself is reported. */
const ACTIVATION_LIMIT_MS = 5_000;

suite('activation', () => {
  teardown(closeEverything);

  test('activates without an error, and soon', () => {
    assert.ok(extension().isActive);
    const took = measures['activation'];
    console.log(took === undefined ? 'was active already' : `activation: ${took.toFixed(0)} ms`);
    assert.ok((took ?? 0) < ACTIVATION_LIMIT_MS, `${took ?? 0} ms`);
  });

  test('registers every command of the contract, and the manifest offers each', async () => {
    const registered = new Set(await vscode.commands.getCommands(true));
    const manifest = extension().packageJSON as {
      contributes: { commands: { command: string; title: string; category: string }[] };
    };
    for (const { id, title } of Object.values(COMMANDS)) {
      assert.ok(registered.has(id), `${id} is not registered`);
      const row = manifest.contributes.commands.find(({ command }) => command === id);
      assert.equal(row?.title, title);
      assert.equal(row.category, 'Async Lab');
    }
  });

  test('registers the lesson notebook under its type', async () => {
    const data = new vscode.NotebookData([]);
    const notebook = await vscode.workspace.openNotebookDocument(IDS.lessonNotebook, data);
    assert.equal(notebook.notebookType, IDS.lessonNotebook);
  });

  test('shows the first diagnostics soon after a program is opened', async () => {
    const started = performance.now();
    const document = await openText(
      'import time\n\n\nasync def main():\n    time.sleep(1)\n    await main()\n',
    );
    await findingsToBe(document, ['blocking-sleep']);
    measures['first diagnostics'] = performance.now() - started;
    console.log(`first diagnostics: ${measures['first diagnostics'].toFixed(0)} ms`);
  });
});
