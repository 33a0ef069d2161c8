import { CATEGORY, COMMANDS, type CommandRow } from '../contract/commands.ts';
import { IDS } from '../contract/ids.ts';
import { RULES_SETTING, SETTINGS, type SettingRow } from '../contract/settings.ts';
import type { RuleMeta } from '../lint/meta.ts';
import type { Output } from './output.ts';
import { SCHEMA_PATH } from './schema.ts';
import { SNIPPET_LANGUAGES, snippetPath } from './snippet-files.ts';
import { walkthrough } from './walkthrough.ts';

const COMMAND_ROWS: readonly CommandRow[] = Object.values(COMMANDS);
const SETTING_ROWS: readonly SettingRow[] = Object.values(SETTINGS);

/**
 * The manifest with its generated parts: what it contributes, what activates it and what it can do
 * in workspaces that are not trusted or not on a disk. Everything else stays as it is in `current`.
 */
export function manifest(current: string, rules: readonly RuleMeta[]): Output {
  const generated = {
    activationEvents: activationEvents(),
    capabilities: capabilities(),
    contributes: contributes(rules),
  };
  const fields = Object.entries(JSON.parse(current) as Record<string, unknown>);
  const others = fields.filter(([key]) => !(key in generated));
  // Before the scripts, where a reader of a manifest looks for them.
  const at = others.findIndex(([key]) => key === 'scripts');
  const place = at < 0 ? others.length : at;
  const ordered = [...others.slice(0, place), ...Object.entries(generated), ...others.slice(place)];
  return {
    path: 'package.json',
    text: `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`,
  };
}

/** Commands activate by themselves; these are the other moments at which the extension is needed. */
function activationEvents(): string[] {
  return [
    'onLanguage:python',
    'onLanguage:typescript',
    'onLanguage:javascript',
    `onNotebook:${IDS.lessonNotebook}`,
    `onFileSystem:${IDS.lessonScheme}`,
    `onWebviewPanel:${IDS.labView}`,
    `onWebviewPanel:${IDS.reportView}`,
  ];
}

function capabilities(): object {
  return {
    untrustedWorkspaces: {
      supported: 'limited',
      description:
        'In Restricted Mode files are checked, and the shipped lessons and demos run. Programs of the workspace do not run, and its settings do not choose the interpreter.',
      restrictedConfigurations: SETTING_ROWS.filter((row) => row.restricted).map((row) => row.key),
    },
    virtualWorkspaces: {
      supported: 'limited',
      description:
        'Open files are checked and lessons run. Programs of the workspace cannot run, because they are not on a disk.',
    },
  };
}

function contributes(rules: readonly RuleMeta[]): object {
  return {
    commands: COMMAND_ROWS.map(commandOf),
    menus: {
      commandPalette: COMMAND_ROWS.flatMap(({ id, when }) =>
        when === undefined ? [] : [{ command: id, when }],
      ),
    },
    configuration: { title: 'Async Lab', properties: properties(rules) },
    snippets: SNIPPET_LANGUAGES.map(({ language }) => ({
      language,
      path: `./${snippetPath(language)}`,
    })),
    jsonValidation: [{ fileMatch: '.async-lab.json', url: `./${SCHEMA_PATH}` }],
    notebooks: [
      {
        type: IDS.lessonNotebook,
        displayName: 'Async Lab Lesson',
        selector: [{ filenamePattern: '*.lesson.md' }],
      },
    ],
    notebookRenderer: [
      {
        id: IDS.renderer,
        displayName: 'Async Lab Timeline',
        entrypoint: './dist/renderer.js',
        mimeTypes: [IDS.timelineMime],
        // A picture leads to its line where it can ask the extension; it is drawn without, too.
        requiresMessaging: 'optional',
      },
    ],
    walkthroughs: [walkthrough()],
  };
}

function commandOf({ id, title, when, icon }: CommandRow): object {
  return {
    command: id,
    title,
    category: CATEGORY,
    ...(icon === undefined ? {} : { icon: `$(${icon})` }),
    ...(when === undefined ? {} : { enablement: when }),
  };
}

function properties(rules: readonly RuleMeta[]): Record<string, object> {
  const rows = SETTING_ROWS.map((row, order) => [row.key, settingOf(row, order)] as const);
  return {
    ...Object.fromEntries(rows),
    [RULES_SETTING]: {
      type: 'object',
      default: {},
      scope: 'resource',
      markdownDescription:
        'Severities of single rules, by id. A rule that is not named here has the severity of `#asyncLab.profile#`.',
      properties: Object.fromEntries(rules.map((rule) => [rule.id, severityOf(rule)])),
      additionalProperties: false,
      order: SETTING_ROWS.length,
    },
  };
}

function settingOf(row: SettingRow, order: number): object {
  const { type, minimum, maximum, scope, description } = row;
  return {
    type,
    default: row.default,
    ...(row.enum === undefined ? {} : { enum: row.enum }),
    ...(row.enumDescriptions === undefined ? {} : { enumDescriptions: row.enumDescriptions }),
    ...(row.pattern === undefined ? {} : { pattern: row.pattern }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    scope,
    markdownDescription: description,
    order,
  };
}

function severityOf(rule: RuleMeta): object {
  return {
    type: 'string',
    enum: ['error', 'warning', 'hint', 'off'],
    markdownDescription: `${rule.title}. ${rule.why}`,
  };
}
