/** Names that the manifest, the host, the page and the renderer must agree on. */
export const IDS = {
  /** Publisher and name, as the marketplace and `vscode.extensions` know them. */
  extension: 'async-lab.async-lab',
  /** `Diagnostic.source`. */
  diagnosticSource: 'async-lab',
  /** The notebook type of a lesson, and the scheme of the shipped ones. */
  lessonNotebook: 'async-lab-lesson',
  lessonScheme: 'async-lab',
  /** The renderer of a run's picture under a cell, and the type of what it renders. */
  renderer: 'async-lab-timeline',
  timelineMime: 'application/x.async-lab-timeline+json',
  /** The lab page's webview type. */
  labView: 'asyncLab.lab',
  /** The webview type of the report on the workspace. */
  reportView: 'asyncLab.report',
} as const;
