// `npm run package`: a production build, packed as async-lab.vsix; refuses what does not belong inside.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { filesInArchive } from './lib/archive.mjs';
import { prepareDependencies } from './prepare.mjs';
import {
  Trouble,
  inProject,
  isMain,
  projectEnvironment,
  projectNode,
  remove,
  run,
  runTool,
  say,
} from './lib/project.mjs';

/** The package that `makePackage` writes. */
export const packageFile = inProject('async-lab.vsix');

const LIMIT_BYTES = 1.5e6;

/** What may be inside, as paths of the archive; everything else is a mistake. */
const EXPECTED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package\.json|readme\.md|changelog\.md|LICENSE(\.txt)?)$/i,
  /^extension\/dist\/[\w.-]+\.(js|cjs|wasm)$/,
  /^extension\/media\/(?:[\w-]+\/)*[\w.-]+\.(css|json|md|png|py|svg|ttf|woff2)$/,
  /^extension\/media\/(?:[\w-]+\/)*[\w.-]+\.(ts|js)$/,
  /^extension\/snippets\/[\w-]+\.code-snippets$/,
  /^extension\/snippets\/(?:python|typescript|javascript)\/[\w-]+(\.bad)?\.(py|ts|js)$/,
];

/** Builds and packs; returns nothing, throws a `Trouble` that names everything that is wrong. */
export function makePackage() {
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const missing = [manifest.icon, 'README.md', 'CHANGELOG.md', 'LICENSE'].filter(
    (file) => !existsSync(inProject(file)),
  );
  if (missing.length > 0)
    throw new Trouble(`The package needs ${missing.join(', ')}: not there yet.`);

  const env = projectEnvironment();
  run('The build failed', projectNode, ['esbuild.mjs', '--production'], { env });
  remove(packageFile);
  const vsce = inProject('node_modules/@vscode/vsce/vsce');
  // Dependencies are bundled. There is no public repository yet that relative links could point to.
  const flags = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  const args = [vsce, 'package', ...flags, '--out', packageFile];
  run('The package could not be made', projectNode, args, {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  examine(manifest);
}

function examine(manifest) {
  const files = filesInArchive(packageFile).map((file) => file.name);
  const wrong = files
    .filter((name) => !EXPECTED.some((pattern) => pattern.test(name)))
    .map((name) => `${name} does not belong inside`);
  for (const file of filesNamedBy(manifest)) {
    if (!files.includes(`extension/${file}`))
      wrong.push(`${file}, named by package.json, is missing`);
  }
  const size = statSync(packageFile).size;
  if (size > LIMIT_BYTES) wrong.push(`${size} bytes are more than ${LIMIT_BYTES}`);
  if (wrong.length > 0) throw new Trouble(`The package is not right:\n  ${wrong.join('\n  ')}`);
  say(`async-lab.vsix: ${files.length} files, ${(size / 1e6).toFixed(2)} MB.`);
}

/** Every file that the manifest points to: whatever stands under these keys, at any depth. */
function filesNamedBy(manifest) {
  const keys = new Set(['path', 'entrypoint', 'markdown', 'svg', 'image']);
  const found = new Set([manifest.main, manifest.icon]);
  const visit = (value, key) => {
    if (typeof value === 'string') {
      if (keys.has(key)) found.add(value);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) visit(inner, name);
    }
  };
  // `configuration` is left out: a setting may well be called “path”.
  const { configuration: _, ...contributes } = manifest.contributes ?? {};
  visit(contributes, '');
  return [...found].map((file) => file.replace(/^\.\//, ''));
}

if (isMain(import.meta)) {
  await runTool(() => {
    prepareDependencies();
    makePackage();
  });
}
