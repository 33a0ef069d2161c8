import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import { pageAskSchema, type PageAsk, type PageTell } from '../protocol/page.ts';
import type { Host } from './host.ts';
import { pageHtml } from './page-html.ts';

/** The one webview panel. It forgets everything when it is hidden and is told the state again when it is back. */
export class LabPanel implements Disposable {
  private readonly host: Host;
  private readonly asked: (ask: PageAsk) => void;
  private panel:
    { readonly view: vscode.WebviewPanel; readonly store: DisposableStore } | undefined;

  constructor(host: Host, asked: (ask: PageAsk) => void) {
    this.host = host;
    this.asked = asked;
  }

  /** Shows the panel, beside the editor when one is open; it keeps its place unless it would cover that. */
  show(): void {
    if (this.panel !== undefined) {
      const { view } = this.panel;
      // The file the learner works on must not vanish behind the page that explains it.
      const covers =
        !view.visible && view.viewColumn === vscode.window.activeTextEditor?.viewColumn;
      view.reveal(covers ? vscode.ViewColumn.Beside : undefined, true);
      return;
    }
    const column =
      vscode.window.activeTextEditor === undefined
        ? vscode.ViewColumn.Active
        : vscode.ViewColumn.Beside;
    const place = { viewColumn: column, preserveFocus: true };
    this.adopt(vscode.window.createWebviewPanel(IDS.labView, 'Async Lab', place));
  }

  /** Fills a panel, a new one or one the editor kept over a restart. */
  adopt(view: vscode.WebviewPanel): void {
    this.panel?.view.dispose();
    const store = new DisposableStore();
    this.panel = { view, store };
    view.onDidDispose(() => {
      store.dispose();
      if (this.panel?.view === view) this.panel = undefined;
    });
    const { webview } = view;
    const at = (...path: string[]): vscode.Uri =>
      vscode.Uri.joinPath(this.host.context.extensionUri, ...path);
    webview.options = {
      enableScripts: true,
      localResourceRoots: [at('dist'), at('media')],
    };
    view.iconPath = at('media', 'icon.png');
    store.add(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(at('dist', 'lab-page.js')).toString(),
      style: webview.asWebviewUri(at('media', 'page.css')).toString(),
      nonce: randomBytes(16).toString('hex'),
    });
  }

  /** Sends to the page if there is one; a page that is not there is told everything when it comes. */
  tell(message: PageTell): void {
    void this.panel?.view.webview.postMessage(message);
  }

  dispose(): void {
    this.panel?.view.dispose();
  }

  private receive(message: unknown): void {
    const checked = v.safeParse(pageAskSchema, message);
    if (checked.success) this.asked(checked.output);
    else this.host.log.warn(`The page sent something unknown: ${v.summarize(checked.issues)}`);
  }
}
