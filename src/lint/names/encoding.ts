import {
  FunctionFlag,
  type ClassFacts,
  type Definition,
  type FunctionFacts,
  type ModuleFacts,
} from '../facts.ts';

/**
 * Facts of a library as they are kept: names that are alike stand together. Keys of a group are
 * a kind, and a type behind a colon where one is known:
 *
 * | key | names |
 * | --- | --- |
 * | `f`, `f:T` | functions, and what they return |
 * | `a`, `a:T` | coroutine functions, and what awaiting their call gives |
 * | `g` | asynchronous generators |
 * | `m`, `m:T` | functions that return a context manager, and what it enters |
 * | `o` | functions behind a decorator nobody knows |
 * | `p`, `p:T` | properties |
 * | `v:T` | values |
 * | `@module` | names imported from a module; `name=other` is imported under another name |
 *
 * Types are absolute. `c` holds the classes; `<` their bases, `?` being an unknown one.
 */
export interface EncodedScope {
  readonly [group: string]: string | Readonly<Record<string, EncodedScope>>;
}

export interface EncodedLibrary {
  /** Distributions and versions the facts were read from. */
  readonly from: string;
  readonly modules: Readonly<Record<string, EncodedScope>>;
}

const FLAGS: Readonly<Record<string, number>> = {
  f: 0,
  a: FunctionFlag.Async,
  g: FunctionFlag.Async | FunctionFlag.Generator,
  m: FunctionFlag.ContextManager,
  o: FunctionFlag.Opaque,
  p: FunctionFlag.Property,
};

/** Makes the facts of a module from what is kept of it. */
export function decodeModule(name: string, scope: EncodedScope): ModuleFacts {
  return { name, package: true, names: decodeNames(scope), stars: [], absolute: true };
}

function decodeNames(scope: EncodedScope): Record<string, Definition> {
  const names: Record<string, Definition> = {};
  for (const [key, group] of Object.entries(scope)) {
    if (typeof group !== 'string') {
      for (const [name, inner] of Object.entries(group)) {
        names[name] = { is: 'class', class: decodeClass(inner) };
      }
    } else if (key !== '<') {
      for (const name of group.split(' ')) decodeName(names, key, name);
    }
  }
  return names;
}

function decodeClass(scope: EncodedScope): ClassFacts {
  const bases = scope['<'];
  return {
    bases: typeof bases === 'string' ? bases.split(' ').map((b) => (b === '?' ? '' : b)) : [],
    members: decodeNames(scope),
    at: -1,
  };
}

function decodeName(names: Record<string, Definition>, key: string, name: string): void {
  if (key.startsWith('@')) {
    const [here = '', there = here] = name.split('=');
    names[here] = { is: 'import', to: `${key.slice(1)}.${there}` };
    return;
  }
  const kind = key.slice(0, 1);
  const type = key.slice(2);
  if (kind === 'v') names[name] = { is: 'value', value: type === '' ? '' : `<${type}>` };
  else {
    // A manager's function is declared to yield what is entered.
    const returns = kind === 'm' && type !== '' ? `typing.Iterator[${type}]` : type;
    const facts: FunctionFacts = { flags: FLAGS[kind] ?? FunctionFlag.Opaque, returns, at: -1 };
    names[name] = { is: 'function', function: facts };
  }
}
