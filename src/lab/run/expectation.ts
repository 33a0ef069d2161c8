import { nearest } from '../../base/nearest.ts';
import type { RunEvent, RunSummary } from '../timeline/event.ts';

/** What can be compared with a number, and how it is called in a sentence. */
const MEASURES = {
  speedup: 'the speed-up',
  peak: 'the peak concurrency',
  requests: 'the number of requests',
  lag: 'the longest stall of the loop in ms',
  wall: 'the duration in ms',
  leaked: 'the number of things never closed',
} as const;

type Measure = keyof typeof MEASURES;
type Operator = '=' | '>=' | '<=';

type Clause =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'prints'; readonly pattern: RegExp }
  | {
      readonly kind: 'compare';
      readonly measure: Measure;
      readonly operator: Operator;
      readonly value: number;
    };

/** What must be true of a run. */
export interface Expectation {
  readonly clauses: readonly Clause[];
}

export type ParsedExpectation =
  | { readonly ok: true; readonly value: Expectation }
  | { readonly ok: false; readonly reason: string };

/** What an expectation is checked against. */
export interface RunFindings {
  readonly summary: RunSummary;
  readonly stdout: string;
  readonly exitCode: number | null;
  readonly events: readonly RunEvent[];
}

const FORMS = ['exit', 'prints', ...Object.keys(MEASURES)];

/**
 * Reads clauses separated by commas: `exit 0`, `prints /regex/`, `speedup >= 3`, `peak <= 3`,
 * `requests = 5`, `lag >= 100`, `wall <= 1500`, `leaked = 0`. Without an `exit` clause, 0 is expected.
 */
export function parseExpectation(text: string): ParsedExpectation {
  const clauses: Clause[] = [];
  for (const part of splitClauses(text)) {
    const clause = parseClause(part);
    if (typeof clause === 'string') return { ok: false, reason: clause };
    clauses.push(clause);
  }
  if (!clauses.some((clause) => clause.kind === 'exit')) clauses.unshift({ kind: 'exit', code: 0 });
  return { ok: true, value: { clauses } };
}

/** Why a run does not meet an expectation, one sentence per clause; empty when it does. */
export function checkExpectation(expectation: Expectation, found: RunFindings): string[] {
  return expectation.clauses
    .map((clause) => shortfall(clause, found))
    .filter((reason) => reason !== null);
}

/** Splits at commas that are not inside a regular expression. */
function splitClauses(text: string): string[] {
  const parts: string[] = [];
  const clause = /\s*((?:prints\s+\/(?:\\.|[^/\\])*\/[a-z]*|[^,])*)(?:,|$)/y;
  while (clause.lastIndex < text.length) {
    const match = clause.exec(text);
    if (match === null) break;
    const part = (match[1] ?? '').trim();
    if (part !== '') parts.push(part);
  }
  return parts;
}

function parseClause(text: string): Clause | string {
  const exit = /^exit\s+(\d{1,3})$/.exec(text);
  if (exit !== null) return { kind: 'exit', code: Number(exit[1]) };
  const prints = /^prints\s+\/(.*)\/([a-z]*)$/s.exec(text);
  if (prints !== null) return parsePattern(prints[1] ?? '', prints[2] ?? '', text);
  const compare = /^([a-z]+)\s*(=|>=|<=)\s*(\d+(?:\.\d+)?)$/.exec(text);
  const measure = compare?.[1];
  if (compare !== null && isMeasure(measure)) {
    const operator = compare[2] === '>=' ? '>=' : compare[2] === '<=' ? '<=' : '=';
    return { kind: 'compare', measure, operator, value: Number(compare[3]) };
  }
  return unknown(text);
}

function parsePattern(source: string, flags: string, text: string): Clause | string {
  try {
    // A sticky or global expression would remember where it stopped.
    return { kind: 'prints', pattern: new RegExp(source, flags.replace(/[gy]/g, '')) };
  } catch {
    return `"${text}" holds no valid regular expression.`;
  }
}

function unknown(text: string): string {
  const word = /^[a-zA-Z_]+/.exec(text)?.[0] ?? text;
  const near = nearest(word.toLowerCase(), FORMS) ?? 'exit';
  const form =
    near === 'exit' ? 'exit 0' : near === 'prints' ? 'prints /text/' : `${near} >= 1 (or =, <=)`;
  return `The expectation "${text}" is not understood; did you mean "${form}"?`;
}

function isMeasure(name: string | undefined): name is Measure {
  return name !== undefined && Object.hasOwn(MEASURES, name);
}

function shortfall(clause: Clause, found: RunFindings): string | null {
  if (clause.kind === 'exit') {
    if (found.exitCode === clause.code) return null;
    const code = found.exitCode === null ? 'none' : String(found.exitCode);
    return `The exit code is ${code}, not ${clause.code}.`;
  }
  if (clause.kind === 'prints') {
    if (clause.pattern.test(found.stdout)) return null;
    return `The output does not contain ${String(clause.pattern)}.`;
  }
  const value = measured(clause.measure, found.summary);
  if (holds(value, clause.operator, clause.value)) return null;
  const name = MEASURES[clause.measure];
  return `Expected ${name} ${clause.operator} ${clause.value}; it is ${value}.`;
}

function measured(measure: Measure, summary: RunSummary): number {
  const values: Record<Measure, number> = {
    speedup: summary.speedup,
    peak: summary.peak_concurrency,
    requests: summary.requests,
    lag: summary.max_lag_ms,
    wall: summary.wall_ms,
    leaked: summary.leaked.length,
  };
  return values[measure];
}

function holds(value: number, operator: Operator, wanted: number): boolean {
  if (operator === '=') return value === wanted;
  return operator === '>=' ? value >= wanted : value <= wanted;
}
