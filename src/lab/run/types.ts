import type { RunEvent, RunSummary } from '../timeline/event.ts';

/** The languages whose programs can be run. */
export type ProgramLanguage = 'python' | 'typescript' | 'javascript';

/** What executes a program. `embedded` is the Python that ships with the extension. */
export type RuntimeId = 'node' | 'python' | 'embedded';

/** Faults the built-in server can inject into every answer of a run, by toxiproxy's names. */
export type FaultName = 'latency' | 'timeout' | 'reset_peer' | 'status_503' | 'slow_close';

/** A program to run: exactly the text the learner sees. */
export interface Program {
  /** What a person calls it: the pattern's title or the file's name. */
  readonly title: string;
  readonly language: ProgramLanguage;
  /** The whole program. It is written to a temporary directory unless `file` is given. */
  readonly text: string;
  /** An absolute path to run instead of a temporary copy, in its own folder. */
  readonly file?: string;
  /**
   * An absolute path of the file that `text` is a changed form of. The text runs as a temporary
   * copy, but in that file's folder, and imports what lies beside it, as the file itself would.
   */
  readonly origin?: string;
  /** What must be true of the run, in the language of a pattern's `expect:` header; none = exit 0. */
  readonly expect?: string;
  /** The oldest Python that can run it, `3.11`; absent = any supported one. */
  readonly needsPython?: string;
}

/** Everything that may differ between two runs of one program. */
export interface RunRequest {
  readonly program: Program;
  readonly runtime: RuntimeId;
  /** Absolute path of the Python interpreter; without it `python3`, then `python`, from PATH. */
  readonly python?: string;
  /** Milliseconds until the whole process tree is ended. Default 15,000; 1 to 600,000. */
  readonly timeLimitMs?: number;
  /** Characters of output kept, stdout and stderr together. Default 200,000. */
  readonly outputLimit?: number;
  readonly fault?: FaultName;
}

/** What could not be found, and the command that would install it. */
export interface MissingPart {
  /** `aiohttp`, `Python` … */
  readonly name: string;
  /** What to type in a terminal, `python3 -m pip install aiohttp`; empty when there is none. */
  readonly command: string;
}

/**
 * How a run ended. `not-started`: nothing ran, `reason` (and `missing`) say why.
 * `limit`: ended at the time limit with all its children; `failed`: exit code not 0 or expectation missed.
 */
export type RunOutcome = 'ok' | 'failed' | 'cancelled' | 'limit' | 'not-started';

export interface RunResult {
  readonly outcome: RunOutcome;
  /** One sentence for a person when `outcome` is not `ok`. */
  readonly reason?: string;
  readonly missing?: readonly MissingPart[];
  readonly exitCode: number | null;
  readonly summary: RunSummary;
  /** True when output or events were cut at their limits; what was cut is not kept. */
  readonly truncated: boolean;
  /** What else a log should know: lines of the recorder that were no events, for one. */
  readonly notes?: readonly string[];
}

/** A run under way. */
export interface RunHandle {
  /** Never rejects: whatever goes wrong is a result. */
  readonly done: Promise<RunResult>;
  /** Ends the whole process tree. Harmless after the end. */
  cancel(): void;
}

/** What a run needs of its surroundings. */
export interface RunSurroundings {
  /** Absolute path of a Node (or of Electron, which is told to be Node) for the `node` runtime. */
  readonly node: string;
  /** Absolute path of the folder that holds the built files (`dist/`): recorders and bundled undici. */
  readonly dist: string;
  /** Absolute path of `media/`, which holds the Python recorder. */
  readonly media: string;
}

/** Receives events as they happen, in order of `at_ms` as far as that can be known. */
export type EventSink = (events: readonly RunEvent[]) => void;
