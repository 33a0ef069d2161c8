import type { RunRequest } from '../lab/run/types.ts';
import type { PageTell, RunPicture } from '../protocol/page.ts';
import { Recording } from './recording.ts';
import type { RunClient, StartedRun } from './run-client.ts';

/** Something the lab runs: one program, or two to be compared, the slower form first. */
export interface LabJob {
  readonly title: string;
  /** The pattern that runs, if it is one. */
  readonly slug?: string;
  /** Makes the requests anew each time, so that "run again" runs the file as it now is. `undefined` = given up, told already. */
  readonly prepare: () => Promise<readonly RunRequest[] | undefined>;
}

type RunsOnly = Pick<RunClient, 'start'>;

/** What the lab page shows: one job at a time; a new one cancels the one under way. */
export class LabSession {
  private readonly runs: RunsOnly;
  private readonly tell: (message: PageTell) => void;
  private recordings: readonly Recording[] = [];
  private job: LabJob | undefined;
  private running: StartedRun | undefined;
  /** Grows with every start and cancel, so that a job that was replaced stops by itself. */
  private turn = 0;

  constructor(runs: RunsOnly, tell: (message: PageTell) => void) {
    this.runs = runs;
    this.tell = tell;
  }

  /** What there is to draw; `null` before the first run. */
  get picture(): RunPicture | null {
    if (this.job === undefined || this.recordings.length === 0) return null;
    const { title, slug } = this.job;
    const runs = this.recordings.map((each) => each.snapshot());
    return { title, ...(slug === undefined ? {} : { slug }), runs };
  }

  /** The text of a run that is on the page, and what it is called. */
  find(run: number): RunPicture['runs'][number] | undefined {
    return this.recordings.find((each) => each.run === run)?.snapshot();
  }

  /** Runs the job's programs one after another. Resolves when they have ended or were cancelled. */
  async start(job: LabJob): Promise<void> {
    this.cancel();
    const turn = this.turn;
    const requests = await job.prepare();
    if (requests === undefined || turn !== this.turn) return;
    this.job = job;
    this.recordings = [];
    for (const [index, request] of requests.entries()) {
      const recording = await this.runOne(request);
      const isLast = index === requests.length - 1;
      const isOver = isLast || turn !== this.turn || recording.outcome === 'not-started';
      // The start of the next run tells this end too; between the two, nothing is to be run again.
      if (isOver) this.tellEnd(recording);
      if (isOver) return;
    }
  }

  /** Runs the last job again; without one, nothing happens. */
  async again(): Promise<void> {
    if (this.job !== undefined) await this.start(this.job);
  }

  /** Ends the program under way, and what would have come after it. */
  cancel(): void {
    this.turn++;
    this.running?.cancel();
    this.running = undefined;
  }

  private async runOne(request: RunRequest): Promise<Recording> {
    const early: Parameters<Recording['add']>[0][] = [];
    const ref: { recording?: Recording } = {};
    const running = this.runs.start(request, (events) => {
      if (ref.recording === undefined) early.push(events);
      else this.forward(ref.recording, events);
    });
    const recording = new Recording(running.run, request);
    ref.recording = recording;
    this.running = running;
    this.recordings = [...this.recordings, recording];
    if (this.picture !== null) this.tell({ type: 'run/started', picture: this.picture });
    for (const events of early) this.forward(recording, events);
    recording.end(await running.done);
    return recording;
  }

  private tellEnd(recording: Recording): void {
    const { outcome, summary, reason, missing, truncated } = recording.snapshot();
    const isShown = this.recordings.includes(recording);
    if (!isShown || outcome === undefined || summary === undefined) return;
    this.tell({
      type: 'run/ended',
      run: recording.run,
      outcome,
      summary,
      ...(truncated === undefined ? {} : { truncated }),
      ...(reason === undefined ? {} : { reason }),
      ...(missing === undefined ? {} : { missing }),
    });
  }

  private forward(recording: Recording, events: Parameters<Recording['add']>[0]): void {
    const kept = recording.add(events);
    if (kept.length > 0 && this.recordings.includes(recording)) {
      this.tell({ type: 'run/events', run: recording.run, events: kept });
    }
  }
}
