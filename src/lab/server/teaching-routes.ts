import { Refused } from './exchange.ts';
import type { Exchange } from './exchange.ts';
import { LIMITS } from './limits.ts';
import { Memory, TokenBucket } from './memory.ts';
import { describe, numberIn } from './routes.ts';
import type { Route } from './routes.ts';

/** `n` of n-th requests to the same URL fail: the same in every run, so that a lesson can rely on it. */
function flaky(failures: Memory<number>) {
  return async (exchange: Exchange): Promise<void> => {
    const allowed = numberIn(exchange.url.searchParams.get('fail'), 'fail', {
      min: 0,
      max: 1000,
      whole: true,
      fallback: 2,
    });
    const key = exchange.url.href;
    const failed = failures.get(key) ?? 0;
    if (failed >= allowed) {
      await exchange.sendJson({ ...describe(exchange), failed_before: failed });
      return;
    }
    failures.set(key, failed + 1);
    throw new Refused(503, `This is failure ${failed + 1} of ${allowed}; ask again.`);
  };
}

/** Refuses until the time it names has passed since the first request to the same URL. */
function retryAfter(until: Memory<number>, now: () => number) {
  return async (exchange: Exchange): Promise<void> => {
    const seconds = numberIn(exchange.argument, 'The seconds', {
      min: 0,
      max: LIMITS.delaySeconds,
    });
    const key = exchange.url.href;
    const at = until.get(key);
    if (at !== undefined && now() >= at) {
      until.delete(key);
      await exchange.sendJson({ ...describe(exchange), waited: seconds });
      return;
    }
    const opens = at ?? now() + seconds * 1000;
    until.set(key, opens);
    const wait = Math.max(0, opens - now()) / 1000;
    throw new Refused(503, `Ask again in ${wait.toFixed(1)} s.`, {
      'Retry-After': Math.ceil(wait),
    });
  };
}

function rateLimited(buckets: Memory<TokenBucket>, now: () => number) {
  return async (exchange: Exchange): Promise<void> => {
    const rps = numberIn(exchange.url.searchParams.get('rps'), 'rps', {
      min: 0.1,
      max: 1000,
      fallback: 5,
    });
    const key = String(rps);
    const bucket = buckets.get(key) ?? new TokenBucket(rps, now());
    buckets.set(key, bucket);
    const wait = bucket.take(now());
    if (wait > 0) {
      throw new Refused(429, `More than ${rps} requests a second.`, {
        'Retry-After': Math.ceil(wait),
      });
    }
    await exchange.sendJson({ ...describe(exchange), rps });
  };
}

/** Holds each request for a moment and refuses those beyond `max` at once. */
function concurrency(open: Memory<number>) {
  return async (exchange: Exchange): Promise<void> => {
    const query = exchange.url.searchParams;
    const max = numberIn(query.get('max'), 'max', { min: 1, max: 512, whole: true, fallback: 3 });
    const hold = numberIn(query.get('delay'), 'delay', {
      min: 0,
      max: LIMITS.delaySeconds,
      fallback: 0.1,
    });
    const key = String(max);
    const now = (open.get(key) ?? 0) + 1;
    if (now > max) throw new Refused(503, `More than ${max} requests at once.`);
    open.set(key, now);
    try {
      await exchange.wait(hold * 1000);
    } finally {
      open.set(key, (open.get(key) ?? 1) - 1);
    }
    await exchange.sendJson({ ...describe(exchange), at_once: now });
  };
}

/** Promises more bytes than it sends, then drops the connection. */
async function partial(exchange: Exchange): Promise<void> {
  exchange.begin(200, { 'Content-Type': 'text/plain', 'Content-Length': 100 });
  await exchange.write('This is all there is.');
  await exchange.wait(20);
  exchange.drop();
}

/** The routes that remember what was asked before, or break off. One set per server. */
export function teachingRoutes(now: () => number): readonly Route[] {
  return [
    {
      path: '/flaky',
      help: 'fails with 503 ?fail= times (2) per URL, then works',
      answer: flaky(new Memory()),
    },
    {
      path: '/retry-after/:n',
      help: 'fails with 503 and Retry-After until n seconds have passed',
      answer: retryAfter(new Memory(), now),
    },
    {
      path: '/rate-limited',
      help: 'fails with 429 beyond ?rps= requests a second (5)',
      answer: rateLimited(new Memory(), now),
    },
    {
      path: '/concurrency',
      help: 'fails with 503 beyond ?max= requests at once (3)',
      answer: concurrency(new Memory()),
    },
    { path: '/hang', help: 'never answers', answer: (exchange) => exchange.waitForEver() },
    {
      path: '/reset',
      help: 'resets the connection',
      answer: (exchange) => exchange.reset('The route /reset resets the connection.'),
    },
    { path: '/partial', help: 'breaks off in the middle of its answer', answer: partial },
  ];
}
