import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { errorText } from '../base/log.ts';
import { nearest } from '../base/nearest.ts';

/**
 * The options of a command: which take a value, which may be given several times (`texts`), and
 * which values where only some are right. Every command also has `--help`.
 */
export type OptionTable = Readonly<
  Record<string, { readonly takes: 'nothing' | 'text' | 'texts' | readonly string[] }>
>;

/** What was given; `words` are the arguments that are no options. */
export type Options =
  | {
      readonly ok: true;
      readonly help: boolean;
      readonly values: Readonly<Record<string, string | true | undefined>>;
      /** The values of the options that may be given several times. */
      readonly lists: Readonly<Record<string, readonly string[] | undefined>>;
      readonly words: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a command's arguments. What is wrong is answered with the nearest right thing. */
export function readOptions(args: readonly string[], table: OptionTable): Options {
  const config: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { takes }] of Object.entries(table)) {
    config[name] = {
      type: takes === 'nothing' ? 'boolean' : 'string',
      multiple: takes === 'texts',
    };
  }
  const unknown = unknownOption(args, Object.keys(config));
  if (unknown !== undefined) return { ok: false, reason: unknown };
  try {
    const parsed = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return sortOut(parsed.values, parsed.positionals, table);
  } catch (error) {
    return { ok: false, reason: errorText(error) };
  }
}

/** What a word should have been, as the end of a sentence; a full stop when nothing is like it. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '.' : `; did you mean "${near}"?`;
}

function unknownOption(args: readonly string[], known: readonly string[]): string | undefined {
  for (const arg of args) {
    if (arg === '--') return undefined;
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || known.includes(name)) continue;
    const meant = nearest(name, known);
    return `there is no option "--${name}".${meant === undefined ? '' : ` Did you mean "--${meant}"?`}`;
  }
  return undefined;
}

function sortOut(
  given: ReturnType<typeof parseArgs>['values'],
  words: readonly string[],
  table: OptionTable,
): Options {
  const values: Record<string, string | true> = {};
  const lists: Record<string, readonly string[]> = {};
  for (const [name, { takes }] of Object.entries(table)) {
    const value = given[name];
    if (Array.isArray(value)) lists[name] = value.map(String);
    else if (typeof value === 'string' || value === true) {
      if (Array.isArray(takes) && value !== true && !takes.includes(value)) {
        const known = takes.map(String);
        const reason = `--${name} takes ${known.join(', ')}, not "${value}"`;
        return { ok: false, reason: reason + didYouMean(value, known) };
      }
      values[name] = value;
    }
  }
  return { ok: true, help: given['help'] === true, values, lists, words };
}
