/**
 * What must be given back: how it is made, how it is closed, and what may use it up.
 * Origin: the documentation of aiohttp 3, httpx 0.28, asyncpg 0.30, aiosqlite 0.21, aiofiles 24
 * and the asyncio documentation of Python 3.14.
 */
export interface Resource {
  /** What a person calls it. */
  readonly name: string;
  /** Methods that close it, or hand it to something that will. */
  readonly closers: readonly string[];
  /** Whether it can be used with `async with`. */
  readonly manager: boolean;
  /** Whether the constructor's result is awaited before it is the resource. */
  readonly awaited: boolean;
  /** What happens when nobody closes it: one clause. */
  readonly harm: string;
  /** Which item of the result is the resource, when the result is a tuple. */
  readonly item?: number;
}

const session: Resource = {
  name: 'session',
  closers: ['close', 'aclose', 'detach'],
  manager: true,
  awaited: false,
  harm: 'its connections stay open',
};

/** Public dotted name of the constructor → the resource it makes. */
export const RESOURCES: ReadonlyMap<string, Resource> = new Map<string, Resource>([
  ['aiohttp.ClientSession', session],
  ['httpx.AsyncClient', { ...session, name: 'client', closers: ['aclose'] }],
  [
    'asyncpg.connect',
    {
      name: 'connection',
      closers: ['close', 'terminate'],
      manager: false,
      awaited: true,
      harm: 'the server keeps the connection until it notices',
    },
  ],
  [
    'asyncpg.create_pool',
    {
      name: 'pool',
      closers: ['close', 'terminate'],
      manager: true,
      awaited: true,
      harm: 'all its connections stay open',
    },
  ],
  [
    'aiosqlite.connect',
    {
      name: 'connection',
      closers: ['close', 'stop'],
      manager: true,
      awaited: true,
      harm: 'its thread never ends and the program hangs at exit',
    },
  ],
  [
    'aiofiles.open',
    {
      name: 'file',
      closers: ['close'],
      manager: true,
      awaited: true,
      harm: 'what was written may never reach the disk',
    },
  ],
  [
    'asyncio.open_connection',
    {
      name: 'stream writer',
      closers: ['close', 'abort'],
      manager: false,
      awaited: true,
      harm: 'the connection stays open',
      item: 1,
    },
  ],
  [
    'asyncio.open_unix_connection',
    {
      name: 'stream writer',
      closers: ['close', 'abort'],
      manager: false,
      awaited: true,
      harm: 'the connection stays open',
      item: 1,
    },
  ],
]);
