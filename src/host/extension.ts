import type * as vscode from 'vscode';
import { changedFiles } from './changed-files.ts';
import { checkWorkspace } from './check-workspace.ts';
import { demos } from './demos.ts';
import { diagnostics } from './diagnostics.ts';
import { environment } from './environment.ts';
import { createHost, startFeatures } from './host.ts';
import { insertPattern } from './insert-pattern.ts';
import { Lab, labFeature } from './lab.ts';
import { LessonFiles, lessonFiles } from './lesson-files.ts';
import { lessonNotebook } from './lesson-notebook.ts';
import { lessons } from './lessons.ts';
import { Interpreter } from './python.ts';
import { quickFixes } from './quick-fixes.ts';
import { rendererMessages } from './renderer-messages.ts';
import { runFile } from './run-file.ts';
import { server } from './server.ts';
import { Shelf } from './shelf.ts';
import { status } from './status.ts';

/** Starts every feature. Nothing heavier than registration happens here. */
export function activate(context: vscode.ExtensionContext): void {
  const host = createHost(context);
  const interpreter = new Interpreter(host.settings, host.log);
  const shelf = new Shelf(host);
  const files = new LessonFiles(host, shelf);
  const lab = new Lab(host, files);
  const features = startFeatures(host, [
    diagnostics,
    changedFiles,
    environment(interpreter),
    quickFixes,
    status(interpreter),
    lessonFiles(files),
    lessonNotebook(interpreter),
    rendererMessages(files),
    lessons(shelf, files),
    labFeature(lab),
    demos(lab, interpreter),
    runFile(lab, interpreter),
    insertPattern,
    server,
    checkWorkspace,
  ]);
  context.subscriptions.push(interpreter, features);
}
