import type { UnitView } from './view.ts';

/**
 * Asynchronous closers by their public names. A call of one that is not awaited is reported by
 * unawaited-close, and left alone by missing-await.
 */
export const ASYNC_CLOSERS: ReadonlySet<string> = new Set([
  'aiohttp.ClientSession.close',
  'aiohttp.ClientWebSocketResponse.close',
  'aiohttp.web.WebSocketResponse.close',
  'httpx.AsyncClient.aclose',
  'httpx.Response.aclose',
  'asyncpg.Connection.close',
  'asyncpg.Pool.close',
  'asyncpg.Pool.release',
  'aiosqlite.Connection.close',
  'aiofiles.File.close',
  'asyncio.StreamWriter.wait_closed',
  'asyncio.Server.wait_closed',
  'redis.asyncio.Redis.aclose',
  'redis.asyncio.Redis.close',
]);

/** Whether a call closes something only when it is awaited. */
export function isAsyncClose(view: UnitView, call: number): boolean {
  return ASYNC_CLOSERS.has(view.calleePath(call));
}
