/** How a comment silences findings. Rule ids, or `all`. */
export interface Suppression {
  readonly scope: 'line' | 'file';
  /** Rule ids named; empty means every rule. */
  readonly rules: readonly string[];
  /** Present when it is written for us: then being of no use is worth a hint. */
  readonly own?: OwnWords;
}

/** Where the words of one of our own comments stand in it, without the reason behind them. */
export interface OwnWords {
  readonly start: number;
  readonly end: number;
  /** The rule ids with their offsets. */
  readonly names: readonly { readonly id: string; readonly at: number }[];
}

/** Codes of other tools that mean the same as a rule here. */
const EQUIVALENT: Readonly<Record<string, readonly string[]>> = {
  ASYNC105: ['missing-await'],
  ASYNC110: ['busy-wait'],
  ASYNC210: ['blocking-http'],
  ASYNC211: ['blocking-http'],
  ASYNC212: ['blocking-http'],
  ASYNC220: ['blocking-process'],
  ASYNC221: ['blocking-process'],
  ASYNC222: ['blocking-process'],
  ASYNC230: ['blocking-file'],
  ASYNC231: ['blocking-file'],
  ASYNC232: ['blocking-file'],
  ASYNC240: ['blocking-path', 'blocking-file'],
  ASYNC250: ['blocking-input'],
  ASYNC251: ['blocking-sleep'],
  ASYNC300: ['dangling-task', 'unused-task'],
  RUF006: ['dangling-task', 'unused-task'],
  ASYNC103: ['swallowed-cancellation'],
  ASYNC104: ['swallowed-cancellation'],
  S113: ['missing-timeout'],
  'unused-coroutine': ['missing-await', 'unawaited-close'],
  reportUnusedCoroutine: ['missing-await', 'unawaited-close'],
};

/** Reads a comment, with or without its `#` or `//`. Undefined when it silences nothing. */
export function parseSuppression(comment: string): Suppression | undefined {
  const own = /async-lab:\s*ignore(-file)?\s*(?:\[([^\]]*)\])?/.exec(comment);
  if (own) {
    const end = own.index + own[0].trimEnd().length;
    const names = namesIn(own[2] ?? '', own.index + own[0].indexOf('[') + 1);
    const rules = names.map(({ id }) => id);
    return {
      scope: own[1] ? 'file' : 'line',
      rules,
      own: { start: own.index, end, names },
    };
  }
  const checked = /#\s*(?:type|mypy|pyright)\s*:\s*ignore\[([^\]]*)\]/.exec(comment);
  const found = checked && equivalents(checked[1] ?? '');
  if (found) return found;
  const noqa = /#\s*noqa\s*:\s*([A-Z]+\d+(?:[,\s]+[A-Z]+\d+)*)/.exec(comment);
  return noqa ? equivalents(noqa[1] ?? '') : undefined;
}

/** What another tool's codes, with commas or spaces between them, silence here. */
function equivalents(list: string): Suppression | undefined {
  const codes = list.split(/[,\s]+/);
  const rules = codes.flatMap((code) => EQUIVALENT[code] ?? []);
  return rules.length === 0 ? undefined : { scope: 'line', rules };
}

function namesIn(list: string, at: number): { id: string; at: number }[] {
  return [...list.matchAll(/[^\s,][^,]*/g)].map((found) => ({
    id: found[0].trimEnd(),
    at: at + found.index,
  }));
}

/** Whether a suppression covers a rule. */
export function covers(suppression: Suppression, rule: string): boolean {
  return suppression.rules.length === 0 || suppression.rules.includes(rule);
}
