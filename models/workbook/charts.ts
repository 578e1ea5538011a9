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

export function writeChart(sheet: Xlsx.Worksheet, plan: Chart, xlsx: ChartWriter): void {
  // By its type: newColumnStacked() of wasm-xlsxwriter 0.13 makes a doughnut.
  const { ChartType } = xlsx;
  const type = { gestapeld: ChartType.ColumnStacked, 'naast elkaar': ChartType.Column, lijn: ChartType.Line };
  const chart = new xlsx.Chart(type[plan.kind]);
  const range = ({ sheet: name, row, first, last }: Stretch) =>
    xlsx.ChartRange.newFromRange(name, row, first, row, last);
  const font = new xlsx.ChartFont();
  font.setSize(12);
  chart.title().setName(plan.title).setFont(font);
  chart.xAxis().setNumFormat('General');
  chart.yAxis().setNumFormat(AXIS);
  chart.legend().setPosition(xlsx.ChartLegendPosition.Bottom);
  chart.setWidth(WIDTH).setHeight(HEIGHT).setAltText(plan.title);
  for (const one of plan.series) {
    const series = new xlsx.ChartSeries();
    series.setName(nameOf(one.name));
    series.setCategories(range(plan.categories));
    series.setValues(range(one.values));
    series.setFormat(plan.kind === 'lijn' ? lineOf(one, xlsx) : fillingOf(one, xlsx));
    if (plan.kind === 'lijn') {
      const marker = new xlsx.ChartMarker();
      marker.setType(one.pattern === 'effen' ? xlsx.ChartMarkerType.Circle : xlsx.ChartMarkerType.Square).setSize(6);
      series.setMarker(marker);
    }
    chart.pushSeries(series);
  }
  sheet.insertChart(plan.row, plan.column, chart);
}

/** A formula, so that the legend follows the cell: `='Een blad'!$A$5`. */
const nameOf = ({ sheet, row, first }: Stretch): string => `='${sheet}'!$${columnName(first)}$${row + 1}`;

const colourOf = (rgb: string, xlsx: ChartWriter) => xlsx.Color.rgb(Number.parseInt(rgb, 16));

function lineOf({ colour, pattern }: Series, xlsx: ChartWriter): Xlsx.ChartFormat {
  const line = new xlsx.ChartLine();
  line.setColor(colourOf(colour, xlsx)).setWidth(2.25);
  if (pattern !== 'effen') line.setDashType(xlsx.ChartLineDashType.Dash);
  return new xlsx.ChartFormat().setLine(line);
}

function fillingOf({ colour, pattern }: Series, xlsx: ChartWriter): Xlsx.ChartFormat {
  const border = new xlsx.ChartLine();
  border.setColor(colourOf(colour, xlsx)).setWidth(0.75);
  const format = new xlsx.ChartFormat().setBorder(border);
  if (pattern === 'effen') return format.setSolidFill(new xlsx.ChartSolidFill().setColor(colourOf(colour, xlsx)));
  const { ChartPatternFillType: types } = xlsx;
  const type = {
    schuin: types.DiagonalStripesWideUpwards,
    liggend: types.HorizontalStripesDark,
    stippel: types.Dotted30Percent,
  }[pattern];
  const filling = new xlsx.ChartPatternFill();
  filling.setPattern(type);
  filling.setForegroundColor(colourOf(colour, xlsx));
  filling.setBackgroundColor(colourOf('FFFFFF', xlsx));
  return format.setPatternFill(filling);
}
