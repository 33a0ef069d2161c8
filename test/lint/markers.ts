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
 * | `missed: id` | a known missed alarm on the line above: fails once it is reported |
 * | `false: id` | a known false alarm on the line above: fails once it is gone |
 * | first line `fixture: broken` | the file is allowed not to parse |
 */
export interface Marker {
  readonly kind: 'report' | 'missed' | 'false';
  /** Zero-based row of the code the marker speaks of. */
  readonly row: number;
  /** Zero-based columns; -1 when any place on the row will do. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  /** Part of the message, or empty. */
  readonly text: string;
}

const CARETS = /^(\s*(?:#|\/\/)\s*)(\^+)\s+([a-z][a-z-]*)(?:: (.*))?$/;
const FIRST_COLUMN = /^\s*(?:#|\/\/)\s*<-\s+([a-z][a-z-]*)(?:: (.*))?$/;
const KNOWN_GAP = /^\s*(?:#|\/\/)\s*(missed|false):\s+([a-z][a-z-]*)/;

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
}

/** What differs between markers and findings, as sentences; empty when they agree. */
export function compareMarkers(markers: readonly Marker[], findings: readonly Found[]): string[] {
  const problems: string[] = [];
  const left = [...findings];
  for (const marker of markers) {
    const at = left.findIndex((found) => fits(marker, found));
    const place = `line ${marker.row + 1}: ${marker.rule}`;
    if (marker.kind === 'missed') {
      if (at >= 0) problems.push(`${place} is reported now: replace the "missed" marker`);
    } else if (at < 0) {
      problems.push(
        marker.kind === 'false'
          ? `${place} is no longer reported: remove the "false" marker`
          : `${place} is not reported at ${marker.start + 1}–${marker.end}`,
      );
    }
    if (at >= 0) left.splice(at, 1);
  }
  for (const found of left) {
    problems.push(
      `line ${found.row + 1}: not expected: ${'^'.repeat(Math.max(1, found.end - found.start))} at ${found.start + 1}: ${found.rule}: ${found.message}`,
    );
  }
  return problems;
}

function fits(marker: Marker, found: Found): boolean {
  if (marker.rule !== found.rule || marker.row !== found.row) return false;
  if (marker.start >= 0 && marker.start !== found.start) return false;
  if (marker.end >= 0 && marker.end !== found.end) return false;
  return found.message.includes(marker.text);
}
