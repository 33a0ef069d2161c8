import * as vscode from 'vscode';
import { IDS } from '../contract/ids.ts';
import type { Finding } from '../protocol/lint.ts';
import { toRange } from './convert.ts';
import type { FileFindings } from './lint-client.ts';
import { ruleUri } from './places.ts';
import type { CheckedFile } from './report.ts';

const SEVERITY: Readonly<Record<Finding['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  hint: vscode.DiagnosticSeverity.Information,
};

const TAG: Readonly<Record<NonNullable<Finding['tag']>, vscode.DiagnosticTag>> = {
  unnecessary: vscode.DiagnosticTag.Unnecessary,
  deprecated: vscode.DiagnosticTag.Deprecated,
};

/** A file's findings as the editor shows them; a note stands on the first line. */
export function toDiagnostics(answer: Omit<FileFindings, 'version'>): vscode.Diagnostic[] {
  const uri = vscode.Uri.parse(answer.uri, true);
  const diagnostics = answer.findings.map((finding) => toDiagnostic(finding, uri));
  if (answer.note === undefined) return diagnostics;
  const first = new vscode.Range(0, 0, 0, 0);
  const note = new vscode.Diagnostic(first, answer.note, vscode.DiagnosticSeverity.Information);
  note.source = IDS.diagnosticSource;
  return [note, ...diagnostics];
}

/**
 * The findings of a file that is not open. Those of a notebook stand on its file, each with the
 * cell it is in: the editor has no place of its own for a cell that is not open.
 */
export function toFileDiagnostics({ uri, parts, note }: CheckedFile): vscode.Diagnostic[] {
  const findings = parts.flatMap(({ cell, findings: found }) =>
    found.map((each) =>
      cell === undefined ? each : { ...each, message: `Cell ${cell + 1}: ${each.message}` },
    ),
  );
  return toDiagnostics({ uri, findings, ...(note === undefined ? {} : { note }) });
}

/** The rule of a diagnostic of ours, `undefined` for anybody else's. */
export function ruleOf(diagnostic: vscode.Diagnostic): string | undefined {
  const { source, code } = diagnostic;
  if (source !== IDS.diagnosticSource || typeof code !== 'object') return undefined;
  return String(code.value);
}

function toDiagnostic(finding: Finding, uri: vscode.Uri): vscode.Diagnostic {
  const severity = SEVERITY[finding.severity];
  const diagnostic = new vscode.Diagnostic(toRange(finding.range), finding.message, severity);
  diagnostic.source = IDS.diagnosticSource;
  diagnostic.code = { value: finding.rule, target: ruleUri(finding.rule) };
  diagnostic.relatedInformation = finding.related.map((place) => {
    const where = place.path === undefined ? uri : vscode.Uri.file(place.path);
    const location = new vscode.Location(where, toRange(place.range));
    return new vscode.DiagnosticRelatedInformation(location, place.message);
  });
  if (finding.tag !== undefined) diagnostic.tags = [TAG[finding.tag]];
  return diagnostic;
}
