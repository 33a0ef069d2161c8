import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import type { Feature } from './host.ts';
import type { FileFindings } from './lint-client.ts';
import { LINTED } from './program.ts';
import type { Interpreter } from './python.ts';

/** The one status item: how many findings, whether checking goes on, what the lab would use. */
export const status =
  (interpreter: Interpreter): Feature =>
  (host) => {
    const store = new DisposableStore();
    const selector = Object.keys(LINTED).map((language) => ({ language }));
    const item = store.add(vscode.languages.createLanguageStatusItem('async-lab', selector));
    item.name = 'Async Lab';
    const show = (): void => {
      const document = vscode.window.activeTextEditor?.document;
      const answer = document && host.lint.current(document.uri.toString());
      item.busy = host.lint.busy;
      item.text = answer === undefined ? 'Async Lab' : `Async Lab: ${resultOf(answer)}`;
      item.severity = answer?.findings.some((finding) => finding.severity !== 'hint')
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
      const server = host.runs.addresses?.http;
      const python = interpreter.last === undefined ? [] : [`Python: ${interpreter.last}`];
      item.detail = [server === undefined ? 'server off' : `server ${server}`, ...python].join(
        ' · ',
      );
    };
    item.command = { title: 'Open Problems', command: 'workbench.actions.view.problems' };
    store.add(host.lint.onFindings(show));
    store.add(host.lint.onBusy(show));
    store.add(host.runs.onServer(show));
    store.add(vscode.window.onDidChangeActiveTextEditor(show));
    show();
    return store;
  };

function resultOf({ excluded, findings }: FileFindings): string {
  return excluded === true ? 'left out by the project’s settings' : count(findings.length);
}

function count(findings: number): string {
  if (findings === 0) return 'no findings';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}
