import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Readable } from 'node:stream';
import { errorText } from '../../base/log.ts';
import type { StreamName } from './output.ts';
import { endGroup, endTree } from './process-tree.ts';

/** A process to start. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

/** How a process ended; `spawn`: it never began. */
export type ChildEnd =
  | { readonly kind: 'spawn'; readonly reason: string }
  | {
      readonly kind: 'exit' | 'cancelled' | 'limit';
      readonly exitCode: number | null;
      readonly signal: NodeJS.Signals | null;
    };

export interface ChildListener {
  output(stream: StreamName, chunk: Buffer): void;
  /** Bytes of file descriptor 3. */
  channel(chunk: Buffer): void;
}

/** How long pipes may stay open after the process itself is gone, in milliseconds. */
const LINGER_MS = 500;

/**
 * Runs a process in a group of its own until it ends, `signal` aborts, or `limitMs` pass.
 * When this resolves, no process of its tree that could be found is alive. Never rejects.
 */
export async function runChild(
  command: Command,
  limitMs: number,
  signal: AbortSignal,
  listener: ChildListener,
): Promise<ChildEnd> {
  const child = start(command);
  if (typeof child === 'string') return { kind: 'spawn', reason: child };
  let cause: 'exit' | 'cancelled' | 'limit' = 'exit';
  let ending: Promise<void> | undefined;
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error) => resolve({ failed: errorText(error) }));
    child.once('exit', (code, name) => resolve({ code, name }));
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = (why: 'cancelled' | 'limit') => {
    if (ending !== undefined || child.pid === undefined) return;
    cause = why;
    ending = endTree(child.pid, exited);
  };
  const onAbort = (): void => stop('cancelled');
  signal.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop('limit'), limitMs);
  if (signal.aborted) stop('cancelled');
  connect(child, listener);
  const exit = await exited;
  clearTimeout(timer);
  signal.removeEventListener('abort', onAbort);
  await ending;
  if ('failed' in exit) return { kind: 'spawn', reason: exit.failed };
  if (child.pid !== undefined) endGroup(child.pid);
  await drain(child, closed);
  return { kind: cause, exitCode: exit.code, signal: exit.name };
}

type Exit =
  | { readonly failed: string }
  | { readonly code: number | null; readonly name: NodeJS.Signals | null };

function start(command: Command): ChildProcess | string {
  try {
    return spawn(command.file, command.args, {
      cwd: command.cwd,
      env: command.env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
  } catch (error) {
    return errorText(error);
  }
}

function connect(child: ChildProcess, listener: ChildListener): void {
  child.stdout?.on('data', (chunk: Buffer) => listener.output('stdout', chunk));
  child.stderr?.on('data', (chunk: Buffer) => listener.output('stderr', chunk));
  const channel = child.stdio[3];
  if (!(channel instanceof Readable)) return;
  channel.on('data', (chunk: Buffer) => listener.channel(chunk));
  // A killed child may break the channel; what it wrote before is still read.
  channel.on('error', () => undefined);
}

/** Waits for the pipes to end; a grandchild that escaped may hold them open. */
async function drain(child: ChildProcess, closed: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LINGER_MS)));
  await Promise.race([closed, late]);
  clearTimeout(timer);
  for (const stream of child.stdio) stream?.destroy();
}
