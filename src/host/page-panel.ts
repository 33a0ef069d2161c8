import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/dispose.ts';
import type { Host } from './host.ts';
import { pageHtml } from './page-html.ts';

/** Which page a panel shows. */
export interface PageKind<Ask> {
  readonly viewType: string;
  readonly title: string;
  /** The name of its script in `dist`. */
  readonly script: string;
  /** What its messages must look like. */
  readonly ask: v.GenericSchema<unknown, Ask>;
  /** Whether it opens beside the editor, without taking the focus from it. */
  readonly beside: boolean;
}

/** One webview panel of a kind. It forgets everything when it is hidden and is told the state again when it is back. */
export class PagePanel<Ask, Tell> implements Disposable {
  private readonly host: Host;
  private readonly kind: PageKind<Ask>;
  private readonly asked: (ask: Ask) => void;
  private panel:
    { readonly view: vscode.WebviewPanel; readonly store: DisposableStore } | undefined;

  constructor(host: Host, kind: PageKind<Ask>, asked: (ask: Ask) => void) {
    this.host = host;
    this.kind = kind;
    this.asked = asked;
  }

  /** Shows the panel. One that opens beside keeps its place unless it would cover the editor. */
  show(): void {
    const { beside, viewType, title } = this.kind;
    if (this.panel !== undefined) {
      const { view } = this.panel;
      // The file the learner works on must not vanish behind the page that explains it.
      const covers =
        beside && !view.visible && view.viewColumn === vscode.window.activeTextEditor?.viewColumn;
      view.reveal(covers ? vscode.ViewColumn.Beside : undefined, beside);
      return;
    }
    const column =
      !beside || vscode.window.activeTextEditor === undefined
        ? vscode.ViewColumn.Active
        : vscode.ViewColumn.Beside;
    const place = { viewColumn: column, preserveFocus: beside };
    this.adopt(vscode.window.createWebviewPanel(viewType, title, place));
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
      title: this.kind.title,
      cspSource: webview.cspSource,
      script: webview.asWebviewUri(at('dist', this.kind.script)).toString(),
      style: webview.asWebviewUri(at('media', 'page.css')).toString(),
      nonce: randomBytes(16).toString('hex'),
    });
  }

  /** Takes over panels that the editor kept over a restart. */
  restore(): Disposable {
    return vscode.window.registerWebviewPanelSerializer(this.kind.viewType, {
      deserializeWebviewPanel: (view) => {
        this.adopt(view);
        return Promise.resolve();
      },
    });
  }

  /** Sends to the page if there is one; a page that is not there is told everything when it comes. */
  tell(message: Tell): void {
    void this.panel?.view.webview.postMessage(message);
  }

  dispose(): void {
    this.panel?.view.dispose();
  }

  private receive(message: unknown): void {
    const checked = v.safeParse(this.kind.ask, message);
    if (checked.success) this.asked(checked.output);
    else this.host.log.warn(`The page sent something unknown: ${v.summarize(checked.issues)}`);
  }
}
