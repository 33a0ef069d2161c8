import assert from 'node:assert/strict';
import test from 'node:test';
import { COMMANDS } from '../../src/contract/commands.ts';
import { SETTINGS } from '../../src/contract/settings.ts';
import { manifest } from '../../src/generate/manifest.ts';
import { drift } from '../../src/generate/output.ts';
import { readme, replaceBetween } from '../../src/generate/readme.ts';
import { camelCase, rulesIndex } from '../../src/generate/rules-index.ts';
import { snippetFiles } from '../../src/generate/snippet-files.ts';
import { walkthroughPictures } from '../../src/generate/walkthrough.ts';
import { loadCatalogue } from '../../src/lessons/catalogue.ts';
import type { RuleMeta } from '../../src/lint/meta.ts';

interface Manifest {
  readonly name: string;
  readonly scripts: unknown;
  readonly z: number;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly enablement?: string;
    }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly default: unknown; readonly properties?: Record<string, unknown> }>
      >;
    };
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly svg: string; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

function manifestOf(current: string, rules: readonly RuleMeta[]): Manifest {
  return JSON.parse(manifest(current, rules).text) as Manifest;
}

const rule: RuleMeta = {
  id: 'some-rule',
  title: 'a | b',
  severity: { learner: 'warning', standard: 'hint', strict: 'error' },
  languages: ['python'],
  message: 'm',
  why: 'Because.',
  instead: 'i',
  fix: null,
  examples: [{ language: 'python', title: 't', bad: 'b', good: 'g' }],
};
const HEADER = 'title: T\n# number: P06\n# chapter: C\n# kinds: S\n';
const catalogue = loadCatalogue([
  {
    path: 'a-b.py',
    text: `# ${HEADER}# needs: aiohttp\n# runtimes: python\n# placeholders: n = "1"\nx = 1\n`,
  },
  { path: 'a-b.ts', text: `# ${HEADER}# runtimes: node\nlet x;\n`.replaceAll('#', '//') },
  { path: 'a-b.bad.py', text: '# title: B\ny = 1\n' },
]);

test('the list of rules is sorted and formatted as the formatter would', () => {
  const short = rulesIndex(['b-c', 'a']).text;
  assert.match(
    short,
    /import \{ rule as a \} from '\.\/a\.ts';\nimport \{ rule as bC \} from '\.\/b-c\.ts';/,
  );
  assert.match(short, /^export const RULES: readonly Rule\[\] = \[a, bC\];$/m);
  const ids = Array.from({ length: 20 }, (_, index) => `some-rule-${index}`);
  const long = rulesIndex(ids).text;
  assert.match(
    long,
    /^export const RULES: readonly Rule\[\] = \[\n {2}someRule0,\n(?: {2}\w+,\n){19}\];$/m,
  );
  assert.equal(camelCase('sync-with-on-async'), 'syncWithOnAsync');
});

test('good programs become snippets, in the language they are written in', () => {
  const files = snippetFiles(catalogue);
  assert.deepEqual(
    files.map(({ path }) => path),
    ['snippets/python.code-snippets', 'snippets/typescript.code-snippets'],
  );
  assert.deepEqual(JSON.parse(files[0]?.text ?? ''), {
    'P06 a-b': {
      prefix: 'aio-a-b',
      scope: 'python',
      body: ['# T', 'x = ${1:1}', '$0'],
      description: 'T. A whole program. Needs aiohttp.',
    },
  });
  assert.match(files[1]?.text ?? '', /"prefix": "js-a-b"/);
});

test('the manifest keeps what is not generated, in its order', () => {
  const before = { name: 'x', activationEvents: ['*'], scripts: { a: 'b' }, contributes: {}, z: 1 };
  const { text } = manifest(JSON.stringify(before), [rule]);
  const after = JSON.parse(text) as Manifest;
  assert.deepEqual(Object.keys(after), [
    'name',
    'activationEvents',
    'capabilities',
    'contributes',
    'scripts',
    'z',
  ]);
  assert.deepEqual([after.name, after.scripts, after.z], ['x', { a: 'b' }, 1]);
  assert.equal(manifest(text, [rule]).text, text, 'a second time changes nothing');
});

test('every command and setting is in the manifest, with its conditions', () => {
  const { contributes, capabilities } = manifestOf('{}', [rule]);
  for (const row of Object.values(COMMANDS)) {
    const command = contributes.commands.find((each) => each.command === row.id);
    assert.equal(command?.category, 'Async Lab');
    assert.equal(command.title, row.title);
    const when = 'when' in row ? row.when : undefined;
    assert.equal(command.enablement, when);
    const entry = contributes.menus.commandPalette.find((each) => each.command === row.id);
    assert.equal(entry?.when, when);
  }
  const { properties } = contributes.configuration;
  for (const row of Object.values(SETTINGS))
    assert.equal(properties[row.key]?.default, row.default);
  assert.deepEqual(properties['asyncLab.rules']?.properties, {
    'some-rule': {
      type: 'string',
      enum: ['error', 'warning', 'hint', 'off'],
      markdownDescription: 'a | b. Because.',
    },
  });
  assert.deepEqual(capabilities.untrustedWorkspaces.restrictedConfigurations, [
    'asyncLab.python.path',
  ]);
});

test('every step of the walkthrough has a picture, and a command that exists completes it', () => {
  const { contributes } = manifestOf('{}', []);
  const [walkthrough] = contributes.walkthroughs;
  const ids: string[] = Object.values(COMMANDS).map(({ id }) => id);
  assert.ok(walkthrough !== undefined && walkthrough.steps.length <= 4);
  assert.equal(walkthrough.steps.length, walkthroughPictures().length);
  for (const step of walkthrough.steps) {
    const link = /\]\(command:(.+)\)$/.exec(step.description)?.[1] ?? '';
    assert.ok(ids.includes(link), step.id);
    assert.deepEqual(step.completionEvents, [`onCommand:${link}`]);
    assert.ok(step.media.altText.length > 0);
  }
});

test('only what stands between the markers of the read-me is replaced', () => {
  const frame = ['rules', 'patterns', 'commands', 'settings']
    .map((name) => `## ${name}\n<!-- begin: ${name} -->\nold\n<!-- end: ${name} -->\nkept\n`)
    .join('');
  const { text } = readme(frame, { rules: [rule], catalogue });
  assert.doesNotMatch(text, /^old$/m);
  assert.equal(text.match(/^kept$/gm)?.length, 4);
  assert.match(text, /^\| `some-rule` \| a \\\| b \| Python \| hint \| – \|$/m);
  assert.match(text, /^\| P06 \| `a-b` \| T \| C \| Python, TypeScript \| aiohttp \|$/m);
  assert.match(text, /^\| Async Lab: Open the Lab \| `asyncLab\.openLab` \|$/m);
  assert.match(text, /^\| `asyncLab\.server\.port` \| `8787` \|/m);
  assert.equal(
    readme(text, { rules: [rule], catalogue }).text,
    text,
    'a second time changes nothing',
  );
  assert.throws(() => replaceBetween('<!-- begin: a -->', 'a', ''), /<!-- end: a -->/);
});

test('a difference is named with its file, its line and what repairs it', () => {
  const output = { path: 'a/b.json', text: 'one\ntwo\nthree\n' };
  assert.equal(drift(output, output.text), undefined);
  assert.match(drift(output, undefined) ?? '', /a\/b\.json is missing.*npm run generate/);
  assert.equal(
    drift(output, 'one\n2\nthree\n'),
    'a/b.json:2 is not what its sources say. Run `npm run generate`.\n  expected: two\n  found:    2',
  );
  assert.match(drift(output, 'one\n') ?? '', /b\.json:2 .*\n {2}expected: two\n {2}found: {4}$/);
  assert.match(
    drift(output, 'one\ntwo\nthree\n\nfour') ?? '',
    /:5 .*\n {2}expected: \(end of file\)/,
  );
});
