import { Field, Kind } from '../syntax/kinds.ts';
import { pathOf, type UnitView } from './view.ts';

/** Ways in which a block can be left, other than by an exception: bits to be joined. */
export const Ending = {
  /** Control goes on behind it. */
  Falls: 1,
  /** `return` without a value. */
  Returns: 2,
  ReturnsValue: 4,
  Breaks: 8,
  Continues: 16,
} as const;

/** Answers, kept with the view so that blocks in blocks are looked at once. */
const known = new WeakMap<UnitView, Map<number, number>>();

/** How a block, or a clause with a block, can be left: a sum of {@link Ending}. 0: it always raises. */
export function endingsOf(view: UnitView, block: number): number {
  let all = known.get(view);
  if (!all) {
    all = new Map();
    known.set(view, all);
  }
  let endings = all.get(block);
  if (endings === undefined) {
    endings = findEndings(view, block);
    all.set(block, endings);
  }
  return endings;
}

function findEndings(view: UnitView, block: number): number {
  let endings: number = Ending.Falls;
  for (const statement of view.ir.children(block)) {
    if (!(endings & Ending.Falls)) break;
    endings = (endings & ~Ending.Falls) | endingsOfStatement(view, statement);
  }
  return endings;
}

function endingsOfStatement(view: UnitView, statement: number): number {
  const { ir } = view;
  switch (ir.kind(statement)) {
    case Kind.Raise:
      return 0;
    case Kind.Return: {
      const value = ir.children(statement)[0] ?? -1;
      const hasValue = value >= 0 && ir.kind(value) !== Kind.None;
      return hasValue ? Ending.ReturnsValue : Ending.Returns;
    }
    case Kind.Break:
      return Ending.Breaks;
    case Kind.Continue:
      return Ending.Continues;
    case Kind.ExpressionStatement:
      return endsProgram(view, ir.children(statement)[0] ?? -1) ? 0 : Ending.Falls;
    case Kind.If:
      return endingsOfIf(view, statement);
    case Kind.With:
      return blockEndings(view, statement);
    case Kind.For:
    case Kind.While:
      return endingsOfLoop(view, statement);
    case Kind.Try:
      return endingsOfTry(view, statement);
    case Kind.Match:
      return endingsOfMatch(view, statement);
    default:
      return Ending.Falls;
  }
}

function blockEndings(view: UnitView, owner: number): number {
  const { ir } = view;
  let block = ir.child(owner, Field.Body);
  if (block < 0) block = ir.child(owner, Field.Consequence);
  if (block < 0) block = ir.childOfKind(owner, Kind.Block);
  return block < 0 ? Ending.Falls : endingsOf(view, block);
}

function endingsOfIf(view: UnitView, statement: number): number {
  const { ir } = view;
  let endings = blockEndings(view, statement);
  let hasElse = false;
  for (const clause of ir.children(statement)) {
    const kind = ir.kind(clause);
    if (kind !== Kind.ElseIf && kind !== Kind.Else) continue;
    endings |= blockEndings(view, clause);
    hasElse ||= kind === Kind.Else;
  }
  return hasElse ? endings : endings | Ending.Falls;
}

function endingsOfLoop(view: UnitView, loop: number): number {
  const { ir } = view;
  const body = blockEndings(view, loop);
  const rest = body & ~(Ending.Falls | Ending.Breaks | Ending.Continues);
  const forever =
    ir.kind(loop) === Kind.While && ir.kind(ir.child(loop, Field.Condition)) === Kind.True;
  return forever && !(body & Ending.Breaks) ? rest : rest | Ending.Falls;
}

function endingsOfTry(view: UnitView, statement: number): number {
  const { ir } = view;
  let endings = blockEndings(view, statement);
  for (const clause of ir.children(statement)) {
    const kind = ir.kind(clause);
    if (kind === Kind.Except || kind === Kind.Else) endings |= blockEndings(view, clause);
    if (kind === Kind.Finally) {
      const last = blockEndings(view, clause);
      if (!(last & Ending.Falls)) return last;
      endings |= last & ~Ending.Falls;
    }
  }
  return endings;
}

function endingsOfMatch(view: UnitView, statement: number): number {
  const { ir } = view;
  let endings: number = Ending.Falls;
  const body = ir.child(statement, Field.Body);
  for (const clause of body < 0 ? [] : ir.children(body)) {
    if (ir.kind(clause) === Kind.Case) endings |= blockEndings(view, clause);
  }
  return endings;
}

const ENDS_PROGRAM = /^(?:sys\.exit|os\._exit|os\.abort|builtins\.(?:exit|quit)|pytest\.\w+)$/;

function endsProgram(view: UnitView, expression: number): boolean {
  const inner = view.ir.unwrap(expression);
  const call =
    inner >= 0 && view.ir.kind(inner) === Kind.Await ? (view.ir.children(inner)[0] ?? -1) : inner;
  if (call < 0 || view.ir.kind(call) !== Kind.Call) return false;
  const callee = view.valueOf(view.callee(call));
  if (ENDS_PROGRAM.test(pathOf(callee))) return true;
  return callee.is === 'function' && /^(?:\w+\.)*(?:NoReturn|Never)$/.test(callee.facts.returns);
}
