import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as net from 'node:net';
import { once } from 'node:events';

/** A small HTTP server whose every answer a test decides, and what it saw. */
export interface TestServer {
  readonly url: string;
  readonly requests: number;
  /** The most requests that were open at one moment. */
  readonly peak: number;
  /** How many requests the client gave up before they were answered. */
  readonly aborted: number;
  close(): Promise<void>;
}

export type Answer = (path: string, response: ServerResponse, nth: number) => void;

export async function openTestServer(answer: Answer): Promise<TestServer> {
  const seen = { requests: 0, peak: 0, aborted: 0, open: 0 };
  const timers = new Set<NodeJS.Timeout>();
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    seen.requests += 1;
    seen.open += 1;
    seen.peak = Math.max(seen.peak, seen.open);
    response.on('close', () => {
      seen.open -= 1;
      if (!response.writableFinished) seen.aborted += 1;
    });
    const path = request.url ?? '/';
    const delay = Number(/^\/delay\/([\d.]+)/.exec(path)?.[1] ?? 0);
    const timer = setTimeout(() => {
      timers.delete(timer);
      answer(path, response, seen.requests);
    }, delay * 1000);
    timers.add(timer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get requests() {
      return seen.requests;
    },
    get peak() {
      return seen.peak;
    },
    get aborted() {
      return seen.aborted;
    },
    close: async () => {
      for (const timer of timers) clearTimeout(timer);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers everything with one status. */
export function alwaysStatus(status: number, headers: Record<string, string> = {}): Answer {
  return (_path, response) => response.writeHead(status, headers).end('no');
}

/** Never answers. */
export const neverAnswer: Answer = () => undefined;

/** A TCP server that hands each connection to `serve`. */
export async function openTcp(
  serve: (socket: net.Socket) => void,
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A client that resets its connection is part of some tests.
    socket.on('error', () => socket.destroy());
    serve(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
