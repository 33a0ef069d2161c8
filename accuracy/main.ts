import { parseArgs } from 'node:util';
import { findingsOf, keyText, readVerdicts, type Found } from './findings.ts';
import { fetchPackage, PACKAGES, prepareEnvironment } from './packages.ts';
import { plantIn, type Plant } from './plant.ts';
import { printFindings, printList, printMisses, printPlants } from './report.ts';

const HELP = `Usage: npm run accuracy -- [options]

Checks published packages, compares the findings with the verdicts of those who read them, and
plants mistakes to see how many are found.

Options:
  --quick          two small packages, fewer mistakes
  --package NAME   only this package; may be given several times
  --misses N       print up to N missed mistakes of each kind
  --only findings|plants
  --context        print the lines around findings nobody has judged
  --rule ID        list only findings of this rule
  --offline        do not download what is not there
  --help
`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    package: { type: 'string', multiple: true },
    misses: { type: 'string' },
    only: { type: 'string' },
    rule: { type: 'string' },
    context: { type: 'boolean', default: false },
    offline: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(HELP);
else process.exitCode = await main();

async function main(): Promise<number> {
  const chosen = PACKAGES.filter(({ name, quick }) => {
    return values.package ? values.package.includes(name) : !values.quick || quick === true;
  });
  if (!values.offline) prepareEnvironment();
  const plants: Plant[] = [];
  const findings: Found[] = [];
  for (const wanted of chosen) {
    const fetched = fetchPackage(wanted, !values.offline);
    if (!fetched.ok) {
      console.log(`skipped ${wanted.name} ${wanted.version}: ${fetched.reason}`);
      continue;
    }
    const started = performance.now();
    const amount = values.quick ? { files: 8, perFile: 40 } : { files: 60, perFile: 60 };
    if (values.only !== 'plants') findings.push(...findingsOf(wanted, fetched.folder));
    const plant = values.only !== 'findings' && wanted.findingsOnly !== true;
    if (plant) plants.push(...(await plantIn(wanted, fetched.folder, amount)));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${wanted.name} ${wanted.version}: ${seconds} s`);
  }
  if (values.only !== 'plants') showFindings(findings);
  if (values.only === 'findings') return 0;
  const missed = printPlants(plants);
  if (values.misses !== undefined) printMisses(plants, Number(values.misses));
  return missed > 0 ? 1 : 0;
}

function showFindings(findings: readonly Found[]): void {
  const verdicts = readVerdicts();
  printFindings(findings, verdicts);
  const listed = findings.filter(({ rule }) => values.rule === undefined || rule === values.rule);
  const verdictOf = (found: Found): boolean | undefined => verdicts.get(keyText(found))?.verdict;
  const wrong = listed.filter((found) => verdictOf(found) === false);
  const open = listed.filter((found) => verdictOf(found) === undefined);
  printList('Judged false', wrong, false);
  printList('Not judged', open, values.context);
}
