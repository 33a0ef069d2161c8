import { BLOCKING } from '../../lint/names/blocking.ts';
import { CALL_RESULTS } from '../../lint/names/calls.ts';
import { PRODUCTS } from '../../lint/names/products.ts';
import { RESOURCES } from '../../lint/names/resources.ts';
import { publicPath } from '../../lint/world.ts';
import type { Found, FoundClass, Item } from './collect.ts';

type Scope = Record<string, string | Record<string, unknown>>;

/** Classes that a table of the linter names, or one of whose methods it names. */
const NAMED: ReadonlySet<string> = new Set([
  ...[...BLOCKING.keys(), ...CALL_RESULTS.keys(), ...PRODUCTS.keys(), ...RESOURCES.keys()].flatMap(
    (path) => [path, path.slice(0, Math.max(0, path.lastIndexOf('.')))],
  ),
  ...[...PRODUCTS.values()].flatMap(({ type }) => typeNames(type)),
  ...[...CALL_RESULTS.values()].flatMap(typeNames),
]);

/** What is kept of a library: module → its groups, and the homes of the classes in it. */
export interface Kept {
  readonly modules: Record<string, Scope>;
  readonly classes: ReadonlySet<string>;
}

/** Chooses the classes worth keeping and writes everything in the form of the encoding. */
export function render(found: Found): Kept {
  const classes = worthKeeping(found);
  const modules: Record<string, Scope> = {};
  const scopes = new Map<string, Map<string, Item>>(found.modules);
  for (const home of classes) {
    const module = home.slice(0, home.lastIndexOf('.'));
    if (!scopes.has(module)) scopes.set(module, new Map());
  }
  for (const module of [...scopes.keys()].sort()) {
    const scope = groups(scopes.get(module) ?? new Map<string, Item>(), found, classes);
    const inside = [...classes].filter(
      (home) => home.startsWith(`${module}.`) && isIn(home, module),
    );
    if (inside.length > 0) {
      const rendered: [string, Scope][] = inside
        .sort()
        .map((home) => [home.slice(module.length + 1), renderClass(found, home, classes)]);
      scope['c'] = Object.fromEntries(rendered);
    }
    if (Object.keys(scope).length > 0) modules[module] = scope;
  }
  return { modules, classes };
}

function isIn(home: string, module: string): boolean {
  return home.lastIndexOf('.') === module.length;
}

/** A class counts when it, or something it leads to, can be awaited, entered, waited for. */
function worthKeeping({ classes }: Found): Set<string> {
  const kept = new Set<string>();
  for (const [home, found] of classes) if (mattersAlone(found)) kept.add(home);
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    for (const [home, { members, bases }] of classes) {
      if (kept.has(home) || isNested(home, classes) || /(?:Error|Warning)$/.test(home)) continue;
      const leads = [...members.values()].some(({ type }) =>
        typeNames(type).some((n) => kept.has(n)),
      );
      if (leads || bases.some((base) => kept.has(base))) kept.add(home);
    }
  }
  for (const home of kept) if (isNested(home, classes)) kept.delete(home);
  return kept;
}

/** Classes inside classes are left out: nobody makes them by name. */
function isNested(home: string, classes: ReadonlyMap<string, FoundClass>): boolean {
  return classes.has(home.slice(0, home.lastIndexOf('.')));
}

function mattersAlone({ value, members, bases }: FoundClass): boolean {
  if (NAMED.has(publicPath(value.path))) return true;
  if (bases.some((base) => /\.(?:Coroutine|Awaitable)$/.test(base))) return true;
  return [...members].some(
    ([name, { kind, type }]) =>
      kind === 'a' ||
      kind === 'm' ||
      name === '__await__' ||
      /\.(?:Coroutine|Awaitable)\b/.test(type),
  );
}

function renderClass(found: Found, home: string, kept: ReadonlySet<string>): Scope {
  const own = found.classes.get(home);
  if (!own) return {};
  const bases = new Set<string>();
  const merged: FoundClass[] = [];
  const visit = (cls: FoundClass): void => {
    merged.push(cls);
    for (const base of cls.bases) {
      const inner = found.classes.get(base);
      // What a library keeps to itself is given to the classes it shows.
      if (inner && !(kept.has(base) && found.visible.has(base))) visit(inner);
      else bases.add(base);
    }
  };
  visit(own);
  const inherited = new Set<string>();
  for (const base of bases) for (const name of allMembers(found, base)) inherited.add(name);
  const members = new Map<string, Item>();
  for (const [name, item] of own.members) {
    const mine = merged.some(({ value }) => Object.hasOwn(value.facts?.members ?? {}, name));
    if (mine || !inherited.has(name)) members.set(name, item);
  }
  const scope = groups(members, found, kept);
  return bases.size > 0 ? { '<': [...bases].join(' '), ...scope } : scope;
}

function allMembers(found: Found, home: string): Iterable<string> {
  return found.classes.get(home)?.members.keys() ?? [];
}

/** Names that are alike, under one key each. */
function groups(names: ReadonlyMap<string, Item>, found: Found, kept: ReadonlySet<string>): Scope {
  const collected = new Map<string, string[]>();
  for (const [name, item] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [key, word] = entry(name, item, found, kept);
    if (key === '') continue;
    const list = collected.get(key);
    if (list) list.push(word);
    else collected.set(key, [word]);
  }
  const sorted = [...collected].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, list]) => [key, list.join(' ')]));
}

function entry(
  name: string,
  { kind, type }: Item,
  found: Found,
  kept: ReadonlySet<string>,
): [key: string, word: string] {
  if (kind === '@') {
    if (!kept.has(type)) return ['', ''];
    const dot = type.lastIndexOf('.');
    const original = type.slice(dot + 1);
    return [`@${type.slice(0, dot)}`, original === name ? name : `${name}=${original}`];
  }
  const short = keptType(type, found, kept);
  if (kind === 'v' && short === '') return ['', ''];
  return [short === '' ? kind : `${kind}:${short}`, name];
}

/** A type without the classes that are not kept. */
function keptType(type: string, found: Found, kept: ReadonlySet<string>): string {
  const lost = (name: string): boolean => found.classes.has(name) && !kept.has(name);
  if (lost(/^[^[]*/.exec(type)?.[0] ?? '')) return '';
  // What a plain function returns is of no use when nothing can be done with it.
  return type.replace(/[\w.]+/g, (name) => (lost(name) ? 'Any' : name));
}

function typeNames(type: string): string[] {
  return type.match(/[\w.]+/g) ?? [];
}
