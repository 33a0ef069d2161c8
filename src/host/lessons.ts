import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import { RULES } from '../lint/rules/index.ts';
import { command, type Feature } from './host.ts';
import type { LessonFiles } from './lesson-files.ts';
import { ruleUri } from './places.ts';
import type { Shelf } from './shelf.ts';

/** Opening and resetting lessons and rule pages. */
export const lessons =
  (shelf: Shelf, files: LessonFiles): Feature =>
  (host) => {
    const store = new DisposableStore();
    store.add(command(host, 'openLesson', (wanted) => openLesson(shelf, wanted)));
    store.add(command(host, 'explainRule', (rule) => explainRule(rule)));
    store.add(command(host, 'resetProgress', () => reset(files)));
    return store;
  };

/** `wanted`: a lesson's slug or uri; anything else opens the list. */
async function openLesson(shelf: Shelf, wanted: unknown): Promise<void> {
  if (wanted instanceof vscode.Uri) return show(wanted, vscode.ViewColumn.Active);
  const all = await shelf.lessons();
  const named = all.find(({ slug }) => slug === wanted);
  const items = all.map(({ title, chapter, path }) => ({
    label: title,
    description: chapter.replace(/^\d+-/, '').replaceAll('-', ' '),
    path,
  }));
  const picked =
    named ??
    (await vscode.window.showQuickPick(items, {
      title: 'Open Lesson',
      placeHolder: items.length === 0 ? 'No lessons are installed' : 'Which lesson?',
      matchOnDescription: true,
    }));
  if (picked === undefined) return;
  const uri = vscode.Uri.from({ scheme: IDS.lessonScheme, path: picked.path });
  await show(uri, vscode.ViewColumn.Active);
}

/** `wanted`: a rule's id; anything else opens the list. */
async function explainRule(wanted: unknown): Promise<void> {
  const named = RULES.find(({ id }) => id === wanted);
  const items = RULES.map(({ id, title, why }) => ({
    label: id,
    description: title,
    detail: why,
    id,
  }));
  const picked =
    named ??
    (await vscode.window.showQuickPick(items, {
      title: 'Explain a Rule',
      placeHolder: 'Which rule?',
      matchOnDescription: true,
    }));
  if (picked !== undefined) await show(ruleUri(picked.id), besideWhatIsOpen());
}

/** Beside an editor; with nothing open, an empty half of the window would be left. */
function besideWhatIsOpen(): vscode.ViewColumn {
  const isEmpty = vscode.window.tabGroups.activeTabGroup.activeTab === undefined;
  return isEmpty ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
}

async function show(uri: vscode.Uri, viewColumn: vscode.ViewColumn): Promise<void> {
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  await vscode.window.showNotebookDocument(notebook, { viewColumn, preview: true });
}

async function reset(files: LessonFiles): Promise<void> {
  const active = vscode.window.activeNotebookEditor?.notebook.uri;
  const all = 'Reset All';
  const one = 'Reset This Lesson';
  const isOurs = active?.scheme === IDS.lessonScheme;
  const answer = await vscode.window.showWarningMessage(
    'Give up your changes and go back to the lessons as they are shipped?',
    { modal: true },
    ...(isOurs ? [one, all] : [all]),
  );
  if (answer === one) await files.reset(active?.path);
  if (answer === all) await files.reset();
}
