import type { ModuleFacts } from '../lint/facts.ts';
import { factsOfText } from '../lint/module-facts.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import { textHash } from './stamps.ts';

/** Facts of a module as JSON, by what they were read from. */
export type ToldFacts = readonly [key: string, json: string];

/**
 * Facts of modules by their texts, so that each text is read by one worker only: what one has
 * read is told to the others.
 */
export class SharedFacts {
  private readonly known = new Map<string, ModuleFacts | string>();
  private fresh: string[] = [];

  /** The facts of a text, from memory or read now. */
  read = (
    syntax: Syntax,
    grammar: Grammar,
    text: string,
    identity: { readonly name: string; readonly package: boolean },
  ): ModuleFacts => {
    const key = `${textHash(text)} ${identity.name} ${identity.package}`;
    const known = this.known.get(key);
    if (typeof known === 'object') return known;
    let facts: ModuleFacts;
    if (known !== undefined) facts = JSON.parse(known) as ModuleFacts;
    else {
      facts = factsOfText(syntax, grammar, text, identity);
      this.fresh.push(key);
    }
    this.known.set(key, facts);
    return facts;
  };

  /** Takes what another worker has read. */
  learn(facts: readonly ToldFacts[]): void {
    for (const [key, json] of facts) if (!this.known.has(key)) this.known.set(key, json);
  }

  /** What was read here since the last call. */
  news(): ToldFacts[] {
    const fresh = this.fresh.map((key): ToldFacts => [key, JSON.stringify(this.known.get(key))]);
    this.fresh = [];
    return fresh;
  }
}
