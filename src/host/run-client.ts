import type { Disposable } from '../base/dispose.ts';
import { errorText, type Log } from '../base/log.ts';
import type { EventSink, RunHandle, RunRequest, RunResult } from '../lab/run/types.ts';
import type { RunSummary } from '../lab/timeline/event.ts';
import type { RunAsk, RunTell, ServerAddresses } from '../protocol/run.ts';
import { Listeners } from './listeners.ts';
import type { Spawn, WorkerLink } from './worker-port.ts';

/** The figures of a run in which nothing happened. */
export const EMPTY_SUMMARY: RunSummary = {
  ok: false,
  wall_ms: 0,
  one_after_another_ms: 0,
  speedup: 1,
  peak_concurrency: 0,
  requests: 0,
  max_lag_ms: 0,
  leaked: [],
};

/** How long the worker may take to end programs before it is ended itself, in milliseconds. */
const ENDING_MS = 1500;

/** A run that has a number, so that its events can be told from those of another. */
export interface StartedRun extends RunHandle {
  readonly run: number;
}

/** What came of starting or stopping the echo server. */
export type ServerAnswer =
  | { readonly ok: true; readonly addresses: ServerAddresses | null }
  | { readonly ok: false; readonly reason: string };

interface PendingRun {
  readonly sink: EventSink;
  readonly resolve: (result: RunResult) => void;
}

interface Leaving {
  readonly link: WorkerLink<RunAsk>;
  /** The runs that have not ended. */
  readonly runs: Set<number>;
  readonly timer: NodeJS.Timeout;
}

/**
 * Owns the run worker, which is started at first use. When it crashes, every run under way ends
 * as `failed` with the reason, the server counts as stopped, and the next ask starts a new worker.
 */
export class RunClient implements Disposable {
  private readonly runs = new Map<number, PendingRun>();
  private readonly asks = new Map<number, (answer: ServerAnswer) => void>();
  private readonly serverChanged: Listeners<ServerAddresses | null>;
  private readonly spawn: Spawn<RunAsk, RunTell>;
  private readonly log: Log;
  private link: WorkerLink<RunAsk> | undefined;
  private next = 1;
  /** After disposal: the worker, while it ends what still ran. */
  private leaving: Leaving | undefined;
  private server: ServerAddresses | null = null;

  constructor(spawn: Spawn<RunAsk, RunTell>, log: Log) {
    this.spawn = spawn;
    this.log = log;
    this.serverChanged = new Listeners((error) =>
      log.error(`A listener failed: ${errorText(error)}`),
    );
  }

  /** The addresses of the long-lived echo server; `null` while it is off. */
  get addresses(): ServerAddresses | null {
    return this.server;
  }

  onServer(listener: (addresses: ServerAddresses | null) => void): Disposable {
    return this.serverChanged.add(listener);
  }

  /** Starts a program. `sink` hears its events until the result is there. */
  start(request: RunRequest, sink: EventSink): StartedRun {
    const run = this.next++;
    const done = new Promise<RunResult>((resolve) => this.runs.set(run, { sink, resolve }));
    this.post({ type: 'run/start', run, request });
    const cancel = (): void => {
      if (this.runs.has(run)) this.post({ type: 'run/cancel', run });
    };
    return { run, done, cancel };
  }

  /** Starts the echo server on `port`, or on a free one when it is taken. */
  startServer(port: number): Promise<ServerAnswer> {
    return this.askServer((ask) => ({ type: 'server/start', ask, port }));
  }

  stopServer(): Promise<ServerAnswer> {
    return this.askServer((ask) => ({ type: 'server/stop', ask }));
  }

  /**
   * Ends everything. Only the worker can end the processes of a program, so it is given the time
   * for it, and is ended when the last run has ended or the time is over.
   */
  dispose(): void {
    const { link } = this;
    const runs = [...this.runs.keys()];
    this.endAll('The editor is closing.');
    if (link === undefined) return;
    if (runs.length === 0) {
      link.terminate();
      return;
    }
    const timer = setTimeout(() => link.terminate(), ENDING_MS);
    timer.unref();
    this.leaving = { link, runs: new Set(runs), timer };
    for (const run of runs) link.post({ type: 'run/cancel', run });
  }

  private askServer(make: (ask: number) => RunAsk): Promise<ServerAnswer> {
    const ask = this.next++;
    const answer = new Promise<ServerAnswer>((resolve) => this.asks.set(ask, resolve));
    this.post(make(ask));
    return answer;
  }

  private post(ask: RunAsk): void {
    this.link ??= this.spawn({
      message: (tell) => this.receive(tell),
      ended: (error) => {
        this.log.error(`The run worker ended: ${error.message}`);
        this.endAll(`The runner stopped: ${error.message}`);
      },
    });
    this.link.post(ask);
  }

  private receive(tell: RunTell): void {
    if (this.leaving !== undefined) {
      if (tell.type === 'run/ended') this.left(this.leaving, tell.run);
    } else if (tell.type === 'run/events') {
      this.runs.get(tell.run)?.sink(tell.events);
    } else if (tell.type === 'run/ended') {
      const pending = this.runs.get(tell.run);
      this.runs.delete(tell.run);
      pending?.resolve(tell.result);
    } else {
      const resolve = this.asks.get(tell.ask);
      this.asks.delete(tell.ask);
      if (tell.error === undefined) this.setServer(tell.addresses);
      resolve?.(
        tell.error === undefined
          ? { ok: true, addresses: tell.addresses }
          : { ok: false, reason: tell.error },
      );
    }
  }

  private left({ link, runs, timer }: Leaving, run: number): void {
    runs.delete(run);
    if (runs.size > 0) return;
    clearTimeout(timer);
    link.terminate();
  }

  private setServer(addresses: ServerAddresses | null): void {
    this.server = addresses;
    this.serverChanged.tell(addresses);
  }

  private endAll(reason: string): void {
    this.link = undefined;
    const result: RunResult = {
      outcome: 'failed',
      reason,
      exitCode: null,
      summary: EMPTY_SUMMARY,
      truncated: false,
    };
    for (const { resolve } of this.runs.values()) resolve(result);
    this.runs.clear();
    for (const resolve of this.asks.values()) resolve({ ok: false, reason });
    this.asks.clear();
    if (this.server !== null) this.setServer(null);
  }
}
