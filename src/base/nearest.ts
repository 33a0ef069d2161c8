/** The candidate most like `word`, unless none is much like it; of two, the one that begins like it. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  const most = Math.max(2, Math.floor(word.length / 2));
  let least = Infinity;
  for (const candidate of candidates) {
    const letters = editDistance(word, candidate);
    // Less than one letter, so that it only decides between equals.
    const distance = letters - commonStart(word, candidate) / (word.length + 1);
    if (letters <= most && distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** How many letters must be inserted, removed or replaced to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
