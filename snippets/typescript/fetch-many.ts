// title: Fetch many pages, three at a time
// number: P48
// chapter: HTTP client
// kinds: S, D
// needs:
// runtimes: node
// placeholders: limit = "AT_ONCE = 3"
// expect: exit 0, requests = 7, peak <= 3, speedup >= 2, prints /6 of 7 pages/
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';
const PATHS = [1, 2, 3, 4, 5, 6].map((page) => `/delay/0.2?page=${page}`).concat('/status/404');
const AT_ONCE = 3;

async function get(path: string): Promise<string> {
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  // Read even the body of an error: until then the connection is not free for the next request.
  const body = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return `${path}: ${body.length} characters`;
}

/** Calls `work` for every item, at most `atOnce` at a time; keeps their order. */
async function settleAll<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<PromiseSettledResult<R>[]> {
  const outcomes: PromiseSettledResult<R>[] = [];
  // All workers take from one iterator, so each item goes to the first worker that is free.
  const queue = items.entries();
  async function worker(): Promise<void> {
    for (const [index, item] of queue) {
      // One item after another inside a worker is the point: that is what bounds the number.
      [outcomes[index]] = await Promise.allSettled([work(item)]);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

const outcomes = await settleAll(PATHS, AT_ONCE, get);
for (const outcome of outcomes) {
  console.log(outcome.status === 'fulfilled' ? outcome.value : String(outcome.reason));
}
const fetched = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;
console.log(`${fetched} of ${PATHS.length} pages`);
