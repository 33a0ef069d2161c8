import * as vscode from 'vscode';
import { IDS } from '../contract/ids.ts';
import { sentence } from '../lab/timeline/summary.ts';
import type { Program, RunRequest } from '../lab/run/types.ts';
import { findProgram } from '../lessons/catalogue.ts';
import { fenceAttributes } from '../lessons/lesson.ts';
import type { PatternProgram } from '../lessons/pattern.ts';
import type { RecordedRun, RunPicture } from '../protocol/page.ts';
import { inBackground, type Host } from './host.ts';
import { infoOf } from './lesson-cells.ts';
import { RUNNABLE } from './program.ts';
import type { Interpreter } from './python.ts';
import { Recording } from './recording.ts';
import { mayRunOwnCode, requestOf } from './run-request.ts';

/** Milliseconds between two pictures of a run under way: a whole picture is sent each time. */
const FRAME_MS = 200;

/** What is known of a cell's runs: the last one, and the last one of another text. */
interface Memory {
  readonly last: RecordedRun;
  readonly before: RecordedRun | undefined;
}

/** Runs cells. A cell that runs again after a change is drawn together with the run before. */
export class CellRunner {
  private readonly host: Host;
  private readonly controller: vscode.NotebookController;
  private readonly interpreter: Interpreter;
  private readonly memories = new WeakMap<vscode.NotebookCell, Memory>();

  constructor(host: Host, controller: vscode.NotebookController, interpreter: Interpreter) {
    this.host = host;
    this.controller = controller;
    this.interpreter = interpreter;
  }

  /** Runs the cells one after another; the first that fails or is cancelled is the last. */
  async runAll(
    cells: readonly vscode.NotebookCell[],
    notebook: vscode.NotebookDocument,
  ): Promise<void> {
    const isShipped = notebook.uri.scheme === IDS.lessonScheme;
    if (!isShipped && !(await mayRunOwnCode())) return;
    for (const cell of cells) if (!(await this.run(cell))) return;
  }

  private async run(cell: vscode.NotebookCell): Promise<boolean> {
    const execution = this.controller.createNotebookCellExecution(cell);
    execution.start(Date.now());
    const output = new LiveOutput(this.host, execution);
    try {
      const ok = await this.runInto(cell, execution, output);
      execution.end(ok, Date.now());
      return ok;
    } catch (error) {
      execution.end(false, Date.now());
      throw error;
    } finally {
      output.dispose();
    }
  }

  private async runInto(
    cell: vscode.NotebookCell,
    execution: vscode.NotebookCellExecution,
    output: LiveOutput,
  ): Promise<boolean> {
    const title = titleOf(cell);
    const before = this.before(cell);
    const twin = before === undefined ? await this.twin(cell) : undefined;
    const isBad = fenceAttributes(infoOf(cell.metadata)).bad;
    const own = await this.program(cell, before === undefined ? title : 'Now');
    const requests = twin === undefined ? [own] : isBad ? [own, twin] : [twin, own];
    const recordings: Recording[] = [];
    const draw = (): RunPicture => {
      const runs = recordings.map((each) => each.snapshot());
      return { title, runs: before === undefined ? runs : [before, ...runs] };
    };
    let ok = true;
    for (const request of requests) {
      const result = await this.record(request, recordings, () => output.draw(draw), execution);
      ok = result && !execution.token.isCancellationRequested;
      if (!ok) break;
    }
    await output.finish(draw());
    const index = requests.indexOf(own);
    const last = recordings[index]?.snapshot();
    if (last !== undefined) this.memories.set(cell, { last, before });
    return ok;
  }

  private async record(
    request: RunRequest,
    recordings: Recording[],
    changed: () => void,
    execution: vscode.NotebookCellExecution,
  ): Promise<boolean> {
    const ref: { recording?: Recording } = {};
    const handle = this.host.runs.start(request, (events) => {
      ref.recording?.add(events);
      changed();
    });
    const recording = new Recording(handle.run, request);
    ref.recording = recording;
    recordings.push(recording);
    changed();
    const cancelling = execution.token.onCancellationRequested(() => handle.cancel());
    try {
      const result = await handle.done;
      recording.end(result);
      return result.outcome === 'ok';
    } finally {
      cancelling.dispose();
    }
  }

  /** The last good run of this cell with another text. */
  private before(cell: vscode.NotebookCell): RecordedRun | undefined {
    const memory = this.memories.get(cell);
    const text = cell.document.getText();
    const candidates = [memory?.last, memory?.before];
    const found = candidates.find((run) => run?.outcome === 'ok' && run.text !== text);
    return found === undefined ? undefined : { ...found, title: 'Before the change' };
  }

  /** The pattern that the lesson wants to be run beside this cell. */
  private async twin(cell: vscode.NotebookCell): Promise<RunRequest | undefined> {
    const { compare } = fenceAttributes(infoOf(cell.metadata));
    if (compare === undefined) return undefined;
    const language = languageOf(cell);
    const found = findProgram(await this.host.catalogue(), compare, language);
    if (found === undefined) return undefined;
    const { title, text } = found;
    return requestOf(this.host, this.interpreter, { title, language, text, ...needsOf(found) });
  }

  private async program(cell: vscode.NotebookCell, title: string): Promise<RunRequest> {
    const language = languageOf(cell);
    const text = cell.document.getText();
    const { pattern } = fenceAttributes(infoOf(cell.metadata));
    const shipped =
      pattern === undefined
        ? undefined
        : findProgram(await this.host.catalogue(), pattern, language);
    // What the learner changed may need less than the pattern did.
    const needs = shipped?.text.trimEnd() === text.trimEnd() ? needsOf(shipped) : {};
    return requestOf(this.host, this.interpreter, { title, language, text, ...needs });
  }
}

/** A cell's one output: drawn while the program runs, at most once a frame, and when it has ended. */
class LiveOutput {
  private readonly host: Host;
  private readonly execution: vscode.NotebookCellExecution;
  private readonly output = new vscode.NotebookCellOutput([]);
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void>;

  constructor(host: Host, execution: vscode.NotebookCellExecution) {
    this.host = host;
    this.execution = execution;
    this.work = Promise.resolve(execution.clearOutput());
  }

  draw(picture: () => RunPicture): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.send(picture());
    }, FRAME_MS);
  }

  async finish(picture: RunPicture): Promise<void> {
    this.dispose();
    this.send(picture);
    await this.work;
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** One after another: an older picture must not arrive after a newer one. */
  private send(picture: RunPicture): void {
    this.output.items = [
      vscode.NotebookCellOutputItem.json(picture, IDS.timelineMime),
      vscode.NotebookCellOutputItem.text(sentence(picture)),
    ];
    this.work = this.work.then(() => this.execution.replaceOutput(this.output));
    inBackground(this.host, this.work);
  }
}

/** A program's first line is often its title, as a comment. */
function titleOf(cell: vscode.NotebookCell): string {
  const first = /^(?:#|\/\/)\s*(\S.*)$/.exec(cell.document.lineAt(0).text)?.[1];
  return first ?? `Cell ${cell.index + 1}`;
}

function needsOf({ needsPython }: PatternProgram): Pick<Program, 'needsPython'> {
  return needsPython === undefined ? {} : { needsPython };
}

function languageOf(cell: vscode.NotebookCell): Program['language'] {
  return RUNNABLE[cell.document.languageId] ?? 'python';
}
