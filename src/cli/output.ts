import type { CliIo } from './io.ts';

/** The process's own streams. The only place of the command line that writes to them. */
export function processIo(): CliIo {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', leftAlone);
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    onInterrupt: (handler) => {
      process.on('SIGINT', handler);
      process.on('SIGTERM', handler);
    },
  };
}

/** Whoever read the output has read enough (`| head`): that is no failure of ours. */
function leftAlone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
