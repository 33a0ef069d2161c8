/**
 * Renders the files that are made of other files. `node src/generate/main.ts [--check]`: without
 * `--check` it writes what differs, with it it names the differences and ends with exit code 1.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from '../lessons/catalogue.ts';
import { manifest } from './manifest.ts';
import { drift, type Output } from './output.ts';
import { readme } from './readme.ts';
import { ruleIdList, rulesIndex } from './rules-index.ts';
import { settingsSchema } from './schema.ts';
import { snippetFiles } from './snippet-files.ts';
import { walkthroughPictures } from './walkthrough.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const check = process.argv.includes('--check');

process.exitCode = await main();

async function main(): Promise<number> {
  // The index comes first: the other files are made of the rules it lists.
  const first = settle([rulesIndex(ruleIds()), ruleIdList(ruleIds())]);
  if (first.length > 0) return fail(first);
  const problems = settle(await restOfOutputs());
  const missing = walkthroughPictures().filter((path) => !existsSync(join(root, path)));
  problems.push(...missing.map((path) => `${path} is missing: the walkthrough shows it.`));
  return problems.length > 0 ? fail(problems) : 0;
}

async function restOfOutputs(): Promise<Output[]> {
  const { RULES } = await import('../lint/rules/index.ts');
  const catalogue = loadCatalogue(patternFiles());
  if (catalogue.problems.length > 0) throw new Error(catalogue.problems.join('\n'));
  return [
    ...snippetFiles(catalogue),
    settingsSchema(RULES),
    manifest(read('package.json') ?? '{}', RULES),
    readme(read('README.md') ?? '', { rules: RULES, catalogue }),
  ];
}

/** Checks the outputs or writes those that differ; returns what is wrong. */
function settle(outputs: readonly Output[]): string[] {
  const problems: string[] = [];
  for (const output of outputs) {
    const problem = drift(output, read(output.path));
    if (problem === undefined) continue;
    if (check) {
      problems.push(problem);
      continue;
    }
    writeFileSync(join(root, output.path), output.text);
    process.stdout.write(`wrote ${output.path}\n`);
  }
  return problems;
}

function fail(problems: readonly string[]): number {
  process.stderr.write(`${problems.join('\n')}\n`);
  return 1;
}

/** A file of the rules' folder is a rule when it exports one. */
function ruleIds(): string[] {
  const folder = 'src/lint/rules';
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .filter((name) => /^export const rule\b/m.test(read(`${folder}/${name}`) ?? ''))
    .map((name) => name.slice(0, -'.ts'.length));
}

function patternFiles(): { path: string; text: string }[] {
  return ['python', 'typescript'].flatMap((folder) =>
    readdirSync(join(root, 'snippets', folder)).map((name) => {
      const path = `snippets/${folder}/${name}`;
      return { path, text: read(path) ?? '' };
    }),
  );
}

function read(path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
}
