import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { CONFIG_NAMES } from '../lint/config.ts';
import type { Feature } from './host.ts';

/** Changes that come together (a branch is switched) are told together. Milliseconds. */
const GATHER_MS = 200;

/**
 * Tells the checker which files changed on disk: of Python files the importers are checked again,
 * of settings files everything.
 */
export const changedFiles: Feature = ({ lint }) => {
  const store = new DisposableStore();
  const globs = ['**/*.{py,pyi}', `**/{${CONFIG_NAMES.join(',')}}`];
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
  for (const glob of globs) {
    const watcher = store.add(vscode.workspace.createFileSystemWatcher(glob));
    store.add(watcher.onDidChange(note));
    store.add(watcher.onDidCreate(note));
    store.add(watcher.onDidDelete(note));
  }
  store.add({ dispose: () => clearTimeout(timer) });
  return store;
};
