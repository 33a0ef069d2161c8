import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { errorText } from '../base/log.ts';
import { nearest } from '../base/nearest.ts';

/** Arguments as `node:util` reads them, or what is wrong with them, in a sentence. */
export type ParsedArguments =
  | {
      readonly ok: true;
      readonly values: Readonly<
        Record<string, string | boolean | (string | boolean)[] | undefined>
      >;
      readonly positionals: readonly string[];
    }
  | { readonly ok: false; readonly reason: string };

/** Reads a command's arguments; an unknown option is answered with the nearest right one. */
export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
): ParsedArguments {
  for (const arg of args) {
    if (arg === '--') break;
    const name = /^--([^=]+)/.exec(arg)?.[1];
    if (name === undefined || Object.hasOwn(options, name)) continue;
    const meant = nearest(name, Object.keys(options));
    const hint = meant === undefined ? '' : ` Did you mean "--${meant}"?`;
    return { ok: false, reason: `there is no option "--${name}".${hint}` };
  }
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true });
    return { ok: true, values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    return { ok: false, reason: errorText(error) };
  }
}
