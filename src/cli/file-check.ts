import { writeFileSync } from 'node:fs';
import { errorText } from '../base/log.ts';
import { applyEdits } from '../base/text.ts';
import type { EnvironmentModules } from '../lint/environment.ts';
import { fixAllEdits } from '../lint/fix.ts';
import { Linter, type CheckResult, type FileOptions } from '../lint/linter.ts';
import { chainSources, FolderModules, importRoots, placeOf } from '../lint/modules.ts';
import { BUILT_IN } from '../lint/names/index.ts';
import { OpenSources } from '../lint/source-bodies.ts';
import { withSlashes } from '../python/disk.ts';
import type { Syntax } from '../syntax/runtime.ts';
import { readNotebook, type Notebook } from './notebook.ts';
import {
  allPaths,
  noIngredients,
  RecordedModules,
  type Ingredients,
  type Recorder,
} from './recorder.ts';
import type { CheckedFile, FileResult, FileTask } from './result.ts';
import { reportFindings, type Page } from './reported.ts';
import type { SharedFacts } from './shared-facts.ts';

/** The modules around a folder that imports start from. */
interface Root {
  readonly own: FolderModules;
  readonly modules: RecordedModules;
  readonly made: Ingredients;
  /** The file that was in it last, counted from 1. */
  last: number;
}

/** So much text, in UTF-16 units, may be known of roots that files are not in any more. */
const MOST_LEFT = 8_000_000;

/** After so many files elsewhere a root is left: scripts in a package, like migrations, are no farewell. */
const FAREWELL = 100;

const STUB = 'Not checked: a stub file has no code that runs.';

/** Checks files one by one; what is read of their modules is kept between them. */
export class FileCheck {
  private readonly syntax: Syntax;
  private readonly recorder: Recorder;
  private readonly environment: EnvironmentModules | undefined;
  private readonly linter: Linter;
  private readonly shared: SharedFacts | undefined;
  /** Those that were asked for last are at the end. */
  private readonly roots = new Map<string, Root>();
  private readonly sources = new OpenSources();
  private files = 0;

  /** @param shared absent where nobody else reads modules */
  constructor(
    syntax: Syntax,
    recorder: Recorder,
    environment: EnvironmentModules | undefined,
    shared?: SharedFacts,
  ) {
    this.shared = shared;
    this.syntax = syntax;
    this.recorder = recorder;
    this.environment = environment;
    this.linter = new Linter(syntax, BUILT_IN);
  }

  /** Checks one file. Never throws: what goes wrong is part of the answer. */
  check(task: FileTask): CheckedFile {
    const whole = noIngredients();
    const result = this.recorder.making(whole, () => {
      try {
        return this.checkFile(task);
      } catch (error) {
        return { findings: [], errors: [errorText(error)], read: false };
      }
    });
    return { result, paths: allPaths(whole) };
  }

  private checkFile(task: FileTask): FileResult {
    if (task.path.endsWith('.pyi')) return { findings: [], note: STUB, errors: [], read: true };
    const text = (task.text ?? this.recorder.readOrThrow(task.path)).replace(/^\uFEFF/, '');
    if (!task.path.endsWith('.ipynb')) return this.checkProgram(task, text);
    const notebook = readNotebook(text);
    if (typeof notebook === 'string') return { findings: [], errors: [notebook], read: true };
    return this.checkNotebook(task, notebook);
  }

  private checkProgram(task: FileTask, text: string): FileResult {
    const options = this.optionsOf(task);
    let checked = this.linter.check(text, task.settings, options);
    let shown = text;
    const edits = task.fix ? fixAllEdits(checked.findings, 'safe') : [];
    if (edits.length > 0) {
      shown = withLineEnds(applyEdits(text, edits), text);
      writeFileSync(task.path, shown);
      checked = this.linter.check(shown, task.settings, options);
    }
    let lines: readonly string[] | undefined;
    const line = (row: number): string => (lines ??= shown.split(/\r?\n/))[row] ?? '';
    return this.resultOf(checked, { path: task.path, line });
  }

  private checkNotebook(task: FileTask, given: Notebook): FileResult {
    const options = { ...this.optionsOf(task), notebook: true };
    let notebook = given;
    let checked = this.linter.check(notebook.program, task.settings, options);
    const edits = task.fix ? fixAllEdits(checked.findings, 'safe') : [];
    const fixed = edits.length > 0 ? notebook.withEdits(edits) : undefined;
    const again = fixed === undefined ? undefined : readNotebook(fixed);
    if (fixed !== undefined && typeof again === 'object') {
      writeFileSync(task.path, fixed);
      notebook = again;
      checked = this.linter.check(notebook.program, task.settings, options);
    }
    return this.resultOf(checked, {
      path: task.path,
      line: (row) => notebook.line(row),
      cell: (row) => notebook.cellAt(row),
    });
  }

  private resultOf(checked: CheckResult, page: Page): FileResult {
    return {
      findings: reportFindings(checked.findings, page),
      ...(checked.note === undefined ? {} : { note: checked.note }),
      errors: checked.failures.map(({ rule, error }) => `${rule}: ${errorText(error)}`),
      read: true,
    };
  }

  private optionsOf({ path, target, src }: FileTask): FileOptions {
    const place = placeOf(withSlashes(path), this.recorder);
    return {
      moduleName: place.name,
      package: place.package,
      modules: this.rootOf(place.root, src)?.modules,
      ...(target === undefined ? {} : { target }),
    };
  }

  private rootOf(folder: string, src: readonly string[]): Root | undefined {
    const key = JSON.stringify([folder, ...src]);
    const root = this.roots.get(key) ?? this.openRoot(folder, src);
    if (!root) return undefined;
    root.last = ++this.files;
    this.roots.delete(key);
    this.leaveRoots();
    this.roots.set(key, root);
    this.recorder.uses(root.made);
    return root;
  }

  private openRoot(folder: string, src: readonly string[]): Root | undefined {
    const grammar = this.syntax.grammar('python');
    if (!grammar) return undefined;
    const made = noIngredients();
    const folders = this.recorder.making(made, () => importRoots(folder, this.recorder));
    const all = [...new Set([...folders, ...src])];
    const read = this.shared?.read;
    const own = new FolderModules(this.syntax, grammar, this.recorder, all, read, this.sources);
    const around = this.environment ? chainSources(own, this.environment) : own;
    const modules = new RecordedModules(around, this.recorder);
    // What modules import is noted too: they are asked through the same record.
    own.around = modules;
    return { own, made, modules, last: 0 };
  }

  /** Lets go of roots that were left longest ago: files come sorted, so most are never asked again. */
  private leaveRoots(): void {
    let size = 0;
    for (const { own } of this.roots.values()) size += own.size;
    for (const [key, { own, last }] of this.roots) {
      if (size <= MOST_LEFT || last > this.files - FAREWELL) return;
      size -= own.size;
      own.dispose();
      this.roots.delete(key);
    }
  }
}

/** Fixes are made with LF; a file that used CRLF keeps it. */
function withLineEnds(text: string, original: string): string {
  return original.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}
