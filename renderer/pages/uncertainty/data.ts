import type { Calculation, Footing, Variant } from '../../../models/engine/index.ts';
import { KEY_FIGURES, type KeyFigure } from '../../../models/lines/index.ts';
import { keyOf, type ResolvedProject } from '../../../models/project/index.ts';
import {
  binsFor,
  type Comparison,
  type CurvePoint,
  compare,
  cumulativeCurve,
  Draws,
  type Estimate,
  evaluateBy,
  type Histogram,
  histogram,
  type Influences,
  influences,
  isShort,
  type PublishedShare,
  probability,
  publishedShares,
  type RankedInput,
  rankedInput,
  type Summary,
  summary,
  type TornadoRow,
  tornado,
  uncertainInputs,
  type Variation,
} from '../../../models/uncertainty/index.ts';
import type { SimulationResult } from '../../store/simulation.ts';
import type { Steps } from '../../store/steps.ts';
import type { Bound } from '../../text/findings-uncertainty.ts';
import { cellName } from '../../text/names.ts';

/** Of a year there is nothing between two of them, and "never" is no year: percentiles say nothing of it. */
export const FIGURES: readonly KeyFigure[] = KEY_FIGURES.filter(({ notation }) => notation !== 'jaar');
export const figureOf = (id: string): KeyFigure => KEY_FIGURES.find((figure) => figure.id === id)!;
export const footingOf = ({ onEqualFooting }: KeyFigure): Footing => (onEqualFooting ? 'gelijk' : 'contract');

/** Variants of a result that are shown now; all of them when none is. */
export function variantsOf({ samples }: SimulationResult, off: readonly string[] = []): readonly string[] {
  const all = [...new Set(samples.outputs.map(({ variant }) => variant))];
  const on = all.filter((id) => !off.includes(id));
  return on.length > 0 ? on : all;
}

/** Calendar years of the pilot within the horizon. */
export function pilotYearsOf({ space, cells }: ResolvedProject): readonly string[] {
  const years = space.t!.members;
  const pilot = cells.find(({ input }) => input.id === 'looptijd_pilot')?.waarde;
  return years.slice(0, Math.min(typeof pilot === 'number' ? pilot : years.length, years.length));
}

/** Lines per year whose bands are drawn or listed. */
export const YEARLY = [
  'budget',
  'behoefte',
  'tekort',
  'uit_reserve',
  'tekort_gedragen_aanbieder',
  'tekort_gemeente',
  'onvervuld_in_tekort',
] as const;
export type YearlyLine = (typeof YEARLY)[number];

export interface Yearly {
  /** Per line a summary per year of the horizon, in €. */
  readonly lines: Readonly<Record<YearlyLine, readonly Summary[]>>;
  /** Of a shortage, per year of the horizon. */
  readonly chances: readonly Estimate[];
}

/** What budget, need, shortage and bearers of a variant may be, year by year. */
export function* yearlyOf({ samples, kept, project }: SimulationResult, variant: string): Steps<Yearly> {
  const years = project.space.t!.members;
  const lines: Partial<Record<YearlyLine, Summary[]>> = {};
  for (const [at, line] of YEARLY.entries()) {
    const list: Summary[] = [];
    for (let year = 0; year < years.length; year++) {
      list.push(summary(samples.of(line, variant, 'contract', year)!, kept)!);
      yield (at + year / years.length) / YEARLY.length;
    }
    lines[line] = list;
  }
  const chances = years.map((_, year) => probability(samples.of('tekort', variant, 'contract', year)!, kept, isShort));
  return { lines: lines as Yearly['lines'], chances };
}

export interface FigureSpread {
  readonly variant: string;
  readonly summary: Summary;
  /** Draws in which this very figure of this variant did not come out. */
  readonly failed: number;
  /** Of being past the figure's bound. */
  readonly chance: Estimate | undefined;
}

/** A key figure of each variant. */
export function* spreadsOf(
  { samples, kept }: SimulationResult,
  variants: readonly string[],
  figure: KeyFigure,
  bound: Bound | undefined,
): Steps<readonly FigureSpread[]> {
  const rows: FigureSpread[] = [];
  for (const variant of variants) {
    const sample = samples.keyFigure(figure.id, variant)!;
    const chance = bound && probability(sample, kept, (value) => isPast(value, bound));
    let failed = 0;
    for (const value of sample) if (!Number.isFinite(value)) failed++;
    rows.push({ variant, summary: summary(sample, kept)!, failed, chance });
    yield rows.length / variants.length;
  }
  return rows;
}

export const isPast = (value: number, { value: bound, isIncluded }: Bound): boolean =>
  isIncluded ? value >= bound : value > bound;

export interface Distribution {
  readonly histogram: Histogram;
  readonly curve: readonly CurvePoint[];
}

/** One figure of one variant, on the scale of that figure alone. */
export function* distributionOf(
  { samples, kept }: SimulationResult,
  variant: string,
  figure: KeyFigure,
): Steps<Distribution> {
  const sample = samples.keyFigure(figure.id, variant)!;
  const bins = binsFor([sample], kept)!;
  yield 0.3;
  const found = histogram(sample, kept, bins);
  yield 0.4;
  return { histogram: found, curve: cumulativeCurve(sample, kept) };
}

/** "A better than B" for every two variants, on equal footing; a row is better than a column. */
export function* betterOf(
  { samples, kept }: SimulationResult,
  variants: readonly string[],
): Steps<readonly (readonly (Comparison | null)[])[]> {
  const rows: (Comparison | null)[][] = [];
  for (const row of variants) {
    const line: (Comparison | null)[] = [];
    for (const column of variants) {
      const [a, b] = [row, column].map((id) => samples.keyFigure('ncw_gelijke_voet', id)!);
      line.push(row === column ? null : compare(a!, b!, kept));
      yield (rows.length + line.length / variants.length) / variants.length;
    }
    rows.push(line);
  }
  return rows;
}

/** The ranks of the inputs among the draws are the same for every figure. */
const ranked = new WeakMap<SimulationResult, readonly RankedInput[]>();

/** What the spread of a figure goes with. */
export function* influencesOf(
  result: SimulationResult,
  variant: string,
  figure: KeyFigure,
): Steps<Influences | undefined> {
  const { samples, kept, project } = result;
  let inputs = ranked.get(result);
  if (!inputs) {
    const made = Draws.of(project, { draws: samples.draws });
    if (!made.ok) return undefined;
    const { value: draws } = made;
    const list: RankedInput[] = [];
    for (const [at, { key }] of draws.inputs.entries()) {
      list.push(rankedInput(key, draws.valuesOf(at), kept));
      yield (0.95 * list.length) / draws.inputs.length;
    }
    inputs = list;
    ranked.set(result, inputs);
  }
  return influences(inputs, samples.keyFigure(figure.id, variant)!, kept);
}

/** Inputs that can be moved without the others: each alone, and the origins of a school together. */
export function independentParts({ inputs, sums }: Variation): readonly Variation[] {
  const bound = new Set(sums.flatMap(({ inputs: members }) => members));
  const alone = inputs.filter((_, at) => !bound.has(at)).map((input): Variation => ({ inputs: [input], sums: [] }));
  const together = sums.map(
    ({ inputs: members, total }): Variation => ({
      inputs: members.map((at) => inputs[at]!),
      sums: [{ inputs: members.map((_, at) => at), total }],
    }),
  );
  return [...alone, ...together];
}

/** One input at a time, by the point engine. */
export function* tornadoOf(
  calculation: Calculation,
  variant: Variant,
  figure: KeyFigure,
  footing: Footing = footingOf(figure),
): Steps<readonly TornadoRow[]> {
  const { project } = calculation;
  const question = [variant.id, figure.line, footing].join(' ');
  const known = tornadoes.get(project)?.get(question);
  if (known) return known;
  const varying = uncertainInputs(project);
  if (!varying.ok) return [];
  const evaluate = evaluateBy(calculation, [{ line: figure.line, variant, footing }]);
  const parts = independentParts(varying.value);
  const rows: TornadoRow[] = [];
  for (const [at, part] of parts.entries()) {
    rows.push(...tornado(part, evaluate));
    yield (at + 1) / parts.length;
  }
  // Not of a project that changed meanwhile.
  if (calculation.project === project)
    tornadoes.set(project, (tornadoes.get(project) ?? new Map()).set(question, rows));
  return rows;
}

/** What was worked out of a project as it is: several pages and the note ask for the same. */
const tornadoes = new WeakMap<ResolvedProject, Map<string, readonly TornadoRow[]>>();

/** How often the draws come out where a study did. */
export function publishedOf({ samples, kept, project }: SimulationResult, variant: string): readonly PublishedShare[] {
  return publishedShares(project, [...new Set(samples.outputs.map((output) => output.variant))], (figure, id) => {
    const sample = samples.keyFigure(figure, id);
    return sample && { sample, kept };
  }).filter(({ published, variant: of }) => published.variant !== undefined || of === variant);
}

/** The name of a varying input as it is read. */
export function inputNames({ cells, names }: ResolvedProject): ReadonlyMap<string, string> {
  return new Map(cells.map((cell) => [keyOf(cell), cellName(cell, names)]));
}
