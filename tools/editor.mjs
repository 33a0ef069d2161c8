// `node tools/editor.mjs [current|floor]`: runs test/vscode inside an editor with this extension loaded.
// VSCODE_EXECUTABLE names the editor; else it is the embedded one on Linux and a download elsewhere.
// Needs `npm run build` before. Writes test-results/editor-<name>.json.
import { existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import {
  Trouble,
  editors,
  inProject,
  isMain,
  remove,
  results,
  root,
  runTool,
  say,
} from './lib/project.mjs';

/** Where the suite leaves its counts. */
export const resultOf = (name) => path.join(results, `editor-${name}.json`);

/** The version that a download gets; the embedded editors are pinned by their lock files. */
function downloadVersion(name) {
  if (name === 'current') return 'stable';
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return engines.vscode.replace('^', '');
}

function executable() {
  if (process.env.VSCODE_EXECUTABLE) return path.resolve(process.env.VSCODE_EXECUTABLE);
  const embedded = process.platform === 'linux' && process.arch === 'x64';
  return embedded ? inProject('tools/code-web/code-web.mjs') : undefined;
}

async function runSuite(name) {
  if (!editors.includes(name)) throw new Trouble(`“${name}” is not ${editors.join(' or ')}.`);
  const suite = inProject('dist/test/vscode.cjs');
  if (!existsSync(suite))
    throw new Trouble('dist/test/vscode.cjs is missing: run “npm run build”.');
  mkdirSync(results, { recursive: true });
  remove(resultOf(name));
  const own = mkdtempSync(path.join(tmpdir(), 'async-lab-suite-'));
  const folder = path.join(own, 'workspace');
  mkdirSync(folder);
  const vscodeExecutablePath = executable();
  try {
    await runTests({
      ...(vscodeExecutablePath ? { vscodeExecutablePath } : { version: downloadVersion(name) }),
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [
        folder,
        `--user-data-dir=${path.join(own, 'user')}`,
        `--extensions-dir=${path.join(own, 'extensions')}`,
      ],
      extensionTestsEnv: {
        CODE_WEB_EDITOR: name,
        CODE_WEB_LOGS: path.join(results, `editor-${name}-logs`),
        ASYNC_LAB_TEST_RESULT: resultOf(name),
      },
    });
  } catch (error) {
    throw new Trouble(`The suite failed in the editor (${name}): ${error.message}`);
  } finally {
    remove(own);
  }
}

if (isMain(import.meta)) {
  await runTool(async () => {
    const name = process.argv[2] ?? 'current';
    await runSuite(name);
    say(`The suite passed in the editor (${name}).`);
  });
}
