import * as vscode from 'vscode';
import { loadCatalogue, type Catalogue } from '../lessons/catalogue.ts';

/** Reads the shipped patterns, `snippets/<language>/<slug>.<ending>`. */
export async function readCatalogue(extension: vscode.Uri): Promise<Catalogue> {
  const root = vscode.Uri.joinPath(extension, 'snippets');
  const folders = (await vscode.workspace.fs.readDirectory(root)).filter(
    ([, type]) => type === vscode.FileType.Directory,
  );
  const files = await Promise.all(folders.map(([name]) => readFolder(root, name)));
  return loadCatalogue(files.flat());
}

async function readFolder(
  root: vscode.Uri,
  folder: string,
): Promise<{ path: string; text: string }[]> {
  const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(root, folder));
  return Promise.all(
    names
      .filter(([, type]) => type === vscode.FileType.File)
      .map(async ([name]) => {
        const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, folder, name));
        return { path: `${folder}/${name}`, text: new TextDecoder().decode(bytes) };
      }),
  );
}
