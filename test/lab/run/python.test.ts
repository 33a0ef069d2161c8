import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lane, python, run } from './helpers.ts';

const needsLibraries = python.hasLibraries ? {} : { skip: 'no Python with aiohttp and httpx' };

const needsModern = python.isModern ? {} : { skip: 'no Python 3.11' };

const PROGRAM = `import asyncio


async def leaf(seconds):
    await asyncio.sleep(seconds)


async def main():
    await asyncio.gather(leaf(0.05), leaf(0.1))
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(0.02), name="named")
    task = asyncio.create_task(leaf(9))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        pass


asyncio.run(main())
`;

test(
  'tasks are seen with their names, parents and the lines where they wait',
  needsModern,
  async () => {
    const { result, events } = await run('python', PROGRAM);
    assert.equal(result.outcome, 'ok');
    assert.deepEqual(lane(events, 'task', 'leaf'), ['start:9', 'suspend:5', 'resume', 'end']);
    assert.deepEqual(lane(events, 'task', 'leaf (2)'), ['start:9', 'suspend:5', 'resume', 'end']);
    assert.deepEqual(lane(events, 'task', 'named'), ['start:11', 'suspend:5', 'resume', 'end']);
    assert.deepEqual(lane(events, 'task', 'leaf (3)'), [
      'start:12',
      'suspend:5',
      'resume',
      'cancel:5',
    ]);
    const main = events.find((event) => event.name === 'main');
    const child = events.find((event) => event.name === 'named');
    assert.equal(main?.parent, undefined);
    assert.equal(child?.parent, main?.id);
    assert.ok(events.every((event) => event.run === 7 && event.at_ms >= 0));
    assert.deepEqual(result.summary.leaked, []);
  },
);

test('times are of one order and begin near zero', needsModern, async () => {
  const { result, events } = await run('python', PROGRAM);
  const times = events.filter((event) => event.source === 'task').map((event) => event.at_ms);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
  assert.ok((times[0] ?? 99) < 1);
  assert.ok(result.summary.wall_ms >= 100 && result.summary.wall_ms < 3000);
});

test('every way to run a loop is seen', needsModern, async () => {
  const ways = [
    'asyncio.run(main())',
    'with asyncio.Runner() as runner:\n    runner.run(main())',
    'loop = asyncio.new_event_loop()\nloop.run_until_complete(main())\nloop.close()',
  ];
  for (const way of ways) {
    const text = `import asyncio\nasync def main():\n    await asyncio.sleep(0.01)\n${way}\n`;
    const { events, result } = await run('python', text);
    assert.equal(result.outcome, 'ok', result.reason);
    assert.deepEqual(lane(events, 'task', 'main').slice(1), ['suspend:3', 'resume', 'end']);
  }
});

test('a program of its own task factory is seen, and its factory used', async () => {
  const text = `import asyncio
made = []
def factory(loop, coro, **options):
    made.append(1)
    return asyncio.Task(coro, loop=loop, **options)
async def leaf():
    await asyncio.sleep(0)
async def main():
    asyncio.get_running_loop().set_task_factory(factory)
    await asyncio.create_task(leaf(), name="mine")
    print(len(made))
asyncio.run(main())
`;
  const { events, lines } = await run('python', text);
  assert.deepEqual(lines, ['1']);
  assert.deepEqual(lane(events, 'task', 'mine'), ['start:10', 'suspend:7', 'resume', 'end']);
});

test('a blocking call is a stall of the loop, with its line', async () => {
  const text = `import asyncio, time
async def main():
    await asyncio.sleep(0)
    time.sleep(0.2)
asyncio.run(main())
`;
  const { events, result } = await run('python', text, { expect: 'lag >= 190' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(lane(events, 'loop', 'event loop'), ['start:4', 'end:4']);
});

test('an error is the task’s and the program’s', async () => {
  const text = `import asyncio
async def fail():
    raise ValueError("no luck")
async def main():
    await asyncio.create_task(fail())
asyncio.run(main())
`;
  const { events, result, lines } = await run('python', text);
  assert.equal(result.outcome, 'failed');
  assert.equal(result.exitCode, 1);
  assert.match(result.reason ?? '', /^ValueError: no luck/);
  assert.deepEqual(lane(events, 'task', 'fail'), ['start:5', 'error:3']);
  const error = events.find((event) => event.phase === 'error');
  assert.equal(error?.detail?.error, 'ValueError: no luck');
  assert.ok(lines.some((line) => line.includes('program.py", line 3, in fail')));
  assert.ok(!lines.some((line) => line.includes('recorder')), lines.join('\n'));
});

test('a program sees itself as if it ran alone', async () => {
  const text = `import asyncio, sys, os, traceback
print(__name__, os.path.basename(__file__), len(sys.argv), os.path.basename(sys.argv[0]))
print(sys.path[0] == os.path.dirname(__file__), sys.modules["__main__"].__file__ == __file__)
async def inner():
    raise KeyError("x")
async def main():
    try:
        await asyncio.create_task(inner())
    except KeyError:
        traceback.print_exc()
asyncio.run(main())
sys.exit(3)
`;
  const { lines, result } = await run('python', text, { expect: 'exit 3' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(lines.slice(0, 2), ['__main__ program.py 1 program.py', 'True True']);
  assert.ok(!lines.some((line) => line.includes('recorder')), lines.join('\n'));
});

test('a program that does not parse says so as Python does', async () => {
  const { lines, result } = await run('python', 'def broken(:\n    pass\n');
  assert.equal(result.outcome, 'failed');
  assert.ok(lines.some((line) => line.includes('program.py", line 1')));
  assert.ok(!lines.some((line) => line.startsWith('Traceback')), lines.join('\n'));
});

test('forgotten coroutines and tasks are leaks', async () => {
  const text = `import asyncio
async def work():
    await asyncio.sleep(5)
async def main():
    work()
    asyncio.create_task(work())
    await asyncio.sleep(0)
asyncio.run(main())
`;
  const { result } = await run('python', text, { expect: 'leaked = 2' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual([...result.summary.leaked].sort(), [
    'coroutine work, never awaited (line 5)',
    'task work (line 6)',
  ]);
});

test('aiohttp: requests, their lines, and sessions never closed', needsLibraries, async () => {
  const text = `import asyncio, os
import aiohttp
URL = os.environ["ASYNC_LAB_URL"]
async def fetch(session, path):
    async with session.get(URL + path) as response:
        return await response.text()
async def main():
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(fetch(session, "/delay/0.2") for _ in range(5)))
        try:
            await asyncio.wait_for(fetch(session, "/hang"), 0.1)
        except asyncio.TimeoutError:
            print("time-out")
        try:
            await fetch(session, "/reset")
        except aiohttp.ClientError as error:
            print(type(error).__name__)
    forgotten = aiohttp.ClientSession()
asyncio.run(main())
`;
  const expect = 'prints /time-out/, speedup >= 2, peak = 5, requests >= 7, leaked = 1';
  const { events, result } = await run('python', text, { expect });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(result.summary.leaked, ['ClientSession (line 18)']);
  assert.deepEqual(lane(events, 'request', 'GET /delay/0.2'), ['start:5', 'resume:5', 'end:5']);
  assert.deepEqual(lane(events, 'request', 'GET /hang'), ['start:5', 'cancel:5']);
  assert.deepEqual(lane(events, 'request', 'GET /reset'), ['start:5', 'error:5']);
  assert.deepEqual(lane(events, 'server', 'GET /hang'), ['start', 'cancel']);
  const names = new Set(events.filter((e) => e.source === 'task').map((event) => event.name));
  assert.ok(![...names].some((name) => name.startsWith('_')), [...names].join());
});

test('the client’s and the server’s times agree', needsLibraries, async () => {
  const text = `import asyncio, os, aiohttp
async def main():
    async with aiohttp.ClientSession() as session:
        async with session.get(os.environ["ASYNC_LAB_URL"] + "/delay/0.2") as response:
            await response.read()
asyncio.run(main())
`;
  const { events } = await run('python', text);
  const at = (source: string, phase: string): number =>
    events.find((event) => event.source === source && event.phase === phase)?.at_ms ?? NaN;
  assert.ok(at('server', 'start') - at('request', 'start') > -50);
  assert.ok(at('request', 'resume') - at('server', 'resume') > -50);
  assert.ok(at('server', 'start') - at('request', 'start') < 150);
  assert.ok(at('request', 'end') - at('server', 'end') < 150);
});

test('httpx: requests and clients never closed', needsLibraries, async () => {
  const text = `import asyncio, os
import httpx
async def main():
    async with httpx.AsyncClient(base_url=os.environ["ASYNC_LAB_URL"]) as client:
        await asyncio.gather(client.get("/delay/0.1"), client.get("/delay/0.1"))
    forgotten = httpx.AsyncClient()
asyncio.run(main())
`;
  const { events, result } = await run('python', text, { expect: 'requests = 2, peak = 2' });
  assert.equal(result.outcome, 'ok', result.reason);
  assert.deepEqual(result.summary.leaked, ['AsyncClient (line 6)']);
  assert.equal(lane(events, 'request', 'GET /delay/0.1').length, 3);
});

test('a library that is not there is named before anything runs', async () => {
  const text = 'import no_such_module_here\nimport json\nprint("ran")\n';
  const { result, lines } = await run('python', text);
  assert.equal(result.outcome, 'not-started');
  assert.deepEqual(lines, []);
  assert.equal(result.missing?.[0]?.name, 'no_such_module_here');
  assert.match(result.missing[0].command, /^"[^"]+" -m pip install no_such_module_here$/);
});

test('a library missed in the middle is named with the failure', async () => {
  const text = 'print("ran")\ndef f():\n    import bs4_not_there\nf()\n';
  const { result, lines } = await run('python', text);
  assert.equal(result.outcome, 'failed');
  assert.equal(lines[0], 'ran');
  assert.equal(result.missing?.[0]?.name, 'bs4_not_there');
});

test('no Python, something else, and a Python that is too old are told apart', async () => {
  const none = await run('python', 'pass', { python: '/nowhere/python' });
  assert.equal(none.result.outcome, 'not-started');
  assert.match(none.result.reason ?? '', /nowhere.*no such program/);
  assert.equal(none.result.missing?.[0]?.name, 'Python');
  const other = await run('python', 'pass', { python: '/bin/echo' });
  assert.match(other.result.reason ?? '', /does not answer as a Python/);
  assert.deepEqual(other.lines, []);
  const old = await run('python', 'print("ran")', { needsPython: '3.99' });
  assert.equal(old.result.outcome, 'not-started');
  assert.match(old.result.reason ?? '', /needs 3\.99 or newer/);
  assert.deepEqual(old.lines, []);
});

test('a callback that takes long is drawn, not printed, unless the program asks for it', async () => {
  const text = (way: string): string => `import asyncio, time
async def main():
    time.sleep(0.15)
asyncio.run(main()${way})
`;
  const plain = await run('python', text(''));
  assert.deepEqual(plain.lines, []);
  assert.ok(plain.result.summary.max_lag_ms >= 140);
  const asked = await run('python', text(', debug=True'));
  assert.match(asked.lines.join('\n'), /Executing <Task .* took 0\.\d+ seconds/);
});
