/** The word of `known` that shares most pairs of letters with `word`, or undefined if none does. */
export function closest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const candidate of known) {
    const likeness = commonPairs(word, candidate) / (word.length + candidate.length);
    if (likeness > most) {
      most = likeness;
      best = candidate;
    }
  }
  return best;
}

function commonPairs(a: string, b: string): number {
  const left = pairs(b);
  return pairs(a).filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

/** The pairs of neighbouring letters, with the word's ends as letters of their own. */
function pairs(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from(framed.slice(1), (letter, at) => `${framed.charAt(at)}${letter}`);
}
