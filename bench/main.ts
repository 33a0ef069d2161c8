/**
 * `npm run bench`: the budgets of speed and memory, each side by side with its peer in one run, as ratios
 * wherever that is possible, because the machines are shared and their speed says little.
 */
import { parseArgs } from 'node:util';
import { artefacts } from './artefacts.ts';
import { keystrokes, wholeFiles } from './keystroke.ts';
import { edits, scan } from './memory.ts';
import { wholePackages } from './packages.ts';
import { installPeers } from './peers.ts';
import { machineText, reportJson, sectionText, summaryText, type Section } from './report.ts';
import { coldStart, workersAndCache } from './start.ts';
import { typing } from './typing.ts';

/** Lines that the full scan reads: a large company's Python in one folder. */
const SCAN_LINES = 2_600_000;

interface Subject {
  readonly name: string;
  readonly what: string;
  /** Whether `quick` takes it, too. */
  readonly quick: boolean;
  readonly measure: (quick: boolean) => Section[] | Promise<Section[]>;
}

const sizesOf = (quick: boolean): number[] => (quick ? [1000, 10_000] : [1000, 10_000, 50_000]);

const SUBJECTS: readonly Subject[] = [
  {
    name: 'keys',
    what: 'a keystroke in a function, against the parse alone and ruff-wasm',
    quick: true,
    measure: (quick) => keystrokes(sizesOf(quick)),
  },
  {
    name: 'typing',
    what: 'texts typed letter by letter, with the longest block of the event loop',
    quick: true,
    measure: (quick) => typing(quick ? [1000] : sizesOf(false), quick),
  },
  {
    name: 'files',
    what: 'all rules on whole files, and what twice the rules cost',
    quick: true,
    measure: (quick) => wholeFiles(sizesOf(quick)),
  },
  {
    name: 'edits',
    what: 'memory after a thousand edits',
    quick: true,
    measure: () => [edits()],
  },
  {
    name: 'start',
    what: 'a cold process on one file, beside other tools',
    quick: true,
    measure: (quick) => [coldStart(quick)],
  },
  {
    name: 'scan',
    what: 'memory of a process that reads 2.6 million lines',
    quick: false,
    measure: () => [scan(SCAN_LINES)],
  },
  {
    name: 'workers',
    what: 'a repository with one worker, with two, and again with nothing changed',
    quick: false,
    measure: (quick) => [workersAndCache(quick)],
  },
  {
    name: 'packages',
    what: 'whole packages: time, memory and findings of every tool',
    quick: false,
    measure: (quick) => wholePackages(quick),
  },
  {
    name: 'editor',
    what: "what the editor's suite measured when it last ran, and the size of the package",
    quick: true,
    measure: () => [artefacts()],
  },
];

const HELP = `Usage: npm run bench -- [subject…] [quick] [--json]

Measures the budgets. Without subjects: all of them, which takes minutes; \`quick\` takes the
short ones, on small files.

Subjects:
${SUBJECTS.map(({ name, what }) => `  ${name.padEnd(9)} ${what}`).join('\n')}

  peers     downloads ruff, flake8, flake8-async and pylint into .cache/bench-venv, to compare
            with; without it, those on the path are taken, and what is missing is named
  --json    prints the report for programs; what happens meanwhile goes to standard error
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const known = ['quick', 'peers', ...SUBJECTS.map(({ name }) => name)];
  const unknown = positionals.find((word) => !known.includes(word));
  if (unknown !== undefined) {
    console.error(`There is no “${unknown}”: it is one of ${known.join(', ')}.`);
    return 2;
  }
  if (positionals.includes('peers')) {
    const trouble = installPeers();
    if (trouble !== undefined) console.error(`The peers could not be installed: ${trouble}`);
    return trouble === undefined ? 0 : 1;
  }
  const quick = positionals.includes('quick');
  const named = positionals.filter((word) => word !== 'quick');
  const chosen = SUBJECTS.filter((subject) => {
    return named.length > 0 ? named.includes(subject.name) : subject.quick || !quick;
  });
  await measureAll(chosen, quick, values.json);
  return 0;
}

async function measureAll(
  chosen: readonly Subject[],
  quick: boolean,
  json: boolean,
): Promise<void> {
  const sections: Section[] = [];
  for (const subject of chosen) {
    const began = performance.now();
    const measured = await subject.measure(quick);
    sections.push(...measured);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    if (json) console.error(`${subject.name}: ${seconds} s`);
    else console.log(`${measured.map(sectionText).join('\n\n')}\n  (${seconds} s)\n`);
  }
  console.log(json ? reportJson(sections) : `${summaryText(sections)}\n${machineText()}`);
}
