import type { Range } from '../base/text.ts';
import { Kind } from '../syntax/kinds.ts';
import { blockingPath } from './blocking.ts';
import { mayBlock } from './blocking-guards.ts';
import { FunctionFlag } from './facts.ts';
import { BLOCKING, type BlockingCategory } from './names/blocking.ts';
import type { UnitView } from './view.ts';
import { nodesRunIn } from './walk.ts';
import type { FunctionValue } from './world.ts';

/** A call that a function makes itself: not one of a function or lambda inside it. */
export interface BodyCall {
  /** What is called, as it is written: `time.sleep`. */
  readonly text: string;
  /** Where, in the function's own file, as it now is. */
  readonly range: Range;
  /** What it waits for, when it is known to block. */
  readonly blocking: BlockingCategory | undefined;
  /** The function it calls, when that is one somebody has facts about. */
  readonly callee: FunctionValue | undefined;
}

/** What a function does, as far as blocking is concerned. */
export interface FunctionBody {
  /** Absolute path of its file; undefined when it is the file that asks. */
  readonly path: string | undefined;
  readonly calls: readonly BodyCall[];
}

/** Reads the bodies of functions of the project. */
export interface BodySource {
  /** Undefined for a function that is not of the project, or cannot be found any more. */
  body(fn: FunctionValue): FunctionBody | undefined;
}

/** The calls of one function, in source order. */
export function readBody(view: UnitView, definition: number): readonly BodyCall[] {
  const calls: BodyCall[] = [];
  for (const node of nodesRunIn(view, definition)) {
    if (view.ir.kind(node) !== Kind.Call || view.functionOf(node) !== definition) continue;
    const path = blockingPath(view, node);
    const category = path === '' || !mayBlock(view, node, path) ? undefined : BLOCKING.get(path);
    const value = category === undefined ? view.valueOf(view.callee(node)) : undefined;
    const callee = value?.is === 'function' && isPlain(value) ? value : undefined;
    if (category === undefined && callee === undefined) continue;
    const { ir, unit } = view;
    const { store } = view.file;
    calls.push({
      text: view.text(view.callee(node)),
      // Units move, and what is known of a body is kept.
      get range() {
        return {
          start: store.position(unit.start + ir.start(node)),
          end: store.position(unit.start + ir.end(node)),
        };
      },
      blocking: category,
      callee,
    });
  }
  return calls;
}

const NOT_PLAIN =
  FunctionFlag.Async |
  FunctionFlag.Generator |
  FunctionFlag.Opaque |
  FunctionFlag.ContextManager |
  FunctionFlag.Abstract |
  FunctionFlag.Overload;

/** Whether calling a function runs its body then and there. */
export function isPlain({ facts }: FunctionValue): boolean {
  return (facts.flags & NOT_PLAIN) === 0;
}

/** One step from a helper to the call that blocks. */
export interface ChainLink {
  readonly call: BodyCall;
  /** Absolute path of the file the call stands in; undefined for the file that asks. */
  readonly path: string | undefined;
}

/** Categories that keep a loop long enough to be worth a chain. Files and paths mostly do not. */
const TOLD: ReadonlySet<BlockingCategory> = new Set([
  'sleep',
  'http',
  'process',
  'socket',
  'database',
  'input',
]);

/** A function on the way, and the call that led to it. */
interface Step {
  readonly fn: FunctionValue;
  readonly before: Step | undefined;
  /** The call of the function before; undefined for the first. */
  readonly link: ChainLink | undefined;
  readonly length: number;
}

/**
 * The shortest way from a function of the project to a call that blocks, through any number of
 * other functions; empty when there is none. Among equally short ways the first in source order.
 * @param known answers of this check, by function; it is filled
 */
export function blockingChain(
  fn: FunctionValue,
  source: BodySource,
  known: Map<unknown, readonly ChainLink[]>,
): readonly ChainLink[] {
  const answer = known.get(fn.facts);
  if (answer) return answer;
  const steps: Step[] = [{ fn, before: undefined, link: undefined, length: 0 }];
  const seen = new Set<unknown>([fn.facts]);
  let best: Found | undefined;
  // A list that grows while it is gone through: functions in the order of their distance.
  for (const step of steps) {
    if (best && step.length + 1 >= best.step.length + best.rest.length) break;
    const further = known.get(step.fn.facts);
    if (further) {
      if (further.length > 0) best = shorter(best, { step, rest: further });
      continue;
    }
    const body = source.body(step.fn);
    for (const call of body?.calls ?? []) {
      const link = { call, path: body?.path };
      if (call.blocking !== undefined) {
        if (!TOLD.has(call.blocking)) continue;
        best = shorter(best, { step, rest: [link] });
        break;
      }
      if (!call.callee || seen.has(call.callee.facts)) continue;
      seen.add(call.callee.facts);
      steps.push({ fn: call.callee, before: step, link, length: step.length + 1 });
    }
  }
  if (!best) {
    // What was gone through leads nowhere else either.
    for (const step of steps) known.set(step.fn.facts, []);
    return [];
  }
  let { rest } = best;
  for (let step: Step | undefined = best.step; step; step = step.before) {
    known.set(step.fn.facts, rest);
    if (step.link) rest = [step.link, ...rest];
  }
  return rest;
}

type Found = { readonly step: Step; readonly rest: readonly ChainLink[] };

function shorter(a: Found | undefined, b: Found): Found {
  return a && a.step.length + a.rest.length <= b.step.length + b.rest.length ? a : b;
}
