// title: Stop waiting after a time limit
// number: P23
// chapter: Cancellation and time-outs
// kinds: S, D
// needs:
// runtimes: node
// placeholders: milliseconds = "400"
// expect: exit 0, requests = 2, prints /delay\/0\.1 answered/, prints /delay\/2 gave no answer/, wall <= 1200
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';
const LIMIT_MS = 400;

async function get(path: string): Promise<void> {
  // The signal covers the whole exchange: connecting, waiting for the answer and reading it.
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    const response = await fetch(BASE_URL + path, { signal });
    await response.text();
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    console.log(`${path} answered`);
  } catch (error) {
    // At the limit the request was aborted: the server sees the connection close.
    // Every other failure is not ours to hide.
    if (!signal.aborted) throw error;
    console.log(`${path} gave no answer in ${LIMIT_MS} ms`);
  }
}

await Promise.all(['/delay/0.1', '/delay/2'].map(get));
