import type { Calculation } from '../../models/engine/index.ts';
import type { Problem, Result } from '../../models/language/index.ts';
import { KEY_FIGURES, MODEL_VERSION } from '../../models/lines/index.ts';
import type { ProjectFile } from '../../models/project/index.ts';
import {
  DEFAULT_DRAWS,
  Draws,
  type Estimate,
  type FinishedRun,
  isShort,
  type KeptDraws,
  keptDraws,
  MOST_DRAWS,
  probability,
  publishedShares,
  type Runner,
  type Samples,
  type Summary,
  summary,
  workbookUncertainty,
} from '../../models/uncertainty/index.ts';
import type { WorkbookUncertainty } from '../../models/workbook/index.ts';
import { WrongUse } from './arguments.ts';
import { notation, table } from './format.ts';

export interface SimulateOptions {
  readonly scenario?: string | undefined;
  readonly draws?: string | undefined;
  readonly seed?: string | undefined;
  readonly json?: boolean | undefined;
}

/** What came of a simulation, or what keeps it from being made. */
export type Simulated =
  | { readonly ok: true; readonly text: string; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Lines per year that are told, each as percentiles. */
const YEARLY = ['budget', 'behoefte', 'tekort'] as const;

/** Runs the draws of a project and tells what they say, as text or as JSON. @throws WrongUse */
export async function simulate(
  file: ProjectFile,
  calculation: Calculation,
  options: SimulateOptions,
  runner: Runner,
  onProgress: (share: number) => void,
): Promise<Simulated> {
  const drawn = await draw(file, calculation, options, runner, onProgress);
  if (!drawn.ok) return drawn;
  const { run, varying, warnings } = drawn;
  const told: Told = { calculation, draws: run.samples.draws, varying, ...run };
  return { ok: true, text: options.json ? asJson(told) : asText(told), warnings };
}

/** The draws of a project, for a workbook. @throws WrongUse */
export async function uncertaintyOf(
  file: ProjectFile,
  calculation: Calculation,
  options: SimulateOptions,
  runner: Runner,
  onProgress: (share: number) => void,
): Promise<Result<WorkbookUncertainty>> {
  const drawn = await draw(file, calculation, options, runner, onProgress);
  if (!drawn.ok) return drawn;
  const steps = workbookUncertainty(drawn.run);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.ok ? { ...value, problems: [...drawn.warnings, ...value.problems] } : value;
  }
}

type Drawn =
  | {
      readonly ok: true;
      readonly run: FinishedRun;
      readonly varying: number;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function draw(
  file: ProjectFile,
  { project }: Calculation,
  options: SimulateOptions,
  runner: Runner,
  onProgress: (share: number) => void,
): Promise<Drawn> {
  const draws = wholeNumber(options.draws, 'draws', DEFAULT_DRAWS, 1, MOST_DRAWS);
  const seed = wholeNumber(options.seed, 'seed', project.seed, 0, 4_294_967_295);
  const drawn = Draws.of(project, { draws, seed });
  if (!drawn.ok) return drawn;
  const { scenario } = options;
  const outcome = await runner.run({ file, scenario, draws, seed }, { onProgress });
  if (outcome.kind === 'gestopt') throw new Error('a simulation of the command line is never stopped');
  if (outcome.kind === 'mislukt') return { ok: false, problems: outcome.problems };
  const { samples, warnings } = outcome;
  const run: FinishedRun = { file, scenario, project, samples, kept: keptDraws(samples.data), seed };
  return { ok: true, run, varying: drawn.value.inputs.length, warnings };
}

interface Told {
  readonly calculation: Calculation;
  readonly samples: Samples;
  /** The draws in which everything came out, in every variant alike. */
  readonly kept: KeptDraws;
  readonly draws: number;
  readonly seed: number;
  /** Inputs with a range. */
  readonly varying: number;
}

function asJson(told: Told): string {
  const { calculation, samples, kept, draws, seed, varying } = told;
  const { project, variants } = calculation;
  const years = project.space.t!.members;
  const percentiles = (sample: Float64Array | undefined) => sample && percentilesOf(summary(sample, kept));
  return JSON.stringify({
    project: project.naam,
    scenario: project.scenario?.id ?? null,
    modelVersion: MODEL_VERSION,
    draws,
    failed: kept.failed,
    seed,
    varying,
    varianten: Object.fromEntries(
      variants.map(({ id }) => [
        id,
        {
          kern: Object.fromEntries(
            KEY_FIGURES.map((figure) => [figure.id, percentiles(samples.keyFigure(figure.id, id))]),
          ),
          jaren: Object.fromEntries(
            years.map((year, t) => [
              year,
              {
                ...Object.fromEntries(YEARLY.map((line) => [line, percentiles(samples.of(line, id, 'contract', t))])),
                p_tekort: shareOf(samples.of('tekort', id, 'contract', t), kept, isShort),
              },
            ]),
          ),
          p_ncw_positief: shareOf(samples.keyFigure('ncw', id), kept, (value) => value > 0),
          p_bkv_minstens_1: shareOf(samples.keyFigure('bkv', id), kept, (value) => value >= 1),
        },
      ]),
    ),
    gepubliceerd: published(told).map(({ published: { kerncijfer, laag, hoog, bron }, variant, within }) => ({
      kerncijfer,
      variant,
      laag: laag ?? null,
      hoog: hoog ?? null,
      bron,
      binnen: within.value,
      standaardfout: within.standardError,
    })),
  });
}

function asText(told: Told): string {
  const { calculation, samples, kept, draws, seed, varying } = told;
  const { project, variants } = calculation;
  const lines = [
    `${project.naam}${project.scenario ? ` — scenario: ${project.scenario.naam}` : ''}`,
    `${draws} trekkingen, toevalsgetal (seed) ${seed}; ${varying} invoerwaarden hebben een bereik${kept.failed > 0 ? `; ${kept.failed} trekkingen konden niet worden berekend en tellen nergens mee` : ''}.`,
  ];
  for (const id of ['ncw_gelijke_voet', 'bkv', 'tekort', 'laagste_dekkingsgraad'] as const) {
    const figure = KEY_FIGURES.find((one) => one.id === id)!;
    lines.push(
      '',
      `${figure.label} (${figure.basis})`,
      table(
        ['variant', 'P5', 'P25', 'P50', 'P75', 'P95', 'kans*'],
        variants.map((variant) => {
          const sample = samples.keyFigure(id, variant.id)!;
          const found = percentilesOf(summary(sample, kept));
          const cells = found
            ? Object.values(found).map((value) => notation(value, figure.notation))
            : ['–', '–', '–', '–', '–'];
          return [variant.id, ...cells, chanceText(probability(sample, kept, GOOD[id]))];
        }),
      ),
    );
  }
  lines.push(
    '',
    '* kans op een netto contante waarde boven 0; een bkv van minstens 1; een tekort in de pilot; in elk jaar van de pilot een dekkingsgraad van minstens 95 %. Met de standaardfout.',
  );
  for (const { published: one, variant, within } of published(told)) {
    const bounds = [one.laag, one.hoog].map((bound) => (bound === undefined ? '…' : String(bound).replace('.', ',')));
    lines.push(
      `Gepubliceerd: ${one.kerncijfer} van ${bounds[0]} tot ${bounds[1]} (${one.bron}). Van de trekkingen van ${variant} ligt ${chanceText(within)} daarbinnen.`,
    );
  }
  return lines.join('\n');
}

/** What the chance in the last column is about. */
const GOOD = {
  ncw_gelijke_voet: (value: number) => value > 0,
  bkv: (value: number) => value >= 1,
  tekort: isShort,
  laagste_dekkingsgraad: (value: number) => value >= 0.95,
} as const;

const percent = new Intl.NumberFormat('nl-NL', {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});

const chanceText = ({ value, standardError }: Estimate): string =>
  Number.isNaN(value) ? '–' : `${percent.format(value)} ± ${percent.format(standardError)}`;

function percentilesOf(found: Summary | undefined) {
  if (!found) return null;
  const { p5, p25, p50, p75, p95 } = found.percentiles;
  return { p5: p5.value, p25: p25.value, p50: p50.value, p75: p75.value, p95: p95.value };
}

function shareOf(sample: Float64Array | undefined, kept: KeptDraws, holds: (value: number) => boolean) {
  if (!sample || kept.kept === 0) return null;
  const { value, standardError } = probability(sample, kept, holds);
  return { kans: value, standaardfout: standardError };
}

function published({ calculation: { project, variants }, samples, kept }: Told) {
  return publishedShares(
    project,
    variants.map(({ id }) => id),
    (keyFigure, variant) => {
      const sample = samples.keyFigure(keyFigure, variant);
      return sample && { sample, kept };
    },
  );
}

function wholeNumber(
  typed: string | undefined,
  option: string,
  otherwise: number,
  least: number,
  most: number,
): number {
  if (typed === undefined) return otherwise;
  const value = Number(typed);
  if (/^\d+$/.test(typed) && value >= least && value <= most) return value;
  throw new WrongUse(`"${typed}" kan niet bij --${option}. Geef een geheel getal van ${least} tot en met ${most}.`);
}
