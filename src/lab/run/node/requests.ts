import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { EventDetail, EventPhase } from '../../timeline/event.ts';
import { lane, now, tell } from './channel.ts';
import { seen, setFetchHook } from './fetch-line.ts';
import { currentLine } from './program.ts';

/** What the channels say of a request; everything else of it is undici's and Node's own. */
interface Message {
  readonly request?: object;
  readonly response?: { readonly statusCode?: number; once?(event: string, f: () => void): void };
  readonly error?: unknown;
}

interface Lane {
  readonly id: string;
  readonly name: string;
  readonly line: number | undefined;
  readonly about: EventDetail;
  over: boolean;
}

const lanes = new WeakMap<object, Lane>();

/** Records the requests of undici, of the global fetch (which is undici) and of node:http. */
export function recordRequests(): void {
  const caller = new AsyncLocalStorage<number | undefined>();
  setFetchHook((call) => caller.run(currentLine(), call));
  globalThis.fetch = seen(globalThis.fetch);
  // Loads the library behind fetch now, so that it does not count as the program's time.
  void Response.json(null);
  // fetch creates its request later, when the program's frames are gone; others create it at once.
  const line = (): number | undefined => currentLine() ?? caller.getStore();
  on('undici:request:create', ({ request }) => begin(request, line()));
  on('undici:request:headers', ({ request, response }) => {
    step(request, 'resume', statusOf(response));
  });
  on('undici:request:trailers', ({ request }) => step(request, 'end'));
  on('undici:request:error', ({ request, error }) => fail(request, error));
  on('http.client.request.created', ({ request }) => begin(request, line()));
  on('http.client.response.finish', ({ request, response }) => {
    step(request, 'resume', statusOf(response));
    response?.once?.('close', () => step(request, 'end'));
  });
  on('http.client.request.error', ({ request, error }) => fail(request, error));
}

function on(channel: string, listener: (message: Message) => void): void {
  subscribe(channel, (message) => {
    if (typeof message === 'object' && message !== null) listener(message);
  });
}

function begin(request: object | undefined, line: number | undefined): void {
  if (request === undefined) return;
  const { method, path } = request as { method?: unknown; path?: unknown };
  const about = {
    method: typeof method === 'string' ? method : 'GET',
    path: (typeof path === 'string' ? path : '/').slice(0, 200),
    protocol: 'http',
  } as const;
  const name = `${about.method} ${about.path}`;
  lanes.set(request, { id: lane('request'), name, line, about, over: false });
  step(request, 'start');
}

function step(request: object | undefined, phase: EventPhase, more: EventDetail = {}): void {
  const found = request === undefined ? undefined : lanes.get(request);
  if (found === undefined || found.over) return;
  found.over = phase === 'end' || phase === 'error' || phase === 'cancel';
  const { id, name, line, about } = found;
  const detail = { ...about, ...more };
  tell({ at_ms: now(), source: 'request', id, name, phase, line, detail });
}

function fail(request: object | undefined, error: unknown): void {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: '' };
  if (name === 'AbortError') step(request, 'cancel');
  else step(request, 'error', { error: `${name}: ${message}`.slice(0, 300) });
}

function statusOf(response: Message['response']): EventDetail {
  return response?.statusCode === undefined ? {} : { status: response.statusCode };
}
