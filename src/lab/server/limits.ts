/** What one client may ask of the server. Hostile or careless programs meet these, never the machine's. */
export const LIMITS = {
  /** Bytes of a request body; more is answered with 413. */
  bodyBytes: 1 << 20,
  /** Bytes of a request's head; more is answered with 431. */
  headerBytes: 16 << 10,
  /** Connections of one protocol open at once; more are closed as they arrive. */
  connections: 512,
  /** Seconds of the longest delay that can be asked for. */
  delaySeconds: 10,
  /** Milliseconds after which any request or silent connection is ended. */
  requestMs: 60_000,
  /** Bytes of one answer of `/bytes/:n`, of a WebSocket message, and of waiting output. */
  answerBytes: 1 << 20,
  /** Lines of `/stream/:n` and events of `/sse`. */
  lines: 1000,
  /** URLs whose history (`/flaky`, `/retry-after`) is remembered. */
  remembered: 1000,
} as const;
