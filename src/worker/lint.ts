/** The lint worker: connects the host's messages to open files, a slice of work at a time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { errorText } from '../base/log.ts';
import type { EnvironmentModules } from '../lint/environment.ts';
import { Linter } from '../lint/linter.ts';
import { BUILT_IN } from '../lint/names/index.ts';
import type { InterpreterPlace, LintAsk, LintTell, LintWorkerData } from '../protocol/lint.ts';
import { DISK, withSlashes } from '../python/disk.ts';
import { openEnvironment } from '../python/environment.ts';
import { cacheFolder, FactsCache } from '../python/facts-cache.ts';
import { LANGUAGES } from '../syntax/language.ts';
import { openSyntax, type Syntax } from '../syntax/runtime.ts';
import { LintSession } from './lint-session.ts';
import { Projects } from './projects.ts';

/** A first parse compiles the grammar's hot paths before anybody waits for it. */
const WARM_UP = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(0)\n'.repeat(60);

/** How often what was read of libraries is kept, a package at a time, in milliseconds. */
const KEEP_MS = 2_000;

async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('the lint worker must be started as a worker');
  const { dist } = workerData as LintWorkerData;
  const tell = (message: LintTell): void => port.postMessage(message);
  const syntax = await loadSyntax(dist);
  const linter = new Linter(syntax, BUILT_IN);
  linter.check(WARM_UP, { profile: 'standard', severities: {} });
  const grammar = syntax.grammar('python');
  /** The libraries of each interpreter that was opened, as they were opened last. */
  const libraries = new Map<string, EnvironmentModules>();
  const project = grammar && {
    projects: new Projects(syntax, grammar, DISK, BUILT_IN),
    files: DISK,
    pathOf,
    uriOf: (path: string) => pathToFileURL(path).href,
    openEnvironment: ({ python, mayRun }: InterpreterPlace) => {
      const store = new FactsCache(cacheFolder(process.env));
      const opened = openEnvironment(syntax, grammar, python, mayRun, store);
      if (!opened.ok) return opened.reason;
      libraries.set(python, opened.modules);
      return opened;
    },
  };
  const session = new LintSession(linter, tell, (next) => setImmediate(next), project);
  port.on('message', (ask: LintAsk) => {
    try {
      session.receive(ask);
    } catch (error) {
      tell({ type: 'failed', uri: 'uri' in ask ? ask.uri : '', message: errorText(error) });
    }
  });
  // The editor may end the worker at any time, so nothing waits for its end.
  setInterval(() => {
    for (const modules of libraries.values()) modules.save(1);
  }, KEEP_MS).unref();
  tell({ type: 'ready' });
}

/** The path of a file URI with forward slashes; undefined for what is not on this machine's disk. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return withSlashes(fileURLToPath(uri));
  } catch {
    // It names another machine, or no path: such a file stands alone.
    return undefined;
  }
}

function loadSyntax(dist: string): Promise<Syntax> {
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(join(dist, file)));
  return openSyntax({
    core: compile('web-tree-sitter.wasm'),
    grammars: Object.fromEntries(LANGUAGES.map(({ id, wasm }) => [id, compile(wasm)])),
  });
}

await start();
