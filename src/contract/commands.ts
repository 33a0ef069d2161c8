/** Every command of the extension: the manifest, the palette and the code share these rows. */
export interface CommandRow {
  readonly id: string;
  readonly title: string;
  /** When the palette offers it; absent = always. */
  readonly when?: string;
  /** A codicon name, for places that show an icon. */
  readonly icon?: string;
}

/** The category under which the palette lists every command. */
export const CATEGORY = 'Async Lab';

const inEditor =
  'editorLangId == python || editorLangId == typescript || editorLangId == javascript';

export const COMMANDS = {
  openLab: { id: 'asyncLab.openLab', title: 'Open the Lab', icon: 'beaker' },
  runFirstDemo: { id: 'asyncLab.runFirstDemo', title: 'Run First Demo', icon: 'play' },
  runDemo: { id: 'asyncLab.runDemo', title: 'Run Demo…' },
  insertPattern: { id: 'asyncLab.insertPattern', title: 'Insert Pattern…' },
  runFile: { id: 'asyncLab.runFile', title: 'Run This File in the Lab', when: inEditor },
  compareWithFix: {
    id: 'asyncLab.compareWithFix',
    title: 'Compare This File With Its Fixes',
    when: inEditor,
  },
  startServer: { id: 'asyncLab.startServer', title: 'Start the Echo Server' },
  stopServer: { id: 'asyncLab.stopServer', title: 'Stop the Echo Server' },
  checkWorkspace: { id: 'asyncLab.checkWorkspace', title: 'Check the Workspace' },
  openReport: { id: 'asyncLab.openReport', title: 'Open the Report on the Workspace' },
  explainRule: { id: 'asyncLab.explainRule', title: 'Explain a Rule…' },
  openLesson: { id: 'asyncLab.openLesson', title: 'Open Lesson…' },
  resetProgress: { id: 'asyncLab.resetProgress', title: 'Reset Lessons and Progress' },
} as const satisfies Record<string, CommandRow>;
