// title: Fetch many pages, one after another
// expect: exit 0, requests = 7, peak = 1, speedup <= 1.2, prints /6 of 7 pages/
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';
const PATHS = [1, 2, 3, 4, 5, 6].map((page) => `/delay/0.2?page=${page}`).concat('/status/404');

async function get(path: string): Promise<string> {
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  const body = await response.text();
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return `${path}: ${body.length} characters`;
}

let fetched = 0;
for (const path of PATHS) {
  try {
    // The next request is not even sent before this one is answered.
    console.log(await get(path));
    fetched += 1;
  } catch (error) {
    console.log(String(error));
  }
}
console.log(`${fetched} of ${PATHS.length} pages`);
