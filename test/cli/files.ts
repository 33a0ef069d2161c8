import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './support.ts';

/** Files by their paths in a folder. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** An async function that blocks: one warning, with a safe fix. */
export const SLEEPY = 'import time\n\n\nasync def main():\n    time.sleep(1)\n';

/** An async function without a finding. */
export const CLEAN = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(1)\n';

/** Something that is a hint in every profile but tests. */
export const HINTED = 'import asyncio\n\ntry:\n    pass\nexcept asyncio.TimeoutError:\n    pass\n';

/** Puts files into a folder. */
export function put(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** A new folder with some files in it. */
export function folderOf(files: Files): string {
  const folder = temporaryFolder();
  put(folder, files);
  return folder;
}

/** The fields of the JSON report that tests look at. */
export interface Report {
  readonly version: number;
  readonly files: number;
  readonly findings: readonly {
    readonly path: string;
    readonly line: number;
    readonly column: number;
    readonly cell?: number;
    readonly rule: string;
    readonly severity: string;
    readonly message: string;
    readonly fix: unknown;
  }[];
  readonly errors: readonly { path: string; message: string; line?: number }[];
}

/** Findings as `path:line rule`. */
export function said({ findings }: Report): string[] {
  return findings.map(({ path, line, rule }) => `${path}:${line} ${rule}`);
}
