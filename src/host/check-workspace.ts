import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { toDiagnostics } from './diagnostic.ts';
import { command, inBackground, type Feature, type Host } from './host.ts';
import { ignoredBy } from './ignored.ts';
import { LINTED } from './program.ts';
import { readText } from './shelf.ts';

/** How many files are with the linter at a time: enough to keep it busy, few enough to cancel at once. */
const AT_A_TIME = 8;

/** All Python files of the workspace, once, into the Problems panel. */
export const checkWorkspace: Feature = (host) => {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('async-lab workspace'));
  const checked = new Set<string>();
  const check = async (uri: vscode.Uri): Promise<number> => {
    // An open file shows its findings already, and those of its unsaved text.
    if (isOpen(uri)) return host.lint.current(uri.toString())?.findings.length ?? 0;
    const diagnostics = await diagnosticsOf(host, uri);
    if (!isOpen(uri)) collection.set(uri, diagnostics);
    return diagnostics.length;
  };
  store.add(vscode.workspace.onDidOpenTextDocument(({ uri }) => collection.delete(uri)));
  store.add(
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (checked.has(uri.toString())) inBackground(host, check(uri));
    }),
  );
  store.add(
    command(host, 'checkWorkspace', async () => {
      collection.clear();
      checked.clear();
      await checkAll(host, async (uri) => {
        checked.add(uri.toString());
        return check(uri);
      });
    }),
  );
  return store;
};

async function checkAll(host: Host, check: (uri: vscode.Uri) => Promise<number>): Promise<void> {
  if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
    await vscode.window.showInformationMessage(
      'Open a folder first: there is no workspace to check.',
    );
    return;
  }
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: 'Async Lab: checking the workspace',
      cancellable: true,
    },
    async (progress, token) => {
      const uris = await filesToCheck(token);
      const next = uris.values();
      const told = { files: 0, findings: 0 };
      const work = async (): Promise<void> => {
        for (const uri of next) {
          if (token.isCancellationRequested) return;
          told.findings += await check(uri);
          told.files++;
          progress.report({
            increment: 100 / uris.length,
            message: `${told.files} of ${uris.length} files`,
          });
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      return told;
    },
  );
  host.log.info(`Checked ${result.files} files of the workspace: ${result.findings} findings.`);
  if (result.findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else await vscode.window.showInformationMessage(`${result.files} files checked: no findings.`);
}

/** Python files, less what `files.exclude` hides, git ignores, or a library brought. */
async function filesToCheck(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const files = await vscode.workspace.findFiles('**/*.py', undefined, undefined, token);
  const ignores = await vscode.workspace.findFiles('**/.gitignore', undefined, undefined, token);
  const kept = (vscode.workspace.workspaceFolders ?? []).map(async (folder) => {
    const inside = (uri: vscode.Uri): string | undefined => pathIn(folder, uri);
    const rules = await Promise.all(
      ignores.map(async (uri) => {
        const path = inside(uri);
        if (path === undefined) return [];
        return [{ folder: path.split('/').slice(0, -1).join('/'), text: await readText(uri) }];
      }),
    );
    const isIgnored = ignoredBy(rules.flat());
    return files.filter((uri) => {
      const path = inside(uri);
      return path !== undefined && !isIgnored(path);
    });
  });
  return (await Promise.all(kept)).flat();
}

/** The path of `uri` relative to the folder it belongs to; `undefined` when that is another one. */
function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string | undefined {
  if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) return;
  return vscode.workspace.asRelativePath(uri, false);
}

async function diagnosticsOf(host: Host, uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  const language = LINTED['python'] ?? 'python';
  const text = await readText(uri);
  const answer = await host.lint.check({
    uri: uri.toString(),
    language,
    version: () => 0,
    text: () => text,
  });
  return answer === undefined ? [] : toDiagnostics(answer);
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === key);
}
