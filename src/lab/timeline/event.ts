/**
 * What happened in a run, one event a line (newline-delimited JSON on the wire).
 * All parts of a run stamp `at_ms` on one clock: milliseconds since the run began.
 * The shape is a fixed contract: the command line prints it, the page and other tools read it.
 */
export interface RunEvent {
  /** Which run, as a small positive number. */
  readonly run: number;
  /** Milliseconds since the run began, with fractions; never negative. */
  readonly at_ms: number;
  readonly source: EventSource;
  /** One lane of one source: a task, a request, a connection. Unique within run and source. */
  readonly id: string;
  /** The id of the task that made this one, where it is known. */
  readonly parent?: string;
  /** What a person reads: a task's name, `GET /delay/0.3`, `stdout`. */
  readonly name: string;
  readonly phase: EventPhase;
  /** One-based line of the learner's program: where a task waits, where a request was made. */
  readonly line?: number;
  readonly detail?: EventDetail;
}

export type EventSource = 'task' | 'request' | 'server' | 'loop' | 'output';

/**
 * `start` once; `suspend` and `resume` any number of times; then one of `end`, `error`, `cancel`.
 * A `loop` lane has `start`/`end` around each stretch in which the loop could not run.
 * An `output` event stands alone and has the phase `end`; its text is in `detail.text`. One
 * named `end` without a text says when a program was ended by force.
 */
export type EventPhase = 'start' | 'suspend' | 'resume' | 'end' | 'error' | 'cancel';

/** Facts beyond the common fields; which are there depends on source and phase. */
export interface EventDetail {
  /** HTTP method and path with query, of a request or of what the server saw. */
  readonly method?: string;
  readonly path?: string;
  /** HTTP status code. */
  readonly status?: number;
  /** Bytes of a body or a datagram. */
  readonly bytes?: number;
  /** The server's name for a connection; requests on one connection share it. */
  readonly connection?: string;
  /** The protocol the server saw: http, ws, tcp or udp. */
  readonly protocol?: 'http' | 'ws' | 'tcp' | 'udp';
  /** How long the loop stood still, in milliseconds. */
  readonly lag_ms?: number;
  /** Type and message of an error, `TimeoutError: …`. */
  readonly error?: string;
  /** Printed text. */
  readonly text?: string;
  /** What was never closed, in words: `ClientSession (line 12)`. */
  readonly leaked?: string;
}

/** The facts of a whole run: the last line of `async-lab run --json`. A fixed contract. */
export interface RunSummary {
  /** Whether the program ended by itself, without an error, and met its expectation. */
  readonly ok: boolean;
  /** From the first event of the program to the last, in milliseconds: start-up is not counted. */
  readonly wall_ms: number;
  /** The sum of all request durations as the server saw them: what waiting in turn would cost. */
  readonly one_after_another_ms: number;
  /** `one_after_another_ms` / the time in which at least one request was open; 1 without requests. */
  readonly speedup: number;
  /** The most requests the server had open at one moment. */
  readonly peak_concurrency: number;
  /** How many requests (or messages, datagrams) reached the server. */
  readonly requests: number;
  /** The longest time the event loop could not run, in milliseconds. */
  readonly max_lag_ms: number;
  /** What was opened and never closed, in words. */
  readonly leaked: readonly string[];
}
