import type { Range } from '../base/text.ts';
import type { Finding, Fix } from '../protocol/lint.ts';
import type { Names } from './call-names.ts';
import type { RuleMeta } from './meta.ts';
import type { UnitView } from './view.ts';

/** What a rule reports: a node of the unit, and what else there is to say. */
export interface Report {
  readonly node: number;
  /** Where the range ends, when that is not the node's end: a place in the unit. */
  readonly end?: number;
  /** Fills the `{name}` places of the rule's message. */
  readonly words?: Readonly<Record<string, string>>;
  readonly related?: readonly RelatedNode[];
  /** The first is the preferred one. */
  readonly fixes?: readonly UnitFix[];
  readonly tag?: Finding['tag'];
}

/** A second place: a node of this unit, or an offset in this or another file. */
export interface RelatedNode {
  readonly message: string;
  readonly node?: number;
  readonly offset?: number;
  readonly length?: number;
  /** The place itself, where it is known in rows and columns. */
  readonly range?: Range;
  /** Absolute path of the file, when it is another one. */
  readonly path?: string;
}

/** A fix in offsets of the unit, which move with it. */
export interface UnitFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly UnitEdit[];
  /** Modules that must be imported at the top of the file, `asyncio`. */
  readonly imports?: readonly string[];
  /** Module-level statements it needs, unless the module binds the name already. */
  readonly declares?: readonly { readonly name: string; readonly text: string }[];
}

/** Replaces what lies between two offsets of the unit. */
export interface UnitEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a unit must contain for a rule to have anything to look at. */
export interface RuleNeeds {
  /** An async function. */
  readonly async?: boolean;
  /** A node of one of these kinds. */
  readonly kinds?: readonly number[];
  /** A call that may be to one of these. */
  readonly calls?: Names;
}

/** One rule: what is known of it, and how it looks at a unit. */
export interface Rule extends RuleMeta {
  /** Most units lack what most rules look for; then the rule is not asked. */
  readonly needs?: RuleNeeds;
  /** Called once per unit. Must not keep the view. */
  check(view: UnitView): Iterable<Report>;
}

/** A fix as the editor applies it, for types that mention both. */
export type { Fix };
