import { Calculation, type Variant, variantResults } from '../engine/index.ts';
import type { CheckedLine, Problem, Result } from '../language/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import { type ProjectFile, type ResolvedProject, resolveProject } from '../project/index.ts';
import { controlesSheet } from './controles.ts';
import { INVOER, invoerSheet, titleOf } from './invoer.ts';
import { excelProblems } from './limits.ts';
import { COLUMNS, cellOf, type Place, type Places, placeOf, rowOf } from './places.ts';
import { columnName, type Sheet, type SheetBuilder, type Workbook } from './plan.ts';
import { dependsOnVariant, formatFor, LineSheet, placeLines, placeSeries, SHARED, sectionsOf } from './regels.ts';
import { type LiveFigure, type Particulars, TEXT_WIDTH, titelblad } from './titelblad.ts';

/** Stands in the properties of every file we write. */
export const MARKER = 'Bekostigingsverkenner: levend rekenmodel';

export interface WorkbookRequest extends Particulars {
  /** The scenario that is active when the workbook opens; the project itself when not given. */
  readonly scenario?: string;
  /** Ids of variants, in the order of the sheets; all of them when not given. */
  readonly variants?: readonly string[];
}

/** Plans a live workbook of a project with all its scenarios. Pure: the same request gives the same plan. */
export function planWorkbook(file: ProjectFile, request: WorkbookRequest): Result<Workbook> {
  const problems: Problem[] = [];
  const projects: ResolvedProject[] = [];
  for (const scenario of [undefined, ...(file.scenarios ?? []).map(({ id }) => id)]) {
    const resolved = resolveProject(file, scenario);
    if (!resolved.ok) return resolved;
    problems.push(
      ...resolved.problems.filter(
        ({ where, code }) => !problems.some((known) => known.where === where && known.code === code),
      ),
    );
    projects.push(resolved.value);
  }
  const chosen =
    request.scenario === undefined ? 0 : projects.findIndex(({ scenario }) => scenario?.id === request.scenario);
  const project = projects[chosen];
  if (!project) throw new RangeError(`unknown scenario ${request.scenario}`);
  // Every scenario can be chosen in the workbook, so every one must calculate.
  const calculations: Calculation[] = [];
  for (const candidate of projects) {
    const created = Calculation.create(candidate, calculations[0]?.model);
    if (!created.ok) return created;
    calculations.push(created.value);
  }
  const calculation = calculations[chosen]!;
  const variants = chosenVariants(calculation, request.variants);
  if (!variants.ok) return variants;
  const value = plan(calculation, variants.value, projects, chosen, request);
  const tooLarge = excelProblems(value);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : { ok: true, value, problems };
}

function plan(
  calculation: Calculation,
  variants: readonly Variant[],
  projects: readonly ResolvedProject[],
  chosen: number,
  request: WorkbookRequest,
): Workbook {
  const { project, model } = calculation;
  const years = project.space.t!.members.length;
  const size = (dimension: string) => project.space[dimension]!.members.length;
  const series = placeSeries(size('e'));
  const yearCell = (year: number) =>
    cellOf(series.yearIndex, series.yearIndex.row, INVOER, `$${columnName(COLUMNS.firstYear + year)}`);
  const invoer = invoerSheet(projects, chosen, yearCell);

  const sections = (holds: (line: CheckedLine) => boolean) => sectionsOf(model.lines.values(), holds);
  const sharedSections = sections((line) => !dependsOnVariant(line));
  const variantSections = sections(dependsOnVariant);
  const shared = new Map<string, Place>([...series.series, ...placeLines(SHARED, sharedSections, size, series.end)]);
  const sheetNames = namesOf(variants);
  const keyRows = LineSheet.keyFigureRows();
  const perVariant = new Map(
    variants.map((variant) => [
      variant.id,
      placeLines(sheetNames.get(variant.id)!, variantSections, size, FIRST_LINE + keyRows),
    ]),
  );
  const places: Places = {
    calculation,
    inputs: invoer.inputs,
    shared,
    perVariant,
    attributes: invoer.attributes,
    constants: invoer.constants,
    yearIndex: series.yearIndex,
  };

  const common = new LineSheet(
    places,
    SHARED,
    `${project.naam} — populatie en zorgvraag`,
    'Wat alle varianten delen. Eén rij per regel en school of zorgvorm, één kolom per jaar.',
    undefined,
  );
  common.series();
  common.sections(sharedSections);
  const variantSheets = variants.map((variant) => {
    const sheet = new LineSheet(
      places,
      sheetNames.get(variant.id)!,
      `${project.naam} — ${variant.bekostiging}bekostiging, ${project.names.o![variant.organisatievorm]}`,
      'Alle regels van deze variant: zoals gecontracteerd (contract) en op gelijke voet (gelijk).',
      variant,
    );
    sheet.keyFigures(variantResults(calculation, variant).kern);
    sheet.sections(variantSections);
    return sheet.sheet;
  });
  const checked = [invoer.sheet, common.sheet, ...variantSheets];
  const controles = controlesSheet(places, variants, checked);
  const title = titelblad(calculation, variants, request, titleOf(projects[chosen]!, chosen), (id, figure) =>
    liveFigure(
      places,
      variants.find((variant) => variant.id === id),
      figure,
    ),
  );

  const lineColumns = 7 + years;
  const lineWidths = [36, 40, 36, 28, 8, 13, 12, ...new Array<number>(years).fill(12), 60];
  return {
    title: project.naam,
    marker: MARKER,
    names: [...invoer.names, ...controles.names],
    sheets: [
      finish(title, [26, TEXT_WIDTH, 16], [0, 0], 3),
      finish(invoer.sheet, invoer.widths, [invoer.headRow + 1, 3], invoer.columns, invoer.headRow),
      finish(common.sheet, lineWidths, [FIRST_LINE, 3], lineColumns, FIRST_LINE - 1),
      ...variantSheets.map((sheet) => finish(sheet, lineWidths, [FIRST_LINE, 3], lineColumns, FIRST_LINE - 1)),
      finish(controles.sheet, controles.widths, [0, 2], controles.widths.length),
    ],
  };
}

/** Row of the first line on a sheet with lines, below title and heads. */
const FIRST_LINE = 4;

/** A key figure as it stands on the sheet of its variant, when that is in the workbook. */
function liveFigure(places: Places, variant: Variant | undefined, id: string): LiveFigure | undefined {
  const figure = KEY_FIGURES.find((candidate) => candidate.id === id);
  const place = figure && variant && placeOf(places, figure.line, variant);
  if (!place) return undefined;
  const footing = figure.onEqualFooting ? 'gelijk' : 'contract';
  const formula = cellOf(place, rowOf(place, footing, {}), 'Titelblad', '');
  return {
    formula,
    value: places.calculation.valueAt(figure.line, variant, footing),
    format: formatFor(figure.notation),
  };
}

function chosenVariants({ variants }: Calculation, ids: readonly string[] | undefined): Result<readonly Variant[]> {
  const unknown = ids?.find((id) => !variants.some((variant) => variant.id === id));
  if (unknown !== undefined) {
    const known = variants.map(({ id }) => id).join(', ');
    const problem = {
      code: 'variant-onbekend',
      where: 'varianten',
      what: `Er is geen variant "${unknown}".`,
      remedy: `Kies uit ${known}.`,
    };
    return { ok: false, problems: [{ severity: 'fout', ...problem }] };
  }
  const chosen = ids ? ids.map((id) => variants.find((variant) => variant.id === id)!) : variants;
  return { ok: true, value: chosen, problems: [] };
}

/** At most 31 characters, and unique: an organisation form of the user's own may have a long name. */
function namesOf(variants: readonly Variant[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { id, bekostiging, organisatievorm } of variants) {
    let name = `${bekostiging}-${organisatievorm}`.slice(0, 31);
    for (let number = 2; [...names.values()].includes(name); number++) name = `${name.slice(0, 28)}-${number}`;
    names.set(id, name);
  }
  return names;
}

/** More rows than this on one page cannot be read. */
const MOST_ROWS_ON_A_PAGE = 60;

function finish(
  sheet: SheetBuilder,
  widths: readonly number[],
  freeze: readonly [number, number],
  printColumns: number,
  headRow?: number,
): Sheet {
  return {
    name: sheet.name,
    cells: sheet.cells,
    heights: sheet.heights,
    widths,
    freeze,
    printColumns,
    onePage: sheet.cells.every(({ row }) => row < MOST_ROWS_ON_A_PAGE),
    ...(headRow !== undefined && { repeat: [headRow, headRow] as const }),
  };
}
