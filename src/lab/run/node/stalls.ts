import { performance } from 'node:perf_hooks';
import { lane, now, tell } from './channel.ts';

const BEAT_MS = 10;
/** A stall is told of when the loop comes back this late, in milliseconds. */
const STALL_MS = 20;

/**
 * Tells of every stretch in which the event loop could not run.
 * A heartbeat notices that the loop came back late; how long the loop was busy before says when
 * the stretch began.
 */
export function recordStalls(): void {
  let last = now();
  let load = performance.eventLoopUtilization();
  const beat = setInterval(() => {
    const at = now();
    const before = load;
    load = performance.eventLoopUtilization();
    const late = at - last - BEAT_MS;
    const since = last;
    last = at;
    if (late < STALL_MS) return;
    const busy = performance.eventLoopUtilization(load, before).active;
    // Before the loop first turned nothing was idle: then the stretch began with the last beat.
    const from = busy > 0 ? Math.max(since, at - busy) : since;
    stall(from, at);
  }, BEAT_MS);
  beat.unref();
}

function stall(from: number, to: number): void {
  if (to - from < STALL_MS) return;
  const about = { source: 'loop', id: lane('loop'), name: 'event loop' } as const;
  tell({ ...about, at_ms: from, phase: 'start' });
  tell({ ...about, at_ms: to, phase: 'end', detail: { lag_ms: to - from } });
}
