import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startRun } from '../../../src/lab/run/start.ts';
import type { RunEvent } from '../../../src/lab/timeline/event.ts';
import { ratio } from '../../../src/lab/timeline/summary.ts';
import type { RecordedRun } from '../../../src/protocol/page.ts';
import { surroundings } from './build.ts';

const places = await surroundings();
const folder = new URL('../../../snippets/typescript/', import.meta.url);

async function record(run: number, file: string): Promise<RecordedRun> {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const events: RunEvent[] = [];
  const program = { title: file, language: 'typescript', text } as const;
  const started = startRun(run, { program, runtime: 'node' }, places, (more) =>
    events.push(...more),
  );
  const { outcome, summary } = await started.done;
  return {
    run,
    title: file,
    language: 'typescript',
    runtime: 'node',
    text,
    events,
    outcome,
    summary,
  };
}

/** From the first arrival at the server to the last answer it sent, in milliseconds. */
function servedFor({ events }: RecordedRun): number {
  const seen = events.filter(({ source }) => source === 'server');
  const times = (phase: string): number[] =>
    seen.filter((event) => event.phase === phase).map(({ at_ms }) => at_ms);
  return Math.max(...times('end')) - Math.min(...times('start'));
}

test('the ratio of the first demo agrees with the server’s own log within a tenth', async () => {
  const turn = await record(1, 'gather-tasks-speedup.bad.ts');
  const together = await record(2, 'gather-tasks-speedup.ts');
  const shown = ratio({ title: 'first demo', runs: [turn, together] });
  const logged = servedFor(turn) / servedFor(together);
  assert.ok(shown !== undefined);
  assert.ok(Math.abs(shown - logged) / logged < 0.1, `shown ${shown}, logged ${logged}`);
  assert.ok(shown > 3, `only ${shown} times faster`);
});
