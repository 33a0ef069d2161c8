import { SyntaxDocument } from '../syntax/document.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import {
  joinDefinitions,
  type ClassFacts,
  type Definition,
  type ModuleFacts,
  type UnitFacts,
} from './facts.ts';
import { extractFacts } from './python/extract.ts';
import { listUnits, unitText, type Unit } from './units.ts';

interface MutableClass extends ClassFacts {
  readonly members: Record<string, Definition>;
  /** Fields stay apart until all methods are known, so that a method wins over its own name. */
  readonly fields: [string, string][];
}

/** Puts the units' facts together: names of the module, members and fields of its classes. */
export function mergeFacts(
  units: readonly Unit[],
  factsOf: (unit: Unit) => UnitFacts,
): Pick<ModuleFacts, 'names' | 'stars'> {
  const names: Record<string, Definition> = {};
  const stars: string[] = [];
  const classes = new Map<Unit, MutableClass>();
  for (const unit of units) {
    const facts = factsOf(unit);
    stars.push(...facts.stars);
    const owner = unit.owner && classes.get(unit.owner);
    const target = unit.owner ? owner?.members : names;
    if (!target) continue;
    for (const [name, definition] of facts.bound) {
      let placed = definition;
      if (definition.is === 'class' && unit.kind === 'class') {
        const open = openClass(definition.class);
        classes.set(unit, open);
        placed = { is: 'class', class: open };
      }
      target[name] = joinDefinitions(own(target, name), placed);
    }
    if (owner) for (const [name, value] of facts.fields) owner.fields.push([name, value]);
  }
  for (const { members, fields } of classes.values()) {
    for (const [name, value] of fields.splice(0)) {
      members[name] = joinDefinitions(own(members, name), { is: 'value', value });
    }
  }
  return { names, stars };
}

/** Reads the facts of a whole text, once. Offsets in them are those of the text. */
export function factsOfText(
  syntax: Syntax,
  grammar: Grammar,
  text: string,
  identity: { readonly name: string; readonly package: boolean },
): ModuleFacts {
  const document = new SyntaxDocument(syntax, grammar, text);
  try {
    const result = document.parseSlice(Infinity);
    const units = result ? listUnits(document, [], result) : [];
    const { store } = document;
    const facts = mergeFacts(units, (unit) =>
      extractFacts({
        ir: unit.ir,
        text: (node) => unitText(unit, store, node),
        start: unit.start,
        inClass: unit.owner !== undefined,
      }),
    );
    // Names are slices of the text, and each would keep all of it in memory.
    return { ...identity, ...(JSON.parse(JSON.stringify(facts)) as typeof facts) };
  } finally {
    document.dispose();
  }
}

function openClass(facts: ClassFacts): MutableClass {
  return { ...facts, members: { ...facts.members }, fields: [] };
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
