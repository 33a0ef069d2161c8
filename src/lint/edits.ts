import { Kind } from '../syntax/kinds.ts';
import type { UnitEdit, UnitFix } from './rule.ts';
import type { ModuleFacts } from './facts.ts';
import type { UnitView } from './view.ts';

/** Inserts text before a node. */
export function insertBefore(view: UnitView, node: number, text: string): UnitEdit {
  const at = view.ir.start(node);
  return { start: at, end: at, text };
}

/** Inserts text behind a node. */
export function insertAfter(view: UnitView, node: number, text: string): UnitEdit {
  const at = view.ir.end(node);
  return { start: at, end: at, text };
}

/** Replaces a node. */
export function replaceNode(view: UnitView, node: number, text: string): UnitEdit {
  return { start: view.ir.start(node), end: view.ir.end(node), text };
}

/** Whether `await` may be written at a node: on the loop, and not in a lazy generator. */
export function canAwait(view: UnitView, node: number): boolean {
  const owner = view.functionOf(node);
  if (owner < 0) {
    if (!view.file.notebook || view.unit.owner) return false;
  } else if (!view.isAsync(owner)) return false;
  for (let at = view.ir.parent(node); at > owner; at = view.ir.parent(at)) {
    // An `await` would turn the generator into an asynchronous one.
    if (view.ir.kind(at) === Kind.Generator) return false;
  }
  return true;
}

/** Edits that put `await` before an expression, in parentheses where it binds less tightly. */
export function awaitEdits(view: UnitView, node: number): UnitEdit[] {
  if (!needsParentheses(view, node)) return [insertBefore(view, node, 'await ')];
  return [insertBefore(view, node, '(await '), insertAfter(view, node, ')')];
}

/** Whether `await node` must be wrapped to keep meaning what it should. */
export function needsParentheses(view: UnitView, node: number): boolean {
  const { ir } = view;
  const parent = ir.parent(node);
  if (parent < 0) return false;
  const kind = ir.kind(parent);
  // `await a.b()` awaits the call of b; `await a ** b` is fine, `await` binds tighter.
  const first = ir.children(parent)[0] === node;
  return first && (kind === Kind.Member || kind === Kind.Subscript || kind === Kind.Call);
}

/** The local name of a module and what a fix must import to use it. */
export function moduleFor(view: UnitView, name: string): { name: string; imports: string[] } {
  const { names } = view.file.module;
  let imported = imports.get(names);
  if (!imported) imports.set(names, (imported = localNames(names)));
  const local = imported.get(name);
  return local === undefined ? { name, imports: [name] } : { name: local, imports: [] };
}

/** By the names of a file: what it imports → its first local name. Asked for every fix. */
const imports = new WeakMap<ModuleFacts['names'], ReadonlyMap<string, string>>();

function localNames(names: ModuleFacts['names']): Map<string, string> {
  const found = new Map<string, string>();
  for (const [local, definition] of Object.entries(names)) {
    if (definition.is === 'import' && !found.has(definition.to)) found.set(definition.to, local);
  }
  return found;
}

/** The first Python version with `asyncio.to_thread`. */
const TO_THREAD_SINCE = 309;

/**
 * The expression that awaits `function_(args)` in a thread, and how the fix is named and what it
 * must import. Before Python 3.9 the loop's executor does it, which takes no keywords.
 * @param args the arguments as they are written, or empty
 */
export function threadCall(
  view: UnitView,
  function_: string,
  args: string,
  hasKeywords: boolean,
): { text: string; how: string; imports: readonly string[] } {
  const asyncio = moduleFor(view, 'asyncio');
  const list = args === '' ? function_ : `${function_}, ${args}`;
  if (view.file.target >= TO_THREAD_SINCE) {
    const text = `await ${asyncio.name}.to_thread(${list})`;
    return { text, how: 'asyncio.to_thread', imports: asyncio.imports };
  }
  const functools = hasKeywords ? moduleFor(view, 'functools') : undefined;
  const work = functools ? `${functools.name}.partial(${list})` : list;
  return {
    text: `await ${asyncio.name}.get_running_loop().run_in_executor(None, ${work})`,
    how: 'run_in_executor',
    imports: [...asyncio.imports, ...(functools?.imports ?? [])],
  };
}

/** `f(x, y)` → `await asyncio.to_thread(f, x, y)`: the call runs in a thread, the loop goes on. */
export function toThreadFix(view: UnitView, call: number): UnitFix | undefined {
  const { ir } = view;
  const callee = view.callee(call);
  if (!canAwait(view, call) || callee < 0) return undefined;
  const args = view.args(call);
  // Parentheses of the argument list go with it; a lone generator argument has only those.
  if (args.length === 1 && ir.kind(args[0] ?? -1) === Kind.Generator) return undefined;
  const function_ = view.text(callee);
  const [first] = args;
  const last = args[args.length - 1];
  const inner =
    first === undefined || last === undefined
      ? ''
      : view.text(call).slice(ir.start(first) - ir.start(call), ir.end(last) - ir.start(call));
  const hasKeywords = args.some(
    (arg) => ir.kind(arg) === Kind.KeywordArgument || view.text(arg).startsWith('**'),
  );
  const { text, how, imports } = threadCall(view, function_, inner, hasKeywords);
  return {
    title: `Run \`${function_}\` in a thread with ${how}`,
    safe: false,
    edits: [replaceNode(view, call, needsParentheses(view, call) ? `(${text})` : text)],
    imports,
  };
}

/** The statement a node belongs to: the ancestor whose parent is a block, a module or the unit. */
export function statementOf(view: UnitView, node: number): number {
  const { ir } = view;
  let at = node;
  for (;;) {
    const parent = ir.parent(at);
    if (parent < 0) return at;
    const kind = ir.kind(parent);
    if (kind === Kind.Block || kind === Kind.Module) return at;
    at = parent;
  }
}

/** The white space before a statement on its line; undefined when something else stands there. */
export function indentOf(view: UnitView, statement: number): string | undefined {
  const { store } = view.file;
  const { row, column } = store.position(view.unit.start + view.ir.start(statement));
  const before = store.line(row).slice(0, column);
  return before.trim() === '' ? before : undefined;
}

/** One more level than `indent`, in the file's own style. */
export function deeper(indent: string): string {
  return indent + (indent.startsWith('\t') ? '\t' : '    ');
}
