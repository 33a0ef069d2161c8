import { errorText } from '../base/log.ts';
import { startServer } from '../lab/server/server.ts';
import type { LabServer, ServerEvent } from '../lab/server/server.ts';
import type { CliIo } from './io.ts';
import { readOptions } from './options.ts';
import type { OptionTable } from './options.ts';

const DEFAULT_PORT = 8787;
const HELP = `Usage: async-lab serve [--port N] [--json]

Starts the echo server (HTTP, WebSocket, TCP, UDP) on 127.0.0.1 until it is interrupted.
The first line tells the addresses as JSON; then comes a line for everything that ends,
or, with --json, one of JSON for every event. --port 0 takes free ports; the default is ${DEFAULT_PORT}.

Example: async-lab serve --port 9000
`;
const OPTIONS: OptionTable = {
  port: { takes: 'text' },
  json: { takes: 'nothing' },
};

/** The command `async-lab serve`: resolves with 0 once interrupted, 2 when it cannot serve. */
export async function serve(args: string[], io: CliIo): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) return refuse(io, options.reason);
  const { values, words } = options;
  if (options.help) {
    io.out(HELP);
    return 0;
  }
  if (words.length > 0) return refuse(io, `"${words.join(' ')}" means nothing here.`);
  const port = portOf(values['port']);
  if (port === null) return refuse(io, '--port takes a number from 0 to 65535.');
  const interrupted = new Promise<void>((resolve) => io.onInterrupt(resolve));
  const onEvent = values['json'] === undefined ? plainly(io) : asJson(io);
  let server: LabServer;
  try {
    server = await startServer({ port, onEvent, now: sinceNow() });
  } catch (error) {
    return refuse(io, `The server cannot be started: ${errorText(error)}`);
  }
  io.out(`${JSON.stringify(server.addresses)}\n`);
  if (port !== 0 && !server.addresses.http.endsWith(`:${port}`)) {
    io.err(`async-lab serve: Port ${port} is taken, so a free one is used.\n`);
  }
  await interrupted;
  await server.close();
  return 0;
}

function portOf(value: string | true | undefined): number | null {
  if (value === undefined) return DEFAULT_PORT;
  const port = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  return port >= 0 && port <= 65_535 ? port : null;
}

function sinceNow(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}

function asJson(io: CliIo): (event: ServerEvent) => void {
  return (event) => io.out(`${JSON.stringify({ run: 1, ...event })}\n`);
}

function plainly(io: CliIo): (event: ServerEvent) => void {
  const began = new Map<string, number>();
  return ({ id, name, phase, at_ms, detail }) => {
    if (phase === 'start') began.set(id, at_ms);
    if (phase === 'start' || phase === 'resume') return;
    const took = Math.round(at_ms - (began.get(id) ?? at_ms));
    began.delete(id);
    const how = phase === 'end' ? String(detail?.status ?? 'done') : phase;
    io.out(`${name}  ${how}  ${took} ms\n`);
  };
}

function refuse(io: CliIo, reason: string): number {
  io.err(`async-lab serve: ${reason}\nTry: async-lab serve --help\n`);
  return 2;
}
