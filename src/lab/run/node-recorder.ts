/** Loaded by Node before a program (`--import`): makes it runnable and tells what it does. */
import { control, endWhenAlone, lane, now, tell } from './node/channel.ts';
import { hookModules } from './node/modules.ts';
import { takeOrigin } from './node/origin.ts';
import { lineIn } from './node/program.ts';
import { recordRequests } from './node/requests.ts';
import { recordStalls } from './node/stalls.ts';

const main = { source: 'task', id: lane('task'), name: 'main' } as const;
let began = false;
let failure: { readonly error: string; readonly line: number | undefined } | undefined;

function begin(): void {
  if (began) return;
  began = true;
  tell({ ...main, at_ms: now(), phase: 'start' });
  recordStalls();
}

process.on('uncaughtExceptionMonitor', (error) => {
  const text = `${error.name}: ${error.message}`.slice(0, 300);
  failure = { error: text, line: lineIn(error.stack ?? '') };
});
process.on('exit', () => {
  if (!began) return;
  if (failure === undefined) tell({ ...main, at_ms: now(), phase: 'end' });
  else {
    const { error, line } = failure;
    tell({ ...main, at_ms: now(), phase: 'error', line, detail: { error } });
  }
});

hookModules({ undici: new URL('undici.js', import.meta.url).href, origin: takeOrigin() }, begin);
recordRequests();
endWhenAlone();
// Only the program itself was told that this is Node and not an editor.
delete process.env['NODE_NO_WARNINGS'];
control({ control: 'begin', at_ms: now() });
