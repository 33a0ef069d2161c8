import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  applyPreferredFix,
  closeEverything,
  codeActions,
  findingsToBe,
  openText,
  replaceText,
} from './support.ts';

const BLOCKING = `import asyncio
import time


async def main():
    await asyncio.sleep(0)
    time.sleep(1)


asyncio.run(main())
`;

const HALF_TYPED = `import asyncio
import time


async def first():
    await asyncio.sleep(0)
    time.sleep(1)


async def second(
`;

suite('diagnostics', () => {
  teardown(closeEverything);

  test('a blocking call is marked where it stands, with a link to the page of its rule', async () => {
    const document = await openText(BLOCKING);
    const [finding] = await findingsToBe(document, ['blocking-sleep']);
    assert.ok(finding);
    assert.match(document.getText(finding.range), /^time\.sleep/);
    assert.equal(finding.range.start.line, 6);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof finding.code === 'object');
    const page = await vscode.workspace.openNotebookDocument(finding.code.target);
    assert.match(page.cellAt(0).document.getText(), /\S/);
  });

  test('the preferred fix makes it await, and the mark is gone', async () => {
    const document = await openText(BLOCKING);
    const [finding] = await findingsToBe(document, ['blocking-sleep']);
    assert.ok(finding);
    await applyPreferredFix(document, finding);
    assert.match(document.getText(), /^ {4}await asyncio\.sleep\(1\)$/m);
    await findingsToBe(document, []);
    await vscode.commands.executeCommand('undo');
    await findingsToBe(document, ['blocking-sleep']);
  });

  test('a file on disk is checked like an untitled one', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'async-lab-'));
    try {
      const file = path.join(folder, 'program.py');
      await writeFile(file, BLOCKING);
      const document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document);
      await findingsToBe(document, ['blocking-sleep']);
      await replaceText(document, BLOCKING.replace('time.sleep(1)', 'await asyncio.sleep(1)'));
      await findingsToBe(document, []);
      await document.save();
    } finally {
      await closeEverything();
      await rm(folder, { recursive: true });
    }
  });

  test('findings survive half-typed code, and go with the line they stand on', async () => {
    const document = await openText(HALF_TYPED);
    await findingsToBe(document, ['blocking-sleep']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(9, 17), '):\n    await first()\n    time.sle');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await findingsToBe(document, ['blocking-sleep']);
    const more = new vscode.WorkspaceEdit();
    more.insert(document.uri, new vscode.Position(11, 12), 'ep(2)\n');
    assert.ok(await vscode.workspace.applyEdit(more));
    await findingsToBe(document, ['blocking-sleep', 'blocking-sleep']);
    const less = new vscode.WorkspaceEdit();
    less.delete(document.uri, document.lineAt(6).rangeIncludingLineBreak);
    assert.ok(await vscode.workspace.applyEdit(less));
    const [left] = await findingsToBe(document, ['blocking-sleep']);
    assert.equal(left?.range.start.line, 10);
  });

  test('a line can be ignored from the light bulb', async () => {
    const document = await openText(BLOCKING);
    const [finding] = await findingsToBe(document, ['blocking-sleep']);
    assert.ok(finding);
    const actions = await codeActions(document, finding.range, 'quickfix');
    const ignore = actions.find(({ title }) => /ignore/i.test(title) && /line/i.test(title));
    assert.ok(ignore?.edit, actions.map(({ title }) => title).join(' | '));
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    await findingsToBe(document, []);
    assert.match(document.getText(), /async-lab: ignore\[blocking-sleep\]/);
  });

  test('a document that is not a program gets nothing', async () => {
    const document = await openText(BLOCKING, 'plaintext');
    const python = await openText(BLOCKING);
    // By the time the program is marked, the other would have been, too.
    await findingsToBe(python, ['blocking-sleep']);
    await findingsToBe(document, []);
  });
});
