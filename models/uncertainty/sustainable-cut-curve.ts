import { type Estimate, type KeptDraws, keptDraws, probability } from './statistics.ts';
import type { CellChange } from './tornado.ts';

/** The line that is 0 when every pilot year keeps to the norm: tekort − uit_reserve ≤ (1 − dekkingsnorm) × behoefte. */
export const NORM_LINE = 'boven_norm';
/** The input that is set instead of drawn: leave it out of the draws (`without`). */
export const CUT_INPUT = 'krimp';
/** A shortage this small against the need is rounding: as the search for houdbare krimp has it. */
const NOTHING = 1e-12;

/** @param above a value of NORM_LINE */
export const keepsNorm = (above: number): boolean => above <= NOTHING;

/** 0 … 12 % in steps of one per cent: figures.md's range (0–8 %) and what lies beyond it. */
export const CUTS: readonly number[] = Array.from({ length: 13 }, (_, step) => step / 100);

/**
 * The yearly cut as it is set for one point of the curve: the same in every year but year 0, which keeps the project's.
 * @param years of the horizon
 */
export function cutChanges(cut: number, years: number): readonly CellChange[] {
  return Array.from({ length: years - 1 }, (_, k) => ({ id: CUT_INPUT, cell: k + 1, value: cut }));
}

/** One point of the curve: with this yearly cut the norm is met in this share of the draws. */
export interface CutPoint extends Estimate {
  readonly cut: number;
}

/**
 * The curve of one variant. A larger cut never lowers a shortage and all points use the same draws, so the curve falls.
 * @param cuts rising @param samples per cut the values of `boven_norm`, one per draw
 * @param kept of all cuts and variants that are compared; of these samples when not given
 */
export function cutCurve(
  cuts: readonly number[],
  samples: readonly Float64Array[],
  kept: KeptDraws = keptDraws(samples),
): readonly CutPoint[] {
  return cuts.map((cut, k) => ({ cut, ...probability(samples[k]!, kept, keepsNorm) }));
}

/** A cut read off the curve, or why there is none. */
export type ReadCut =
  | { readonly kind: 'krimp'; readonly cut: number }
  /** Even without a cut the norm is met less often than asked: "ook zonder krimp te krap". */
  | { readonly kind: 'te-krap' }
  /** Still often enough at the largest cut looked at. */
  | { readonly kind: 'minstens'; readonly cut: number };

/**
 * The largest yearly cut with which the norm is met in at least this share of the draws; between two points of the curve in
 * proportion. Since houdbare krimp is at least c just when the norm is met at c, it is the percentile 1 − share of houdbare
 * krimp: its distribution is read off here and nowhere else.
 */
export function cutAt(curve: readonly CutPoint[], share: number): ReadCut {
  const after = curve.findIndex(({ value }) => !(value >= share));
  if (after === 0 || curve.length === 0) return { kind: 'te-krap' };
  if (after < 0) return { kind: 'minstens', cut: curve.at(-1)!.cut };
  const before = curve[after - 1]!;
  const next = curve[after]!;
  const part = (before.value - share) / (before.value - next.value);
  return { kind: 'krimp', cut: before.cut + part * (next.cut - before.cut) };
}
