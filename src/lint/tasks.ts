import { Field, Kind } from '../syntax/kinds.ts';
import { typePath, type UnitView } from './view.ts';

/** Functions that put a coroutine on the loop and return its task. */
export const TASK_MAKERS = new Set(['asyncio.create_task', 'asyncio.ensure_future']);

/** Functions whose result is an event loop. */
const LOOP_MAKERS = new Set([
  'asyncio.get_running_loop',
  'asyncio.get_event_loop',
  'asyncio.new_event_loop',
]);

const LOOP_TYPES = /^asyncio\.(?:AbstractEventLoop|BaseEventLoop|SelectorEventLoop|EventLoop)$/;

/** Whether a call makes a task that its caller has to keep. A task group keeps its own. */
export function isTaskMaker(view: UnitView, call: number): boolean {
  if (TASK_MAKERS.has(view.calleePath(call))) return true;
  const callee = view.callee(call);
  if (view.ir.kind(callee) !== Kind.Member) return false;
  if (view.text(view.ir.child(callee, Field.Attribute)) !== 'create_task') return false;
  return isLoop(view, view.ir.child(callee, Field.Object));
}

/** Whether an expression is an event loop: by type, or because a loop function made it. */
export function isLoop(view: UnitView, node: number): boolean {
  if (LOOP_TYPES.test(typePath(view.valueOf(node)))) return true;
  if (view.ir.kind(node) === Kind.Call) return LOOP_MAKERS.has(view.calleePath(node));
  const binding = view.ir.kind(node) === Kind.Name ? view.scopes.bindingOf(node) : undefined;
  return (
    binding?.definitions.some(
      ({ value }) =>
        value >= 0 && view.ir.kind(value) === Kind.Call && LOOP_MAKERS.has(view.calleePath(value)),
    ) ?? false
  );
}

/** The module's set that keeps tasks until they are done, as the asyncio documentation has it. */
export const BACKGROUND_TASKS = {
  name: 'background_tasks',
  text: 'background_tasks = set()',
} as const;

/** Lines that put a task into {@link BACKGROUND_TASKS} until it is done, each after a line break. */
export function keepingLines(task: string, indent: string): string {
  return `\n${indent}background_tasks.add(${task})\n${indent}${task}.add_done_callback(background_tasks.discard)`;
}
