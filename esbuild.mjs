// The one place that knows how sources become files in dist/. `node esbuild.mjs [--watch] [--production]`.
import { build, context } from 'esbuild';
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

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
  {
    what: 'command line',
    ...esm,
    splitting: true,
    entryPoints: { cli: 'src/cli/main.ts', 'cli-worker': 'src/cli/check-worker.ts' },
    outdir: 'dist',
    chunkNames: 'cli-[name]-[hash]',
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

const assets = [
  [require.resolve('web-tree-sitter/web-tree-sitter.wasm'), 'dist/web-tree-sitter.wasm'],
  [require.resolve('tree-sitter-python/tree-sitter-python.wasm'), 'dist/tree-sitter-python.wasm'],
];

if (!watch) rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
for (const [from, to] of assets) copyFileSync(from, to);

for (const { what, testOnly, ...options } of bundles) {
  if (production && testOnly) continue;
  if (watch) await (await context(options)).watch();
  else await build(options);
}
if (watch) console.log('watching');
