/**
 * `npm run bench [-- quick]`: every figure side by side with its peer in one run, as ratios,
 * because the machines are shared and their speed says nothing.
 */
import { keystrokes, wholeFiles } from './keystroke.ts';
import { artefacts, processes } from './processes.ts';

const quick = process.argv.includes('quick');
const sizes = quick ? [1000, 10_000] : [1000, 10_000, 50_000];

await keystrokes(sizes);
await wholeFiles(sizes);
processes();
artefacts();
