import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { RULES_SETTING, SETTINGS } from '../../src/contract/settings.ts';
import { removeFolder, writeFiles } from './folder.ts';
import {
  applyPreferredFix,
  closeEverything,
  codeActions,
  findings,
  findingsToBe,
  openText,
  until,
} from './support.ts';

const BLOCKING = 'import time\n\n\nasync def main():\n    time.sleep(1)\n    await main()\n';
const ALIAS =
  'import asyncio\n\n\nasync def main():\n    try:\n        await main()\n    except asyncio.TimeoutError:\n        raise ValueError\n';

suite('settings of a project', () => {
  let folder: vscode.Uri;
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);

  setup(async () => {
    folder = await writeFiles('project', { 'main.py': BLOCKING, 'alias.py': ALIAS });
  });
  teardown(async () => {
    await closeEverything();
    const settings = vscode.workspace.getConfiguration();
    await settings.update(RULES_SETTING, undefined, vscode.ConfigurationTarget.Workspace);
    const version = SETTINGS.pythonVersion.key;
    await settings.update(version, undefined, vscode.ConfigurationTarget.Workspace);
    await removeFolder(folder);
  });

  async function open(name: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(at(name));
    await vscode.window.showTextDocument(document);
    return document;
  }

  /** Waits until the one finding of a document has a severity. */
  function severityToBe(
    document: vscode.TextDocument,
    severity: vscode.DiagnosticSeverity,
  ): Promise<vscode.Diagnostic> {
    return until('another severity', vscode.languages.onDidChangeDiagnostics, () =>
      findings(document.uri).find((each) => each.severity === severity),
    );
  }

  test('they hold in the editor as soon as the file is saved, and no longer than it is there', async () => {
    const document = await open('main.py');
    await severityToBe(document, vscode.DiagnosticSeverity.Warning);
    const file = at('.async-lab.json').fsPath;
    await writeFile(file, '{ "rules": { "blocking-sleep": "error" } }');
    await severityToBe(document, vscode.DiagnosticSeverity.Error);
    await writeFile(file, '{ "exclude": ["main.py"] }');
    await findingsToBe(document, []);
    await rm(file);
    await severityToBe(document, vscode.DiagnosticSeverity.Warning);
  });

  test('“ignore in this workspace” counts more than the project’s file', async () => {
    await writeFile(at('.async-lab.json').fsPath, '{ "rules": { "blocking-sleep": "error" } }');
    const document = await open('main.py');
    const mark = await severityToBe(document, vscode.DiagnosticSeverity.Error);
    const actions = await codeActions(document, mark.range, 'quickfix');
    const off = actions.find(({ title }) => title === 'Ignore blocking-sleep in this workspace');
    assert.ok(off?.command, actions.map(({ title }) => title).join(' | '));
    const given = (off.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand(off.command.command, ...given);
    await findingsToBe(document, []);
    const rules = vscode.workspace.getConfiguration().inspect(RULES_SETTING)?.workspaceValue;
    assert.deepEqual(rules, { 'blocking-sleep': 'off' });
  });

  test('the Python version decides what may be proposed', async () => {
    await writeFile(at('pyproject.toml').fsPath, '[project]\nrequires-python = ">=3.12"\n');
    const document = await open('alias.py');
    await findingsToBe(document, ['timeout-error-alias']);
    await writeFile(at('pyproject.toml').fsPath, '[project]\nrequires-python = ">=3.9"\n');
    await findingsToBe(document, []);
    await vscode.workspace
      .getConfiguration()
      .update(SETTINGS.pythonVersion.key, '3.11', vscode.ConfigurationTarget.Workspace);
    await findingsToBe(document, ['timeout-error-alias']);
  });

  test('what is wrong in a settings file is marked in it', async () => {
    const text = '[tool.async-lab]\n\n[tool.async-lab.rules]\nblocking-slep = "off"\n';
    await writeFile(at('pyproject.toml').fsPath, text);
    const settings = await open('pyproject.toml');
    const [problem] = await until('a problem', vscode.languages.onDidChangeDiagnostics, () => {
      const found = findings(settings.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.match(problem?.message ?? '', /blocking-slep.*blocking-sleep/);
    assert.equal(problem?.range.start.line, 3);
    await writeFile(settings.uri.fsPath, text.replace('slep', 'sleep'));
    await until('no problem', vscode.languages.onDidChangeDiagnostics, () =>
      findings(settings.uri).length === 0 ? true : undefined,
    );
  });

  test('a comment that silences nothing is faded, and its fix takes it away', async () => {
    const document = await openText('x = 1  # async-lab: ignore[blocking-sleep] it was slow\n');
    const [mark] = await findingsToBe(document, ['unused-suppression']);
    assert.ok(mark);
    assert.deepEqual(mark.tags, [vscode.DiagnosticTag.Unnecessary]);
    await applyPreferredFix(document, mark);
    assert.equal(document.getText(), 'x = 1\n');
    await findingsToBe(document, []);
  });

  test('a rule can be ignored in one file from the light bulb', async () => {
    const document = await openText(BLOCKING);
    const [mark] = await findingsToBe(document, ['blocking-sleep']);
    assert.ok(mark);
    const actions = await codeActions(document, mark.range, 'quickfix');
    const ignore = actions.find(({ title }) => title === 'Ignore blocking-sleep in this file');
    assert.ok(ignore?.edit);
    assert.ok(await vscode.workspace.applyEdit(ignore.edit));
    await findingsToBe(document, []);
    assert.match(document.getText(), /^# async-lab: ignore-file\[blocking-sleep\]\n/);
  });
});
