import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/contract/commands.ts';
import { IDS } from '../../src/contract/ids.ts';
import {
  applyPreferredFix,
  closeEverything,
  findings,
  findingsToBe,
  ruleOf,
  until,
} from './support.ts';

function activeNotebook(): vscode.NotebookDocument | undefined {
  return vscode.window.activeNotebookEditor?.notebook;
}

/** Opens the page of a rule, which is a lesson that every rule has. */
async function openRule(rule: string): Promise<vscode.NotebookDocument> {
  await vscode.commands.executeCommand(COMMANDS.explainRule.id, rule);
  return until('the page of the rule', vscode.window.onDidChangeActiveNotebookEditor, () => {
    const notebook = activeNotebook();
    return notebook?.uri.path.includes(rule) === true ? notebook : undefined;
  });
}

function codeCells(notebook: vscode.NotebookDocument): vscode.NotebookCell[] {
  return notebook.getCells().filter(({ kind }) => kind === vscode.NotebookCellKind.Code);
}

/** Waits for a cell that we have marked. */
function markedCell(notebook: vscode.NotebookDocument): Promise<vscode.NotebookCell> {
  return until('a marked cell', vscode.languages.onDidChangeDiagnostics, () =>
    codeCells(notebook).find(({ document }) => findings(document.uri).length > 0),
  );
}

/** The shipped lessons, as the extension's own file system lists them. */
async function shippedLessons(): Promise<vscode.Uri[]> {
  const root = vscode.Uri.from({ scheme: IDS.lessonScheme, path: '/lessons' });
  const chapters = await vscode.workspace.fs.readDirectory(root);
  const lessons = await Promise.all(
    chapters.map(async ([chapter]) => {
      const folder = vscode.Uri.joinPath(root, chapter);
      const names = await vscode.workspace.fs.readDirectory(folder);
      return names.map(([name]) => vscode.Uri.joinPath(folder, name));
    }),
  );
  return lessons.flat();
}

suite('lessons', () => {
  teardown(closeEverything);

  test('the page of a rule is a notebook: text, and cells that are checked', async () => {
    const notebook = await openRule('blocking-sleep');
    assert.equal(notebook.notebookType, IDS.lessonNotebook);
    assert.equal(notebook.cellAt(0).kind, vscode.NotebookCellKind.Markup);
    const cell = await markedCell(notebook);
    assert.deepEqual([...new Set(findings(cell.document.uri).map(ruleOf))], ['blocking-sleep']);
  });

  test('the quick fix works in a cell', async () => {
    const notebook = await openRule('blocking-sleep');
    const cell = await markedCell(notebook);
    const before = findings(cell.document.uri);
    assert.ok(before[0]);
    await applyPreferredFix(cell.document, before[0]);
    await findingsToBe(cell.document, before.slice(1).map(ruleOf));
  });

  test('every shipped lesson opens as a notebook', async () => {
    const lessons = await shippedLessons();
    assert.ok(lessons.length > 0, 'no lesson is shipped');
    for (const uri of lessons) {
      await vscode.commands.executeCommand('vscode.openWith', uri, IDS.lessonNotebook);
      const notebook = await until(uri.path, vscode.window.onDidChangeActiveNotebookEditor, () =>
        activeNotebook()?.uri.path === uri.path ? activeNotebook() : undefined,
      );
      assert.ok(codeCells(notebook).length > 0, `${uri.path} has nothing to run`);
    }
  });

  test('a cell runs, and its picture stands under it', async () => {
    const [lesson] = await shippedLessons();
    assert.ok(lesson);
    const slug = lesson.path.replace(/^.*\/|\.lesson\.md$/g, '');
    await vscode.commands.executeCommand(COMMANDS.openLesson.id, slug);
    const notebook = await until(slug, vscode.window.onDidChangeActiveNotebookEditor, () =>
      activeNotebook()?.uri.path === lesson.path ? activeNotebook() : undefined,
    );
    const cell = codeCells(notebook)[0];
    assert.ok(cell);
    await vscode.commands.executeCommand('notebook.cell.execute', {
      ranges: [{ start: cell.index, end: cell.index + 1 }],
      document: notebook.uri,
    });
    const summary = await until(
      'the end of the run',
      vscode.workspace.onDidChangeNotebookDocument,
      () => (cell.executionSummary?.success === undefined ? undefined : cell.executionSummary),
    );
    const items = cell.outputs.flatMap(({ items: each }) => each);
    const texts = items.map(({ data }) => new TextDecoder().decode(data)).join('\n');
    assert.equal(summary.success, true, texts.slice(0, 2000));
    assert.ok(
      items.some(({ mime }) => mime === IDS.timelineMime),
      `no picture among ${items.map(({ mime }) => mime).join(', ')}`,
    );
  });
});
