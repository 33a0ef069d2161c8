import type { RunEvent } from '../timeline/event.ts';
import type { EventSink } from './types.ts';

/** Events kept of one run; what comes later is counted as cut. */
export const MOST_EVENTS = 20_000;
/** How long an event waits for older ones of other sources, in milliseconds. */
const SETTLE_MS = 30;

/**
 * Brings the events of all sources of one run onto one clock and into one order.
 * Events come in with `at_ms` since the epoch and go out since the program's first event.
 */
export class Recording {
  private readonly run: number;
  private readonly sink: EventSink;
  private readonly now: () => number;
  private readonly kept: RunEvent[] = [];
  private waiting: RunEvent[] = [];
  private timer: NodeJS.Timeout | undefined;
  private origin: number | undefined;
  private taken = 0;
  private cutCount = 0;
  private finished = false;

  /** `now` is the clock of {@link epochClock}. */
  constructor(run: number, sink: EventSink, now: () => number) {
    this.run = run;
    this.sink = sink;
    this.now = now;
  }

  /** Takes an event of any source; `run` is set here. Ignored after {@link finish}. */
  add(event: Omit<RunEvent, 'run'>): void {
    if (this.finished) return;
    if (this.taken >= MOST_EVENTS) {
      this.cutCount++;
      return;
    }
    this.taken++;
    this.waiting.push({ ...event, run: this.run });
    this.timer ??= setInterval(() => this.emit(this.now() - SETTLE_MS), SETTLE_MS);
  }

  /** Lets out what still waits, and takes nothing more. */
  finish(): void {
    this.finished = true;
    clearInterval(this.timer);
    this.emit(Number.POSITIVE_INFINITY);
  }

  /** Everything that went out, in that order. */
  get events(): readonly RunEvent[] {
    return this.kept;
  }

  /** Whether events were cut. */
  get truncated(): boolean {
    return this.cutCount > 0;
  }

  private emit(until: number): void {
    const ripe = this.waiting.filter((event) => event.at_ms <= until);
    if (ripe.length === 0) return;
    this.waiting = this.waiting.filter((event) => event.at_ms > until);
    ripe.sort((a, b) => a.at_ms - b.at_ms);
    const origin = (this.origin ??= ripe[0]?.at_ms ?? 0);
    const events = ripe.map((event) => ({ ...event, at_ms: Math.max(0, event.at_ms - origin) }));
    for (const event of events) this.kept.push(event);
    this.sink(events);
  }
}
