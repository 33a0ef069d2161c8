import type { Finding, LanguageId, LintSettings } from '../protocol/lint.ts';
import type { Syntax } from '../syntax/runtime.ts';
import { FileChecker, type RuleFailure } from './checker.ts';
import { MAX_PARSE_MS, refuse, TOO_SLOW } from './limits.ts';
import { chainSources } from './modules.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import type { ModuleSource } from './world.ts';

/** What is known of a file besides its text. Everything has a default. */
export interface FileOptions {
  readonly language?: LanguageId;
  /** Dotted module name; `__main__` for a file that stands alone. */
  readonly moduleName?: string;
  readonly package?: boolean;
  readonly notebook?: boolean;
  /** The lowest Python version it must run on, as 311 for 3.11. */
  readonly target?: number;
  readonly modules?: ModuleSource | undefined;
}

/** The answer to one check of a whole text. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Why the text was not checked. */
  readonly note?: string;
  /** Rules that threw: a defect of ours, for the log. */
  readonly failures: readonly RuleFailure[];
}

/** The Python version assumed where nobody names one. */
export const DEFAULT_TARGET = 311;

/** Opens and checks files with one set of rules. */
export class Linter {
  private readonly syntax: Syntax;
  private readonly rules: readonly Rule[];
  private readonly builtIn: ModuleSource;

  /**
   * @param builtIn names of libraries that are known even where nothing is installed
   * @param rules all of them unless a test wants fewer
   */
  constructor(syntax: Syntax, builtIn: ModuleSource, rules: readonly Rule[] = RULES) {
    this.syntax = syntax;
    this.builtIn = builtIn;
    this.rules = rules;
  }

  /** Opens a text for repeated checks. Undefined when its language has no grammar here. */
  open(text: string, options: FileOptions = {}): FileChecker | undefined {
    const grammar = this.syntax.grammar(options.language ?? 'python');
    if (!grammar) return undefined;
    const outer = options.modules;
    const { builtIn } = this;
    return new FileChecker(this.syntax, grammar, text, {
      language: options.language ?? 'python',
      moduleName: options.moduleName ?? '__main__',
      package: options.package ?? false,
      notebook: options.notebook ?? false,
      target: options.target ?? DEFAULT_TARGET,
      rules: this.rules,
      modules: outer ? chainSources(outer, builtIn) : builtIn,
      knowsModule: (name) => builtIn.module(name) !== undefined,
    });
  }

  /** Checks a whole text once. */
  check(text: string, settings: LintSettings, options: FileOptions = {}): CheckResult {
    const note = refuse(text);
    if (note !== undefined) return { findings: [], note, failures: [] };
    const checker = this.open(text, options);
    if (!checker) return { findings: [], note: 'Not checked: unknown language.', failures: [] };
    try {
      if (!checker.parse(MAX_PARSE_MS)) return { findings: [], note: TOO_SLOW, failures: [] };
      const findings = checker.findings(settings);
      return { findings, failures: checker.failures };
    } finally {
      checker.dispose();
    }
  }
}
