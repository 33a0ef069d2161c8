import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseJobs } from '../../src/cli/choose-jobs.ts';
import { JobPool, type JobAsk, type JobTell, type JobWorker } from '../../src/cli/jobs.ts';
import type { FileTask } from '../../src/cli/result.ts';
import { CLEAN, folderOf, HINTED, SLEEPY } from './files.ts';
import { buildCli } from './support.ts';

const cli = buildCli();

const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `p${i % 4}/m${i}.py`,
    [SLEEPY, CLEAN, HINTED, 'from p0.m0 import main\n\n\nasync def go():\n    main()\n'][i % 4] ??
      '',
  ]),
);

for (const format of ['text', 'json', 'sarif', 'github']) {
  test(`several workers report the same as one, in ${format}`, () => {
    const cwd = folderOf(FILES);
    const [one, three] = ['1', '3'].map((jobs) =>
      cli(['check', '--no-cache', '--format', format, '--jobs', jobs], { cwd }),
    );
    assert.equal(one?.code, 1);
    assert.match(one.out, /blocking-sleep/);
    assert.deepEqual(three, one);
  });
}

test('results of workers are kept like others', () => {
  const cwd = folderOf(FILES);
  const first = cli(['check', '--jobs', '2'], { cwd });
  assert.deepEqual(cli(['check', '--jobs', '2'], { cwd }), first);
  assert.deepEqual(cli(['check', '--jobs', '1'], { cwd }), first);
});

for (const jobs of ['0', '-1', 'two', '1.5', '1000']) {
  test(`--jobs=${jobs} is wrong use`, () => {
    const { code, err } = cli(['check', `--jobs=${jobs}`]);
    assert.equal(code, 2);
    assert.match(err, /--jobs takes a number from 1 to 64/);
  });
}

const CHOICES: readonly { name: string; sizes: number[]; cores: number; jobs: number }[] = [
  { name: 'little to read', sizes: Array.from({ length: 100 }, () => 1000), cores: 8, jobs: 1 },
  { name: 'few files', sizes: [900_000, 900_000, 900_000], cores: 8, jobs: 1 },
  { name: 'much to read', sizes: Array.from({ length: 100 }, () => 50_000), cores: 2, jobs: 2 },
  { name: 'many cores', sizes: Array.from({ length: 100 }, () => 50_000), cores: 64, jobs: 4 },
  { name: 'one core', sizes: Array.from({ length: 100 }, () => 50_000), cores: 1, jobs: 1 },
];

for (const { name, sizes, cores, jobs } of CHOICES) {
  test(`with ${name} there is work for ${jobs}`, () => {
    assert.equal(chooseJobs(sizes, cores), jobs);
  });
}

/** A worker that answers at once, and dies at some tasks. */
class FakeWorker implements JobWorker {
  private readonly deadly: readonly number[];
  private place = -1;
  private handler: Parameters<JobWorker['onTell']>[0] | undefined;
  ended = false;

  constructor(deadly: readonly number[]) {
    this.deadly = deadly;
  }

  at(): number {
    return this.place;
  }

  teach(): void {
    // Knows everything.
  }

  ask({ tasks }: JobAsk): void {
    const died = tasks.find(({ number }) => this.deadly.includes(number));
    queueMicrotask(() => {
      this.place = died?.number ?? -1;
      if (died) this.handler?.({ died: 'out of memory' });
      else this.handler?.(answerTo(tasks));
    });
  }

  onTell(handler: Parameters<JobWorker['onTell']>[0]): void {
    this.handler = handler;
  }

  end(): Promise<void> {
    this.ended = true;
    return Promise.resolve();
  }
}

function answerTo(tasks: JobAsk['tasks']): JobTell {
  const result = { findings: [], errors: [], read: true };
  const done = tasks.map(({ number }) => ({ number, result, paths: new Uint32Array() }));
  return { done, facts: [], newPaths: [], stamps: [] };
}

function tasks(count: number): FileTask[] {
  return Array.from({ length: count }, (_, i) => ({
    path: `/${i}.py`,
    settings: { profile: 'standard', severities: {} },
    src: [],
    fix: false,
  }));
}

/** Runs a pool of fake workers; the numbers of what was done and what was given up, sorted. */
async function pool(
  count: number,
  size: number,
  start: () => FakeWorker,
): Promise<{ done: number[]; died: number[]; workers: FakeWorker[] }> {
  const done: number[] = [];
  const died: number[] = [];
  const workers: FakeWorker[] = [];
  const hire = (): FakeWorker => {
    const worker = start();
    workers.push(worker);
    return worker;
  };
  const sizes = Array.from({ length: count }, () => size);
  const jobs = new JobPool(tasks(count), sizes, hire, {
    tell: (tell) => done.push(...tell.done.map(({ number }) => number)),
    died: (number, reason) => {
      assert.equal(reason, 'out of memory');
      died.push(number);
    },
  });
  await jobs.run(3);
  const sort = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);
  return { done: sort(done), died: sort(died), workers };
}

for (const size of [10, 100_000, 1_000_000]) {
  test(`every task is done once, at ${size} bytes each`, async () => {
    const { done, died, workers } = await pool(50, size, () => new FakeWorker([]));
    assert.deepEqual(
      done,
      Array.from({ length: 50 }, (_, i) => i),
    );
    assert.deepEqual(died, []);
    assert.ok(workers.length <= 3 && workers.every(({ ended }) => ended));
  });
}

test('a worker that dies takes one task with it; another does the rest', async () => {
  const { done, died, workers } = await pool(50, 20_000, () => new FakeWorker([7, 8, 49]));
  assert.deepEqual(died, [7, 8, 49]);
  assert.equal(done.length, 47);
  assert.ok(workers.every(({ ended }) => ended));
});

test('workers that cannot even start end the work', async () => {
  class Stillborn extends FakeWorker {
    override at(): number {
      return -1;
    }
  }
  const all = Array.from({ length: 50 }, (_, i) => i);
  const { done, died } = await pool(50, 20_000, () => new Stillborn(all));
  assert.deepEqual([done, died], [[], all]);
});
