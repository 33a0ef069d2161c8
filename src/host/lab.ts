import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import type { ProgramLanguage } from '../lab/run/types.ts';
import { renderSvg } from '../lab/timeline/svg.ts';
import { toTraceEvents } from '../lab/timeline/trace.ts';
import { pageAskSchema, type PageAsk, type PageTell, type RunPicture } from '../protocol/page.ts';
import { command, inBackground, type Feature, type Host } from './host.ts';

import { LabSession, type LabJob } from './lab-session.ts';
import type { LessonFiles } from './lesson-files.ts';
import { PagePanel, type PageKind } from './page-panel.ts';
import { ENDING } from './program.ts';

const LAB_PAGE: PageKind<PageAsk> = {
  viewType: IDS.labView,
  title: 'Async Lab',
  script: 'lab-page.js',
  ask: pageAskSchema,
  beside: true,
};

/** The lab page with what runs in it. Nothing is shown before it is asked for. */
export class Lab {
  private readonly host: Host;
  private readonly files: LessonFiles;
  private readonly panel: PagePanel<PageAsk, PageTell>;
  private readonly session: LabSession;
  /** Real files that run on the page, by the text that ran. */
  private readonly origins = new Map<string, vscode.Uri>();
  /** Starts a demo; set by the feature that knows the demos. */
  runDemo: ((slug: string, language: ProgramLanguage) => Promise<void>) | undefined;

  constructor(host: Host, files: LessonFiles) {
    this.host = host;
    this.files = files;
    this.panel = new PagePanel(host, LAB_PAGE, (ask) => inBackground(host, this.answer(ask)));
    this.session = new LabSession(host.runs, (message) => this.panel.tell(message));
  }

  /** Shows the page as it is. */
  open(): void {
    this.panel.show();
  }

  /** Shows the page at once, then runs the job in it. */
  async start(job: LabJob): Promise<void> {
    this.panel.show();
    await this.session.start(job);
  }

  /** Remembers where a program's text comes from, so that a line of it opens there. */
  comesFrom(text: string, uri: vscode.Uri): void {
    this.origins.clear();
    this.origins.set(text, uri);
  }

  /** Takes over a panel that the editor kept over a restart. */
  restore(): Disposable {
    return this.panel.restore();
  }

  /** Tells the page how things stand now. */
  async refresh(): Promise<void> {
    this.panel.tell(await this.state());
  }

  dispose(): void {
    this.session.cancel();
    this.panel.dispose();
  }

  private async answer(ask: PageAsk): Promise<void> {
    switch (ask.type) {
      case 'ready':
        return this.refresh();
      case 'cancel':
        this.session.cancel();
        return;
      case 'run-again':
        return this.session.again();
      case 'run-demo':
        return this.runDemo?.(ask.slug, ask.language);
      case 'open-line':
        return this.openLine(ask.run, ask.line);
      case 'copy':
        return vscode.env.clipboard.writeText(ask.text);
      case 'export':
        return this.export(ask.format);
    }
  }

  private async state(): Promise<PageTell> {
    const { entries } = await this.host.catalogue();
    const demos = entries.map(({ slug, number, title, languages }) => ({
      slug,
      number,
      title,
      languages,
    }));
    const address = this.host.runs.addresses?.http;
    const server =
      address === undefined
        ? 'Each run has an echo server of its own.'
        : `Echo server for your terminals: ${address}. Each run has one of its own.`;
    return { type: 'state', picture: this.session.picture, demos, server };
  }

  private async openLine(run: number, line: number): Promise<void> {
    const recorded = this.session.find(run);
    if (recorded === undefined) return;
    const name = `${run}/${fileName(recorded.title)}${ENDING[recorded.language]}`;
    const uri = this.origins.get(recorded.text) ?? this.files.keepCopy(name, recorded.text);
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    const shown = vscode.window.visibleTextEditors.find(
      (editor) => editor.document.uri.toString() === uri.toString(),
    );
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.lineAt(Math.min(line, document.lineCount) - 1);
    const selection = text.isEmptyOrWhitespace ? at : text.range;
    await vscode.window.showTextDocument(document, { viewColumn, selection, preview: true });
  }

  private async export(format: 'svg' | 'trace'): Promise<void> {
    const { picture } = this.session;
    if (picture === null) return;
    const [ending, filter] = format === 'svg' ? ['svg', 'SVG picture'] : ['json', 'Trace events'];
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const name = `${fileName(picture.title)}.${ending}`;
    const target = await vscode.window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { [filter]: [ending] },
    });
    if (target === undefined) return;
    const text = format === 'svg' ? svg(picture) : JSON.stringify(toTraceEvents(picture));
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  }
}

/** The page's command, and its panel over a restart of the editor. */
export const labFeature =
  (lab: Lab): Feature =>
  (host) => {
    const store = new DisposableStore();
    store.add(lab);
    store.add(command(host, 'openLab', () => lab.open()));
    store.add(host.runs.onServer(() => inBackground(host, lab.refresh())));
    store.add(lab.restore());
    return store;
  };

function svg(picture: RunPicture): string {
  const dark = [vscode.ColorThemeKind.Dark, vscode.ColorThemeKind.HighContrast];
  const theme = dark.includes(vscode.window.activeColorTheme.kind) ? 'dark' : 'light';
  return renderSvg(picture, { width: 960, theme, interactive: false });
}

/** A title as a file name: letters, digits and hyphens. */
function fileName(title: string): string {
  const plain = title.replace(/\.\w+$/, '').replace(/[^\p{L}\p{N}]+/gu, '-');
  return (
    plain
      .replace(/^-+|-+$/g, '')
      .toLowerCase()
      .slice(0, 60) || 'program'
  );
}
