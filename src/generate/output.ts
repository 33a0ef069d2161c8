/** A file that the generator writes, whole. */
export interface Output {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** What repairs every difference. */
export const REPAIR = 'npm run generate';

/**
 * Says where a file differs from what would be written: its name, the first such line, both forms
 * of it and what to do. Undefined when they are equal. `actual` is undefined for a missing file.
 */
export function drift(output: Output, actual: string | undefined): string | undefined {
  if (actual === undefined) return `${output.path} is missing. Run \`${REPAIR}\`.`;
  if (actual === output.text) return undefined;
  const wanted = output.text.split('\n');
  const found = actual.split('\n');
  let at = 0;
  while (wanted[at] === found[at]) at++;
  return [
    `${output.path}:${at + 1} is not what its sources say. Run \`${REPAIR}\`.`,
    `  expected: ${wanted[at] ?? '(end of file)'}`,
    `  found:    ${found[at] ?? '(end of file)'}`,
  ].join('\n');
}
