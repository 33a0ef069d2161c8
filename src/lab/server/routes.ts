import { collect, interpret } from './body.ts';
import { Refused } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { LIMITS } from './limits.ts';

/** One row of the server: where it answers, what it is for, and how. */
export interface Route {
  /** `/delay/:n`; `:n` matches one segment, `*` everything that follows or nothing. */
  readonly path: string;
  /** The methods it takes; without it, all. HEAD goes where GET goes. */
  readonly methods?: readonly string[];
  readonly help: string;
  readonly answer: (exchange: Exchange) => void | Promise<void>;
}

/** Reads a number in a URL, or refuses with a sentence that names it and its bounds. */
export function numberIn(
  text: string | null,
  what: string,
  bounds: { min: number; max: number; whole?: boolean; fallback?: number },
): number {
  if (text === null && bounds.fallback !== undefined) return bounds.fallback;
  const value = /^\d+(?:\.\d+)?$/.test(text ?? '') ? Number(text) : NaN;
  const kind = bounds.whole === true ? 'a whole number' : 'a number';
  if (Number.isNaN(value) || (bounds.whole === true && !Number.isInteger(value))) {
    throw new Refused(400, `${what} must be ${kind} from ${bounds.min} to ${bounds.max}.`);
  }
  if (value < bounds.min) {
    throw new Refused(400, `${what} must be ${kind} from ${bounds.min} to ${bounds.max}.`);
  }
  return Math.min(value, bounds.max);
}

/** What every echoing route tells about a request, in httpbin's words. */
export function describe(exchange: Exchange): Record<string, unknown> {
  const { request, url } = exchange;
  return {
    args: collect(url.searchParams),
    headers: headersOf(exchange),
    method: request.method ?? '',
    origin: '127.0.0.1',
    url: url.href,
  };
}

function headersOf(exchange: Exchange): Record<string, string> {
  const pairs = Object.entries(exchange.request.headersDistinct).map(
    ([name, values]) => [titleCase(name), (values ?? []).join(', ')] as const,
  );
  return Object.fromEntries(pairs);
}

function titleCase(name: string): string {
  return name.replace(/(?:^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

async function echo(exchange: Exchange): Promise<void> {
  const type = exchange.request.headers['content-type'] ?? '';
  const body = await interpret(exchange.body, type);
  await exchange.sendJson({ ...describe(exchange), ...body });
}

async function status(exchange: Exchange): Promise<void> {
  const code = numberIn(exchange.argument, 'The status', { min: 200, max: 599, whole: true });
  if (Number(exchange.argument) > 599) {
    throw new Refused(400, 'The status must be a whole number from 200 to 599.');
  }
  const location = code >= 300 && code < 400 && code !== 304 ? { Location: '/get' } : {};
  await exchange.sendJson({ status: code }, code, location);
}

async function delay(exchange: Exchange): Promise<void> {
  const seconds = numberIn(exchange.argument, 'The delay in seconds', {
    min: 0,
    max: LIMITS.delaySeconds,
  });
  await exchange.wait(seconds * 1000);
  await exchange.sendJson({ ...describe(exchange), delay: seconds });
}

async function stream(exchange: Exchange): Promise<void> {
  const lines = numberIn(exchange.argument, 'The number of lines', {
    min: 0,
    max: LIMITS.lines,
    whole: true,
  });
  const pause = pauseOf(exchange, lines);
  exchange.begin(200, { 'Content-Type': 'application/x-ndjson' });
  const about = { args: collect(exchange.url.searchParams), url: exchange.url.href };
  for (let id = 0; id < lines; id++) {
    if (id > 0) await exchange.wait(pause);
    await exchange.write(`${JSON.stringify({ id, ...about })}\n`);
  }
  exchange.finish();
}

/** `?delay=` in seconds between parts, in milliseconds; all parts together take at most 10 s. */
function pauseOf(exchange: Exchange, parts: number): number {
  const seconds = numberIn(exchange.url.searchParams.get('delay'), 'delay', {
    min: 0,
    max: LIMITS.delaySeconds,
    fallback: 0,
  });
  return (Math.min(seconds, LIMITS.delaySeconds / Math.max(1, parts)) || 0) * 1000;
}

async function bytes(exchange: Exchange): Promise<void> {
  const size = numberIn(exchange.argument, 'The number of bytes', {
    min: 0,
    max: LIMITS.answerBytes,
    whole: true,
  });
  await exchange.send(200, { 'Content-Type': 'application/octet-stream' }, pattern(size));
}

/** Bytes 0, 1 … 255, 0 … : the same for everybody, so that a program can check what it got. */
export function pattern(size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  for (let at = 0; at < size; at++) bytes[at] = at & 255;
  return bytes;
}

async function slideshow(exchange: Exchange): Promise<void> {
  await exchange.sendJson({
    slideshow: {
      title: 'Waiting together',
      author: 'Async Lab',
      slides: [
        { title: 'One after another', type: 'all', items: ['ask', 'wait', 'ask', 'wait'] },
        { title: 'Together', type: 'all', items: ['ask', 'ask', 'wait once'] },
      ],
    },
  });
}

async function users(exchange: Exchange): Promise<void> {
  const id = numberIn(exchange.argument, 'The id', { min: 1, max: 1_000_000, whole: true });
  await exchange.sendJson({ id, name: `User ${id}`, email: `user${id}@example.test` });
}

async function connections(exchange: Exchange): Promise<void> {
  await exchange.sendJson({
    connections: exchange.ledger.statistics().connections,
    this_connection: exchange.connection,
    requests_on_this_connection: exchange.turn,
  });
}

async function redirect(exchange: Exchange): Promise<void> {
  const left = numberIn(exchange.argument, 'The number of redirects', {
    min: 1,
    max: 20,
    whole: true,
  });
  const target = left > 1 ? `/redirect/${left - 1}` : '/get';
  await exchange.send(302, { Location: target });
}

async function drip(exchange: Exchange): Promise<void> {
  const query = exchange.url.searchParams;
  const count = numberIn(query.get('numbytes'), 'numbytes', {
    min: 1,
    max: 10_000,
    whole: true,
    fallback: 10,
  });
  const seconds = numberIn(query.get('duration'), 'duration', {
    min: 0,
    max: LIMITS.delaySeconds,
    fallback: 1,
  });
  exchange.begin(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': count });
  for (let sent = 0; sent < count; sent++) {
    if (sent > 0) await exchange.wait((seconds * 1000) / count);
    await exchange.write('*');
  }
  exchange.finish();
}

async function serverSentEvents(exchange: Exchange): Promise<void> {
  const count = numberIn(exchange.url.searchParams.get('count'), 'count', {
    min: 0,
    max: LIMITS.lines,
    whole: true,
    fallback: 5,
  });
  const pause = pauseOf(exchange, count);
  exchange.begin(200, { 'Content-Type': 'text/event-stream' });
  for (let id = 0; id < count; id++) {
    if (id > 0) await exchange.wait(pause);
    await exchange.write(`id: ${id}\nevent: tick\ndata: {"id": ${id}}\n\n`);
  }
  exchange.finish();
}

/** The routes that answer the same however often they are asked. */
export const PLAIN_ROUTES: readonly Route[] = [
  { path: '/get', methods: ['GET'], help: 'tells what was asked', answer: echo },
  { path: '/post', methods: ['POST'], help: 'tells what was posted', answer: echo },
  { path: '/put', methods: ['PUT'], help: 'tells what was put', answer: echo },
  { path: '/patch', methods: ['PATCH'], help: 'tells what was patched', answer: echo },
  { path: '/delete', methods: ['DELETE'], help: 'tells what was to be deleted', answer: echo },
  { path: '/anything*', help: 'tells what was asked, with any method', answer: echo },
  {
    path: '/headers',
    help: 'tells the request’s headers',
    answer: (exchange) => exchange.sendJson({ headers: headersOf(exchange) }),
  },
  {
    path: '/ip',
    help: 'tells where the request came from',
    answer: (exchange) => exchange.sendJson({ origin: '127.0.0.1' }),
  },
  {
    path: '/user-agent',
    help: 'tells the User-Agent header',
    answer: (exchange) =>
      exchange.sendJson({ 'user-agent': exchange.request.headers['user-agent'] ?? null }),
  },
  { path: '/status/:n', help: 'answers with this status', answer: status },
  { path: '/delay/:n', help: 'answers after n seconds, at most 10', answer: delay },
  { path: '/stream/:n', help: 'sends n lines of JSON, ?delay= seconds apart', answer: stream },
  { path: '/bytes/:n', help: 'sends n bytes, at most 1 MiB', answer: bytes },
  { path: '/drip', help: 'sends ?numbytes= bytes over ?duration= seconds', answer: drip },
  { path: '/sse', help: 'sends ?count= server-sent events', answer: serverSentEvents },
  { path: '/json', help: 'sends a small JSON document', answer: slideshow },
  { path: '/users/:n', help: 'sends a made-up user', answer: users },
  { path: '/redirect/:n', help: 'redirects n times, then to /get', answer: redirect },
  { path: '/connections', help: 'tells how many connections were opened', answer: connections },
];
