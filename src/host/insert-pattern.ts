import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import type { ProgramLanguage } from '../lab/run/types.ts';
import type { PatternProgram } from '../lessons/pattern.ts';
import { snippetBody } from '../lessons/snippet.ts';
import { command, inBackground, type Feature, type Host } from './host.ts';
import { ENDING, LANGUAGE_NAME, RUNNABLE } from './program.ts';

/** Milliseconds the list must rest on a pattern before it is shown beside. */
const REST_MS = 120;

interface PatternItem extends vscode.QuickPickItem {
  readonly slug: string;
  readonly language: ProgramLanguage;
  readonly program: PatternProgram;
}

/** Every pattern in one list, shown beside while moving through it, inserted as a snippet. */
export const insertPattern: Feature = (host) =>
  command(host, 'insertPattern', async () => {
    const editor = vscode.window.activeTextEditor;
    const picked = await pick(host, await itemsFor(host, editor));
    if (picked === undefined) return;
    await insert(picked, editor);
  });

async function itemsFor(host: Host, editor: vscode.TextEditor | undefined): Promise<PatternItem[]> {
  const language = RUNNABLE[editor?.document.languageId ?? ''];
  const { entries } = await host.catalogue();
  return entries.flatMap((entry) =>
    entry.languages
      .filter((each) => language === undefined || each === language)
      .flatMap((each) => {
        const program = entry.programs[each]?.good;
        if (program === undefined) return [];
        const needs = program.needs.length > 0 ? [`needs ${program.needs.join(', ')}`] : [];
        return [
          {
            label: entry.title,
            description: `${entry.number} · ${LANGUAGE_NAME[each]} · ${entry.slug}`,
            detail: [entry.chapter, ...needs].join(' · '),
            slug: entry.slug,
            language: each,
            program,
          },
        ];
      }),
  );
}

function pick(host: Host, items: readonly PatternItem[]): Promise<PatternItem | undefined> {
  const store = new DisposableStore();
  const list = store.add(vscode.window.createQuickPick<PatternItem>());
  const preview = store.add(new Preview(host));
  list.title = 'Insert Pattern';
  list.placeholder = 'A whole program that runs as it is; its tab stops are what you will change';
  list.items = items;
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  return new Promise((resolve) => {
    store.add(list.onDidChangeActive(([item]) => preview.show(item)));
    store.add(
      list.onDidAccept(() => {
        resolve(list.activeItems[0]);
        list.hide();
      }),
    );
    store.add(
      list.onDidHide(() => {
        resolve(undefined);
        store.dispose();
      }),
    );
    list.show();
  });
}

/** Shows the pattern the list rests on in an editor beside, and closes it with the list. */
class Preview {
  private readonly host: Host;
  private readonly shown = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  /** A flag that other calls set: a method, so that it is read anew after each wait. */
  private readonly isOver = (): boolean => this.ended.disposed;
  private readonly ended = new DisposableStore();

  constructor(host: Host) {
    this.host = host;
  }

  show(item: PatternItem | undefined): void {
    clearTimeout(this.timer);
    if (item === undefined) return;
    this.timer = setTimeout(() => inBackground(this.host, this.open(item)), REST_MS);
  }

  dispose(): void {
    this.ended.dispose();
    clearTimeout(this.timer);
    inBackground(this.host, this.close());
  }

  private async open({ slug, language }: PatternItem): Promise<void> {
    const path = `/patterns/${language}/${slug}${ENDING[language]}`;
    const uri = vscode.Uri.from({ scheme: IDS.lessonScheme, path });
    this.shown.add(uri.toString());
    const document = await vscode.workspace.openTextDocument(uri);
    if (this.isOver()) return;
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true, preview: true };
    await vscode.window.showTextDocument(document, place);
    if (this.isOver()) await this.close();
  }

  private async close(): Promise<void> {
    const tabs = vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input, isPreview }) => {
        const uri = input instanceof vscode.TabInputText ? input.uri.toString() : '';
        return isPreview && this.shown.has(uri);
      });
    if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
  }
}

/** At the cursor; without an editor that can be written to, into a new document. */
async function insert(item: PatternItem, editor: vscode.TextEditor | undefined): Promise<void> {
  const snippet = new vscode.SnippetString(snippetBody(item.program));
  const target =
    editor !== undefined && editor.document.languageId in RUNNABLE
      ? await vscode.window.showTextDocument(editor.document, editor.viewColumn)
      : await vscode.window.showTextDocument(
          await vscode.workspace.openTextDocument({ language: item.language, content: '' }),
        );
  await target.insertSnippet(snippet);
}
