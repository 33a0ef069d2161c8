import { Kind } from '../syntax/kinds.ts';
import type { UnitView } from './view.ts';

/**
 * The nodes of a subtree that run when it runs: functions, lambdas and classes inside it are
 * named, their insides are left out.
 */
export function* nodesRunIn(view: UnitView, root: number): Iterable<number> {
  const { ir } = view;
  const end = ir.subtreeEnd(root);
  for (let node = root; node < end; node++) {
    yield node;
    const kind = ir.kind(node);
    const opens = kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class;
    if (opens && node !== root) node = ir.subtreeEnd(node) - 1;
  }
}

/** Whether a subtree contains a node of a kind that runs when the subtree runs. */
export function runsKind(view: UnitView, root: number, kind: number): boolean {
  for (const node of nodesRunIn(view, root)) if (view.ir.kind(node) === kind) return true;
  return false;
}

/** The last part of what a node names: `close` of `self.session.close`; empty for anything else. */
export function lastName(view: UnitView, node: number): string {
  const { ir } = view;
  if (node < 0) return '';
  if (ir.kind(node) === Kind.Name) return view.text(node);
  if (ir.kind(node) !== Kind.Member) return '';
  const children = ir.children(node);
  return view.text(children[children.length - 1] ?? -1);
}

/** The nodes above one that belong to the same function, nearest first. */
export function* around(view: UnitView, node: number): Iterable<number> {
  const { ir } = view;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.Function || kind === Kind.Lambda || kind === Kind.Class) return;
    yield at;
  }
}
