/** Numbers as learners read them. All inputs are milliseconds unless a name says otherwise. */

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** `4.2 ms`, `302 ms`, `1.52 s`, `75.0 s`: the precision a person can use. */
export function formatTime(ms: number): string {
  if (ms >= 99_950) return `${Math.round(ms / 1000)} s`;
  if (ms >= 9995) return `${(ms / 1000).toFixed(1)} s`;
  if (ms >= 999.5) return `${(ms / 1000).toFixed(2)} s`;
  if (ms >= 9.95 || ms === 0) return `${Math.round(ms)} ms`;
  return `${ms.toFixed(1)} ms`;
}

/** Two ends in one unit, that of the later: `0 → 302 ms`, `0.30 → 1.52 s`. */
export function formatSpan(from: number, to: number): string {
  if (to >= 999.5) return `${(from / 1000).toFixed(2)} → ${(to / 1000).toFixed(2)} s`;
  return `${Math.round(from)} → ${Math.round(to)} ms`;
}

/** A whole run's time for a sentence: in seconds from 0.1 s up, `0.31 s`, else `42 ms`. */
export function formatWall(ms: number): string {
  return ms >= 99.5 && ms < 999.5 ? `${(ms / 1000).toFixed(2)} s` : formatTime(ms);
}

/** `4.9`, `12`: one decimal while it says something. */
export function formatFactor(factor: number): string {
  return factor < 9.95 ? factor.toFixed(1) : String(Math.round(factor));
}

/** `five`, `12`: small numbers as words, as in running text. */
export function formatCount(count: number): string {
  return WORDS[count] ?? String(count);
}

/** `1 request`, `5 requests`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Cuts `text` to at most `length` characters; what is cut is shown by one `…`. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`;
}
