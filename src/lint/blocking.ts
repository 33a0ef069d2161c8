import { Kind } from '../syntax/kinds.ts';
import { moduleFor, canAwait, replaceNode, toThreadFix } from './edits.ts';
import { BLOCKING, type BlockingCategory } from './names/blocking.ts';
import type { Report, UnitFix } from './rule.ts';
import type { UnitView } from './view.ts';

/** The calls of a category that run on the event loop. */
export function* blockingCalls(view: UnitView, category: BlockingCategory): Iterable<number> {
  for (const call of view.nodes(Kind.Call)) {
    if (!view.inAsync(call) || view.isAwaited(call)) continue;
    if (BLOCKING.get(view.calleePath(call)) === category && !view.isBroken(call)) yield call;
  }
}

/** Reports every call of a category, with the fix that moves it to a thread where that is right. */
export function* reportBlocking(view: UnitView, category: BlockingCategory): Iterable<Report> {
  for (const call of blockingCalls(view, category)) {
    const fix = isPlainCall(view, call) ? toThreadFix(view, call) : undefined;
    yield {
      node: call,
      end: view.ir.end(call),
      words: { call: view.text(view.callee(call)) },
      fixes: fix ? [fix] : [],
    };
  }
}

/** `time.sleep(x)` → `await asyncio.sleep(x)`, importing asyncio where it is not. */
export function sleepFix(view: UnitView, call: number): UnitFix | undefined {
  if (!canAwait(view, call)) return undefined;
  const asyncio = moduleFor(view, 'asyncio');
  return {
    title: 'Use `await asyncio.sleep`, which lets the loop go on',
    safe: true,
    edits: [replaceNode(view, view.callee(call), `await ${asyncio.name}.sleep`)],
    imports: asyncio.imports,
  };
}

/** What is used as a context manager or iterated cannot simply be handed to a thread. */
function isPlainCall(view: UnitView, call: number): boolean {
  const { ir } = view;
  const parent = ir.parent(call);
  if (parent < 0) return false;
  const kind = ir.kind(parent);
  return !(
    kind === Kind.WithItem ||
    kind === Kind.AsPattern ||
    (kind === Kind.For && ir.field(call) !== 0) ||
    kind === Kind.ForIn
  );
}
