/**
 * Fixtures are programs with the expectation written under the line:
 *
 *     time.sleep(1)
 *   # ^^^^^^^^^^ blocking-sleep: stops the whole
 *
 * | marker | meaning |
 * | --- | --- |
 * | `^^^ id` or `^^^ id: text` | a report exactly here; the message contains the text |
 * | `<- id` | a report that starts at the first column |
 * | `fix: id: text` | the report above offers a fix whose title contains the text |
 * | `no fix: id` or `no fix: id: text` | the report above offers no fix, or none with that title |
 * | `missed: id` | a known missed alarm on the line above: fails once it is reported |
 * | `false: id` | a known false alarm on the line above: fails once it is gone |
 *
 * The first lines may say how the program is to be read, see {@link Header}.
 */
export interface Marker {
  readonly kind: 'report' | 'fix' | 'no fix' | 'missed' | 'false';
  /** Zero-based row of the code the marker speaks of. */
  readonly row: number;
  /** Zero-based columns; -1 when any place on the row will do. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Part of the message or of the fix's title, or empty. */
  readonly text: string;
}

/**
 * How a fixture is to be read, from comments in its first lines.
 *
 * | line | meaning |
 * | --- | --- |
 * | `# fixture: broken` | the program does not parse as a whole |
 * | `# fixture: notebook` | each `# %%` starts a cell of a notebook |
 * | `# fixture: python 3.9` | the lowest version the program must run on |
 */
export interface Header {
  readonly broken: boolean;
  readonly notebook: boolean;
  /** As 309 for 3.9; undefined for the default. */
  readonly target: number | undefined;
}

const CARETS = /^(\s*(?:#|\/\/)\s*)(\^+)\s+([a-z][a-z-]*)(?:: (.*))?$/;
const FIRST_COLUMN = /^\s*(?:#|\/\/)\s*<-\s+([a-z][a-z-]*)(?:: (.*))?$/;
const FIX = /^\s*(?:#|\/\/)\s*(fix|no fix):\s+([a-z][a-z-]*)(?:: (.*))?$/;
const KNOWN_GAP = /^\s*(?:#|\/\/)\s*(missed|false):\s+([a-z][a-z-]*)/;
const HEADER = /^(?:#|\/\/) fixture: (broken|notebook|python (\d)\.(\d+))$/;

/** Reads the first lines of a fixture. */
export function readHeader(text: string): Header {
  const header = { broken: false, notebook: false, target: undefined as number | undefined };
  for (const line of text.split('\n')) {
    const found = HEADER.exec(line);
    if (!found) break;
    if (found[1] === 'broken') header.broken = true;
    else if (found[1] === 'notebook') header.notebook = true;
    else header.target = Number(found[2]) * 100 + Number(found[3]);
  }
  return header;
}

/** Reads the markers of a fixture. Several may stand under one line of code. */
export function readMarkers(text: string): Marker[] {
  const markers: Marker[] = [];
  let code = -1;
  text.split('\n').forEach((line, row) => {
    const marker = readMarker(line, code);
    if (marker) markers.push(marker);
    else code = row;
  });
  return markers;
}

function readMarker(line: string, row: number): Marker | undefined {
  const carets = CARETS.exec(line);
  if (carets) {
    const start = (carets[1] ?? '').length;
    const end = start + (carets[2] ?? '').length;
    return { kind: 'report', row, start, end, rule: carets[3] ?? '', text: carets[4] ?? '' };
  }
  const first = FIRST_COLUMN.exec(line);
  if (first) {
    return { kind: 'report', row, start: 0, end: -1, rule: first[1] ?? '', text: first[2] ?? '' };
  }
  const fix = FIX.exec(line);
  if (fix) {
    const kind = fix[1] === 'fix' ? 'fix' : 'no fix';
    return { kind, row, start: -1, end: -1, rule: fix[2] ?? '', text: fix[3] ?? '' };
  }
  const gap = KNOWN_GAP.exec(line);
  if (!gap) return undefined;
  const kind = gap[1] === 'missed' ? 'missed' : 'false';
  return { kind, row, start: -1, end: -1, rule: gap[2] ?? '', text: '' };
}

/** A finding on one row, as markers describe it. */
export interface Found {
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly message: string;
  /** The titles of its fixes. */
  readonly fixes: readonly string[];
}

/** What differs between markers and findings, as sentences; empty when they agree. */
export function compareMarkers(markers: readonly Marker[], findings: readonly Found[]): string[] {
  const problems: string[] = [];
  const left = [...findings];
  for (const marker of markers) {
    const problem = isOfFix(marker) ? checkFix(marker, findings) : take(marker, left);
    if (problem !== undefined) problems.push(`line ${marker.row + 1}: ${marker.rule} ${problem}`);
  }
  for (const found of left) {
    problems.push(
      `line ${found.row + 1}: not expected: ${'^'.repeat(Math.max(1, found.end - found.start))} at ${found.start + 1}: ${found.rule}: ${found.message}`,
    );
  }
  return problems;
}

/** Takes the finding a marker speaks of out of those that are left; says what is wrong with it. */
function take(marker: Marker, left: Found[]): string | undefined {
  const at = left.findIndex((found) => fits(marker, found));
  if (at >= 0) left.splice(at, 1);
  if (marker.kind === 'missed') {
    return at >= 0 ? 'is reported now: replace the "missed" marker' : undefined;
  }
  if (at >= 0) return undefined;
  return marker.kind === 'false'
    ? 'is no longer reported: remove the "false" marker'
    : `is not reported at ${marker.start + 1}–${marker.end}`;
}

function isOfFix({ kind }: Marker): boolean {
  return kind === 'fix' || kind === 'no fix';
}

function checkFix(marker: Marker, findings: readonly Found[]): string | undefined {
  const reports = findings.filter(({ row, rule }) => row === marker.row && rule === marker.rule);
  if (reports.length === 0) return 'is not reported, so it offers nothing';
  const titles = reports.flatMap(({ fixes }) => fixes);
  const offers = titles.some((title) => title.includes(marker.text));
  if (offers === (marker.kind === 'fix')) return undefined;
  return `offers ${titles.map((title) => `"${title}"`).join(', ') || 'no fix'}`;
}

function fits(marker: Marker, found: Found): boolean {
  if (marker.rule !== found.rule || marker.row !== found.row) return false;
  if (marker.start >= 0 && marker.start !== found.start) return false;
  if (marker.end >= 0 && marker.end !== found.end) return false;
  return found.message.includes(marker.text);
}
