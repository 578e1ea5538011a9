import { Calculation, type Variant, variantResults } from '../engine/index.ts';
import type { CheckedLine, Problem, Result } from '../language/index.ts';
import { KEY_FIGURES, MODEL_VERSION } from '../lines/index.ts';
import { type ProjectFile, type ResolvedProject, resolveProject } from '../project/index.ts';
import { BRONNEN_WIDTHS, bronnenSheet } from './bronnen.ts';
import { chosen, SHEETS, type SheetId } from './choices.ts';
import { controlesSheet } from './controles.ts';
import { INVOER, invoerSheet } from './invoer.ts';
import { titleOf } from './invoer-layout.ts';
import { excelProblems } from './limits.ts';
import { onzekerheidSheet } from './onzekerheid.ts';
import { FIRST_VALUE, type Overview } from './overview.ts';
import { pagesOf } from './pages.ts';
import { COLUMNS, cellOf, type Place, type Places, placeOf, rowOf } from './places.ts';
import { columnName, type Sheet, type SheetBuilder, type Workbook } from './plan.ts';
import { dependsOnVariant, formatFor, LineSheet, placeLines, placeSeries, SHARED, sectionsOf } from './regels.ts';
import { rendementSheet } from './rendement.ts';
import { samenvattingSheet } from './samenvatting.ts';
import { type LiveFigure, type Particulars, TEXT_WIDTH, titelblad } from './titelblad.ts';
import type { WorkbookUncertainty } from './uncertainty.ts';

/** Stands in the properties of every file we write. */
export const MARKER = 'Bekostigingsverkenner: levend rekenmodel';

export interface WorkbookRequest extends Particulars {
  /** The scenario that is active when the workbook opens; the project itself when not given. */
  readonly scenario?: string;
  /**
   * Ids of the scenarios that can be chosen in the workbook, beside the project itself and the active one, which are always
   * there; all of them when not given.
   */
  readonly scenarios?: readonly string[];
  /** Ids of variants, in the order of the sheets; all of them when not given. */
  readonly variants?: readonly string[];
  /** Of the sheets that can be left out; all of them when not given. */
  readonly sheets?: readonly SheetId[];
  /** What draws found of the project in the active scenario: with it the workbook has the sheet Onzekerheid. */
  readonly uncertainty?: WorkbookUncertainty;
}

/** Plans a live workbook of a project with all its scenarios. Pure: the same request gives the same plan. */
export function planWorkbook(file: ProjectFile, request: WorkbookRequest): Result<Workbook> {
  const problems: Problem[] = [];
  const projects: ResolvedProject[] = [];
  const known = (file.scenarios ?? []).map(({ id }) => id);
  const scenarios = chosen('scenario', known, request.scenarios);
  const sheets = chosen(
    'blad',
    SHEETS.map(({ id }) => id),
    request.sheets,
  );
  const refused = scenarios.problem ?? sheets.problem ?? ofAnotherScenario(request);
  if (refused) return { ok: false, problems: [refused] };
  // In the order of the project, whatever the order in which they were asked for.
  const wanted = known.filter((id) => scenarios.ids.includes(id) || id === request.scenario);
  for (const scenario of [undefined, ...wanted]) {
    const resolved = resolveProject(file, scenario);
    if (!resolved.ok) return resolved;
    problems.push(
      ...resolved.problems.filter(
        ({ where, code }) => !problems.some((known) => known.where === where && known.code === code),
      ),
    );
    projects.push(resolved.value);
  }
  const active =
    request.scenario === undefined ? 0 : projects.findIndex(({ scenario }) => scenario?.id === request.scenario);
  const project = projects[active];
  if (!project) throw new RangeError(`unknown scenario ${request.scenario}`);
  // Every scenario can be chosen in the workbook, so every one must calculate.
  const calculations: Calculation[] = [];
  for (const candidate of projects) {
    const created = Calculation.create(candidate, calculations[0]?.model);
    if (!created.ok) return created;
    calculations.push(created.value);
  }
  const calculation = calculations[active]!;
  const variants = chosenVariants(calculation, request.variants);
  if (!variants.ok) return variants;
  const value = plan(calculation, variants.value, projects, active, sheets.ids, request);
  const tooLarge = excelProblems(value);
  return tooLarge.length > 0 ? { ok: false, problems: tooLarge } : { ok: true, value, problems };
}

/** What was drawn is of one scenario: beside another it would be read as if it were of that. */
function ofAnotherScenario({ scenario, uncertainty }: WorkbookRequest): Problem | undefined {
  if (!uncertainty || uncertainty.scenario === scenario) return undefined;
  const named = (id: string | undefined) => (id === undefined ? 'het project zelf' : `scenario "${id}"`);
  return {
    severity: 'fout',
    code: 'onzekerheid-scenario',
    where: 'blad Onzekerheid',
    what: `de trekkingen zijn van ${named(uncertainty.scenario)}, het werkboek opent met ${named(scenario)}.`,
    remedy: 'Kies hetzelfde scenario, reken de onzekerheid opnieuw uit, of laat het blad weg.',
  };
}

function plan(
  calculation: Calculation,
  variants: readonly Variant[],
  projects: readonly ResolvedProject[],
  active: number,
  sheets: readonly SheetId[],
  request: WorkbookRequest,
): Workbook {
  const { project, model } = calculation;
  const years = project.space.t!.members.length;
  const size = (dimension: string) => project.space[dimension]!.members.length;
  const series = placeSeries(size('e'));
  const yearCell = (year: number) =>
    cellOf(series.yearIndex, series.yearIndex.row, INVOER, `$${columnName(COLUMNS.firstYear + year)}`);
  const invoer = invoerSheet(projects, active, yearCell);

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
  const samenvatting = sheets.includes('samenvatting') ? samenvattingSheet(places, variants) : undefined;
  const rendement = sheets.includes('rendement') ? rendementSheet(places, variants) : undefined;
  const onzekerheid = request.uncertainty && onzekerheidSheet(project, variants, request.uncertainty, request);
  const overviews = [samenvatting, rendement].filter((one) => one !== undefined);
  const checked = [...overviews.map(({ sheet }) => sheet), invoer.sheet, common.sheet, ...variantSheets];
  const controles = controlesSheet(places, variants, checked);
  const lineColumns = 7 + years;
  const lineWidths = [36, 40, 36, 28, 8, 13, 12, ...new Array<number>(years).fill(12), 60];
  const others: readonly Sheet[] = [
    ...(samenvatting ? [finishOverview(samenvatting)] : []),
    finish(invoer.sheet, invoer.widths, [invoer.headRow + 1, 3], invoer.columns, invoer.headRow),
    finish(common.sheet, lineWidths, [FIRST_LINE, 3], lineColumns, FIRST_LINE - 1),
    ...variantSheets.map((sheet) => finish(sheet, lineWidths, [FIRST_LINE, 3], lineColumns, FIRST_LINE - 1)),
    ...(rendement ? [finishOverview(rendement)] : []),
    ...(onzekerheid
      ? [
          {
            ...finish(onzekerheid.sheet, onzekerheid.widths, [0, 1], onzekerheid.widths.length),
            charts: onzekerheid.charts,
          },
        ]
      : []),
    finish(controles.sheet, controles.widths, [0, 2], controles.widths.length),
    ...(sheets.includes('bronnen')
      ? [finish(bronnenSheet(projects), BRONNEN_WIDTHS, [0, 0], BRONNEN_WIDTHS.length)]
      : []),
  ];
  const title = titelblad(
    calculation,
    variants,
    request,
    titleOf(projects[active]!, active),
    others.map(({ name }) => name),
    (id, figure) =>
      liveFigure(
        places,
        variants.find((variant) => variant.id === id),
        figure,
      ),
  );

  return {
    title: project.naam,
    header: `Bekostigingsverkenner ${request.appVersion}, rekenmodel ${MODEL_VERSION}, bij export scenario ${titleOf(projects[active]!, active)}`,
    marker: MARKER,
    names: [...invoer.names, ...controles.names],
    sheets: [finish(title, [26, TEXT_WIDTH, 16], [0, 0], 3), ...others],
  };
}

const finishOverview = ({ sheet, widths, columns, charts }: Overview): Sheet => ({
  ...finish(sheet, widths, [0, FIRST_VALUE], columns),
  charts,
});

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

function chosenVariants({ variants }: Calculation, asked: readonly string[] | undefined): Result<readonly Variant[]> {
  const { ids, problem } = chosen(
    'variant',
    variants.map(({ id }) => id),
    asked,
  );
  if (problem) return { ok: false, problems: [problem] };
  if (ids.length === 0) {
    const known = variants.map(({ id }) => id).join(', ');
    const none = { code: 'variant-onbekend', where: 'varianten', what: 'Er is geen variant gekozen.' };
    return { ok: false, problems: [{ severity: 'fout', ...none, remedy: `Kies uit ${known}.` }] };
  }
  return { ok: true, value: ids.map((id) => variants.find((variant) => variant.id === id)!), problems: [] };
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

function finish(
  sheet: SheetBuilder,
  widths: readonly number[],
  freeze: readonly [number, number],
  printColumns: number,
  headRow?: number,
): Sheet {
  const rows = sheet.cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  return {
    name: sheet.name,
    cells: sheet.cells,
    heights: sheet.heights,
    validations: sheet.validations,
    widths,
    freeze,
    printColumns,
    pages: pagesOf(widths.slice(0, printColumns), sheet.blocks, rows, sheet.heights),
    ...(headRow !== undefined && { repeat: [headRow, headRow] as const }),
  };
}
