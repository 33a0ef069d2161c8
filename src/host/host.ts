import * as vscode from 'vscode';
import { DisposableStore, type Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { COMMANDS } from '../contract/commands.ts';
import type { RunSurroundings } from '../lab/run/types.ts';
import type { Catalogue } from '../lessons/catalogue.ts';
import type { LintAsk, LintTell, LintWorkerData } from '../protocol/lint.ts';
import type { RunAsk, RunTell } from '../protocol/run.ts';
import { readCatalogue } from './catalogue-files.ts';
import { LintClient } from './lint-client.ts';
import { RunClient } from './run-client.ts';
import { windowSettings, type Settings } from './settings.ts';
import { spawnFile } from './worker-port.ts';

/** What every feature may use. Nothing in it has started when it is made. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly lint: LintClient;
  readonly runs: RunClient;
  /** The patterns, read at first use. */
  readonly catalogue: () => Promise<Catalogue>;
}

/** One ability of the extension; what it made is given back by disposing what it returns. */
export type Feature = (host: Host) => Disposable;

/** Makes the host. Its parts are disposed with the extension. */
export function createHost(context: vscode.ExtensionContext): Host {
  const log = vscode.window.createOutputChannel('Async Lab', { log: true });
  const path = (folder: string): string => vscode.Uri.joinPath(context.extensionUri, folder).fsPath;
  const lintData: LintWorkerData = { dist: path('dist') };
  const surroundings: RunSurroundings = {
    node: process.execPath,
    dist: path('dist'),
    media: path('media'),
  };
  const lint = new LintClient(
    spawnFile<LintAsk, LintTell>(path('dist/lint-worker.js'), lintData),
    log,
  );
  const runs = new RunClient(
    spawnFile<RunAsk, RunTell>(path('dist/run-worker.js'), surroundings),
    log,
  );
  context.subscriptions.push(log, lint, runs);
  const catalogue = once(() => readCatalogue(context.extensionUri));
  return { context, log, settings: windowSettings(), lint, runs, catalogue };
}

/** Starts the features in order. One that throws is logged and shown once; the others go on. */
export function startFeatures(host: Host, features: readonly Feature[]): Disposable {
  const store = new DisposableStore();
  const failures: string[] = [];
  for (const feature of features) {
    try {
      store.add(feature(host));
    } catch (error) {
      host.log.error(error instanceof Error ? error : errorText(error));
      failures.push(errorText(error));
    }
  }
  const [first] = failures;
  if (first !== undefined) void showFailure(host, `A part of Async Lab could not start: ${first}`);
  return store;
}

/**
 * Registers a command of the contract. A handler that rejects is logged and shown with *Show Log*,
 * because the editor itself would show only its last line.
 */
export function command(
  host: Host,
  name: keyof typeof COMMANDS,
  run: (...args: readonly unknown[]) => Promise<void> | void,
): Disposable {
  return vscode.commands.registerCommand(COMMANDS[name].id, async (...args: unknown[]) => {
    try {
      await run(...args);
    } catch (error) {
      host.log.error(error instanceof Error ? error : errorText(error));
      void showFailure(host, `${COMMANDS[name].title}: ${errorText(error)}`);
    }
  });
}

/** Shows one message with a way to the log. */
export async function showFailure(host: Host, message: string): Promise<void> {
  const showLog = 'Show Log';
  if ((await vscode.window.showErrorMessage(message, showLog)) === showLog) host.log.show();
}

/** Lets work go on by itself; a failure is logged, so that no promise is left unwatched. */
export function inBackground(host: Host, work: Promise<unknown> | Thenable<unknown>): void {
  void Promise.resolve(work).catch((error: unknown) =>
    host.log.error(error instanceof Error ? error : errorText(error)),
  );
}

/** Remembers the first success; a failure is not remembered, so that it can be tried again. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  const kept: { value?: Promise<T> } = {};
  return async () => {
    try {
      return await (kept.value ??= make());
    } catch (error) {
      delete kept.value;
      throw error;
    }
  };
}
