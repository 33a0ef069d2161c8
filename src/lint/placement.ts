import type { TextEdit } from '../base/text.ts';
import type { Finding, Fix } from '../protocol/lint.ts';
import { Kind } from '../syntax/kinds.ts';
import type { TextStore } from '../syntax/text-store.ts';
import type { Report, Rule, UnitFix } from './rule.ts';
import type { Unit } from './units.ts';

/** Turns what rules report of a unit into findings at places of the file, with their edits. */
export class Placement {
  private readonly store: TextStore;
  private readonly units: readonly Unit[];
  /** The names the file binds. */
  private readonly names: Readonly<Record<string, unknown>>;

  constructor(store: TextStore, units: readonly Unit[], names: Readonly<Record<string, unknown>>) {
    this.store = store;
    this.units = units;
    this.names = names;
  }

  place(unit: Unit, rule: Rule, report: Report, severity: Finding['severity']): Finding {
    const { store } = this;
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
    const { store } = this;
    const edits: TextEdit[] = fix.edits.map((edit) => ({
      range: {
        start: store.position(unit.start + edit.start),
        end: store.position(unit.start + edit.end),
      },
      text: edit.text,
    }));
    const imports = (fix.imports ?? []).map((name) => `import ${name}`);
    const declares = (fix.declares ?? [])
      .filter(({ name }) => !(name in this.names))
      .map(({ text }) => text);
    if (imports.length > 0) edits.push(this.insertImports(imports));
    if (declares.length > 0) edits.push(this.insertDeclarations(declares));
    return { title: fix.title, safe: fix.safe, edits };
  }

  /** Before the first import, behind a docstring and `from __future__`. */
  private insertImports(lines: readonly string[]): TextEdit {
    const { store } = this;
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
    const { store } = this;
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
}

/** Comments, a docstring and `from __future__` stand before everything else. */
function isPreamble(unit: Unit): boolean {
  const { ir } = unit;
  const kind = ir.kind(0);
  if (kind === Kind.Comment) return true;
  if (kind === Kind.Other) return true;
  return kind === Kind.ExpressionStatement && ir.kind(ir.first(0)) === Kind.String;
}

function fillIn(message: string, words: Readonly<Record<string, string>>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => words[name] ?? place);
}
