// title: Five requests, waiting together
// number: P06
// chapter: Foundations
// kinds: D
// needs:
// runtimes: node
// placeholders: path = "/delay/0.3"
// expect: exit 0, requests = 5, peak = 5, speedup >= 3
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';

async function get(path: string): Promise<string> {
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

const requests = [1, 2, 3, 4, 5].map(() => get('/delay/0.3'));
const answers = await Promise.all(requests);
console.log(`${answers.length} answers`);
