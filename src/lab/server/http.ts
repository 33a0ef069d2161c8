import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorText } from '../../base/log.ts';
import type { FaultName } from '../run/types.ts';
import { readBody } from './body.ts';
import { Exchange, FAULT_MS, Refused } from './exchange.ts';
import { refusal } from './guard.ts';
import type { Ledger } from './ledger.ts';
import { LIMITS } from './limits.ts';
import { PLAIN_ROUTES } from './routes.ts';
import type { Route } from './routes.ts';
import { teachingRoutes } from './teaching-routes.ts';

/** Names connections and counts the requests on each. */
export type ConnectionBook = WeakMap<Duplex, { readonly name: string; requests: number }>;

/** Makes the HTTP side of the server; the caller listens and closes. */
export function createHttp(
  ledger: Ledger,
  book: ConnectionBook,
  fault: FaultName | undefined,
  now: () => number,
): Server {
  const routes = [...PLAIN_ROUTES, ...teachingRoutes(now)];
  const server = createServer({
    maxHeaderSize: LIMITS.headerBytes,
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 15_000,
  });
  server.maxConnections = LIMITS.connections;
  server.on('connection', (socket) => {
    book.set(socket, { name: ledger.connection('http'), requests: 0 });
  });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // A request or answer cut off by its client is seen through 'close'; nothing else is to be done.
    request.on('error', () => undefined);
    response.on('error', () => undefined);
    void serve(request, response);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(error, socket));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = targetOf(request);
    const refused = refusal(request.headers);
    if (url === null || refused !== null) {
      await answerPlainly(response, url === null ? 400 : 403, refused ?? 'The target is no path.');
      return;
    }
    if (url.pathname === '/_stats') {
      await answerPlainly(response, 200, ledger.statistics());
      return;
    }
    await serveCounted(request, response, url);
  }

  async function serveCounted(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    const found = findRoute(routes, url.pathname);
    ledger.count(found?.route.path ?? '(no such route)');
    const exchange = openExchange(request, response, url);
    try {
      exchange.body = await readBody(request);
      if (await injected(exchange, fault)) return;
      const { route, argument } = admitted(found, request.method ?? 'GET', url, routes);
      exchange.argument = argument;
      await route.answer(exchange);
    } catch (error) {
      await answerFailure(exchange, error);
    }
  }

  function openExchange(request: IncomingMessage, response: ServerResponse, url: URL): Exchange {
    const connection = book.get(request.socket) ?? { name: 'http ?', requests: 0 };
    connection.requests++;
    const method = request.method ?? 'GET';
    const path = clip(url.pathname + url.search);
    const about = { method, path, connection: connection.name, protocol: 'http' } as const;
    const lane = ledger.start(`${method} ${path}`, about);
    const { name, requests: turn } = connection;
    return new Exchange({ request, response, url, lane, ledger, connection: name, turn, fault });
  }

  return server;
}

/** The request's URL, or null when its target is not a path on this server. */
export function targetOf(request: IncomingMessage): URL | null {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return null;
  const host = request.headers.host ?? '127.0.0.1';
  try {
    return new URL(`http://${host}${target}`);
  } catch {
    return null;
  }
}

interface Found {
  readonly route: Route;
  readonly argument: string;
}

function findRoute(routes: readonly Route[], path: string): Found | null {
  for (const route of routes) {
    const [head = '', tail] = route.path.split(/(?=:n$|\*$)/);
    if (tail === undefined && path === head) return { route, argument: '' };
    if (tail === '*' && (path === head || path.startsWith(`${head}/`))) {
      return { route, argument: path.slice(head.length + 1) };
    }
    const rest = path.slice(head.length);
    if (tail === ':n' && path.startsWith(head) && rest !== '' && !rest.includes('/')) {
      return { route, argument: rest };
    }
  }
  return null;
}

function admitted(found: Found | null, method: string, url: URL, routes: readonly Route[]): Found {
  if (found === null) {
    const known = routes.map((route) => route.path).join(' ');
    throw new Refused(404, `There is no ${clip(url.pathname)}. Routes: ${known} /_stats /ws`);
  }
  const { methods } = found.route;
  const asked = method === 'HEAD' ? 'GET' : method;
  if (methods !== undefined && !methods.includes(asked)) {
    const allowed = methods.join(', ');
    throw new Refused(405, `${found.route.path} takes ${allowed}.`, { Allow: allowed });
  }
  return found;
}

/** Does what the run's fault says; true when the request is dealt with. */
async function injected(exchange: Exchange, fault: FaultName | undefined): Promise<boolean> {
  if (fault === 'latency') await exchange.wait(FAULT_MS);
  if (fault === 'timeout') await exchange.waitForEver();
  if (fault === 'reset_peer') exchange.reset('The fault reset_peer resets every connection.');
  if (fault === 'status_503') throw new Refused(503, 'The fault status_503 fails every request.');
  return fault === 'reset_peer';
}

async function answerFailure(exchange: Exchange, error: unknown): Promise<void> {
  if (exchange.signal.aborted) return;
  if (exchange.begun) {
    exchange.drop();
    return;
  }
  const refused = error instanceof Refused ? error : new Refused(500, errorText(error));
  try {
    const body = { error: refused.message, status: refused.status };
    await exchange.sendJson(body, refused.status, refused.headers);
  } catch {
    // The client went away while it was being told; its lane ends with 'close'.
    exchange.drop();
  }
}

async function answerPlainly(
  response: ServerResponse,
  status: number,
  answer: object | string,
): Promise<void> {
  const body = typeof answer === 'string' ? { error: answer, status } : answer;
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.end(`${JSON.stringify(body, null, 2)}\n`);
  });
}

function refuseRaw(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? '431 Request Header Fields Too Large'
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? '408 Request Timeout'
        : '400 Bad Request';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function clip(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
