import { SyntaxDocument } from '../syntax/document.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import { readBody, type BodyCall } from './bodies.ts';
import type { Definition, FunctionFacts, ModuleFacts } from './facts.ts';
import { listUnits, type Unit } from './units.ts';
import { UnitView, type FileContext } from './view.ts';
import { World, type FunctionValue, type ModuleSource } from './world.ts';

/**
 * A source that was opened for what its functions call: its text and its units, without a tree.
 * It is seen through the facts that others have of it, so that it can be closed and opened again.
 */
export class SourceBodies {
  /** UTF-16 units of its text. */
  readonly size: number;
  private readonly context: FileContext;
  private readonly homes: ReadonlyMap<FunctionFacts, Unit>;

  /**
   * @param facts those read from the same text
   * @param modules what it imports from
   */
  constructor(
    syntax: Syntax,
    grammar: Grammar,
    text: string,
    facts: ModuleFacts,
    modules: ModuleSource,
  ) {
    this.size = text.length;
    const document = new SyntaxDocument(syntax, grammar, text);
    try {
      const result = document.parseSlice(Infinity);
      const units = result ? listUnits(document, [], result) : [];
      this.homes = homesOf(facts, units);
      this.context = {
        store: document.store,
        module: facts,
        world: new World({
          module: (name) => (name === facts.name ? facts : modules.module(name)),
        }),
        notebook: false,
        target: 0,
        isBroken: document.hasError,
        knowsModule: () => false,
        offsetOf: (fn) => (this.homes.has(fn) ? fn.at : undefined),
        units,
        chainOf: () => [],
      };
    } finally {
      document.dispose();
    }
  }

  /** The calls of one of its functions, apart from the text; none for any other function. */
  callsOf(fn: FunctionFacts): readonly BodyCall[] {
    const unit = this.homes.get(fn);
    if (!unit) return [];
    const decorated = unit.ir.kind(0) === Kind.Decorated;
    const definition = decorated ? unit.ir.child(0, Field.Definition) : 0;
    return readBody(new UnitView(unit, this.context), definition).map(copyOf);
  }
}

/** The units in which the functions of a module stand, without those inside other functions. */
function homesOf(facts: ModuleFacts, units: readonly Unit[]): Map<FunctionFacts, Unit> {
  const byOffset = units.filter(({ kind }) => kind === 'function');
  const homes = new Map<FunctionFacts, Unit>();
  const open: Readonly<Record<string, Definition>>[] = [facts.names];
  for (const names of open) {
    for (const definition of Object.values(names)) {
      if (definition.is === 'class') open.push(definition.class.members);
      if (definition.is !== 'function') continue;
      const unit = unitAt(byOffset, definition.function.at);
      if (unit) homes.set(definition.function, unit);
    }
  }
  return homes;
}

/** The unit an offset stands in, of units in order. */
function unitAt(units: readonly Unit[], offset: number): Unit | undefined {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((units[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const unit = units[low];
  return unit && unit.start <= offset && offset < unit.end ? unit : undefined;
}

/** Holds on to facts, which are kept anyway, and neither to the source nor to its text. */
function copyOf({ text, range, blocking, callee }: BodyCall): BodyCall {
  return { text: flat(text), range, blocking, callee: callee && bare(callee) };
}

function bare({ is, path, facts, module }: FunctionValue): FunctionValue {
  return { is, path: flat(path), facts, module };
}

/** A part of a text would keep all of it in memory. */
function flat(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/**
 * The sources that are open at a time, of several folders together. Those that were asked for
 * longest ago are closed first; what is known of their functions by then is not lost.
 */
export class OpenSources {
  private readonly most: number;
  private readonly open = new Map<ModuleFacts, SourceBodies>();
  private size = 0;

  /** @param most so many UTF-16 units of text are kept, and the last source in any case */
  constructor(most = 500_000) {
    this.most = most;
  }

  /** The source that facts were read from, if it is still open. */
  get(facts: ModuleFacts): SourceBodies | undefined {
    const source = this.open.get(facts);
    if (source) {
      this.open.delete(facts);
      this.open.set(facts, source);
    }
    return source;
  }

  keep(facts: ModuleFacts, source: SourceBodies): void {
    this.close(facts);
    this.open.set(facts, source);
    this.size += source.size;
    for (const [oldest] of this.open) {
      if (this.size <= this.most || oldest === facts) return;
      this.close(oldest);
    }
  }

  close(facts: ModuleFacts): void {
    this.size -= this.open.get(facts)?.size ?? 0;
    this.open.delete(facts);
  }
}
