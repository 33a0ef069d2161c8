import * as vscode from 'vscode';
import { RULES_SETTING, SETTINGS } from '../contract/settings.ts';
import { pythonVersion } from '../lint/config-target.ts';
import type { EditorSettings, OfFolder, Severity } from '../protocol/lint.ts';

/** The settings as typed values, read when asked; a value of the wrong kind counts as not set. */
export interface Settings {
  /** What is set for the linter, folder by folder; what is not set is not there. */
  readonly lint: () => readonly OfFolder<EditorSettings>[];
  /** The interpreter the user chose; `undefined` when the choice is left to us. */
  readonly python: (resource?: vscode.Uri) => string | undefined;
  readonly port: () => number;
  readonly timeLimitMs: () => number;
  /** Writes one rule's severity, into the workspace if there is one, so that it counts for `resource`. */
  readonly setRule: (rule: string, severity: Severity, resource?: vscode.Uri) => Promise<void>;
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent>;
}

const PROFILES = ['learner', 'standard', 'strict'] as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'off'];

/** The settings of this window. */
export function windowSettings(): Settings {
  return {
    lint: lintSettings,
    python: (resource) => string(SETTINGS.python.key, resource).trim() || undefined,
    port: () => number(SETTINGS.port),
    timeLimitMs: () => number(SETTINGS.timeLimit) * 1000,
    setRule,
    onDidChange: vscode.workspace.onDidChangeConfiguration,
  };
}

function read(key: string, resource?: vscode.Uri): unknown {
  return vscode.workspace.getConfiguration(undefined, resource).get<unknown>(key);
}

function string(key: string, resource?: vscode.Uri): string {
  const value = read(key, resource);
  return typeof value === 'string' ? value : '';
}

function number(row: typeof SETTINGS.port | typeof SETTINGS.timeLimit): number {
  const value = read(row.key);
  if (typeof value !== 'number' || !Number.isFinite(value)) return row.default;
  return Math.min(Math.max(value, row.minimum), row.maximum);
}

function lintSettings(): readonly OfFolder<EditorSettings>[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return [
    { folder: '', value: lintSettingsOf(undefined) },
    ...folders.map((uri) => ({ folder: uri.toString(), value: lintSettingsOf(uri) })),
  ];
}

function lintSettingsOf(resource: vscode.Uri | undefined): EditorSettings {
  const [profile] = setValues(SETTINGS.profile.key, resource);
  const [version] = setValues(SETTINGS.pythonVersion.key, resource);
  const known = PROFILES.find((each) => each === profile);
  const target = typeof version === 'string' ? pythonVersion(version) : undefined;
  return {
    severities: severities(resource),
    ...(known === undefined ? {} : { profile: known }),
    ...(target === undefined ? {} : { target }),
  };
}

/**
 * The values that somebody has set, the one that counts first. A default is not among them: there
 * the project's own settings file may have a word.
 */
function setValues(key: string, resource: vscode.Uri | undefined): unknown[] {
  const found = vscode.workspace.getConfiguration(undefined, resource).inspect<unknown>(key);
  const values = [found?.workspaceFolderValue, found?.workspaceValue, found?.globalValue];
  return values.filter((value) => value !== undefined);
}

function severities(resource: vscode.Uri | undefined): Record<string, Severity> {
  const result: Record<string, Severity> = {};
  for (const value of setValues(RULES_SETTING, resource).reverse()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const [rule, wanted] of Object.entries(value)) {
      const severity = SEVERITIES.find((each) => each === wanted);
      if (severity !== undefined) result[rule] = severity;
    }
  }
  return result;
}

async function setRule(rule: string, severity: Severity, resource?: vscode.Uri): Promise<void> {
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const target = inWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration(undefined, resource);
  const there = configuration.inspect<Record<string, string>>(RULES_SETTING);
  const before = inWorkspace ? there?.workspaceValue : there?.globalValue;
  await configuration.update(RULES_SETTING, { ...before, [rule]: severity }, target);
  const ofFolder = there?.workspaceFolderValue;
  if (ofFolder === undefined || !Object.hasOwn(ofFolder, rule)) return;
  // One folder of several has its own word on the rule, which would count more.
  const value = { ...ofFolder, [rule]: severity };
  await configuration.update(RULES_SETTING, value, vscode.ConfigurationTarget.WorkspaceFolder);
}
