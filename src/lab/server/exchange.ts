import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultName } from '../run/types.ts';
import type { Lane, Ledger } from './ledger.ts';
import { LIMITS } from './limits.ts';

/** How long the `latency` and `slow_close` faults hold an answer, in milliseconds. */
export const FAULT_MS = 300;

/** A request that cannot be served as asked. Thrown by routes, answered by the dispatcher. */
export class Refused extends Error {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;

  constructor(status: number, message: string, headers: OutgoingHttpHeaders = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** One HTTP request and the means to answer it. */
export class Exchange {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** The request's whole body. */
  body: Buffer = Buffer.alloc(0);
  /** What stood in the place of `:n` in the route. */
  argument = '';
  readonly lane: Lane;
  readonly ledger: Ledger;
  readonly connection: string;
  /** Which request on its connection this is, from 1. */
  readonly turn: number;
  private readonly response: ServerResponse;
  private readonly fault: FaultName | undefined;
  private readonly gone = new AbortController();
  private sent = 0;

  constructor(parts: {
    request: IncomingMessage;
    response: ServerResponse;
    url: URL;
    lane: Lane;
    ledger: Ledger;
    connection: string;
    turn: number;
    fault: FaultName | undefined;
  }) {
    this.request = parts.request;
    this.response = parts.response;
    this.url = parts.url;
    this.lane = parts.lane;
    this.ledger = parts.ledger;
    this.connection = parts.connection;
    this.turn = parts.turn;
    this.fault = parts.fault;
    const limit = setTimeout(() => this.response.destroy(), LIMITS.requestMs);
    this.response.once('close', () => {
      clearTimeout(limit);
      this.close();
    });
  }

  /** Aborted as soon as the client is gone, so that the work of a route ends with its client. */
  get signal(): AbortSignal {
    return this.gone.signal;
  }

  /** Waits; rejects with an AbortError when the client goes away. Zero does not wait at all. */
  async wait(ms: number): Promise<void> {
    if (ms > 0) await sleep(ms, undefined, { signal: this.signal });
  }

  /** Waits for the client to give up, or for the server's own limit. */
  async waitForEver(): Promise<void> {
    await this.wait(LIMITS.requestMs * 2);
  }

  /** Sends the head of an answer whose body follows through {@link write}. */
  begin(status: number, headers: OutgoingHttpHeaders): void {
    this.response.writeHead(status, { 'Cache-Control': 'no-store', ...headers });
    this.response.flushHeaders();
    this.lane.firstByte({ status });
  }

  /** Sends part of a body and waits until the client has room for more. */
  async write(data: string | Buffer): Promise<void> {
    this.sent += Buffer.byteLength(data);
    if (this.response.write(data) || this.signal.aborted) return;
    await new Promise<void>((resolve, reject) => {
      const onDrain = (): void => {
        this.signal.removeEventListener('abort', onAbort);
        resolve();
      };
      const onAbort = (): void => {
        this.response.off('drain', onDrain);
        reject(new DOMException('The client went away.', 'AbortError'));
      };
      this.response.once('drain', onDrain);
      this.signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  /** Ends an answer begun with {@link begin}. */
  finish(): void {
    this.response.end();
  }

  /** Sends a whole answer. With the fault `slow_close` its last byte comes late. */
  async send(
    status: number,
    headers: OutgoingHttpHeaders,
    body: string | Buffer = '',
  ): Promise<void> {
    const bytes = Buffer.from(body);
    const bodyless = status === 204 || status === 304;
    const length = bodyless ? {} : { 'Content-Length': bytes.length };
    this.begin(status, { ...headers, ...length });
    if (this.fault === 'slow_close' && bytes.length > 0) {
      await this.write(bytes.subarray(0, -1));
      await this.wait(FAULT_MS);
      await this.write(bytes.subarray(-1));
    } else if (!bodyless) {
      await this.write(bytes);
    }
    this.finish();
  }

  async sendJson(value: unknown, status = 200, headers: OutgoingHttpHeaders = {}): Promise<void> {
    const text = `${JSON.stringify(value, null, 2)}\n`;
    await this.send(status, { 'Content-Type': 'application/json', ...headers }, text);
  }

  /** Ends the connection with a reset, as a crashing peer does. */
  reset(why: string): void {
    this.lane.error(why);
    this.request.socket.resetAndDestroy();
  }

  /** Whether an answer has begun, so that no other can be sent. */
  get begun(): boolean {
    return this.response.headersSent;
  }

  /** Drops the connection: what was begun cannot be finished. */
  drop(): void {
    this.response.destroy();
  }

  private close(): void {
    const { response } = this;
    if (response.writableFinished) {
      this.lane.end({ status: response.statusCode, bytes: this.sent });
    } else {
      this.lane.cancel({ bytes: this.sent });
    }
    this.gone.abort();
  }
}
