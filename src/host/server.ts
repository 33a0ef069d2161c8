import * as vscode from 'vscode';
import { DisposableStore } from '../base/dispose.ts';
import type { ServerAddresses } from '../protocol/run.ts';
import { command, type Feature, type Host } from './host.ts';

const VARIABLES = {
  ASYNC_LAB_URL: 'http',
  ASYNC_LAB_WS: 'ws',
  ASYNC_LAB_TCP: 'tcp',
  ASYNC_LAB_UDP: 'udp',
} as const satisfies Record<string, keyof ServerAddresses>;

/** The echo server for the learner's own programs, and its addresses in new terminals. */
export const server: Feature = (host) => {
  const store = new DisposableStore();
  const variables = host.context.environmentVariableCollection;
  // A server ends with its window, so its addresses must not outlive it.
  variables.persistent = false;
  variables.clear();
  store.add(host.runs.onServer((addresses) => fill(variables, addresses)));
  store.add(command(host, 'startServer', () => start(host)));
  store.add(command(host, 'stopServer', () => stop(host)));
  return store;
};

async function start({ runs, settings }: Host): Promise<void> {
  const running = runs.addresses;
  if (running !== null) {
    await vscode.window.showInformationMessage(`The echo server is running at ${running.http}.`);
    return;
  }
  const answer = await runs.startServer(settings.port());
  if (!answer.ok) throw new Error(answer.reason);
  if (answer.addresses === null) throw new Error('The server gave no address.');
  const copy = 'Copy Address';
  const { http } = answer.addresses;
  const message = `The echo server is running at ${http}. New terminals have it as ASYNC_LAB_URL.`;
  const pressed = await vscode.window.showInformationMessage(message, copy);
  if (pressed === copy) await vscode.env.clipboard.writeText(http);
}

async function stop({ runs }: Host): Promise<void> {
  if (runs.addresses === null) {
    await vscode.window.showInformationMessage('The echo server is not running.');
    return;
  }
  const answer = await runs.stopServer();
  if (!answer.ok) throw new Error(answer.reason);
}

function fill(
  variables: vscode.GlobalEnvironmentVariableCollection,
  addresses: ServerAddresses | null,
): void {
  variables.clear();
  if (addresses === null) return;
  variables.description = `The echo server of Async Lab at ${addresses.http}`;
  for (const [name, kind] of Object.entries(VARIABLES)) variables.replace(name, addresses[kind]);
}
