import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { RULES_SETTING, SETTINGS } from '../contract/settings.ts';
import { editsOf } from './convert.ts';
import { toDiagnostics } from './diagnostic.ts';
import type { Feature, Host } from './host.ts';
import { isLessonCell } from './places.ts';
import { lintedAs } from './program.ts';
import { settingsFiles } from './settings-files.ts';

/** Old versions shown beside a diff, and panels, are not what the learner is writing. */
const NOT_WRITTEN: ReadonlySet<string> = new Set([
  'git',
  'gitfs',
  'output',
  'vscode-local-history',
]);

/** Squiggles: every open document of a language the linter knows, whatever it is stored in. */
export const diagnostics: Feature = (host) => {
  const store = new DisposableStore();
  const { lint } = host;
  store.add(settingsFiles(host));
  const collection = store.add(vscode.languages.createDiagnosticCollection('async-lab'));
  const open = (document: vscode.TextDocument): void => watch(host, document);
  store.add(
    lint.onFindings((answer) => {
      // A file checked once, without being open, is shown by whoever asked.
      if (!isOpen(answer.uri)) return;
      collection.set(vscode.Uri.parse(answer.uri, true), toDiagnostics(answer));
    }),
  );
  store.add(vscode.workspace.onDidOpenTextDocument(open));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0) return;
      lint.change(document.uri.toString(), document.version, editsOf(contentChanges));
    }),
  );
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      lint.close(uri.toString());
      collection.delete(uri);
    }),
  );
  const configure = (): void => lint.configure(host.settings.lint());
  store.add(
    host.settings.onDidChange((event) => {
      const ours = [SETTINGS.profile.key, SETTINGS.pythonVersion.key, RULES_SETTING];
      if (ours.some((key) => event.affectsConfiguration(key))) configure();
    }),
  );
  store.add(vscode.workspace.onDidChangeWorkspaceFolders(configure));
  configure();
  for (const document of vscode.workspace.textDocuments) open(document);
  return store;
};

function watch({ lint }: Host, document: vscode.TextDocument): void {
  const language = lintedAs(document.languageId, document.uri.path);
  if (language === undefined || NOT_WRITTEN.has(document.uri.scheme)) return;
  const notebook = document.uri.scheme === 'vscode-notebook-cell' && !isLessonCell(document.uri);
  lint.open({
    uri: document.uri.toString(),
    language,
    ...(notebook ? { notebook } : {}),
    version: () => document.version,
    text: () => document.getText(),
  });
}

function isOpen(uri: string): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
}
