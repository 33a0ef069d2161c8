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

/** Several tables of names, asked all at once which of them a unit's calls may concern. */
export class NameTables {
  private readonly count: number;
  /** Last part of a name → numbers of the tables that have it. */
  private readonly byEnding = new Map<string, number[]>();

  constructor(tables: readonly Names[]) {
    this.count = tables.length;
    tables.forEach((names, i) => {
      for (const ending of endingsOf(names)) {
        const numbers = this.byEnding.get(ending);
        if (numbers) numbers.push(i);
        else this.byEnding.set(ending, [i]);
      }
    });
  }

  /** For each table 1 when a call may be to one of its names. */
  concernedBy(groups: CallGroups): Uint8Array {
    const concerned = new Uint8Array(this.count);
    if (groups.has(ANYTHING)) return concerned.fill(1);
    for (const name of groups.keys()) {
      for (const i of this.byEnding.get(name) ?? []) concerned[i] = 1;
    }
    return concerned;
  }
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
