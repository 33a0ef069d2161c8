import * as vscode from 'vscode';
import type { Program, RunRequest } from '../lab/run/types.ts';
import type { Host } from './host.ts';
import type { Interpreter } from './python.ts';

/** Makes the request that runs a program as the settings say. */
export async function requestOf(
  host: Host,
  interpreter: Interpreter,
  program: Program,
): Promise<RunRequest> {
  const timeLimitMs = host.settings.timeLimitMs();
  if (program.language !== 'python') return { program, runtime: 'node', timeLimitMs };
  const python = await interpreter.find();
  const chosen = python === undefined ? {} : { python };
  return { program, runtime: 'python', timeLimitMs, ...chosen };
}

/** Whether the learner's own code may run; if not, says so and how to change it. */
export async function mayRunOwnCode(): Promise<boolean> {
  if (vscode.workspace.isTrusted) return true;
  const manage = 'Manage Trust';
  const answer = await vscode.window.showWarningMessage(
    'This workspace is in Restricted Mode: only the programs that come with Async Lab are run.',
    manage,
  );
  if (answer === manage) await vscode.commands.executeCommand('workbench.trust.manage');
  return false;
}
