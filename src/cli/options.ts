import { parseArgs } from 'node:util';
import { errorText } from '../base/log.ts';
import { nearest } from './nearest.ts';

/** The options of a command: which take a value, and which values where only some are right. */
export interface OptionTable {
  readonly [name: string]: { readonly takes: 'nothing' | 'text' | readonly string[] };
}

export type Options =
  | {
      readonly ok: true;
      readonly values: Readonly<Record<string, string | true>>;
      readonly words: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a command's arguments. What is wrong is answered with the nearest right thing. */
export function readOptions(args: readonly string[], table: OptionTable): Options {
  const names = Object.keys(table);
  const unknown = args
    .filter((arg) => arg.startsWith('--') && arg !== '--')
    .map((arg) => arg.slice(2).split('=', 1)[0] ?? '')
    .find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, names);
    const hint = near === undefined ? '' : `; did you mean --${near}?`;
    return { ok: false, reason: `There is no option --${unknown}${hint}` };
  }
  try {
    return check(parse(args, table), table);
  } catch (error) {
    return { ok: false, reason: errorText(error).split('. ', 1)[0] ?? '' };
  }
}

/** What a word should have been, as the end of a sentence; empty when nothing is like it. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}

interface Parsed {
  readonly values: Readonly<Record<string, string | true>>;
  readonly words: readonly string[];
}

function parse(args: readonly string[], table: OptionTable): Parsed {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { takes }]) => [
      name,
      { type: takes === 'nothing' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const given: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'string' || value === true) given[name] = value;
  }
  return { values: given, words: positionals };
}

function check({ values, words }: Parsed, table: OptionTable): Options {
  for (const [name, value] of Object.entries(values)) {
    const takes = table[name]?.takes;
    if (!Array.isArray(takes) || value === true || takes.includes(value)) continue;
    const known = takes.map(String);
    const hint = didYouMean(value, known);
    return { ok: false, reason: `--${name} takes ${known.join(', ')}, not "${value}"${hint}` };
  }
  return { ok: true, values, words };
}
