import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import { checkExpectation, parseExpectation } from '../../src/lab/run/expectation.ts';
import { NOTHING } from '../../src/lab/run/summarize.ts';
import { startServer } from '../../src/lab/server/server.ts';
import type { ProgramLanguage } from '../../src/lab/run/types.ts';
import type { PatternProgram } from '../../src/lessons/pattern.ts';
import {
  freshPlace,
  runProgram,
  shippedCatalogue,
  whyNoPython,
  type Ended,
} from './support/programs.ts';
import {
  alwaysStatus,
  neverAnswer,
  openTcp,
  openTestServer,
  type Answer,
  type TestServer,
} from './support/servers.ts';

const catalogue = shippedCatalogue();
const noPython = whyNoPython([]);
const noAiohttp = whyNoPython(['aiohttp']);

interface Case {
  readonly name: string;
  readonly language: ProgramLanguage;
  readonly program: PatternProgram;
  readonly bad: boolean;
}

const cases: Case[] = catalogue.entries.flatMap((entry) =>
  entry.languages.flatMap((language) => {
    const pair = entry.programs[language];
    const twins: [PatternProgram | undefined, boolean][] = [
      [pair?.good, false],
      [pair?.bad, true],
    ];
    return twins.flatMap(([program, bad]) =>
      program === undefined
        ? []
        : [{ name: `${entry.slug}${bad ? '.bad' : ''} in ${language}`, language, program, bad }],
    );
  }),
);

function skipReason(language: ProgramLanguage, needs: readonly string[]): string | false {
  if (language !== 'python') return false;
  return (needs.includes('aiohttp') ? noAiohttp : noPython) ?? false;
}

/** Runs one program in a folder of its own. */
async function runAlone(
  language: ProgramLanguage,
  text: string,
  env: Record<string, string>,
): Promise<Ended> {
  const place = freshPlace();
  try {
    return await runProgram(place, language, text, env);
  } finally {
    place.dispose();
  }
}

/** Why the clauses that can be checked without a recorder are not met. */
function shortfalls(
  expect: string,
  ended: Ended,
  seen: { readonly requests: number; readonly peak_concurrency: number },
): string[] {
  const parsed = parseExpectation(expect);
  if (!parsed.ok) return [parsed.reason];
  const clauses = parsed.value.clauses.filter(
    (clause) => clause.kind !== 'compare' || ['requests', 'peak'].includes(clause.measure),
  );
  const { requests, peak_concurrency } = seen;
  return checkExpectation(
    { clauses },
    {
      summary: { ...NOTHING, requests, peak_concurrency },
      stdout: ended.out,
      exitCode: ended.code,
      events: [],
    },
  );
}

/**
 * What a program says on standard error, less what debug mode says of a step of 0.1 s or more: on a
 * busy machine any step can be one.
 */
function withoutHaste(text: string): string {
  return text.replace(/^Executing <.* took \d+\.\d+ seconds\n/gm, '');
}

describe(
  'every program meets its expectation, twice, without a warning',
  { concurrency: 4 },
  () => {
    for (const { name, language, program, bad } of cases) {
      test(name, { skip: skipReason(language, program.needs) }, async () => {
        assert.ok(program.expect, 'has an expectation');
        for (let round = 0; round < 2; round++) {
          const server = await startServer({ now: () => performance.now() });
          try {
            const { http, tcp } = server.addresses;
            const ended = await runAlone(language, program.text, {
              ASYNC_LAB_URL: http,
              ASYNC_LAB_TCP: tcp,
            });
            const missed = shortfalls(program.expect, ended, server.statistics());
            assert.deepEqual(missed, [], ended.out + ended.err);
            if (!bad) assert.equal(withoutHaste(ended.err), '', 'nothing on standard error');
          } finally {
            await server.close();
          }
        }
      });
    }
  },
);

const http = cases.filter(({ program, bad }) => !bad && program.text.includes('ASYNC_LAB_URL'));
const goods = http.filter(({ name }) => !/^(?:timeout|fetch-many) /.test(name));
const reporters = http.filter(({ name }) => name.startsWith('fetch-many '));

/** Runs a program against a server that behaves in one way. */
async function against(
  answer: Answer,
  { language, program }: Case,
): Promise<Ended & Pick<TestServer, 'requests' | 'aborted'>> {
  const server = await openTestServer(answer);
  try {
    const ended = await runAlone(language, program.text, { ASYNC_LAB_URL: server.url });
    return { ...ended, requests: server.requests, aborted: server.aborted };
  } finally {
    await server.close();
  }
}

/** The address of a port at which nobody listens. */
async function closedPort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}`;
}

/** An error that ends the program, and no warning about something left open beside it. */
function endedBy(error: RegExp, ended: Ended): void {
  assert.equal(ended.code, 1, ended.out + ended.err);
  assert.match(ended.err, error);
  assert.doesNotMatch(ended.err, /ResourceWarning|never awaited|NameError|Unclosed/);
}

describe('a server that answers 503', { concurrency: 4 }, () => {
  for (const each of goods) {
    test(
      `ends ${each.name} with an error`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        endedBy(/503/, await against(alwaysStatus(503), each));
      },
    );
  }
  for (const each of reporters) {
    test(
      `is reported page by page by ${each.name}`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        const ended = await against(alwaysStatus(503), each);
        assert.equal(ended.code, 0, ended.err);
        assert.match(ended.out, /^0 of 7 pages$/m);
        assert.equal(ended.out.match(/503/g)?.length, 7);
      },
    );
  }
});

describe('a port at which nobody listens', { concurrency: 4 }, () => {
  for (const each of [...http, ...cases.filter(({ name }) => name.startsWith('tcp-client'))]) {
    test(
      `is an error or an outcome for ${each.name}`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        const address = await closedPort();
        const env = { ASYNC_LAB_URL: `http://${address}`, ASYNC_LAB_TCP: address };
        const ended = await runAlone(each.language, each.program.text, env);
        if (reporters.includes(each)) assert.match(ended.out, /^0 of 7 pages$/m);
        else endedBy(/ClientConnectorError|ECONNREFUSED|ConnectionRefusedError/, ended);
      },
    );
  }
});

/** The same program with shorter limits, so that a test need not wait for the long ones. */
function impatient(each: Case): Case {
  const text = each.program.text
    .replace('ClientTimeout(total=3)', 'ClientTimeout(total=0.5)')
    .replace('AbortSignal.timeout(3000)', 'AbortSignal.timeout(500)');
  return { ...each, program: { ...each.program, text } };
}

describe('a server that never answers', { concurrency: 4 }, () => {
  for (const each of goods) {
    test(
      `ends ${each.name} with a time-out`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        const ended = await against(neverAnswer, impatient(each));
        endedBy(/TimeoutError/, ended);
        assert.equal(ended.aborted, ended.requests, 'every request was given up');
      },
    );
  }
  for (const each of http.filter(({ name }) => name.startsWith('timeout '))) {
    test(
      `is two time-outs for ${each.name}`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        const ended = await against(neverAnswer, impatient(each));
        assert.equal(ended.code, 0, ended.err);
        assert.equal(ended.out.match(/gave no answer in/g)?.length, 2);
      },
    );
  }
  for (const each of reporters) {
    test(
      `is reported page by page by ${each.name}`,
      { skip: skipReason(each.language, each.program.needs) },
      async () => {
        const ended = await against(neverAnswer, impatient(each));
        assert.equal(ended.code, 0, ended.err);
        assert.equal(ended.out.match(/TimeoutError/g)?.length, 7);
      },
    );
  }
});

describe('retrying', { concurrency: 4 }, () => {
  const retry = cases.find(({ name }) => name === 'retry-backoff in python')!;
  const skip = skipReason('python', ['aiohttp']);

  test('stops after five attempts, and raises the last error', { skip }, async () => {
    const ended = await against(alwaysStatus(503), retry);
    endedBy(/ClientResponseError: 503/, ended);
    assert.equal(ended.requests, 5);
  });

  test('does not repeat what will not pass', { skip }, async () => {
    const ended = await against(alwaysStatus(404), retry);
    endedBy(/ClientResponseError: 404/, ended);
    assert.equal(ended.requests, 1);
  });

  test('waits as long as the server asks, within the deadline', { skip }, async () => {
    let first = 0;
    const patient: Answer = (_path, response, nth) => {
      if (nth === 1) first = performance.now();
      if (nth === 1) response.writeHead(503, { 'Retry-After': '1' }).end();
      else response.end(String(performance.now() - first));
    };
    const ended = await against(patient, retry);
    assert.match(ended.out, /trying again in 1\.00 s\n.*after 1 failures/, ended.err);
  });

  test('gives up at once when the server asks for more than is left', { skip }, async () => {
    const ended = await against(alwaysStatus(429, { 'Retry-After': '60' }), retry);
    endedBy(/ClientResponseError: 429/, ended);
    assert.equal(ended.requests, 1);
  });

  test('survives a header that is no number', { skip }, async () => {
    const date = 'Fri, 31 Dec 1999 23:59:59 GMT';
    const ended = await against(alwaysStatus(503, { 'Retry-After': date }), retry);
    assert.equal(ended.requests, 5);
  });

  test('refuses to try zero times', { skip }, async () => {
    const text = retry.program.text.replace('attempts: int = 5', 'attempts: int = 0');
    endedBy(
      /ValueError: attempts must be at least 1/,
      await against(neverAnswer, {
        ...retry,
        program: { ...retry.program, text },
      }),
    );
  });
});

describe('sockets', { concurrency: 4 }, () => {
  const skip = skipReason('python', []);
  const client = cases.find(({ name }) => name === 'tcp-client in python')!;
  const server = cases.find(({ name }) => name === 'tcp-echo-server in python')!;

  test('the client waits for the whole message, however it is cut', { skip }, async () => {
    const tcp = await openTcp((socket) => {
      socket.setNoDelay(true);
      socket.on('data', (data) => {
        socket.write(data.subarray(0, 1));
        setImmediate(() => socket.write(data.subarray(1)));
      });
    });
    const ended = await runAlone('python', client.program.text, { ASYNC_LAB_TCP: tcp.address });
    await tcp.close();
    assert.match(ended.out, /5001 bytes/, ended.err);
  });

  test('the client does not take half a message for a whole one', { skip }, async () => {
    const tcp = await openTcp((socket) => socket.end('half'));
    const ended = await runAlone('python', client.program.text, { ASYNC_LAB_TCP: tcp.address });
    await tcp.close();
    endedBy(/IncompleteReadError|ConnectionResetError/, ended);
  });

  test('the client gives up on a server that says nothing', { skip }, async () => {
    const tcp = await openTcp(() => undefined);
    const ended = await runAlone('python', client.program.text, { ASYNC_LAB_TCP: tcp.address });
    await tcp.close();
    endedBy(/TimeoutError/, ended);
  });

  test('the server drops a silent client, and refuses one too many', { skip }, async () => {
    const text = server.program.text
      .replace('IDLE_SECONDS = 5', 'IDLE_SECONDS = 0.2')
      .replace('MAX_CLIENTS = 100', 'MAX_CLIENTS = 1')
      .replace(
        '        answer = await talk(host, port)\n',
        [
          '        quiet, quiet_writer = await asyncio.open_connection(host, port)',
          '        await asyncio.sleep(0.05)',
          '        extra, extra_writer = await asyncio.open_connection(host, port)',
          '        print("refused", await extra.read())',
          '        print("silent", await quiet.read())',
          '        quiet_writer.close()',
          '        extra_writer.close()',
          '        answer = await talk(host, port)\n',
        ].join('\n'),
      );
    const ended = await runAlone('python', text, {});
    assert.equal(ended.code, 0, ended.err);
    assert.match(ended.out, /^refused b''\nA client was dropped: TimeoutError\(\)\nsilent b''\n/);
    assert.match(ended.out, /came back unchanged/);
  });

  test('the server that stops cancels a client that stays', { skip }, async () => {
    const text = server.program.text.replace(
      '        answer = await talk(host, port)\n',
      '        _, stays = await asyncio.open_connection(host, port)\n        answer = await talk(host, port)\n        stays.transport.pause_reading()\n',
    );
    const ended = await runAlone(
      'python',
      text.replace('await echo.stop()', 'await echo.stop()\n        stays.close()'),
      {},
    );
    assert.equal(ended.code, 0, ended.err);
    assert.match(ended.out, /came back unchanged/);
  });
});

test(
  'a consumer that fails ends the whole program',
  { skip: skipReason('python', []) },
  async () => {
    const { program } = cases.find(({ name }) => name === 'producer-consumer in python')!;
    const text = program.text.replace(
      '            done.append(item)',
      '            raise RuntimeError(item)',
    );
    endedBy(/RuntimeError/, await runAlone('python', text, {}));
  },
);
