import type { RunRequest, RunResult } from '../lab/run/types.ts';
import type { RunEvent } from '../lab/timeline/event.ts';
import type { RecordedRun } from '../protocol/page.ts';

/** The most events a picture keeps of one run: more could not be told apart, and all are copied to the page. */
export const EVENT_LIMIT = 20_000;

/** Collects what a run tells, so that a picture of it can be drawn at any moment. */
export class Recording {
  readonly run: number;
  private readonly request: RunRequest;
  private readonly events: RunEvent[] = [];
  private left = 0;
  private result: RunResult | undefined;

  constructor(run: number, request: RunRequest) {
    this.run = run;
    this.request = request;
  }

  /** How the run ended; `undefined` while it is under way. */
  get outcome(): RunResult['outcome'] | undefined {
    return this.result?.outcome;
  }

  /** Returns the events that were kept. */
  add(events: readonly RunEvent[]): readonly RunEvent[] {
    const kept = events.slice(0, EVENT_LIMIT - this.events.length);
    this.events.push(...kept);
    this.left += events.length - kept.length;
    return kept;
  }

  end(result: RunResult): void {
    this.result = result;
  }

  /** The run as it stands now. */
  snapshot(): RecordedRun {
    const { program, runtime } = this.request;
    const { title, language, text } = program;
    const events = [...this.events];
    const started = { run: this.run, title, language, runtime, text, events };
    if (this.result === undefined) return started;
    const { outcome, reason, missing, summary, truncated } = this.result;
    return {
      ...started,
      outcome,
      summary,
      ...(truncated || this.left > 0 ? { truncated: true } : {}),
      ...(reason === undefined ? {} : { reason }),
      ...(missing === undefined ? {} : { missing }),
    };
  }
}
