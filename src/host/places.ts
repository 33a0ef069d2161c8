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
