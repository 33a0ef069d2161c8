import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';

/** The folder that is open in the editor under test. */
export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite needs a folder');
  return folder.uri;
}

/** Writes files below a folder of the workspace, by name, and gives the folder. */
export async function writeFiles(
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(workspaceFolder(), name);
  for (const [file, text] of Object.entries(files)) {
    const full = path.join(folder.fsPath, file);
    await mkdir(path.dirname(full), { recursive: true });
    await writeFile(full, text);
  }
  return folder;
}

/** Removes a folder with all that is in it. */
export async function removeFolder(folder: vscode.Uri): Promise<void> {
  await rm(folder.fsPath, { recursive: true, force: true });
}

/** The text of a notebook's file; a cell that begins with `#` and a blank is a heading. */
export function notebookText(cells: readonly string[]): string {
  const made = cells.map((source) =>
    source.startsWith('# ')
      ? { cell_type: 'markdown', metadata: {}, source: [source] }
      : { cell_type: 'code', metadata: {}, source: [source], outputs: [], execution_count: null },
  );
  const metadata = { language_info: { name: 'python' } };
  return JSON.stringify({ cells: made, metadata, nbformat: 4, nbformat_minor: 5 });
}
