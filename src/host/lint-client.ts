import type { Disposable } from '../base/dispose.ts';
import { errorText, type Log } from '../base/log.ts';
import type { TextEdit } from '../base/text.ts';
import type {
  EditorSettings,
  Finding,
  InterpreterPlace,
  LanguageId,
  LintAsk,
  LintTell,
  OfFolder,
} from '../protocol/lint.ts';
import { Listeners } from './listeners.ts';
import type { Spawn, WorkerLink } from './worker-port.ts';

/** A text the linter watches. It is asked for its text again when the worker had to be restarted. */
export interface LintDocument {
  readonly uri: string;
  readonly language: LanguageId;
  readonly notebook?: boolean;
  readonly version: () => number;
  readonly text: () => string;
}

/** What the linter said of one version of one document. */
export interface FileFindings {
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
  /** Why the file was not checked, or not wholly. */
  readonly note?: string;
  /** Whether the project's settings leave the file out. */
  readonly excluded?: boolean;
}

/** What is wrong in a settings file. */
export type SettingsAnswer = Extract<LintTell, { type: 'settings' }>;

interface Watched {
  readonly document: LintDocument;
  /** Edits not sent yet, in order, and the version they lead to. */
  edits: TextEdit[];
  version: number;
  timer: NodeJS.Timeout | undefined;
  answer: FileFindings | undefined;
  readonly waiting: ((answer: FileFindings | undefined) => void)[];
}

/** Milliseconds of quiet after a keystroke before the worker is asked. */
const QUIET_MS = 60;

/**
 * Owns the lint worker: started at the first document, restarted once after a crash with every
 * document sent again. Answers to versions that are no longer current are dropped.
 */
export class LintClient implements Disposable {
  private readonly watched = new Map<string, Watched>();
  private readonly answered: Listeners<FileFindings>;
  private readonly activity: Listeners<boolean>;
  private readonly spawn: Spawn<LintAsk, LintTell>;
  private readonly log: Log;
  private link: WorkerLink<LintAsk> | undefined;
  private readonly complaints: Listeners<SettingsAnswer>;
  /** Who waits for documents to be done with, by the number of the ask. */
  private readonly resting = new Map<number, () => void>();
  private rests = 0;
  /** What every worker is told first: the settings and the interpreters. */
  private settings: LintAsk | undefined;
  private environment: LintAsk | undefined;
  /** Crashes since the worker last had answered everything. */
  private crashes = 0;
  private wasBusy = false;
  private over = false;

  constructor(spawn: Spawn<LintAsk, LintTell>, log: Log) {
    this.spawn = spawn;
    this.log = log;
    const failed = (error: unknown): void => log.error(`A listener failed: ${errorText(error)}`);
    this.answered = new Listeners(failed);
    this.activity = new Listeners(failed);
    this.complaints = new Listeners(failed);
  }

  /** Hears every answer that is still current. */
  onFindings(listener: (answer: FileFindings) => void): Disposable {
    return this.answered.add(listener);
  }

  /** Hears when checking begins (`true`) and when everything is answered (`false`). */
  onBusy(listener: (busy: boolean) => void): Disposable {
    return this.activity.add(listener);
  }

  /** Hears what is wrong in a settings file each time one was read. */
  onSettings(listener: (answer: SettingsAnswer) => void): Disposable {
    return this.complaints.add(listener);
  }

  /** Whether an answer is owed. */
  get busy(): boolean {
    return [...this.watched.values()].some((entry) => !isSettled(entry));
  }

  /** The last answer for `uri`, if it is about the newest version. */
  current(uri: string): FileFindings | undefined {
    const entry = this.watched.get(uri);
    return entry !== undefined && isSettled(entry) ? entry.answer : undefined;
  }

  /** Whether `uri` is watched. */
  has(uri: string): boolean {
    return this.watched.has(uri);
  }

  /** What the editor's settings say, for all documents, now and later. */
  configure(settings: readonly OfFolder<EditorSettings>[]): void {
    this.settings = { type: 'configure', settings };
    if (this.link === undefined) return;
    for (const entry of this.watched.values()) entry.answer = undefined;
    this.post(this.settings);
    this.tellBusy();
  }

  /** Files changed on disk; what imports them is checked again. Nothing to do before the first check. */
  touched(uris: readonly string[]): void {
    if (this.link !== undefined) this.post({ type: 'touched', uris });
  }

  /** Has a settings file read, also when no program was opened yet. */
  readSettings(uri: string): void {
    this.post({ type: 'read-settings', uri });
  }

  /** The interpreters whose libraries files import, now and after a restart of the worker. */
  setEnvironments(interpreters: readonly OfFolder<InterpreterPlace>[]): void {
    this.environment = { type: 'environments', interpreters };
    if (this.link !== undefined) this.post(this.environment);
  }

  open(document: LintDocument): void {
    if (this.watched.has(document.uri)) this.close(document.uri);
    const version = document.version();
    this.watched.set(document.uri, {
      document,
      version,
      edits: [],
      timer: undefined,
      answer: undefined,
      waiting: [],
    });
    this.postOpen(document);
    this.tellBusy();
  }

  /** `edits` in the order in which they are to be applied, each to the text the one before left. */
  change(uri: string, version: number, edits: readonly TextEdit[]): void {
    const entry = this.watched.get(uri);
    if (entry === undefined) return;
    entry.edits.push(...edits);
    entry.version = version;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.flush(entry), QUIET_MS);
    this.tellBusy();
  }

  close(uri: string): void {
    const entry = this.watched.get(uri);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    this.watched.delete(uri);
    this.post({ type: 'close', uri });
    for (const resolve of entry.waiting) resolve(undefined);
    this.tellBusy();
  }

  /** The answer for the newest version of a watched document; `undefined` when it is closed before. */
  async settled(uri: string): Promise<FileFindings | undefined> {
    const entry = this.watched.get(uri);
    if (entry === undefined) return undefined;
    if (isSettled(entry)) return entry.answer;
    if (entry.edits.length > 0) this.flush(entry);
    return new Promise((resolve) => entry.waiting.push(resolve));
  }

  /** Checks a text once. A document that is watched already is not opened a second time. */
  async check(document: LintDocument): Promise<FileFindings | undefined> {
    if (this.watched.has(document.uri)) return this.settled(document.uri);
    this.open(document);
    const mine = this.watched.get(document.uri);
    const answer = await this.settled(document.uri);
    // The editor may have opened the same file meanwhile; then it is not ours to close.
    if (this.watched.get(document.uri) === mine) this.close(document.uri);
    return answer;
  }

  /**
   * Checks texts that know of each other, a notebook's cells, once. The answers are in the order
   * of the documents; `undefined` when one was closed meanwhile.
   */
  async checkTogether(
    documents: readonly LintDocument[],
  ): Promise<readonly (FileFindings | undefined)[]> {
    const fresh = documents.filter(({ uri }) => !this.watched.has(uri));
    for (const document of fresh) this.open(document);
    const mine = fresh.map(({ uri }) => this.watched.get(uri));
    const uris = documents.map(({ uri }) => uri);
    await Promise.all(uris.map((uri) => this.settled(uri)));
    // What a cell says of another one is found when that one was read as well.
    await this.rested(uris);
    const answers = uris.map((uri) => this.watched.get(uri)?.answer);
    for (const entry of mine) {
      const uri = entry?.document.uri ?? '';
      if (this.watched.get(uri) === entry) this.close(uri);
    }
    return answers;
  }

  dispose(): void {
    this.over = true;
    this.release();
    for (const entry of this.watched.values()) {
      clearTimeout(entry.timer);
      for (const resolve of entry.waiting) resolve(undefined);
    }
    this.watched.clear();
    this.link?.terminate();
    this.link = undefined;
  }

  private rested(uris: readonly string[]): Promise<void> {
    const ask = ++this.rests;
    return new Promise((resolve) => {
      if (this.over || uris.length === 0) {
        resolve();
        return;
      }
      this.resting.set(ask, resolve);
      this.post({ type: 'rest', ask, uris });
    });
  }

  /** Nobody waits for a worker that is no more. */
  private release(): void {
    for (const resolve of this.resting.values()) resolve();
    this.resting.clear();
  }

  private flush(entry: Watched): void {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    const edits = entry.edits;
    entry.edits = [];
    this.post({ type: 'change', uri: entry.document.uri, version: entry.version, edits });
  }

  private postOpen(document: LintDocument): void {
    const { uri, language, notebook } = document;
    const text = { version: document.version(), text: document.text() };
    const place = notebook === undefined ? {} : { notebook };
    this.post({ type: 'open', uri, language, ...text, ...place });
  }

  /** Closing needs no worker; everything else starts one. */
  private post(ask: LintAsk): void {
    if (this.over || (ask.type === 'close' && this.link === undefined)) return;
    this.link ??= this.begin();
    this.link.post(ask);
  }

  private begin(): WorkerLink<LintAsk> {
    const link = this.spawn({
      message: (tell) => this.receive(tell),
      ended: (error) => this.crashed(error),
    });
    if (this.settings !== undefined) link.post(this.settings);
    if (this.environment !== undefined) link.post(this.environment);
    return link;
  }

  private receive(tell: LintTell): void {
    if (tell.type === 'ready') {
      this.log.debug('The lint worker is ready.');
      return;
    }
    if (tell.type === 'rested') {
      this.resting.get(tell.ask)?.();
      this.resting.delete(tell.ask);
      return;
    }
    if (tell.type === 'settings') {
      this.complaints.tell(tell);
      return;
    }
    if (tell.type === 'problem') {
      this.log.error(`A rule failed in ${tell.uri}: ${tell.message}`);
      return;
    }
    const entry = this.watched.get(tell.uri);
    if (entry === undefined) return;
    if (tell.type === 'failed') {
      this.log.warn(`${tell.uri} was not checked: ${tell.message}`);
      this.answer(entry, { findings: [], note: `This file was not checked: ${tell.message}` });
    } else if (tell.version === entry.version) {
      this.log.trace(`${tell.uri} v${tell.version}: ${tell.findings.length} in ${tell.took_ms} ms`);
      const note = tell.note === undefined ? {} : { note: tell.note };
      const excluded = tell.excluded === true ? { excluded: true } : {};
      this.answer(entry, { findings: tell.findings, ...note, ...excluded });
    }
  }

  private answer(entry: Watched, told: Omit<FileFindings, 'uri' | 'version'>): void {
    const answer = { uri: entry.document.uri, version: entry.version, ...told };
    entry.answer = answer;
    for (const resolve of entry.waiting.splice(0)) resolve(answer);
    this.answered.tell(answer);
    if (!this.busy) this.crashes = 0;
    this.tellBusy();
  }

  private crashed(error: Error): void {
    this.log.error(`The lint worker ended: ${error.message}`);
    this.link = undefined;
    this.release();
    this.crashes++;
    const again = this.crashes <= 1;
    for (const entry of [...this.watched.values()]) {
      clearTimeout(entry.timer);
      entry.edits = [];
      entry.answer = undefined;
      if (again) {
        entry.version = entry.document.version();
        this.postOpen(entry.document);
      } else {
        this.answer(entry, { findings: [], note: 'The checker stopped twice; see the log.' });
      }
    }
  }

  private tellBusy(): void {
    const busy = this.busy;
    if (busy === this.wasBusy) return;
    this.wasBusy = busy;
    this.activity.tell(busy);
  }
}

function isSettled(entry: Watched): boolean {
  return entry.edits.length === 0 && entry.answer?.version === entry.version;
}
