/** What a command of the command line needs of the process around it. */
export interface CliIo {
  /** Writes to standard output. A line ends only where the text says so. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  readonly env: NodeJS.ProcessEnv;
  /** The absolute path against which relative ones are meant. */
  readonly cwd: string;
  /** Calls `handler` when the user interrupts the program. */
  onInterrupt(handler: () => void): void;
}
