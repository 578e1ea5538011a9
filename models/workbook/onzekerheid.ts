import type { Variant } from '../engine/index.ts';
import { INPUTS, KEY_FIGURES, type KeyFigure, MODEL_VERSION } from '../lines/index.ts';
import type { ResolvedProject } from '../project/index.ts';
import { across, type Chart, down, oneCell } from './charts.ts';
import { CHANGED } from './invoer.ts';
import { chartRow, FIRST_VALUE } from './overview.ts';
import { LINE_HEIGHT, type NumberFormat, SheetBuilder } from './plan.ts';
import { formatFor } from './regels.ts';
import type { Particulars } from './titelblad.ts';
import {
  CHANCES,
  type Estimated,
  type FigureHistogram,
  type FigureUncertainty,
  PERCENTILES,
  type StressedValue,
  type StressUncertainty,
  type VariantUncertainty,
  type WorkbookUncertainty,
} from './uncertainty.ts';

/** Of a figure: voet, mean and its standard error, standard deviation, and every percentile with its standard error. */
const SPREAD_COLUMNS = 4 + 2 * PERCENTILES.length;
const LABEL_WIDTHS = [40, 34] as const;
/** Of the other columns, in characters: at least, and around the longest amount. */
const LEAST_WIDTH = 13;
const AROUND = 5;
/** Columns that a list of a value per year runs across. */
const AFTER_LIST = 5;
const HEAD_HEIGHT = 2 * LINE_HEIGHT + 2;
const BARS = { colour: '2F6FB5', pattern: 'effen' } as const;
/** Low, middle and high, each to be told apart in black and white. */
const BANDS = [
  ['p5', { colour: '2F6FB5', pattern: 'schuin' }],
  ['p50', { colour: '17202E', pattern: 'effen' }],
  ['p95', { colour: '2F6FB5', pattern: 'stippel' }],
] as const;
/** The comma at the end divides by a thousand. */
const IN_THOUSANDS = { x: 'vanaf, × € 1.000', y: 'trekkingen', format: '#,##0,' } as const;
const PLAIN = { x: 'vanaf', y: 'trekkingen', format: 'General' } as const;
/** Set out as a chart on the scale of all variants. */
const COMPARED = 'ncw_gelijke_voet';

/**
 * What draws found, as values: nothing on this sheet is recalculated, and it says so, also once an input differs.
 * @param variants of the workbook; those that were not drawn are left out
 */
export function onzekerheidSheet(
  project: ResolvedProject,
  variants: readonly Variant[],
  uncertainty: WorkbookUncertainty,
  particulars: Particulars,
): { readonly sheet: SheetBuilder; readonly charts: readonly Chart[]; readonly widths: readonly number[] } {
  const told = variants.flatMap(({ id }) => uncertainty.variants.find(({ variant }) => variant === id) ?? []);
  const years = project.space.t!.members;
  const maker = new OnzekerheidSheet(told, years);
  maker.particulars(project, uncertainty, particulars);
  maker.chances();
  maker.shortages();
  for (const figure of KEY_FIGURES) maker.spread(figure);
  for (const histogram of uncertainty.histograms) maker.histogram(histogram);
  if (uncertainty.stress.length > 0) maker.stress(uncertainty.stress);
  maker.drawCharts();
  return { sheet: maker.sheet, charts: maker.charts, widths: maker.widths };
}

class OnzekerheidSheet {
  readonly sheet = new SheetBuilder('Onzekerheid');
  readonly charts: Chart[] = [];
  private readonly columns: number;
  private readonly valueWidth: number;
  /** Where things stand that charts are made of. */
  private heads = 0;
  private readonly chanceRows = new Map<string, number>();
  private compared: number | undefined;
  private readonly histograms: { readonly figure: KeyFigure; readonly head: number; readonly bins: number }[] = [];

  constructor(
    private readonly told: readonly VariantUncertainty[],
    private readonly years: readonly string[],
  ) {
    this.columns = FIRST_VALUE + Math.max(told.length, SPREAD_COLUMNS);
    const largest = Math.max(0, ...told.flatMap(({ figures }) => figures.flatMap(numbersOf)).map(Math.abs));
    const digits = String(Math.round(largest)).length;
    this.valueWidth = Math.max(LEAST_WIDTH, digits + Math.floor((digits - 1) / 3) + AROUND);
  }

  get widths(): readonly number[] {
    return [...LABEL_WIDTHS, ...new Array<number>(this.columns - FIRST_VALUE).fill(this.valueWidth)];
  }

  particulars(project: ResolvedProject, uncertainty: WorkbookUncertainty, { date, appVersion }: Particulars): void {
    const { sheet } = this;
    sheet.title(`${project.naam} — onzekerheid`);
    sheet.row = 1;
    sheet.text(
      0,
      'Dit zijn waarden uit trekkingen in de toepassing: deze cijfers rekenen niet mee. Verandert de invoer, exporteer dan opnieuw.',
      'toelichting',
    );
    sheet.row = 3;
    const line = (label: string, write: () => void) => {
      sheet.text(0, label);
      write();
      sheet.row += 1;
    };
    const number = (value: number) => () => sheet.number(1, value, 'gezocht', 'aantal');
    line('Gelden deze cijfers nog?', () =>
      sheet.formula(
        1,
        `IF(${CHANGED}=0,"ja, voor de invoer bij export","nee: de invoer is veranderd")`,
        'ja, voor de invoer bij export',
        'controle',
        'tekst',
      ),
    );
    line('Scenario', () => sheet.text(1, project.scenario?.naam ?? 'het project zelf'));
    line('Trekkingen', number(uncertainty.draws));
    line('Mislukte trekkingen (tellen nergens mee)', number(uncertainty.failed));
    line('Startgetal (seed)', () => sheet.number(1, uncertainty.seed, 'gezocht', 'geheel'));
    line('Invoerwaarden met een bereik', number(uncertainty.varying));
    line('Gemaakt op', () => sheet.text(1, date));
    line('Versie', () => sheet.text(1, `Bekostigingsverkenner ${appVersion}, rekenmodel ${MODEL_VERSION}`));
    sheet.row += 1;
    sheet.text(
      0,
      'P5 tot en met P95: dat deel van de trekkingen (5 tot en met 95 %) komt op of onder het bedrag uit. Standaardfout: hoeveel een ander startgetal zou schelen; hetzelfde startgetal geeft dezelfde trekkingen. Voet: zoals gecontracteerd of op gelijke voet.',
      'toelichting',
    );
    sheet.row += 2;
  }

  chances(): void {
    this.section('Kansen');
    this.heads = this.sheet.row;
    this.headOfVariants('Kans op', '');
    for (const { id, label } of CHANCES) {
      this.chanceRows.set(id, this.sheet.row);
      this.chance(label, (variant) => variant.chances[id]);
    }
    this.sheet.row += 1;
  }

  shortages(): void {
    this.section('Kans op een tekort per jaar, zoals gecontracteerd');
    this.headOfVariants('Jaar', '');
    for (const [year, label] of this.years.entries()) this.chance(label, (variant) => variant.shortage[year]);
    this.sheet.row += 1;
  }

  /** A key figure of every variant, each on a row. */
  spread({ id, label, basis, notation, onEqualFooting }: KeyFigure): void {
    const rows = this.told.flatMap(({ variant, figures }) => {
      const found = figures.find(({ figure }) => figure === id);
      return found ? [{ variant, found }] : [];
    });
    if (rows.length === 0) return;
    const { sheet } = this;
    sheet.block();
    sheet.heights.set(sheet.row, HEAD_HEIGHT);
    const percentiles = PERCENTILES.flatMap((name) => [name.toUpperCase(), 'standaardfout']);
    sheet.heads([label, basis, 'Voet', 'Gemiddelde', 'standaardfout', 'Standaard-\nafwijking', ...percentiles]);
    if (id === COMPARED) this.compared = sheet.row;
    for (const { variant, found } of rows) {
      sheet.text(0, variant);
      sheet.text(FIRST_VALUE, onEqualFooting ? 'gelijk' : 'contract', 'merk');
      for (const [at, value] of numbersOf(found).entries())
        sheet.number(FIRST_VALUE + 1 + at, value, 'gezocht', formatFor(notation));
      sheet.row += 1;
    }
    sheet.row += 1;
  }

  histogram({ figure: id, bounds, variants }: FigureHistogram): void {
    const figure = KEY_FIGURES.find((one) => one.id === id);
    const bins = bounds.length - 1;
    if (!figure || bins < 1) return;
    const { sheet } = this;
    const format = formatFor(figure.notation);
    const countsOf = (variant: string) => variants.find((one) => one.variant === variant);
    this.section(`Verdeling: ${figure.label} (aantal trekkingen)`);
    this.histograms.push({ figure, head: sheet.row, bins });
    this.headOfVariants('Vanaf', 'Tot');
    for (let bin = 0; bin < bins; bin++) {
      sheet.number(0, bounds[bin]!, 'gezocht', format);
      sheet.number(1, bounds[bin + 1]!, 'gezocht', format);
      this.acrossVariants(({ variant }) => countsOf(variant)?.counts[bin], 'aantal');
    }
    sheet.text(0, 'onder de laagste grens');
    this.acrossVariants(({ variant }) => countsOf(variant)?.below, 'aantal');
    sheet.text(0, 'vanaf de hoogste grens');
    this.acrossVariants(({ variant }) => countsOf(variant)?.above, 'aantal');
    sheet.row += 1;
  }

  stress(tests: readonly StressUncertainty[]): void {
    const { sheet } = this;
    this.section('Stresstests: de uitkomst bij een tegenslag');
    for (const figure of KEY_FIGURES) {
      const ofFigure = (test: StressUncertainty) => test.outcomes.filter((one) => one.figure === figure.id);
      if (!tests.some((test) => ofFigure(test).length > 0)) continue;
      this.headOfVariants(figure.label, `${figure.basis}, ${figure.onEqualFooting ? 'gelijke voet' : 'contract'}`);
      for (const test of tests) {
        sheet.text(0, test.name);
        this.acrossVariants(
          ({ variant }) => ofFigure(test).find((one) => one.variant === variant)?.value,
          formatFor(figure.notation),
        );
      }
      sheet.row += 1;
    }
    this.section('Wat de stresstests veranderen');
    sheet.heads([
      'Stresstest of invoer',
      'Uitleg of onderdeel',
      'Van',
      ...new Array<string>(AFTER_LIST - 1).fill(''),
      'Naar',
    ]);
    for (const { name, explanation, sets } of tests) {
      sheet.text(0, name);
      sheet.paragraph(1, explanation, LABEL_WIDTHS[1]);
      sheet.row += 1;
      for (const { input, part, from, to } of sets) {
        sheet.text(0, `   ${INPUTS.find(({ id }) => id === input)?.label ?? input}`, 'toelichting');
        sheet.text(1, part, 'toelichting');
        this.stressedValue(FIRST_VALUE, from);
        this.stressedValue(FIRST_VALUE + AFTER_LIST, to);
        sheet.row += 1;
      }
    }
    sheet.row += 1;
  }

  drawCharts(): void {
    if (this.told.length === 0) return;
    const { sheet, told } = this;
    const { name } = sheet;
    const first: Omit<Chart, 'row' | 'column'>[] = [];
    const row = this.chanceRows.get('tekort')!;
    first.push({
      title: 'Kans op een tekort in de pilot',
      kind: 'naast elkaar',
      amounts: { format: '0%', least: 0, most: 1 },
      categories: across(name, this.heads, FIRST_VALUE, told.length),
      series: [{ name: oneCell(name, row, 0), values: across(name, row, FIRST_VALUE, told.length), ...BARS }],
    });
    const { compared } = this;
    if (compared !== undefined)
      first.push({
        title: 'Netto contante waarde, gelijke voet: P5, P50 en P95 (€)',
        kind: 'naast elkaar',
        categories: down(name, compared, 0, told.length),
        series: BANDS.map(([percentile, look]) => {
          const column = FIRST_VALUE + 4 + 2 * PERCENTILES.indexOf(percentile);
          return {
            name: oneCell(name, compared - 1, column),
            values: down(name, compared, column, told.length),
            ...look,
          };
        }),
      });
    this.section('Grafieken');
    chartRow(sheet, this.charts, this.widths, first);
    for (const [index, { variant }] of told.entries())
      chartRow(
        sheet,
        this.charts,
        this.widths,
        this.histograms.map(({ figure, head, bins }) => ({
          title: `${figure.label}: ${variant}`,
          kind: 'verdeling',
          axes: figure.notation === 'euro' ? IN_THOUSANDS : PLAIN,
          categories: down(name, head + 1, 0, bins),
          series: [
            {
              name: oneCell(name, head, FIRST_VALUE + index),
              values: down(name, head + 1, FIRST_VALUE + index, bins),
              ...BARS,
            },
          ],
        })),
      );
  }

  private section(name: string): void {
    this.sheet.block();
    this.sheet.section(name, this.columns);
    this.sheet.row += 1;
  }

  private headOfVariants(...titles: readonly [string, string]): void {
    this.sheet.heights.set(this.sheet.row, HEAD_HEIGHT);
    this.sheet.heads([...titles, ...this.told.map(({ variant }) => variant.replace('/', '\n'))]);
  }

  private chance(label: string, of: (variant: VariantUncertainty) => Estimated | undefined): void {
    this.sheet.paragraph(0, label, LABEL_WIDTHS[0]);
    this.sheet.text(1, 'kans', 'toelichting');
    this.acrossVariants((variant) => of(variant)?.value, 'procent');
    this.sheet.text(1, 'standaardfout', 'toelichting');
    this.acrossVariants((variant) => of(variant)?.standardError, 'procent');
  }

  /** A row of values; what there is none of is said. */
  private acrossVariants(of: (variant: VariantUncertainty) => number | null | undefined, format: NumberFormat): void {
    for (const [index, variant] of this.told.entries()) {
      const value = of(variant);
      if (value === undefined || value === null) this.sheet.text(FIRST_VALUE + index, 'niet te berekenen', 'gezocht');
      else this.sheet.number(FIRST_VALUE + index, value, 'gezocht', format);
    }
    this.sheet.row += 1;
  }

  private stressedValue(column: number, value: StressedValue): void {
    if (typeof value === 'number') this.sheet.number(column, value, 'gezocht', 'vrij');
    else this.sheet.text(column, value === null ? 'leeg' : value.map(dutch).join('; '), 'gezocht');
  }
}

const numbersOf = ({ mean, standardDeviation, percentiles }: FigureUncertainty): readonly number[] => [
  mean.value,
  mean.standardError,
  standardDeviation,
  ...PERCENTILES.flatMap((name) => [percentiles[name].value, percentiles[name].standardError]),
];

const dutch = (value: number): string => String(value).replace('.', ',');
