import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import type { Feature } from './host.ts';

/** Changes that come together (a branch is switched) are told together. Milliseconds. */
const GATHER_MS = 200;

/** Tells the checker which Python files changed on disk, so that their importers are checked again. */
export const changedFiles: Feature = ({ lint }) => {
  const store = new DisposableStore();
  const watcher = store.add(vscode.workspace.createFileSystemWatcher('**/*.{py,pyi}'));
  const gathered = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    timer = undefined;
    lint.touched([...gathered]);
    gathered.clear();
  };
  const note = (uri: vscode.Uri): void => {
    gathered.add(uri.toString());
    timer ??= setTimeout(flush, GATHER_MS);
  };
  store.add(watcher.onDidChange(note));
  store.add(watcher.onDidCreate(note));
  store.add(watcher.onDidDelete(note));
  store.add({ dispose: () => clearTimeout(timer) });
  return store;
};
