import { StringDecoder } from 'node:string_decoder';
import * as v from 'valibot';
import { eventSchema } from '../../protocol/run.ts';
import type { EventDetail, RunEvent } from '../timeline/event.ts';

/** What a recorder says besides events. */
const controlSchema = v.variant('control', [
  v.object({
    control: v.literal('hello'),
    version: v.pipe(v.array(v.number()), v.minLength(2)),
    executable: v.string(),
  }),
  v.object({
    control: v.literal('missing'),
    modules: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(100)),
  }),
  v.object({ control: v.literal('begin'), at_ms: v.number() }),
]);

export type Control = v.InferOutput<typeof controlSchema>;

/** Longer lines are not events. */
const LINE_LIMIT = 64 << 10;

/** What a recorder may tell of; the rest only the parent itself can know. */
const RECORDED = new Set(['task', 'request', 'loop']);

/**
 * Reads what a recorder writes. The child is not trusted: every line is checked,
 * and what is no event is counted, not believed.
 */
export class ChannelReader {
  private readonly onEvent: (event: Omit<RunEvent, 'run'>) => void;
  private readonly onControl: (control: Control) => void;
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private skipping = false;
  private wrong = 0;

  constructor(
    onEvent: (event: Omit<RunEvent, 'run'>) => void,
    onControl: (control: Control) => void,
  ) {
    this.onEvent = onEvent;
    this.onControl = onControl;
  }

  /** How many lines were not understood. */
  get malformed(): number {
    return this.wrong;
  }

  push(chunk: Buffer): void {
    const lines = (this.rest + this.decoder.write(chunk)).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (this.skipping) this.skipping = false;
      else this.read(line);
    }
    if (this.rest.length <= LINE_LIMIT) return;
    if (!this.skipping) this.wrong++;
    this.skipping = true;
    this.rest = '';
  }

  private read(line: string): void {
    if (line === '') return;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      this.wrong++;
      return;
    }
    const event = v.safeParse(eventSchema, value);
    if (event.success && mayTell(event.output)) {
      this.onEvent(withoutUndefined(event.output));
      return;
    }
    const control = v.safeParse(controlSchema, value);
    if (control.success) this.onControl(control.output);
    else this.wrong++;
  }
}

function mayTell(event: v.InferOutput<typeof eventSchema>): boolean {
  const isLeak = event.source === 'output' && event.detail?.leaked !== undefined;
  return isLeak || RECORDED.has(event.source);
}

function withoutUndefined(event: v.InferOutput<typeof eventSchema>): Omit<RunEvent, 'run'> {
  const { at_ms, source, id, name, phase, parent, line, detail } = event;
  return {
    at_ms,
    source,
    id,
    name,
    phase,
    ...(parent === undefined ? {} : { parent }),
    ...(line === undefined ? {} : { line }),
    // The keys that are there are those the schema knows; absent ones stay absent.
    ...(detail === undefined ? {} : { detail: detail as EventDetail }),
  };
}
