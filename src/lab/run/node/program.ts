import { pathToFileURL } from 'node:url';

/** Absolute path of the learner's program. */
export const PROGRAM_PATH = process.argv[1] ?? '';
export const PROGRAM_URL = PROGRAM_PATH === '' ? '' : pathToFileURL(PROGRAM_PATH).href;

/** The line of the program that is being executed, or undefined. */
export function currentLine(): number | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return lineIn(stack);
}

/** The innermost line of the program in the text of a stack, or undefined. */
export function lineIn(stack: string): number | undefined {
  for (const entry of stack.split('\n')) {
    for (const place of [PROGRAM_URL, PROGRAM_PATH]) {
      const at = entry.indexOf(`${place}:`);
      const line = at < 0 ? null : /^:(\d+)/.exec(entry.slice(at + place.length));
      if (line !== null) return Number(line[1]);
    }
  }
  return undefined;
}
