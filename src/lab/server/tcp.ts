import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { Transform } from 'node:stream';
import type { FaultName } from '../run/types.ts';
import { FAULT_MS } from './exchange.ts';
import type { Ledger } from './ledger.ts';
import { LIMITS } from './limits.ts';

/** Makes the TCP echo: what comes in goes out, and its end is answered by an end. */
export function createTcpEcho(ledger: Ledger, fault: FaultName | undefined): Server {
  const server = createServer({ allowHalfOpen: true }, (socket) => serve(socket, ledger, fault));
  server.maxConnections = LIMITS.connections;
  return server;
}

function serve(socket: Socket, ledger: Ledger, fault: FaultName | undefined): void {
  const connection = ledger.connection('tcp');
  ledger.count('tcp');
  const lane = ledger.start('TCP connection', { connection, protocol: 'tcp' });
  let failure: Error | null = null;
  socket.on('error', (error) => (failure = error));
  socket.setTimeout(LIMITS.requestMs, () => socket.destroy());
  socket.once('data', () => lane.firstByte());
  socket.on('close', () => {
    const bytes = socket.bytesRead;
    if (socket.readableEnded && failure === null) lane.end({ bytes });
    else lane.cancel(failure === null ? { bytes } : { bytes, error: failure.message });
  });
  if (fault === 'reset_peer' || fault === 'status_503') {
    lane.error('The fault resets every connection.');
    socket.resetAndDestroy();
  } else if (fault === 'timeout') {
    // Nothing is read: the client's bytes wait as its answer does.
    socket.pause();
  } else {
    const path = fault === 'latency' ? socket.pipe(delayed(socket)) : socket;
    const hold = fault === 'slow_close';
    path.pipe(socket, { end: !hold });
    if (hold) socket.once('end', () => endLate(socket));
  }
}

function endLate(socket: Socket): void {
  const timer = setTimeout(() => socket.end(), FAULT_MS);
  socket.once('close', () => clearTimeout(timer));
}

/** Passes bytes on late, one chunk after the other; its timer ends with the socket. */
function delayed(socket: Socket): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done): void {
      const timer = setTimeout(() => done(null, chunk), FAULT_MS);
      socket.once('close', () => clearTimeout(timer));
    },
  });
}
