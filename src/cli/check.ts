import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorText } from '../base/log.ts';
import { applyEdits } from '../base/text.ts';
import { fixAllEdits } from '../lint/fix.ts';
import { Linter } from '../lint/linter.ts';
import type { EnvironmentModules } from '../lint/environment.ts';
import {
  chainSources,
  FolderModules,
  importRoots,
  placeOf,
  type FileAccess,
} from '../lint/modules.ts';
import { BUILT_IN } from '../lint/names/index.ts';
import { RULES } from '../lint/rules/index.ts';
import { LANGUAGES } from '../syntax/language.ts';
import { openSyntax, type Syntax } from '../syntax/runtime.ts';
import { readCheckOptions, type CheckOptions } from './check-options.ts';
import type { CliIo } from './io.ts';
import {
  githubReport,
  jsonReport,
  textReport,
  type CheckReport,
  type FileReport,
} from './report.ts';
import { findSources, type PathError } from './sources.ts';

const HELP = `Usage: async-lab check [paths…] [options]

Reports blocking calls in async functions, missing awaits, sessions that are never closed
and the like. Without paths, the current folder is checked.

Options:
  --format text|json|github   how to print the findings (default text)
  --profile learner|standard|strict
  --rule id=error|warning|hint|off   change one rule; may be given several times
  --fix                       apply the safe fixes to the files
  --python PATH               also look at the libraries of this interpreter, or of the virtual
                              environment in this folder
  --no-cache                  do not keep what was read of those libraries for the next time
  --stdin-filename F          read the program from standard input; F is its name in the report
  --help

Exit code: 0 nothing of warning or worse, 1 findings, 2 wrong use or unreadable paths.

Example: async-lab check src/ --rule blocking-file=off
`;

const ENDINGS = ['py'];

/** The command `async-lab check`. */
export async function check(args: string[], io: CliIo): Promise<number> {
  const options = readCheckOptions(
    args,
    RULES.map(({ id }) => id),
  );
  if (!options.ok) {
    io.err(`async-lab check: ${options.reason}\nTry: async-lab check --help\n`);
    return 2;
  }
  if (options.help) {
    io.out(HELP);
    return 0;
  }
  const syntax = await loadSyntax();
  const environment = await environmentOf(syntax, options, io);
  if (typeof environment === 'string') {
    io.err(`async-lab check: --python: ${environment}\n`);
    return 2;
  }
  const report = new Check(syntax, options, io, environment).run();
  environment?.save();
  io.out(await printed(report, options.format, io));
  if (report.errors.length > 0) return 2;
  const bad = report.reports.some(({ findings }) => findings.some((f) => f.severity !== 'hint'));
  return bad ? 1 : 0;
}

/** The libraries of the interpreter that was named; a text when they cannot be found. */
async function environmentOf(
  syntax: Syntax,
  { python, cache }: CheckOptions,
  io: CliIo,
): Promise<EnvironmentModules | string | undefined> {
  const grammar = syntax.grammar('python');
  if (python === undefined || !grammar) return undefined;
  const { openEnvironment } = await import('../python/environment.ts');
  const { FactsCache, cacheFolder } = await import('../python/facts-cache.ts');
  const store = cache ? new FactsCache(cacheFolder(io.env)) : undefined;
  const opened = openEnvironment(syntax, grammar, resolve(io.cwd, python), true, store);
  return opened.ok ? opened.modules : opened.reason;
}

/** One run of the command over its files. */
class Check {
  private readonly syntax: Syntax;
  private readonly options: CheckOptions;
  private readonly io: CliIo;
  private readonly linter: Linter;
  private readonly errors: PathError[] = [];
  private readonly roots = new Map<string, FolderModules>();
  private readonly environment: EnvironmentModules | undefined;

  constructor(
    syntax: Syntax,
    options: CheckOptions,
    io: CliIo,
    environment: EnvironmentModules | undefined,
  ) {
    this.environment = environment;
    this.syntax = syntax;
    this.options = options;
    this.io = io;
    this.linter = new Linter(syntax, BUILT_IN);
  }

  run(): CheckReport {
    const { stdinName } = this.options;
    if (stdinName !== undefined) {
      const path = resolve(this.io.cwd, stdinName);
      return { files: 1, reports: [this.checkText(path, readFileSync(0, 'utf8'))], errors: [] };
    }
    const sources = findSources(this.options.paths, this.io.cwd, ENDINGS);
    const reports: FileReport[] = [];
    for (const path of sources.files) {
      const text = this.read(path);
      if (text === undefined) continue;
      const report = this.checkText(path, text);
      if (report.findings.length > 0 || report.note !== undefined) reports.push(report);
    }
    const errors = [...sources.errors, ...this.errors];
    return { files: sources.files.length - this.errors.length, reports, errors };
  }

  private read(path: string): string | undefined {
    try {
      return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      this.errors.push({ path: this.shown(path), message: errorText(error) });
      return undefined;
    }
  }

  private checkText(path: string, text: string): FileReport {
    const { settings, fix } = this.options;
    const place = placeOf(path.split(sep).join('/'), NODE_FILES);
    const options = {
      moduleName: place.name,
      package: place.package,
      modules: this.modulesOf(place.root)?.around,
    };
    let checked = this.linter.check(text, settings, options);
    let shown = text;
    if (fix && this.options.stdinName === undefined) {
      const edits = fixAllEdits(checked.findings, 'safe');
      if (edits.length > 0) {
        shown = withLineEnds(applyEdits(text, edits), text);
        writeFileSync(path, shown);
        checked = this.linter.check(shown, settings, options);
      }
    }
    for (const { rule, error } of checked.failures) {
      this.errors.push({ path: this.shown(path), message: `${rule}: ${errorText(error)}` });
    }
    const lines = shown.split(/\r?\n/);
    return {
      path: this.shown(path),
      findings: checked.findings,
      line: (row) => lines[row] ?? '',
      shown: (other) => this.shown(other),
      ...(checked.note === undefined ? {} : { note: checked.note }),
    };
  }

  private modulesOf(root: string): FolderModules | undefined {
    const grammar = this.syntax.grammar('python');
    if (!grammar) return undefined;
    let modules = this.roots.get(root);
    if (!modules) {
      modules = new FolderModules(this.syntax, grammar, NODE_FILES, importRoots(root, NODE_FILES));
      if (this.environment) modules.around = chainSources(modules, this.environment);
      this.roots.set(root, modules);
    }
    return modules;
  }

  private shown(path: string): string {
    const short = relative(this.io.cwd, path);
    return short.startsWith('..') || isAbsolute(short) ? path : short.split(sep).join('/');
  }
}

const NODE_FILES: FileAccess = {
  exists: existsSync,
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // A module that is not there, or that may not be read, is simply not known.
      return undefined;
    }
  },
};

/** Fixes are made with LF; a file that used CRLF keeps it. */
function withLineEnds(text: string, original: string): string {
  return original.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

function loadSyntax(): Promise<Syntax> {
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  return openSyntax({
    core: compile('web-tree-sitter.wasm'),
    grammars: Object.fromEntries(LANGUAGES.map(({ id, wasm }) => [id, compile(wasm)])),
  });
}

async function printed(
  report: CheckReport,
  format: CheckOptions['format'],
  io: CliIo,
): Promise<string> {
  if (format === 'json') return jsonReport(report);
  if (format === 'github') return githubReport(report);
  const { default: picocolors } = await import('picocolors');
  const coloured = io.env['NO_COLOR'] === undefined && process.stdout.isTTY;
  return textReport(report, picocolors.createColors(coloured));
}
