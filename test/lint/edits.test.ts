import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, type TextEdit } from '../../src/base/text.ts';
import type { FileChecker } from '../../src/lint/checker.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/protocol/lint.ts';
import { liveTrees } from '../../src/syntax/runtime.ts';
import { installedPrograms } from './installed.ts';
import { editOf, undoOf, whims, type Whim } from './random-edits.ts';
import { openLinter } from './support.ts';

const linter = openLinter();
const settings = {
  profile: 'learner',
  severities: Object.fromEntries(RULES.map(({ id }) => [id, 'warning'] as const)),
} as const;

/** Set it to what a failure printed, or to anything for other edits. */
const seed = Number(process.env['ASYNC_LAB_SEED'] ?? 20_261_121);
const RUNS = 1_060;
/** At most so many whims in one run; what breaks a text is taken back, which is an edit too. */
const WHIMS = 30;
const COMPARISONS = 10_000;

/** Everything a finding says, as text. */
function words({ rule, range: { start, end }, message, fixes, related }: Finding): string {
  const place = `${start.row}:${start.column}–${end.row}:${end.column}`;
  return `${rule} ${place} ${message} ${JSON.stringify([fixes, related])}`;
}

const anew = new Map<string, readonly string[] | undefined>();

/** The findings of a text opened now; undefined when it does not parse. */
function openedAnew(text: string): readonly string[] | undefined {
  if (anew.has(text)) return anew.get(text);
  const checker = linter.open(text);
  assert.ok(checker);
  checker.parse(Infinity);
  const found = checker.isBroken ? undefined : checker.findings(settings).map(words);
  checker.dispose();
  anew.set(text, found);
  return found;
}

let compared = 0;

/** A text that is edited, beside the checker that hears of each edit. */
class Edited {
  text: string;
  private readonly checker: FileChecker;
  /** What takes the text back to the last form that parsed. */
  private readonly undo: TextEdit[] = [];

  constructor(text: string) {
    const checker = linter.open(text);
    assert.ok(checker);
    checker.parse(Infinity);
    checker.findings(settings);
    this.checker = checker;
    this.text = text;
  }

  /** Follows a whim; what broke the text is taken back sooner or later, as a learner does. */
  follow(whim: Whim): void {
    this.apply(editOf(whim, this.text.split('\n')), whim);
    if (this.undo.length === 0 || (this.undo.length < 3 && whim.choice % 3 === 0)) return;
    for (let edit = this.undo.pop(); edit; edit = this.undo.pop()) {
      this.apply(edit, whim, true);
    }
    assert.ok(openedAnew(this.text), 'what was taken back parses');
  }

  private apply(edit: TextEdit, whim: Whim, isUndo = false): void {
    const before = this.text.split('\n');
    this.checker.apply(edit);
    this.text = applyEdits(this.text, [edit]);
    const expected = openedAnew(this.text);
    if (!isUndo && expected) this.undo.length = 0;
    if (!isUndo && !expected) this.undo.push(undoOf(edit, before));
    // An editor shows what a glance tells, and lets the rest of the file follow.
    if (whim.size % 3 > 0 && this.checker.glance()) this.checker.findings(settings);
    // Some edits come faster than the file is read.
    if (!isUndo && whim.row % 6 === 0) return;
    this.checker.parse(Infinity);
    this.checker.findings(settings);
    this.checker.settle(Infinity);
    assert.deepEqual(this.checker.failures, []);
    if (!expected) return;
    const found = this.checker.findings(settings).map(words);
    assert.equal(found.join('\n'), expected.join('\n'), JSON.stringify(edit));
    compared++;
  }

  dispose(): void {
    this.checker.dispose();
  }
}

// Of the size at which a check takes milliseconds.
const programs = installedPrograms(30, 200);

test('random edits of real files leave the findings of the text opened anew', () => {
  assert.ok(programs.size >= 20, `only ${programs.size} files`);
  fc.assert(
    fc.property(
      fc.constantFrom(...programs.keys()),
      fc.array(whims, { minLength: 1, maxLength: WHIMS, size: 'max' }),
      (file, edits) => {
        const edited = new Edited(programs.get(file) ?? '');
        try {
          for (const whim of edits) edited.follow(whim);
        } finally {
          edited.dispose();
          anew.clear();
        }
      },
    ),
    { numRuns: RUNS, seed },
  );
  assert.ok(compared >= COMPARISONS, `only ${compared} comparisons`);
  assert.equal(liveTrees.count, 0);
});
