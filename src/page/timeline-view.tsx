import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { RunPicture } from '../protocol/page.ts';
import type { TimeWindow } from '../lab/timeline/scale.ts';
import { renderSvg, wholeWindow } from '../lab/timeline/svg.ts';
import { barAfterKey, barAt, factsOfBar, keepOneStop } from './bars.ts';
import type { BarFacts } from './bars.ts';
import { useWidth } from './hooks.ts';
import { showSvg } from './markup.ts';
import { centered, panned, zoomed } from './zoom.ts';

export interface TimelineProps {
  readonly picture: RunPicture;
  /** Begins the ids of the drawing, unique in the document. */
  readonly id: string;
  readonly present: number | undefined;
  readonly window: TimeWindow | null;
  readonly onWindow: (window: TimeWindow | null) => void;
  /** Absent where lines cannot be opened. */
  readonly onOpenLine: ((run: number, line: number) => void) | undefined;
}

/** The drawing, the keys that move in it, and the line of words about the bar in hand. */
export function TimelineView(props: TimelineProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const [bar, setBar] = useState<BarFacts | null>(null);
  const { picture, present, window } = props;
  const now = present === undefined ? {} : { now_ms: present };

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null || width === 0) return;
    const part = window === null ? {} : { window };
    const look = { width, theme: 'css', interactive: true, id: props.id } as const;
    showSvg(element, renderSvg(picture, { ...look, ...now, ...part }));
    keepOneStop(element);
  }, [picture, present, window, width]);

  const open = (target: EventTarget | null): void => {
    const found = barAt(target);
    const facts = found === null ? undefined : factsOfBar(found);
    if (facts?.line !== undefined) props.onOpenLine?.(facts.run, facts.line);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const focused = barAt(event.target);
    if (focused === null || host.current === null || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') open(focused);
    else if (!moveWindow(props, event, focused)) {
      const next = barAfterKey(host.current, focused, event.key);
      if (next === null) return;
      if (next instanceof SVGElement) next.focus();
    }
    event.preventDefault();
  };
  const onFocus = (event: FocusEvent): void => {
    const focused = barAt(event.target);
    if (focused === null || host.current === null) return;
    keepOneStop(host.current, focused);
    setBar(factsOfBar(focused));
    const outside = focused.getAttribute('data-outside');
    const whole = wholeWindow(picture, present);
    if (outside !== null) props.onWindow(centered(whole, window, Number(outside)));
  };
  const onPoint = (event: PointerEvent): void => {
    const pointed = barAt(event.target);
    if (pointed !== null) setBar(factsOfBar(pointed));
  };
  return (
    <div class="al-chart">
      <div
        ref={host}
        class="al-drawing"
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
        onPointerOver={onPoint}
        onClick={(event) => open(event.target)}
      />
      <BarWords
        bar={isShown(bar, picture) ? bar : null}
        picture={picture}
        canOpen={props.onOpenLine !== undefined}
      />
    </div>
  );
}

/** A bar of a run that another one replaced says nothing about what is drawn now. */
function isShown(bar: BarFacts | null, picture: RunPicture): boolean {
  return picture.runs.some(({ run }) => run === bar?.run);
}

/** Zooms and pans by keys: `+`, `-`, `0`, and the arrows with Shift. Whether the key was one. */
function moveWindow(props: TimelineProps, event: KeyboardEvent, bar: Element): boolean {
  const whole = wholeWindow(props.picture, props.present);
  const center = Number(bar.getAttribute('data-middle'));
  const next = ((): TimeWindow | null | undefined => {
    if (event.key === '+' || event.key === '=') {
      return zoomed(whole, props.window, { factor: 2, center });
    }
    if (event.key === '-') return zoomed(whole, props.window, { factor: 0.5, center });
    if (event.key === '0') return null;
    if (event.shiftKey && event.key === 'ArrowRight') return panned(whole, props.window, 0.25);
    if (event.shiftKey && event.key === 'ArrowLeft') return panned(whole, props.window, -0.25);
    return undefined;
  })();
  if (next === undefined) return false;
  props.onWindow(next);
  return true;
}

function BarWords(props: {
  readonly bar: BarFacts | null;
  readonly picture: RunPicture;
  readonly canOpen: boolean;
}): JSX.Element {
  const { bar, picture } = props;
  if (bar === null) {
    const enter = props.canOpen ? ', Enter opens its line' : '';
    return <p class="al-words al-muted">Point at a bar, or move by arrow keys{enter}.</p>;
  }
  const text = picture.runs.find((run) => run.run === bar.run)?.text;
  const code = bar.line === undefined ? undefined : text?.split(/\r?\n/)[bar.line - 1]?.trim();
  return (
    <p class="al-words">
      <span>{bar.label}</span>
      {code === undefined || code === '' ? null : <code>{code}</code>}
    </p>
  );
}
