import assert from 'node:assert/strict';
import test from 'node:test';
import type { CliIo } from '../../src/cli/io.ts';
import { patterns } from '../../src/cli/patterns.ts';
import { shippedCatalogue } from '../lessons/support/programs.ts';

async function call(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const io: CliIo = {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    env: {},
    cwd: '/',
    onInterrupt: () => undefined,
  };
  const code = await patterns(args, io);
  return { code, ...said };
}

test('the patterns are listed as JSON', async () => {
  const { code, out, err } = await call('--json');
  assert.deepEqual([code, err], [0, '']);
  const { patterns: list } = JSON.parse(out) as { patterns: readonly { slug: string }[] };
  assert.equal(list.length, shippedCatalogue().entries.length);
  const speedup = list.find((each) => each.slug === 'gather-tasks-speedup');
  assert.deepEqual(speedup, {
    number: 'P06',
    slug: 'gather-tasks-speedup',
    title: 'Five requests, waiting together',
    chapter: 'Foundations',
    kinds: ['D'],
    languages: ['python', 'typescript'],
    runtimes: ['python', 'embedded', 'node'],
    needs: ['aiohttp'],
  });
});

test('without a word, one line for each pattern', async () => {
  const { code, out } = await call();
  assert.equal(code, 0);
  assert.equal(out.split('\n').length - 1, shippedCatalogue().entries.length);
  assert.match(out, /^P23 {2}timeout +Stop waiting after a time limit \(python, typescript\)$/m);
});

test('a pattern is printed as a program, in the language asked for', async () => {
  const programs = shippedCatalogue().find('timeout')?.programs;
  assert.equal((await call('show', 'timeout')).out, programs?.python?.good.text);
  for (const args of [['--language', 'typescript'], ['--language=typescript']])
    assert.equal((await call('show', 'timeout', ...args)).out, programs?.typescript?.good.text);
  const bad = await call('show', 'blocking-call.bad');
  assert.match(bad.out, /time\.sleep/);
});

test('help has an example', async () => {
  for (const args of [['--help'], ['show', '-h']]) {
    const { code, out } = await call(...args);
    assert.equal(code, 0);
    assert.match(out, /^Example: async-lab patterns show /m);
  }
});

test('wrong use is refused, and names the nearest right one', async () => {
  const wrong: [string[], RegExp][] = [
    [['shwo'], /"shwo" means nothing here; did you mean "show"\?/],
    [['--jsn'], /Did you mean "--json"\?/],
    [['show', 'time-out'], /there is no pattern "time-out"; did you mean "timeout"\?/],
    [['show', 'qqqqqqqqqqqq'], /there is no pattern "qqqqqqqqqqqq"\.\n/],
    [['show', 'timeout', '--languag', 'x'], /Did you mean "--language"\?/],
    [['show', 'timeout', '--language', 'ts'], /in "ts"; timeout is there in python, typescript/],
    [['show', 'timeout', '--language'], /argument missing/],
    [['show', 'timeout.bad'], /there is no timeout\.bad; /],
    [['show'], /takes the slug of one pattern/],
    [['show', 'a', 'b'], /takes the slug of one pattern/],
  ];
  for (const [args, expected] of wrong) {
    const { code, out, err } = await call(...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, expected);
    assert.match(err, /Try: async-lab patterns --help\n$/);
  }
});
