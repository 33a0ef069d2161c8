import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { SETTINGS } from '../contract/settings.ts';
import { inBackground, type Feature } from './host.ts';
import type { Interpreter } from './python.ts';

/** Tells the checker which interpreter's libraries the files import. */
export function environment(interpreter: Interpreter): Feature {
  return (host) => {
    const store = new DisposableStore();
    const look = async (): Promise<void> => {
      const python = (await interpreter.find()) ?? pythonOnPath(process.env['PATH'] ?? '');
      if (python !== undefined) host.lint.setEnvironment(python, vscode.workspace.isTrusted);
    };
    const tell = (): void => inBackground(host, look());
    store.add(
      host.settings.onDidChange((event) => {
        if (event.affectsConfiguration(SETTINGS.python.key)) tell();
      }),
    );
    store.add(vscode.workspace.onDidGrantWorkspaceTrust(tell));
    store.add(vscode.extensions.onDidChange(tell));
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
