import * as vscode from 'vscode';
import { IDS } from '../contract/ids.ts';
import { fixAllEdits } from '../lint/fix.ts';
import { addEdits } from './convert.ts';
import type { Feature, Host } from './host.ts';

const NOTEBOOK_FIX_ALL = vscode.CodeActionKind.Notebook.append('source.fixAll.asyncLab');

/**
 * “Fix all” for a notebook. When one is saved the editor asks for it once, in the first cell,
 * which may well be a text, and the answer is about all cells.
 */
export const notebookFixes: Feature = (host) =>
  vscode.languages.registerCodeActionsProvider(
    { notebookType: '*' },
    { provideCodeActions: (document, _range, { only }) => provide(host, document, only) },
    { providedCodeActionKinds: [NOTEBOOK_FIX_ALL] },
  );

async function provide(
  host: Host,
  document: vscode.TextDocument,
  only: vscode.CodeActionKind | undefined,
): Promise<vscode.CodeAction[]> {
  if (only?.contains(NOTEBOOK_FIX_ALL) !== true) return [];
  const notebook = notebookOf(document);
  // What a lesson shows as wrong is wrong on purpose.
  if (notebook === undefined || notebook.notebookType === IDS.lessonNotebook) return [];
  const edit = new vscode.WorkspaceEdit();
  for (const { document: cell } of notebook.getCells()) {
    const answer = await host.lint.settled(cell.uri.toString());
    if (answer?.version !== cell.version) continue;
    addEdits(edit, cell.uri, fixAllEdits(answer.findings, 'safe'));
  }
  if (edit.size === 0) return [];
  const action = new vscode.CodeAction('Fix all safe Async Lab findings', NOTEBOOK_FIX_ALL);
  action.edit = edit;
  return [action];
}

function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  const key = document.uri.toString();
  return vscode.workspace.notebookDocuments.find((notebook) =>
    notebook.getCells().some((cell) => cell.document.uri.toString() === key),
  );
}
