import type { Output } from './output.ts';

const WIDTH = 100;

/**
 * The list of all rules, made of the names of their files: `<id>.ts`, each of which exports `rule`.
 * It is made before any rule is loaded, so it looks at names only.
 */
export function rulesIndex(ids: readonly string[]): Output {
  const sorted = [...ids].sort();
  const imports = sorted.map((id) => `import { rule as ${camelCase(id)} } from './${id}.ts';`);
  const lines = [
    '// Written by `npm run generate` from the names of the files beside it.',
    "import type { Rule } from '../rule.ts';",
    ...imports,
    '',
    '/** Every rule, sorted by id. */',
    listOf(sorted.map(camelCase)),
    '',
  ];
  return { path: 'src/lint/rules/index.ts', text: lines.join('\n') };
}

/** The ids of all rules, for those who need the words and not the rules. */
export function ruleIdList(ids: readonly string[]): Output {
  const lines = [
    '// Written by `npm run generate` from the names of the files in `rules/`.',
    '/** The id of every rule, sorted. */',
    'export const RULE_IDS: readonly string[] = [',
    ...[...ids].sort().map((id) => `  '${id}',`),
    '];',
    '',
  ];
  return { path: 'src/lint/rule-ids.ts', text: lines.join('\n') };
}

/** `await-in-loop` as a name in a program: `awaitInLoop`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** On one line where it fits, as the formatter would have it. */
function listOf(names: readonly string[]): string {
  const start = 'export const RULES: readonly Rule[] = [';
  const short = `${start}${names.join(', ')}];`;
  return short.length <= WIDTH
    ? short
    : [start, ...names.map((name) => `  ${name},`), '];'].join('\n');
}
