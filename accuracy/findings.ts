import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonFiles, readText, targetOf, type Package } from './packages.ts';
import { SETTINGS, Workspace } from './workspace.ts';

/** What names a finding for as long as its package keeps its version. */
export interface FindingKey {
  readonly package: string;
  readonly version: string;
  /** Relative to the folder where the package is unpacked. */
  readonly path: string;
  readonly rule: string;
  /** The line it starts on, without spaces around it. */
  readonly line: string;
  /** Which of several equal ones in its file, from 1. */
  readonly occurrence: number;
}

/** What somebody who read the code around a finding says of it. */
export interface Verdict extends FindingKey {
  /** Whether the finding is right. */
  readonly verdict: boolean;
  readonly why: string;
}

/** A finding of today. */
export interface Found extends FindingKey {
  /** Zero-based. */
  readonly row: number;
  readonly severity: string;
  readonly message: string;
  /** The lines around it. */
  readonly context: string;
}

const VERDICTS = new URL('verdicts.json', import.meta.url);

/** The recorded verdicts, by the text of their keys. */
export function readVerdicts(): Map<string, Verdict> {
  const { verdicts } = JSON.parse(readFileSync(VERDICTS, 'utf8')) as { verdicts: Verdict[] };
  return new Map(verdicts.map((verdict) => [keyText(verdict), verdict]));
}

/** The key as one line. */
export function keyText(key: FindingKey): string {
  return [key.package, key.version, key.path, key.rule, key.line, key.occurrence].join(' | ');
}

/** Everything the linter finds in a package, tests and examples left out. */
export function findingsOf(wanted: Package, folder: string): Found[] {
  const workspace = new Workspace(targetOf(folder));
  const all: Found[] = [];
  try {
    for (const path of pythonFiles(join(folder, wanted.source))) {
      if (/(?:^|\/)(?:tests?|testing)\//.test(path)) continue;
      all.push(...findingsIn(workspace, wanted, folder, `${wanted.source}/${path}`));
    }
  } finally {
    workspace.dispose();
  }
  return all;
}

function findingsIn(
  workspace: Workspace,
  { name, version }: Package,
  folder: string,
  path: string,
): Found[] {
  const text = readText(join(folder, path));
  const lines = text.split('\n');
  const checker = workspace.open(join(folder, path), text);
  const seen = new Map<string, number>();
  try {
    return checker.findings(SETTINGS).map(({ rule, severity, message, range }) => {
      const { row } = range.start;
      const line = (lines[row] ?? '').trim();
      const occurrence = (seen.get(`${rule} ${line}`) ?? 0) + 1;
      seen.set(`${rule} ${line}`, occurrence);
      const context = around(lines, row);
      return {
        package: name,
        version,
        path,
        rule,
        line,
        occurrence,
        row,
        severity,
        message,
        context,
      };
    });
  } finally {
    checker.dispose();
  }
}

/** Twelve lines: enough to see the loop, the guard or the `with` around most findings. */
function around(lines: readonly string[], row: number): string {
  const from = Math.max(0, row - 6);
  return lines
    .slice(from, from + 12)
    .map((line, i) => `${from + i === row ? '>' : ' '} ${from + i + 1} ${line}`)
    .join('\n');
}
