/** The largest text that is checked, in UTF-16 units: beyond it a parse takes over a second. */
export const MAX_LENGTH = 4_000_000;

/** The longest line that is checked: a single token of that size cannot be interrupted. */
export const MAX_LINE = 100_000;

/** How long reading one text may take, in milliseconds. Ordinary code of the largest size takes half. */
export const MAX_PARSE_MS = 2_000;

/** What is said of a text that takes longer: some shapes of text cost the square of their length. */
export const TOO_SLOW = `Not checked: reading it takes more than ${MAX_PARSE_MS / 1000} seconds.`;

/** Why a text is not checked, as a sentence for a person; undefined when it is. */
export function refuse(text: string): string | undefined {
  if (text.length > MAX_LENGTH) {
    return `Not checked: the file has more than ${MAX_LENGTH / 1_000_000} million characters.`;
  }
  if (text.includes('\0')) return 'Not checked: the file is not text (it contains NUL).';
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > MAX_LINE) {
      return `Not checked: a line has more than ${MAX_LINE / 1000} thousand characters.`;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return undefined;
}
