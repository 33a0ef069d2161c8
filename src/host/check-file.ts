import * as vscode from 'vscode';
import { errorText } from '../base/log.ts';
import type { FileFindings } from './lint-client.ts';
import type { Host } from './host.ts';
import { readNotebook } from './notebook-file.ts';
import { isNotebook, lintedAs } from './program.ts';
import type { CheckedFile } from './report.ts';
import { readText } from './shelf.ts';

/**
 * What the linter says of a file of the workspace. An open file shows its findings already, and
 * those of its unsaved text count; any other is read from the disk.
 */
export async function checkFile(host: Host, uri: vscode.Uri): Promise<CheckedFile> {
  const file = { path: vscode.workspace.asRelativePath(uri), uri: uri.toString() };
  try {
    if (!isNotebook(uri.path)) return { ...file, ...partsOf([{ answer: await plain(host, uri) }]) };
    const open = openNotebook(uri);
    if (open !== undefined) return { ...file, ...partsOf(await openCells(host, open)) };
    const notebook = readNotebook(await readText(uri));
    if (!notebook.ok) return { ...file, parts: [], note: notebook.reason };
    const cells = notebook.cells.flatMap(({ index, text, language }) => {
      const linted = lintedAs(language, '');
      if (linted === undefined) return [];
      // The fragment only tells the cells apart: the editor names them otherwise.
      const cell = uri.with({ scheme: 'vscode-notebook-cell', fragment: `closed${index}` });
      const document = { uri: cell.toString(), language: linted, notebook: true };
      return [{ index, document: { ...document, version: () => 0, text: () => text } }];
    });
    const answers = await host.lint.checkTogether(cells.map(({ document }) => document));
    return {
      ...file,
      ...partsOf(cells.map(({ index }, i) => ({ cell: index, answer: answers[i] }))),
    };
  } catch (error) {
    // A file that is gone or may not be read must not end the check of all others.
    host.log.warn(`${file.path} was not checked: ${errorText(error)}`);
    return { ...file, parts: [], note: `Not checked: ${errorText(error)}` };
  }
}

interface Answered {
  readonly cell?: number;
  readonly answer: FileFindings | undefined;
}

function partsOf(answers: readonly Answered[]): Omit<CheckedFile, 'path' | 'uri'> {
  const notes = answers.map(({ answer }) =>
    answer === undefined ? 'Not checked: it was closed meanwhile.' : answer.note,
  );
  const note = notes.find((each) => each !== undefined);
  const excluded = answers.some(({ answer }) => answer?.excluded === true);
  return {
    parts: answers.map(({ cell, answer }) => ({
      ...(cell === undefined ? {} : { cell }),
      findings: answer?.findings ?? [],
    })),
    ...(note === undefined ? {} : { note }),
    ...(excluded ? { excluded } : {}),
  };
}

async function plain(host: Host, uri: vscode.Uri): Promise<FileFindings | undefined> {
  const key = uri.toString();
  if (host.lint.has(key)) return host.lint.settled(key);
  const text = await readText(uri);
  const document = { uri: key, language: 'python' as const, version: () => 0, text: () => text };
  return host.lint.check(document);
}

async function openCells(
  host: Host,
  notebook: vscode.NotebookDocument,
): Promise<readonly Answered[]> {
  const linted = notebook
    .getCells()
    .filter(({ document }) => host.lint.has(document.uri.toString()));
  return Promise.all(
    linted.map(async ({ index, document }) => ({
      cell: index,
      answer: await host.lint.settled(document.uri.toString()),
    })),
  );
}

/** The notebook at `uri`, if the editor has it open. */
export function openNotebook(uri: vscode.Uri): vscode.NotebookDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.notebookDocuments.find((each) => each.uri.toString() === key);
}

/** Whether the editor has the file open, as a text or as a notebook. */
export function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  const isText = vscode.workspace.textDocuments.some((each) => each.uri.toString() === key);
  return isText || openNotebook(uri) !== undefined;
}
