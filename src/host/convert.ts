import * as vscode from 'vscode';
import type { Position, Range, TextEdit } from '../base/text.ts';

/** Our range as the editor's. */
export function toRange(range: Range): vscode.Range {
  const { start, end } = range;
  return new vscode.Range(start.row, start.column, end.row, end.column);
}

/** The editor's position as ours. */
export function fromPosition(position: vscode.Position): Position {
  return { row: position.line, column: position.character };
}

/** One edit of a workspace edit for the text at `uri`. */
export function addEdits(
  target: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  edits: readonly TextEdit[],
): void {
  for (const edit of edits) target.replace(uri, toRange(edit.range), edit.text);
}

/**
 * The changes of one event, in an order in which each can be applied to the text the one before
 * left: the editor gives all their places in the text before the event, so the last comes first.
 */
export function editsOf(changes: readonly vscode.TextDocumentContentChangeEvent[]): TextEdit[] {
  return [...changes]
    .sort((a, b) => b.rangeOffset - a.rangeOffset)
    .map(({ range, text }) => ({
      range: { start: fromPosition(range.start), end: fromPosition(range.end) },
      text,
    }));
}
