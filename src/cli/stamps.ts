import { statSync } from 'node:fs';

/**
 * What a path was when it was looked at: nothing, something that is there, or a text. A text is
 * known by its file's times and size, and, where those differ or are too young to be told from
 * those of a later change, by what is in it.
 */
export type Stamp =
  | { readonly is: 'absent' }
  | { readonly is: 'there' }
  | { readonly is: 'text'; readonly times: string; readonly hash: string }
  /** Seen in two states during one run. */
  | { readonly is: 'unsteady' };

/** Clocks of file systems are this coarse, in milliseconds, and no coarser. */
const COARSE = 2_000;

/** A file's size, times and number as one text; undefined when there is no file. */
export function timesOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && `${stat.size} ${stat.mtimeMs} ${stat.ctimeMs} ${stat.ino}`;
}

/** Times that a change right after them would not move are worth nothing. */
export function steadyTimes(times: string, now: number): string {
  const [, modified, changed] = times.split(' ');
  return Math.max(Number(modified), Number(changed)) > now - COARSE ? '' : times;
}

/** 53 bits of a text's characters: against accidents, not against people. */
export function textHash(text: string): string {
  let a = 0xdeadbeef ^ text.length;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (4294967296 * (b & 0x1fffff) + (a >>> 0)).toString(36);
}

/** Whether two looks at a path saw the same. */
export function sameStamp(a: Stamp, b: Stamp): boolean {
  if (a.is === 'text' && b.is === 'text') return a.hash === b.hash;
  return a.is === b.is && a.is !== 'unsteady';
}

/** The better known of two stamps of one path: a text is also something that is there. */
export function joinStamps(a: Stamp, b: Stamp): Stamp {
  if (a.is === 'text' && b.is === 'there') return a;
  if (a.is === 'there' && b.is === 'text') return b;
  return sameStamp(a, b) ? a : { is: 'unsteady' };
}
