import type { RunEvent } from '../../../src/lab/timeline/event.ts';
import { startRun } from '../../../src/lab/run/start.ts';
import type {
  ProgramLanguage,
  RunHandle,
  RunRequest,
  RunResult,
} from '../../../src/lab/run/types.ts';
import { surroundings, testPython } from './build.ts';

const places = await surroundings();
export const python = testPython();

/** What a test wants to differ from a plain run. */
export type Wish = Partial<Omit<RunRequest, 'program'>> & {
  readonly expect?: string;
  readonly file?: string;
  readonly origin?: string;
  readonly needsPython?: string;
};

export interface Finished {
  readonly result: RunResult;
  readonly events: readonly RunEvent[];
  /** What the program printed, a line each. */
  readonly lines: readonly string[];
}

export interface Running {
  /** What came so far. */
  readonly events: readonly RunEvent[];
  readonly handle: RunHandle;
  readonly finished: Promise<Finished>;
  /** Resolves with the first event that fits, of those to come and those that were. */
  readonly seen: (fits: (event: RunEvent) => boolean) => Promise<RunEvent>;
}

/** Starts a program given as text. */
export function start(language: ProgramLanguage, text: string, wish: Wish = {}): Running {
  const { expect, file, origin, needsPython, ...rest } = wish;
  const events: RunEvent[] = [];
  const waiting = new Set<(event: RunEvent) => void>();
  const program = {
    title: 'test',
    language,
    text,
    ...(expect === undefined ? {} : { expect }),
    ...(file === undefined ? {} : { file }),
    ...(origin === undefined ? {} : { origin }),
    ...(needsPython === undefined ? {} : { needsPython }),
  };
  const runtime = language === 'python' ? 'python' : 'node';
  const request: RunRequest = { program, runtime, python: python.path, ...rest };
  const handle = startRun(7, request, places, (batch) => {
    events.push(...batch);
    for (const event of batch) for (const tell of waiting) tell(event);
  });
  const finished = handle.done.then((result) => ({ result, events, lines: linesOf(events) }));
  const seen = (fits: (event: RunEvent) => boolean): Promise<RunEvent> =>
    new Promise((resolve) => {
      const found = events.find(fits);
      if (found === undefined) waiting.add((event) => fits(event) && resolve(event));
      else resolve(found);
    });
  return { events, handle, finished, seen };
}

/** Runs a program to its end. */
export function run(language: ProgramLanguage, text: string, wish: Wish = {}): Promise<Finished> {
  return start(language, text, wish).finished;
}

/** The events of the lane whose first event has this name, as `phase` or `phase:line`. */
export function lane(events: readonly RunEvent[], source: string, name: string): string[] {
  const first = events.find((event) => event.source === source && event.name === name);
  return events
    .filter((event) => event.source === source && event.id === first?.id)
    .map((event) => (event.line === undefined ? event.phase : `${event.phase}:${event.line}`));
}

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone and its parent, whoever that is, has noticed; at most 5 s. */
export async function gone(pid: number): Promise<boolean> {
  for (let turn = 0; turn < 100 && isAlive(pid); turn++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return !isAlive(pid);
}

function linesOf(events: readonly RunEvent[]): string[] {
  return events
    .filter((event) => event.source === 'output' && event.detail?.text !== undefined)
    .flatMap((event) => (event.detail?.text ?? '').split('\n'));
}
