/** The lint worker: connects the host's messages to open files, a slice of work at a time. */
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { errorText } from '../base/log.ts';
import { Linter } from '../lint/linter.ts';
import { BUILT_IN } from '../lint/names/index.ts';
import type { InterpreterPlace, LintAsk, LintTell, LintWorkerData } from '../protocol/lint.ts';
import { openEnvironment } from '../python/environment.ts';
import { cacheFolder, FactsCache } from '../python/facts-cache.ts';
import { LANGUAGES } from '../syntax/language.ts';
import { openSyntax, type Syntax } from '../syntax/runtime.ts';
import type { FileAccess } from '../lint/modules.ts';
import { LintSession } from './lint-session.ts';
import { Projects } from './projects.ts';

/** A first parse compiles the grammar's hot paths before anybody waits for it. */
const WARM_UP = 'import asyncio\n\n\nasync def main():\n    await asyncio.sleep(0)\n'.repeat(60);

async function start(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('the lint worker must be started as a worker');
  const { dist } = workerData as LintWorkerData;
  const tell = (message: LintTell): void => port.postMessage(message);
  const syntax = await loadSyntax(dist);
  const linter = new Linter(syntax, BUILT_IN);
  linter.check(WARM_UP, { profile: 'standard', severities: {} });
  const grammar = syntax.grammar('python');
  const project = grammar && {
    projects: new Projects(syntax, grammar, NODE_FILES, BUILT_IN),
    files: NODE_FILES,
    pathOf,
    uriOf: (path: string) => pathToFileURL(path).href,
    openEnvironment: ({ python, mayRun }: InterpreterPlace) => {
      const store = new FactsCache(cacheFolder(process.env));
      const opened = openEnvironment(syntax, grammar, python, mayRun, store);
      return opened.ok ? opened : opened.reason;
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
  tell({ type: 'ready' });
}

/** The path of a file URI with forward slashes; undefined for what is not on this machine's disk. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri).split(sep).join('/');
  } catch {
    // It names another machine, or no path: such a file stands alone.
    return undefined;
  }
}

const NODE_FILES: FileAccess = {
  exists: existsSync,
  read: (path) => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      // A module that may not be read is simply not known.
      return undefined;
    }
  },
};

function loadSyntax(dist: string): Promise<Syntax> {
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(join(dist, file)));
  return openSyntax({
    core: compile('web-tree-sitter.wasm'),
    grammars: Object.fromEntries(LANGUAGES.map(({ id, wasm }) => [id, compile(wasm)])),
  });
}

await start();
