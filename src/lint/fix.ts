import { comparePositions, type TextEdit } from '../base/text.ts';
import type { Finding, Fix } from '../protocol/lint.ts';

/**
 * The edits that apply the preferred fix of each finding, dropping a fix that would overlap one
 * chosen before it. Equal insertions at one place (two fixes that add the same import) are made once.
 * @param which `safe` for fix-all; `all` also takes fixes that may change what the program does.
 */
export function fixAllEdits(findings: readonly Finding[], which: 'safe' | 'all'): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (fix === undefined || (which === 'safe' && !fix.safe)) continue;
    const fresh = fix.edits.filter((edit) => !chosen.some((other) => sameEdit(edit, other)));
    if (fresh.some((edit) => chosen.some((other) => editsOverlap(edit, other)))) continue;
    chosen.push(...fresh);
  }
  return chosen.sort((a, b) => comparePositions(a.range.start, b.range.start));
}

/** Whether the fix can be offered in a menu: it has something to change. */
export function isOfferable(fix: Fix): boolean {
  return fix.edits.length > 0;
}

function sameEdit(a: TextEdit, b: TextEdit): boolean {
  return (
    a.text === b.text &&
    comparePositions(a.range.start, b.range.start) === 0 &&
    comparePositions(a.range.end, b.range.end) === 0
  );
}

function editsOverlap(a: TextEdit, b: TextEdit): boolean {
  return (
    comparePositions(a.range.start, b.range.end) < 0 &&
    comparePositions(b.range.start, a.range.end) < 0
  );
}
