import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import type { Feature } from './host.ts';

/** What is wrong in the settings files of projects, in those files themselves. */
export const settingsFiles: Feature = ({ lint, log }) => {
  const store = new DisposableStore();
  const name = 'async-lab settings';
  const collection = store.add(vscode.languages.createDiagnosticCollection(name));
  /** What was logged of a file: the same is not said again when the file is read again. */
  const logged = new Map<string, string>();
  store.add(
    lint.onSettings(({ uri, problems }) => {
      const file = vscode.Uri.parse(uri, true);
      const diagnostics = problems.map(({ row, message }) => {
        const line = new vscode.Range(row, 0, row, Number.MAX_SAFE_INTEGER);
        const severity = vscode.DiagnosticSeverity.Warning;
        const diagnostic = new vscode.Diagnostic(line, message, severity);
        diagnostic.source = IDS.diagnosticSource;
        return diagnostic;
      });
      collection.set(file, diagnostics);
      const told = problems.map(({ row, message }) => `${file.fsPath}:${row + 1}: ${message}`);
      const text = told.join('\n');
      if (text !== '' && logged.get(uri) !== text) log.warn(text);
      logged.set(uri, text);
    }),
  );
  return store;
};
