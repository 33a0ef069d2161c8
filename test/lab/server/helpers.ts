import { connect } from 'node:net';
import type { TestContext } from 'node:test';
import { startServer } from '../../../src/lab/server/server.ts';
import type { LabServer, ServerEvent, ServerOptions } from '../../../src/lab/server/server.ts';

/** A server that ends with its test, and everything it reported. */
export interface Served {
  readonly server: LabServer;
  readonly events: ServerEvent[];
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly json: (path: string, init?: RequestInit) => Promise<Record<string, unknown>>;
  /** Resolves with the next event that fits, or one that has been. */
  readonly seen: (fits: (event: ServerEvent) => boolean) => Promise<ServerEvent>;
}

export async function serve(t: TestContext, options: Partial<ServerOptions> = {}): Promise<Served> {
  const events: ServerEvent[] = [];
  const waiting = new Set<(event: ServerEvent) => void>();
  const server = await startServer({
    now: () => performance.now(),
    ...options,
    onEvent: (event) => {
      events.push(event);
      for (const tell of waiting) tell(event);
    },
  });
  t.after(() => server.close());
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${server.addresses.http}${path}`, init);
  return {
    server,
    events,
    get,
    json: async (path, init) => (await (await get(path, init)).json()) as Record<string, unknown>,
    seen: (fits) =>
      new Promise((resolve) => {
        const found = events.find(fits);
        if (found !== undefined) {
          resolve(found);
          return;
        }
        const tell = (event: ServerEvent): void => {
          if (!fits(event)) return;
          waiting.delete(tell);
          resolve(event);
        };
        waiting.add(tell);
      }),
  };
}

/** Host and port of `127.0.0.1:8787` or `http://127.0.0.1:8787`. */
export function endpoint(address: string): { host: string; port: number } {
  const [host = '', port = ''] = address.replace(/^\w+:\/\//, '').split(/[:/]/);
  return { host, port: Number(port) };
}

/** Sends raw bytes, ends its side, and resolves with all that came back. */
export function raw(address: string, text: string | Buffer, end = true): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(endpoint(address), () => {
      if (end) socket.end(text);
      else socket.write(text);
    });
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}
