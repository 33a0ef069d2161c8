import type { IncomingHttpHeaders } from 'node:http';

const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i;

/**
 * Why a request must not be served, or null. The server is for programs on this machine:
 * a name that was pointed at loopback (DNS rebinding) and pages of other sites are turned away.
 */
export function refusal(headers: IncomingHttpHeaders): string | null {
  const { host, origin } = headers;
  if (host === undefined || !OWN_HOST.test(host)) {
    return 'The Host header must be 127.0.0.1 or localhost: this server is for programs on this machine.';
  }
  if (origin !== undefined && !isOwnOrigin(origin, host)) {
    return `A page of ${clip(origin)} may not use this server.`;
  }
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'A page of another site may not use this server.';
  }
  return null;
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin.toLowerCase() === `http://${host}`.toLowerCase();
}

function clip(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
