/**
 * Milliseconds since the epoch, with fractions, as smooth as the process's own clock.
 * The epoch is what a parent and its children share, whatever languages they speak.
 */
export function epochClock(): () => number {
  const origin = performance.timeOrigin;
  const drift = Date.now() - (origin + performance.now());
  // The system's clock may have been set since this process began; `Date.now()` itself is cut to 1 ms.
  const base = drift > -2 && drift < 2 ? origin : origin + drift;
  return () => base + performance.now();
}
