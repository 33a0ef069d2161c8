import { execFile } from 'node:child_process';

/** How long a process may take to end by itself before it is killed, in milliseconds. */
export const GRACE_MS = 300;

/**
 * Ends a process, its group and all its descendants: asks first, then kills.
 * `pid` must lead its own group (on Windows: any process). Resolves when the signals are sent.
 */
export async function endTree(pid: number, gone: Promise<unknown>): Promise<void> {
  if (process.platform === 'win32') {
    await run('taskkill', ['/PID', String(pid), '/T', '/F']);
    return;
  }
  // Descendants in groups of their own are found only while their parents live.
  const before = await descendants(pid);
  signalAll(pid, before, 'SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, GRACE_MS)));
  await Promise.race([gone, late]);
  clearTimeout(timer);
  const after = await descendants(pid);
  signalAll(pid, new Set([...before, ...after]), 'SIGKILL');
}

/** Kills what a process left behind in its group. */
export function endGroup(pid: number): void {
  if (process.platform !== 'win32') signal(-pid, 'SIGKILL');
}

function signalAll(pid: number, others: Iterable<number>, name: NodeJS.Signals): void {
  signal(-pid, name);
  for (const other of others) signal(other, name);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone, which is what was wanted.
  }
}

async function descendants(pid: number): Promise<Set<number>> {
  const listing = await run('ps', ['-A', '-o', 'pid=,ppid=']);
  const children = new Map<number, number[]>();
  for (const line of listing.split('\n')) {
    const [child, parent] = line.trim().split(/\s+/).map(Number);
    if (child === undefined || parent === undefined) continue;
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const found = new Set<number>();
  const open = [pid];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of children.get(next) ?? []) {
      if (!found.has(child)) open.push(child);
      found.add(child);
    }
  }
  return found;
}

/** The output of a system tool; empty when it is not there, for then less can be known. */
function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5000, windowsHide: true }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}
