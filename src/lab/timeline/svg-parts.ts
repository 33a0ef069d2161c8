/** The parts of the picture that are not lanes: patterns, axis, legend, text. */
import { escapeXml } from './escape.ts';
import { shorten } from './format.ts';
import type { LaneGroup, Segment, TimelineModel } from './lanes.ts';
import { groundColor, ink } from './paint.ts';
import type { Ink, Theme } from './paint.ts';
import { tickLabel, ticks } from './scale.ts';
import type { Scale } from './scale.ts';

/** What every part of one picture is drawn with. */
export interface Sheet {
  readonly theme: Theme;
  readonly interactive: boolean;
  readonly id: string;
  readonly width: number;
  readonly narrow: boolean;
  readonly scale: Scale;
}

export interface Text {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: Ink;
  /** Pixels there are for it; longer text is cut, so that nothing overlaps. */
  readonly room: number;
  readonly size?: number;
  readonly weight?: number;
  readonly anchor?: 'middle' | 'end';
  /** Draws the background's colour around the letters, for text on a bar. */
  readonly halo?: boolean;
}

/** More stretches than this are joined into those already drawn. */
const MOST_VEILS = 200;

/** One decimal of a pixel is enough, and keeps files small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About how wide `text` is, in pixels; fonts differ, so it is rather too much than too little. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.58;
}

/** Hidden from screen readers: rows and bars carry the words in their labels. */
export function textMarkup(sheet: Sheet, text: Text): string {
  const size = text.size ?? 12;
  const shown = shorten(text.text, Math.max(1, Math.floor(text.room / (size * 0.58))));
  const extra = [
    text.weight === undefined ? '' : ` font-weight="${text.weight}"`,
    text.anchor === undefined ? '' : ` text-anchor="${text.anchor}"`,
    text.halo === true ? haloOf(sheet.theme) : '',
  ].join('');
  return `<text ${ink(sheet.theme, text.ink)} x="${round(text.x)}" y="${round(text.y)}" font-size="${size}"${extra} fill="currentColor" aria-hidden="true">${escapeXml(shown)}</text>`;
}

function haloOf(theme: Theme): string {
  return ` paint-order="stroke" stroke="${groundColor(theme)}" stroke-width="4" stroke-linejoin="round"`;
}

/** Hatches: a pattern does not inherit from the shape it fills, so there is one per colour. */
export function defsMarkup(sheet: Sheet): string {
  const hatches = (['task', 'request', 'server', 'block'] as const).map((of) => {
    const turn = of === 'block' ? -45 : 45;
    const line = `<path ${ink(sheet.theme, of)} d="M0 0V6" stroke="currentColor" stroke-width="2.4"/>`;
    return `<pattern id="${sheet.id}-${of}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">${line}</pattern>`;
  });
  return `<defs>${hatches.join('')}</defs>`;
}

/** Grid lines from the top to `bottom`, with the times above them. */
export function axisMarkup(sheet: Sheet, bottom: number): string {
  const { scale } = sheet;
  const most = Math.max(2, Math.floor((scale.right - scale.left) / 70));
  const marks = ticks(scale.window, most).map((ms) => {
    const x = round(scale.x(ms));
    const line = `<path ${ink(sheet.theme, 'grid')} d="M${x} 20V${round(bottom)}" stroke="currentColor"/>`;
    const text = tickLabel(ms, scale.window);
    const anchor = sheet.narrow && ms === 0 ? {} : { anchor: 'middle' as const };
    return (
      line + textMarkup(sheet, { x, y: 14, text, ink: 'muted', size: 11, room: 70, ...anchor })
    );
  });
  return `<g aria-hidden="true">\n${marks.join('\n')}\n</g>`;
}

/** A red veil over all lanes of a run wherever the event loop could not run. */
export function veilMarkup(
  sheet: Sheet,
  blocks: readonly Segment[],
  place: { readonly top: number; readonly bottom: number },
): string {
  const { scale } = sheet;
  const height = round(place.bottom - place.top);
  const shown = blocks
    .filter((one) => one.to_ms > scale.window.from_ms && one.from_ms < scale.window.to_ms)
    .slice(0, MOST_VEILS);
  const veils = shown.map((block) => {
    const x = round(scale.x(block.from_ms));
    const width = round(Math.max(1.5, scale.x(block.to_ms) - x));
    const box = `x="${x}" y="${place.top}" width="${width}" height="${height}"`;
    return `<rect ${box} fill="currentColor" fill-opacity="0.13"/><path d="M${x} ${place.top}v${height}m${width} 0v${-height}" stroke="currentColor" stroke-opacity="0.7" stroke-dasharray="3 3"/>`;
  });
  if (veils.length === 0) return '';
  return `<g ${ink(sheet.theme, 'block')} pointer-events="none" aria-hidden="true">${veils.join('')}</g>`;
}

interface LegendEntry {
  readonly ink: Ink;
  readonly fill: 'solid' | 'hatched' | 'hollow';
  readonly text: string;
}

/** Names only what occurs in this picture. */
export function legendMarkup(
  sheet: Sheet,
  models: readonly TimelineModel[],
  top: number,
): { markup: string; height: number } {
  const entries = legendEntries(models.flatMap((model) => model.groups));
  if (entries.length === 0) return { markup: '', height: 0 };
  let x = 6;
  let y = top + 14;
  const parts = entries.map((entry) => {
    const wide = 26 + textWidth(entry.text, 11) + 14;
    if (x > 6 && x + wide > sheet.width) {
      x = 6;
      y += 20;
    }
    const swatch = swatchMarkup(sheet, entry, { x, y });
    const words = { x: x + 24, y: y + 9, text: entry.text, ink: 'muted' as const, size: 11 };
    x += wide;
    return swatch + textMarkup(sheet, { ...words, room: sheet.width });
  });
  return { markup: `<g aria-hidden="true">${parts.join('\n')}</g>`, height: y + 22 - top };
}

function legendEntries(groups: readonly LaneGroup[]): LegendEntry[] {
  const has = (kind: LaneGroup['kind'], state: Segment['state'], abandoned?: boolean): boolean =>
    groups.some(
      (group) =>
        group.kind === kind &&
        group.lanes.some(
          (lane) =>
            (abandoned ?? lane.abandoned) === lane.abandoned &&
            lane.segments.some((one) => one.state === state),
        ),
    );
  const entries: (LegendEntry | false)[] = [
    has('task', 'run') && { ink: 'task', fill: 'solid', text: 'task running' },
    has('task', 'wait') && { ink: 'task', fill: 'hatched', text: 'task waiting at an await' },
    has('task', 'open', false) && { ink: 'task', fill: 'hollow', text: 'task, from start to end' },
    has('request', 'wait') && { ink: 'request', fill: 'hatched', text: 'waiting for the answer' },
    has('request', 'run') && { ink: 'request', fill: 'solid', text: 'answer arriving' },
    has('server', 'run') && { ink: 'server', fill: 'solid', text: 'server at work' },
    has('loop', 'block') && { ink: 'block', fill: 'hatched', text: 'event loop blocked' },
  ];
  return entries.filter((entry) => entry !== false);
}

function swatchMarkup(
  sheet: Sheet,
  entry: LegendEntry,
  at: { readonly x: number; readonly y: number },
): string {
  const box = `x="${round(at.x)}" y="${at.y}" width="18" height="10" rx="2"`;
  const shape = {
    solid: `<rect ${box} fill="currentColor" stroke="currentColor"/>`,
    hatched: `<rect ${box} fill="url(#${sheet.id}-${entry.ink})" fill-opacity="0.5" stroke="currentColor"/>`,
    hollow: `<rect ${box} fill="none" stroke="currentColor"/>`,
  }[entry.fill];
  return `<g ${ink(sheet.theme, entry.ink)}>${shape}</g>`;
}
