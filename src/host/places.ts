import * as vscode from 'vscode';
import { IDS } from '../contract/ids.ts';

/** The virtual document of a rule's page. */
export function ruleUri(rule: string): vscode.Uri {
  return vscode.Uri.from({ scheme: IDS.lessonScheme, path: `/rules/${rule}.lesson.md` });
}

/** Whether a document is a cell of a lesson: there, every cell is a whole program. */
export function isLessonCell(uri: vscode.Uri): boolean {
  return uri.scheme === 'vscode-notebook-cell' && uri.path.endsWith('.lesson.md');
}

/** Shows a place in a cell of a notebook, by the cell's index among all cells. */
export async function openNotebookAt(
  uri: vscode.Uri,
  index: number,
  selection: vscode.Range,
): Promise<void> {
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  const at = Math.min(index, notebook.cellCount - 1);
  const selections = [new vscode.NotebookRange(at, at + 1)];
  await vscode.window.showNotebookDocument(notebook, { selections, preview: true });
  const { document, kind } = notebook.cellAt(at);
  if (kind !== vscode.NotebookCellKind.Code) return;
  await vscode.window.showTextDocument(document, { selection, preview: true });
}
