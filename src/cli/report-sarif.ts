import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  ArtifactLocation,
  Location,
  Log,
  Notification,
  Region,
  ReportingDescriptor,
  Result,
} from 'sarif';
import type { RuleMeta } from '../lint/meta.ts';
import { RULES } from '../lint/rules/index.ts';
import type { CheckReport, FileReport } from './report-data.ts';
import type { FindingResult, Place } from './result.ts';
import { textHash } from './stamps.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The folder that relative paths start from, by the name that readers of SARIF know. */
const ROOT = '%SRCROOT%';
const LEVELS = { error: 'error', warning: 'warning', hint: 'note', off: 'note' } as const;
const NUMBERS = new Map(RULES.map(({ id }, i) => [id, i]));

/** The report as a SARIF 2.1.0 log: for code scanning and for viewers of such logs. */
export function sarifReport(report: CheckReport): string {
  const version = ownVersion();
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Async Lab',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            rules: RULES.map(descriptorOf),
          },
        },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: report.errors.length === 0,
            toolExecutionNotifications: notificationsOf(report),
          },
        ],
        results: report.reports.flatMap((file) => resultsOf(file, report.shown)),
      },
    ],
  };
  return `${JSON.stringify(log)}\n`;
}

function descriptorOf(rule: RuleMeta): ReportingDescriptor {
  const { id, title, why, instead, severity } = rule;
  const level = severity.standard;
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title },
    fullDescription: { text: `${why} ${instead}` },
    help: { text: `${why} ${instead}`, markdown: markdownOf(rule) },
    defaultConfiguration: { level: LEVELS[level], enabled: level !== 'off' },
  };
}

/** The page of a rule: why, what instead, and an example of both. */
function markdownOf({ why, instead, examples }: RuleMeta): string {
  const shown = examples.map(({ title, language, bad, good }) =>
    [`### ${title}`, fenced(language, bad), 'Better:', fenced(language, good)].join('\n\n'),
  );
  return [why, instead, ...shown].join('\n\n');
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function resultsOf(file: FileReport, shown: (path: string) => string): Result[] {
  const times = new Map<string, number>();
  return file.findings.map((finding) => {
    const { rule, severity, message, source, related } = finding;
    // What stands on the line, and not where the line stands: that changes with every edit above.
    const what = `${rule} ${source.replace(/\s+/g, ' ').trim()}`;
    const time = (times.get(what) ?? 0) + 1;
    times.set(what, time);
    return {
      ruleId: rule,
      ruleIndex: NUMBERS.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(file.path, finding, finding.cell)],
      ...(related.length === 0 ? {} : { relatedLocations: relatedOf(file, finding, shown) }),
      partialFingerprints: { 'asyncLab/v1': `${textHash(what)}:${time}` },
      ...fixesOf(file.path, finding),
    };
  });
}

function relatedOf(
  file: FileReport,
  { related }: FindingResult,
  shown: (path: string) => string,
): Location[] {
  return related.map(({ path, line, column, message, cell }, id) => ({
    ...locationOf(path === undefined ? file.path : shown(path), { line, column }, cell),
    id,
    message: { text: message },
  }));
}

function fixesOf(path: string, { fix, cell }: FindingResult): Pick<Result, 'fixes'> {
  // Lines of a cell are not lines of the file, which is what a change would have to name.
  if (!fix || cell !== undefined) return {};
  const replacements = fix.edits.map(({ text, ...place }) => ({
    deletedRegion: regionOf(place),
    insertedContent: { text },
  }));
  const artifactChanges = [{ artifactLocation: artifactOf(path), replacements }];
  return { fixes: [{ description: { text: fix.title }, artifactChanges }] };
}

function locationOf(
  path: string,
  place: Pick<Place, 'line' | 'column'> & Partial<Place>,
  cell: number | undefined,
): Location {
  const artifactLocation = artifactOf(path);
  if (cell === undefined)
    return { physicalLocation: { artifactLocation, region: regionOf(place) } };
  const name = `cell ${cell}, line ${place.line}`;
  return { physicalLocation: { artifactLocation }, logicalLocations: [{ name, kind: 'element' }] };
}

function regionOf(place: Pick<Place, 'line' | 'column'> & Partial<Place>): Region {
  const { line, column, endLine, endColumn } = place;
  if (endLine === undefined || endColumn === undefined) {
    return { startLine: line, startColumn: column };
  }
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function artifactOf(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: ROOT };
}

function notificationsOf({ errors, reports }: CheckReport): Notification[] {
  const failed = errors.map(({ path, line, message }): Notification => {
    const region = line === undefined ? {} : { region: { startLine: line } };
    const location = { physicalLocation: { artifactLocation: artifactOf(path), ...region } };
    return { level: 'error', message: { text: message }, locations: [location] };
  });
  const noted = reports.flatMap(({ path, note }): Notification[] => {
    if (note === undefined) return [];
    const location = { physicalLocation: { artifactLocation: artifactOf(path) } };
    return [{ level: 'note', message: { text: note }, locations: [location] }];
  });
  return [...failed, ...noted];
}

/** The version in the package that this program ships with. */
function ownVersion(): string | undefined {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly version?: string;
  };
  return manifest.version;
}
