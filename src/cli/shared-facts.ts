import type { ModuleFacts } from '../lint/facts.ts';
import { factsOfText } from '../lint/module-facts.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import { textHash } from './stamps.ts';

/** Facts of a module as JSON, by what they were read from. */
export type ToldFacts = readonly [key: string, json: string];

/** So many characters of what others have read are kept until somebody asks for it. */
const MOST_TOLD = 16_000_000;

/**
 * Facts of modules by their texts, so that each text is read by one worker only: what one has
 * read is told to the others. Who asks keeps what it gets; here it is only passed on.
 */
export class SharedFacts {
  private readonly most: number;
  /** What others have read, that of longest ago first. */
  private readonly told = new Map<string, string>();
  private size = 0;
  private fresh: ToldFacts[] = [];

  constructor(most = MOST_TOLD) {
    this.most = most;
  }

  /** The facts of a text, from what others told or read now. */
  read = (
    syntax: Syntax,
    grammar: Grammar,
    text: string,
    identity: { readonly name: string; readonly package: boolean },
  ): ModuleFacts => {
    const key = `${textHash(text)} ${identity.name} ${identity.package}`;
    const told = this.told.get(key);
    if (told !== undefined) {
      this.forget(key, told);
      return JSON.parse(told) as ModuleFacts;
    }
    const facts = factsOfText(syntax, grammar, text, identity);
    this.fresh.push([key, JSON.stringify(facts)]);
    return facts;
  };

  /** Takes what another worker has read. */
  learn(facts: readonly ToldFacts[]): void {
    for (const [key, json] of facts) {
      const before = this.told.get(key);
      if (before !== undefined) this.forget(key, before);
      this.told.set(key, json);
      this.size += json.length;
    }
    for (const [key, json] of this.told) {
      if (this.size <= this.most) return;
      this.forget(key, json);
    }
  }

  /** What was read here since the last call. */
  news(): readonly ToldFacts[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }

  private forget(key: string, json: string): void {
    this.told.delete(key);
    this.size -= json.length;
  }
}
