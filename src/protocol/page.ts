/** Messages between the extension host and the lab page, and the shape of a recorded run. */
import * as v from 'valibot';
import type { RunEvent, RunSummary } from '../lab/timeline/event.ts';
import type { MissingPart, ProgramLanguage, RunOutcome, RuntimeId } from '../lab/run/types.ts';
import { eventSchema } from './run.ts';

/** A run as a picture needs it, finished or under way. */
export interface RecordedRun {
  readonly run: number;
  readonly title: string;
  readonly language: ProgramLanguage;
  readonly runtime: RuntimeId;
  /** The program that ran, so that a line number means something. */
  readonly text: string;
  readonly events: readonly RunEvent[];
  /** Absent while the run is under way. */
  readonly outcome?: RunOutcome;
  readonly reason?: string;
  readonly missing?: readonly MissingPart[];
  readonly summary?: RunSummary;
  /** Whether output or events were cut at their limits. */
  readonly truncated?: boolean;
}

/**
 * What stands under a lesson's cell (the notebook output's JSON) and on the lab page:
 * one run, or two on one time axis, the slower form first.
 */
export interface RunPicture {
  readonly title: string;
  /** The pattern that ran, if it was one, so that its other language can be offered. */
  readonly slug?: string;
  readonly runs: readonly RecordedRun[];
}

/** Something the lab page can start by itself. */
export interface DemoEntry {
  readonly slug: string;
  /** The catalogue number, `P06`. */
  readonly number: string;
  readonly title: string;
  readonly languages: readonly ProgramLanguage[];
}

/** Host → page. The page keeps no truth of its own: `state` replaces everything. */
export type PageTell =
  | {
      readonly type: 'state';
      readonly picture: RunPicture | null;
      readonly demos: readonly DemoEntry[];
      /** One line about the server: its address, or that each run has its own. */
      readonly server: string;
    }
  | { readonly type: 'run/started'; readonly picture: RunPicture }
  | { readonly type: 'run/events'; readonly run: number; readonly events: readonly RunEvent[] }
  | {
      readonly type: 'run/ended';
      readonly run: number;
      readonly outcome: RunOutcome;
      readonly reason?: string;
      readonly missing?: readonly MissingPart[];
      readonly summary: RunSummary;
      readonly truncated?: boolean;
    };

/** Page → host; checked with this schema before a handler sees it. */
export const pageAskSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({
    type: v.literal('open-line'),
    run: v.number(),
    line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  }),
  v.object({ type: v.literal('cancel') }),
  v.object({ type: v.literal('run-again') }),
  v.object({
    type: v.literal('run-demo'),
    slug: v.string(),
    language: v.picklist(['python', 'typescript', 'javascript']),
  }),
  v.object({ type: v.literal('export'), format: v.picklist(['svg', 'trace']) }),
  v.object({ type: v.literal('copy'), text: v.string() }),
]);

export type PageAsk = v.InferOutput<typeof pageAskSchema>;

const outcomeSchema = v.picklist(['ok', 'failed', 'cancelled', 'limit', 'not-started']);
const missingSchema = v.array(v.object({ name: v.string(), command: v.string() }));
const languageSchema = v.picklist(['python', 'typescript', 'javascript']);

const summarySchema = v.object({
  ok: v.boolean(),
  wall_ms: v.number(),
  one_after_another_ms: v.number(),
  speedup: v.number(),
  peak_concurrency: v.number(),
  requests: v.number(),
  max_lag_ms: v.number(),
  leaked: v.array(v.string()),
});

const pictureSchema = v.object({
  title: v.string(),
  slug: v.optional(v.string()),
  runs: v.array(
    v.object({
      run: v.number(),
      title: v.string(),
      language: languageSchema,
      runtime: v.picklist(['node', 'python', 'embedded']),
      text: v.string(),
      events: v.array(eventSchema),
      outcome: v.optional(outcomeSchema),
      reason: v.optional(v.string()),
      missing: v.optional(missingSchema),
      summary: v.optional(summarySchema),
      truncated: v.optional(v.boolean()),
    }),
  ),
});

const pageTellSchema = v.variant('type', [
  v.object({
    type: v.literal('state'),
    picture: v.nullable(pictureSchema),
    demos: v.array(
      v.object({
        slug: v.string(),
        number: v.string(),
        title: v.string(),
        languages: v.array(languageSchema),
      }),
    ),
    server: v.string(),
  }),
  v.object({ type: v.literal('run/started'), picture: pictureSchema }),
  v.object({ type: v.literal('run/events'), run: v.number(), events: v.array(eventSchema) }),
  v.object({
    type: v.literal('run/ended'),
    run: v.number(),
    outcome: outcomeSchema,
    reason: v.optional(v.string()),
    missing: v.optional(missingSchema),
    summary: summarySchema,
    truncated: v.optional(v.boolean()),
  }),
]);

/** A picture from a notebook's output, which may come from a file; undefined if it is not one. */
export function readPicture(data: unknown): RunPicture | undefined {
  return v.is(pictureSchema, data) ? (data as RunPicture) : undefined;
}

/** A message from the host; undefined if it is none that the page knows. */
export function readPageTell(data: unknown): PageTell | undefined {
  return v.is(pageTellSchema, data) ? (data as PageTell) : undefined;
}
