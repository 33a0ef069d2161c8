import { readFile, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorText } from '../base/log.ts';
import { startRun } from '../lab/run/start.ts';
import type {
  FaultName,
  Program,
  ProgramLanguage,
  RunRequest,
  RunResult,
  RunSurroundings,
  RuntimeId,
} from '../lab/run/types.ts';
import type { RunEvent } from '../lab/timeline/event.ts';
import { sentence } from '../lab/timeline/summary.ts';
import { renderSvg } from '../lab/timeline/svg.ts';
import { toTraceEvents } from '../lab/timeline/trace.ts';
import { findProgram } from '../lessons/catalogue.ts';
import type { Catalogue } from '../lessons/catalogue.ts';
import type { RunPicture } from '../protocol/page.ts';
import type { CliIo } from './io.ts';
import { didYouMean, readOptions } from './options.ts';
import type { OptionTable } from './options.ts';
import { shippedCatalogue } from './patterns.ts';

const HELP = `Usage: async-lab run <slug|file> [options]

Runs a pattern or a file with an echo server of its own and tells what happened.
<slug>.bad runs the twin that shows what goes wrong.

  --language L   python, typescript or javascript: which form of a pattern
  --runtime R    node, python or embedded
  --python PATH  the Python interpreter
  --fault NAME   latency, timeout, reset_peer, status_503 or slow_close, in every answer
  --json         a line of JSON for every event, then one with the summary
  --svg FILE     writes the timeline as a picture
  --trace FILE   writes the timeline for Perfetto

Exit code 0: the program met its expectation; 1: it did not; 2: it could not be run.

Example: async-lab run gather-tasks-speedup --language typescript --svg run.svg
`;

const LANGUAGES: readonly ProgramLanguage[] = ['python', 'typescript', 'javascript'];
const RUNTIMES: readonly RuntimeId[] = ['node', 'python', 'embedded'];
const FAULTS: readonly FaultName[] = [
  'latency',
  'timeout',
  'reset_peer',
  'status_503',
  'slow_close',
];
const OPTIONS: OptionTable = {
  language: { takes: LANGUAGES },
  runtime: { takes: RUNTIMES },
  python: { takes: 'text' },
  fault: { takes: FAULTS },
  json: { takes: 'nothing' },
  svg: { takes: 'text' },
  trace: { takes: 'text' },
};
const ENDINGS: Readonly<Partial<Record<string, ProgramLanguage>>> = {
  '.py': 'python',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.js': 'javascript',
  '.mjs': 'javascript',
};

/** Where the built files of a run are when this file is part of `dist/`. */
function shippedSurroundings(): RunSurroundings {
  return {
    node: process.execPath,
    dist: fileURLToPath(new URL('.', import.meta.url)),
    media: fileURLToPath(new URL('../media', import.meta.url)),
  };
}

/** What a command works with; tests put something else in its place. */
export interface RunPlaces {
  readonly surroundings: () => RunSurroundings;
  readonly catalogue: () => Catalogue;
}

const SHIPPED: RunPlaces = { surroundings: shippedSurroundings, catalogue: shippedCatalogue };

/** The command `async-lab run`. Resolves with the exit code: 0, 1 or 2 as `--help` says. */
export async function run(args: string[], io: CliIo, places = SHIPPED): Promise<number> {
  const options = readOptions(args, OPTIONS);
  if (!options.ok) return refuse(io, options.reason);
  const { values, words } = options;
  if (options.help) {
    io.out(HELP);
    return 0;
  }
  const [name] = words;
  if (name === undefined || words.length > 1) return refuse(io, 'Name one pattern or one file.');
  const language = LANGUAGES.find((each) => each === values['language']);
  const program = await findOne(name, language, io.cwd, places.catalogue);
  if (typeof program === 'string') return refuse(io, program);
  const request = requestOf(program, values);
  const events: RunEvent[] = [];
  const json = values['json'] !== undefined;
  const handle = startRun(1, request, places.surroundings(), (batch) => {
    events.push(...batch);
    for (const event of batch) show(event, json, io);
  });
  io.onInterrupt(() => handle.cancel());
  const result = await handle.done;
  const picture = pictureOf(request, events, result);
  const failure = await exportAll(picture, values, io.cwd);
  report(picture, result, json, io);
  if (failure !== null) return refuse(io, failure);
  if (result.outcome === 'not-started') return 2;
  return result.outcome === 'ok' ? 0 : 1;
}

function requestOf(
  program: Program,
  values: Readonly<Record<string, string | true | undefined>>,
): RunRequest {
  const fitting = program.language === 'python' ? 'python' : 'node';
  const fault = FAULTS.find((each) => each === values['fault']);
  const python = values['python'];
  return {
    program,
    runtime: RUNTIMES.find((each) => each === values['runtime']) ?? fitting,
    ...(fault === undefined ? {} : { fault }),
    ...(typeof python === 'string' ? { python } : {}),
  };
}

/** The program meant, or why there is none. A name with a known ending is a file. */
async function findOne(
  name: string,
  language: ProgramLanguage | undefined,
  cwd: string,
  catalogue: () => Catalogue,
): Promise<Program | string> {
  const byEnding = ENDINGS[extname(name)];
  if (byEnding !== undefined) return await readProgram(resolve(cwd, name), name, byEnding);
  const patterns = catalogue();
  const entry = patterns.find(name.replace(/\.bad$/, ''));
  if (entry === undefined) {
    const slugs = patterns.entries.map((each) => each.slug);
    return `There is no pattern "${name}"${didYouMean(name, slugs)}`;
  }
  const chosen = language ?? entry.languages[0] ?? 'python';
  const found = findProgram(patterns, name, chosen);
  if (found === undefined) {
    const offered = entry.languages.join(', ');
    return `"${name}" is not there in ${chosen}; "${entry.slug}" exists in ${offered}.`;
  }
  const { title, text, expect, needsPython } = found;
  return {
    title,
    text,
    language: chosen,
    ...(expect === undefined ? {} : { expect }),
    ...(needsPython === undefined ? {} : { needsPython }),
  };
}

async function readProgram(
  file: string,
  title: string,
  language: ProgramLanguage,
): Promise<Program | string> {
  try {
    return { title, language, file, text: await readFile(file, 'utf8') };
  } catch (error) {
    return `The file cannot be read: ${errorText(error)}`;
  }
}

function show(event: RunEvent, json: boolean, io: CliIo): void {
  if (json) io.out(`${JSON.stringify(event)}\n`);
  else if (event.source === 'output' && event.detail?.text !== undefined) {
    const text = `${event.detail.text}\n`;
    if (event.name === 'stderr') io.err(text);
    else io.out(text);
  }
}

function report(picture: RunPicture, result: RunResult, json: boolean, io: CliIo): void {
  if (result.reason !== undefined) io.err(`async-lab run: ${result.reason}\n`);
  for (const { command } of result.missing ?? []) {
    if (command !== '') io.err(`To install what is missing: ${command}\n`);
  }
  if (result.truncated) io.err('async-lab run: Some output or events were cut.\n');
  for (const note of result.notes ?? []) io.err(`async-lab run: ${note}\n`);
  if (json) io.out(`${JSON.stringify({ summary: result.summary })}\n`);
  else if (result.outcome !== 'not-started') io.out(`${sentence(picture)}\n`);
}

function pictureOf(
  request: RunRequest,
  events: readonly RunEvent[],
  result: RunResult,
): RunPicture {
  const { title, language, text } = request.program;
  const { outcome, reason, missing, summary } = result;
  const recorded = {
    run: 1,
    title,
    language,
    runtime: request.runtime,
    text,
    events,
    outcome,
    summary,
    ...(reason === undefined ? {} : { reason }),
    ...(missing === undefined ? {} : { missing }),
  };
  return { title, runs: [recorded] };
}

/** Writes the files asked for; why not, if that fails. */
async function exportAll(
  picture: RunPicture,
  values: Readonly<Record<string, string | true | undefined>>,
  cwd: string,
): Promise<string | null> {
  const { svg, trace } = values;
  try {
    if (typeof svg === 'string') {
      const image = renderSvg(picture, { width: 960, theme: 'light', interactive: false });
      await writeFile(resolve(cwd, svg), image);
    }
    if (typeof trace === 'string') {
      await writeFile(resolve(cwd, trace), JSON.stringify(toTraceEvents(picture)));
    }
    return null;
  } catch (error) {
    return `The timeline cannot be written: ${errorText(error)}`;
  }
}

function refuse(io: CliIo, reason: string): number {
  io.err(`async-lab run: ${reason}\nTry: async-lab run --help\n`);
  return 2;
}
