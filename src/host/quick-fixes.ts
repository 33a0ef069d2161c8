import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import { COMMANDS } from '../contract/commands.ts';
import { IDS } from '../contract/ids.ts';
import { fixAllEdits, isOfferable } from '../lint/fix.ts';
import type { Finding, LanguageId } from '../protocol/lint.ts';
import { addEdits, toRange } from './convert.ts';
import { ruleOf } from './diagnostic.ts';
import type { Feature, Host } from './host.ts';
import { notebookFixes } from './notebook-fixes.ts';
import { isLessonCell } from './places.ts';
import { LINTED, lintedAs, looksRunnable } from './program.ts';
import { ignoreInFile, ignoreOnLine } from './suppression.ts';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('asyncLab');
/** Not in the palette: a light bulb's way to change a setting. */
const TURN_OFF = '_asyncLab.turnOff';

/** Everything the light bulb offers for a finding. */
export const quickFixes: Feature = (host) => {
  const store = new DisposableStore();
  const selector = Object.keys(LINTED).map((language) => ({ language }));
  const provider = { provideCodeActions: provide.bind(undefined, host) };
  store.add(
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL],
    }),
  );
  store.add(notebookFixes(host));
  store.add(
    vscode.commands.registerCommand(TURN_OFF, (rule: unknown, resource: unknown) =>
      host.settings.setRule(
        String(rule),
        'off',
        resource instanceof vscode.Uri ? resource : undefined,
      ),
    ),
  );
  return store;
};

interface Asked {
  readonly document: vscode.TextDocument;
  readonly language: LanguageId;
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly vscode.Diagnostic[];
}

async function provide(
  host: Host,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const language = lintedAs(document.languageId, document.uri.path);
  if (language === undefined) return [];
  const uri = document.uri.toString();
  // On save the newest text counts, and where a mark is shown its fix is owed, even if a changed
  // setting made the answer stale; elsewhere the light bulb shows what is known already, at once.
  const { only, diagnostics } = context;
  const wantsAll = only !== undefined && FIX_ALL.intersects(only);
  const marked = diagnostics.some(({ source }) => source === IDS.diagnosticSource);
  const answer = wantsAll || marked ? await host.lint.settled(uri) : host.lint.current(uri);
  if (answer?.version !== document.version) return [];
  const asked = { document, language, findings: answer.findings, diagnostics };
  if (wantsAll && !only.contains(vscode.CodeActionKind.QuickFix)) return fixAllActions(asked, only);
  if (only !== undefined && !only.contains(vscode.CodeActionKind.QuickFix)) return [];
  const here = answer.findings.filter(
    (finding) => toRange(finding.range).intersection(range) !== undefined,
  );
  if (here.length === 0) return [];
  return [
    ...here.flatMap((finding) => fixActions(asked, finding)),
    ...fixAllQuick(asked),
    ...here.flatMap((finding) => explainActions(asked, finding)),
    ...distinct(here).flatMap((finding) => ignoreActions(asked, finding)),
  ];
}

/** One action a fix; the first fix of the first finding is the one the fix key takes. */
function fixActions(asked: Asked, finding: Finding): vscode.CodeAction[] {
  return finding.fixes.filter(isOfferable).map((fix, index) => {
    const action = actionFor(asked, finding, `${fix.title} (${finding.rule})`);
    action.edit = new vscode.WorkspaceEdit();
    addEdits(action.edit, asked.document.uri, fix.edits);
    action.isPreferred = index === 0;
    return action;
  });
}

function fixAllQuick(asked: Asked): vscode.CodeAction[] {
  const edits = fixAllEdits(asked.findings, 'safe');
  const fixable = asked.findings.filter((finding) => finding.fixes[0]?.safe === true);
  if (edits.length === 0 || fixable.length < 2) return [];
  const title = 'Fix all safe Async Lab findings in this file';
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  addEdits(action.edit, asked.document.uri, edits);
  return [action];
}

/** For "fix on save". A notebook's cells are fixed together, under the notebook's own kind. */
function fixAllActions(asked: Asked, only: vscode.CodeActionKind): vscode.CodeAction[] {
  const isCell = asked.document.uri.scheme === 'vscode-notebook-cell';
  const edits = fixAllEdits(asked.findings, 'safe');
  if (isCell || !only.contains(FIX_ALL) || edits.length === 0) return [];
  const action = new vscode.CodeAction('Fix all safe Async Lab findings', FIX_ALL);
  action.edit = new vscode.WorkspaceEdit();
  addEdits(action.edit, asked.document.uri, edits);
  return [action];
}

function explainActions(asked: Asked, finding: Finding): vscode.CodeAction[] {
  const explain = actionFor(asked, finding, `Explain ${finding.rule}: why, with a picture`);
  explain.command = {
    title: explain.title,
    command: COMMANDS.explainRule.id,
    arguments: [finding.rule],
  };
  const { document, language } = asked;
  const canCompare = finding.fixes.length > 0 && !isLessonCell(document.uri);
  if (!canCompare || !looksRunnable(document.getText(), language)) return [explain];
  const title = `Compare with the fix in the lab (${finding.rule})`;
  const compare = actionFor(asked, finding, title);
  compare.command = {
    title,
    command: COMMANDS.compareWithFix.id,
    arguments: [document.uri],
  };
  return [explain, compare];
}

function ignoreActions(asked: Asked, finding: Finding): vscode.CodeAction[] {
  const { document, language } = asked;
  const { rule, range } = finding;
  const text = document.getText();
  const edits = [
    {
      title: `Ignore ${rule} on this line`,
      edit: ignoreOnLine(text, range.start.row, rule, language),
    },
    { title: `Ignore ${rule} in this file`, edit: ignoreInFile(text, rule, language) },
  ];
  const actions = edits.flatMap(({ title, edit }) => {
    if (edit === undefined) return [];
    const action = actionFor(asked, finding, title);
    action.edit = new vscode.WorkspaceEdit();
    addEdits(action.edit, document.uri, [edit]);
    return [action];
  });
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const title = inWorkspace ? `Ignore ${rule} in this workspace` : `Ignore ${rule} everywhere`;
  const off = actionFor(asked, finding, title);
  off.command = { title, command: TURN_OFF, arguments: [rule, document.uri] };
  return [...actions, off];
}

/** A quick fix that belongs to the finding's own squiggle. */
function actionFor(asked: Asked, finding: Finding, title: string): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  const range = toRange(finding.range);
  action.diagnostics = asked.diagnostics.filter(
    (each) => ruleOf(each) === finding.rule && each.range.isEqual(range),
  );
  return action;
}

/** One finding of each rule and row: two on one line need one way to ignore them. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((each) => [`${each.rule}:${each.range.start.row}`, each]));
  return [...seen.values()];
}
