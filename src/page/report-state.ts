/** What the report page keeps of how it is read, so that coming back to it finds it as it was left. */
import * as v from 'valibot';
import type { ReportedFile, SeverityCounts, WorkspaceReport } from '../protocol/report.ts';
import { plural } from '../lab/timeline/format.ts';

const readingSchema = v.object({
  /** The report it is about, by its `finished_ms`. */
  report: v.number(),
  /** The rule whose findings are shown; empty shows all. */
  rule: v.string(),
  /** How many files are listed. */
  files: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Files that are open or closed against their first state, by path. */
  toggled: v.array(v.string()),
  /** CSS pixels from the top. */
  scroll: v.pipe(v.number(), v.minValue(0)),
});

export type Reading = v.InferOutput<typeof readingSchema>;

/** How many files are listed at first, and how many more at a time. */
export const FILES_AT_A_TIME = 100;
/** How many findings of one file are listed at first, and how many more at a time. */
export const FINDINGS_AT_A_TIME = 200;
/** Files stand open as long as the findings above them and their own are no more than this. */
const OPEN_UP_TO = 100;

/** How a report is read at first. */
export function startReading(report: number): Reading {
  return { report, rule: '', files: FILES_AT_A_TIME, toggled: [], scroll: 0 };
}

/** What was saved, if it is about this report; else a new start. */
export function readReading(saved: unknown, report: number): Reading {
  return v.is(readingSchema, saved) && saved.report === report ? saved : startReading(report);
}

/** A finding with its number in its file, which is what the host is told. */
export interface ListedFinding {
  readonly index: number;
  readonly finding: ReportedFile['findings'][number];
}

/** A file as it is listed: only what the chosen rule found in it. */
export interface ListedFile {
  readonly index: number;
  readonly path: string;
  readonly findings: readonly ListedFinding[];
  /** How many findings it has altogether, those that the report had no room for included. */
  readonly total: number;
  readonly counts: SeverityCounts;
  /** Whether its findings are shown at first. */
  readonly open: boolean;
}

/** The files that have findings of a rule, or of any. */
export function listFiles({ files }: WorkspaceReport, rule: string): ListedFile[] {
  let above = 0;
  return files.flatMap(({ path, findings, counts }, index) => {
    const listed = findings.flatMap((finding, i) =>
      rule === '' || finding.rule === rule ? [{ index: i, finding }] : [],
    );
    if (listed.length === 0 && (rule !== '' || sum(counts) === 0)) return [];
    above += listed.length;
    const own = rule === '' ? counts : countsOf(listed);
    const total = rule === '' ? sum(counts) : listed.length;
    return [{ index, path, findings: listed, total, counts: own, open: above <= OPEN_UP_TO }];
  });
}

/** A folder with findings right in it. */
export interface FolderRow {
  readonly folder: string;
  readonly files: number;
  readonly counts: SeverityCounts;
}

/** Folders in the order of their paths; the top is an empty path. */
export function listFolders({ files }: WorkspaceReport): FolderRow[] {
  const rows = new Map<string, FolderRow>();
  for (const { path, counts } of files) {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const known = rows.get(folder) ?? { folder, files: 0, counts: countsOf([]) };
    rows.set(folder, { folder, files: known.files + 1, counts: added(known.counts, counts) });
  }
  return [...rows.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/** `2 errors, 1 warning`; severities without findings are left out. */
export function countsInWords({ error, warning, hint }: SeverityCounts): string {
  const words = [
    { count: error, noun: 'error' },
    { count: warning, noun: 'warning' },
    { count: hint, noun: 'hint' },
  ].filter(({ count }) => count > 0);
  return words.map(({ count, noun }) => plural(count, noun)).join(', ');
}

/** How many findings there are of all severities. */
export function sum({ error, warning, hint }: SeverityCounts): number {
  return error + warning + hint;
}

function added(a: SeverityCounts, b: SeverityCounts): SeverityCounts {
  return { error: a.error + b.error, warning: a.warning + b.warning, hint: a.hint + b.hint };
}

function countsOf(listed: readonly ListedFinding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { finding } of listed) counts[finding.severity]++;
  return counts;
}
