import type { Disposable } from '../base/dispose.ts';
import type { TextEdit } from '../base/text.ts';
import type { Finding, Fix, LanguageId, LintSettings } from '../protocol/lint.ts';
import { SyntaxDocument, type ParseResult } from '../syntax/document.ts';
import { Field, Kind } from '../syntax/kinds.ts';
import type { Grammar, Syntax } from '../syntax/runtime.ts';
import {
  blockingChain,
  readBody,
  type BodyCall,
  type ChainLink,
  type FunctionBody,
} from './bodies.ts';
import type { FunctionFacts, ModuleFacts, UnitFacts } from './facts.ts';
import { mergeFacts } from './module-facts.ts';
import { extractFacts } from './python/extract.ts';
import type { Report, Rule, UnitFix } from './rule.ts';
import { severityOf } from './settings.ts';
import { Silencers, UNUSED, type PlacedSuppression } from './silencers.ts';
import { parseSuppression, type Suppression } from './suppress.ts';
import { Recovery } from './recovery.ts';
import { listUnits, type Unit } from './units.ts';
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

interface UnitState {
  facts: UnitFacts;
  /** The facts as text: equal text, equal facts. */
  signature: string;
  findings: UnitFinding[] | undefined;
  /** Whether the findings depend on other units of the file. */
  wide: boolean;
  suppressions: (Suppression & { readonly offset: number })[];
}

/** A unit with something to tell its module. */
interface Teller {
  readonly unit: Unit;
  readonly state: UnitState;
}

/** A report with the rule that made it; positions move with the unit. */
interface UnitFinding {
  readonly rule: Rule;
  readonly report: Report;
}

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
  private readonly options: CheckerOptions;
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

  constructor(syntax: Syntax, grammar: Grammar, text: string, options: CheckerOptions) {
    this.options = options;
    this.recovery = new Recovery(new SyntaxDocument(syntax, grammar, text));
    this.module = this.emptyModule();
    this.world = this.createWorld();
  }

  private get document(): SyntaxDocument {
    return this.recovery.document;
  }

  /** What the file tells other modules. Right after a finished parse. */
  get facts(): ModuleFacts {
    return this.module;
  }

  /** Whether the text holds something the grammar could not place. */
  get isBroken(): boolean {
    return this.recovery.isBroken;
  }

  get lineCount(): number {
    return this.document.store.lineCount;
  }

  /** The text of a row, for reports. */
  line(row: number): string {
    return this.document.store.line(row);
  }

  /** The whole text, joined: not for every keystroke. */
  text(): string {
    return this.recovery.text();
  }

  apply(edit: TextEdit): void {
    this.recovery.apply(edit);
  }

  /**
   * Brings the tree up to date for at most `budgetMs` milliseconds.
   * Returns whether it is; if not, call again, or apply a newer edit first.
   */
  parse(budgetMs?: number): boolean {
    const result = this.recovery.parseSlice(budgetMs);
    if (!result) return false;
    this.update(result);
    return true;
  }

  /** Makes everything be checked again, because facts changed. */
  invalidate(): void {
    this.world = this.createWorld();
    this.bodies = new WeakMap();
    this.chains.clear();
    this.nextToSettle = 0;
    this.settleAll = true;
  }

  /** All findings that the settings show, sorted by place. Parse first. */
  findings(settings: LintSettings): Finding[] {
    const context = this.context();
    const all: Finding[] = [];
    const silencers = this.silencers();
    let kept = 0;
    this.units.forEach((unit, i) => {
      const state = this.current[i];
      if (!state) return;
      if (state.findings) kept++;
      state.findings ??= this.check(unit, context, state);
      for (const { rule, report } of state.findings) {
        const severity = severityOf(rule, settings);
        if (this.isSilenced(silencers, unit, rule, report) || severity === 'off') continue;
        all.push(this.place(unit, rule, report, severity));
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

  dispose(): void {
    this.recovery.dispose();
  }

  private update(result: ParseResult): void {
    const old = this.units;
    this.chains.clear();
    this.units = listUnits(this.document, old, result);
    // After most keystrokes a unit stands where it stood.
    this.current = this.units.map((unit, i) =>
      unit === old[i] ? (this.current[i] ?? this.state(unit)) : this.state(unit),
    );
    // What looks at other units is checked again when there is time: see settle.
    this.nextToSettle = 0;
    const tellers: Teller[] = [];
    this.current.forEach((state, i) => {
      const unit = this.units[i];
      if (unit && state.signature !== '') tellers.push({ unit, state });
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
      now.every(({ state }, i) => state.signature === before[i]?.state.signature);
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
    const { store } = this.document;
    const { ir } = unit;
    const text = (node: number): string =>
      node < 0 ? '' : store.slice(unit.start + ir.start(node), unit.start + ir.end(node));
    const inClass = unit.owner !== undefined;
    const facts = extractFacts({ ir, text, start: 0, inClass });
    this.house(unit, facts);
    const said = facts.bound.length + facts.stars.length + facts.fields.length > 0;
    const suppressions: UnitState['suppressions'] = [];
    for (let node = 0; node < ir.count; node++) {
      if (ir.kind(node) !== Kind.Comment) continue;
      const found = parseSuppression(text(node));
      if (found) suppressions.push({ ...found, offset: ir.start(node) });
    }
    const signature = said ? `${ownerPath(unit, store)} ${JSON.stringify(facts)}` : '';
    return { facts, signature, findings: undefined, wide: false, suppressions };
  }

  private check(unit: Unit, context: FileContext, state: UnitState): UnitFinding[] {
    const view = new UnitView(unit, context);
    const found: UnitFinding[] = [];
    for (const rule of this.options.rules) {
      if (!rule.languages.includes(this.options.language) || !view.offers(rule.needs)) continue;
      try {
        for (const report of rule.check(view)) found.push({ rule, report });
      } catch (error) {
        this.failures.push({ rule: rule.id, error });
      }
    }
    state.wide = view.looksAround;
    return found;
  }

  /** The calls of a function of this file, by the offset of its name. */
  bodyAt(offset: number): readonly BodyCall[] {
    const unit = this.units.find(({ kind, start, end }) => {
      return kind === 'function' && start <= offset && offset < end;
    });
    return unit ? this.callsOf(unit) : [];
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
  settle(budgetMs = 8): boolean {
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
      store: this.document.store,
      module: this.module,
      world: this.world,
      notebook: options.notebook,
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
      stars: this.options.notebook ? ['__notebook__'] : [],
    };
  }

  private place(unit: Unit, rule: Rule, report: Report, severity: Finding['severity']): Finding {
    const { store } = this.document;
    const { ir } = unit;
    const rangeOf = (start: number, end: number): Finding['range'] => ({
      start: store.position(start),
      end: store.position(end),
    });
    const end = report.end ?? ir.end(report.node);
    const related = (report.related ?? []).map((place) => {
      const path = place.path === undefined ? {} : { path: place.path };
      if (place.range) return { range: place.range, message: place.message, ...path };
      const at = place.offset ?? unit.start + ir.start(place.node ?? 0);
      const until =
        place.offset === undefined
          ? unit.start + ir.end(place.node ?? 0)
          : at + (place.length ?? 0);
      return { range: rangeOf(at, until), message: place.message };
    });
    return {
      rule: rule.id,
      severity,
      range: rangeOf(unit.start + ir.start(report.node), unit.start + end),
      message: fillIn(rule.message, report.words ?? {}),
      related,
      fixes: (report.fixes ?? []).map((fix) => this.placeFix(unit, fix)),
      ...(report.tag ? { tag: report.tag } : {}),
    };
  }

  private placeFix(unit: Unit, fix: UnitFix): Fix {
    const { store } = this.document;
    const edits: TextEdit[] = fix.edits.map((edit) => ({
      range: {
        start: store.position(unit.start + edit.start),
        end: store.position(unit.start + edit.end),
      },
      text: edit.text,
    }));
    const imports = (fix.imports ?? []).map((name) => `import ${name}`);
    const declares = (fix.declares ?? [])
      .filter(({ name }) => !(name in this.module.names))
      .map(({ text }) => text);
    if (imports.length > 0) edits.push(this.insertImports(imports));
    if (declares.length > 0) edits.push(this.insertDeclarations(declares));
    return { title: fix.title, safe: fix.safe, edits };
  }

  /** Before the first import, behind a docstring and `from __future__`. */
  private insertImports(lines: readonly string[]): TextEdit {
    const { store } = this.document;
    let row = 0;
    let blank = '\n\n';
    for (const unit of this.units) {
      if (unit.owner) continue;
      const kind = unit.ir.kind(0);
      if (kind === Kind.Import || kind === Kind.ImportFrom) {
        row = store.rowAt(unit.start);
        blank = '';
        break;
      }
      if (!isPreamble(unit)) break;
      row = store.rowAt(unit.end) + 1;
    }
    const first = store.line(row).trim() === '' && row < store.lineCount && blank !== '';
    const text = lines.join('\n') + '\n' + (first ? '' : blank);
    const at = { row, column: 0 };
    return { range: { start: at, end: at }, text };
  }

  /** Behind the imports, before what follows them. */
  private insertDeclarations(lines: readonly string[]): TextEdit {
    const { store } = this.document;
    let row = 0;
    for (const unit of this.units) {
      if (unit.owner) continue;
      const kind = unit.ir.kind(0);
      const isImport = kind === Kind.Import || kind === Kind.ImportFrom;
      if (!isImport && !isPreamble(unit)) break;
      row = store.rowAt(unit.end) + 1;
    }
    const at = { row, column: 0 };
    return { range: { start: at, end: at }, text: `\n${lines.join('\n')}\n` };
  }

  /** The comments that silence findings, where they now stand. */
  private silencers(): Silencers {
    const { store } = this.document;
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
    const { store } = this.document;
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

/** Comments, a docstring and `from __future__` stand before everything else. */
function isPreamble(unit: Unit): boolean {
  const { ir } = unit;
  const kind = ir.kind(0);
  if (kind === Kind.Comment) return true;
  if (kind === Kind.Other) return true;
  return kind === Kind.ExpressionStatement && ir.kind(ir.first(0)) === Kind.String;
}

/** The names of the classes a unit stands in, so that equal members of two classes differ. */
function ownerPath(unit: Unit, store: { slice(from: number, to: number): string }): string {
  let path = '';
  for (let at = unit.owner; at; at = at.owner) {
    const { ir } = at;
    const definition = ir.kind(0) === Kind.Class ? 0 : ir.child(0, Field.Definition);
    const name = definition < 0 ? -1 : ir.child(definition, Field.Name);
    if (name >= 0)
      path = `${store.slice(at.start + ir.start(name), at.start + ir.end(name))}.${path}`;
  }
  return path;
}

function fillIn(message: string, words: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}

/** Whether two checks of one unit say the same. */
function sameReports(a: readonly UnitFinding[], b: readonly UnitFinding[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ rule, report }, i) => {
      const other = b[i];
      return rule === other?.rule && JSON.stringify(report) === JSON.stringify(other.report);
    })
  );
}
