import * as vscode from 'vscode';
import * as v from 'valibot';
import { IDS } from '../contract/ids.ts';
import { pageAskSchema, readPicture, type RecordedRun } from '../protocol/page.ts';
import { inBackground, type Feature } from './host.ts';
import type { LessonFiles } from './lesson-files.ts';
import { ENDING } from './program.ts';

/** What a picture under a lesson's cell can ask for: to show a line of its program, or to copy a text. */
export const rendererMessages =
  (files: LessonFiles): Feature =>
  (host) => {
    const messaging = vscode.notebooks.createRendererMessaging(IDS.renderer);
    return messaging.onDidReceiveMessage(({ editor, message }) => {
      const checked = v.safeParse(pageAskSchema, message);
      if (!checked.success) {
        host.log.warn(`A picture sent something unknown: ${v.summarize(checked.issues)}`);
      } else if (checked.output.type === 'copy') {
        inBackground(host, vscode.env.clipboard.writeText(checked.output.text));
      } else if (checked.output.type === 'open-line') {
        const { run, line } = checked.output;
        inBackground(host, openLine(files, editor, { run, line }));
      }
    });
  };

interface Place {
  readonly run: number;
  readonly line: number;
}

/** In the cell itself when it still is what ran; else in a copy of what ran, beside. */
async function openLine(
  files: LessonFiles,
  { notebook }: vscode.NotebookEditor,
  { run, line }: Place,
): Promise<void> {
  for (const cell of notebook.getCells()) {
    const recorded = runsOf(cell).find((each) => each.run === run);
    if (recorded === undefined) continue;
    const selection = new vscode.Range(line - 1, 0, line - 1, 0);
    if (cell.document.getText() === recorded.text) {
      await vscode.window.showTextDocument(cell.document, { selection });
    } else {
      const copy = files.keepCopy(`${run}/program${ENDING[recorded.language]}`, recorded.text);
      const viewColumn = vscode.ViewColumn.Beside;
      await vscode.window.showTextDocument(copy, { selection, viewColumn, preview: true });
    }
    return;
  }
}

function runsOf(cell: vscode.NotebookCell): readonly RecordedRun[] {
  return cell.outputs
    .flatMap((output) => output.items)
    .filter((item) => item.mime === IDS.timelineMime)
    .flatMap((item) => {
      const json: unknown = JSON.parse(new TextDecoder().decode(item.data));
      return readPicture(json)?.runs ?? [];
    });
}
