// title: A limit on how many at once, taken for a rate limit
// expect: exit 0, requests = 30, prints /refused with 429/
import { setTimeout as sleep } from 'node:timers/promises';
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';

async function get(path: string): Promise<boolean> {
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  await response.text();
  if (!response.ok && response.status !== 429) throw new Error(`${path}: ${response.status}`);
  return response.ok;
}

let accepted = 0;
let left = 30;
// Ten at a time is not ten a second: each worker starts its next request after 0.1 s,
// so up to a hundred requests start in a second.
async function worker(): Promise<void> {
  while (left > 0) {
    left -= 1;
    if (await get('/rate-limited?rps=10')) accepted += 1;
    await sleep(100);
  }
}

await Promise.all(Array.from({ length: 10 }, worker));
console.log(`${accepted} were accepted, ${30 - accepted} refused with 429`);
