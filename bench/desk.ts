import { applyEdits, type TextEdit } from '../src/base/text.ts';
import type { LintTell } from '../src/protocol/lint.ts';
import { LintSession } from '../src/worker/lint-session.ts';
import { openLinter } from '../test/lint/support.ts';

/** One key: how long until its findings were there, and what came up to the point of rest. */
export interface KeyTimes {
  readonly answer_ms: number;
  /** The longest time for which the event loop did nothing else, in milliseconds. */
  readonly block_ms: number;
  /** When it was: before the findings were there, or behind them. */
  readonly before: boolean;
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
  private block = { ms: 0, before: true };
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
    const { ms, before } = this.block;
    return { answer_ms: this.answered - began, block_ms: ms, before };
  }

  dispose(): void {
    this.session.dispose();
  }

  private send(ask: () => void): Promise<void> {
    this.block = { ms: 0, before: true };
    this.answered = undefined;
    return new Promise((resolve) => {
      this.rested = resolve;
      this.measure(ask);
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
      this.measure(next);
      if (this.pending === 0) this.rested?.();
    });
  }

  private measure(work: () => void): void {
    const before = this.answered === undefined;
    const began = performance.now();
    work();
    const ms = performance.now() - began;
    if (ms > this.block.ms) this.block = { ms, before };
  }
}
