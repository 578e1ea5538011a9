import type { Footing, Variant } from '../engine/index.ts';
import { CHART_WIDTH, type Chart, ROWS_OF_CHART } from './charts.ts';
import { pixelsOf } from './pages.ts';
import { type At, COLUMNS, cellOf, type Places, placeOf, rowOf } from './places.ts';
import { columnName, type NumberFormat, type Role, SheetBuilder } from './plan.ts';

/** Columns of a sheet that puts variants or years side by side: what, further, then one per variant or year. */
export const FIRST_VALUE = 2;
const OVERVIEW_WIDTHS = [44, 46] as const;
const VALUE_WIDTH = 15;

/** A sheet of references: every figure stands on the sheet of its variant, and is only shown here. */
export class Overview {
  readonly sheet: SheetBuilder;
  readonly years: readonly string[];
  readonly charts: Chart[] = [];

  constructor(
    readonly places: Places,
    readonly variants: readonly Variant[],
    name: string,
    title: string,
    subtitle: string,
  ) {
    this.sheet = new SheetBuilder(name);
    this.years = places.calculation.project.space.t!.members;
    this.sheet.title(title);
    this.sheet.row = 1;
    this.sheet.text(0, subtitle, 'toelichting');
    this.sheet.row = 3;
  }

  get columns(): number {
    return FIRST_VALUE + Math.max(this.variants.length, this.years.length);
  }

  get widths(): readonly number[] {
    return [...OVERVIEW_WIDTHS, ...new Array<number>(this.columns - FIRST_VALUE).fill(VALUE_WIDTH)];
  }

  section(name: string): void {
    this.sheet.block();
    this.sheet.section(name, this.columns);
    this.sheet.row += 1;
  }

  /** Charts beside each other. */
  chartRow(...charts: readonly Omit<Chart, 'row' | 'column'>[]): void {
    chartRow(this.sheet, this.charts, this.widths, charts);
  }

  headOfVariants(...titles: readonly [string, string]): void {
    this.sheet.heights.set(this.sheet.row, 32);
    this.sheet.heads([...titles, ...this.variants.map(({ id }) => id.replace('/', '\n'))]);
  }

  headOfYears(...titles: readonly [string, string]): void {
    for (const [column, title] of titles.entries()) this.sheet.text(column, title, 'kop');
    const { yearIndex } = this.places;
    for (const [year, label] of this.years.entries()) {
      const cell = cellOf(yearIndex, yearIndex.row, this.sheet.name, columnName(COLUMNS.firstYear + year));
      this.sheet.formula(FIRST_VALUE + year, `startjaar+${cell}`, Number(label), 'kop', 'jaar');
    }
    this.sheet.row += 1;
  }

  /** One line, every variant beside the other. @param wrap makes another formula of the reference */
  acrossVariants(
    label: string,
    further: string,
    line: string,
    options: {
      readonly at?: At;
      readonly footing?: Footing;
      readonly format?: NumberFormat;
      readonly role?: Role;
      readonly instead?: { readonly unless: string; readonly text: string; readonly holds: boolean };
    } = {},
  ): void {
    const { at = {}, footing = 'contract', format = 'euro', role = 'berekening', instead } = options;
    this.labels(label, further);
    for (const [index, variant] of this.variants.entries()) {
      const reference = this.reference(line, variant, footing, at);
      const value = this.places.calculation.valueAt(line, variant, footing, at);
      const formula = instead ? `IF(${instead.unless},${reference},"${instead.text}")` : reference;
      this.sheet.formula(FIRST_VALUE + index, formula, instead?.holds ? instead.text : value, role, format);
    }
    this.sheet.row += 1;
  }

  /** One line of one variant, every year beside the other. */
  acrossYears(label: string, further: string, line: string, variant: Variant, format: NumberFormat = 'euro'): void {
    this.labels(label, further);
    for (const t of this.years.keys()) {
      const reference = this.reference(line, variant, 'contract', {}, columnName(COLUMNS.firstYear + t));
      const value = this.places.calculation.valueAt(line, variant, 'contract', { t });
      this.sheet.formula(FIRST_VALUE + t, reference, value, 'berekening', format);
    }
    this.sheet.row += 1;
  }

  private labels(label: string, further: string): void {
    this.sheet.text(0, label);
    if (further) this.sheet.text(1, further, 'toelichting');
  }

  private reference(line: string, variant: Variant, footing: Footing, at: At, year = ''): string {
    const place = placeOf(this.places, line, variant)!;
    return cellOf(place, rowOf(place, footing, at), this.sheet.name, year);
  }
}

/** Charts beside each other, left and right, not cut by a page. @param widths of the columns of the sheet */
export function chartRow(
  sheet: SheetBuilder,
  made: Chart[],
  widths: readonly number[],
  charts: readonly Omit<Chart, 'row' | 'column'>[],
): void {
  // The first stays with the name of its section.
  if (made.length > 0) sheet.block();
  let column = 0;
  for (const chart of charts) {
    made.push({ ...chart, row: sheet.row, column });
    for (let width = 0; width < CHART_WIDTH; column++) width += pixelsOf(widths[column] ?? VALUE_WIDTH);
  }
  sheet.row += ROWS_OF_CHART;
  // So that the printed area holds the charts too.
  sheet.text(0, '');
}
