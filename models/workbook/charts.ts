import type * as Xlsx from 'wasm-xlsxwriter';
import { columnName } from './plan.ts';

/** Cells of one row or one column; rows and columns count from 0. */
export interface Stretch {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const oneCell = (sheet: string, row: number, column: number): Stretch => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});
export const across = (sheet: string, row: number, column: number, columns: number): Stretch => ({
  ...oneCell(sheet, row, column),
  columns,
});
export const down = (sheet: string, row: number, column: number, rows: number): Stretch => ({
  ...oneCell(sheet, row, column),
  rows,
});

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
  /** A distribution has its columns against each other. */
  readonly kind: 'gestapeld' | 'naast elkaar' | 'lijn' | 'verdeling';
  /** What stands along the axes, where the title does not say it, and how the numbers along the x axis are written. */
  readonly axes?: { readonly x: string; readonly y: string; readonly format: string };
  /** How the amounts are written, and what their axis holds; whole numbers, and what it takes, when not given. */
  readonly amounts?: { readonly format: string; readonly least: number; readonly most: number };
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

/** In pixels. */
export const CHART_WIDTH = 640;
const HEIGHT = 350;
/** Rows of the sheet that a chart takes, with a little space below it. */
export const ROWS_OF_CHART = 18;
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
    const type = {
      gestapeld: ChartType.ColumnStacked,
      'naast elkaar': ChartType.Column,
      verdeling: ChartType.Column,
      lijn: ChartType.Line,
    };
    const chart = this.keep(new xlsx.Chart(type[plan.kind]));
    const font = this.keep(new xlsx.ChartFont());
    this.keep(font.setSize(12));
    const title = this.keep(this.keep(chart.title()).setName(plan.title));
    this.keep(title.setFont(font));
    const [x, y] = [this.keep(chart.xAxis()), this.keep(chart.yAxis())];
    this.keep(x.setNumFormat(plan.axes?.format ?? 'General'));
    this.keep(y.setNumFormat(plan.amounts?.format ?? AXIS));
    if (plan.amounts) this.keep(this.keep(y.setMin(plan.amounts.least)).setMax(plan.amounts.most));
    if (plan.axes) {
      this.keep(x.setName(plan.axes.x));
      this.keep(y.setName(plan.axes.y));
    }
    const legend = this.keep(chart.legend());
    this.keep(plan.series.length > 1 ? legend.setPosition(xlsx.ChartLegendPosition.Bottom) : legend.setHidden());
    this.keep(this.keep(this.keep(chart.setWidth(CHART_WIDTH)).setHeight(HEIGHT)).setAltText(plan.title));
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

  private range({ sheet, row, column, rows, columns }: Stretch): Xlsx.ChartRange {
    return this.keep(this.xlsx.ChartRange.newFromRange(sheet, row, column, row + rows - 1, column + columns - 1));
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
      liggend: types.HorizontalStripesLight,
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
const nameOf = ({ sheet, row, column }: Stretch): string => `='${sheet}'!$${columnName(column)}$${row + 1}`;
