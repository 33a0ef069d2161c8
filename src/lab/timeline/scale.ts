/** The part of the time axis that is shown, in milliseconds; `to_ms` is greater than `from_ms`. */
export interface TimeWindow {
  readonly from_ms: number;
  readonly to_ms: number;
}

/** Turns milliseconds into a horizontal place, in pixels. */
export interface Scale {
  readonly window: TimeWindow;
  readonly left: number;
  readonly right: number;
  /** The place of a moment, held inside the drawn part. */
  x(ms: number): number;
  readonly pixels_per_ms: number;
}

/** A linear scale over `left` to `right`. */
export function createScale(window: TimeWindow, left: number, right: number): Scale {
  const pixels = (right - left) / (window.to_ms - window.from_ms);
  return {
    window,
    left,
    right,
    x: (ms) => Math.min(right, Math.max(left, left + (ms - window.from_ms) * pixels)),
    pixels_per_ms: pixels,
  };
}

/** Round moments (1, 2 or 5 times a power of ten) inside the window, at most `most` of them. */
export function ticks(window: TimeWindow, most: number): number[] {
  const length = window.to_ms - window.from_ms;
  const rough = length / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? length;
  const found: number[] = [];
  const first = Math.max(0, Math.ceil(window.from_ms / step - 1e-9));
  for (let index = first; index * step <= window.to_ms * (1 + 1e-9); index++) {
    if (found.length > most) break;
    found.push(index * step);
  }
  return found;
}

/** Labels of ticks in one unit: `0`, `0.5 s`, `1 s` or `100 ms`. */
export function tickLabel(ms: number, window: TimeWindow): string {
  if (ms === 0) return '0';
  const trim = (value: number): string => String(Number(value.toPrecision(6)));
  return window.to_ms >= 1000 ? `${trim(ms / 1000)} s` : `${trim(ms)} ms`;
}
