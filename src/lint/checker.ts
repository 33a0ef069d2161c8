import type { Disposable } from '../base/dispose.ts';
import type { TextEdit } from '../base/text.ts';
import type { Finding, LanguageId, LintSettings } from '../protocol/lint.ts';
import { SyntaxDocument, type ParseResult } from '../syntax/document.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import type { TextStore } from '../syntax/text-store.ts';
import {
  blockingChain,
  readBody,
  type BodyCall,
  type ChainLink,
  type FunctionBody,
} from './bodies.ts';
import { NOTEBOOK, type FunctionFacts, type ModuleFacts, type UnitFacts } from './facts.ts';
import { mergeFacts } from './module-facts.ts';
import { readUnit, sameReports, type UnitFinding, type UnitState } from './unit-state.ts';
import { FunctionWindow } from './glance.ts';
import { Placement } from './placement.ts';
import type { Report, Rule } from './rule.ts';
import { ruleBook, type RuleBook } from './rule-book.ts';
import { severityOf } from './settings.ts';
import { Silencers, UNUSED, type PlacedSuppression } from './silencers.ts';
import { Recovery } from './recovery.ts';
import { listUnits, replaceUnit, unitAround, type Unit } from './units.ts';
import { UnitView, type FileContext } from './view.ts';
import { World, type FunctionValue, type ModuleSource } from './world.ts';

/** What a file's check needs besides its text. */
export interface CheckerOptions {
  readonly language: LanguageId;
  /** Dotted module name, `app.db`. */
  readonly moduleName: string;
  /** Whether the file is a package's `__init__`. */
  readonly package: boolean;
  readonly notebook: boolean;
  /** The lowest Python version it must run on, as 311 for 3.11. */
  readonly target: number;
  readonly rules: readonly Rule[];
  /** Facts about other modules: project, environment, built-in names. */
  readonly modules: ModuleSource;
  /** Whether a bare name that nobody binds is a module the linter knows. */
  readonly knowsModule: (name: string) => boolean;
}

/** A unit with something to tell its module. */
interface Teller {
  readonly unit: Unit;
  readonly state: UnitState;
}

/** A turn that parsed for longer than this, in milliseconds, leaves the units to the next. */
const TURN_MS = 4;

/** Something wrong inside a rule. The file's other findings are still right. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

/**
 * One file: its text, its tree, its units, and what the rules found in each. After an edit only
 * the units it touched are checked again, unless the file's facts changed.
 */
export class FileChecker implements Disposable {
  private readonly recovery: Recovery;
  private readonly syntax: Syntax;
  private readonly grammar: Grammar;
  private readonly options: CheckerOptions;
  private readonly rules: RuleBook;
  /** The function that is being typed in, read alone. */
  private window: FunctionWindow | undefined;
  /** Whether edits since the last parse touched more than one function. */
  private scattered = false;
  /** Characters by which edits that were glanced at made the text longer since the last parse. */
  private glanced = 0;
  /** Whether the function that was glanced at holds something the grammar could not place. */
  private brokenAtAGlance = false;
  /** A finished parse that the units do not follow yet. */
  private parsed: ParseResult | undefined;
  private readonly states = new WeakMap<Unit, UnitState>();
  private readonly homes = new WeakMap<FunctionFacts, Unit>();
  private units: Unit[] = [];
  /** The state of each unit, in the same order. */
  private current: UnitState[] = [];
  /** The units that tell their module something. */
  private tellers: readonly Teller[] = [];
  /** The unit at which checking again goes on; beyond the last when everything is settled. */
  private nextToSettle = Infinity;
  /** Whether facts changed, so that every unit is checked again, not only those that look around. */
  private settleAll = false;
  private bodies = new WeakMap<Unit, readonly BodyCall[]>();
  private readonly bodySource = {
    body: (fn: FunctionValue): FunctionBody | undefined =>
      this.ownBody(fn) ?? this.options.modules.body?.(fn),
  };
  private readonly chains = new Map<unknown, readonly ChainLink[]>();
  private module: ModuleFacts;
  private world: World;
  /** Rules that threw since the last look, for the log. */
  readonly failures: RuleFailure[] = [];
  /** Grows whenever {@link findings} may have something else to say. */
  revision = 0;

  constructor(syntax: Syntax, grammar: Grammar, text: string, options: CheckerOptions) {
    this.syntax = syntax;
    this.grammar = grammar;
    this.options = options;
    this.rules = ruleBook(options.rules, options.language);
    this.recovery = new Recovery(new SyntaxDocument(syntax, grammar, text));
    this.module = this.emptyModule();
    this.world = this.createWorld();
  }

  private get store(): TextStore {
    return this.recovery.store;
  }

  /** What the file tells other modules. Right after a finished parse. */
  get facts(): ModuleFacts {
    return this.module;
  }

  /** Whether the text holds something the grammar could not place. */
  get isBroken(): boolean {
    return this.recovery.isBroken || this.brokenAtAGlance;
  }

  get lineCount(): number {
    return this.store.lineCount;
  }

  /** The text of a row, for reports. */
  line(row: number): string {
    return this.store.line(row);
  }

  /** The whole text, joined: not for every keystroke. */
  text(): string {
    return this.recovery.text();
  }

  apply(edit: TextEdit): void {
    this.takeOver();
    const window = this.scattered ? undefined : this.windowFor(edit);
    const grown = this.recovery.apply(edit);
    if (window) window.apply(edit, grown);
    else this.scattered = true;
  }

  /**
   * Understands edits that stay inside one function from that function alone: then
   * {@link findings} are right for the text as it is, and what is around follows with
   * {@link parse}, when there is time.
   * @returns false when that is not possible: then parse
   */
  glance(): boolean {
    const { window } = this;
    if (!this.isBehind) return true;
    if (!window || this.scattered) return false;
    if (!window.edited) return true;
    const seen = window.read(this.syntax, this.grammar);
    const { unit, index, grown } = window;
    const old = this.current[index];
    if (seen?.ir.kind(0) !== unit.ir.kind(0) || this.units[index] !== unit || !old) return false;
    const { kind, owner, start } = unit;
    const fresh: Unit = { kind, owner, start, end: start + seen.length, ir: seen.ir };
    const state = this.state(fresh);
    // When the file tells something else than before, others have to hear of it; but not of what
    // it seems to tell while it is broken.
    if (!seen.broken && !state.tellsSameAs(old)) return false;
    this.units = replaceUnit(this.units, index, fresh, grown);
    this.take(index, fresh, state, old);
    window.unit = fresh;
    window.grown = 0;
    window.edited = false;
    this.glanced += grown;
    this.brokenAtAGlance = seen.broken;
    this.revision++;
    return true;
  }

  /** A glimpse of a unit that tells what it told before takes the place of the older one. */
  private take(index: number, unit: Unit, state: UnitState, old: UnitState): void {
    this.current = this.current.slice();
    this.current[index] = state;
    this.tellers = this.tellers.map((teller) => (teller.state === old ? { unit, state } : teller));
    state.facts = old.facts;
    this.house(unit, old.facts);
    this.chains.clear();
    // What looks at other units is checked again when there is time: see settle.
    this.nextToSettle = 0;
  }

  /** The window in which an edit happens; it is opened before the text changes. */
  private windowFor(edit: TextEdit): FunctionWindow | undefined {
    const { window, store } = this;
    if (window?.covers(edit)) return window;
    if (window?.edited) return undefined;
    this.closeWindow();
    const { start, end } = edit.range;
    const index = unitAround(this.units, store.offset(start), store.offset(end));
    const unit = this.units[index];
    this.window = unit && FunctionWindow.over(store, unit, index);
    return this.window;
  }

  private closeWindow(): void {
    this.window?.dispose();
    this.window = undefined;
  }

  /**
   * Brings the tree up to date for at most `budgetMs` milliseconds; without a budget, for a turn
   * that nobody waits for.
   * Returns whether it is; if not, call again, or apply a newer edit first.
   */
  parse(budgetMs?: number): boolean {
    if (!this.isBehind) return true;
    const began = performance.now();
    this.parsed ??= this.recovery.parseSlice(budgetMs);
    if (!this.parsed) return false;
    // In a large file the units take a turn of their own.
    if (budgetMs === undefined && performance.now() - began > TURN_MS) return false;
    this.takeOver();
    return true;
  }

  /** Makes the units those of the last finished parse. */
  private takeOver(): void {
    const result = this.parsed;
    this.parsed = undefined;
    if (result) this.update(result);
  }

  /**
   * Whether the tree should catch up with the text now. While the function that is being typed in
   * is broken, nothing would be gained: its own rows tell what it swallows.
   */
  get shouldCatchUp(): boolean {
    return this.isBehind && !this.brokenAtAGlance;
  }

  /** Whether the tree is older than the text. */
  get isBehind(): boolean {
    return this.recovery.isStale || this.parsed !== undefined;
  }

  /** Makes everything be checked again, because facts changed. */
  invalidate(): void {
    this.world = this.createWorld();
    this.bodies = new WeakMap();
    this.chains.clear();
    this.nextToSettle = 0;
    this.settleAll = true;
    this.revision++;
  }

  /** All findings that the settings show, sorted by place. Parse first. */
  findings(settings: LintSettings): Finding[] {
    const context = this.context();
    const all: Finding[] = [];
    const silencers = this.silencers();
    const placement = new Placement(this.store, this.units, this.module.names);
    let kept = 0;
    this.units.forEach((unit, i) => {
      const state = this.current[i];
      if (!state) return;
      if (state.findings) kept++;
      state.findings ??= this.check(unit, context, state);
      for (const { rule, report } of state.findings) {
        const severity = severityOf(rule, settings);
        if (this.isSilenced(silencers, unit, rule, report) || severity === 'off') continue;
        all.push(placement.place(unit, rule, report, severity));
      }
    });
    all.push(...this.unusedSuppressions(silencers, settings));
    // A file that was checked as a whole just now has nothing to be checked again.
    if (kept === 0) this.nextToSettle = Infinity;
    return all.sort(
      (a, b) =>
        a.range.start.row - b.range.start.row ||
        a.range.start.column - b.range.start.column ||
        a.rule.localeCompare(b.rule),
    );
  }

  /** Gives up the tree. What was found so far can still be asked for. */
  dispose(): void {
    this.closeWindow();
    this.recovery.dispose();
  }

  private update(result: ParseResult): void {
    const old = this.units;
    const { window } = this;
    this.chains.clear();
    // Units behind what was glanced at have moved already.
    const delta = result.delta - this.glanced;
    const isRead = window !== undefined && !this.scattered && !window.edited;
    const seen = isRead ? window.unit : undefined;
    this.units = listUnits(this.recovery.document, old, { ...result, delta }, seen);
    if (!isRead || !window.follow(this.units)) this.closeWindow();
    this.scattered = false;
    this.glanced = 0;
    if (this.brokenAtAGlance !== this.recovery.isBroken || !sameItems(this.units, old)) {
      this.revision++;
    }
    this.brokenAtAGlance = false;
    // After most keystrokes a unit stands where it stood.
    this.current = this.units.map((unit, i) =>
      unit === old[i] ? (this.current[i] ?? this.state(unit)) : this.state(unit),
    );
    // What looks at other units is checked again when there is time: see settle.
    this.nextToSettle = 0;
    const tellers: Teller[] = [];
    this.current.forEach((state, i) => {
      const unit = this.units[i];
      if (unit && state.tells) tellers.push({ unit, state });
    });
    const before = this.tellers;
    this.tellers = tellers;
    if (this.keepFacts(before, tellers)) return;
    const facts = mergeFacts(this.units, (unit) => this.state(unit).facts);
    const empty = this.emptyModule();
    this.module = { ...empty, ...facts, stars: [...empty.stars, ...facts.stars] };
    this.invalidate();
  }

  /**
   * Whether all units tell what they told before. Then the old facts stay, because others hold
   * them; they only learn in which unit they now stand.
   */
  private keepFacts(before: readonly Teller[], now: readonly Teller[]): boolean {
    const same =
      before.length === now.length &&
      now.every(({ state }, i) => state.tellsSameAs(before[i]?.state));
    if (!same) return false;
    now.forEach(({ unit, state }, i) => {
      const old = before[i];
      if (!old || old.unit === unit) return;
      state.facts = old.state.facts;
      this.house(unit, state.facts);
    });
    return true;
  }

  /** Notes in which unit a function stands. */
  private house(unit: Unit, facts: UnitFacts): void {
    for (const [, definition] of facts.bound) {
      if (definition.is === 'function') this.homes.set(definition.function, unit);
    }
  }

  private state(unit: Unit): UnitState {
    let state = this.states.get(unit);
    if (!state) {
      state = this.read(unit);
      this.states.set(unit, state);
    }
    return state;
  }

  private read(unit: Unit): UnitState {
    const state = readUnit(unit, this.store);
    this.house(unit, state.facts);
    return state;
  }

  private check(unit: Unit, context: FileContext, state: UnitState): UnitFinding[] {
    const view = new UnitView(unit, context);
    const found: UnitFinding[] = [];
    for (const rule of this.rules.thatMayFind(view)) {
      try {
        for (const report of rule.check(view)) found.push({ rule, report });
      } catch (error) {
        this.failures.push({ rule: rule.id, error });
      }
    }
    state.wide = view.looksAround;
    return found;
  }

  /** What a function of this file does; undefined for a function of another. */
  ownBody(fn: FunctionValue): FunctionBody | undefined {
    const unit = this.homes.get(fn.facts);
    return unit && { path: undefined, calls: this.callsOf(unit) };
  }

  /** Whether findings that depend on other units are those of an older text. */
  get isUnsettled(): boolean {
    return this.nextToSettle < this.current.length;
  }

  /**
   * Checks again, for at most `budgetMs` milliseconds, what depends on other units than the one
   * that was edited: a keystroke does not wait for it.
   * @returns whether anything was found to be different; ask {@link isUnsettled} whether to go on
   */
  settle(budgetMs = 5): boolean {
    const began = performance.now();
    const context = this.context();
    let different = false;
    while (this.isUnsettled) {
      const i = this.nextToSettle++;
      const unit = this.units[i];
      const state = this.current[i];
      if (!unit || !state?.findings || !(this.settleAll || state.wide)) continue;
      const fresh = this.check(unit, context, state);
      different ||= !sameReports(fresh, state.findings);
      state.findings = fresh;
      if (performance.now() - began > budgetMs) break;
    }
    if (!this.isUnsettled) this.settleAll = false;
    if (different) this.revision++;
    return different;
  }

  /** Makes findings that depend on other units or files be checked again; false when there are none. */
  recheckWide(): boolean {
    this.chains.clear();
    this.nextToSettle = 0;
    return this.current.some(({ wide }) => wide);
  }

  private callsOf(unit: Unit): readonly BodyCall[] {
    let calls = this.bodies.get(unit);
    if (!calls) {
      const view = new UnitView(unit, this.context());
      const decorated = unit.ir.kind(0) === Kind.Decorated;
      calls = readBody(view, decorated ? unit.ir.child(0, Field.Definition) : 0);
      this.bodies.set(unit, calls);
    }
    return calls;
  }

  private context(): FileContext {
    const { options } = this;
    return {
      chainOf: (fn) => blockingChain(fn, this.bodySource, this.chains),
      store: this.store,
      module: this.module,
      world: this.world,
      notebook: options.notebook,
      isBroken: this.isBroken,
      target: options.target,
      knowsModule: options.knowsModule,
      units: this.units,
      offsetOf: (facts) => {
        const unit = this.homes.get(facts);
        return unit && facts.at >= 0 ? unit.start + facts.at : undefined;
      },
    };
  }

  private createWorld(): World {
    const { modules } = this.options;
    return new World({
      module: (name) => (name === this.module.name ? this.module : modules.module(name)),
    });
  }

  private emptyModule(): ModuleFacts {
    return {
      name: this.options.moduleName,
      package: this.options.package,
      names: {},
      // The cells of a notebook see each other's names.
      stars: this.options.notebook ? [NOTEBOOK] : [],
    };
  }

  /** The comments that silence findings, where they now stand. */
  private silencers(): Silencers {
    const { store } = this;
    const placed: PlacedSuppression[] = [];
    this.units.forEach((unit, i) => {
      for (const suppression of this.current[i]?.suppressions ?? []) {
        const { row, column } = store.position(unit.start + suppression.offset);
        placed.push({ suppression, row, column, line: store.line(row) });
      }
    });
    return new Silencers(placed);
  }

  private isSilenced(silencers: Silencers, unit: Unit, rule: Rule, report: Report): boolean {
    if (!silencers.any) return false;
    const { store } = this;
    const end = report.end ?? unit.ir.end(report.node);
    const startRow = store.rowAt(unit.start + unit.ir.start(report.node));
    return silencers.silence(rule.id, startRow, store.rowAt(unit.start + end));
  }

  /** Not in a text that does not parse: there rules keep silent where they are not sure. */
  private unusedSuppressions(silencers: Silencers, settings: LintSettings): Finding[] {
    const { rules } = this.options;
    const rule = rules.find(({ id }) => id === UNUSED);
    if (!silencers.any || !rule || this.isBroken) return [];
    const severity = severityOf(rule, settings);
    if (severity === 'off') return [];
    return silencers.unused(
      rule,
      severity,
      rules.map(({ id }) => id),
    );
  }
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
