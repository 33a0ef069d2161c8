import type { Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { applyEdits } from '../base/text.ts';
import type { FileChecker } from '../lint/checker.ts';
import { MAX_PARSE_MS, refuse, TOO_SLOW } from '../lint/limits.ts';
import type { Linter } from '../lint/linter.ts';
import type { ModuleSource } from '../lint/world.ts';
import { DEFAULT_SETTINGS } from '../lint/settings.ts';
import { chainSources } from '../lint/modules.ts';
import type { ModuleFacts } from '../lint/facts.ts';
import type { LintAsk, LintSettings, LintTell } from '../protocol/lint.ts';
import { cellNames, type ProjectPlace, type Projects } from './projects.ts';

interface OpenFile {
  readonly uri: string;
  readonly ask: Extract<LintAsk, { type: 'open' }>;
  version: number;
  /** Absent while the text is refused; then `text` is kept to see whether an edit mends it. */
  checker: FileChecker | undefined;
  text: string | undefined;
  note: string | undefined;
  asked: number;
  /** Milliseconds spent on reading this version so far. */
  spent: number;
  /** Whether a turn is already booked. */
  booked: boolean;
  /** Where it stands in a project; absent for what is not on a disk. */
  readonly place: ProjectPlace | undefined;
  /** Whether its text changed since the others heard of it. */
  edited: boolean;
  /** The facts others have seen. */
  facts: ModuleFacts | undefined;
}

/** What a session needs to look beyond the files that are open. */
export interface SessionProject {
  readonly projects: Projects;
  /** The path of a file URI, or undefined for any other. */
  readonly pathOf: (uri: string) => string | undefined;
  /** The libraries of an interpreter, or why they cannot be read. */
  readonly openEnvironment: (python: string, mayRun: boolean) => ModuleSource | string;
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

  private readonly project: SessionProject | undefined;

  /** @param project absent where files cannot be read: then each file stands alone */
  constructor(
    linter: Linter,
    tell: (message: LintTell) => void,
    later: Later,
    project?: SessionProject,
  ) {
    this.linter = linter;
    this.tell = tell;
    this.later = later;
    this.project = project;
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
      case 'touched':
        this.touched(ask.uris);
        break;
      case 'environment':
        this.enter(ask.python, ask.mayRun);
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
      spent: 0,
      booked: false,
      place: this.placeOf(ask.uri),
      edited: true,
      facts: undefined,
    };
    this.files.set(ask.uri, file);
    this.admit(file, ask.text);
    this.book(file);
  }

  private placeOf(uri: string): ProjectPlace | undefined {
    const path = this.project?.pathOf(uri);
    return path === undefined ? undefined : this.project?.projects.place(path);
  }

  /** Files changed on disk: what open files know of them is read anew. */
  private touched(uris: readonly string[]): void {
    let known = false;
    for (const uri of uris) {
      const path = this.files.has(uri) ? undefined : this.project?.pathOf(uri);
      if (path !== undefined && this.project?.projects.touched(path)) known = true;
    }
    if (known) this.checkAllAgain();
  }

  /** From now on imports are looked up in another environment. */
  private enter(python: string, mayRun: boolean): void {
    const found = this.project?.openEnvironment(python, mayRun);
    if (typeof found === 'string') this.tell({ type: 'problem', uri: '', message: found });
    this.project?.projects.setEnvironment(typeof found === 'string' ? undefined : found);
    this.checkAllAgain();
  }

  private checkAllAgain(): void {
    for (const file of this.files.values()) {
      file.checker?.invalidate();
      this.book(file);
    }
  }

  private change(ask: Extract<LintAsk, { type: 'change' }>): void {
    const file = this.files.get(ask.uri);
    if (!file || ask.version <= file.version) return;
    file.version = ask.version;
    file.asked = performance.now();
    file.spent = 0;
    file.edited = true;
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
    const file = this.files.get(uri);
    if (file?.checker) this.discard(file, file.checker);
    this.files.delete(uri);
  }

  private discard(file: OpenFile, checker: FileChecker): void {
    file.place?.modules.detach(file.place.name, checker);
    checker.dispose();
    file.checker = undefined;
  }

  /** Opens a checker for a text within the limits; otherwise keeps the text and says why. */
  private admit(file: OpenFile, text: string): void {
    file.note = refuse(text);
    if (file.note === undefined) {
      const { language, notebook } = file.ask;
      file.checker = this.linter.open(text, {
        language,
        notebook: notebook ?? false,
        ...file.place?.options,
        ...(notebook ? { modules: this.cellModules(file) } : {}),
      });
      if (file.checker) this.attach(file, file.checker);
      file.note = file.checker ? undefined : `Not checked: ${language} is not supported yet.`;
    }
    file.text = file.checker ? undefined : text;
  }

  private attach({ place, uri }: OpenFile, checker: FileChecker): void {
    const path = this.project?.pathOf(uri);
    if (place && path !== undefined) place.modules.attach(place.name, path, checker);
  }

  /** A notebook's cells, and what the notebook can import. */
  private cellModules(cell: OpenFile): ModuleSource {
    const others = {
      module: (name: string): ModuleFacts | undefined =>
        cellNames(this.siblings(cell)).module(name),
    };
    const around = this.placeOf(notebookOf(cell.uri))?.options.modules;
    return around ? chainSources(others, around) : others;
  }

  private siblings(cell: OpenFile): FileChecker[] {
    const notebook = notebookOf(cell.uri);
    return [...this.files.values()].flatMap((file) =>
      file !== cell && file.ask.notebook && notebookOf(file.uri) === notebook && file.checker
        ? [file.checker]
        : [],
    );
  }

  /** What other open files are to check again because this one changed. */
  private tellOthers(file: OpenFile): void {
    const facts = file.checker?.facts;
    const changed = facts !== file.facts;
    file.facts = facts;
    const notebook = file.ask.notebook ? notebookOf(file.uri) : undefined;
    for (const other of this.files.values()) {
      if (other === file || !other.checker) continue;
      const near =
        notebook === undefined
          ? file.place !== undefined && other.place?.modules === file.place.modules
          : other.ask.notebook && notebookOf(other.uri) === notebook;
      if (!near) continue;
      if (changed) other.checker.invalidate();
      else if (!other.checker.recheckWide()) continue;
      this.book(other);
    }
  }

  /** A large paste can bring a file over the limits. */
  private readmit(file: OpenFile): void {
    const text = file.checker?.text() ?? '';
    if (refuse(text) === undefined) return;
    if (file.checker) this.discard(file, file.checker);
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
      const began = performance.now();
      const done = file.checker?.parse() ?? true;
      file.spent += performance.now() - began;
      if (done || file.spent > MAX_PARSE_MS) this.answer(file, done);
      else this.book(file);
      if (done) this.settleLater(file);
    } catch (error) {
      this.tell({ type: 'failed', uri: file.uri, message: errorText(error) });
    }
  }

  /** What depends on other units is checked again in slices; a newer edit starts that anew. */
  private settleLater(file: OpenFile, different = false): void {
    if (!file.checker?.isUnsettled) {
      if (different) this.answer(file, true);
      return;
    }
    this.later(() => {
      if (this.files.get(file.uri) !== file || file.booked || !file.checker) return;
      const more = file.checker.settle();
      this.settleLater(file, different || more);
    });
  }

  /** @param done whether the text was read to its end */
  private answer(file: OpenFile, done: boolean): void {
    const findings = (done && file.checker?.findings(this.settings)) || [];
    const note = done ? file.note : TOO_SLOW;
    file.spent = 0;
    for (const { rule, error } of file.checker?.failures.splice(0) ?? []) {
      this.tell({ type: 'problem', uri: file.uri, message: `${rule}: ${errorText(error)}` });
    }
    this.tell({
      type: 'findings',
      uri: file.uri,
      version: file.version,
      findings,
      ...(note === undefined ? {} : { note }),
      took_ms: performance.now() - file.asked,
    });
    // An answer that only follows from another file's edit must not send the others round again.
    if (file.edited) this.tellOthers(file);
    file.edited = false;
  }
}

/** The notebook a cell's URI belongs to: cells differ in the fragment only. */
function notebookOf(uri: string): string {
  return uri.replace(/#.*$/, '').replace(/^vscode-notebook-cell:/, 'file:');
}
