/** One lane of the picture: its label, its bars, how it ended. */
import { escapeXml } from './escape.ts';
import { formatTime } from './format.ts';
import { segmentHover } from './lanes.ts';
import type { Lane, LaneGroup, Segment } from './lanes.ts';
import { ink } from './paint.ts';
import type { Ink } from './paint.ts';
import { round, textMarkup, textWidth } from './svg-parts.ts';
import type { Sheet } from './svg-parts.ts';

export interface LanePlace {
  readonly run: number;
  readonly kind: LaneGroup['kind'];
  readonly lane: Lane;
  readonly y: number;
}

const LEAST_WIDTH = 2;
const INKS = { task: 'task', request: 'request', server: 'server', loop: 'block' } as const;

export function laneMarkup(sheet: Sheet, place: LanePlace): { markup: string; height: number } {
  const { lane } = place;
  const bar = barHeight(place.kind);
  const bar_y = sheet.narrow ? place.y + 15 : place.y + 10 - bar / 2;
  const label = textMarkup(sheet, {
    x: sheet.narrow ? 6 : 14,
    y: place.y + (sheet.narrow ? 10 : 14),
    text: lane.label,
    ink: 'text',
    room: sheet.narrow ? sheet.width - 12 : sheet.scale.left - 22,
  });
  const inside = barsOf(sheet, lane).map((bar) => barMarkup(sheet, place, { bar, y: bar_y }));
  const bars = inside.length > 0 ? inside : [outsideMarkup(sheet, place, bar_y)];
  const open = sheet.interactive
    ? `<g role="row" aria-label="${escapeXml(lane.label)}">`
    : `<g><title>${escapeXml(lane.hover)}</title>`;
  const end = endMarkup(sheet, place, bar_y);
  const markup = `${open}${[label, ...bars, end].filter((part) => part !== '').join('\n')}</g>`;
  return { markup, height: sheet.narrow ? 32 : 20 };
}

/** What the program does stands out; what the server saw is the quieter proof. */
function barHeight(kind: LaneGroup['kind']): number {
  return kind === 'server' ? 8 : 12;
}

/** Pixels that the words after a lane's bar need. */
export function endRoom(lane: Lane, kind: LaneGroup['kind']): number {
  const mark = lane.outcome === 'error' || lane.outcome === 'cancel' ? 18 : 0;
  return textWidth(endText(lane, kind), 11) + mark + 8;
}

/** What is drawn: segments inside the window, tiny neighbours joined, at least one bar. */
function barsOf(sheet: Sheet, lane: Lane): Segment[] {
  const { window, pixels_per_ms } = sheet.scale;
  const isTiny = (one: Segment): boolean => (one.to_ms - one.from_ms) * pixels_per_ms < 1;
  const bars: Segment[] = [];
  for (const segment of lane.segments) {
    if (segment.to_ms < window.from_ms || segment.from_ms > window.to_ms) continue;
    const before = bars.at(-1);
    if (before !== undefined && isTiny(before) && isTiny(segment)) {
      bars[bars.length - 1] = { ...before, to_ms: segment.to_ms };
    } else bars.push(segment);
  }
  if (bars.length > 0 || lane.segments.length > 0) return bars;
  return [{ from_ms: lane.from_ms, to_ms: lane.to_ms, state: 'run', ...lineOf(lane) }];
}

function lineOf(part: { readonly line?: number }): { line?: number } {
  return part.line === undefined ? {} : { line: part.line };
}

function barMarkup(
  sheet: Sheet,
  place: LanePlace,
  at: { readonly bar: Segment; readonly y: number },
): string {
  const { bar, y } = at;
  const { scale } = sheet;
  const x = round(scale.x(bar.from_ms));
  const width = round(Math.max(LEAST_WIDTH, scale.x(bar.to_ms) - x));
  const box = `x="${x}" y="${y}" width="${width}" height="${barHeight(place.kind)}" rx="2"`;
  const color = ink(sheet.theme, INKS[place.kind]);
  const dashed = place.lane.abandoned && bar.to_ms === place.lane.to_ms;
  const shape = shapeMarkup(sheet, { bar, box, of: INKS[place.kind], dashed });
  if (!sheet.interactive) return `<g ${color}>${shape}</g>`;
  const middle = Math.round((bar.from_ms + bar.to_ms) / 2);
  const data = `${dataOf(place, bar)} data-middle="${middle}"`;
  const label = escapeXml(segmentHover(place.lane, bar));
  // A bar of two pixels must still be easy to hit with a pointer.
  const hit = `<rect class="al-hit" x="${round(x - 3)}" y="${y - 4}" width="${round(width + 6)}" height="${barHeight(place.kind) + 8}" fill="transparent" rx="3"/>`;
  return `<g role="gridcell" class="al-bar" tabindex="-1" ${data} aria-label="${label}">${hit}<g ${color}>${shape}</g></g>`;
}

function dataOf(place: LanePlace, part: { readonly line?: number }): string {
  const line = part.line ?? place.lane.line;
  return `data-run="${place.run}"${line === undefined ? '' : ` data-line="${line}"`}`;
}

/** A pointer to where the lane is, at the edge behind which it lies. */
function outsideMarkup(sheet: Sheet, place: LanePlace, y: number): string {
  const { lane } = place;
  const { scale } = sheet;
  const before = lane.to_ms < scale.window.from_ms;
  const x = round(before ? scale.left : scale.right);
  const tip = `M${x} ${y + barHeight(place.kind) / 2 - 4}l${before ? -5 : 5} 4l${before ? 5 : -5} 4z`;
  const shape = `<path ${ink(sheet.theme, INKS[place.kind])} d="${tip}" fill="currentColor"/>`;
  if (!sheet.interactive) return shape;
  const hit = `<rect class="al-hit" x="${x - 10}" y="${y - 4}" width="20" height="${barHeight(place.kind) + 8}" fill="transparent" rx="3"/>`;
  const middle = Math.round((lane.from_ms + lane.to_ms) / 2);
  const data = `${dataOf(place, lane)} data-middle="${middle}" data-outside="${middle}"`;
  return `<g role="gridcell" class="al-bar" tabindex="-1" ${data} aria-label="${escapeXml(lane.hover)}">${hit}${shape}</g>`;
}

/** Running is solid, waiting hatched, unknown hollow, never ended dashed: no colour is needed. */
function shapeMarkup(
  sheet: Sheet,
  at: { readonly bar: Segment; readonly box: string; readonly of: Ink; readonly dashed: boolean },
): string {
  const { bar, box, of } = at;
  const edge = 'stroke="currentColor" stroke-width="1"';
  if (bar.state === 'run') return `<rect ${box} fill="currentColor"/>`;
  if (bar.state === 'open') {
    return `<rect ${box} fill="none" ${edge}${at.dashed ? ' stroke-dasharray="4 3"' : ''}/>`;
  }
  const tint = bar.state === 'wait' ? 0.18 : 0.45;
  const hatch = `<rect ${box} fill="url(#${sheet.id}-${of})" fill-opacity="0.5" ${edge}/>`;
  return `<rect ${box} fill="currentColor" fill-opacity="${tint}"/>${hatch}`;
}

/** Duration and outcome in words, with a mark whose shape differs for errors and cancellation. */
function endMarkup(sheet: Sheet, place: LanePlace, y: number): string {
  const { lane, kind } = place;
  const { scale } = sheet;
  if (lane.to_ms < scale.window.from_ms || lane.from_ms > scale.window.to_ms) return '';
  const bad = lane.outcome === 'error' || lane.outcome === 'cancel';
  const text = endText(lane, kind);
  const mark = bad ? 18 : 0;
  const need = endRoom(lane, kind);
  const end = Math.max(scale.x(lane.to_ms), scale.x(lane.from_ms) + LEAST_WIDTH);
  const start = scale.x(lane.from_ms);
  const free = sheet.width - end;
  // Right of the bar, else left of it, else on its end.
  const left = start - scale.left > need;
  const x = need <= free ? end + 6 : left ? start - need + 2 : sheet.width - need;
  const words = textMarkup(sheet, {
    x: x + mark,
    y: y + barHeight(kind) / 2 + 4,
    text,
    ink: bad ? 'text' : 'muted',
    size: 11,
    room: textWidth(text, 11) + 8,
    halo: need > free && !left,
  });
  return bad
    ? `${markMarkup(sheet, lane, { x: x + 7, y: y + barHeight(kind) / 2 })}${words}`
    : words;
}

function endText(lane: Lane, kind: LaneGroup['kind']): string {
  const took =
    kind === 'loop'
      ? lane.segments.reduce((sum, one) => sum + one.to_ms - one.from_ms, 0)
      : lane.to_ms - lane.from_ms;
  const parts = [formatTime(took)];
  if (lane.outcome === 'error') parts.push(lane.error?.split(':')[0] ?? 'failed');
  if (lane.outcome === 'cancel') parts.push('cancelled');
  if (lane.status !== undefined && lane.status >= 400) parts.push(String(lane.status));
  if (lane.abandoned) parts.push('never ended');
  return parts.join(' ');
}

/** A cross for an error, a struck circle for a cancellation. */
function markMarkup(
  sheet: Sheet,
  lane: Lane,
  at: { readonly x: number; readonly y: number },
): string {
  const of = lane.outcome === 'error' ? 'error' : 'cancel';
  const shape =
    of === 'error' ? 'M-4 -4L4 4M4 -4L-4 4' : 'M5 0A5 5 0 1 1 -5 0A5 5 0 1 1 5 0M-3.5 3.5L3.5 -3.5';
  return `<path ${ink(sheet.theme, of)} transform="translate(${round(at.x)} ${round(at.y)})" d="${shape}" stroke="currentColor" stroke-width="2" fill="none" aria-hidden="true"/>`;
}
