import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { FaultName } from '../run/types.ts';
import { FAULT_MS } from './exchange.ts';
import { refusal } from './guard.ts';
import { targetOf } from './http.ts';
import type { ConnectionBook } from './http.ts';
import type { Lane, Ledger } from './ledger.ts';
import { LIMITS } from './limits.ts';

/** Adds the WebSocket echo at `/ws` to a server. Its sockets are the HTTP server's own. */
export function addWebSocketEcho(
  http: Server,
  ledger: Ledger,
  book: ConnectionBook,
  fault: FaultName | undefined,
): void {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.answerBytes,
    perMessageDeflate: false,
    clientTracking: false,
  });
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined);
    const why = whyNot(request, fault);
    if (why !== null) {
      const body = `${JSON.stringify({ error: why.text, status: why.status })}\n`;
      const length = Buffer.byteLength(body);
      socket.end(
        `HTTP/1.1 ${why.status} ${why.name}\r\nConnection: close\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`,
      );
      return;
    }
    const connection = book.get(socket)?.name ?? 'http ?';
    const about = { path: request.url ?? '/ws', connection, protocol: 'ws' } as const;
    const lane = ledger.start('WebSocket /ws', about);
    const onGone = (): void => lane.cancel();
    socket.once('close', onGone);
    if (fault === 'reset_peer') {
      lane.error('The fault reset_peer resets every connection.');
      socket.destroy();
      return;
    }
    // A handshake that never comes is what a client's connect time-out is for.
    if (fault === 'timeout') return;
    server.handleUpgrade(request, socket, head, (client) => {
      socket.off('close', onGone);
      echo(client, lane, ledger, fault);
    });
  });
}

function whyNot(
  request: IncomingMessage,
  fault: FaultName | undefined,
): { status: number; name: string; text: string } | null {
  const refused = refusal(request.headers);
  if (refused !== null) return { status: 403, name: 'Forbidden', text: refused };
  if (targetOf(request)?.pathname !== '/ws') {
    return { status: 404, name: 'Not Found', text: 'WebSockets are served at /ws.' };
  }
  if (fault !== 'status_503') return null;
  const text = 'The fault status_503 fails every request.';
  return { status: 503, name: 'Service Unavailable', text };
}

function echo(client: WebSocket, lane: Lane, ledger: Ledger, fault: FaultName | undefined): void {
  let messages = 0;
  let bytes = 0;
  const timers = new Set<NodeJS.Timeout>();
  const later = (ms: number, action: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      action();
    }, ms);
    timers.add(timer);
    if (timers.size >= 100) client.pause();
  };
  const send = (data: RawData, binary: boolean): void => {
    if (client.bufferedAmount > LIMITS.answerBytes) client.pause();
    client.send(data, { binary }, () => client.resume());
    lane.firstByte();
  };
  client.on('error', (error) => lane.error(`${error.name}: ${error.message}`));
  client.on('message', (data, binary) => {
    messages++;
    bytes += sizeOf(data);
    ledger.count('/ws message');
    if (fault !== 'latency') send(data, binary);
    else later(FAULT_MS, () => client.readyState === client.OPEN && send(data, binary));
  });
  client.on('close', (code) => {
    for (const timer of timers) clearTimeout(timer);
    const text = messages === 1 ? '1 message' : `${messages} messages`;
    // 1006: the connection broke off without a closing handshake.
    if (code === 1006) lane.cancel({ bytes, text });
    else lane.end({ bytes, text });
  });
}

function sizeOf(data: RawData): number {
  if (Array.isArray(data)) return data.reduce((sum, part) => sum + part.length, 0);
  return data.byteLength;
}
