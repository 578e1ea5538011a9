import { DIMENSIONS, INPUTS, type InputDefinition } from '../lines/index.ts';
import type { Cell as InputCell, ResolvedProject } from '../project/index.ts';
import { constantsOf } from './constants.ts';
import type { InputPlace } from './places.ts';
import { columnName, LINE_HEIGHT, type NumberFormat, SheetBuilder } from './plan.ts';

export const INVOER = 'Invoer';
/** Number of the chosen scenario; 1 is the project itself. */
export const CHOICE = 'scenario_keuze';
/** How many inputs differ from the export. */
export const CHANGED = 'invoer_gewijzigd';

/**
 * What an empty input shows. A word and not an empty text: the cached value of an empty text reads as 0 in programs that
 * trust caches, and a 0 is not empty.
 */
const EMPTY = 'leeg';

const ACTIVE = 4;
const FIRST_SCENARIO = 5;
const HEAD_ROW = 5;

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
 */
export function invoerSheet(projects: readonly ResolvedProject[], chosen: number): InvoerSheet {
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
  sheet.text(0, 'Gekozen scenario (nummer)', 'tekst');
  sheet.number(ACTIVE, chosen + 1, 'invoer', 'jaar');
  const choice = `$${columnName(ACTIVE)}$3`;
  const heads = `$${columnName(FIRST_SCENARIO)}$${HEAD_ROW + 1}:$${columnName(FIRST_SCENARIO + projects.length - 1)}$${HEAD_ROW + 1}`;
  sheet.row = 3;
  sheet.text(0, 'Dat is', 'tekst');
  sheet.formula(ACTIVE, `INDEX(${heads},1,${choice})`, titleOf(projects[chosen]!, chosen), 'berekening', 'tekst');
  sheet.row = HEAD_ROW;
  sheet.heights.set(HEAD_ROW, 5 * LINE_HEIGHT);
  sheet.heads(layout.heads(projects));

  const writer = new InputWriter(sheet, layout, projects, chosen, choice);
  const inputs = new Map<string, InputPlace>();
  const names = [{ name: CHOICE, refersTo: `=${INVOER}!${choice}` }];
  for (const input of INPUTS) {
    const place = writer.input(input);
    inputs.set(input.id, place);
    if (place.name) names.push({ name: place.name, refersTo: `=${INVOER}!$${place.column}$${place.rows[0]}` });
  }
  const attributes = new Map<string, { rows: readonly number[]; column: string }>();
  for (const attribute of ['actor', 'soort', 'zekerheid']) {
    attributes.set(attribute, writer.attribute(attribute, base.space.e!.attributes![attribute]!));
  }
  writer.grondslagen();
  const constants = writer.constants();
  const changed = `$${columnName(layout.column('changed'))}$${HEAD_ROW + 2}:$${columnName(layout.column('changed'))}$${sheet.row}`;
  const rows = sheet.row;
  sheet.row = HEAD_ROW - 1;
  sheet.text(layout.column('export'), 'Veranderd:', 'tekst');
  sheet.formula(layout.column('changed'), `SUM(${changed})`, 0, 'controle', 'geheel');
  names.push({ name: CHANGED, refersTo: `=${INVOER}!$${columnName(layout.column('changed'))}$${HEAD_ROW}` });
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

export function titleOf(project: ResolvedProject, index: number): string {
  return project.scenario ? `${index + 1} ${project.scenario.naam}` : `${index + 1} project`;
}

/** What stands after the scenarios, in order: title and width per column. */
const AFTER = {
  low: ['Laag', 9],
  high: ['Hoog', 9],
  standard: ['Standaard', 10],
  grade: ['Graad', 7],
  own: ['Eigen', 7],
  export: ['Bij export', 11],
  changed: ['Veranderd', 10],
  source: ['Bron', 60],
  note: ['Opmerking', 60],
} as const satisfies Record<string, readonly [string, number]>;

type After = keyof typeof AFTER;

/** Which column holds what; the number of scenarios decides. */
class Layout {
  constructor(private readonly scenarios: number) {}

  column(name: After): number {
    return FIRST_SCENARIO + this.scenarios + Object.keys(AFTER).indexOf(name);
  }

  heads(projects: readonly ResolvedProject[]): string[] {
    const after = Object.values(AFTER).map(([title]) => title);
    return ['Sleutel', 'Omschrijving', 'Onderdeel', 'Eenheid', 'Actief', ...projects.map(titleOf), ...after];
  }

  widths(): number[] {
    const after = Object.values(AFTER).map(([, width]) => width);
    return [22, 33, 46, 16, 12, ...new Array<number>(this.scenarios).fill(13), ...after];
  }
}

class InputWriter {
  private readonly cellsPerProject: readonly ReadonlyMap<string, readonly InputCell[]>[];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: Layout,
    private readonly projects: readonly ResolvedProject[],
    private readonly chosen: number,
    private readonly choice: string,
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
      for (const [year, label] of (input.dimensions.includes('t') ? years : ['']).entries()) {
        rows[first + year] = this.sheet.row + 1;
        perGrade.push(this.sheet.row + 1);
        this.row(
          input,
          variants,
          [...place, label].filter(Boolean).join(' · '),
          input.dimensions.includes('t') ? year : undefined,
        );
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
  attribute(attribute: string, values: readonly string[]): { rows: readonly number[]; column: string } {
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
      this.sheet.formula(ACTIVE, `IF(ISBLANK(${cell}),"${EMPTY}",${cell})`, values[index]!, 'berekening', 'tekst');
      this.sheet.text(FIRST_SCENARIO, values[index]!, 'invoer');
      this.sheet.text(this.layout.column('export'), values[index]!, 'vast');
      const [now, then] = [ACTIVE, this.layout.column('export')].map((column) => `$${columnName(column)}${row}`);
      this.sheet.formula(this.layout.column('changed'), `IF(EXACT(${now},${then}),0,1)`, 0, 'oordeel', 'geheel');
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
    for (const { text, value } of constantsOf(this.projects[0]!.grondslagen)) {
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

  private row(input: InputDefinition, variants: readonly InputCell[], place: string, year: number | undefined): void {
    const { sheet, layout } = this;
    const [base] = variants as [InputCell];
    const format = inputFormat(input);
    const numberOf = ({ waarde }: InputCell) =>
      typeof waarde === 'object' && waarde !== null ? waarde[year!]! : (waarde as number | null);
    const row = sheet.row + 1;
    const project = `$${columnName(FIRST_SCENARIO)}${row}`;
    // The years that there are columns for cannot change in the workbook.
    const isFixed = input.id === 'horizon';
    this.head(input.id, input.label, place, input.unit);
    const now = numberOf(variants[this.chosen]!);
    const block = `$${columnName(FIRST_SCENARIO)}${row}:$${columnName(FIRST_SCENARIO + variants.length - 1)}${row}`;
    const picked = `INDEX(${block},1,${this.choice})`;
    sheet.formula(ACTIVE, `IF(ISBLANK(${picked}),"${EMPTY}",${picked})`, now ?? EMPTY, 'berekening', format);
    for (const [index, variant] of variants.entries()) {
      const value = numberOf(variant);
      const column = FIRST_SCENARIO + index;
      if (index > 0 && value === numberOf(base))
        sheet.formula(column, `IF(ISBLANK(${project}),"${EMPTY}",${project})`, value ?? EMPTY, 'volgt', format);
      else if (value === null) sheet.blank(column, 'invoer', format);
      else sheet.number(column, value, isFixed ? 'vast' : 'invoer', format);
    }
    const { laag, hoog, graad, bron, eigen, opmerking, standaard } = variants[this.chosen]!;
    const pick = (bound: typeof laag | null) =>
      typeof bound === 'object' && bound !== null ? bound[Math.min(year ?? 0, bound.length - 1)] : bound;
    for (const [column, value] of [
      [layout.column('low'), pick(laag)],
      [layout.column('high'), pick(hoog)],
      [layout.column('standard'), pick(standaard?.waarde)],
    ] as const) {
      if (typeof value === 'number') sheet.number(column, value, 'vast', format);
    }
    sheet.text(layout.column('grade'), graad, 'merk');
    if (eigen) sheet.text(layout.column('own'), 'ja', 'merk');
    sheet.text(layout.column('source'), bron, 'toelichting');
    if (opmerking) sheet.text(layout.column('note'), opmerking, 'toelichting');
    if (now === null) sheet.text(layout.column('export'), EMPTY, 'vast');
    else sheet.number(layout.column('export'), now, 'vast', format);
    const [active, exported] = [ACTIVE, layout.column('export')].map((column) => `$${columnName(column)}${row}`);
    sheet.formula(layout.column('changed'), `IF(${active}=${exported},0,1)`, 0, 'oordeel', 'geheel');
    sheet.row += 1;
  }
}

function inputFormat({ unit, limits }: InputDefinition): NumberFormat {
  if (limits.whole && limits.least >= 1990) return 'jaar';
  if (unit === 'euro') return 'euro';
  return unit.startsWith('euro/') && !unit.endsWith('eenheid') ? 'eurocent' : 'vrij';
}
