import type * as Xlsx from 'wasm-xlsxwriter';
import { columnName } from './plan.ts';

/** Cells of one row, both ends included; rows and columns count from 0. */
export interface Stretch {
  readonly sheet: string;
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

export type Pattern = 'effen' | 'schuin' | 'liggend' | 'stippel';

export interface Series {
  /** The cell that holds its name. */
  readonly name: Stretch;
  readonly values: Stretch;
  /** `RRGGBB` */
  readonly colour: string;
  /** Of a column its filling, of a line its dashes: what sets it apart in black and white. */
  readonly pattern: Pattern;
}

/** A native chart: it follows its cells. */
export interface Chart {
  readonly row: number;
  readonly column: number;
  readonly title: string;
  readonly kind: 'gestapeld' | 'naast elkaar' | 'lijn';
  readonly categories: Stretch;
  readonly series: readonly Series[];
}

export type ChartWriter = Pick<
  typeof Xlsx,
  | 'Chart'
  | 'ChartType'
  | 'ChartSeries'
  | 'ChartRange'
  | 'ChartFormat'
  | 'ChartLine'
  | 'ChartSolidFill'
  | 'ChartPatternFill'
  | 'ChartPatternFillType'
  | 'ChartLineDashType'
  | 'ChartMarker'
  | 'ChartMarkerType'
  | 'ChartLegendPosition'
  | 'ChartFont'
  | 'Color'
>;

const WIDTH = 640;
const HEIGHT = 370;
const AXIS = '#,##0';

/**
 * Every call of the library gives an object of WebAssembly, also one that changes what it is called on: all of them are
 * gathered, and freed when the chart stands. What a call took over is gone already.
 */
class Wrappers {
  private readonly kept: Wrapper[] = [];

  keep<T extends Wrapper>(wrapper: T): T {
    this.kept.push(wrapper);
    return wrapper;
  }

  free(): void {
    for (const wrapper of this.kept) if (wrapper.__wbg_ptr) wrapper.free();
  }
}

interface Wrapper {
  free(): void;
  /** 0 once it was taken over or freed. */
  readonly __wbg_ptr?: number;
}

export function writeChart(sheet: Xlsx.Worksheet, plan: Chart, xlsx: ChartWriter): void {
  const wrappers = new Wrappers();
  try {
    new ChartMaker(xlsx, wrappers).write(sheet, plan);
  } finally {
    wrappers.free();
  }
}

class ChartMaker {
  constructor(
    private readonly xlsx: ChartWriter,
    private readonly wrappers: Wrappers,
  ) {}

  write(sheet: Xlsx.Worksheet, plan: Chart): void {
    const { xlsx } = this;
    // By its type: newColumnStacked() of wasm-xlsxwriter 0.13 makes a doughnut.
    const { ChartType } = xlsx;
    const type = { gestapeld: ChartType.ColumnStacked, 'naast elkaar': ChartType.Column, lijn: ChartType.Line };
    const chart = this.keep(new xlsx.Chart(type[plan.kind]));
    const font = this.keep(new xlsx.ChartFont());
    this.keep(font.setSize(12));
    const title = this.keep(this.keep(chart.title()).setName(plan.title));
    this.keep(title.setFont(font));
    this.keep(this.keep(chart.xAxis()).setNumFormat('General'));
    this.keep(this.keep(chart.yAxis()).setNumFormat(AXIS));
    this.keep(this.keep(chart.legend()).setPosition(xlsx.ChartLegendPosition.Bottom));
    this.keep(this.keep(this.keep(chart.setWidth(WIDTH)).setHeight(HEIGHT)).setAltText(plan.title));
    for (const one of plan.series) this.keep(chart.pushSeries(this.series(one, plan)));
    this.keep(sheet.insertChart(plan.row, plan.column, chart));
  }

  private keep<T extends Wrapper>(wrapper: T): T {
    return this.wrappers.keep(wrapper);
  }

  private series(one: Series, plan: Chart): Xlsx.ChartSeries {
    const { xlsx } = this;
    const series = this.keep(new xlsx.ChartSeries());
    this.keep(series.setName(nameOf(one.name)));
    this.keep(series.setCategories(this.range(plan.categories)));
    this.keep(series.setValues(this.range(one.values)));
    this.keep(series.setFormat(plan.kind === 'lijn' ? this.line(one) : this.filling(one)));
    if (plan.kind !== 'lijn') return series;
    const marker = this.keep(new xlsx.ChartMarker());
    const type = one.pattern === 'effen' ? xlsx.ChartMarkerType.Circle : xlsx.ChartMarkerType.Square;
    this.keep(this.keep(marker.setType(type)).setSize(6));
    this.keep(series.setMarker(marker));
    return series;
  }

  private range({ sheet, row, first, last }: Stretch): Xlsx.ChartRange {
    return this.keep(this.xlsx.ChartRange.newFromRange(sheet, row, first, row, last));
  }

  private colour(rgb: string): Xlsx.Color {
    return this.keep(this.xlsx.Color.rgb(Number.parseInt(rgb, 16)));
  }

  private line({ colour, pattern }: Series): Xlsx.ChartFormat {
    const { xlsx } = this;
    const line = this.keep(new xlsx.ChartLine());
    this.keep(this.keep(line.setColor(this.colour(colour))).setWidth(2.25));
    if (pattern !== 'effen') this.keep(line.setDashType(xlsx.ChartLineDashType.Dash));
    return this.keep(this.keep(new xlsx.ChartFormat()).setLine(line));
  }

  private filling({ colour, pattern }: Series): Xlsx.ChartFormat {
    const { xlsx } = this;
    const border = this.keep(new xlsx.ChartLine());
    this.keep(this.keep(border.setColor(this.colour(colour))).setWidth(0.75));
    const format = this.keep(this.keep(new xlsx.ChartFormat()).setBorder(border));
    if (pattern === 'effen') {
      const solid = this.keep(new xlsx.ChartSolidFill());
      return this.keep(format.setSolidFill(this.keep(solid.setColor(this.colour(colour)))));
    }
    const { ChartPatternFillType: types } = xlsx;
    const type = {
      schuin: types.DiagonalStripesWideUpwards,
      liggend: types.HorizontalStripesDark,
      stippel: types.Dotted30Percent,
    }[pattern];
    const filling = this.keep(new xlsx.ChartPatternFill());
    this.keep(filling.setPattern(type));
    this.keep(filling.setForegroundColor(this.colour(colour)));
    this.keep(filling.setBackgroundColor(this.colour('FFFFFF')));
    return this.keep(format.setPatternFill(filling));
  }
}

/** A formula, so that the legend follows the cell: `='Een blad'!$A$5`. */
const nameOf = ({ sheet, row, first }: Stretch): string => `='${sheet}'!$${columnName(first)}$${row + 1}`;
