import { applyEdits, type TextEdit } from '../src/base/text.ts';
import type { LintTell } from '../src/protocol/lint.ts';
import { LintSession } from '../src/worker/lint-session.ts';
import { openLinter } from '../test/lint/support.ts';

/** A stretch of time in which the event loop did nothing else. */
export interface Block {
  /** Milliseconds by the clock. */
  readonly wall_ms: number;
  /** Milliseconds this thread had a processor; other work of the machine does not count. */
  readonly cpu_ms: number;
  /** When it began, by `performance.now()`. */
  readonly began: number;
  /** What was done: the editor's message was taken, or a turn of booked work. */
  readonly what: string;
}

/** One key: how long until its findings were there, and the blocks up to the point of rest. */
export interface KeyTimes {
  readonly answer_ms: number;
  readonly blocks: readonly Block[];
}

const URI = 'untitled:bench.py';

/**
 * An editor with one file in front of the session that the lint worker runs, with turns of the
 * real event loop. What the session does is measured turn by turn.
 */
export class Desk {
  text: string;
  private readonly session: LintSession;
  private version = 1;
  private pending = 0;
  private blocks: Block[] = [];
  private answered: number | undefined;
  private rested: (() => void) | undefined;

  private constructor(text: string) {
    this.text = text;
    this.session = new LintSession(
      openLinter(),
      (message) => this.hear(message),
      (next) => this.book(next),
    );
  }

  /** Opens a text and waits until all its findings are known. */
  static async open(text: string): Promise<Desk> {
    const desk = new Desk(text);
    await desk.send(() => {
      desk.session.receive({ type: 'open', uri: URI, language: 'python', version: 1, text });
    });
    return desk;
  }

  /** Types one key and waits until the session has nothing left to do. */
  async press(edit: TextEdit): Promise<KeyTimes> {
    this.text = applyEdits(this.text, [edit]);
    const version = ++this.version;
    const began = performance.now();
    await this.send(() => {
      this.session.receive({ type: 'change', uri: URI, version, edits: [edit] });
    });
    if (this.answered === undefined) throw new Error('a key was not answered');
    return { answer_ms: this.answered - began, blocks: this.blocks };
  }

  dispose(): void {
    this.session.dispose();
  }

  private send(ask: () => void): Promise<void> {
    this.blocks = [];
    this.answered = undefined;
    return new Promise((resolve) => {
      this.rested = resolve;
      this.measure('message', ask);
    });
  }

  private hear(message: LintTell): void {
    if (message.type !== 'findings') throw new Error(JSON.stringify(message));
    if (message.version === this.version) this.answered ??= performance.now();
  }

  private book(next: () => void): void {
    this.pending++;
    setImmediate(() => {
      this.pending--;
      this.measure(this.answered === undefined ? 'before the answer' : 'behind the answer', next);
      if (this.pending === 0) this.rested?.();
    });
  }

  private measure(what: string, work: () => void): void {
    const before = process.threadCpuUsage();
    const began = performance.now();
    work();
    const wall_ms = performance.now() - began;
    const { user, system } = process.threadCpuUsage(before);
    this.blocks.push({ wall_ms, cpu_ms: (user + system) / 1000, began, what });
  }
}
