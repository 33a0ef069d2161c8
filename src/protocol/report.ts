/** The report on a whole workspace, and the messages between the extension host and its page. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.pipe(v.number(), v.integer(), v.minValue(1));
const severitySchema = v.picklist(['error', 'warning', 'hint']);
const countsSchema = v.object({ error: count, warning: count, hint: count });

const findingSchema = v.object({
  rule: v.string(),
  severity: severitySchema,
  message: v.string(),
  /** In a notebook: which of its cells, texts counted as well, from one. */
  cell: v.optional(place),
  /** From one, in the file or in the cell. */
  line: place,
  /** From one, in UTF-16 units. */
  column: place,
});

const reportSchema = v.object({
  version: v.literal(1),
  /** When the check ended, in milliseconds since 1970. It also tells one report from another. */
  finished_ms: v.pipe(v.number(), v.finite()),
  took_ms: v.pipe(v.number(), v.minValue(0)),
  /** Whether the check was cancelled, so that some files were not looked at. */
  cancelled: v.boolean(),
  /** Files that were to be checked, those that were, and those that could not be, or not wholly. */
  found: count,
  checked: count,
  unreadable: count,
  /** Files that the settings of the project leave out. */
  excluded: count,
  /** All findings; `files` may list fewer, see `listed`. */
  findings: count,
  counts: countsSchema,
  /** How many findings `files` lists: the report of a very large workspace is cut. */
  listed: count,
  rules: v.array(
    v.object({
      rule: v.string(),
      title: v.string(),
      /** The worst that one of its findings has. */
      severity: severitySchema,
      findings: count,
    }),
  ),
  /** Files with findings, by path. */
  files: v.array(
    v.object({
      /** As people read it: relative to the workspace, with slashes. */
      path: v.string(),
      uri: v.string(),
      counts: countsSchema,
      findings: v.array(findingSchema),
    }),
  ),
  /** The files that could not be checked, and why. */
  skipped: v.array(v.object({ path: v.string(), uri: v.string(), reason: v.string() })),
});

export type WorkspaceReport = v.InferOutput<typeof reportSchema>;
export type ReportedFile = WorkspaceReport['files'][number];
export type ReportedFinding = ReportedFile['findings'][number];
export type ReportedRule = WorkspaceReport['rules'][number];
export type SeverityCounts = v.InferOutput<typeof countsSchema>;
export type ReportedSeverity = ReportedFinding['severity'];

/** Host → report page. The page keeps no truth of its own: each message replaces everything. */
const tellSchema = v.object({
  type: v.literal('report'),
  /** Null as long as the workspace was not checked. */
  report: v.nullable(reportSchema),
  /** Whether a check is under way. */
  checking: v.boolean(),
});

export type ReportTell = v.InferOutput<typeof tellSchema>;

/** Report page → host. Places are named by their index in the report with that `finished_ms`. */
export const reportAskSchema = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('open'), report: v.number(), file: count, finding: count }),
  v.object({ type: v.literal('open-skipped'), report: v.number(), file: count }),
  v.object({ type: v.literal('explain'), rule: v.string() }),
  v.object({ type: v.literal('check') }),
  v.object({ type: v.literal('problems') }),
]);

export type ReportAsk = v.InferOutput<typeof reportAskSchema>;

/** A report from a file; undefined if it is none of this version. */
export function readReport(data: unknown): WorkspaceReport | undefined {
  return v.is(reportSchema, data) ? data : undefined;
}

/** A message from the host; undefined if it is none that the page knows. */
export function readReportTell(data: unknown): ReportTell | undefined {
  return v.is(tellSchema, data) ? data : undefined;
}
