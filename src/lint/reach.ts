import { Field, Kind } from '../syntax/kinds.ts';
import type { UnitView } from './view.ts';

/**
 * Whether a node stands in a branch that is never taken: under `if False` or `if False and …`, or
 * behind `if True`. Programs that exist in two forms, made of one source, are full of them.
 */
export function isUnreachable(view: UnitView, node: number): boolean {
  const { ir } = view;
  let child = node;
  for (let at = ir.parent(node); at >= 0; at = ir.parent(at)) {
    const kind = ir.kind(at);
    if (kind === Kind.If || kind === Kind.ElseIf) {
      const condition = constantOf(view, ir.child(at, Field.Condition));
      if (condition === false && ir.field(child) === Field.Consequence) return true;
      if (condition === true && ir.field(child) === Field.Alternative) return true;
    }
    if (kind === Kind.Function || kind === Kind.Lambda) return false;
    child = at;
  }
  return false;
}

/** The value a condition always has; undefined when it depends. */
function constantOf(view: UnitView, condition: number): boolean | undefined {
  const { ir } = view;
  switch (condition < 0 ? Kind.Other : ir.kind(condition)) {
    case Kind.True:
      return true;
    case Kind.False:
      return false;
    case Kind.Parenthesized:
      return constantOf(view, ir.first(condition));
    case Kind.Logical: {
      const left = ir.child(condition, Field.Left);
      const between = view.text(condition).slice(ir.end(left) - ir.start(condition));
      const value = constantOf(view, left);
      if (value === undefined) return undefined;
      return value === /^\s*or\b/.test(between) ? value : undefined;
    }
    default:
      return undefined;
  }
}
