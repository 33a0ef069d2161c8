/**
 * Where progress is kept. The editor's `Memento` fits; values are plain JSON.
 * `get` sees what `update` was given as soon as `update` has been called.
 */
export interface ProgressStorage {
  get(key: string): unknown;
  /** `undefined` removes the key. */
  update(key: string, value: unknown): PromiseLike<void>;
}

/** A lesson as the learner left it. */
export interface LessonState {
  /** The text to show: the learner's own, or the shipped one. */
  readonly text: string;
  readonly edited: boolean;
  /** Whether the shipped lesson has changed since the learner's first edit. */
  readonly outdated: boolean;
  readonly finished: boolean;
}

/** What the learner has edited and finished, by a lesson's slug. */
export interface Progress {
  /** `shipped` is the text that comes with the extension. */
  state(slug: string, shipped: string): LessonState;
  /** Keeps the learner's text; the shipped one unchanged means that there is nothing to keep. */
  saveText(slug: string, shipped: string, text: string): Promise<void>;
  finish(slug: string): Promise<void>;
  /** Forgets edits and progress of one lesson, or of all. */
  reset(slug?: string): Promise<void>;
}

interface Entry {
  readonly text?: string;
  /** A fingerprint of the shipped text that the edits began from. */
  readonly base?: string;
  readonly finished?: boolean;
}

const KEY = 'asyncLab.progress';

/** Progress over a storage. What is stored but cannot be understood counts as no progress. */
export function openProgress(storage: ProgressStorage): Progress {
  const read = (): Record<string, Entry> => entriesOf(storage.get(KEY));
  const write = async (slug: string, entry: Entry | undefined): Promise<void> => {
    const rest = Object.entries(read()).filter(([key]) => key !== slug);
    const entries = entry === undefined ? rest : [...rest, [slug, entry] as const];
    await storage.update(KEY, entries.length === 0 ? undefined : Object.fromEntries(entries));
  };
  return {
    state(slug, shipped) {
      const entry = read()[slug] ?? {};
      return {
        text: entry.text ?? shipped,
        edited: entry.text !== undefined,
        outdated: entry.text !== undefined && entry.base !== fingerprint(shipped),
        finished: entry.finished === true,
      };
    },
    async saveText(slug, shipped, text) {
      const { base, finished } = read()[slug] ?? {};
      const done = finished === true ? { finished } : {};
      if (text === shipped) await write(slug, finished === true ? done : undefined);
      else await write(slug, { ...done, text, base: base ?? fingerprint(shipped) });
    },
    finish: (slug) => write(slug, { ...read()[slug], finished: true }),
    async reset(slug) {
      if (slug === undefined) await storage.update(KEY, undefined);
      else await write(slug, undefined);
    },
  };
}

function entriesOf(value: unknown): Record<string, Entry> {
  // Without a prototype, so that a lesson called `constructor` has no progress either.
  const entries = Object.create(null) as Record<string, Entry>;
  if (typeof value !== 'object' || value === null) return entries;
  for (const [slug, stored] of Object.entries(value)) {
    if (typeof stored !== 'object' || stored === null) continue;
    const { text, base, finished } = stored as Readonly<Record<string, unknown>>;
    entries[slug] = {
      ...(typeof text === 'string' ? { text } : {}),
      ...(typeof base === 'string' ? { base } : {}),
      ...(finished === true ? { finished } : {}),
    };
  }
  return entries;
}

/** Length and FNV-1a of a text: enough to notice that a shipped file has changed. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `${text.length}-${hash.toString(16)}`;
}
