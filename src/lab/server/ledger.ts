import type { EventDetail, EventPhase, RunEvent } from '../timeline/event.ts';

/** What the server saw, before it is known to which run it belongs. */
export type ServerEvent = Omit<RunEvent, 'run'>;

/** Totals since the server started; also the answer of `GET /_stats`, which itself is not counted. */
export interface ServerStatistics {
  /** HTTP requests, WebSocket messages, TCP connections and UDP datagrams that arrived. */
  readonly requests: number;
  /** Requests and connections being served at this moment. */
  readonly open: number;
  /** The most requests and connections served at one moment. */
  readonly peak_concurrency: number;
  /** Connections (HTTP, WebSocket, TCP) accepted. Fewer than requests: they were used again. */
  readonly connections: number;
  /** The most requests that arrived within any one second. */
  readonly peak_per_second: number;
  /** Requests by route, `/delay/:n`, in the order of their first arrival. */
  readonly routes: Readonly<Record<string, number>>;
}

/** One thing the server works at, from its arrival to its end. Calls after the end do nothing. */
export interface Lane {
  /** The first byte of the answer leaves. Reported once. */
  firstByte(detail?: EventDetail): void;
  end(detail?: EventDetail): void;
  /** The other side went away before the end. */
  cancel(detail?: EventDetail): void;
  error(message: string, detail?: EventDetail): void;
}

/** Keeps the server's books: turns what happens into events, and counts. */
export class Ledger {
  private readonly now: () => number;
  private readonly onEvent: (event: ServerEvent) => void;
  private readonly arrivals: number[] = [];
  private readonly routes = new Map<string, number>();
  private readonly numbers = new Map<string, number>();
  private requests = 0;
  private open = 0;
  private peak = 0;
  private peakPerSecond = 0;
  private connections = 0;

  /** `now` gives milliseconds; its values become `at_ms` as they are. */
  constructor(now: () => number, onEvent: (event: ServerEvent) => void) {
    this.now = now;
    this.onEvent = onEvent;
  }

  /** Counts a connection and gives it its name, `http 3`. */
  connection(protocol: 'http' | 'tcp'): string {
    this.connections++;
    return `${protocol} ${this.number(`connection ${protocol}`)}`;
  }

  /** Counts an arrival of `route` that has no lane of its own: a WebSocket message. */
  count(route: string): void {
    this.requests++;
    this.routes.set(route, (this.routes.get(route) ?? 0) + 1);
    const at = this.now();
    this.arrivals.push(at);
    while ((this.arrivals[0] ?? at) <= at - 1000) this.arrivals.shift();
    this.peakPerSecond = Math.max(this.peakPerSecond, this.arrivals.length);
  }

  /** Begins a lane and reports its start. The caller ends it exactly once. */
  start(name: string, detail: EventDetail): Lane {
    const protocol = detail.protocol ?? 'http';
    const id = `${protocol}-${this.number(protocol)}`;
    this.open++;
    this.peak = Math.max(this.peak, this.open);
    let started = false;
    let ended = false;
    const tell = (phase: EventPhase, more: EventDetail): void => {
      this.onEvent({
        at_ms: this.now(),
        source: 'server',
        id: `server-${id}`,
        name,
        phase,
        detail: { ...detail, ...more },
      });
    };
    const finish = (phase: 'end' | 'cancel' | 'error', more: EventDetail): void => {
      if (ended) return;
      ended = true;
      this.open--;
      tell(phase, more);
    };
    tell('start', {});
    return {
      firstByte: (more = {}) => {
        if (started || ended) return;
        started = true;
        tell('resume', more);
      },
      end: (more = {}) => finish('end', more),
      cancel: (more = {}) => finish('cancel', more),
      error: (message, more = {}) => finish('error', { ...more, error: message }),
    };
  }

  statistics(): ServerStatistics {
    return {
      requests: this.requests,
      open: this.open,
      peak_concurrency: this.peak,
      connections: this.connections,
      peak_per_second: this.peakPerSecond,
      routes: Object.fromEntries(this.routes),
    };
  }

  private number(kind: string): number {
    const next = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, next);
    return next;
  }
}
