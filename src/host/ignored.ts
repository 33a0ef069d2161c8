import ignore from 'ignore';

/** A `.gitignore`: the folder it stands in, relative to the workspace folder (`''` = its top), and its text. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** Folders with code that is installed, not written. */
const INSTALLED = /(?:^|\/)(?:\.venv|venv|\.tox|\.nox|node_modules|site-packages|__pycache__)\//;

/**
 * A test for paths relative to the workspace folder, with slashes: whether git ignores the file or
 * it belongs to an installed library. The files may come in any order.
 */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean {
  const ordered = [...files].sort((a, b) => a.folder.length - b.folder.length);
  const tests = ordered.map(({ folder, text }) => ({
    below: folder === '' ? '' : `${folder}/`,
    rules: ignore().add(text),
  }));
  return (path) => {
    if (INSTALLED.test(path)) return true;
    // A deeper file has the last word, also to take an ignored file back in.
    return tests.reduce((ignored, { below, rules }) => {
      if (!path.startsWith(below) || path.length === below.length) return ignored;
      const told = rules.test(path.slice(below.length));
      return told.ignored || (ignored && !told.unignored);
    }, false);
  };
}
