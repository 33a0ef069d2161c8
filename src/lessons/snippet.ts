import type { PatternProgram, Placeholder } from './pattern.ts';

/**
 * The body of a snippet: the program with its placeholders as linked tab stops, in the order in
 * which the header names them, and the cursor's last place after the program.
 */
export function snippetBody(program: PatternProgram): string {
  const { placeholders } = program;
  const text = program.text.replace(/\n*$/, '\n');
  if (placeholders.length === 0) return `${escapeSnippet(text)}$0`;
  // Where two literals begin at one place, the longer one is meant.
  const literals = placeholders
    .map((placeholder) => placeholder.text)
    .sort((a, b) => b.length - a.length)
    .map(standingAlone);
  const defined = new Set<number>();
  let out = '';
  let from = 0;
  for (const match of text.matchAll(new RegExp(literals.join('|'), 'gu'))) {
    const stop = indexOf(placeholders, match[0]);
    out += escapeSnippet(text.slice(from, match.index));
    out += defined.has(stop) ? `\${${stop}}` : `\${${stop}:${escapeSnippet(match[0])}}`;
    defined.add(stop);
    from = match.index + match[0].length;
  }
  return `${out}${escapeSnippet(text.slice(from))}$0`;
}

/** Keeps what a snippet would read as its own language. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Tab stops count from 1; 0 is where the cursor ends. */
function indexOf(placeholders: readonly Placeholder[], text: string): number {
  return placeholders.findIndex((placeholder) => placeholder.text === text) + 1;
}

/** A literal that begins or ends with a letter must not be part of a longer word. */
function standingAlone(literal: string): string {
  const word = /[\p{L}\p{N}_]/u;
  const before = word.test(literal.slice(0, 1)) ? '(?<![\\p{L}\\p{N}_])' : '';
  const after = word.test(literal.slice(-1)) ? '(?![\\p{L}\\p{N}_])' : '';
  return before + literal.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&') + after;
}
