import { nearest } from '../base/nearest.ts';
import { check } from './check.ts';
import type { CliIo } from './io.ts';

/** Wrong use. */
const FAILURE = 2;

const HELP = `Async Lab: learn asynchronous programming, and check for what goes wrong in it.

Usage: async-lab <command> [options]

Commands:
  check      report blocking calls, missing awaits, unclosed sessions and the like
  rules      list the rules
  patterns   list the patterns, or print one
  run        run a pattern or a file in the lab and measure it
  serve      start the echo server

Each command explains itself with --help.

Example: async-lab check src/
`;

type Command = (args: string[], io: CliIo) => Promise<number>;

/**
 * Loaded when used, but for `check`, which is run most often: it does not pay for the server, nor
 * `run` for the parser.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: () => Promise.resolve(check),
  rules: async () => (await import('./rules.ts')).rules,
  patterns: async () => (await import('./patterns.ts')).patterns,
  run: async () => (await import('./run.ts')).run,
  serve: async () => (await import('./serve.ts')).serve,
};

/** Runs the command that the arguments name. Resolves with the exit code. */
export async function commandLine(args: string[], io: CliIo): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name !== undefined) io.out(HELP);
    else io.err(HELP);
    return name === undefined ? FAILURE : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const meant = nearest(name, Object.keys(COMMANDS));
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    io.err(`async-lab: there is no command "${name}".${hint}\n`);
    return FAILURE;
  }
  return (await command())(rest, io);
}
