import { Field, Kind } from '../syntax/kinds.ts';
import { isLoop } from './tasks.ts';
import { typePath, type UnitView } from './view.ts';
import { lastName } from './walk.ts';

/** Who calls a function that is handed over. */
export type Caller = 'thread' | 'process' | 'loop' | 'signal' | 'future' | 'builtin' | 'exit';

/** A place where a call takes a function that it will call later. */
export interface CallbackPlace {
  readonly caller: Caller;
  /** The argument node. */
  readonly node: number;
}

interface Slot {
  readonly caller: Caller;
  readonly position: number;
  readonly keyword?: string;
}

/** Public dotted name of a call → where it takes the function. */
const FUNCTIONS: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ['asyncio.to_thread', { caller: 'thread', position: 0, keyword: 'func' }],
  ['threading.Thread', { caller: 'thread', position: 1, keyword: 'target' }],
  ['threading.Timer', { caller: 'thread', position: 1, keyword: 'function' }],
  ['multiprocessing.Process', { caller: 'process', position: 1, keyword: 'target' }],
  ['signal.signal', { caller: 'signal', position: 1, keyword: 'handler' }],
  ['atexit.register', { caller: 'exit', position: 0, keyword: 'func' }],
  ['builtins.filter', { caller: 'builtin', position: 0 }],
  ['functools.reduce', { caller: 'builtin', position: 0 }],
  ['builtins.sorted', { caller: 'builtin', position: -1, keyword: 'key' }],
  ['builtins.min', { caller: 'builtin', position: -1, keyword: 'key' }],
  ['builtins.max', { caller: 'builtin', position: -1, keyword: 'key' }],
]);

/** Methods of an event loop. */
const LOOP_METHODS: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ['run_in_executor', { caller: 'thread', position: 1, keyword: 'func' }],
  ['call_soon', { caller: 'loop', position: 0, keyword: 'callback' }],
  ['call_soon_threadsafe', { caller: 'loop', position: 0, keyword: 'callback' }],
  ['call_later', { caller: 'loop', position: 1, keyword: 'callback' }],
  ['call_at', { caller: 'loop', position: 1, keyword: 'callback' }],
  ['add_signal_handler', { caller: 'signal', position: 1, keyword: 'callback' }],
  ['add_reader', { caller: 'loop', position: 1, keyword: 'callback' }],
  ['add_writer', { caller: 'loop', position: 1, keyword: 'callback' }],
]);

/** Methods whose name says enough, whatever they are called on. */
const METHODS: ReadonlyMap<string, Slot> = new Map<string, Slot>([
  ['add_done_callback', { caller: 'future', position: 0 }],
]);

/** Everything that may be the name of a call that takes a function. */
export const TAKERS: ReadonlySet<string> = new Set([
  ...FUNCTIONS.keys(),
  ...LOOP_METHODS.keys(),
  ...METHODS.keys(),
  'submit',
]);

const EXECUTORS = /^concurrent\.futures\.(?:Thread|Process)PoolExecutor$/;

/** The function that a call is given to be called by somebody else, or undefined. */
export function callbackPlace(view: UnitView, call: number): CallbackPlace | undefined {
  const slot = slotOf(view, call);
  if (!slot) return undefined;
  let node = slot.keyword === undefined ? -1 : view.keyword(call, slot.keyword);
  if (node < 0 && slot.position >= 0) {
    const args = view.args(call);
    const kinds = args.slice(0, slot.position + 1).map((arg) => view.ir.kind(arg));
    if (kinds.includes(Kind.Splat) || kinds.includes(Kind.KeywordArgument)) return undefined;
    node = args[slot.position] ?? -1;
  }
  return node < 0 ? undefined : { caller: slot.caller, node };
}

function slotOf(view: UnitView, call: number): Slot | undefined {
  const callee = view.callee(call);
  if (callee < 0) return undefined;
  const name = lastName(view, callee);
  if (view.ir.kind(callee) === Kind.Member) {
    const object = view.ir.child(callee, Field.Object);
    const method = METHODS.get(name);
    if (method) return method;
    const ofLoop = LOOP_METHODS.get(name);
    if (ofLoop) return looksLikeLoop(view, object) ? ofLoop : undefined;
    if (name === 'submit') {
      const isExecutor = EXECUTORS.test(typePath(view.valueOf(object)));
      return isExecutor ? { caller: 'thread', position: 0 } : undefined;
    }
    if (!MEMBER_NAMES.has(name)) return undefined;
  }
  return FUNCTIONS.get(view.calleePath(call));
}

const MEMBER_NAMES = new Set([...FUNCTIONS.keys()].map((path) => path.replace(/^.*\./, '')));

/** A loop by type, or something that nobody would call a loop if it were none. */
function looksLikeLoop(view: UnitView, object: number): boolean {
  if (isLoop(view, object)) return true;
  const value = view.valueOf(object);
  return value.is === 'unknown' && /^_*(?:event_?)?loop$/.test(lastName(view, object));
}

/** What a callback does in the end: `functools.partial(f, 1)` calls `f`. */
export function calledInTheEnd(view: UnitView, node: number): number {
  const inner = view.ir.unwrap(node);
  if (inner < 0 || view.ir.kind(inner) !== Kind.Call) return inner;
  if (view.calleePath(inner) !== 'functools.partial') return inner;
  return view.args(inner)[0] ?? -1;
}
