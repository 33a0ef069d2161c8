import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorText } from '../../base/log.ts';
import { startServer } from '../server/server.ts';
import type { LabServer } from '../server/server.ts';
import { ChannelReader } from './channel.ts';
import type { Control } from './channel.ts';
import { runChild } from './child.ts';
import type { ChildEnd, Command } from './child.ts';
import { epochClock } from './clock.ts';
import { environmentOf } from './environment.ts';
import { checkExpectation, parseExpectation } from './expectation.ts';
import type { Expectation } from './expectation.ts';
import { ORIGIN_VARIABLE } from './node/origin.ts';
import { OutputKeeper } from './output.ts';
import { interpreters, missingParts, NO_PYTHON, tooOld } from './python.ts';
import type { Hello } from './python.ts';
import { Recording } from './recording.ts';
import { NOTHING, summarize } from './summarize.ts';
import type {
  EventSink,
  MissingPart,
  RunHandle,
  RunRequest,
  RunResult,
  RunSurroundings,
} from './types.ts';
import { prepareWorkplace } from './workplace.ts';

const TIME_LIMIT_MS = { fallback: 15_000, min: 1, max: 600_000 };
const OUTPUT_LIMIT = 200_000;

/** Starts a run with an echo server of its own. `run` is the number its events carry. */
export function startRun(
  run: number,
  request: RunRequest,
  surroundings: RunSurroundings,
  sink: EventSink,
): RunHandle {
  const abort = new AbortController();
  const done = execute(run, request, surroundings, sink, abort.signal).catch((error: unknown) =>
    notStarted(`The run failed: ${errorText(error)}`),
  );
  return { done, cancel: () => abort.abort() };
}

async function execute(
  run: number,
  request: RunRequest,
  surroundings: RunSurroundings,
  sink: EventSink,
  signal: AbortSignal,
): Promise<RunResult> {
  const impossible = whyImpossible(request);
  if (impossible !== null) return notStarted(impossible);
  const expectation = parseExpectation(request.program.expect ?? '');
  if (!expectation.ok) return notStarted(expectation.reason);
  const now = epochClock();
  const recording = new Recording(run, sink, now);
  const place = await prepareWorkplace(request.program);
  try {
    const fault = request.fault === undefined ? {} : { fault: request.fault };
    const server = await startServer({ ...fault, now, onEvent: (event) => recording.add(event) });
    try {
      const context = { request, surroundings, place, server, recording, now, signal };
      return await judge(await attemptAll(context), context, expectation.value);
    } finally {
      await server.close();
    }
  } finally {
    recording.finish();
    await place.remove();
  }
}

function whyImpossible({ program, runtime }: RunRequest): string | null {
  if (runtime === 'embedded') {
    return 'This version has no built-in Python: choose an interpreter.';
  }
  const isPython = program.language === 'python';
  if (isPython === (runtime === 'python')) return null;
  return `A ${program.language} program cannot run on ${runtime}.`;
}

interface Context {
  readonly request: RunRequest;
  readonly surroundings: RunSurroundings;
  readonly place: { readonly directory: string; readonly program: string };
  readonly server: LabServer;
  readonly recording: Recording;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** What a recorder said besides events. */
interface Heard {
  hello: Hello | null;
  missing: readonly string[];
  began: boolean;
}

/** One process that was tried: how it ended and what it said before. */
interface Attempt extends Readonly<Heard> {
  readonly end: ChildEnd;
  readonly output: OutputKeeper;
  readonly malformed: number;
}

/** Tries one interpreter after the other until one answers as a Python. */
async function attemptAll(context: Context): Promise<Attempt> {
  const { request, surroundings } = context;
  if (request.runtime === 'node') return await attempt(surroundings.node, context);
  let last: Attempt | undefined;
  for (const file of interpreters(request.python)) {
    last = await attempt(file, context);
    if (last.hello !== null || context.signal.aborted) return last;
  }
  if (last === undefined) throw new Error('There is no command to try.');
  return last;
}

async function attempt(file: string, context: Context): Promise<Attempt> {
  const { request, recording, now, signal } = context;
  const heard: Heard = { hello: null, missing: [], began: false };
  const output = new OutputKeeper(request.outputLimit ?? OUTPUT_LIMIT, (stream, text) => {
    // What comes before is not the program's: an interpreter that is none, for example.
    if (!heard.began) return;
    const detail = { text };
    recording.add({
      at_ms: now(),
      source: 'output',
      id: stream,
      name: stream,
      phase: 'end',
      detail,
    });
  });
  const onControl = (control: Control): void => {
    if (control.control === 'hello') heard.hello = control;
    else if (control.control === 'missing') heard.missing = control.modules;
    else heard.began = true;
  };
  const channel = new ChannelReader((event) => recording.add(event), onControl);
  const end = await runChild(commandOf(file, context), timeLimit(request), signal, {
    output: (stream, chunk) => output.push(stream, chunk),
    channel: (chunk) => channel.push(chunk),
  });
  output.finish();
  // What was still open when the program was ended by force lasted until then.
  if (heard.began && end.kind !== 'spawn' && end.exitCode === null) {
    recording.add({ at_ms: now(), source: 'output', id: 'end', name: 'end', phase: 'end' });
  }
  return { ...heard, end, output, malformed: channel.malformed };
}

function timeLimit(request: RunRequest): number {
  const asked = request.timeLimitMs ?? TIME_LIMIT_MS.fallback;
  return Math.min(Math.max(asked, TIME_LIMIT_MS.min), TIME_LIMIT_MS.max);
}

function commandOf(file: string, context: Context): Command {
  const { request, surroundings, place, server } = context;
  const env = environmentOf(process.env, server.addresses);
  const cwd = place.directory;
  if (request.runtime === 'python') {
    const recorder = join(surroundings.media, 'python', 'recorder.py');
    const { needsPython = '', origin = '' } = request.program;
    const args = ['-X', 'dev', '-u', recorder, place.program, needsPython, origin];
    return { file, args, env, cwd };
  }
  const recorder = pathToFileURL(join(surroundings.dist, 'node-recorder.js')).href;
  return {
    file,
    args: ['--import', recorder, place.program],
    env: { ...env, ...originOf(request), ELECTRON_RUN_AS_NODE: '1', NODE_NO_WARNINGS: '1' },
    cwd,
  };
}

/** The recorder reads it and removes it from the program's environment. */
function originOf({ program }: RunRequest): Record<string, string> {
  return program.origin === undefined ? {} : { [ORIGIN_VARIABLE]: program.origin };
}

async function judge(
  attempt: Attempt,
  context: Context,
  expectation: Expectation,
): Promise<RunResult> {
  const { request, server, recording } = context;
  const notes = notesOf(attempt);
  const refused = whyNotStarted(attempt, request);
  if (refused !== null) return { ...refused, ...notes };
  await server.close();
  recording.finish();
  const { end, output } = attempt;
  const seen = server.statistics();
  const summary = summarize(recording.events, {
    ok: false,
    requests: seen.requests,
    peak_concurrency: seen.peak_concurrency,
  });
  const truncated = recording.truncated || output.truncated;
  const exitCode = end.kind === 'spawn' ? null : end.exitCode;
  const rest = { exitCode, truncated, ...notes, ...missingOf(attempt) };
  if (end.kind === 'cancelled') {
    return { outcome: 'cancelled', reason: 'The run was cancelled.', summary, ...rest };
  }
  if (end.kind === 'limit') {
    const seconds = timeLimit(request) / 1000;
    const reason = `It ran longer than ${seconds} s; what it started was ended too.`;
    return { outcome: 'limit', reason, summary, ...rest };
  }
  const stdout = output.text('stdout');
  const { events } = recording;
  const short = checkExpectation(expectation, { summary, stdout, exitCode, events });
  if (short.length === 0) return { outcome: 'ok', summary: { ...summary, ok: true }, ...rest };
  const words = lastWords(attempt);
  // Where nothing was expected but a good end, the error alone says what went wrong.
  const isPlain = request.program.expect === undefined && words.length > 0;
  const reason = (isPlain ? words : [...short, ...words]).join(' ');
  return { outcome: 'failed', reason, summary, ...rest };
}

function whyNotStarted(attempt: Attempt, request: RunRequest): RunResult | null {
  const { end, hello, missing, began } = attempt;
  if (end.kind === 'cancelled' && !began) {
    return { ...notStarted('The run was cancelled.'), outcome: 'cancelled' };
  }
  if (request.runtime === 'node') {
    if (end.kind === 'spawn') return notStarted(`Node could not be started: ${end.reason}`);
    if (began || end.kind !== 'exit') return null;
    return notStarted(['Node did not reach the program.', ...lastWords(attempt)].join(' '));
  }
  if (hello === null) return noPython(end, request.python);
  const old = tooOld(hello, request.program.needsPython);
  if (old !== null) return notStarted(old, [{ name: 'Python', command: '' }]);
  if (began || missing.length === 0) return null;
  const parts = missingParts(missing, hello.executable);
  const names = parts.map((part) => part.name).join(', ');
  return notStarted(`This Python has no ${names}.`, parts);
}

function noPython(end: ChildEnd, chosen: string | undefined): RunResult {
  const missing = [{ name: 'Python', command: '' }];
  if (chosen === undefined || chosen === '') return notStarted(NO_PYTHON, missing);
  const why = end.kind === 'spawn' ? end.reason : 'it does not answer as a Python 3';
  const said = why.includes('ENOENT') ? 'there is no such program' : why;
  return notStarted(`"${chosen}" cannot be used as Python: ${said}.`, missing);
}

function missingOf(attempt: Attempt): { missing?: readonly MissingPart[] } {
  if (attempt.missing.length === 0 || attempt.hello === null) return {};
  return { missing: missingParts(attempt.missing, attempt.hello.executable) };
}

function notesOf({ malformed }: Attempt): { notes?: readonly string[] } {
  if (malformed === 0) return {};
  return { notes: [`${malformed} lines of the recorder were not understood and left out.`] };
}

/** The last line of a failed program's errors: usually the exception. */
function lastWords({ end, output }: Attempt): string[] {
  if (end.kind === 'spawn' || end.exitCode === 0) return [];
  if (end.signal !== null) return [`The program was ended by ${end.signal}.`];
  const lines = output.text('stderr').split(/\r?\n/);
  const last = lines.findLast((line) => /^[\w.]*(?:Error|Exception|Group|Exit)\b/.test(line));
  return last === undefined ? [] : [last.slice(0, 300)];
}

function notStarted(reason: string, missing?: readonly MissingPart[]): RunResult {
  return {
    outcome: 'not-started',
    reason,
    ...(missing === undefined ? {} : { missing }),
    exitCode: null,
    summary: NOTHING,
    truncated: false,
  };
}
