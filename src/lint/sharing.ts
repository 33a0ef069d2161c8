import { Kind } from '../syntax/kinds.ts';
import { typePath, type UnitView } from './view.ts';

/** Types several tasks may use at the same time. */
const SHAREABLE = new Set([
  'aiohttp.ClientSession',
  'httpx.AsyncClient',
  'asyncpg.Pool',
  'aiomysql.Pool',
  'asyncio.Semaphore',
  'asyncio.BoundedSemaphore',
  'builtins.str',
  'builtins.int',
  'builtins.float',
  'builtins.bool',
  'builtins.bytes',
]);

/** Names by which people call what only one task may use at a time, or what has an order. */
const EXCLUSIVE_NAME =
  /(?:^|_)(?:conn|connection|cur|cursor|db|database|tx|transaction|writer|reader|stream|sock|socket|ws|websocket|channel|file|f|fp|lock|queue|page|browser|bot|ctx|context|redis|pipe|pipeline)$/i;

/** Whether an expression is something that tasks may share without taking turns. */
export function isShareable(view: UnitView, node: number): boolean {
  return SHAREABLE.has(typePath(view.valueOf(node)));
}

/** Whether an expression looks like something only one task may use at a time. */
export function isExclusive(view: UnitView, node: number): boolean {
  const type = typePath(view.valueOf(node));
  if (SHAREABLE.has(type)) return false;
  if (/(?:Connection|Cursor|StreamReader|StreamWriter|Transaction|File|AsyncSession)$/.test(type)) {
    return true;
  }
  const text = view.text(node);
  return EXCLUSIVE_NAME.test(text.slice(text.lastIndexOf('.') + 1));
}

/** The names a subtree reads, without those of attributes and keywords. */
export function* namesIn(view: UnitView, root: number): Iterable<number> {
  const { ir } = view;
  for (let node = root; node >= 0 && node < ir.subtreeEnd(root); node++) {
    if (ir.kind(node) !== Kind.Name) continue;
    const parent = ir.parent(node);
    const kind = parent < 0 ? Kind.Other : ir.kind(parent);
    const first = ir.first(parent) === node;
    if ((kind === Kind.Member && !first) || (kind === Kind.KeywordArgument && first)) continue;
    yield node;
  }
}
