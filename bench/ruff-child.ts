/** Started by other subjects: checks a file or a folder with ruff-wasm and prints how much it found. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openRuff } from './ruff.ts';

const [path = '.'] = process.argv.slice(2);
const ruff = await openRuff();
if (!ruff) process.exit(3);
const files = statSync(path).isDirectory()
  ? readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.py'))
      .map((file) => join(path, file))
  : [path];
let found = 0;
for (const file of files) {
  const answer = ruff.check(readFileSync(file, 'utf8'));
  found += Array.isArray(answer) ? answer.length : 0;
}
console.log(found);
