import type { ParseResult, SyntaxDocument } from '../syntax/document.ts';
import { type Ir, IrBuilder } from '../syntax/ir.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { Grammar } from '../syntax/runtime.ts';
import type { TextStore } from '../syntax/text-store.ts';
import type { Walker } from '../syntax/walker.ts';

/** What a unit is: an outermost function or method, a class without its body, or a statement. */
export type UnitKind = 'function' | 'class' | 'statement';

/**
 * A stretch of a file that is read and checked as one. Units partition a file: a keystroke touches
 * one of them, and everything known of the others is kept.
 */
export interface Unit {
  readonly kind: UnitKind;
  /** The class unit it stands in, or undefined at module level. */
  owner: Unit | undefined;
  /** Offset of the first character. Moves when the text before it changes. */
  start: number;
  end: number;
  readonly ir: Ir;
}

/** The source of one of a unit's nodes; empty for -1. */
export function unitText({ ir, start }: Unit, store: TextStore, node: number): string {
  return node < 0 ? '' : store.slice(start + ir.start(node), start + ir.end(node));
}

/** The names of the classes a unit stands in, outermost first; undefined for one that has none. */
export function ownerNames(unit: Unit, store: TextStore): (string | undefined)[] {
  const names: (string | undefined)[] = [];
  for (let at = unit.owner; at; at = at.owner) {
    const { ir } = at;
    const definition = ir.kind(0) === Kind.Class ? 0 : ir.child(0, Field.Definition);
    const name = definition < 0 ? -1 : ir.child(definition, Field.Name);
    names.unshift(name < 0 ? undefined : unitText(at, store, name));
  }
  return names;
}

/**
 * Lists the units of a parsed document, taking over those the change did not touch.
 * @param seen a unit that was read from the text as it is now
 */
export function listUnits(
  document: SyntaxDocument,
  old: readonly Unit[],
  result: ParseResult,
  seen?: Unit,
): Unit[] {
  const walker = document.walk();
  try {
    const alone = rereadOne(walker, document.grammar, old, result, seen);
    return alone ?? new Lister(walker, document.grammar, old, result).list();
  } finally {
    walker.delete();
  }
}

/**
 * The common keystroke: everything that changed lies inside one function, whose outline is as it
 * was. Then one unit is read again and the later ones only move.
 */
function rereadOne(
  walker: Walker,
  grammar: Grammar,
  old: readonly Unit[],
  { changed, delta }: ParseResult,
  seen: Unit | undefined,
): Unit[] | undefined {
  if (!changed) return undefined;
  const index = unitAround(old, changed.start, changed.end - delta);
  const unit = old[index];
  if (unit?.kind !== 'function') return undefined;
  const found = goToFunction(walker, grammar, unit.start);
  if (!found || walker.end() !== unit.end + delta) {
    while (walker.parent());
    return undefined;
  }
  const fresh: Unit = {
    kind: 'function',
    owner: unit.owner,
    start: unit.start,
    end: unit.end + delta,
    ir: new IrBuilder().read(walker, grammar),
  };
  if (fresh.ir.kind(0) !== unit.ir.kind(0)) {
    while (walker.parent());
    return undefined;
  }
  if (unit === seen && delta === 0 && fresh.ir.equals(unit.ir)) return old.slice();
  return replaceUnit(old, index, fresh, delta);
}

/** The list with another unit in one place, and everything behind it moved by `delta`. */
export function replaceUnit(
  old: readonly Unit[],
  index: number,
  fresh: Unit,
  delta: number,
): Unit[] {
  const units = old.slice();
  units[index] = fresh;
  if (delta === 0) return units;
  for (let { owner } = fresh; owner; owner = owner.owner) owner.end += delta;
  for (let i = index + 1; i < units.length; i++) {
    const later = units[i];
    if (!later) continue;
    later.start += delta;
    later.end += delta;
  }
  return units;
}

/** Index of the unit that contains the stretch, but not its first character, or -1. Offsets of the old text. */
export function unitAround(units: readonly Unit[], start: number, end: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const unit = units[low];
  return unit && unit.start < start && end <= unit.end ? low : -1;
}

/** Moves the walker from the root to the function that starts at an offset, through classes. */
export function goToFunction(walker: Walker, grammar: Grammar, offset: number): boolean {
  while (walker.firstChildAt(offset)) {
    const kind = grammar.kinds[walker.symbol()];
    if (walker.start() === offset) {
      if (kind === Kind.Function) return true;
      if (kind === Kind.Decorated && definitionKind(walker, grammar) === Kind.Function) return true;
    }
    if (kind !== Kind.Class && kind !== Kind.Block && kind !== Kind.Decorated) return false;
  }
  return false;
}

/** The kind of what a decorated definition defines. Leaves the walker where it was. */
function definitionKind(walker: Walker, grammar: Grammar): number {
  let kind: number = Kind.Other;
  if (!walker.firstChild()) return kind;
  do {
    if (grammar.fields[walker.field()] === Field.Definition) {
      kind = grammar.kinds[walker.symbol()] ?? Kind.Other;
    }
  } while (walker.nextSibling());
  walker.parent();
  return kind;
}

/** Walks the outline of a file: its statements, and those of its classes. */
class Lister {
  private readonly builder = new IrBuilder();
  private readonly units: Unit[] = [];
  private readonly walker: Walker;
  private readonly grammar: Grammar;
  /** Units of the old list that lie wholly before or after the change, by their new offset. */
  private readonly kept = new Map<number, Unit>();

  constructor(walker: Walker, grammar: Grammar, old: readonly Unit[], result: ParseResult) {
    this.walker = walker;
    this.grammar = grammar;
    const { changed, delta } = result;
    if (!changed) return;
    for (const unit of old) {
      if (unit.end < changed.start) this.kept.set(unit.start, unit);
      else if (unit.start > changed.end - delta) this.kept.set(unit.start + delta, unit);
    }
  }

  list(): Unit[] {
    const { walker, grammar } = this;
    const owners: (Unit | undefined)[] = [undefined];
    if (!walker.firstChild()) return this.units;
    for (;;) {
      const kind = grammar.kinds[walker.symbol()] ?? Kind.Other;
      if (kind >= 0 && this.enter(kind, owners)) continue;
      while (!walker.nextSibling()) {
        if (owners.length === 1) return this.units;
        this.leaveClass();
        owners.pop();
      }
    }
  }

  /** Adds the unit the walker stands on; true when the walker went into a class body. */
  private enter(kind: number, owners: (Unit | undefined)[]): boolean {
    const owner = owners[owners.length - 1];
    const decorated = kind === Kind.Decorated;
    const defined = decorated ? definitionKind(this.walker, this.grammar) : kind;
    if (defined !== Kind.Class) {
      this.add(defined === Kind.Function ? 'function' : 'statement', owner);
      return false;
    }
    const unit = this.add('class', owner);
    if (decorated) this.goToDefinition();
    if (this.goToBody() && this.walker.firstChild()) {
      owners.push(unit);
      return true;
    }
    this.walker.parent();
    if (decorated) this.walker.parent();
    return false;
  }

  private add(kind: UnitKind, owner: Unit | undefined): Unit {
    const { walker } = this;
    const start = walker.start();
    const old = this.kept.get(start);
    const end = walker.end();
    if (old?.kind === kind && old.end - old.start === end - start) {
      old.start = start;
      old.end = end;
      old.owner = owner;
      this.units.push(old);
      return old;
    }
    const ir = this.builder.read(walker, this.grammar, kind === 'class');
    const unit: Unit = { kind, owner, start, end, ir };
    this.units.push(unit);
    return unit;
  }

  private goToDefinition(): void {
    this.walker.firstChild();
    while (this.grammar.fields[this.walker.field()] !== Field.Definition) {
      if (!this.walker.nextSibling()) return;
    }
  }

  /** From a class to its body; on failure the walker stands on the class's last child. */
  private goToBody(): boolean {
    if (!this.walker.firstChild()) return false;
    while (this.grammar.fields[this.walker.field()] !== Field.Body) {
      if (!this.walker.nextSibling()) return false;
    }
    return true;
  }

  /** From the last statement of a class body back to the class, or to what decorates it. */
  private leaveClass(): void {
    this.walker.parent();
    this.walker.parent();
    const { walker, grammar } = this;
    // A decorated class is the last child of its decorated definition.
    if (grammar.fields[walker.field()] === Field.Definition) walker.parent();
  }
}
