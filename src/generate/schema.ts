import type { RuleMeta } from '../lint/meta.ts';
import type { Output } from './output.ts';

/** Where the manifest finds the schema of `.async-lab.json`. */
export const SCHEMA_PATH = 'media/settings.schema.json';

const LIST = { type: 'array', items: { type: 'string' } };

/**
 * The schema of `.async-lab.json`, by which the editor completes it. Names that there are not are
 * the checker's to report: it also knows which one was meant.
 */
export function settingsSchema(rules: readonly RuleMeta[]): Output {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Settings of Async Lab for the files of this folder and below',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      profile: {
        description: 'Which findings are shown.',
        enum: ['learner', 'standard', 'strict'],
        default: 'standard',
      },
      rules: {
        description: 'Severities of single rules, by id.',
        type: 'object',
        properties: Object.fromEntries(
          rules.map(({ id, title }) => [
            id,
            { description: title, $ref: '#/definitions/severity' },
          ]),
        ),
      },
      exclude: { ...LIST, description: 'Files that are left out, as patterns of a .gitignore.' },
      tests: {
        ...LIST,
        description:
          'Files that are tests, as patterns of a .gitignore, in place of the usual ones.',
      },
      target: {
        description: 'The lowest Python version that the code must run on.',
        type: 'string',
        pattern: '^\\d\\.\\d{1,2}$',
        examples: ['3.11'],
      },
      src: {
        ...LIST,
        description: 'Folders that imports start from, besides those that are found.',
      },
    },
    definitions: { severity: { enum: ['error', 'warning', 'hint', 'off'] } },
  };
  return { path: SCHEMA_PATH, text: `${JSON.stringify(schema, null, 2)}\n` };
}
