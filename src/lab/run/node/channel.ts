import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import type { EventDetail, EventPhase, EventSource } from '../../timeline/event.ts';
import { epochClock } from '../clock.ts';

const FD = 3;
const numbers = new Map<string, number>();
let open = true;

/** Milliseconds since the epoch, with fractions. */
export const now = epochClock();

/** A new id: `request-1`. */
export function lane(kind: EventSource): string {
  const next = (numbers.get(kind) ?? 0) + 1;
  numbers.set(kind, next);
  return `${kind}-${next}`;
}

/** One event as the parent reads it; `at_ms` since the epoch. */
export interface Told {
  readonly at_ms: number;
  readonly source: EventSource;
  readonly id: string;
  readonly name: string;
  readonly phase: EventPhase;
  readonly line?: number | undefined;
  readonly detail?: EventDetail;
}

/** Writes an event at once, so that a program that is killed has told all it did. */
export function tell(event: Told): void {
  write({ run: 0, ...event });
}

/** Writes a message that is not an event. */
export function control(message: { readonly control: 'begin'; readonly at_ms: number }): void {
  write(message);
}

/** Ends this program and its group when the process that started it is gone. */
export function endWhenAlone(): void {
  // Windows has no groups; there the end of the time limit is the end of the program.
  if (process.platform === 'win32') return;
  const socket = new Socket({ fd: FD });
  const end = (): void => {
    process.kill(-process.pid, 'SIGKILL');
  };
  socket.on('error', end).on('end', end).resume();
  socket.unref();
}

function write(message: object): void {
  const data = Buffer.from(`${JSON.stringify(message)}\n`);
  let sent = 0;
  for (let tries = 0; open && sent < data.length && tries < 1000; tries++) {
    try {
      sent += writeSync(FD, data, sent);
    } catch (error) {
      // A full pipe empties as soon as the parent reads; any other failure means nobody reads.
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') pause();
      else open = false;
    }
  }
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}
