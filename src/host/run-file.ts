import * as vscode from 'vscode';
import { applyEdits } from '../base/text.ts';
import { DisposableStore } from '../base/dispose.ts';
import type { Program, RunRequest } from '../lab/run/types.ts';
import { fixAllEdits } from '../lint/fix.ts';
import { command, type Feature, type Host } from './host.ts';
import type { Lab } from './lab.ts';
import { LINTED, RUNNABLE } from './program.ts';
import type { Interpreter } from './python.ts';
import { mayRunOwnCode, requestOf } from './run-request.ts';

/** The learner's own file in the lab, alone or beside itself with every fix applied. */
export const runFile =
  (lab: Lab, interpreter: Interpreter): Feature =>
  (host) => {
    const store = new DisposableStore();
    const start = async (
      title: string,
      document: vscode.TextDocument | undefined,
      programs: (document: vscode.TextDocument) => Promise<readonly Program[] | undefined>,
    ): Promise<void> => {
      if (document === undefined)
        return tell('Open a Python, TypeScript or JavaScript file first.');
      if (!isShipped(document.uri) && !(await mayRunOwnCode())) return;
      const prepare = async (): Promise<readonly RunRequest[] | undefined> => {
        lab.comesFrom(document.getText(), document.uri);
        const each = (await programs(document))?.map((one) => requestOf(host, interpreter, one));
        return each === undefined ? undefined : Promise.all(each);
      };
      await lab.start({ title: `${title}${nameOf(document)}`, prepare });
    };
    store.add(
      command(host, 'runFile', (uri) =>
        start('', documentOf(uri), (document) => Promise.resolve([programOf(document)])),
      ),
    );
    store.add(
      command(host, 'compareWithFix', (uri) =>
        start('Before and after the fix: ', documentOf(uri), (document) => pair(host, document)),
      ),
    );
    return store;
  };

async function pair(host: Host, document: vscode.TextDocument): Promise<Program[] | undefined> {
  const language = LINTED[document.languageId];
  if (language === undefined) {
    await tell('Only Python files can be compared with their fixes so far.');
    return undefined;
  }
  const answer = await host.lint.settled(document.uri.toString());
  const edits = fixAllEdits(answer?.findings ?? [], 'all');
  if (edits.length === 0) {
    const found = answer?.findings.length ?? 0;
    await tell(
      found === 0
        ? `${nameOf(document)} has no findings: there is nothing to compare.`
        : `None of the findings in ${nameOf(document)} has a fix that can be applied.`,
    );
    return undefined;
  }
  const before = programOf(document);
  const text = applyEdits(document.getText(), edits);
  return [
    { ...asCopy(before, document), title: `${before.title} as it is` },
    { ...asCopy(before, document), title: `${before.title} with the fixes`, text },
  ];
}

/** Both forms run as copies in one kind of place, so that only the fixes differ. */
function asCopy({ title, language, text }: Program, { uri }: vscode.TextDocument): Program {
  const copy = { title, language, text };
  return uri.scheme === 'file' ? { ...copy, origin: uri.fsPath } : copy;
}

function programOf(document: vscode.TextDocument): Program {
  const language = RUNNABLE[document.languageId] ?? 'python';
  const program = { title: nameOf(document), language, text: document.getText() };
  // What is not saved is not in the file, and the lab runs exactly what is seen.
  return document.isDirty || document.uri.scheme !== 'file'
    ? asCopy(program, document)
    : { ...program, file: document.uri.fsPath };
}

/** The document a command is about: the one it was given, else the one being edited. */
function documentOf(uri: unknown): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  const wanted =
    uri instanceof vscode.Uri
      ? vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())
      : active;
  const document = wanted ?? active;
  return document !== undefined && document.languageId in RUNNABLE ? document : undefined;
}

function isShipped(uri: vscode.Uri): boolean {
  return uri.scheme === 'async-lab' && !uri.path.startsWith('/runs/');
}

function nameOf(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? document.uri.path;
}

async function tell(message: string): Promise<void> {
  await vscode.window.showInformationMessage(message);
}
