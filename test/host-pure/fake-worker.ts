import type { Spawn, WorkerEvents } from '../../src/host/worker-port.ts';

/** Stands in for a worker: keeps what it is sent, says what a test tells it to say, crashes when asked to. */
export class FakeWorker<Out, In> {
  /** What each started worker was sent, the oldest worker first. */
  readonly sent: Out[][] = [];
  terminated = 0;
  private events: WorkerEvents<In> | undefined;

  readonly spawn: Spawn<Out, In> = (events) => {
    this.events = events;
    const mine: Out[] = [];
    this.sent.push(mine);
    return { post: (message) => mine.push(message), terminate: () => this.terminated++ };
  };

  get started(): number {
    return this.sent.length;
  }

  /** The messages to the worker that runs now. */
  get last(): readonly Out[] {
    return this.sent.at(-1) ?? [];
  }

  say(message: In): void {
    this.events?.message(message);
  }

  crash(message = 'boom'): void {
    this.events?.ended(new Error(message));
  }
}
