import { createSocket } from 'node:dgram';
import type { RemoteInfo, Socket } from 'node:dgram';
import type { FaultName } from '../run/types.ts';
import { FAULT_MS } from './exchange.ts';
import type { Ledger } from './ledger.ts';

/** Makes the UDP echo. Datagrams that would wait are dropped beyond 1,000: UDP promises nothing. */
export function createUdpEcho(ledger: Ledger, fault: FaultName | undefined): Socket {
  const socket = createSocket('udp4');
  const timers = new Set<NodeJS.Timeout>();
  // An answer that cannot be delivered is nobody's error in UDP.
  socket.on('error', () => undefined);
  socket.on('close', () => {
    for (const timer of timers) clearTimeout(timer);
  });
  socket.on('message', (data: Buffer, from: RemoteInfo) => {
    ledger.count('udp');
    const bytes = data.length;
    const connection = `udp ${from.port}`;
    const lane = ledger.start('UDP datagram', { bytes, connection, protocol: 'udp' });
    const answer = (): void => {
      socket.send(data, from.port, from.address);
      lane.firstByte();
      lane.end();
    };
    if (fault === undefined || fault === 'slow_close') answer();
    else if (fault !== 'latency' || timers.size >= 1000) lane.error(`dropped by ${fault}`);
    else {
      const timer = setTimeout(() => {
        timers.delete(timer);
        answer();
      }, FAULT_MS);
      timers.add(timer);
    }
  });
  return socket;
}
