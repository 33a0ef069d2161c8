import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { SETTINGS } from '../contract/settings.ts';
import { inBackground, type Feature } from './host.ts';
import type { Interpreter } from './python.ts';

/** Tells the checker which interpreters' libraries the files of each folder import. */
export function environment(interpreter: Interpreter): Feature {
  return (host) => {
    const store = new DisposableStore();
    const look = async (): Promise<void> => {
      const onPath = pythonOnPath(process.env['PATH'] ?? '');
      const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      const found = [];
      // What holds everywhere comes last: it is what the status item shows.
      for (const folder of [...folders, undefined]) {
        const python = (await interpreter.find(folder)) ?? onPath;
        if (python === undefined) continue;
        const value = { python, mayRun: vscode.workspace.isTrusted };
        found.push({ folder: folder?.toString() ?? '', value });
      }
      host.lint.setEnvironments(found);
    };
    const tell = (): void => inBackground(host, look());
    store.add(
      host.settings.onDidChange((event) => {
        if (event.affectsConfiguration(SETTINGS.python.key)) tell();
      }),
    );
    store.add(vscode.workspace.onDidGrantWorkspaceTrust(tell));
    store.add(vscode.extensions.onDidChange(tell));
    store.add(vscode.workspace.onDidChangeWorkspaceFolders(tell));
    store.add(interpreter.onDidChange(tell));
    tell();
    return store;
  };
}

/** The first `python3` or `python` of PATH. It is looked at, not started. */
export function pythonOnPath(path: string): string | undefined {
  for (const name of ['python3', 'python']) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name);
      if (folder !== '' && canStart(file)) return file;
    }
  }
  return undefined;
}

function canStart(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Not there, or not a program: the next folder is tried.
    return false;
  }
}
