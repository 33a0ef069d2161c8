import type { CliIo } from './io.ts';

/** Between two lines of progress, in milliseconds. */
const PAUSE = 100;

/** Below this many files it is over before anybody has read a line. */
const WORTH_IT = 50;

/** A line on a terminal that tells how far a check is. Elsewhere nothing is written. */
export class Progress {
  private readonly io: CliIo;
  private readonly total: number;
  private readonly isShown: boolean;
  private next = 0;
  private isWritten = false;

  constructor(io: CliIo, total: number, isTerminal = process.stderr.isTTY) {
    this.io = io;
    this.total = total;
    this.isShown = isTerminal && total >= WORTH_IT;
  }

  /** @param done how many files are checked */
  show(done: number): void {
    if (!this.isShown) return;
    const now = performance.now();
    if (now < this.next) return;
    this.next = now + PAUSE;
    this.isWritten = true;
    this.io.err(`\r${done} of ${this.total} files checked`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.isWritten) this.io.err('\r\u001B[K');
    this.isWritten = false;
  }
}
