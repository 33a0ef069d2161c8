// The one place that knows how sources become files in dist/. `node esbuild.mjs [--watch] [--production]`.
import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const require = createRequire(import.meta.url);
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
};
const node = { ...common, platform: 'node', target: 'node22' };
// A bundled CommonJS package may call require(); an ES module has none of its own.
const withRequire = {
  js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
};
// The same, made when it is called for: the command line starts often, and mostly without it.
const cli = {
  ...node,
  format: 'esm',
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; let __required; const require = (id) => (__required ??= __createRequire(import.meta.url))(id);",
  },
};
const esm = { ...node, format: 'esm', banner: withRequire };
const page = {
  ...common,
  platform: 'browser',
  target: 'chrome128',
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** One row per bundle: what it is for, where it starts, where it lands. */
export const bundles = [
  {
    what: 'extension host',
    ...node,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['src/host/extension.ts'],
    outfile: 'dist/extension.cjs',
  },
  {
    what: 'lint worker',
    ...esm,
    entryPoints: ['src/worker/lint.ts'],
    outfile: 'dist/lint-worker.js',
  },
  { what: 'run worker', ...esm, entryPoints: ['src/worker/run.ts'], outfile: 'dist/run-worker.js' },
  {
    what: 'recorder of the node runtime',
    ...esm,
    entryPoints: ['src/lab/run/node-recorder.ts'],
    outfile: 'dist/node-recorder.js',
  },
  {
    what: 'undici for programs of the node runtime',
    ...esm,
    entryPoints: ['src/lab/run/undici.ts'],
    outfile: 'dist/undici.js',
  },
  { what: 'lab page', ...page, entryPoints: ['src/page/lab.tsx'], outfile: 'dist/lab-page.js' },
  {
    what: 'report page',
    ...page,
    entryPoints: ['src/page/report.tsx'],
    outfile: 'dist/report-page.js',
  },
  {
    what: 'notebook renderer',
    ...page,
    entryPoints: ['src/page/renderer.tsx'],
    outfile: 'dist/renderer.js',
  },
  {
    what: 'tests inside the editor',
    ...node,
    minify: false,
    format: 'cjs',
    external: ['vscode', 'mocha'],
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/vscode.cjs',
    testOnly: true,
  },
];

/** Files in `src/cli` that are loaded when they are needed. */
const cliParts = [
  'check-files',
  'check-worker',
  'libraries',
  'patterns',
  'report-sarif',
  'rules',
  'run',
  'serve',
];

/**
 * Node's own modules as their programs get them: an `import` of one also makes a list of all that
 * is in it, and loads much of it for that.
 */
const plainBuiltins = {
  name: 'modules of Node',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:/ }, ({ path, namespace }) =>
      namespace === 'node' ? { path, external: true } : { path, namespace: 'node' },
    );
    onLoad({ filter: /.*/, namespace: 'node' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((name) => /^[A-Za-z]\w*$/.test(name));
      // Marked as pure, so that only the names that somebody imports are left.
      const lines = names
        .filter((name) => name !== 'default')
        .map((name) => `export const ${name} = /* @__PURE__ */ of('${name}');`);
      const module = `process.getBuiltinModule?.('${path}') ?? require('${path}')`;
      const start = [`const module = ${module};`, 'const of = (name) => module[name];'];
      return { contents: [...start, 'export default module;', ...lines].join('\n') };
    });
  },
};

/**
 * Builds the command line: the parts, which share code, then what every run loads, in one file
 * because fewer load faster. It is told what the parts are made of: results of another build are
 * not to be used. `cli.js` only loads it.
 */
async function buildCommandLine(outdir) {
  const parts = {
    ...cli,
    splitting: true,
    entryPoints: Object.fromEntries(cliParts.map((name) => [`cli-${name}`, `src/cli/${name}.ts`])),
    outdir,
    chunkNames: 'cli-[name]-[hash]',
    plugins: [plainBuiltins],
    metafile: true,
  };
  const { metafile } = await build(parts);
  const hash = createHash('sha256');
  for (const file of [...Object.keys(metafile.outputs), ...assetsIn(outdir).map(([, to]) => to)])
    if (!file.endsWith('.map')) hash.update(readFileSync(file));
  const id = hash.digest('hex').slice(0, 16);
  const starts = [
    cliStart(outdir, 'cli', 'main'),
    cliStart(outdir, 'cli-commands', 'commands', id),
  ];
  for (const options of starts) await build(options);
  if (!watch) return;
  await (await context(parts)).watch();
  // What is built while it changes keeps no results.
  await (await context(cliStart(outdir, 'cli-commands', 'commands'))).watch();
}

const cliStart = (outdir, name, source, id = '') => ({
  ...cli,
  entryPoints: { [name]: `src/cli/${source}.ts` },
  outdir,
  define: { ...common.define, 'process.env.ASYNC_LAB_BUILD': JSON.stringify(id) },
  plugins: [
    plainBuiltins,
    {
      name: 'parts of the command line',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ path, kind }) => {
          const name = path.slice(2, -3);
          const isPart = kind === 'dynamic-import' && [...cliParts, 'commands'].includes(name);
          return isPart ? { path: `./cli-${name}.js`, external: true } : undefined;
        }),
    },
  ],
});

const assetsIn = (outdir) =>
  ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm'].map(
    (path) => [require.resolve(path), join(outdir, basename(path))],
  );

// `--command-line FOLDER` builds nothing but the command line, into that folder.
const only = process.argv.indexOf('--command-line');
const dist = only < 0 ? 'dist' : (process.argv[only + 1] ?? 'dist');
if (!watch) rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const [from, to] of assetsIn(dist)) copyFileSync(from, to);

await buildCommandLine(dist);
if (only >= 0) process.exit();
for (const { what, testOnly, ...options } of bundles) {
  if (production && testOnly) continue;
  if (watch) await (await context(options)).watch();
  else await build(options);
}
if (watch) console.log('watching');
