// title: Keep below a server's rate limit
// number: P60
// chapter: HTTP client
// kinds: S, D, L
// needs:
// runtimes: node
// placeholders: rate = "8"
// expect: exit 0, requests = 9, prints /9 of 9 were accepted/
import { setTimeout as sleep } from 'node:timers/promises';
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';

/** Returns a function that lets callers through one by one, in order, `rate` a second. */
function rateLimit(rate: number): () => Promise<void> {
  const step = 1000 / rate;
  let next = 0;
  return async () => {
    const now = performance.now();
    const mine = Math.max(next, now);
    // There is no `await` between reading and writing `next`, so no caller can take the same turn.
    next = mine + step;
    await sleep(mine - now);
  };
}

// A little less than the ten a second that this server allows: no two clocks agree exactly.
const turn = rateLimit(8);

async function get(path: string): Promise<boolean> {
  await turn();
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  await response.text();
  // 429 is the answer we want to count here; every other failure is an error.
  if (!response.ok && response.status !== 429) throw new Error(`${path}: ${response.status}`);
  return response.ok;
}

const results = await Promise.all(Array.from({ length: 9 }, () => get('/rate-limited?rps=10')));
console.log(`${results.filter(Boolean).length} of ${results.length} were accepted`);
