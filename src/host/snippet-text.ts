import type { PatternProgram, Placeholder } from '../lessons/pattern.ts';

/**
 * A program as a snippet: its placeholders are tab stops, equal ones linked, and everything that a
 * snippet would read as its own language is escaped. The cursor ends after the last line.
 */
export function snippetText({ text, placeholders }: PatternProgram): string {
  // The longest literal is tried first, so that one that contains another is not cut.
  const ordered = [...placeholders].sort((a, b) => b.text.length - a.text.length);
  const seen = new Set<Placeholder>();
  let out = '';
  for (let at = 0; at < text.length;) {
    const found = ordered.find(
      (each) => text.startsWith(each.text, at) && standsAlone(text, at, each),
    );
    if (found === undefined) {
      out += escape(text.charAt(at));
      at++;
      continue;
    }
    const stop = placeholders.indexOf(found) + 1;
    out += seen.has(found) ? `$\{${stop}}` : `$\{${stop}:${escape(found.text)}}`;
    seen.add(found);
    at += found.text.length;
  }
  return `${out.replace(/\n*$/, '\n')}$0`;
}

/** A literal that begins or ends with a letter must not be a part of a longer word. */
function standsAlone(text: string, at: number, { text: literal }: Placeholder): boolean {
  const isWord = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);
  const before = text.charAt(at - 1);
  const after = text.charAt(at + literal.length);
  return !(
    (isWord(before) && isWord(literal.charAt(0))) ||
    (isWord(after) && isWord(literal.charAt(literal.length - 1)))
  );
}

function escape(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
