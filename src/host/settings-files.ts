import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import { CONFIG_NAMES } from '../lint/config.ts';
import type { SettingsProblem } from '../protocol/lint.ts';
import type { Feature } from './host.ts';

/** What is wrong in the settings files of projects, in those files themselves. */
export const settingsFiles: Feature = ({ lint, log }) => {
  const store = new DisposableStore();
  const name = 'async-lab settings';
  const collection = store.add(vscode.languages.createDiagnosticCollection(name));
  /** What is wrong in each file, by its uri. */
  const known = new Map<string, readonly SettingsProblem[]>();
  const show = (file: vscode.Uri): void => {
    const problems = known.get(file.toString()) ?? [];
    collection.set(file, toDiagnostics(file, problems));
  };
  const opened = (document: vscode.TextDocument): void => {
    if (!isOurs(document)) return;
    lint.readSettings(document.uri.toString());
    // Now it is known where the words of a row begin.
    show(document.uri);
  };
  store.add(vscode.workspace.onDidOpenTextDocument(opened));
  store.add(
    vscode.workspace.onDidSaveTextDocument((document) => {
      // The folders of the workspace are watched; a project may begin above them.
      const isWatched = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
      if (!isWatched && isOurs(document)) lint.touched([document.uri.toString()]);
    }),
  );
  store.add(
    lint.onSettings(({ uri, problems }) => {
      const file = vscode.Uri.parse(uri, true);
      const before = known.get(file.toString()) ?? [];
      known.set(file.toString(), problems);
      show(file);
      // The same is not said again when the file is read again.
      const text = inWords(file, problems);
      if (text !== '' && text !== inWords(file, before)) log.warn(text);
    }),
  );
  for (const document of vscode.workspace.textDocuments) opened(document);
  return store;
};

function inWords(file: vscode.Uri, problems: readonly SettingsProblem[]): string {
  return problems.map(({ row, message }) => `${file.fsPath}:${row + 1}: ${message}`).join('\n');
}

function toDiagnostics(
  file: vscode.Uri,
  problems: readonly SettingsProblem[],
): vscode.Diagnostic[] {
  return problems.map(({ row, message }) => {
    const line = new vscode.Range(row, indentOf(file, row), row, Number.MAX_SAFE_INTEGER);
    const diagnostic = new vscode.Diagnostic(line, message, vscode.DiagnosticSeverity.Warning);
    diagnostic.source = IDS.diagnosticSource;
    return diagnostic;
  });
}

/** Whether a document is a settings file with a word for this tool; the checker reads it from the disk. */
function isOurs(document: vscode.TextDocument): boolean {
  const { scheme, path } = document.uri;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (scheme !== 'file' || !CONFIG_NAMES.includes(name)) return false;
  return path.endsWith('.json') || document.getText().includes('async-lab');
}

/** Where the words of a row begin, if the file is open; nobody sees the mark otherwise. */
function indentOf(uri: vscode.Uri, row: number): number {
  const document = vscode.workspace.textDocuments.find(
    (each) => each.uri.toString() === uri.toString(),
  );
  if (document === undefined || row >= document.lineCount) return 0;
  return document.lineAt(row).firstNonWhitespaceCharacterIndex;
}
