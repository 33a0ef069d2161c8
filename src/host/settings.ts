import * as vscode from 'vscode';
import { RULES_SETTING, SETTINGS } from '../contract/settings.ts';
import type { LintSettings, Severity } from '../protocol/lint.ts';

/** The settings as typed values, read when asked; a value of the wrong kind counts as not set. */
export interface Settings {
  readonly lint: () => LintSettings;
  /** The interpreter the user chose; `undefined` when the choice is left to us. */
  readonly python: () => string | undefined;
  readonly port: () => number;
  readonly timeLimitMs: () => number;
  /** Writes one rule's severity, into the workspace if there is one. */
  readonly setRule: (rule: string, severity: Severity) => Promise<void>;
  readonly onDidChange: vscode.Event<vscode.ConfigurationChangeEvent>;
}

const PROFILES = ['learner', 'standard', 'strict'] as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'off'];

/** The settings of this window. */
export function windowSettings(): Settings {
  return {
    lint: () => ({ profile: profile(), severities: severities() }),
    python: () => string(SETTINGS.python.key).trim() || undefined,
    port: () => number(SETTINGS.port),
    timeLimitMs: () => number(SETTINGS.timeLimit) * 1000,
    setRule,
    onDidChange: vscode.workspace.onDidChangeConfiguration,
  };
}

function read(key: string): unknown {
  return vscode.workspace.getConfiguration().get<unknown>(key);
}

function string(key: string): string {
  const value = read(key);
  return typeof value === 'string' ? value : '';
}

function number(row: typeof SETTINGS.port | typeof SETTINGS.timeLimit): number {
  const value = read(row.key);
  if (typeof value !== 'number' || !Number.isFinite(value)) return row.default;
  return Math.min(Math.max(value, row.minimum), row.maximum);
}

function profile(): LintSettings['profile'] {
  const value = string(SETTINGS.profile.key);
  return PROFILES.find((each) => each === value) ?? SETTINGS.profile.default;
}

function severities(): Record<string, Severity> {
  const value = read(RULES_SETTING);
  const result: Record<string, Severity> = {};
  if (typeof value !== 'object' || value === null) return result;
  for (const [rule, wanted] of Object.entries(value)) {
    const severity = SEVERITIES.find((each) => each === wanted);
    if (severity !== undefined) result[rule] = severity;
  }
  return result;
}

async function setRule(rule: string, severity: Severity): Promise<void> {
  const inWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  const target = inWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const configuration = vscode.workspace.getConfiguration();
  const there = configuration.inspect<Record<string, string>>(RULES_SETTING);
  const before = inWorkspace ? there?.workspaceValue : there?.globalValue;
  await configuration.update(RULES_SETTING, { ...before, [rule]: severity }, target);
}
