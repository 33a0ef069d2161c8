/** A picture as SVG text: the same in the page, under a lesson's cell and from the command line. */
import type { RunPicture } from '../../protocol/page.ts';
import { escapeXml } from './escape.ts';
import { factsOf } from './facts.ts';
import { formatWall, plural } from './format.ts';
import { layout } from './lanes.ts';
import type { LaneGroup, TimelineModel } from './lanes.ts';
import { groundColor, ink } from './paint.ts';
import type { Theme } from './paint.ts';
import { createScale } from './scale.ts';
import type { TimeWindow } from './scale.ts';
import { endRoom, laneMarkup } from './svg-lane.ts';
import {
  axisMarkup,
  defsMarkup,
  legendMarkup,
  round,
  textMarkup,
  textWidth,
  veilMarkup,
} from './svg-parts.ts';
import type { Sheet } from './svg-parts.ts';

export interface SvgOptions {
  /** Pixels; at least 240. The height follows from what is drawn. */
  readonly width: number;
  /** `css`: colours come from the classes of media/page.css; else they are in the file. */
  readonly theme: Theme;
  /** Whether bars can be focused and carry `data-run` and `data-line`. */
  readonly interactive: boolean;
  /** The present of a live run, on its own clock. */
  readonly now_ms?: number;
  /** The part of the axis to show; without it, all. */
  readonly window?: TimeWindow;
  /** Begins every element id, for pictures that share a document. */
  readonly id?: string;
}

/** Below this width, labels stand above the bars instead of beside them. */
const NARROW = 480;
const AXIS = 26;
const RUN = 46;
const GROUP = 24;
const GAP = 18;
const COMPARE = 24;

/** The picture as one `<svg>` element. All text from programs is escaped. */
export function renderSvg(picture: RunPicture, options: SvgOptions): string {
  const now = options.now_ms === undefined ? {} : { now_ms: options.now_ms };
  const models = picture.runs.map((run) => layout(run, now));
  const sheet = sheetFor(models, options);
  const parts: string[] = [];
  let y = AXIS;
  const walls = picture.runs.map((run) => factsOf(run, options.now_ms).wall);
  const compares = picture.runs.length > 1;
  if (compares) {
    const drawn = compareMarkup(sheet, picture, { walls, y });
    parts.push(drawn.markup);
    y = drawn.y;
  }
  picture.runs.forEach((run, index) => {
    const model = models[index];
    if (model === undefined) return;
    const title = compares ? placed(run.title, index) : run.title;
    parts.push(runTitle(sheet, { title, wall: compares ? undefined : walls[index], y }));
    const drawn = groupsMarkup(sheet, model, y + (compares ? RUN - 16 : RUN));
    parts.push(drawn.markup);
    y = drawn.y + GAP;
  });
  const legend = legendMarkup(sheet, models, y);
  const height = y + legend.height;
  const title = escapeXml(`Timeline: ${picture.title}`);
  const role = options.interactive ? 'grid' : 'img';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="al-timeline" role="${role}" aria-label="${title}" width="${sheet.width}" height="${height}" viewBox="0 0 ${sheet.width} ${height}" font-family="system-ui, sans-serif" font-size="12">`,
    ...(options.theme === 'css'
      ? []
      : [`<rect width="100%" height="100%" fill="${groundColor(options.theme)}"/>`]),
    defsMarkup(sheet),
    ...(models.some((model) => model.end_ms > 0) ? [axisMarkup(sheet, y - GAP)] : []),
    ...parts,
    legend.markup,
    '</svg>',
  ].join('\n');
}

/** The part of the axis that is shown when nothing is zoomed, for a page that zooms. */
export function wholeWindow(picture: RunPicture, now_ms?: number): TimeWindow {
  const now = now_ms === undefined ? {} : { now_ms };
  return wholeOf(picture.runs.map((run) => layout(run, now)));
}

function wholeOf(models: readonly TimelineModel[]): TimeWindow {
  const endOf = (live: boolean): number =>
    Math.max(1, ...models.filter((model) => model.live === live).map((model) => model.end_ms));
  const growing = endOf(true);
  // A growing picture changes its scale in few steps, not with every frame.
  const needed = growing > endOf(false) ? nextRound(growing) : 1;
  return { from_ms: 0, to_ms: Math.max(endOf(false), needed) };
}

function nextRound(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((times) => times * power >= value) ?? 10) * power;
}

function sheetFor(models: readonly TimelineModel[], options: SvgOptions): Sheet {
  const width = Math.max(240, Math.round(options.width) || 240);
  const narrow = width < NARROW;
  const left = narrow ? 6 : Math.round(Math.min(230, Math.max(130, width * 0.22)));
  const whole = wholeOf(models);
  const right = width - marginFor(models, whole.to_ms, { width, left });
  return {
    ...options,
    id: options.id ?? 'al',
    width,
    narrow,
    scale: createScale(usable(options.window) ?? whole, left, right),
  };
}

/** Enough room at the right for the words after the longest bars, but not more than a third. */
function marginFor(
  models: readonly TimelineModel[],
  end_ms: number,
  plot: { readonly width: number; readonly left: number },
): number {
  const room = plot.width - plot.left;
  let margin = plot.width < NARROW ? 62 : 84;
  for (const group of models.flatMap((model) => model.groups)) {
    for (const lane of group.lanes) {
      const share = lane.to_ms / end_ms;
      const need = endRoom(lane, group.kind) + 8;
      if (share > 0) margin = Math.max(margin, (need - (1 - share) * room) / share);
    }
  }
  return Math.min(margin, room / 3);
}

function usable(window: TimeWindow | undefined): TimeWindow | undefined {
  if (window === undefined) return undefined;
  const length = window.to_ms - window.from_ms;
  return Number.isFinite(length) && length > 0 ? window : undefined;
}

function placed(title: string, index: number): string {
  return `${index + 1} · ${title}`;
}

/** The whole of each run as one thick bar, so that the difference is seen before any detail. */
function compareMarkup(
  sheet: Sheet,
  picture: RunPicture,
  at: { readonly walls: readonly (TimeWindow | undefined)[]; readonly y: number },
): { markup: string; y: number } {
  const { scale } = sheet;
  const room = scale.left - 12;
  const titles = picture.runs.map((run, index) => placed(run.title, index));
  // Beside the bars where all titles fit, else above them.
  const above = sheet.narrow || titles.some((title) => textWidth(title, 12) > room);
  let y = at.y + 8;
  const parts = picture.runs.map((_, index) => {
    const wall = at.walls[index];
    const top = above ? y + 18 : y + 2;
    const label = textMarkup(sheet, {
      x: 6,
      y: above ? y + 12 : y + 14,
      text: titles[index] ?? '',
      ink: 'text',
      weight: 600,
      room: above ? sheet.width - 12 : room,
    });
    y += above ? COMPARE + 16 : COMPARE;
    if (wall === undefined) return label;
    const x = round(scale.x(wall.from_ms));
    const width = round(Math.max(2, scale.x(wall.to_ms) - x));
    const took = formatWall(wall.to_ms - wall.from_ms);
    const words = { text: took, ink: 'text' as const, size: 13, weight: 600 };
    const time = textMarkup(sheet, { x: x + width + 7, y: top + 12.5, room: 90, ...words });
    return `${label}<rect ${ink(sheet.theme, 'text')} x="${x}" y="${top}" width="${width}" height="16" rx="2" fill="currentColor" fill-opacity="0.75"/>${time}`;
  });
  return { markup: `<g aria-hidden="true">${parts.join('\n')}</g>`, y: y + GAP };
}

/** The title, and under it the line whose length is what is compared. */
function runTitle(
  sheet: Sheet,
  run: { readonly title: string; readonly wall: TimeWindow | undefined; readonly y: number },
): string {
  const { scale, theme } = sheet;
  const title = textMarkup(sheet, {
    x: 6,
    y: run.y + 20,
    text: run.title,
    ink: 'text',
    size: 13,
    weight: 600,
    room: sheet.width - 12,
  });
  if (run.wall === undefined) return title;
  const from = round(scale.x(run.wall.from_ms));
  const to = round(scale.x(run.wall.to_ms));
  const y = run.y + 36;
  const line = `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`;
  const took = textMarkup(sheet, {
    x: to + 7,
    y: y + 4.5,
    text: formatWall(run.wall.to_ms - run.wall.from_ms),
    ink: 'text',
    size: 13,
    weight: 600,
    room: sheet.width - to,
  });
  const span = `<path ${ink(theme, 'text')} d="${line}" stroke="currentColor" stroke-width="1.5" fill="none" aria-hidden="true"/>`;
  return [title, span, took].join('\n');
}

function groupsMarkup(
  sheet: Sheet,
  model: TimelineModel,
  top: number,
): { markup: string; y: number } {
  let y = top;
  const parts: string[] = [];
  for (const group of model.groups) {
    const drawn = groupMarkup(sheet, { model, group, y });
    parts.push(drawn.markup);
    y = drawn.y;
  }
  if (model.groups.length === 0) {
    const text = model.live ? 'No task or request yet …' : 'No task or request was seen.';
    parts.push(textMarkup(sheet, { x: 6, y: y + 8, text, ink: 'muted', room: sheet.width - 12 }));
    y += GROUP;
  }
  return { markup: [veilMarkup(sheet, model.blocks, { top, bottom: y }), ...parts].join('\n'), y };
}

function groupMarkup(
  sheet: Sheet,
  at: { readonly model: TimelineModel; readonly group: LaneGroup; readonly y: number },
): { markup: string; y: number } {
  const { group, model } = at;
  let y = at.y + GROUP;
  const heading = textMarkup(sheet, {
    x: 6,
    y: y - 7,
    text: group.title,
    ink: 'muted',
    size: 11,
    weight: 600,
    room: sheet.width - 12,
  });
  const lanes = group.lanes.map((lane) => {
    const drawn = laneMarkup(sheet, { run: model.run, kind: group.kind, lane, y });
    y += drawn.height;
    return drawn.markup;
  });
  const parts = [heading, ...lanes];
  if (group.folded > 0) {
    const failed = group.folded_errors > 0 ? `, ${group.folded_errors} of them failed` : '';
    const text = `and ${plural(group.folded, 'more lane')}${failed}: see the table`;
    parts.push(textMarkup(sheet, { x: 14, y: y + 13, text, ink: 'muted', room: sheet.width - 20 }));
    y += 20;
  }
  const label = escapeXml(`${model.title}: ${group.title}`);
  const role = sheet.interactive ? ` role="rowgroup" aria-label="${label}"` : '';
  return { markup: `<g${role}>\n${parts.join('\n')}\n</g>`, y };
}
