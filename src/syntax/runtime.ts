import { Language, Parser, type Tree } from 'web-tree-sitter';
import type { LanguageId } from '../protocol/lint.ts';
import { Field, Kind } from './kinds.ts';
import { LANGUAGES, type LanguageTable } from './language.ts';
import type { RawModule } from './walker.ts';

/** The WebAssembly files, as bytes or already compiled (so that workers can share them). */
export interface SyntaxAssets {
  readonly core: WebAssembly.Module;
  readonly grammars: Partial<Readonly<Record<LanguageId, WebAssembly.Module>>>;
}

/** A grammar ready for use, with its node types numbered by the neutral vocabulary. */
export interface Grammar {
  readonly table: LanguageTable;
  readonly language: Language;
  /** Grammar symbol → kind, or {@link SKIP}, or {@link ASYNC}. */
  readonly kinds: Int16Array;
  /** Grammar symbol → 1 when it has no children worth a look. */
  readonly leaves: Uint8Array;
  /** Grammar field id → field. */
  readonly fields: Uint8Array;
}

/** In {@link Grammar.kinds}: not part of the representation. */
export const SKIP = -1;
/** In {@link Grammar.kinds}: the token that makes its parent asynchronous. */
export const ASYNC = -2;
/** The symbol tree-sitter gives to an ERROR node. */
export const ERROR_SYMBOL = 65_535;

/** The parser library, started once per process or worker. */
export interface Syntax {
  readonly raw: RawModule;
  /** The grammar of a language, or undefined when no file for it was given. */
  grammar(language: LanguageId): Grammar | undefined;
  /** A parser for one document. The caller deletes it. */
  createParser(grammar: Grammar): Parser;
}

/** Trees that are alive now: zero at the end of every test, or a tree has leaked. */
export const liveTrees = { count: 0 };

/** Deletes a tree and counts it. */
export function deleteTree(tree: Tree): void {
  tree.delete();
  liveTrees.count--;
}

/**
 * Starts the parser library. Call it once per process: the library keeps one global module.
 * Rejects when a file is not the WebAssembly it should be.
 */
export async function openSyntax(assets: SyntaxAssets): Promise<Syntax> {
  const raw: Record<string, unknown> = {
    instantiateWasm: (
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ) => {
      const instance = new WebAssembly.Instance(assets.core, imports);
      done(instance, assets.core);
      return instance.exports;
    },
  };
  await Parser.init(raw);
  const grammars = new Map<LanguageId, Grammar>();
  for (const table of LANGUAGES) {
    const module = assets.grammars[table.id];
    if (module) grammars.set(table.id, numberGrammar(table, Language.loadSync(module)));
  }
  return {
    raw,
    grammar: (id) => grammars.get(id),
    createParser: (grammar) => new Parser().setLanguage(grammar.language),
  };
}

function numberGrammar(table: LanguageTable, language: Language): Grammar {
  const symbols = language.nodeTypeCount;
  const kinds = new Int16Array(ERROR_SYMBOL + 1).fill(SKIP, 0, symbols);
  const leaves = new Uint8Array(ERROR_SYMBOL + 1);
  for (let symbol = 0; symbol < symbols; symbol++) {
    const type = language.nodeTypeForId(symbol);
    if (type === null) continue;
    if (!language.nodeTypeIsNamed(symbol)) {
      kinds[symbol] = type === table.asyncToken ? ASYNC : SKIP;
      continue;
    }
    kinds[symbol] = table.skipped.includes(type) ? SKIP : (table.kinds[type] ?? Kind.Other);
    leaves[symbol] = table.leaves.includes(type) ? 1 : 0;
  }
  kinds[ERROR_SYMBOL] = Kind.Error;
  const fields = new Uint8Array(language.fieldCount + 1);
  for (let id = 1; id <= language.fieldCount; id++) {
    fields[id] = table.fields[language.fieldNameForId(id) ?? ''] ?? Field.None;
  }
  return { table, language, kinds, leaves, fields };
}
