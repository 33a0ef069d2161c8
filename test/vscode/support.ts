import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { IDS } from '../../src/contract/ids.ts';

/** Figures worth keeping, in milliseconds, by name; written into the suite's result. */
export const measures: Record<string, number> = {};

/** Milliseconds to wait for something to happen before it counts as never. */
const WAIT_MS = 15_000;

/** The extension under test, not yet activated perhaps. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(IDS.extension);
  assert.ok(found, `${IDS.extension} is not installed in this editor`);
  return found;
}

/** Activates the extension and notes how long it took, unless the editor has done it already. */
export async function activateMeasured(): Promise<void> {
  const wasActive = extension().isActive;
  const started = performance.now();
  await extension().activate();
  if (!wasActive) measures['activation'] = performance.now() - started;
}

/**
 * Resolves to the probe's first answer that is not `undefined`. The probe is asked now and after every
 * event; without one in time the promise rejects and says what was waited for.
 */
export function until<T>(
  what: string,
  event: vscode.Event<unknown>,
  probe: () => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const found = probe();
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const listener = event(look);
    const late = setTimeout(() => {
      listener.dispose();
      reject(new Error(`waited ${WAIT_MS / 1000} s for ${what}`));
    }, WAIT_MS);
    const stop = (): void => {
      clearTimeout(late);
      listener.dispose();
    };
    look();
  });
}

/** Our diagnostics of a document, in the order of their places. */
export function findings(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === IDS.diagnosticSource)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The rule that a diagnostic's code names; fails when it has no link to the rule's page. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  assert.ok(typeof code === 'object', 'the code must link to the page of the rule');
  return String(code.value);
}

/** Waits until our diagnostics of the document name exactly these rules, in this order. */
export async function findingsToBe(
  document: vscode.TextDocument,
  rules: readonly string[],
): Promise<vscode.Diagnostic[]> {
  const wanted = rules.join(', ');
  try {
    return await until('', vscode.languages.onDidChangeDiagnostics, () => {
      const found = findings(document.uri);
      return found.map(ruleOf).join(', ') === wanted ? found : undefined;
    });
  } catch (error) {
    const found = findings(document.uri).map(ruleOf).join(', ');
    const message = `${document.uri.path}: findings are “${found}”, not “${wanted}”`;
    throw new Error(message, { cause: error });
  }
}

/** Opens an untitled document in an editor. */
export async function openText(content: string, language = 'python'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The code actions of a kind for a range of a document. */
export async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
  );
}

/** Applies the preferred quick fix of a diagnostic. */
export async function applyPreferredFix(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction> {
  const actions = await codeActions(document, diagnostic.range, 'quickfix');
  const preferred = actions.find(({ isPreferred }) => isPreferred === true);
  const titles = actions.map(({ title }) => title).join(' | ');
  assert.ok(preferred?.edit, `no preferred fix with an edit among: ${titles}`);
  assert.ok(await vscode.workspace.applyEdit(preferred.edit), 'the edit was refused');
  return preferred;
}

/** Replaces the whole text of a document. */
export async function replaceText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, wholeRange(document), text);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the edit was refused');
}

/** From the first to the last character. */
export function wholeRange(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(
    new vscode.Position(0, 0),
    document.lineAt(document.lineCount - 1).range.end,
  );
}

/** Closes every editor, giving up unsaved texts. */
export async function closeEverything(): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.isDirty === true) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
