import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { cacheFolder } from '../python/cache-folder.ts';
import { BUILD, ResultCache } from './cache.ts';
import { readCheckOptions, type CheckOptions } from './check-options.ts';
import type { CheckFilesOptions } from './check-files.ts';
import type { CliIo } from './io.ts';
import type { Libraries } from './libraries.ts';
import { showPath } from './paths.ts';
import { ProjectSettings } from './project-settings.ts';
import { Progress } from './progress.ts';
import type { CheckReport, FileReport } from './report-data.ts';
import { githubReport } from './report-github.ts';
import { jsonReport } from './report-json.ts';
import { NO_PAINT, textReport } from './report-text.ts';
import type { FileResult, FileTask } from './result.ts';
import { findSources, type PathError } from './sources.ts';

const HELP = `Usage: async-lab check [paths…] [options]

Reports blocking calls in async functions, missing awaits, sessions that are never closed
and the like, in Python files and notebooks. Without paths, the current folder is checked.

Options:
  --format text|json|sarif|github   how to print the findings (default text)
  --profile learner|standard|strict
  --rule id=error|warning|hint|off  change one rule; may be given several times
  --fix                       apply the safe fixes to the files
  --python PATH               also look at the libraries of this interpreter, or of the virtual
                              environment in this folder
  --jobs N                    check in N threads; by default as many as are of use
  --no-cache                  check everything again, and keep nothing for the next time
  --stdin-filename F          read the program from standard input; F is its name in the report
  --help

Settings are read from .async-lab.json, or [tool.async-lab] in pyproject.toml, in the nearest
folder above each file; options win over them.

Exit code: 0 nothing of warning or worse, 1 findings, 2 wrong use, wrong settings or paths that
cannot be read.

Example: async-lab check src/ --rule blocking-file=off
`;

const ENDINGS = ['.py', '.ipynb'];

/** The command `async-lab check`. */
export async function check(args: string[], io: CliIo): Promise<number> {
  const options = readCheckOptions(args);
  if (!options.ok) {
    io.err(`async-lab check: ${options.reason}\nTry: async-lab check --help\n`);
    return 2;
  }
  if (options.help) {
    io.out(HELP);
    return 0;
  }
  const libraries = await librariesOf(options, io);
  if (!libraries.ok) {
    io.err(`async-lab check: --python: ${libraries.reason}\n`);
    return 2;
  }
  const plan = planOf(options, libraries.version, io);
  const results = await resultsOf(plan.tasks, options, libraries.identity, io);
  const report = reportOf(plan, results, io.cwd);
  io.out(await printed(report, options.format, io));
  if (report.errors.length > 0) return 2;
  const bad = report.reports.some(({ findings }) => findings.some((f) => f.severity !== 'hint'));
  return bad ? 1 : 0;
}

/** What is to be checked, and what is known to be wrong before. */
interface Plan {
  readonly tasks: readonly FileTask[];
  readonly errors: readonly PathError[];
}

function planOf(options: CheckOptions, version: number | undefined, io: CliIo): Plan {
  const settings = new ProjectSettings(options, io.cwd, version);
  if (options.stdinName !== undefined) {
    const path = resolve(io.cwd, options.stdinName);
    const task = settings.taskOf({ path, named: true });
    const text = readFileSync(0, 'utf8');
    const tasks = task ? [{ ...task, fix: false, text }] : [];
    return { tasks, errors: settings.problems() };
  }
  const sources = findSources(options.paths, io.cwd, ENDINGS);
  const tasks = sources.files.flatMap((file) => settings.taskOf(file) ?? []);
  return { tasks, errors: [...sources.errors, ...settings.problems()] };
}

async function librariesOf({ python }: CheckOptions, { cwd }: CliIo): Promise<Libraries> {
  if (python === undefined) return { ok: true, identity: '' };
  const { identifyLibraries } = await import('./libraries.ts');
  return identifyLibraries(resolve(cwd, python));
}

/** Results in the order of the tasks: those that are kept, and the others from checking. */
async function resultsOf(
  tasks: readonly FileTask[],
  options: CheckOptions,
  libraries: string,
  io: CliIo,
): Promise<FileResult[]> {
  const cache = cacheFor(options, libraries, io);
  const kept = tasks.map((task) => cache?.find(task));
  const open = tasks.filter((_, i) => kept[i] === undefined);
  if (open.length === 0) return kept.flatMap((result) => result ?? []);
  const fresh = await checkAll(open, options, cache, io);
  cache?.save();
  return kept.flatMap((result) => result ?? fresh.shift() ?? []);
}

async function checkAll(
  tasks: readonly FileTask[],
  { python, cache: keeps, jobs, fix }: CheckOptions,
  cache: ResultCache | undefined,
  io: CliIo,
): Promise<FileResult[]> {
  // Only now: where every result is kept, neither the parser nor the rules are loaded.
  const { checkFiles, engineData } = await import('./check-files.ts');
  const progress = new Progress(io, tasks.length);
  try {
    const library = python === undefined ? undefined : resolve(io.cwd, python);
    const options: CheckFilesOptions = {
      engine: engineData(library, keeps, cache !== undefined, io.env),
      // Fixes are made one after another: a file may be a module of the next.
      jobs: fix ? 1 : jobs,
      cache,
      onProgress: (done) => progress.show(done),
    };
    return await checkFiles(tasks, options);
  } finally {
    progress.clear();
  }
}

function cacheFor(
  { cache, fix, stdinName, profile, severities, python }: CheckOptions,
  libraries: string,
  io: CliIo,
): ResultCache | undefined {
  if (!cache || fix || stdinName !== undefined || BUILD === '') return undefined;
  // What is given with the options changes more rarely than files: each set is kept by itself.
  const given = JSON.stringify([profile, severities, python !== undefined, libraries]);
  return new ResultCache(cacheFolder(io.env, process.platform, 'results'), `${BUILD} ${given}`);
}

function reportOf(
  { tasks, errors }: Plan,
  results: readonly FileResult[],
  cwd: string,
): CheckReport {
  const shown = (path: string): string => showPath(path, cwd);
  const failed: PathError[] = errors.map((error) => ({ ...error, path: shown(error.path) }));
  const reports: FileReport[] = [];
  let files = 0;
  results.forEach(({ findings, note, errors: reasons, read }, i) => {
    if (read) files++;
    if (findings.length === 0 && note === undefined && reasons.length === 0) return;
    const path = shown(tasks[i]?.path ?? '');
    for (const message of reasons) failed.push({ path, message });
    if (findings.length === 0 && note === undefined) return;
    reports.push({ path, findings, ...(note === undefined ? {} : { note }) });
  });
  return { files, reports, errors: failed, shown };
}

async function printed(
  report: CheckReport,
  format: CheckOptions['format'],
  io: CliIo,
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonReport(report);
    case 'github':
      return githubReport(report);
    case 'sarif':
      return (await import('./report-sarif.ts')).sarifReport(report);
    case 'text': {
      if (io.env['NO_COLOR'] !== undefined || !process.stdout.isTTY) {
        return textReport(report, NO_PAINT);
      }
      const { default: picocolors } = await import('picocolors');
      return textReport(report, picocolors.createColors(true));
    }
  }
}
