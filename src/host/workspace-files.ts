import * as vscode from 'vscode';
import { ignoredBy } from './ignored.ts';
import { readText } from './shelf.ts';

/** Python files and notebooks, less what `files.exclude` hides, git ignores, or a library brought. */
export async function filesToCheck(token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const find = (glob: string): Thenable<vscode.Uri[]> =>
    vscode.workspace.findFiles(glob, undefined, undefined, token);
  const [files, ignores] = await Promise.all([find('**/*.{py,ipynb}'), find('**/.gitignore')]);
  const kept = (vscode.workspace.workspaceFolders ?? []).map(async (folder) => {
    const inside = (uri: vscode.Uri): string | undefined => pathIn(folder, uri);
    const rules = await Promise.all(
      ignores.map(async (uri) => {
        const path = inside(uri);
        if (path === undefined) return [];
        return [{ folder: path.split('/').slice(0, -1).join('/'), text: await readText(uri) }];
      }),
    );
    const isIgnored = ignoredBy(rules.flat());
    return files.filter((uri) => {
      const path = inside(uri);
      return path !== undefined && !isIgnored(path);
    });
  });
  return (await Promise.all(kept)).flat();
}

/** The path of `uri` relative to the folder it belongs to; `undefined` when that is another one. */
function pathIn(folder: vscode.WorkspaceFolder, uri: vscode.Uri): string | undefined {
  if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) return;
  return vscode.workspace.asRelativePath(uri, false);
}
