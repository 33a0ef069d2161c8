import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/contract/commands.ts';
import { IDS } from '../../src/contract/ids.ts';
import { notebookText, removeFolder, writeFiles } from './folder.ts';
import { closeEverything, findings, findingsToBe, openText, ruleOf, until } from './support.ts';

const BLOCKING = 'import time\n\n\nasync def main():\n    time.sleep(1)\n    await main()\n';

function reportTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.includes(IDS.reportView),
    );
}

/** What is shown of a file that is not open: `rule line: message`, or a note. */
function shown(uri: vscode.Uri): string[] {
  return findings(uri).map(({ code, message, range }) =>
    typeof code === 'object'
      ? `${String(code.value)} ${range.start.line + 1}: ${message}`
      : message,
  );
}

suite('the check of a workspace', () => {
  let folder: vscode.Uri;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  suiteSetup(async () => {
    folder = await writeFiles('checked', {
      'app/main.py': BLOCKING,
      'app/stub.pyi': BLOCKING,
      'app/clean.py': 'x = 1\n',
      'old/main.py': BLOCKING,
      'book.ipynb': notebookText([
        '# A title',
        'async def fetch():\n    return 1',
        'x = 1\nfetch()',
      ]),
      'broken.ipynb': '{',
      '.async-lab.json': '{ "exclude": ["old/"] }',
    });
  });
  suiteTeardown(async () => {
    await closeEverything();
    await removeFolder(folder);
  });
  teardown(closeEverything);

  test('finds what is in files and in the cells of notebooks, and shows a report', async () => {
    await vscode.commands.executeCommand(COMMANDS.checkWorkspace.id);
    assert.ok(reportTab(), 'no report was opened');
    assert.match(shown(at('app/main.py')).join(), /^blocking-sleep 5: [^:]*$/);
    assert.match(shown(at('book.ipynb')).join(), /^missing-await 2: Cell 3: [^:]*/);
    assert.match(shown(at('broken.ipynb')).join(), /^Not checked: the notebook is not valid JSON/);
    for (const name of ['app/stub.pyi', 'app/clean.py', 'old/main.py']) {
      assert.deepEqual(shown(at(name)), [], name);
    }
  });

  test('the report comes once, and again when it is asked for', async () => {
    const tabs = (): number => vscode.window.tabGroups.all.flatMap((group) => group.tabs).length;
    await vscode.commands.executeCommand(COMMANDS.openReport.id);
    await until('the report', vscode.window.tabGroups.onDidChangeTabs, reportTab);
    await vscode.commands.executeCommand(COMMANDS.checkWorkspace.id);
    await vscode.commands.executeCommand(COMMANDS.openReport.id);
    assert.equal(tabs(), 1);
  });

  test('a file that is opened shows its findings once, and a closed one keeps them', async () => {
    await vscode.commands.executeCommand(COMMANDS.checkWorkspace.id);
    const document = await vscode.workspace.openTextDocument(at('app/main.py'));
    await vscode.window.showTextDocument(document);
    await findingsToBe(document, ['blocking-sleep']);
    const notebook = await vscode.workspace.openNotebookDocument(at('book.ipynb'));
    await vscode.window.showNotebookDocument(notebook);
    await findingsToBe(notebook.cellAt(2).document, ['missing-await']);
    assert.deepEqual(shown(at('book.ipynb')), [], 'the cell shows it now');
    // The open notebook's own cells are asked, not the file.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notebook.cellAt(2).document.uri, new vscode.Position(1, 0), 'await ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingsToBe(notebook.cellAt(2).document, []);
    await vscode.commands.executeCommand(COMMANDS.checkWorkspace.id);
    assert.deepEqual(shown(at('book.ipynb')), []);
    await notebook.save();
  });

  test('a stub that is open shows nothing', async () => {
    const stub = await vscode.workspace.openTextDocument(at('app/stub.pyi'));
    await vscode.window.showTextDocument(stub);
    assert.equal(stub.languageId, 'python');
    const program = await openText(BLOCKING);
    // By the time the program is marked, the stub would have been, too.
    const [mark] = await findingsToBe(program, ['blocking-sleep']);
    assert.equal(mark && ruleOf(mark), 'blocking-sleep');
    await findingsToBe(stub, []);
  });
});
