/** Messages between the extension host and the run worker. */
import * as v from 'valibot';
import type { RunEvent } from '../lab/timeline/event.ts';
import type { RunRequest, RunResult, RunSurroundings } from '../lab/run/types.ts';

/** Host → run worker. */
export type RunAsk =
  | { readonly type: 'run/start'; readonly run: number; readonly request: RunRequest }
  | { readonly type: 'run/cancel'; readonly run: number }
  /** Starts the long-lived echo server for terminals; a free port when `port` is taken. */
  | { readonly type: 'server/start'; readonly ask: number; readonly port: number }
  | { readonly type: 'server/stop'; readonly ask: number };

/** Run worker → host. Every `run/start` is answered by exactly one `run/ended`. */
export type RunTell =
  | { readonly type: 'run/events'; readonly run: number; readonly events: readonly RunEvent[] }
  | { readonly type: 'run/ended'; readonly run: number; readonly result: RunResult }
  | {
      readonly type: 'server/answer';
      readonly ask: number;
      /** The addresses of a running server, or null once it is stopped. */
      readonly addresses: ServerAddresses | null;
      readonly error?: string;
    };

/** Where the echo server listens: `http://127.0.0.1:8787`, `ws://…/ws`, `127.0.0.1:port`. */
export interface ServerAddresses {
  readonly http: string;
  readonly ws: string;
  readonly tcp: string;
  readonly udp: string;
}

/** `workerData` of the run worker. */
export type RunWorkerData = RunSurroundings;

const detailSchema = v.object({
  method: v.optional(v.string()),
  path: v.optional(v.string()),
  status: v.optional(v.number()),
  bytes: v.optional(v.number()),
  connection: v.optional(v.string()),
  protocol: v.optional(v.picklist(['http', 'ws', 'tcp', 'udp'])),
  lag_ms: v.optional(v.number()),
  error: v.optional(v.string()),
  text: v.optional(v.string()),
  leaked: v.optional(v.string()),
});

/** One recorded event, as it comes from a child process, which is not trusted. */
export const eventSchema = v.object({
  run: v.number(),
  at_ms: v.pipe(v.number(), v.finite(), v.minValue(0)),
  source: v.picklist(['task', 'request', 'server', 'loop', 'output']),
  id: v.string(),
  parent: v.optional(v.string()),
  name: v.string(),
  phase: v.picklist(['start', 'suspend', 'resume', 'end', 'error', 'cancel']),
  line: v.optional(v.pipe(v.number(), v.integer())),
  detail: v.optional(detailSchema),
});
