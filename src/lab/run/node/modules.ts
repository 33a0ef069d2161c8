import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import type { LoadFnOutput } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transform } from 'sucrase';
import { PROGRAM_URL } from './program.ts';

/** A call in front of the program's first statement; on the first line, so that lines stay. */
const BEGIN = "globalThis[Symbol.for('async-lab.begin')]();";

/** Where modules come from besides their own place. */
export interface ModulePlaces {
  /** The URL of the bundled library. */
  readonly undici: string;
  /** The absolute path of the file that the program is a changed form of, if it is one. */
  readonly origin: string | undefined;
}

/**
 * Lets programs be TypeScript and use undici without any install.
 * `begin` is called once, when the program's own first statement is reached.
 */
export function hookModules({ undici, origin }: ModulePlaces, begin: () => void): void {
  const home = origin === undefined ? undefined : pathToFileURL(origin).href;
  Object.defineProperty(globalThis, Symbol.for('async-lab.begin'), { value: begin });
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'undici') return { url: undici, shortCircuit: true };
      // What a changed copy imports lies beside the file it was made of.
      const parentURL = context.parentURL === PROGRAM_URL && home ? home : context.parentURL;
      const typed = typedTwin(specifier, parentURL);
      return next(typed ?? specifier, { ...context, parentURL });
    },
    load(url, context, next) {
      if (isTypeScript(url)) return loadTypeScript(url);
      const loaded = next(url, context);
      return url === PROGRAM_URL ? withBegin(loaded, begin) : loaded;
    },
  });
}

/** `./part.js` means `./part.ts` when only that is there, as TypeScript has it. */
function typedTwin(specifier: string, parent: string | undefined): string | undefined {
  if (parent === undefined || !parent.startsWith('file:')) return undefined;
  if (!/^\.{1,2}\/.*\.m?js$/.test(specifier)) return undefined;
  const typed = specifier.replace(/js$/, 'ts');
  const isThere = (path: string): boolean => existsSync(fileURLToPath(new URL(path, parent)));
  return !isThere(specifier) && isThere(typed) ? typed : undefined;
}

function isTypeScript(url: string): boolean {
  return url.startsWith('file:') && /\.[mc]?ts$/.test(url);
}

function loadTypeScript(url: string): LoadFnOutput {
  const path = fileURLToPath(url);
  const source = stripTypes(readFileSync(path, 'utf8'), path);
  const format = url.endsWith('.cts') ? 'commonjs' : 'module';
  return { format, source: url === PROGRAM_URL ? mark(source) : source, shortCircuit: true };
}

function stripTypes(source: string, path: string): string {
  try {
    const { code } = transform(source, {
      transforms: ['typescript'],
      disableESTransforms: true,
      keepUnusedImports: false,
      filePath: path,
    });
    return code;
  } catch (error) {
    // The parser's own frames mean nothing to a learner.
    const message = error instanceof Error ? error.message : String(error);
    const place = /\((\d+:\d+)\)\s*$/.exec(message)?.[1];
    const text = message.replace(/^Error transforming [^:]*: /, '').replace(/\s*\(\d+:\d+\)$/, '');
    const failure = new SyntaxError(`${path}${place === undefined ? '' : `:${place}`}: ${text}`);
    failure.stack = `${failure.name}: ${failure.message}`;
    throw failure;
  }
}

function withBegin(loaded: LoadFnOutput, begin: () => void): LoadFnOutput {
  if (loaded.format !== 'module' || loaded.source === undefined) {
    begin();
    return loaded;
  }
  const source = loaded.source;
  const text = typeof source === 'string' ? source : new TextDecoder().decode(source);
  return { ...loaded, source: mark(text) };
}

/** Puts the call in front; a first line for the shell stays first. */
function mark(source: string): string {
  const shell = /^#!.*\n?/.exec(source)?.[0] ?? '';
  return shell === '' ? BEGIN + source : `${shell}${BEGIN}${source.slice(shell.length)}`;
}
