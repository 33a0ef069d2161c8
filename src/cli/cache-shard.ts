import { existsSync } from 'node:fs';
import type { PathStates } from './path-states.ts';
import type { FileResult, FindingResult } from './result.ts';
import { textHash, type Stamp } from './stamps.ts';

/** Counts up whenever what is written changes. */
const FORMAT = 1;

/** A folder with more than this many characters of results is checked anew each time. */
const MAX_CHARACTERS = 16_000_000;

/** A result with what it depends on: numbers of paths in the shard's table, as bits. */
interface Entry {
  readonly key: string;
  readonly paths: string;
  readonly findings: readonly FindingResult[];
}

/** What is written, behind a line that names it and one that tells whether it is whole. */
interface Written {
  readonly paths: readonly string[];
  /** For each path, see {@link stampText}. */
  readonly stamps: readonly string[];
  readonly files: Readonly<Record<string, Entry>>;
}

/** The kept results of one folder's files. */
export class CacheShard {
  private readonly paths: string[];
  private readonly stamps: string[];
  private readonly numbers = new Map<string, number>();
  private readonly files: Map<string, Entry>;
  /** Of each path, whether it still is what it was: files of one folder share most of theirs. */
  private readonly known = new Map<number, boolean>();
  private changed = false;

  private constructor({ paths, stamps, files }: Written) {
    this.paths = [...paths];
    this.stamps = [...stamps];
    this.files = new Map(Object.entries(files));
  }

  /** Reads what was written under the same head; everything else is as good as nothing. */
  static read(text: string, head: string): CacheShard {
    return new CacheShard(decode(text, head) ?? { paths: [], stamps: [], files: {} });
  }

  find(path: string, key: string, states: PathStates): FileResult | undefined {
    const entry = this.files.get(path);
    if (entry?.key !== key) return undefined;
    if (!everyBit(entry.paths, (number) => this.holds(number, states))) return undefined;
    return { findings: entry.findings, errors: [], read: true };
  }

  private holds(number: number, states: PathStates): boolean {
    let holds = this.known.get(number);
    if (holds === undefined) {
      const path = this.paths[number];
      const stamp = stampOf(this.stamps[number]);
      holds = path !== undefined && stamp !== undefined && states.holds(path, stamp);
      this.known.set(number, holds);
    }
    return holds;
  }

  keep(
    path: string,
    key: string,
    { findings }: FileResult,
    dependencies: readonly string[],
    stamps: ReadonlyMap<string, Stamp>,
  ): void {
    const numbers = dependencies.map((each) => this.numberOf(each, stamps.get(each)));
    this.files.set(path, { key, paths: bitText(numbers), findings });
    this.changed = true;
  }

  /** The whole as a text; undefined when nothing is new, or when it is too much. */
  text(head: string): string | undefined {
    if (!this.changed) return undefined;
    const { paths, stamps, files } = this.withoutLeftovers();
    const body = JSON.stringify({ paths, stamps, files } satisfies Written);
    if (body.length > MAX_CHARACTERS) return undefined;
    return `${FORMAT} ${head}\n${textHash(body)}\n${body}`;
  }

  /** A path with another stamp than before is another entry: older results hold on to theirs. */
  private numberOf(path: string, stamp: Stamp | undefined): number {
    const text = stampText(stamp ?? { is: 'unsteady' });
    const id = `${text} ${path}`;
    if (this.numbers.size === 0) {
      this.paths.forEach((each, i) => this.numbers.set(`${this.stamps[i]} ${each}`, i));
    }
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.paths.push(path) - 1;
      this.stamps.push(text);
      this.numbers.set(id, number);
    }
    return number;
  }

  /** Only files that are still there, and only paths that they need. */
  private withoutLeftovers(): Written {
    const paths: string[] = [];
    const stamps: string[] = [];
    const moved = new Map<number, number>();
    const files: Record<string, Entry> = {};
    for (const [path, entry] of this.files) {
      if (!existsSync(path)) continue;
      const numbers: number[] = [];
      everyBit(entry.paths, (number) => {
        let to = moved.get(number);
        if (to === undefined) {
          to = paths.push(this.paths[number] ?? '') - 1;
          stamps.push(this.stamps[number] ?? '');
          moved.set(number, to);
        }
        numbers.push(to);
        return true;
      });
      files[path] = { ...entry, paths: bitText(numbers) };
    }
    return { paths, stamps, files };
  }
}

function decode(text: string, head: string): Written | undefined {
  const first = text.indexOf('\n');
  const second = text.indexOf('\n', first + 1);
  if (first < 0 || second < 0 || text.slice(0, first) !== `${FORMAT} ${head}`) return undefined;
  const body = text.slice(second + 1);
  // What has its own checksum was written here, so it has the right shape.
  if (text.slice(first + 1, second) !== textHash(body)) return undefined;
  return JSON.parse(body) as Written;
}

/** A set of numbers as text: a bit for each, in base 64. */
function bitText(numbers: readonly number[]): string {
  const bytes = new Uint8Array((numbers.reduce((a, b) => Math.max(a, b), 0) >> 3) + 1);
  for (const number of numbers)
    bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7));
  return Buffer.from(bytes).toString('base64');
}

/** Whether something is true of every number in such a text; it is asked until it is not. */
function everyBit(text: string, holds: (number: number) => boolean): boolean {
  const bytes = Buffer.from(text, 'base64');
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    for (let bit = 0; byte >> bit !== 0; bit++) {
      if ((byte >> bit) & 1 && !holds(i * 8 + bit)) return false;
    }
  }
  return true;
}

function stampText(stamp: Stamp): string {
  if (stamp.is === 'text') return `${stamp.hash} ${stamp.times}`;
  return { absent: '-', there: '+', unsteady: '?' }[stamp.is];
}

function stampOf(text: string | undefined): Stamp | undefined {
  if (text === undefined) return undefined;
  if (text === '-') return { is: 'absent' };
  if (text === '+') return { is: 'there' };
  if (text === '?') return { is: 'unsteady' };
  const space = text.indexOf(' ');
  return { is: 'text', hash: text.slice(0, space), times: text.slice(space + 1) };
}
