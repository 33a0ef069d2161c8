import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/contract/commands.ts';
import { IDS } from '../../src/contract/ids.ts';
import { closeEverything, until } from './support.ts';

function labTab(): vscode.Tab | undefined {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(
      ({ input }) =>
        input instanceof vscode.TabInputWebview && input.viewType.includes(IDS.labView),
    );
}

suite('the lab', () => {
  teardown(closeEverything);

  test('opens once, however often it is asked for', async () => {
    await vscode.commands.executeCommand(COMMANDS.openLab.id);
    await until('the lab', vscode.window.tabGroups.onDidChangeTabs, labTab);
    await vscode.commands.executeCommand(COMMANDS.openLab.id);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    assert.equal(tabs.length, 1);
  });

  test('the echo server listens on loopback at the port of the settings, and stops', async () => {
    const settings = vscode.workspace.getConfiguration('asyncLab');
    const port = await freePort();
    const url = `http://127.0.0.1:${port}/get`;
    await settings.update('server.port', port, vscode.ConfigurationTarget.Global);
    try {
      // The command waits for its notification to be read, so its end is not waited for.
      void vscode.commands.executeCommand(COMMANDS.startServer.id);
      assert.equal(await answers(url, true), 200);
      await vscode.commands.executeCommand(COMMANDS.stopServer.id);
      assert.equal(await answers(url, false), undefined);
    } finally {
      await settings.update('server.port', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** A port of loopback that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  assert.ok(address !== null && typeof address === 'object');
  return address.port;
}

/** Asks again until there is an answer, or none, as wanted; the status of the last answer, if there was one. */
async function answers(url: string, wanted: boolean): Promise<number | undefined> {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const status = await statusOf(url);
    if ((status !== undefined) === wanted || performance.now() > deadline) return status;
    // A process cannot be told when another one begins to listen: it can only ask again.
    await setTimeout(50);
  }
}

async function statusOf(url: string): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
