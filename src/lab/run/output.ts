import { StringDecoder } from 'node:string_decoder';

export type StreamName = 'stdout' | 'stderr';

/** A chunk with more lines than this becomes one event: nobody reads them one by one. */
const LINES_APART = 20;
/** A line without an end is passed on when it is this long. */
const LINE_LIMIT = 8 << 10;

/** Keeps a program's output up to a limit, both streams together, and cuts it into lines. */
export class OutputKeeper {
  private readonly limit: number;
  private readonly onText: (stream: StreamName, text: string) => void;
  private readonly decoders = {
    stdout: new StringDecoder('utf8'),
    stderr: new StringDecoder('utf8'),
  };
  private readonly rests = { stdout: '', stderr: '' };
  private readonly texts: Record<StreamName, string[]> = { stdout: [], stderr: [] };
  private size = 0;
  private cut = false;

  /** `onText` gets whole lines without their last line end. `limit` in characters. */
  constructor(limit: number, onText: (stream: StreamName, text: string) => void) {
    this.limit = limit;
    this.onText = onText;
  }

  /** Whether something was cut. */
  get truncated(): boolean {
    return this.cut;
  }

  /** What was kept of a stream. */
  text(stream: StreamName): string {
    return this.texts[stream].join('');
  }

  push(stream: StreamName, chunk: Buffer): void {
    // Beyond the limit a flood costs nothing but the reading.
    if (this.cut) return;
    const all = this.decoders[stream].write(chunk);
    const text = all.slice(0, this.limit - this.size);
    this.cut = text.length < all.length;
    this.size += text.length;
    this.texts[stream].push(text);
    const lines = (this.rests[stream] + text).split(/\r?\n/);
    this.rests[stream] = lines.pop() ?? '';
    if (lines.length > LINES_APART) this.onText(stream, lines.join('\n'));
    else for (const line of lines) this.onText(stream, line);
    if (this.rests[stream].length > LINE_LIMIT) this.flush(stream);
  }

  /** Passes on what has no line end. */
  finish(): void {
    this.flush('stdout');
    this.flush('stderr');
  }

  private flush(stream: StreamName): void {
    const rest = this.rests[stream];
    this.rests[stream] = '';
    if (rest !== '') this.onText(stream, rest);
  }
}
