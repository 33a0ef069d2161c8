import { Kind } from '../syntax/kinds.ts';
import type { TextStore } from '../syntax/text-store.ts';
import type { UnitFacts } from './facts.ts';
import { extractFacts } from './python/extract.ts';
import type { Report, Rule } from './rule.ts';
import { parseSuppression, type Suppression } from './suppress.ts';
import { ownerNames, unitText, type Unit } from './units.ts';

/** A report with the rule that made it; positions move with the unit. */
export interface UnitFinding {
  readonly rule: Rule;
  readonly report: Report;
}

/** What is known of a unit besides its table. */
export class UnitState {
  private told: UnitFacts;
  /** Undefined until somebody asks for them. */
  findings: UnitFinding[] | undefined;
  /** Whether the findings depend on other units of the file. */
  wide = false;
  readonly suppressions: readonly (Suppression & { readonly offset: number })[];
  /** The names of the classes it stands in, so that equal members of two classes differ. */
  private readonly owner: string;
  private json: string | undefined;

  constructor(facts: UnitFacts, owner: string, suppressions: UnitState['suppressions']) {
    this.told = facts;
    this.owner = owner;
    this.suppressions = suppressions;
  }

  /** What it tells its module. */
  get facts(): UnitFacts {
    return this.told;
  }

  set facts(facts: UnitFacts) {
    this.told = facts;
    this.json = undefined;
  }

  /** Whether it tells its module anything. */
  get tells(): boolean {
    const { bound, stars, fields } = this.facts;
    return bound.length + stars.length + fields.length > 0;
  }

  /** Whether the module learns the same from another unit. */
  tellsSameAs(other: UnitState | undefined): boolean {
    if (!other || this.tells !== other.tells) return false;
    if (this.told === other.told) return this.owner === other.owner;
    return !this.tells || (this.owner === other.owner && this.said === other.said);
  }

  private get said(): string {
    this.json ??= JSON.stringify(this.facts);
    return this.json;
  }
}

/** Reads what a unit tells, and the comments in it that silence findings. */
export function readUnit(unit: Unit, store: TextStore): UnitState {
  const { ir } = unit;
  const text = (node: number): string => unitText(unit, store, node);
  const facts = extractFacts({ ir, text, start: 0, inClass: unit.owner !== undefined });
  const suppressions: (Suppression & { readonly offset: number })[] = [];
  if (ir.kinds.has(Kind.Comment)) {
    for (let node = 0; node < ir.count; node++) {
      if (ir.kind(node) !== Kind.Comment) continue;
      const found = parseSuppression(text(node));
      if (found) suppressions.push({ ...found, offset: ir.start(node) });
    }
  }
  return new UnitState(facts, ownerNames(unit, store).join('.'), suppressions);
}

/** Whether two checks of one unit say the same. */
export function sameReports(a: readonly UnitFinding[], b: readonly UnitFinding[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ rule, report }, i) => {
      const other = b[i];
      return rule === other?.rule && JSON.stringify(report) === JSON.stringify(other.report);
    })
  );
}
