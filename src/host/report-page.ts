import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { COMMANDS } from '../contract/commands.ts';
import { IDS } from '../contract/ids.ts';
import {
  readReport,
  reportAskSchema,
  type ReportAsk,
  type ReportTell,
  type WorkspaceReport,
} from '../protocol/report.ts';
import { showFailure, type Host } from './host.ts';
import { PagePanel, type PageKind } from './page-panel.ts';
import { openNotebookAt } from './places.ts';
import { isNotebook } from './program.ts';
import { readText } from './shelf.ts';

const REPORT_PAGE: PageKind<ReportAsk> = {
  viewType: IDS.reportView,
  title: 'Async Lab: Report',
  script: 'report-page.js',
  ask: reportAskSchema,
  beside: false,
};

/** The last report on the workspace: its page, and its place in the workspace's storage. */
export class ReportPage implements Disposable {
  private readonly host: Host;
  private readonly panel: PagePanel<ReportAsk, ReportTell>;
  private readonly store = new DisposableStore();
  private readonly check: () => Promise<void>;
  private report: WorkspaceReport | undefined;
  private checking = false;

  /** @param check checks the workspace and shows the report of that */
  constructor(host: Host, check: () => Promise<void>) {
    this.host = host;
    this.check = check;
    this.panel = this.store.add(
      new PagePanel(host, REPORT_PAGE, (ask) => void this.answer(ask).catch(this.failed)),
    );
    this.store.add(this.panel.restore());
  }

  /** Shows a new report, and keeps it for the next time the window is opened. */
  async show(report: WorkspaceReport): Promise<void> {
    this.report = report;
    this.panel.show();
    this.tell();
    await this.save(report);
  }

  /** Shows the last report; the page says when there is none. */
  open(): void {
    this.panel.show();
  }

  /** Says on the page whether a check is under way. */
  setChecking(checking: boolean): void {
    this.checking = checking;
    this.tell();
  }

  dispose(): void {
    this.store.dispose();
  }

  private readonly failed = (error: unknown): void => {
    this.host.log.error(error instanceof Error ? error : errorText(error));
    void showFailure(this.host, `The place could not be shown: ${errorText(error)}`);
  };

  private async answer(ask: ReportAsk): Promise<void> {
    switch (ask.type) {
      case 'ready':
        return this.refresh();
      case 'check':
        return this.check();
      case 'explain':
        await vscode.commands.executeCommand(COMMANDS.explainRule.id, ask.rule);
        return;
      case 'problems':
        await vscode.commands.executeCommand('workbench.actions.view.problems');
        return;
      case 'open':
        return this.openFinding(ask);
      case 'open-skipped': {
        const file = this.reportOf(ask.report)?.skipped[ask.file];
        if (file !== undefined) await openAt(file.uri, undefined, 1, 1);
        return;
      }
    }
  }

  private async openFinding(ask: Extract<ReportAsk, { type: 'open' }>): Promise<void> {
    const file = this.reportOf(ask.report)?.files[ask.file];
    const finding = file?.findings[ask.finding];
    if (file === undefined || finding === undefined) return;
    await openAt(file.uri, finding.cell, finding.line, finding.column);
  }

  /** The page may still show an older report than the one that is here now. */
  private reportOf(finished_ms: number): WorkspaceReport | undefined {
    return this.report?.finished_ms === finished_ms ? this.report : undefined;
  }

  private async refresh(): Promise<void> {
    this.report ??= await this.load();
    this.tell();
  }

  private tell(): void {
    this.panel.tell({ type: 'report', report: this.report ?? null, checking: this.checking });
  }

  private file(): vscode.Uri | undefined {
    const folder = this.host.context.storageUri;
    return folder && vscode.Uri.joinPath(folder, 'report.json');
  }

  private async save(report: WorkspaceReport): Promise<void> {
    const file = this.file();
    if (file === undefined) return;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(report)));
  }

  private async load(): Promise<WorkspaceReport | undefined> {
    const file = this.file();
    if (file === undefined) return undefined;
    try {
      return readReport(JSON.parse(await readText(file)));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound')
        return undefined;
      // A report that cannot be read can be made again.
      this.host.log.warn(`The last report could not be read: ${errorText(error)}`);
      return undefined;
    }
  }
}

/** Opens a place in a file or in a notebook's cell; the numbers count from one. */
async function openAt(
  uri: string,
  cell: number | undefined,
  line: number,
  column: number,
): Promise<void> {
  const target = vscode.Uri.parse(uri, true);
  const at = new vscode.Position(line - 1, column - 1);
  const selection = new vscode.Range(at, at);
  if (isNotebook(target.path)) return openNotebookAt(target, (cell ?? 1) - 1, selection);
  await vscode.window.showTextDocument(target, { selection, preview: true });
}
