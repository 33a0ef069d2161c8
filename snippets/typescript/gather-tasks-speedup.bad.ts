// title: Five requests, one after another
// expect: exit 0, requests = 5, peak = 1, speedup <= 1.2
import { fetch } from 'undici';

const BASE_URL = process.env.ASYNC_LAB_URL ?? 'http://127.0.0.1:8787';

async function get(path: string): Promise<string> {
  const response = await fetch(BASE_URL + path, { signal: AbortSignal.timeout(3000) });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

const answers: string[] = [];
for (let number = 1; number <= 5; number++) answers.push(await get('/delay/0.3'));
console.log(`${answers.length} answers`);
