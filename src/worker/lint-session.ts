import type { Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { applyEdits, type TextEdit } from '../base/text.ts';
import type { FileChecker } from '../lint/checker.ts';
import { MAX_PARSE_MS, refuse, TOO_SLOW } from '../lint/limits.ts';
import type { Linter } from '../lint/linter.ts';
import type { ModuleSource } from '../lint/world.ts';
import { chainSources } from '../lint/modules.ts';
import type { ModuleFacts } from '../lint/facts.ts';
import { pythonText } from '../lint/python/magics.ts';
import type { LintAsk, LintTell } from '../protocol/lint.ts';
import { cellNames } from './projects.ts';
import {
  isSettingsFile,
  notebookOf,
  Surroundings,
  type SessionProject,
  type Standing,
} from './surroundings.ts';

type OpenAsk = Extract<LintAsk, { type: 'open' }>;

interface OpenFile {
  readonly uri: string;
  readonly ask: OpenAsk;
  version: number;
  /** Absent while the text is refused; then `text` is kept to see whether an edit mends it. */
  checker: FileChecker | undefined;
  /** Of a notebook's cell it is kept always: the checker may have read less. */
  text: string | undefined;
  note: string | undefined;
  asked: number;
  /** Milliseconds spent on reading this version so far. */
  spent: number;
  /** The checker's revision when its findings were last told. */
  told: number;
  /** Whether a turn is already booked. */
  booked: boolean;
  /** Whether a turn is booked to follow an answer up. */
  following: boolean;
  standing: Standing;
  /** Whether its text changed since the others heard of it. */
  edited: boolean;
  /** The facts others have seen. */
  facts: ModuleFacts | undefined;
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
  private readonly surroundings: Surroundings;
  /** Who is told when documents are done with. */
  private readonly resting = new Set<Extract<LintAsk, { type: 'rest' }>>();

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
    this.surroundings = new Surroundings(project, tell);
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
        this.surroundings.configure(ask.settings);
        this.applyStandings();
        break;
      case 'touched':
        this.touched(ask.uris);
        break;
      case 'environments':
        this.surroundings.enter(ask.interpreters);
        this.applyStandings();
        this.checkAllAgain();
        break;
      case 'read-settings':
        this.surroundings.readSettings(ask.uri);
        break;
      case 'rest':
        this.resting.add(ask);
        this.later(() => this.rest(ask));
        break;
    }
  }

  dispose(): void {
    for (const uri of [...this.files.keys()]) this.close(uri);
  }

  private open(ask: OpenAsk): void {
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
      told: 0,
      booked: false,
      following: false,
      standing: this.surroundings.standing(ask),
      edited: true,
      facts: undefined,
    };
    this.files.set(ask.uri, file);
    this.admit(file, ask.text);
    this.book(file);
  }

  /** Settings changed: what follows from them alone is answered, for the rest a file is read again. */
  private applyStandings(): void {
    for (const file of this.files.values()) {
      const { target } = file.standing;
      file.standing = { ...this.surroundings.standing(file.ask), place: file.standing.place };
      if (file.standing.target !== target) this.reopen(file);
      this.book(file);
    }
  }

  /** Reads a file as if it had just been opened. */
  private reopen(file: OpenFile): void {
    const text = file.text ?? file.checker?.text() ?? '';
    if (file.checker) this.discard(file, file.checker);
    file.standing = this.surroundings.standing(file.ask);
    file.edited = true;
    this.admit(file, text);
  }

  /** Files changed on disk: what open files know of them is read anew. */
  private touched(uris: readonly string[]): void {
    const settings = uris.filter(isSettingsFile);
    if (settings.length > 0) this.forgetSettings(settings);
    if (this.surroundings.touched(uris.filter((uri) => !this.files.has(uri)))) this.checkAllAgain();
  }

  /** Settings files say other things now, where imports start from included. */
  private forgetSettings(uris: readonly string[]): void {
    const files = [...this.files.values()];
    for (const file of files) {
      file.text ??= file.checker?.text();
      if (file.checker) this.discard(file, file.checker);
    }
    this.surroundings.forgetSettings(uris);
    for (const file of files) {
      this.reopen(file);
      this.book(file);
    }
  }

  /** Tells that nothing is left to do for some documents, as soon as that is so. */
  private rest(ask: Extract<LintAsk, { type: 'rest' }>): void {
    const busy = ask.uris.some((uri) => {
      const file = this.files.get(uri);
      return file !== undefined && (file.booked || file.following);
    });
    if (busy) this.later(() => this.rest(ask));
    else if (this.resting.delete(ask)) this.tell({ type: 'rested', ask: ask.ask });
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
    const before = file.text;
    const after = before === undefined ? undefined : applyInTurn(before, ask.edits);
    if (file.checker && (after === undefined || (isPlain(before) && isPlain(after)))) {
      for (const edit of ask.edits) file.checker.apply(edit);
      file.text = after;
      if (ask.edits.some((edit) => edit.text.length > 10_000)) this.readmit(file);
    } else if (after !== undefined) {
      if (file.checker) this.discard(file, file.checker);
      this.admit(file, after);
    }
    this.book(file);
  }

  private close(uri: string): void {
    const file = this.files.get(uri);
    if (file?.checker) this.discard(file, file.checker);
    this.files.delete(uri);
  }

  private discard(file: OpenFile, checker: FileChecker): void {
    const { place } = file.standing;
    place?.modules.detach(place.name, checker);
    checker.dispose();
    file.checker = undefined;
  }

  /** Opens a checker for a text within the limits; otherwise keeps the text and says why. */
  private admit(file: OpenFile, text: string): void {
    file.note = refuse(text);
    if (file.note === undefined) {
      const { language, notebook } = file.ask;
      const { place, target } = file.standing;
      file.checker = this.linter.open(notebook ? pythonText(text) : text, {
        language,
        notebook: notebook ?? false,
        ...place?.options,
        ...(target === undefined ? {} : { target }),
        ...(notebook ? { modules: this.cellModules(file) } : {}),
      });
      if (file.checker) this.attach(file, file.checker);
      file.note = file.checker ? undefined : `Not checked: ${language} is not supported yet.`;
    }
    file.text = file.checker && !file.ask.notebook ? undefined : text;
  }

  private attach({ standing: { place }, uri }: OpenFile, checker: FileChecker): void {
    const path = this.surroundings.pathOf(uri);
    if (place && path !== undefined) place.modules.attach(place.name, path, checker);
  }

  /** A notebook's cells, and what the notebook can import. */
  private cellModules(cell: OpenFile): ModuleSource {
    const others = {
      module: (name: string): ModuleFacts | undefined =>
        cellNames(this.siblings(cell)).module(name),
    };
    const around = this.surroundings.aroundCell(cell.uri, cell.standing.policy);
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
    const modules = file.standing.place?.modules;
    for (const other of this.files.values()) {
      if (other === file || !other.checker) continue;
      const near =
        notebook === undefined
          ? modules !== undefined && other.standing.place?.modules === modules
          : other.ask.notebook && notebookOf(other.uri) === notebook;
      if (!near) continue;
      if (changed) other.checker.invalidate();
      else if (!other.checker.recheckWide()) continue;
      this.book(other);
    }
  }

  /** A large paste can bring a file over the limits. */
  private readmit(file: OpenFile): void {
    const text = file.text ?? file.checker?.text() ?? '';
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
    this.guarded(file, () => {
      const { checker } = file;
      const began = performance.now();
      // What was typed inside one function is understood from that function alone.
      const done = !checker || checker.glance() || checker.parse();
      file.spent += performance.now() - began;
      if (done || file.spent > MAX_PARSE_MS) this.answer(file, done);
      else this.book(file);
      if (done) this.followLater(file);
    });
  }

  /**
   * Behind an answer, in slices: the tree catches up with what was only glanced at, and what
   * depends on other units is checked again. A newer edit starts that anew.
   */
  private followLater(file: OpenFile): void {
    const { checker } = file;
    if (!checker) return;
    if (!checker.shouldCatchUp && !checker.isUnsettled) {
      if (checker.revision !== file.told) this.answer(file, true);
      return;
    }
    file.following = true;
    this.later(() => {
      file.following = false;
      if (this.files.get(file.uri) !== file || file.booked || file.checker !== checker) return;
      this.guarded(file, () => {
        if (checker.shouldCatchUp) {
          if (!this.catchUp(file, checker)) return;
        } else checker.settle();
        this.followLater(file);
      });
    });
  }

  /** Reads a slice of the file around what was glanced at; false when that takes too long. */
  private catchUp(file: OpenFile, checker: FileChecker): boolean {
    const began = performance.now();
    const done = checker.parse();
    file.spent += performance.now() - began;
    if (done && checker.revision !== file.told) {
      // There is more to say than the glance could see: others may want to know, too.
      file.edited = true;
      this.answer(file, true);
    } else if (!done && file.spent > MAX_PARSE_MS) {
      this.answer(file, false);
      return false;
    }
    return true;
  }

  private guarded(file: OpenFile, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.tell({ type: 'failed', uri: file.uri, message: errorText(error) });
    }
  }

  /** @param done whether the text was read to its end */
  private answer(file: OpenFile, done: boolean): void {
    const { excluded, settings } = file.standing.policy;
    const findings = (done && !excluded && file.checker?.findings(settings)) || [];
    const note = excluded ? undefined : done ? file.note : TOO_SLOW;
    file.spent = 0;
    file.told = file.checker?.revision ?? 0;
    for (const { rule, error } of file.checker?.failures.splice(0) ?? []) {
      this.tell({ type: 'problem', uri: file.uri, message: `${rule}: ${errorText(error)}` });
    }
    this.tell({
      type: 'findings',
      uri: file.uri,
      version: file.version,
      findings,
      ...(note === undefined ? {} : { note }),
      ...(excluded ? { excluded } : {}),
      took_ms: performance.now() - file.asked,
    });
    // An answer that only follows from another file's edit must not send the others round again.
    if (file.edited) this.tellOthers(file);
    file.edited = false;
  }
}

/** Edits in the order in which they were made. */
function applyInTurn(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce((before, edit) => applyEdits(before, [edit]), text);
}

/** Whether a cell has nothing in it that only a notebook understands. */
function isPlain(cell: string | undefined): boolean {
  return cell === undefined || pythonText(cell) === cell;
}
