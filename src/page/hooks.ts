import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { RunPicture } from '../protocol/page.ts';
import { presentOf } from './state.ts';
import type { Arrival } from './state.ts';

/** No more than about thirty pictures a second, and fewer of large runs: milliseconds apart. */
function frameGap(picture: RunPicture | null): number {
  const events = picture?.runs.reduce((sum, run) => sum + run.events.length, 0) ?? 0;
  return 33 + events / 20;
}

/** VS Code's own setting, or the system's: the media query alone is not reliable in a webview. */
export function reducesMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** The present of the run under way, redrawn as time passes; with reduced motion only by events. */
export function usePresent(
  picture: RunPicture | null,
  arrival: Arrival | null,
): number | undefined {
  const [, redraw] = useState(0);
  const present = presentOf(picture, arrival, performance.now());
  const live = present !== undefined;
  const gap = useRef(0);
  gap.current = frameGap(picture);
  useEffect(() => {
    if (!live || reducesMotion()) return undefined;
    let frame = 0;
    let drawn = 0;
    const tick = (now: number): void => {
      frame = requestAnimationFrame(tick);
      if (now - drawn < gap.current) return;
      drawn = now;
      redraw((count) => count + 1);
    };
    frame = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(frame);
  }, [live]);
  return live && reducesMotion() ? arrival?.at_ms : present;
}

/** The width of an element, in CSS pixels, kept up to date; 0 before it is known. */
export function useWidth(ref: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.floor(element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
