import { dirname } from 'node:path';
import { KeptFiles } from '../python/kept-files.ts';
import { CacheShard } from './cache-shard.ts';
import { PathStates } from './path-states.ts';
import type { CheckedFile, FileResult, FileTask } from './result.ts';
import { textHash, type Stamp } from './stamps.ts';

/** So many folders' results are in memory at a time: sources come sorted by folder. */
const MOST_SHARDS = 16;

/**
 * Results of checks, kept from run to run: a file of its own for each folder of sources.
 */
export class ResultCache {
  private readonly files: KeptFiles;
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
    this.files = new KeptFiles(folder, '.results');
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
    if (this.written) this.files.trim();
    this.written = false;
  }

  /** Writes what is new in a folder's results, and lets go of them. */
  private close(folder: string): void {
    const text = this.shards.get(folder)?.text(this.headOf(folder));
    this.shards.delete(folder);
    if (text !== undefined && this.files.write(this.nameOf(folder), text)) this.written = true;
  }

  private shardOf(path: string): CacheShard {
    const folder = dirname(path);
    let shard = this.shards.get(folder);
    if (shard) this.shards.delete(folder);
    else shard = CacheShard.read(this.files.read(this.nameOf(folder)) ?? '', this.headOf(folder));
    const [oldest] = this.shards.keys();
    if (oldest !== undefined && this.shards.size >= MOST_SHARDS) this.close(oldest);
    this.shards.set(folder, shard);
    return shard;
  }

  private headOf(folder: string): string {
    return `${this.identity} ${folder}`;
  }

  private nameOf(folder: string): string {
    return textHash(this.headOf(folder));
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
