/**
 * Writes what the linter knows of libraries where none is installed: `npm run names`. The facts
 * are read with the linter's own engine, from the standard library's stubs that pyright brings and
 * from the distributions that names-requirements.txt names, installed with pip into .cache.
 * Running it again changes nothing. What it writes is meant to be read before it is committed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorText } from '../base/log.ts';
import { chainSources, FolderModules, type FileAccess } from '../lint/modules.ts';
import { openSyntax, type Syntax } from '../syntax/runtime.ts';
import { takeBranches } from './names/branches.ts';
import { Collector } from './names/collect.ts';
import { HARMLESS_DECORATORS, LIBRARIES, type Library } from './names/libraries.ts';
import { render } from './names/render.ts';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const requirements = join(root, 'src/generate/names-requirements.txt');
const packages = join(root, '.cache/names-venv');
const facts = join(root, 'src/lint/names/facts');
const pyright = dirname(require.resolve('pyright/package.json'));
const stdlib = join(pyright, 'dist/typeshed-fallback/stdlib');

async function main(): Promise<number> {
  try {
    install();
  } catch (error) {
    process.stderr.write(
      `The libraries could not be installed with pip (python3 -m pip): ${errorText(error)}\n`,
    );
    return 1;
  }
  const syntax = await loadSyntax();
  const grammar = syntax.grammar('python');
  if (!grammar) throw new Error('There is no grammar for Python.');
  const source = chainSources(
    new FolderModules(syntax, grammar, FILES, [stdlib]),
    new FolderModules(syntax, grammar, FILES, [packages]),
  );
  const kept = new Set<string>();
  let total = 0;
  for (const library of LIBRARIES) {
    const { found } = new Collector(source, library, (home) => kept.has(home));
    const { modules, classes } = render(found);
    for (const home of classes) kept.add(home);
    const text = dataFile(library, modules);
    total += text.length;
    process.stdout.write(`${library.file}: ${classes.size} classes, ${text.length} bytes\n`);
    writeFileSync(join(facts, `${library.file}.ts`), text);
  }
  writeFileSync(join(facts, 'index.ts'), indexFile());
  process.stdout.write(`${total} bytes in all\n`);
  return 0;
}

/** Installs the distributions, once for each content of the requirements. */
function install(): void {
  const wanted = createHash('sha256').update(readFileSync(requirements)).digest('hex');
  const stamp = join(packages, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(packages, { recursive: true, force: true });
  mkdirSync(packages, { recursive: true });
  const args = ['-m', 'pip', 'install', '--quiet', '--target', packages, '-r', requirements];
  execFileSync('python3', args, { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(stamp, wanted);
}

const FILES: FileAccess = {
  exists: existsSync,
  read: (path) => {
    const text = readFileSync(path, 'utf8').replace(HARMLESS_DECORATORS, '');
    return path.startsWith(stdlib) ? takeBranches(text) : text;
  },
};

function loadSyntax(): Promise<Syntax> {
  const compile = (file: string): WebAssembly.Module =>
    new WebAssembly.Module(readFileSync(require.resolve(file)));
  return openSyntax({
    core: compile('web-tree-sitter/web-tree-sitter.wasm'),
    grammars: { python: compile('tree-sitter-python/tree-sitter-python.wasm') },
  });
}

/** The data as a module that holds one text, parsed when it is first asked for. */
function dataFile(library: Library, modules: Record<string, unknown>): string {
  const json = lines({ from: versions(library), modules }, '');
  if (/[\\`]|\$\{/.test(json)) throw new Error(`${library.file}: a name that cannot be quoted.`);
  return (
    `// Written by \`npm run names\`; the form is that of ../encoding.ts.\n` +
    `export const ${library.file.toUpperCase()} = \`${json}\`;\n`
  );
}

/** The table of the data files. */
function indexFile(): string {
  const imports = LIBRARIES.map(
    ({ file }) => `import { ${file.toUpperCase()} } from './${file}.ts';`,
  );
  const rows = LIBRARIES.map(
    (library) =>
      `  // ${versions(library)}\n` +
      `  {\n    facts: ${library.file.toUpperCase()},\n` +
      `    standard: ${library.distributions.length === 0},\n` +
      `    tops: '${library.tops.join(' ')}',\n  },\n`,
  );
  return (
    `// Written by \`npm run names\`.\n${imports.join('\n')}\n\n` +
    `/** The facts of each library as a text, and the top-level modules they are about. */\n` +
    `export const LIBRARY_FACTS = [\n${rows.join('')}] as const;\n`
  );
}

/** JSON with one group on a line, so that a change can be read. */
function lines(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = Object.entries(value).map(
    ([key, item]) => `${indent} ${JSON.stringify(key)}:${lines(item, `${indent} `)}`,
  );
  return `{\n${inner.join(',\n')}\n${indent}}`;
}

function versions(library: Library): string {
  if (library.distributions.length === 0) {
    const manifest = JSON.parse(readFileSync(join(pyright, 'package.json'), 'utf8')) as {
      version: string;
    };
    return `typeshed of pyright ${manifest.version}, Python 3.14 on Linux`;
  }
  const pinned = readFileSync(requirements, 'utf8').split('\n');
  return library.distributions
    .map((name) => {
      const line = pinned.find((entry) => entry.startsWith(`${name}==`));
      if (line === undefined) throw new Error(`${name} is not in names-requirements.txt.`);
      return line.replace('==', ' ');
    })
    .join(', ');
}

process.exitCode = await main();
