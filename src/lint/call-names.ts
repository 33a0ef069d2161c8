import { Field, Kind } from '../syntax/kinds.ts';
import type { UnitView } from './view.ts';

/** Dotted names somebody looks for: a set, or the keys of a map. */
export interface Names {
  has(path: string): boolean;
  keys(): Iterable<string>;
}

/** The group of calls whose name may stand for anything. */
const ANYTHING = '?';

/** The last parts of some dotted names; kept, because the tables never change. */
const endings = new WeakMap<Names, ReadonlySet<string>>();

function endingsOf(names: Names): ReadonlySet<string> {
  let known = endings.get(names);
  if (!known) {
    known = new Set([...names.keys()].map((path) => path.slice(path.lastIndexOf('.') + 1)));
    endings.set(names, known);
  }
  return known;
}

/** The calls of a unit by the last part of what they may call. */
export type CallGroups = ReadonlyMap<string, readonly number[]>;

/** Groups a unit's calls, so that a rule looks only at those that can concern it. */
export function groupCalls(view: UnitView): CallGroups {
  const groups = new Map<string, number[]>();
  for (const call of view.nodes(Kind.Call)) {
    const name = lastPart(view, view.callee(call));
    const group = groups.get(name);
    if (group) group.push(call);
    else groups.set(name, [call]);
  }
  return groups;
}

/** The calls that may be to one of the names, in source order. */
export function candidates(groups: CallGroups, names: Names): readonly number[] {
  const wanted = endingsOf(names);
  const lists: (readonly number[])[] = [];
  for (const [name, calls] of groups) {
    if (name === ANYTHING || wanted.has(name)) lists.push(calls);
  }
  const [only = []] = lists;
  return lists.length <= 1 ? only : lists.flat().sort((a, b) => a - b);
}

/**
 * The last part of what a callee names: of the import behind a bare name, of the member otherwise.
 * A variable or a parameter may stand for anything.
 */
function lastPart(view: UnitView, callee: number): string {
  const { ir, file } = view;
  if (callee < 0) return ANYTHING;
  if (ir.kind(callee) === Kind.Member) return view.text(ir.child(callee, Field.Attribute));
  if (ir.kind(callee) !== Kind.Name) return ANYTHING;
  const name = view.text(callee);
  const { names } = file.module;
  const definition = Object.hasOwn(names, name) ? names[name] : undefined;
  if (definition?.is === 'import') return definition.to.slice(definition.to.lastIndexOf('.') + 1);
  if (definition?.is === 'function' || definition?.is === 'class') return name;
  return BUILTINS.has(name) ? name : ANYTHING;
}

/** Builtins that are called all the time; one that is bound again is rarely bound to what blocks. */
const BUILTINS = new Set(
  (
    'abs all any bool bytes callable dict dir divmod enumerate filter float format frozenset ' +
    'getattr hasattr hash id int isinstance issubclass iter len list map max min next object ' +
    'print property range repr reversed round set setattr slice sorted str sum super tuple type ' +
    'vars zip open input ValueError TypeError KeyError RuntimeError NotImplementedError Exception'
  ).split(' '),
);
