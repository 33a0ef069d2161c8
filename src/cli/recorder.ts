import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { EnvironmentFiles } from '../lint/environment.ts';
import type { ModuleFacts } from '../lint/facts.ts';
import type { FunctionBody } from '../lint/bodies.ts';
import type { FunctionValue, ModuleSource } from '../lint/world.ts';
import { joinStamps, steadyTimes, textHash, timesOf, type Stamp } from './stamps.ts';

/** What something was made of: paths, and other things that were made before. */
export interface Ingredients {
  readonly paths: Set<string>;
  readonly parts: Set<Ingredients>;
}

/** Nothing so far. */
export function noIngredients(): Ingredients {
  return { paths: new Set(), parts: new Set() };
}

/** All paths that something was made of, in the end. */
export function allPaths(whole: Ingredients): string[] {
  const seen = new Set<Ingredients>([whole]);
  const paths = new Set<string>();
  for (const each of seen) {
    for (const path of each.paths) paths.add(path);
    for (const part of each.parts) seen.add(part);
  }
  return [...paths];
}

/** Reads files and notes for whom: what is made of a file is out of date when the file is. */
export class Recorder implements EnvironmentFiles {
  /** What every path was that anybody looked at. */
  readonly stamps = new Map<string, Stamp>();
  private readonly notes: boolean;
  private changed = new Set<string>();
  private readonly makers: Ingredients[] = [];
  /** Folder → the topmost one around it that is not there, or nothing when it is. */
  private readonly missing = new Map<string, string>();

  /** @param notes whether anybody will ask what something was made of */
  constructor(notes = true) {
    this.notes = notes;
  }

  /** The paths whose stamp is new or another one since the last call. */
  takeChanged(): ReadonlySet<string> {
    const { changed } = this;
    this.changed = new Set();
    return changed;
  }

  /** Whatever `work` reads is an ingredient of `whole`. */
  making<T>(whole: Ingredients, work: () => T): T {
    if (!this.notes) return work();
    this.makers.push(whole);
    try {
      return work();
    } finally {
      this.makers.pop();
    }
  }

  /** What is being made now is made of `part` as well. */
  uses(part: Ingredients): void {
    const whole = this.makers.at(-1);
    if (whole && whole !== part) whole.parts.add(part);
  }

  exists(path: string): boolean {
    const there = existsSync(path);
    if (!this.notes) return there;
    if (there) this.note(path, { is: 'there' });
    else this.noteAbsent(path);
    return there;
  }

  read(path: string): string | undefined {
    try {
      return this.readOrThrow(path);
    } catch {
      // What is not there, or may not be read, is simply not known.
      return undefined;
    }
  }

  /** The text of a file. Throws when it cannot be read. */
  readOrThrow(path: string): string {
    if (!this.notes) return readFileSync(path, 'utf8');
    const times = timesOf(path);
    if (times === undefined) this.noteAbsent(path);
    const now = Date.now();
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if (times !== undefined) this.note(path, { is: 'unsteady' });
      throw error;
    }
    this.note(path, { is: 'text', times: steadyTimes(times ?? '', now), hash: textHash(text) });
    return text;
  }

  list(folder: string): readonly string[] {
    try {
      return readdirSync(folder);
    } catch {
      // A folder that went away has nothing in it.
      return [];
    }
  }

  /** What is in a folder that is not there need not be told apart. */
  private noteAbsent(path: string): void {
    const folder = folderOf(path);
    let missing = this.missing.get(folder);
    if (missing === undefined) {
      missing = '';
      for (let at = folder; at !== '' && !existsSync(at); at = folderOf(at)) missing = at;
      this.missing.set(folder, missing);
    }
    this.note(missing === '' ? path : missing, { is: 'absent' });
  }

  private note(path: string, stamp: Stamp): void {
    const before = this.stamps.get(path);
    const joined = before ? joinStamps(before, stamp) : stamp;
    if (joined !== before) {
      this.stamps.set(path, joined);
      this.changed.add(path);
    }
    this.makers.at(-1)?.paths.add(path);
  }
}

/** Modules that note who asked for them, directly or through other modules. */
export class RecordedModules implements ModuleSource {
  private readonly inner: ModuleSource;
  private readonly recorder: Recorder;
  private readonly modules = new Map<string, Ingredients>();
  private readonly bodies = new Map<string, Ingredients>();

  constructor(inner: ModuleSource, recorder: Recorder) {
    this.inner = inner;
    this.recorder = recorder;
  }

  module(name: string): ModuleFacts | undefined {
    let made = this.modules.get(name);
    if (!made) {
      made = noIngredients();
      this.modules.set(name, made);
      this.recorder.uses(made);
      return this.recorder.making(made, () => this.inner.module(name));
    }
    this.recorder.uses(made);
    return this.inner.module(name);
  }

  /**
   * Of a module that was opened for one function others may be asked for later, from memory: so
   * they share what the module was asked about so far.
   */
  body(fn: FunctionValue): FunctionBody | undefined {
    const { name } = fn.module;
    let made = this.bodies.get(name);
    if (!made) this.bodies.set(name, (made = noIngredients()));
    this.recorder.uses(made);
    return this.recorder.making(made, () => this.inner.body?.(fn));
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
