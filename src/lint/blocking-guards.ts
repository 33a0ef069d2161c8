import { Field, Kind } from '../syntax/kinds.ts';
import { suspendsIn } from './flow.ts';
import type { FileContext, UnitView } from './view.ts';
import { around, lastName } from './walk.ts';

/** Whether a listed call really may wait: its arguments and what is known around it allow it. */
export function mayBlock(view: UnitView, call: number, path: string): boolean {
  const guard = GUARDS.get(path);
  return guard === undefined || guard(view, call, path);
}

type Guard = (view: UnitView, call: number, path: string) => boolean;

/** `acquire(False)`, `get(block=False)`, `join(timeout=0)` come back at once. */
function waits(blockAt: number, timeoutAt: number): Guard {
  return (view, call) =>
    !isFalse(view, argument(view, call, blockAt, 'block', 'blocking', 'wait')) &&
    !isZero(view, argument(view, call, timeoutAt, 'timeout'));
}

/** The argument at a position or under one of some names; -1 when neither is given. */
function argument(view: UnitView, call: number, position: number, ...names: string[]): number {
  for (const name of names) {
    const value = view.keyword(call, name);
    if (value >= 0) return value;
  }
  const at = position < 0 ? -1 : (view.args(call)[position] ?? -1);
  return at >= 0 && view.ir.kind(at) === Kind.KeywordArgument ? -1 : at;
}

function isFalse(view: UnitView, node: number): boolean {
  return node >= 0 && (view.ir.kind(node) === Kind.False || isZero(view, node));
}

function isZero(view: UnitView, node: number): boolean {
  return node >= 0 && /^(?:0+(?:\.0*)?|\.0+)$/.test(view.text(node));
}

/** What the method is called on. */
function receiver(view: UnitView, call: number): number {
  return view.ir.child(view.callee(call), Field.Object);
}

/**
 * Whether a condition around a call, or one before it in the function, asks the receiver something:
 * `if future.done(): future.result()`.
 */
function isAsked(view: UnitView, call: number, ...questions: readonly string[]): boolean {
  let index = asked.get(view);
  if (!index) {
    index = findQuestions(view);
    asked.set(view, index);
  }
  const key = `${view.functionOf(call)} ${view.text(receiver(view, call))}`;
  return questions.some((question) => (index.get(`${key}.${question}`) ?? Infinity) < call);
}

/** Whether a function asked a question before a call, of whatever object. */
function isAskedAtAll(view: UnitView, call: number, question: string): boolean {
  // Fills the index, if nobody did yet.
  if (isAsked(view, call, question)) return true;
  return (asked.get(view)?.get(`${view.functionOf(call)} ${question}`) ?? Infinity) < call;
}

/** For each function, object and question the first call that asks it; kept with the view. */
const asked = new WeakMap<UnitView, ReadonlyMap<string, number>>();

const QUESTIONS =
  /^(?:done|cancelled|running|add_done_callback|is_set|is_alive|empty|full|qsize|poll)$/;

function findQuestions(view: UnitView): ReadonlyMap<string, number> {
  const index = new Map<string, number>();
  for (const call of view.nodes(Kind.Call)) {
    const callee = view.callee(call);
    if (!QUESTIONS.test(lastName(view, callee)) || view.ir.kind(callee) !== Kind.Member) continue;
    const owner = view.functionOf(call);
    for (const key of [`${owner} ${view.text(callee)}`, `${owner} ${lastName(view, callee)}`]) {
      if (!index.has(key)) index.set(key, call);
    }
  }
  return index;
}

/** A lock made in this function is free, unless somebody else got it meanwhile. */
function mayBeTaken(view: UnitView, call: number): boolean {
  const made = view.ir.unwrap(definitionOf(view, receiver(view, call)));
  return made < 0 || view.ir.kind(made) !== Kind.Call;
}

/** A thread that is joined in `finally`, after an `await`, has mostly been waited for by that. */
function isFirstWait(view: UnitView, call: number): boolean {
  for (const at of around(view, call)) {
    if (view.ir.kind(at) !== Kind.Finally) continue;
    const body = view.ir.child(view.ir.parent(at), Field.Body);
    return body < 0 || !suspendsIn(view, body);
  }
  return true;
}

/** A queue without a limit takes everything at once: only one made with a size can be full. */
function isBounded(view: UnitView, call: number): boolean {
  const made = view.ir.unwrap(definitionOf(view, receiver(view, call)));
  if (made < 0 || view.ir.kind(made) !== Kind.Call) return false;
  const size = argument(view, made, 0, 'maxsize');
  return size >= 0 && !isZero(view, size);
}

/** The only expression besides `None` that a local name is bound to, or -1. */
function definitionOf(view: UnitView, name: number): number {
  const binding = name < 0 ? undefined : view.scopes.bindingOf(name);
  const [only, ...more] = (binding?.definitions ?? []).filter(
    ({ value }) => value < 0 || view.ir.kind(value) !== Kind.None,
  );
  if (more.length > 0) return -1;
  return only?.kind === 'assign' || only?.kind === 'with' ? only.value : -1;
}

/** A finished, awaited or waited-for future has its result already. */
function isPending(view: UnitView, call: number): boolean {
  if (isAsked(view, call, 'done', 'cancelled', 'running', 'add_done_callback')) return false;
  const object = receiver(view, call);
  const binding = view.scopes.bindingOf(object);
  if (!binding || view.ir.kind(object) !== Kind.Name) return false;
  if (binding.definitions.some(({ kind }) => kind !== 'assign')) return false;
  // More uses than anybody reads are not looked through for every single one of them.
  if (binding.uses.length > 100) return false;
  return !binding.uses.some((use) => use < object && isHandedOn(view, use));
}

/** Whether a name is awaited or passed to something that may wait for it. */
function isHandedOn(view: UnitView, use: number): boolean {
  const kind = view.ir.kind(view.outer(use));
  return kind !== Kind.Member && kind !== Kind.ExpressionStatement;
}

/** Sockets of asynchronous programs are mostly set not to block, somewhere in their file. */
function socketBlocks(view: UnitView, call: number, path: string): boolean {
  const { ir } = view;
  const made = ir.unwrap(definitionOf(view, receiver(view, call)));
  const isMadeHere = made >= 0 && ir.kind(made) === Kind.Call;
  const isDatagram = isMadeHere && view.text(made).includes('SOCK_DGRAM');
  if (isDatagram && !/\.recv\w*$/.test(path)) return false;
  for (const at of around(view, call)) {
    if (ir.kind(at) !== Kind.Try) continue;
    const handlers = ir.children(at).filter((child) => ir.kind(child) === Kind.Except);
    if (handlers.some((h) => /\b(?:BlockingIOError|InterruptedError)\b/.test(view.text(h)))) {
      return false;
    }
  }
  return !setsNonBlocking(view);
}

/** Answers of {@link setsNonBlocking}: a file's context lives for one look at the file. */
const nonBlocking = new WeakMap<FileContext, boolean>();

function setsNonBlocking(view: UnitView): boolean {
  // Asked first, so that it is known that the answer depends on other units.
  const units = view.fileUnits;
  let known = nonBlocking.get(view.file);
  if (known === undefined) {
    const { store } = view.file;
    const call = /\bsetblocking\s*\(|\bsettimeout\s*\(\s*0|\bSOCK_NONBLOCK\b/;
    known = units.some(({ start, end }) => call.test(store.slice(start, end)));
    nonBlocking.set(view.file, known);
  }
  return known;
}

/** A database in memory is never waited for: neither by its connection nor by its cursors. */
function isOnDisk(view: UnitView, call: number): boolean {
  let at = call;
  for (let steps = 0; steps < 4 && at >= 0; steps++) {
    if (view.ir.kind(at) !== Kind.Call) return true;
    if (view.text(at).includes(':memory:')) return false;
    const object = view.ir.unwrap(receiver(view, at));
    at = view.ir.kind(object) === Kind.Call ? object : view.ir.unwrap(definitionOf(view, object));
  }
  return true;
}

/** `os.waitpid(pid, os.WNOHANG)`, `getaddrinfo(…, flags=AI_NUMERICHOST)` do not wait. */
function without(word: RegExp): Guard {
  return (view, call) => !view.args(call).some((arg) => word.test(view.text(arg)));
}

/** A number needs no asking: `"127.0.0.1"`, `None`, or the text of an address object. */
function isAddress(view: UnitView, call: number): boolean {
  const host = view.ir.unwrap(argument(view, call, 0, 'host'));
  if (host < 0) return false;
  if (view.ir.kind(host) === Kind.Call) return view.calleePath(host) === 'builtins.str';
  return (
    view.ir.kind(host) === Kind.None ||
    /^["'][\d.]*["']$|^["'][\da-f]*:[\da-f:]*["']$/i.test(view.text(host))
  );
}

const hasHost: Guard = (view, call) => argument(view, call, 0, 'host') >= 0;

const GUARDS: ReadonlyMap<string, Guard> = new Map<string, Guard>([
  // Kept in memory up to a size.
  ['tempfile.SpooledTemporaryFile', (view, call) => argument(view, call, 0, 'max_size') < 0],
  ...['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition'].map(
    (name): [string, Guard] => [
      `threading.${name}.acquire`,
      (view, call, path) => waits(0, 1)(view, call, path) && mayBeTaken(view, call),
    ],
  ),
  ['threading.Condition.wait', waits(-1, 0)],
  ['threading.Condition.wait_for', waits(-1, 1)],
  [
    'threading.Event.wait',
    (view, call, path) => waits(-1, 0)(view, call, path) && !isAsked(view, call, 'is_set'),
  ],
  ['threading.Barrier.wait', waits(-1, 0)],
  ...['threading.Thread', 'threading.Timer', 'multiprocessing.Process'].map(
    (name): [string, Guard] => [
      `${name}.join`,
      (view, call, path) =>
        waits(-1, 0)(view, call, path) &&
        !isAsked(view, call, 'is_alive') &&
        isFirstWait(view, call),
    ],
  ),
  ...['queue.Queue', 'queue.LifoQueue', 'queue.PriorityQueue', 'multiprocessing.Queue'].flatMap(
    (name): [string, Guard][] => [
      [
        `${name}.get`,
        (view, call, path) =>
          waits(0, 1)(view, call, path) && !isAsked(view, call, 'empty', 'qsize'),
      ],
      [
        `${name}.put`,
        (view, call, path) =>
          waits(1, 2)(view, call, path) &&
          isBounded(view, call) &&
          !isAsked(view, call, 'full', 'qsize'),
      ],
    ],
  ),
  [
    'queue.SimpleQueue.get',
    (view, call, path) => waits(0, 1)(view, call, path) && !isAsked(view, call, 'empty', 'qsize'),
  ],
  ...['result', 'exception'].map((name): [string, Guard] => [
    `concurrent.futures.Future.${name}`,
    (view, call, path) => waits(-1, 0)(view, call, path) && isPending(view, call),
  ]),
  ...['connect', 'accept', 'recv', 'recvfrom', 'recv_into', 'recvmsg', 'send', 'sendall', 'sendto']
    .concat('sendfile')
    .map((name): [string, Guard] => [`socket.socket.${name}`, socketBlocks]),
  ...['connect', 'recv', 'read', 'send', 'sendall', 'write', 'do_handshake'].map(
    (name): [string, Guard] => [`ssl.SSLSocket.${name}`, socketBlocks],
  ),
  ['sqlite3.connect', without(/:memory:/)],
  ...['execute', 'executemany', 'executescript', 'commit', 'rollback'].map(
    (name): [string, Guard] => [`sqlite3.Connection.${name}`, isOnDisk],
  ),
  ...['execute', 'executemany', 'executescript', 'fetchone', 'fetchmany', 'fetchall'].map(
    (name): [string, Guard] => [`sqlite3.Cursor.${name}`, isOnDisk],
  ),
  [
    'socket.getaddrinfo',
    (view, call, path) => without(/NUMERIC/)(view, call, path) && !isAddress(view, call),
  ],
  ['socket.getnameinfo', without(/NUMERIC/)],
  ['os.waitpid', without(/\bWNOHANG\b/)],
  ['os.wait3', without(/\bWNOHANG\b/)],
  ['os.wait4', without(/\bWNOHANG\b/)],
  ['os.waitid', without(/\bWNOHANG\b/)],
  [
    'subprocess.Popen.wait',
    (view, call, path) => waits(-1, 0)(view, call, path) && !isAskedAtAll(view, call, 'poll'),
  ],
  ['smtplib.SMTP', hasHost],
  ['smtplib.SMTP_SSL', hasHost],
  ['ftplib.FTP', hasHost],
]);
