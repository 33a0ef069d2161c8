import { readArguments } from './arguments.ts';
import { nearest } from '../base/nearest.ts';

/** The options of a command: which take a value, and which values where only some are right. */
export type OptionTable = Readonly<
  Record<string, { readonly takes: 'nothing' | 'text' | readonly string[] }>
>;

/** What was given; `words` are the arguments that are no options. */
export type Options =
  | {
      readonly ok: true;
      readonly values: Readonly<Record<string, string | true>>;
      readonly words: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a command's arguments. What is wrong is answered with the nearest right thing. */
export function readOptions(args: readonly string[], table: OptionTable): Options {
  const kinds = Object.entries(table).map(([name, { takes }]) => {
    return [name, { type: takes === 'nothing' ? ('boolean' as const) : ('string' as const) }];
  });
  const read = readArguments(args, Object.fromEntries(kinds) as Record<string, { type: 'string' }>);
  if (!read.ok) return read;
  const values: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(read.values)) {
    if (typeof value !== 'string' && value !== true) continue;
    const wrong = whyWrong(name, value, table[name]?.takes);
    if (wrong !== null) return { ok: false, reason: wrong };
    values[name] = value;
  }
  return { ok: true, values, words: read.positionals };
}

/** What a word should have been, as the end of a sentence; a full stop when nothing is like it. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}

function whyWrong(
  name: string,
  value: string | true,
  takes: 'nothing' | 'text' | readonly string[] | undefined,
): string | null {
  if (!Array.isArray(takes) || value === true || takes.includes(value)) return null;
  const known = takes.map(String);
  return `--${name} takes ${known.join(', ')}, not "${value}"${didYouMean(value, known)}`;
}
