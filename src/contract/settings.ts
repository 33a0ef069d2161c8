/** One setting: its row in the manifest and in the README. Rule severities are added from the rules. */
export interface SettingRow {
  readonly key: string;
  readonly type: 'string' | 'number' | 'boolean';
  readonly default: string | number | boolean;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  /** What a text must look like. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope: 'resource' | 'machine-overridable' | 'window' | 'application';
  readonly description: string;
  /** Not taken from the workspace in Restricted Mode. */
  readonly restricted?: boolean;
}

export const SETTINGS = {
  profile: {
    key: 'asyncLab.profile',
    type: 'string',
    default: 'standard',
    enum: ['learner', 'standard', 'strict'],
    enumDescriptions: [
      'Every hint is shown: for learning.',
      'What is wrong, and few hints: for daily work.',
      'Hints become warnings: for a code base that wants no exception.',
    ],
    scope: 'resource',
    description:
      'Which findings are shown. `#asyncLab.rules#` changes single rules. What is set here counts more than the settings file of the project (`pyproject.toml`, `.async-lab.json`).',
  },
  pythonVersion: {
    key: 'asyncLab.pythonVersion',
    type: 'string',
    default: '',
    pattern: '^(\\d\\.\\d{1,2})?$',
    scope: 'resource',
    description:
      'The lowest Python version that the code must run on, as `3.11`: what it does not have yet is not proposed. Empty: the settings file of the project, then the lowest version of `requires-python`, then the version of the interpreter.',
  },
  python: {
    key: 'asyncLab.python.path',
    type: 'string',
    default: '',
    scope: 'machine-overridable',
    restricted: true,
    description:
      'The Python interpreter that runs demos and lessons, and whose libraries your imports are looked up in. Empty: the Python extension’s active environment, then `python3` from PATH. In a remote window it belongs to that machine: set it under *Remote* or *Workspace*, for the *User* value is of your own machine.',
  },
  port: {
    key: 'asyncLab.server.port',
    type: 'number',
    default: 8787,
    minimum: 0,
    maximum: 65535,
    scope: 'window',
    description:
      'The port of the echo server that `Async Lab: Start the Echo Server` starts. A free one is taken if it is in use.',
  },
  timeLimit: {
    key: 'asyncLab.run.timeLimit',
    type: 'number',
    default: 15,
    minimum: 1,
    maximum: 600,
    scope: 'window',
    description: 'Seconds after which a running program is ended, with every process it started.',
  },
} as const satisfies Record<string, SettingRow>;

/** The object setting that maps rule ids to severities; its properties come from the rules. */
export const RULES_SETTING = 'asyncLab.rules';
