import { once } from 'node:events';
import type { Socket as UdpSocket } from 'node:dgram';
import type { AddressInfo, Server as NetServer } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ServerAddresses } from '../../protocol/run.ts';
import type { FaultName } from '../run/types.ts';
import { createHttp } from './http.ts';
import { Ledger } from './ledger.ts';
import type { ServerEvent, ServerStatistics } from './ledger.ts';
import { createTcpEcho } from './tcp.ts';
import { createUdpEcho } from './udp.ts';
import { addWebSocketEcho } from './websocket.ts';

export type { ServerEvent, ServerStatistics } from './ledger.ts';

/** How a server is to be. */
export interface ServerOptions {
  /**
   * The HTTP port wanted; TCP gets the next one, UDP the one after. Each is replaced by a free one
   * when it is taken. 0 or absent: free ones.
   */
  readonly port?: number;
  readonly onEvent?: (event: ServerEvent) => void;
  readonly fault?: FaultName;
  /** Gives `at_ms` of events, in milliseconds. */
  readonly now: () => number;
}

/** A running echo server: HTTP, WebSocket, TCP and UDP, on 127.0.0.1 only. */
export interface LabServer {
  readonly addresses: ServerAddresses;
  statistics(): ServerStatistics;
  /** Ends every connection and timer; resolved when all ports are free. Harmless when repeated. */
  close(): Promise<void>;
}

const LOOPBACK = '127.0.0.1';

/** Starts an echo server. Rejects only when no port of this machine can be had. */
export async function startServer(options: ServerOptions): Promise<LabServer> {
  const { fault, now } = options;
  const ledger = new Ledger(now, options.onEvent ?? (() => undefined));
  const book = new WeakMap<Duplex, { readonly name: string; requests: number }>();
  const http = createHttp(ledger, book, fault, now);
  addWebSocketEcho(http, ledger, book, fault);
  const tcp = createTcpEcho(ledger, fault);
  const udp = createUdpEcho(ledger, fault);
  const closers = [trackSockets(http), trackSockets(tcp), () => closeUdp(udp)];
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    closing ??= Promise.all(closers.map((closer) => closer())).then(() => undefined);
    await closing;
  };
  try {
    const port = options.port ?? 0;
    const httpPort = await listen(http, port);
    const tcpPort = await listen(tcp, after(port, 1));
    const udpPort = await bind(udp, after(port, 2));
    const addresses = {
      http: `http://${LOOPBACK}:${httpPort}`,
      ws: `ws://${LOOPBACK}:${httpPort}/ws`,
      tcp: `${LOOPBACK}:${tcpPort}`,
      udp: `${LOOPBACK}:${udpPort}`,
    };
    return { addresses, statistics: () => ledger.statistics(), close };
  } catch (error) {
    await close();
    throw error;
  }
}

function after(port: number, offset: number): number {
  return port === 0 || port + offset > 65_535 ? 0 : port + offset;
}

/** Knows all sockets of a server, upgraded ones too, and returns what closes them with it. */
function trackSockets(server: NetServer): () => Promise<void> {
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return async () => {
    const gone = [...sockets].map((socket) => once(socket, 'close'));
    const closed = server.listening ? once(server, 'close') : Promise.resolve();
    if (server.listening) server.close();
    for (const socket of sockets) socket.destroy();
    await Promise.all([closed, ...gone]);
  };
}

async function closeUdp(socket: UdpSocket): Promise<void> {
  const closed = once(socket, 'close');
  socket.close();
  await closed;
}

async function listen(server: NetServer, port: number): Promise<number> {
  try {
    server.listen({ port, host: LOOPBACK, exclusive: true });
    await once(server, 'listening');
  } catch (error) {
    if (port === 0 || !isTaken(error)) throw error;
    return await listen(server, 0);
  }
  return portOf(server.address());
}

async function bind(socket: UdpSocket, port: number): Promise<number> {
  try {
    socket.bind({ port, address: LOOPBACK, exclusive: true });
    await once(socket, 'listening');
  } catch (error) {
    if (port === 0 || !isTaken(error)) throw error;
    return await bind(socket, 0);
  }
  return portOf(socket.address());
}

/** Whether a port is used by another program, or reserved by the system. */
function isTaken(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === 'EADDRINUSE' || code === 'EACCES';
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
