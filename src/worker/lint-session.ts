import type { Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { applyEdits } from '../base/text.ts';
import type { FileChecker } from '../lint/checker.ts';
import { refuse } from '../lint/limits.ts';
import type { Linter } from '../lint/linter.ts';
import { DEFAULT_SETTINGS } from '../lint/settings.ts';
import type { LintAsk, LintSettings, LintTell } from '../protocol/lint.ts';

interface OpenFile {
  readonly uri: string;
  readonly ask: Extract<LintAsk, { type: 'open' }>;
  version: number;
  /** Absent while the text is refused; then `text` is kept to see whether an edit mends it. */
  checker: FileChecker | undefined;
  text: string | undefined;
  note: string | undefined;
  asked: number;
  /** Whether a turn is already booked. */
  booked: boolean;
}

/** Gives other messages a turn, then calls back. */
export type Later = (next: () => void) => void;

/**
 * The open files of one editor. Each ask is answered for the newest version only; parsing goes in
 * slices, so that a keystroke never waits for the file before it.
 */
export class LintSession implements Disposable {
  private readonly linter: Linter;
  private readonly tell: (message: LintTell) => void;
  private readonly later: Later;
  private readonly files = new Map<string, OpenFile>();
  private settings: LintSettings = DEFAULT_SETTINGS;

  constructor(linter: Linter, tell: (message: LintTell) => void, later: Later) {
    this.linter = linter;
    this.tell = tell;
    this.later = later;
  }

  receive(ask: LintAsk): void {
    switch (ask.type) {
      case 'open':
        this.open(ask);
        break;
      case 'change':
        this.change(ask);
        break;
      case 'close':
        this.close(ask.uri);
        break;
      case 'configure':
        this.settings = ask.settings;
        for (const file of this.files.values()) this.book(file);
        break;
    }
  }

  dispose(): void {
    for (const uri of [...this.files.keys()]) this.close(uri);
  }

  private open(ask: Extract<LintAsk, { type: 'open' }>): void {
    this.close(ask.uri);
    const file: OpenFile = {
      uri: ask.uri,
      ask,
      version: ask.version,
      checker: undefined,
      text: ask.text,
      note: undefined,
      asked: performance.now(),
      booked: false,
    };
    this.files.set(ask.uri, file);
    this.admit(file, ask.text);
    this.book(file);
  }

  private change(ask: Extract<LintAsk, { type: 'change' }>): void {
    const file = this.files.get(ask.uri);
    if (!file || ask.version <= file.version) return;
    file.version = ask.version;
    file.asked = performance.now();
    if (file.checker) {
      for (const edit of ask.edits) file.checker.apply(edit);
      if (ask.edits.some((edit) => edit.text.length > 10_000)) this.readmit(file);
    } else if (file.text !== undefined) {
      for (const edit of ask.edits) file.text = applyEdits(file.text, [edit]);
      this.admit(file, file.text);
    }
    this.book(file);
  }

  private close(uri: string): void {
    this.files.get(uri)?.checker?.dispose();
    this.files.delete(uri);
  }

  /** Opens a checker for a text within the limits; otherwise keeps the text and says why. */
  private admit(file: OpenFile, text: string): void {
    file.note = refuse(text);
    if (file.note === undefined) {
      const { language, notebook } = file.ask;
      file.checker = this.linter.open(text, { language, notebook: notebook ?? false });
      file.note = file.checker ? undefined : `Not checked: ${language} is not supported yet.`;
    }
    file.text = file.checker ? undefined : text;
  }

  /** A large paste can bring a file over the limits. */
  private readmit(file: OpenFile): void {
    const text = file.checker?.text() ?? '';
    if (refuse(text) === undefined) return;
    file.checker?.dispose();
    file.checker = undefined;
    this.admit(file, text);
  }

  private book(file: OpenFile): void {
    if (file.booked) return;
    file.booked = true;
    this.later(() => this.work(file));
  }

  private work(file: OpenFile): void {
    file.booked = false;
    if (this.files.get(file.uri) !== file) return;
    try {
      if (file.checker?.parse() === false) this.book(file);
      else this.answer(file);
    } catch (error) {
      this.tell({ type: 'failed', uri: file.uri, message: errorText(error) });
    }
  }

  private answer(file: OpenFile): void {
    const findings = file.checker?.findings(this.settings) ?? [];
    for (const { rule, error } of file.checker?.failures.splice(0) ?? []) {
      this.tell({ type: 'problem', uri: file.uri, message: `${rule}: ${errorText(error)}` });
    }
    this.tell({
      type: 'findings',
      uri: file.uri,
      version: file.version,
      findings,
      ...(file.note === undefined ? {} : { note: file.note }),
      took_ms: performance.now() - file.asked,
    });
  }
}
