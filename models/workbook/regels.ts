import { type Footing, type Nested, SEARCHED_FIGURES, type Variant } from '../engine/index.ts';
import type { CheckedLine } from '../language/index.ts';
import { INPUTS, KEY_FIGURES, type ModelLine, type Notation } from '../lines/index.ts';
import { rowFormula } from './formula.ts';
import { CHANGED } from './invoer.ts';
import {
  type At,
  COLUMNS,
  cellOf,
  LAST_COLUMN,
  type Place,
  type Places,
  ROW_DIMENSIONS,
  rowOf,
  THIS_COLUMN,
} from './places.ts';
import { columnName, formatOf, type NumberFormat, SheetBuilder } from './plan.ts';

export const SHARED = 'Populatie en zorgvraag';

/** Rows that every sheet with lines starts with: title, what it is, a blank row, the heads. */
const HEAD_ROW = 3;
const FIRST_ROW = HEAD_ROW + 1;

const FOOTINGS: readonly Footing[] = ['contract', 'gelijk'];

/** Lines by section in the order of the model, those that a sheet holds. */
export function sectionsOf(
  lines: Iterable<CheckedLine>,
  holds: (line: CheckedLine) => boolean,
): Map<string, CheckedLine[]> {
  const sections = new Map<string, CheckedLine[]>();
  for (const line of lines) {
    if (!holds(line)) continue;
    const { section } = line.definition as ModelLine;
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  return sections;
}

export const dependsOnVariant = ({ dimensions }: CheckedLine): boolean =>
  dimensions.includes('b') || dimensions.includes('o');

/** Gives every line its rows: a row per member, the second footing below the first, a blank row before each section. */
export function placeLines(
  sheet: string,
  sections: ReadonlyMap<string, readonly CheckedLine[]>,
  size: (dimension: string) => number,
  from: number,
): Map<string, Place> {
  const places = new Map<string, Place>();
  let row = from;
  for (const lines of sections.values()) {
    row += 2;
    for (const { definition, dimensions } of lines) {
      const own = ROW_DIMENSIONS.filter((d) => dimensions.includes(d));
      const sizes = own.map(size);
      const count = sizes.reduce((product, length) => product * length, 1);
      const hasFootings = dimensions.includes('voet');
      places.set(definition.id, {
        sheet,
        row: row + 1,
        perFooting: hasFootings ? count : 0,
        dimensions: own,
        sizes,
        isYearly: dimensions.includes('t'),
      });
      row += hasFootings ? 2 * count : count;
    }
  }
  return places;
}

/** Places of the year index, the yearly inputs and the corrections by grade, which stand above the shared lines. */
export function placeSeries(effects: number): { yearIndex: Place; series: Map<string, Place>; end: number } {
  const yearly = { sheet: SHARED, perFooting: 0, dimensions: [], sizes: [], isYearly: true };
  let row = FIRST_ROW + 1;
  const yearIndex: Place = { ...yearly, row };
  const series = new Map<string, Place>();
  for (const { id, dimensions } of INPUTS) {
    if (!dimensions.includes('t')) continue;
    row += 1;
    series.set(id, { ...yearly, row });
  }
  series.set('optimismecorrectie', {
    sheet: SHARED,
    row: row + 1,
    perFooting: 0,
    dimensions: ['e'],
    sizes: [effects],
    isYearly: false,
  });
  return { yearIndex, series, end: row + effects };
}

export class LineSheet {
  readonly sheet: SheetBuilder;
  private readonly years: readonly string[];

  constructor(
    private readonly places: Places,
    name: string,
    title: string,
    subtitle: string,
    private readonly variant: Variant | undefined,
  ) {
    this.sheet = new SheetBuilder(name);
    this.years = places.calculation.project.space.t!.members;
    this.sheet.title(title);
    this.sheet.row = 1;
    this.sheet.text(0, subtitle, 'toelichting');
    this.sheet.row = HEAD_ROW;
    for (const [column, text] of ['Regel', 'Omschrijving', 'Onderdeel', 'Nader', 'Voet', 'Eenheid', 'Vast'].entries())
      this.sheet.text(column, text, 'kop');
    const index = this.places.yearIndex;
    for (const [year, label] of this.years.entries()) {
      const column = columnName(COLUMNS.firstYear + year);
      this.sheet.formula(
        COLUMNS.firstYear + year,
        `startjaar+${cellOf(index, index.row, name, column)}`,
        Number(label),
        'kop',
        'jaar',
      );
    }
    this.sheet.text(COLUMNS.firstYear + Math.max(2, this.years.length), 'Toelichting', 'kop');
    this.sheet.row = FIRST_ROW;
  }

  /** The year index and, per yearly input, its list as a row: what the formulas of all sheets read. */
  series(): void {
    const { sheet, places } = this;
    const { calculation, inputs } = places;
    const variant = calculation.variants[0]!;
    this.head('i', 'Volgnummer van het jaar', [], '', '1');
    const first = `$${columnName(COLUMNS.firstYear)}$1`;
    for (let year = 0; year < this.years.length; year++) {
      sheet.formula(COLUMNS.firstYear + year, `COLUMN()-COLUMN(${first})`, year, 'berekening', 'geheel');
    }
    sheet.row += 1;
    const index = cellOf(places.yearIndex, places.yearIndex.row, sheet.name, THIS_COLUMN);
    for (const { id, label, unit, dimensions, note } of INPUTS) {
      if (!dimensions.includes('t')) continue;
      const { rows, column } = inputs.get(id)!;
      this.head(id, label, [], '', unit);
      this.acrossYears(
        `INDEX(Invoer!$${column}$${rows[0]}:$${column}$${rows.at(-1)},${index}+1,1)`,
        (t) => calculation.valueAt(id, variant, 'contract', { t }),
        'vrij',
      );
      this.note(note);
      sheet.row += 1;
    }
    const corrections = inputs.get('optimismecorrectie')!;
    const range = (column: string) => `Invoer!$${column}$${corrections.rows[0]}:$${column}$${corrections.rows.at(-1)}`;
    const { rows, column } = places.attributes.get('zekerheid')!;
    const { e } = calculation.project.space;
    for (const [effect, member] of e!.members.entries()) {
      this.head(
        'optimismecorrectie',
        'Optimismecorrectie van het effect',
        [calculation.project.names.e![member]!],
        '',
        '1',
      );
      const formula = `INDEX(${range(corrections.column)},MATCH(Invoer!$${column}$${rows[effect]},${range('C')},0),1)`;
      sheet.formula(
        COLUMNS.constant,
        formula,
        calculation.valueAt('optimismecorrectie', variant, 'contract', { e: effect }),
        'berekening',
        'fractie',
      );
      sheet.row += 1;
    }
  }

  sections(sections: ReadonlyMap<string, readonly CheckedLine[]>): void {
    for (const [name, lines] of sections) {
      this.sheet.row += 1;
      this.sheet.section(name, COLUMNS.firstYear + this.years.length);
      this.sheet.row += 1;
      for (const line of lines) this.line(line);
    }
  }

  /** Key figures at the top of a variant: each a reference to the line that holds it. */
  keyFigures(kern: Readonly<Record<string, number | null>>): void {
    const { sheet, places } = this;
    const variant = this.variant!;
    sheet.section('Kerncijfers', COLUMNS.firstYear + this.years.length);
    sheet.row += 1;
    for (const { id, line, label, notation, basis, onEqualFooting } of KEY_FIGURES) {
      const place = places.perVariant.get(variant.id)!.get(line) ?? places.shared.get(line)!;
      const footing: Footing = onEqualFooting ? 'gelijk' : 'contract';
      const value = places.calculation.valueAt(line, variant, footing);
      this.head(id, label, [], footing, notation === 'euro' ? 'euro' : '1');
      const cell = cellOf(place, rowOf(place, footing, {}), sheet.name, '');
      sheet.formula(COLUMNS.constant, cell, value, 'uitkomst', formatFor(notation));
      this.note(notation === 'jaar' ? `${basis}; 0 betekent: niet binnen de horizon` : basis);
      sheet.row += 1;
    }
    // One column is left free, so that a text can be read whole.
    const found = COLUMNS.firstYear + 1;
    for (const { id, label, none, notation, note } of SEARCHED_FIGURES) {
      const value = kern[id]!;
      const format = formatFor(notation);
      this.head(id, label, [], 'contract', notation === 'euro' ? 'euro' : '1');
      // Searched in the application: it holds for the inputs at export, and says so once they differ.
      const cell = `IF(${CHANGED}>0,"opnieuw exporteren",$${columnName(found)}$${sheet.row + 1})`;
      sheet.formula(COLUMNS.constant, cell, value ?? none, 'uitkomst', format);
      if (value === null) sheet.text(found, none, 'gezocht');
      else sheet.number(found, value, 'gezocht', format);
      this.note(note);
      sheet.row += 1;
    }
  }

  static keyFigureRows(): number {
    return 1 + KEY_FIGURES.length + SEARCHED_FIGURES.length;
  }

  private line({ definition, branches, dimensions }: CheckedLine): void {
    const { sheet, places, variant } = this;
    const { calculation } = places;
    const { id, label, unit, note } = definition as ModelLine;
    const own = ROW_DIMENSIONS.filter((d) => dimensions.includes(d));
    const reader = variant ?? calculation.variants[0]!;
    const isYearly = dimensions.includes('t');
    const format = id === 'terugverdienjaar' || id.startsWith('terugverdiend') ? 'jaar' : formatOf(unit);
    const role = id.startsWith('controle_') ? 'controle' : 'berekening';
    let isFirst = true;
    for (const footing of dimensions.includes('voet') ? FOOTINGS : (['contract'] as const)) {
      const values = calculation.values(id, reader, footing);
      for (const at of this.membersOf(own)) {
        const formula = rowFormula(branches, { sheet: sheet.name, variant, footing, at }, places);
        const row = own.reduce<Nested>((nested, d) => (nested as readonly Nested[])[at[d]!]!, values);
        this.head(id, label, this.memberNames(own, at), dimensions.includes('voet') ? footing : '', unit);
        if (isYearly) this.acrossYears(formula, (t) => (row as readonly number[])[t]!, format, role);
        else sheet.formula(COLUMNS.constant, formula, row as number, role, format);
        // Once per line: below it would only repeat itself.
        if (isFirst) this.note(note);
        isFirst = false;
        sheet.row += 1;
      }
    }
  }

  /** One formula for the whole row, copied across. */
  private acrossYears(
    template: string,
    value: (year: number) => number,
    format: NumberFormat,
    role: 'berekening' | 'controle' = 'berekening',
  ): void {
    const pieces = template.split(/([\uE000\uE001])/);
    for (let year = 0; year < this.years.length; year++) {
      const column = COLUMNS.firstYear + year;
      let formula = '';
      for (const piece of pieces) {
        formula += piece === THIS_COLUMN ? columnName(column) : piece === LAST_COLUMN ? columnName(column - 1) : piece;
      }
      this.sheet.formula(column, formula, value(year), role, format);
    }
  }

  private head(id: string, label: string, members: readonly string[], footing: string, unit: string): void {
    for (const [column, text] of [id, label, ...members].entries()) if (text) this.sheet.text(column, text);
    if (footing) this.sheet.text(COLUMNS.footing, footing, 'merk');
    if (unit) this.sheet.text(COLUMNS.unit, unit);
  }

  private note(text: string): void {
    this.sheet.text(COLUMNS.firstYear + Math.max(2, this.years.length), text, 'toelichting');
  }

  private *membersOf(dimensions: readonly string[]): Generator<At> {
    const [d, ...rest] = dimensions;
    if (d === undefined) {
      yield {};
      return;
    }
    for (const index of this.places.calculation.project.space[d]!.members.keys())
      for (const at of this.membersOf(rest)) yield { [d]: index, ...at };
  }

  private memberNames(dimensions: readonly string[], at: At): string[] {
    const { space, names } = this.places.calculation.project;
    return dimensions.map((d) => names[d]?.[space[d]!.members[at[d]!]!] ?? space[d]!.members[at[d]!]!);
  }
}

export function formatFor(notation: Notation): NumberFormat {
  return notation === 'verhouding' ? 'fractie' : notation;
}
