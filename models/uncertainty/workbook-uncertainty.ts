import { Calculation } from '../engine/index.ts';
import type { Problem, Result } from '../language/index.ts';
import { KEY_FIGURES } from '../lines/index.ts';
import type { ProjectFile, ResolvedProject } from '../project/index.ts';
import type {
  ChanceId,
  FigureHistogram,
  FigureUncertainty,
  StressUncertainty,
  VariantUncertainty,
  WorkbookUncertainty,
} from '../workbook/index.ts';
import { binsFor, boundOf, histogram } from './histogram.ts';
import { isShort, type Samples } from './simulation.ts';
import { type Estimate, type KeptDraws, probability, summary } from './statistics.ts';
import { stressValues } from './stress.ts';
import { STRESS_FIGURES, type StressOutcome, stressOutcomes } from './stress-outcomes.ts';
import { keepsNorm, NORM_LINE } from './sustainable-cut-curve.ts';
import { uncertainInputs } from './uncertain-inputs.ts';

/** A run of the draws that came to its end, and what it was of. */
export interface FinishedRun {
  readonly file: ProjectFile;
  readonly scenario?: string | undefined;
  /** The file in its scenario. */
  readonly project: ResolvedProject;
  readonly samples: Samples;
  readonly kept: KeptDraws;
  readonly seed: number;
}

/** Between two years there is nothing, and "never" is no year: percentiles say nothing of it. */
const FIGURES = KEY_FIGURES.filter(({ notation }) => notation !== 'jaar');
/** Of these the workbook has a histogram. */
const DRAWN = ['tekort', 'ncw_gelijke_voet'] as const;

/** The key figure that a chance is about, and what it must be. */
const HOLDS: Readonly<Record<Exclude<ChanceId, 'houdbaar'>, readonly [figure: string, (value: number) => boolean]>> = {
  tekort: ['tekort', isShort],
  ncw_negatief: ['ncw', (value) => value < 0],
  ncw_gelijke_voet_negatief: ['ncw_gelijke_voet', (value) => value < 0],
  bkv_minstens_1: ['bkv', (value) => value >= 1],
  bkv_gelijke_voet_minstens_1: ['bkv_gelijke_voet', (value) => value >= 1],
  besparing: ['besparing_deelnemers', (value) => value > 0],
  terugverdiend: ['terugverdienjaar', (value) => value > 0],
};

/** Of the whole work, what is done once the draws are told; the stress tests take the rest. */
const TOLD = 0.7;

/**
 * What the sheet Onzekerheid of a workbook tells of a run, in steps that each give the share that is done (0 … 1).
 * @returns a problem when no draw counts, or the project can't be calculated
 */
export function* workbookUncertainty(run: FinishedRun): Generator<number, Result<WorkbookUncertainty>, void> {
  const { file, scenario, project, samples, kept, seed } = run;
  if (kept.kept === 0) return { ok: false, problems: [nothingKept(samples.draws)] };
  const varying = uncertainInputs(project);
  if (!varying.ok) return varying;
  const created = Calculation.create(project);
  if (!created.ok) return created;
  const ids = created.value.variants.map(({ id }) => id);
  const variants: VariantUncertainty[] = [];
  for (const variant of ids) {
    const figures: FigureUncertainty[] = [];
    for (const { id } of FIGURES) {
      figures.push(figureOf(id, samples.keyFigure(id, variant)!, kept));
      yield (TOLD * (variants.length + figures.length / FIGURES.length)) / ids.length;
    }
    variants.push({
      variant,
      figures,
      chances: chancesOf(samples, variant, kept),
      shortage: project.space.t!.members.map((_, year) =>
        probability(samples.of('tekort', variant, 'contract', year)!, kept, isShort),
      ),
    });
  }
  const histograms: FigureHistogram[] = [];
  for (const figure of DRAWN) {
    histograms.push(histogramOf(figure, ids, samples, kept));
    yield TOLD;
  }
  const stress = stressOutcomes(created.value, file, scenario);
  let step = stress.next();
  for (; !step.done; step = stress.next()) yield TOLD + (1 - TOLD) * step.value;
  const value: WorkbookUncertainty = {
    ...(scenario !== undefined && { scenario }),
    draws: kept.draws,
    failed: kept.failed,
    seed,
    varying: varying.value.inputs.length,
    variants,
    histograms,
    stress: step.value.map((outcome) => stressOf(outcome, project, ids)),
  };
  return { ok: true, value, problems: [] };
}

function figureOf(figure: string, sample: Float64Array, kept: KeptDraws): FigureUncertainty {
  const { mean, standardDeviation, percentiles } = summary(sample, kept)!;
  return { figure, mean, standardDeviation, percentiles };
}

function chancesOf(samples: Samples, variant: string, kept: KeptDraws): Record<ChanceId, Estimate> {
  const houdbaar = probability(samples.of(NORM_LINE, variant)!, kept, keepsNorm);
  const others = Object.entries(HOLDS).map(
    ([id, [figure, holds]]) => [id, probability(samples.keyFigure(figure, variant)!, kept, holds)] as const,
  );
  return { houdbaar, ...Object.fromEntries(others) } as Record<ChanceId, Estimate>;
}

/** On one scale, so that the variants can be laid beside each other. */
function histogramOf(figure: string, variants: readonly string[], samples: Samples, kept: KeptDraws): FigureHistogram {
  const of = variants.map((variant) => samples.keyFigure(figure, variant)!);
  const bins = binsFor(of, kept)!;
  return {
    figure,
    bounds: Array.from({ length: bins.count + 1 }, (_, bin) => boundOf(bins, bin)),
    variants: variants.map((variant, at) => {
      const { counts, below, above } = histogram(of[at]!, kept, bins);
      return { variant, counts, below, above };
    }),
  };
}

function stressOf(
  { test, outcomeOf }: StressOutcome,
  project: ResolvedProject,
  variants: readonly string[],
): StressUncertainty {
  return {
    name: test.naam,
    explanation: test.uitleg,
    sets: stressValues(project, test).map(({ cell, waarde }) => ({
      input: cell.input.id,
      part: Object.entries(cell.members)
        .map(([dimension, id]) => project.names[dimension]?.[id] ?? id)
        .join(' · '),
      from: cell.waarde,
      to: waarde,
    })),
    outcomes: variants.flatMap((variant) =>
      STRESS_FIGURES.map((figure) => {
        const value = outcomeOf(variant, figure);
        return { variant, figure, value: value !== undefined && Number.isFinite(value) ? value : null };
      }),
    ),
  };
}

function nothingKept(draws: number): Problem {
  return {
    severity: 'fout',
    code: 'trekkingen-geen',
    where: 'onzekerheid',
    what: `geen van de ${draws} trekkingen kon worden berekend.`,
    remedy: 'Maak de bereiken (laag en hoog) smaller, en reken opnieuw.',
  };
}
