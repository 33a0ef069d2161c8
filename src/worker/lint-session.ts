import type { Disposable } from '../base/dispose.ts';
import { errorText } from '../base/log.ts';
import { applyEdits, type TextEdit } from '../base/text.ts';
import type { FileChecker } from '../lint/checker.ts';
import { CONFIG_NAMES } from '../lint/config.ts';
import { MAX_PARSE_MS, refuse, TOO_SLOW } from '../lint/limits.ts';
import type { Linter } from '../lint/linter.ts';
import type { ModuleSource } from '../lint/world.ts';
import { chainSources, type FileAccess } from '../lint/modules.ts';
import type { ModuleFacts } from '../lint/facts.ts';
import { pythonText } from '../lint/python/magics.ts';
import type { InterpreterPlace, LintAsk, LintTell, OfFolder } from '../protocol/lint.ts';
import { deepestFirst, folderOf, Policies, type Policy } from './policies.ts';
import { cellNames, type ProjectPlace, type Projects } from './projects.ts';

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
  policy: Policy;
  /** The Python version it is checked for. */
  target: number | undefined;
  /** Where it stands in a project; absent for what is not on a disk. */
  place: ProjectPlace | undefined;
  /** Whether its text changed since the others heard of it. */
  edited: boolean;
  /** The facts others have seen. */
  facts: ModuleFacts | undefined;
}

/** What a session needs to look beyond the files that are open. */
export interface SessionProject {
  readonly projects: Projects;
  readonly files: FileAccess;
  /** The path of a file URI with forward slashes, or undefined for any other. */
  readonly pathOf: (uri: string) => string | undefined;
  /** The URI of a path. */
  readonly uriOf: (path: string) => string;
  /** An interpreter's environment, or why it cannot be read. */
  readonly openEnvironment: (place: InterpreterPlace) => Environment | string;
}

/** What an interpreter brings. */
export interface Environment {
  readonly modules: ModuleSource;
  /** Its version, as 311 for 3.11; absent when the layout of its folders does not tell. */
  readonly version?: number;
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
  private readonly policies: Policies;
  private readonly project: SessionProject | undefined;
  /** The interpreters' versions by folder, the deepest first. */
  private versions: readonly OfFolder<number>[] = [];
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
    this.project = project;
    this.policies = new Policies(project?.files, ({ path, problems }) => {
      tell({ type: 'settings', uri: project?.uriOf(path) ?? path, problems });
    });
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
        this.policies.configure(ask.settings.map((each) => this.byPath(each)));
        this.applyPolicies();
        break;
      case 'touched':
        this.touched(ask.uris);
        break;
      case 'environments':
        this.enter(ask.interpreters);
        break;
      case 'read-settings':
        this.policies.of(this.project?.pathOf(ask.uri));
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
      edited: true,
      facts: undefined,
      ...this.standing(ask),
    };
    this.files.set(ask.uri, file);
    this.admit(file, ask.text);
    this.book(file);
  }

  /** The path of a document on the disk; a cell has that of its notebook. */
  private pathOf({ uri, notebook }: OpenAsk): string | undefined {
    return this.project?.pathOf(notebook ? notebookOf(uri) : uri);
  }

  private byPath<T>({ folder, value }: OfFolder<T>): OfFolder<T> {
    return { folder: this.project?.pathOf(folder) ?? folder, value };
  }

  /** How a document is checked, and where it stands. */
  private standing(ask: OpenAsk): Pick<OpenFile, 'policy' | 'target' | 'place'> {
    const path = this.pathOf(ask);
    const policy = this.policies.of(path);
    const target = policy.target ?? folderOf(this.versions, path)?.value;
    // A cell is no module of its own.
    const isModule = path !== undefined && !ask.notebook;
    return { policy, target, place: isModule ? this.placeOf(path, policy) : undefined };
  }

  private placeOf(path: string, { src }: Policy): ProjectPlace | undefined {
    return this.project?.projects.place(path, src);
  }

  /** Settings changed: what follows from them alone is answered, for the rest a file is read again. */
  private applyPolicies(): void {
    for (const file of this.files.values()) {
      const { policy, target } = this.standing(file.ask);
      file.policy = policy;
      if (target !== file.target) this.reopen(file);
      this.book(file);
    }
  }

  /** Reads a file as if it had just been opened. */
  private reopen(file: OpenFile): void {
    const text = file.text ?? file.checker?.text() ?? '';
    if (file.checker) this.discard(file, file.checker);
    Object.assign(file, this.standing(file.ask), { edited: true });
    this.admit(file, text);
  }

  /** Files changed on disk: what open files know of them is read anew. */
  private touched(uris: readonly string[]): void {
    const settings = uris.filter((uri) => CONFIG_NAMES.some((name) => uri.endsWith(`/${name}`)));
    if (settings.length > 0) this.forgetSettings(settings);
    let known = false;
    for (const uri of uris) {
      const path = this.files.has(uri) ? undefined : this.project?.pathOf(uri);
      if (path !== undefined && this.project?.projects.touched(path)) known = true;
    }
    if (known) this.checkAllAgain();
  }

  /** Settings files say other things now, where imports start from included. */
  private forgetSettings(uris: readonly string[]): void {
    this.policies.forget(uris.flatMap((uri) => this.project?.pathOf(uri) ?? []));
    const files = [...this.files.values()];
    for (const file of files) {
      file.text ??= file.checker?.text();
      if (file.checker) this.discard(file, file.checker);
    }
    this.project?.projects.forget();
    for (const file of files) {
      this.reopen(file);
      this.book(file);
    }
  }

  /** From now on imports are looked up in other environments. */
  private enter(interpreters: readonly OfFolder<InterpreterPlace>[]): void {
    const opened = new Map<string, Environment | string | undefined>();
    const found = deepestFirst(interpreters).flatMap((each) => {
      const { folder, value } = this.byPath(each);
      const key = JSON.stringify(value);
      if (!opened.has(key)) {
        const environment = this.project?.openEnvironment(value);
        opened.set(key, environment);
        if (typeof environment === 'string') {
          this.tell({ type: 'problem', uri: '', message: environment });
        }
      }
      const environment = opened.get(key);
      if (environment === undefined || typeof environment === 'string') return [];
      return [{ folder, environment }];
    });
    this.project?.projects.setEnvironments(
      found.map(({ folder, environment }) => ({ folder, value: environment.modules })),
    );
    this.versions = found.flatMap(({ folder, environment: { version } }) =>
      version === undefined ? [] : [{ folder, value: version }],
    );
    this.applyPolicies();
    this.checkAllAgain();
  }

  /** Tells that nothing is left to do for some documents, as soon as that is so. */
  private rest(ask: Extract<LintAsk, { type: 'rest' }>): void {
    const busy = ask.uris.some((uri) => {
      const file = this.files.get(uri);
      return file !== undefined && (file.booked || file.checker?.isUnsettled === true);
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
    file.place?.modules.detach(file.place.name, checker);
    checker.dispose();
    file.checker = undefined;
  }

  /** Opens a checker for a text within the limits; otherwise keeps the text and says why. */
  private admit(file: OpenFile, text: string): void {
    file.note = refuse(text);
    if (file.note === undefined) {
      const { language, notebook } = file.ask;
      file.checker = this.linter.open(notebook ? pythonText(text) : text, {
        language,
        notebook: notebook ?? false,
        ...file.place?.options,
        ...(file.target === undefined ? {} : { target: file.target }),
        ...(notebook ? { modules: this.cellModules(file) } : {}),
      });
      if (file.checker) this.attach(file, file.checker);
      file.note = file.checker ? undefined : `Not checked: ${language} is not supported yet.`;
    }
    file.text = file.checker && !file.ask.notebook ? undefined : text;
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
    const path = this.pathOf(cell.ask);
    const around =
      path === undefined ? undefined : this.placeOf(path, cell.policy)?.options.modules;
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
    this.later(() => {
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
    const { excluded, settings } = file.policy;
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

/** In a remote window a cell's URI names the machine, which is the one this runs on. */
const CELL = /^vscode-notebook-cell:(?:\/\/[^/]*)?/;

/** The notebook a cell's URI belongs to: cells differ in the fragment only. */
function notebookOf(uri: string): string {
  return uri.replace(/#.*$/, '').replace(CELL, 'file://');
}
