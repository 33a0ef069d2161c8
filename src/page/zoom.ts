/** Changes of the shown part of the time axis, as pure functions. */
import type { TimeWindow } from '../lab/timeline/scale.ts';

/** The closest zoom: the shortest part that can be shown, in milliseconds. */
const SHORTEST = 1;

/** Multiplies the zoom around `center`; null when everything is shown again. */
export function zoomed(
  whole: TimeWindow,
  window: TimeWindow | null,
  change: { readonly factor: number; readonly center?: number },
): TimeWindow | null {
  const now = window ?? whole;
  const length = now.to_ms - now.from_ms;
  const next = Math.max(SHORTEST, length / change.factor);
  if (next >= whole.to_ms - whole.from_ms) return null;
  const center = change.center ?? now.from_ms + length / 2;
  const share = Math.min(1, Math.max(0, (center - now.from_ms) / length));
  return held(whole, center - share * next, next);
}

/** Moves the window by a share of its length; negative is to the left. */
export function panned(
  whole: TimeWindow,
  window: TimeWindow | null,
  share: number,
): TimeWindow | null {
  if (window === null) return null;
  const length = window.to_ms - window.from_ms;
  return held(whole, window.from_ms + share * length, length);
}

/** Moves the window so that `ms` is in its middle. */
export function centered(
  whole: TimeWindow,
  window: TimeWindow | null,
  ms: number,
): TimeWindow | null {
  if (window === null) return null;
  const length = window.to_ms - window.from_ms;
  return held(whole, ms - length / 2, length);
}

function held(whole: TimeWindow, from: number, length: number): TimeWindow {
  const from_ms = Math.min(
    Math.max(whole.from_ms, from),
    Math.max(whole.from_ms, whole.to_ms - length),
  );
  return { from_ms, to_ms: from_ms + length };
}
