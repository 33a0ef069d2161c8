import type { IncomingMessage } from 'node:http';
import { Refused } from './exchange.ts';
import { LIMITS } from './limits.ts';

const TOO_LARGE = 'The body is larger than 1 MiB, which is this server’s limit.';

/** Reads a request's whole body. Refuses more than 1 MiB without reading on. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = new Refused(413, TOO_LARGE, { Connection: 'close' });
  if (Number(request.headers['content-length'] ?? 0) > LIMITS.bodyBytes) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: the answer goes over the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > LIMITS.bodyBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A name with one value or several, as httpbin shows them. */
export type Values = Record<string, string | string[]>;

/** What a body means, in httpbin's words. */
export interface ReadBody {
  readonly data: string;
  readonly json: unknown;
  readonly form: Values;
  readonly files: Values;
}

/** Turns name-value pairs into an object; a name that comes again gets a list. */
export function collect(pairs: Iterable<readonly [string, string]>): Values {
  const values = new Map<string, string | string[]>();
  for (const [name, value] of pairs) {
    const before = values.get(name);
    if (before === undefined) values.set(name, value);
    else if (Array.isArray(before)) before.push(value);
    else values.set(name, [before, value]);
  }
  return Object.fromEntries(values);
}

/** Reads a body by its content type. Bytes that are no UTF-8 are shown as base64. */
export async function interpret(body: Buffer, contentType: string): Promise<ReadBody> {
  const kind = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const nothing = { data: '', json: null, form: {}, files: {} };
  if (kind === 'application/x-www-form-urlencoded') {
    return { ...nothing, form: collect(new URLSearchParams(body.toString('utf8'))) };
  }
  if (kind === 'multipart/form-data')
    return { ...nothing, ...(await multipart(body, contentType)) };
  const text = asText(body);
  return { ...nothing, data: text, json: parseJson(text) };
}

async function multipart(
  body: Buffer,
  contentType: string,
): Promise<Pick<ReadBody, 'form' | 'files'>> {
  const form: [string, string][] = [];
  const files: [string, string][] = [];
  let parts: FormData;
  try {
    const response = new Response(new Uint8Array(body), {
      headers: { 'Content-Type': contentType },
    });
    parts = await response.formData();
  } catch {
    throw new Refused(400, 'The body is not the multipart form that its Content-Type promises.');
  }
  for (const [name, value] of parts) {
    if (typeof value === 'string') form.push([name, value]);
    else files.push([name, asText(Buffer.from(await value.arrayBuffer()))]);
  }
  return { form: collect(form), files: collect(files) };
}

function asText(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    return `data:application/octet-stream;base64,${body.toString('base64')}`;
  }
}

function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
