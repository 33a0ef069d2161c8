/** All the lab page knows, as plain data, and the one function that changes it. */
import type { DemoEntry, PageTell, RecordedRun, RunPicture } from '../protocol/page.ts';
import type { TimeWindow } from '../lab/timeline/scale.ts';

export type View = 'timeline' | 'table';

/** When the newest event of a run reached the page: the run's time and the page's. */
export interface Arrival {
  readonly run: number;
  /** The event's `at_ms`. */
  readonly at_ms: number;
  /** The page's clock then, in milliseconds. */
  readonly clock: number;
}

export interface PageState {
  readonly picture: RunPicture | null;
  readonly demos: readonly DemoEntry[];
  readonly server: string;
  readonly view: View;
  /** The part of the axis that is shown; null is all of it. */
  readonly window: TimeWindow | null;
  /** Of the run that is under way. */
  readonly arrival: Arrival | null;
}

export type PageAction =
  | { readonly type: 'tell'; readonly tell: PageTell; readonly clock: number }
  | { readonly type: 'view'; readonly view: View }
  | { readonly type: 'window'; readonly window: TimeWindow | null };

export const initialState: PageState = {
  picture: null,
  demos: [],
  server: '',
  view: 'timeline',
  window: null,
  arrival: null,
};

/** A run that goes silent stops growing after this time, in milliseconds. */
const SILENCE = 30_000;

export function reduce(state: PageState, action: PageAction): PageState {
  switch (action.type) {
    case 'view':
      return { ...state, view: action.view };
    case 'window':
      return { ...state, window: action.window };
    case 'tell':
      return told(state, action.tell, action.clock);
  }
}

/** Whether some run of the picture has not ended. */
export function isRunning(picture: RunPicture | null): boolean {
  return picture?.runs.some((run) => run.outcome === undefined) ?? false;
}

/** The present on the clock of the run under way; undefined when none is, or nothing came yet. */
export function presentOf(
  picture: RunPicture | null,
  arrival: Arrival | null,
  clock: number,
): number | undefined {
  if (arrival === null) return undefined;
  const run = picture?.runs.find((one) => one.run === arrival.run);
  if (run === undefined || run.outcome !== undefined) return undefined;
  return arrival.at_ms + Math.min(SILENCE, Math.max(0, clock - arrival.clock));
}

/** Where a picture stands when it is first seen; null when nothing of it is under way. */
export function arrivalOf(picture: RunPicture | null, clock: number): Arrival | null {
  const live = picture?.runs.filter((run) => run.outcome === undefined && run.events.length > 0);
  const run = live?.at(-1);
  return run === undefined ? null : { run: run.run, at_ms: newest(run), clock };
}

/** The other languages in which the pattern of this picture can run. */
export function otherLanguages(state: PageState): { demo: DemoEntry; language: Language }[] {
  const { picture } = state;
  const demo = picture === null ? undefined : demoOf(state, picture);
  if (demo === undefined) return [];
  const used = new Set(picture?.runs.map((run) => run.language));
  return demo.languages
    .filter((language) => !used.has(language))
    .map((language) => ({ demo, language }));
}

type Language = DemoEntry['languages'][number];

function demoOf(state: PageState, picture: RunPicture): DemoEntry | undefined {
  if (picture.slug !== undefined) return state.demos.find((one) => one.slug === picture.slug);
  return state.demos.find((one) => one.title === picture.title);
}

function told(state: PageState, tell: PageTell, clock: number): PageState {
  switch (tell.type) {
    case 'state':
      return {
        ...state,
        picture: tell.picture,
        demos: tell.demos,
        server: tell.server,
        arrival: arrivalOf(tell.picture, clock),
      };
    case 'run/started':
      return {
        ...state,
        picture: tell.picture,
        arrival: arrivalOf(tell.picture, clock),
        window: null,
      };
    case 'run/events':
      return withEvents(state, tell, clock);
    case 'run/ended': {
      const { run } = tell;
      const ended = changeRun(state, run, (one) => ({ ...one, ...endOf(tell) }));
      return ended.arrival?.run === run ? { ...ended, arrival: null } : ended;
    }
  }
}

function endOf(tell: Extract<PageTell, { type: 'run/ended' }>): Partial<RecordedRun> {
  return {
    outcome: tell.outcome,
    summary: tell.summary,
    ...(tell.truncated === undefined ? {} : { truncated: tell.truncated }),
    ...(tell.reason === undefined ? {} : { reason: tell.reason }),
    ...(tell.missing === undefined ? {} : { missing: tell.missing }),
  };
}

function withEvents(
  state: PageState,
  tell: Extract<PageTell, { type: 'run/events' }>,
  clock: number,
): PageState {
  const run = state.picture?.runs.find((one) => one.run === tell.run);
  if (run === undefined || tell.events.length === 0) return state;
  const next = changeRun(state, tell.run, (one) => ({
    ...one,
    events: [...one.events, ...tell.events],
  }));
  if (run.outcome !== undefined) return next;
  // The present never goes back, though an event may be older than what is drawn already.
  const shown = presentOf(state.picture, state.arrival, clock) ?? 0;
  const before = state.arrival?.run === tell.run ? shown : 0;
  const at_ms = tell.events.reduce((latest, event) => Math.max(latest, event.at_ms), before);
  return { ...next, arrival: { run: tell.run, at_ms, clock } };
}

function changeRun(
  state: PageState,
  number: number,
  change: (run: RecordedRun) => RecordedRun,
): PageState {
  const { picture } = state;
  if (picture === null) return state;
  const runs = picture.runs.map((run) => (run.run === number ? change(run) : run));
  return { ...state, picture: { ...picture, runs } };
}

function newest(run: RecordedRun): number {
  return run.events.reduce((latest, event) => Math.max(latest, event.at_ms), 0);
}
