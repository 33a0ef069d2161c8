import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CacheShard } from './cache-shard.ts';
import { PathStates } from './path-states.ts';
import type { CheckedFile, FileResult, FileTask } from './result.ts';
import { textHash, type Stamp } from './stamps.ts';

/** Beyond this many bytes what was written longest ago is removed. */
const MAX_BYTES = 64_000_000;

const ENDING = '.results';

/** So many folders' results are in memory at a time: sources come sorted by folder. */
const MOST_SHARDS = 16;

/**
 * Results of checks, kept from run to run: a file of its own for each folder of sources. A cache
 * is a help and no more: what cannot be read is checked again, what cannot be written is not kept.
 */
export class ResultCache {
  private readonly folder: string;
  private readonly identity: string;
  private readonly states = new PathStates();
  /** Those that were asked for last are at the end. */
  private readonly shards = new Map<string, CacheShard>();
  private written = false;

  /**
   * @param identity everything that results depend on besides files and their settings: results
   * of another identity are never seen
   */
  constructor(folder: string, identity: string) {
    this.folder = folder;
    this.identity = identity;
  }

  /** The result of a file, if neither it nor anything it was made of has changed. */
  find(task: FileTask): FileResult | undefined {
    return this.shardOf(task.path).find(task.path, keyOf(task), this.states);
  }

  /** Keeps a result that another run would come to again. */
  keep(task: FileTask, { result, paths }: CheckedFile, stamps: ReadonlyMap<string, Stamp>): void {
    // What was refused is refused again at once, and a failure may pass.
    if (!result.read || result.errors.length > 0 || result.note !== undefined) return;
    this.shardOf(task.path).keep(task.path, keyOf(task), result, paths, stamps);
  }

  /** Writes what is new. */
  save(): void {
    for (const folder of [...this.shards.keys()]) this.close(folder);
    if (this.written) this.trim();
    this.written = false;
  }

  /** Writes what is new in a folder's results, and lets go of them. */
  private close(folder: string): void {
    const text = this.shards.get(folder)?.text(this.headOf(folder));
    this.shards.delete(folder);
    if (text !== undefined && this.write(this.fileOf(folder), text)) this.written = true;
  }

  private shardOf(path: string): CacheShard {
    const folder = dirname(path);
    let shard = this.shards.get(folder);
    if (shard) this.shards.delete(folder);
    else shard = CacheShard.read(this.read(this.fileOf(folder)), this.headOf(folder));
    const [oldest] = this.shards.keys();
    if (oldest !== undefined && this.shards.size >= MOST_SHARDS) this.close(oldest);
    this.shards.set(folder, shard);
    return shard;
  }

  private headOf(folder: string): string {
    return `${this.identity} ${folder}`;
  }

  private fileOf(folder: string): string {
    return join(this.folder, textHash(this.headOf(folder)) + ENDING);
  }

  private read(file: string): string {
    if (!existsSync(file)) return '';
    try {
      return readFileSync(file, 'utf8');
    } catch {
      // Nothing readable: everything is checked anew.
      return '';
    }
  }

  /** Writes beside and renames, so that nobody ever reads half a file. */
  private write(file: string, text: string): boolean {
    const beside = `${file}.${process.pid}`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(beside, text);
      renameSync(beside, file);
      return true;
    } catch {
      // A full or read-only disk costs time at the next run, nothing else.
      if (existsSync(beside)) rmSync(beside, { force: true });
      return false;
    }
  }

  private trim(): void {
    try {
      const files = readdirSync(this.folder)
        .filter((name) => /\.results(?:\.\d+)?$/.test(name))
        .map((name) => ({ path: join(this.folder, name) }))
        .map(({ path }) => ({ path, stat: statSync(path) }))
        .sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
      let total = 0;
      for (const { path, stat } of files) {
        total += stat.size;
        if (total > MAX_BYTES) rmSync(path, { force: true });
      }
    } catch {
      // Another run trims at the same time: then that one does it.
    }
  }
}

/** What a result depends on besides files. */
function keyOf({ settings, target, src }: FileTask): string {
  const { profile, severities, tests } = settings;
  const rules = Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([profile, rules, tests ?? false, target ?? null, src]);
}

/**
 * Tells the program that checks from every other version of it. The build puts it in; empty where
 * nobody can say, when the sources run as they are.
 */
export const BUILD = process.env['ASYNC_LAB_BUILD'] ?? '';
