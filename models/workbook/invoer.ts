import {
  ACTOREN_EFFECT,
  DIMENSIONS,
  INPUTS,
  type InputDefinition,
  SOORTEN_EFFECT,
  UNBOUNDED,
  ZEKERHEDEN,
} from '../lines/index.ts';
import type { Cell as InputCell, ResolvedProject } from '../project/index.ts';
import { allowedFor, allowedScenarios, inputFormat } from './allowed.ts';
import { constantsOf } from './constants.ts';
import { ACTIVE, type After, FIRST_SCENARIO, HEAD_ROW, Layout, PART, titleOf, VERDICTS } from './invoer-layout.ts';
import type { InputPlace } from './places.ts';
import { columnName, LINE_HEIGHT, type NumberFormat, SheetBuilder } from './plan.ts';

export const INVOER = 'Invoer';
/** Name of the chosen scenario, or that there is none. */
export const SCENARIO = 'gekozen_scenario';
/** How many inputs are missing, unreadable or impossible. */
export const INVALID = 'invoer_onmogelijk';
/** How many inputs differ from the export. */
export const CHANGED = 'invoer_gewijzigd';

/**
 * What an empty input shows. A word and not an empty text: the cached value of an empty text reads as 0 in programs that
 * trust caches, and a 0 is not empty.
 */
const EMPTY = 'leeg';

export interface InvoerSheet {
  readonly sheet: SheetBuilder;
  readonly widths: readonly number[];
  readonly inputs: ReadonlyMap<string, InputPlace>;
  readonly attributes: ReadonlyMap<string, { readonly rows: readonly number[]; readonly column: string }>;
  readonly constants: ReadonlyMap<string, string>;
  readonly names: readonly { readonly name: string; readonly refersTo: string }[];
  readonly columns: number;
  readonly headRow: number;
}

/**
 * Every input once per scenario, a selector, and the column *actief* that all formulas read.
 * A scenario's cell that does not differ follows the project's; typing in it makes it the scenario's own.
 * @param projects the project itself first, then its scenarios, all of the same members
 * @param yearCell where the number of a year stands, 0 for the first
 */
export function invoerSheet(
  projects: readonly ResolvedProject[],
  chosen: number,
  yearCell: (year: number) => string,
): InvoerSheet {
  const sheet = new SheetBuilder(INVOER);
  const layout = new Layout(projects.length);
  const base = projects[0]!;
  sheet.title(`${base.naam} — invoer`);
  sheet.row = 1;
  sheet.text(
    0,
    'Verander alleen de gekleurde cellen; al het andere rekent vanzelf mee. Een leeg vak is leeg, niet 0.',
    'toelichting',
  );
  sheet.row = 2;
  sheet.text(0, 'Gekozen scenario (kies het nummer)', 'tekst');
  sheet.number(ACTIVE, chosen + 1, 'invoer', 'jaar');
  sheet.allow(ACTIVE, 1, ...allowedScenarios(projects.length));
  const typed = `$${columnName(ACTIVE)}$3`;
  const heads = `$${columnName(FIRST_SCENARIO)}$${HEAD_ROW + 1}:$${columnName(FIRST_SCENARIO + projects.length - 1)}$${HEAD_ROW + 1}`;
  // The number that is calculated with: what is not one of the scenarios is an error everywhere, never another scenario.
  const choice = `$${columnName(FIRST_SCENARIO)}$3`;
  const isWhole = `AND(${typed}>=1,${typed}<=COLUMNS(${heads}),INT(${typed})=${typed})`;
  sheet.formula(
    FIRST_SCENARIO,
    `IF(ISNUMBER(${typed}),IF(${isWhole},${typed},NA()),NA())`,
    chosen + 1,
    'berekening',
    'jaar',
  );
  sheet.row = 3;
  sheet.text(0, 'Dat is', 'tekst');
  const name = titleOf(projects[chosen]!, chosen);
  const unknown = '"dit scenario bestaat niet: typ een nummer uit de kop"';
  sheet.formula(ACTIVE, `IF(ISNUMBER(${choice}),INDEX(${heads},1,${choice}),${unknown})`, name, 'berekening', 'tekst');
  sheet.row = HEAD_ROW;
  sheet.heights.set(HEAD_ROW, 5 * LINE_HEIGHT);
  sheet.heads(layout.heads(projects));

  const writer = new InputWriter(sheet, layout, projects, chosen, choice, yearCell);
  const inputs = new Map<string, InputPlace>();
  const names = [{ name: SCENARIO, refersTo: `=${INVOER}!$${columnName(ACTIVE)}$4` }];
  for (const input of INPUTS) {
    const place = writer.input(input);
    inputs.set(input.id, place);
    if (place.name) names.push({ name: place.name, refersTo: `=${INVOER}!$${place.column}$${place.rows[0]}` });
  }
  const attributes = new Map<string, { rows: readonly number[]; column: string }>();
  const attributeValues = { actor: ACTOREN_EFFECT, soort: SOORTEN_EFFECT, zekerheid: ZEKERHEDEN };
  for (const [attribute, allowed] of Object.entries(attributeValues)) {
    attributes.set(attribute, writer.attribute(attribute, base.space.e!.attributes![attribute]!, allowed));
  }
  writer.grondslagen();
  const constants = writer.constants();
  const rows = sheet.row;
  const whole = (name: After) =>
    `$${columnName(layout.column(name))}$${HEAD_ROW + 2}:$${columnName(layout.column(name))}$${rows}`;
  const total = (name: After, id: string, formula: string) => {
    sheet.formula(layout.column(name), formula, 0, 'oordeel', 'geheel');
    names.push({ name: id, refersTo: `=${INVOER}!$${columnName(layout.column(name))}$${HEAD_ROW}` });
  };
  sheet.row = HEAD_ROW - 1;
  sheet.text(layout.column('export'), 'Samen:', 'tekst');
  total('changed', CHANGED, `SUM(${whole('changed')})`);
  const wrong = [VERDICTS.impossible, VERDICTS.missing, VERDICTS.unreadable];
  total('verdict', INVALID, wrong.map((verdict) => `COUNTIF(${whole('verdict')},"${verdict}")`).join('+'));
  sheet.row = rows;
  return {
    sheet,
    widths: layout.widths(),
    inputs,
    attributes,
    constants,
    names,
    columns: layout.column('source') + 1,
    headRow: HEAD_ROW,
  };
}

class InputWriter {
  private readonly cellsPerProject: readonly ReadonlyMap<string, readonly InputCell[]>[];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: Layout,
    private readonly projects: readonly ResolvedProject[],
    private readonly chosen: number,
    private readonly choice: string,
    private readonly yearCell: (year: number) => string,
  ) {
    this.cellsPerProject = projects.map(({ cells }) => {
      const groups = new Map<string, InputCell[]>();
      for (const cell of cells) {
        const list = groups.get(cell.input.id);
        if (list) list.push(cell);
        else groups.set(cell.input.id, [cell]);
      }
      return groups;
    });
  }

  input(input: InputDefinition): InputPlace {
    const base = this.projects[0]!;
    const isPerGrade = this.cellsPerProject[0]!.get(input.id)?.[0]?.members.zekerheid !== undefined;
    const dimensions = isPerGrade ? [] : DIMENSIONS.map(({ id }) => id).filter((id) => input.dimensions.includes(id));
    const sizes = dimensions.map((id) => base.space[id]!.members.length);
    const rows: (number | null)[] = new Array(sizes.reduce((product, size) => product * size, 1)).fill(null);
    const lists = this.cellsPerProject.map((cells) => cells.get(input.id) ?? []);
    const years = base.space.t!.members;
    const perGrade: number[] = [];
    for (const [index, cell] of lists[0]!.entries()) {
      const variants = lists.map((list) => list[index]!);
      const first = dimensions.reduce(
        (sum, d, axis) => sum * sizes[axis]! + (d === 't' ? 0 : base.space[d]!.members.indexOf(cell.members[d]!)),
        0,
      );
      const place = Object.entries(cell.members).map(([d, member]) => base.names[d]?.[member] ?? member);
      const isYearly = input.dimensions.includes('t');
      for (const year of isYearly ? years.keys() : [undefined]) {
        rows[first + (year ?? 0)] = this.sheet.row + 1;
        perGrade.push(this.sheet.row + 1);
        if (year === undefined) this.sheet.text(PART, place.join(' · '));
        else this.sheet.formula(PART, `startjaar+${this.yearCell(year)}`, Number(years[year]), 'merk', 'jaar');
        this.row(input, variants, year);
      }
    }
    const isScalar = dimensions.length === 0 && !isPerGrade;
    return {
      sheet: INVOER,
      dimensions,
      sizes,
      rows: isPerGrade ? perGrade : rows,
      column: columnName(ACTIVE),
      canBeEmpty: input.canBeEmpty,
      ...(isScalar && { name: input.id }),
    };
  }

  /** An attribute of the effects, live: who an effect belongs to decides in whose column it counts. */
  attribute(
    attribute: string,
    values: readonly string[],
    allowed: readonly string[],
  ): { rows: readonly number[]; column: string } {
    const { members } = this.projects[0]!.space.e!;
    const labels: Record<string, string> = {
      actor: 'Actor van het effect',
      soort: 'Soort effect',
      zekerheid: 'Zekerheid van het effect',
    };
    const rows = members.map((member, index) => {
      const row = this.sheet.row + 1;
      this.head(attribute, labels[attribute]!, this.projects[0]!.names.e![member]!, '');
      const cell = `$${columnName(FIRST_SCENARIO)}${row}`;
      const isKnown = allowed.map((value) => `${cell}="${value}"`).join(',');
      this.sheet.formula(ACTIVE, `IF(OR(${isKnown}),${cell},NA())`, values[index]!, 'berekening', 'tekst');
      this.sheet.text(FIRST_SCENARIO, values[index]!, 'invoer');
      this.sheet.allow(FIRST_SCENARIO, 1, { kind: 'lijst', of: allowed }, `Kies uit ${allowed.join(', ')}.`);
      this.sheet.text(this.layout.column('export'), values[index]!, 'vast');
      const [now, then] = [ACTIVE, this.layout.column('export')].map((column) => `$${columnName(column)}${row}`);
      this.sheet.formula(
        this.layout.column('changed'),
        `IF(ISERROR(${now}),1,IF(EXACT(${now},${then}),0,1))`,
        0,
        'oordeel',
        'geheel',
      );
      this.sheet.row += 1;
      return row;
    });
    return { rows, column: columnName(ACTIVE) };
  }

  /** The formulas themselves stand in the variants' sheets; here they are only told. */
  grondslagen(): void {
    const base = this.projects[0]!;
    for (const { effect, formula } of base.grondslagen) {
      this.head('grondslag', 'Grondslag van het effect (ligt vast in dit werkboek)', base.names.e![effect]!, '');
      this.sheet.text(ACTIVE, formula, 'vast');
      this.sheet.row += 1;
    }
  }

  constants(): ReadonlyMap<string, string> {
    const cells = new Map<string, string>();
    for (const { text, value } of constantsOf(this.projects[0]!)) {
      this.head('getal', 'Getal uit een eigen formule', text, '1');
      this.sheet.number(ACTIVE, value, 'vast', 'vrij');
      cells.set(text, `${INVOER}!$${columnName(ACTIVE)}$${this.sheet.row + 1}`);
      this.sheet.row += 1;
    }
    return cells;
  }

  private head(id: string, label: string, place: string, unit: string): void {
    for (const [column, text] of [id, label, place, unit].entries()) if (text) this.sheet.text(column, text);
  }

  private row(input: InputDefinition, variants: readonly InputCell[], year: number | undefined): void {
    const { sheet, layout } = this;
    const [base] = variants as [InputCell];
    const format = inputFormat(input);
    const numberOf = ({ waarde }: InputCell) =>
      typeof waarde === 'object' && waarde !== null ? waarde[year!]! : (waarde as number | null);
    const row = sheet.row + 1;
    const at = (column: number) => `$${columnName(column)}${row}`;
    // The years that there are columns for cannot change in the workbook.
    const isFixed = input.id === 'horizon';
    this.head(input.id, input.label, '', input.unit);
    const now = numberOf(variants[this.chosen]!);
    const picked = `INDEX(${at(FIRST_SCENARIO)}:${at(FIRST_SCENARIO + variants.length - 1)},1,${this.choice})`;
    // What is no number is an error that spreads, not a 0 that nobody sees; only what may be empty can be.
    const otherwise = input.canBeEmpty ? `IF(OR(ISBLANK(${picked}),${picked}="${EMPTY}"),"${EMPTY}",NA())` : 'NA()';
    sheet.formula(ACTIVE, `IF(ISNUMBER(${picked}),${picked},${otherwise})`, now ?? EMPTY, 'berekening', format);
    for (const [index, variant] of variants.entries()) {
      const value = numberOf(variant);
      const column = FIRST_SCENARIO + index;
      const project = at(FIRST_SCENARIO);
      if (index > 0 && value === numberOf(base))
        sheet.formula(
          column,
          `IF(ISBLANK(${project}),"${EMPTY}",${project})`,
          value ?? EMPTY,
          isFixed ? 'vast' : 'volgt',
          format,
        );
      else if (value === null) sheet.blank(column, 'invoer', format);
      else sheet.number(column, value, isFixed ? 'vast' : 'invoer', format);
    }
    this.evidence(variants, year, format);
    const kept = layout.column('export');
    if (now === null) sheet.text(kept, EMPTY, 'vast');
    else sheet.number(kept, now, 'vast', format);
    const changed = `IF(ISERROR(${at(ACTIVE)}),1,IF(${at(ACTIVE)}=${at(kept)},0,1))`;
    sheet.formula(layout.column('changed'), changed, 0, 'oordeel', 'geheel');
    this.verdict(input, base, year, now, at);
    if (!isFixed) sheet.allow(FIRST_SCENARIO, variants.length, ...allowedFor(input));
    sheet.row += 1;
  }

  /** Range, source and grade of the project's own value; of a scenario that differs, in the remark. */
  private evidence(variants: readonly InputCell[], year: number | undefined, format: NumberFormat): void {
    const { sheet, layout } = this;
    const [base, ...scenarios] = variants as [InputCell, ...InputCell[]];
    for (const [name, bound] of [
      ['low', base.laag],
      ['high', base.hoog],
      ['standard', base.standaard?.waarde],
    ] as const) {
      const value = boundOf(bound, year);
      if (value !== undefined) sheet.number(layout.column(name), value, 'vast', format);
    }
    sheet.text(layout.column('grade'), base.graad, 'merk');
    if (base.eigen) sheet.text(layout.column('own'), 'ja', 'merk');
    sheet.text(layout.column('source'), base.bron, 'toelichting');
    const remarks = base.opmerking ? [base.opmerking] : [];
    for (const [index, { bron, graad, opmerking, path }] of scenarios.entries()) {
      if (path === base.path) continue;
      remarks.push(`Scenario ${index + 2}: ${bron} (${graad}).${opmerking ? ` ${opmerking}` : ''}`);
    }
    if (remarks.length > 0) sheet.text(layout.column('note'), remarks.join(' '), 'toelichting');
  }

  /** Whether the value is one that the quantity can have, and lies within its range: live, as the application checks it. */
  private verdict(
    { limits, canBeEmpty }: InputDefinition,
    { laag, hoog }: InputCell,
    year: number | undefined,
    now: number | null,
    at: (column: number) => string,
  ): void {
    const { sheet, layout } = this;
    const active = at(ACTIVE);
    const [least, most, low, high] = (['least', 'most', 'low', 'high'] as const).map((name) => at(layout.column(name)));
    const impossible: string[] = [];
    // A bound that only keeps numbers finite is no bound to show.
    for (const [name, bound, test] of [
      ['least', limits.least, `${active}${limits.excludesLeast ? '<=' : '<'}${least}`],
      ['most', limits.most, `${active}${limits.excludesMost ? '>=' : '>'}${most}`],
    ] as const) {
      if (Math.abs(bound) >= UNBOUNDED) continue;
      sheet.number(layout.column(name), bound, 'vast', 'vrij');
      impossible.push(test);
    }
    if (limits.whole) impossible.push(`INT(${active})<>${active}`);
    const [lowest, highest] = [boundOf(laag, year), boundOf(hoog, year)];
    const outside = [
      ...(lowest === undefined ? [] : [`${active}<${low}`]),
      ...(highest === undefined ? [] : [`${active}>${high}`]),
    ];
    const good = `"${VERDICTS.good}"`;
    const within = outside.length > 0 ? `IF(OR(${outside.join(',')}),"${VERDICTS.outside}",${good})` : good;
    const number =
      impossible.length > 0 ? `IF(OR(${impossible.join(',')}),"${VERDICTS.impossible}",${within})` : within;
    const none = canBeEmpty ? `IF(ISERROR(${active}),"${VERDICTS.unreadable}",${good})` : `"${VERDICTS.missing}"`;
    const isOutside =
      now !== null && ((lowest !== undefined && now < lowest) || (highest !== undefined && now > highest));
    const value = isOutside ? VERDICTS.outside : VERDICTS.good;
    sheet.formula(layout.column('verdict'), `IF(ISNUMBER(${active}),${number},${none})`, value, 'oordeel', 'tekst');
  }
}

/** A bound of one year, of a value that may hold a list. */
function boundOf(bound: number | null | readonly number[] | undefined, year: number | undefined): number | undefined {
  if (bound === null || bound === undefined) return undefined;
  return typeof bound === 'object' ? bound[Math.min(year ?? 0, bound.length - 1)] : bound;
}
