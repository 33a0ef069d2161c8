import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { RULES } from '../lint/rules/index.ts';
import type { WorkspaceReport } from '../protocol/report.ts';
import { checkFile, isOpen } from './check-file.ts';
import { toFileDiagnostics } from './diagnostic.ts';
import { command, inBackground, type Feature, type Host } from './host.ts';
import { isNotebook } from './program.ts';
import { makeReport, type CheckedFile } from './report.ts';
import { ReportPage } from './report-page.ts';
import { filesToCheck } from './workspace-files.ts';

/** How many files are with the linter at a time: enough to keep it busy, few enough to cancel at once. */
const AT_A_TIME = 8;

const TITLES = new Map(RULES.map(({ id, title }) => [id, title]));

/** All Python files and notebooks of the workspace, once, into the Problems panel and a report. */
export const checkWorkspace: Feature = (host) => {
  const store = new DisposableStore();
  const shown = store.add(new ShownFindings(host));
  let under: Promise<void> | undefined;
  /** A second wish while a check is under way is the same wish. */
  const check = (): Promise<void> => (under ??= run().finally(() => (under = undefined)));
  const page = store.add(new ReportPage(host, check));
  const run = async (): Promise<void> => {
    if ((vscode.workspace.workspaceFolders ?? []).length === 0) {
      inBackground(
        host,
        vscode.window.showInformationMessage(
          'Open a folder first: there is no workspace to check.',
        ),
      );
      return;
    }
    page.setChecking(true);
    try {
      const report = await checkAll(host, shown);
      if (report.findings > 0) {
        await vscode.commands.executeCommand('workbench.actions.view.problems');
      }
      await page.show(report);
    } finally {
      page.setChecking(false);
    }
  };
  store.add(command(host, 'checkWorkspace', check));
  store.add(command(host, 'openReport', () => page.open()));
  return store;
};

async function checkAll(host: Host, shown: ShownFindings): Promise<WorkspaceReport> {
  const began = performance.now();
  const location = vscode.ProgressLocation.Notification;
  const title = 'Async Lab: checking the workspace';
  const run = await vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      const uris = await filesToCheck(token);
      shown.clear();
      const files: CheckedFile[] = [];
      const next = uris.values();
      const work = async (): Promise<void> => {
        for (const uri of next) {
          if (token.isCancellationRequested) return;
          files.push(await shown.check(uri));
          progress.report({
            increment: 100 / uris.length,
            message: `${files.length} of ${uris.length} files`,
          });
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, work));
      const cancelled = token.isCancellationRequested;
      return { found: Math.max(uris.length, files.length), cancelled, files };
    },
  );
  const times = { finished_ms: Date.now(), took_ms: performance.now() - began };
  const report = makeReport({ ...run, ...times }, (rule) => TITLES.get(rule) ?? rule);
  host.log.info(
    `Checked ${report.checked} files of the workspace: ${report.findings} findings` +
      (run.cancelled ? ', then it was cancelled.' : '.'),
  );
  return report;
}

/** Findings of files that are not open, as they were at the last check. */
class ShownFindings {
  private readonly host: Host;
  private readonly store = new DisposableStore();
  private readonly collection: vscode.DiagnosticCollection;
  private readonly checked = new Set<string>();

  constructor(host: Host) {
    this.host = host;
    const name = 'async-lab workspace';
    this.collection = this.store.add(vscode.languages.createDiagnosticCollection(name));
    const opened = ({ uri }: { readonly uri: vscode.Uri }): void => this.collection.delete(uri);
    const closed = ({ uri }: { readonly uri: vscode.Uri }): void => {
      if (this.checked.has(uri.toString())) inBackground(host, this.check(uri));
    };
    this.store.add(
      vscode.workspace.onDidOpenTextDocument((document) => {
        // The text of a notebook's file shows no cells, so it does not show their findings.
        if (!isNotebook(document.uri.path)) opened(document);
      }),
    );
    this.store.add(vscode.workspace.onDidOpenNotebookDocument(opened));
    this.store.add(vscode.workspace.onDidCloseTextDocument(closed));
    this.store.add(vscode.workspace.onDidCloseNotebookDocument(closed));
  }

  clear(): void {
    this.collection.clear();
    this.checked.clear();
  }

  async check(uri: vscode.Uri): Promise<CheckedFile> {
    this.checked.add(uri.toString());
    const file = await checkFile(this.host, uri);
    // Meanwhile it may have been opened, and then it shows its findings itself.
    if (!isOpen(uri)) this.collection.set(uri, toFileDiagnostics(file));
    return file;
  }

  dispose(): void {
    this.store.dispose();
  }
}
