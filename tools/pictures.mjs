// `npm run pictures`: takes the README's pictures from the real editor, by the tests that drive it.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { inProject, results, say } from './lib/project.mjs';

/** Screenshot of the tests → picture of the README. */
const PICTURES = [
  ['demo-dark.png', 'demo.png'],
  ['editing-2-why.png', 'why.png'],
  ['lesson-3-picture.png', 'lesson.png'],
];

const { status } = spawnSync(process.execPath, [inProject('tools/test.mjs'), '--only', 'e2e'], {
  stdio: 'inherit',
});
if (status === 0) {
  const folder = inProject('media/readme');
  mkdirSync(folder, { recursive: true });
  for (const [from, to] of PICTURES) {
    copyFileSync(path.join(results, 'e2e', from), path.join(folder, to));
    say(`media/readme/${to}`);
  }
}
process.exitCode = status ?? 1;
