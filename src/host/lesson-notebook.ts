import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { IDS } from '../contract/ids.ts';
import { parseLesson, printLesson } from '../lessons/lesson.ts';
import type { Feature, Host } from './host.ts';
import { cellsOf, lessonOf, type CellShape } from './lesson-cells.ts';
import { CellRunner } from './lesson-runs.ts';
import { RUNNABLE } from './program.ts';
import type { Interpreter } from './python.ts';

/** A lesson, which is Markdown, as a notebook whose cells run in the lab. */
export const lessonNotebook =
  (interpreter: Interpreter): Feature =>
  (host) => {
    const store = new DisposableStore();
    store.add(
      vscode.workspace.registerNotebookSerializer(IDS.lessonNotebook, serializer(host), {
        transientOutputs: true,
      }),
    );
    const controller = store.add(
      vscode.notebooks.createNotebookController(
        'async-lab-lessons',
        IDS.lessonNotebook,
        'Async Lab',
      ),
    );
    controller.description = 'Runs each cell as a program of its own, in the lab';
    controller.supportedLanguages = Object.keys(RUNNABLE);
    controller.supportsExecutionOrder = false;
    const runner = new CellRunner(host, controller, interpreter);
    controller.executeHandler = (cells, notebook) => runner.runAll(cells, notebook);
    return store;
  };

function serializer(host: Host): vscode.NotebookSerializer {
  return {
    deserializeNotebook: async (bytes) => {
      const lesson = parseLesson(new TextDecoder().decode(bytes));
      const cells = cellsOf(lesson, await host.catalogue()).map(toCellData);
      const data = new vscode.NotebookData(cells);
      data.metadata = { tail: lesson.tail, eol: lesson.eol };
      return data;
    },
    serializeNotebook: (data) => {
      const lesson = lessonOf(data.cells.map(fromCellData), data.metadata);
      return new TextEncoder().encode(printLesson(lesson));
    },
  };
}

function toCellData({ kind, language, value, metadata }: CellShape): vscode.NotebookCellData {
  const cellKind = kind === 'text' ? vscode.NotebookCellKind.Markup : vscode.NotebookCellKind.Code;
  const data = new vscode.NotebookCellData(cellKind, value, language);
  data.metadata = { ...metadata };
  return data;
}

function fromCellData({ kind, languageId, value, metadata }: vscode.NotebookCellData): CellShape {
  return {
    kind: kind === vscode.NotebookCellKind.Markup ? 'text' : 'code',
    language: languageId,
    value,
    metadata: metadata ?? {},
  };
}
