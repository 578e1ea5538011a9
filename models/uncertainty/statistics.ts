import { selectRanks } from './selection.ts';

/** The draws that count: those in which everything that is compared came out as a finite number. */
export interface KeptDraws {
  /** All draws made. */
  readonly draws: number;
  readonly kept: number;
  /** Draws left out, of all. */
  readonly failed: number;
  /** Per sample, in the order given: how many draws failed in it. */
  readonly failedIn: readonly number[];
  /** Positions of the draws that count, rising; null when all do. */
  readonly positions: Int32Array | null;
}

/**
 * A draw that fails in one variant is left out of all: otherwise two variants would be judged on different draws, and the
 * one that fails in bad times would look the better for it.
 * @param samples per variant (and figure) one value per draw; all of the same length
 */
export function keptDraws(samples: readonly Float64Array[]): KeptDraws {
  const draws = samples[0]?.length ?? 0;
  if (samples.some(({ length }) => length !== draws)) throw new RangeError('samples of different length');
  const isOut = new Uint8Array(draws);
  const failedIn = samples.map((sample) => {
    let failed = 0;
    for (let draw = 0; draw < draws; draw++) {
      if (Number.isFinite(sample[draw])) continue;
      failed++;
      isOut[draw] = 1;
    }
    return failed;
  });
  let failed = 0;
  for (let draw = 0; draw < draws; draw++) failed += isOut[draw]!;
  const kept = draws - failed;
  const positions = failed === 0 ? null : new Int32Array(kept);
  if (positions) for (let draw = 0, at = 0; draw < draws; draw++) if (isOut[draw] === 0) positions[at++] = draw;
  return { draws, kept, failed, failedIn, positions };
}

/** The values of the draws that count, as a copy. */
export function keptValues(sample: Float64Array, { draws, positions }: KeptDraws): Float64Array {
  if (sample.length !== draws) throw new RangeError('the draws kept are not of this sample');
  return positions ? Float64Array.from(positions, (at) => sample[at]!) : sample.slice();
}

/** A figure from draws, with its standard error: how far another seed would come out, as a standard deviation. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

/**
 * Percentiles by selection. Definition: number 7 of Hyndman and Fan (1996), `PERCENTILE.INC` in Excel: between the two values
 * next to share × (n − 1), in proportion.
 *
 * The standard error is half the distance between the percentiles one binomial standard deviation √(p (1 − p) ÷ n) lower and
 * higher (Woodruff 1952): no density has to be guessed, and it is 0 where all draws around are equal. Latin hypercube draws
 * are spread more evenly than chance, so that it is an upper bound.
 * @param values finite, at least one; left as they are
 * @param shares 0 … 1
 */
export function percentiles(values: Float64Array, shares: readonly number[]): Estimate[] {
  const count = values.length;
  if (count === 0) throw new RangeError('no draws to take percentiles of');
  const wanted = shares.flatMap((share) => {
    const deviation = Math.sqrt((share * (1 - share)) / count);
    return [share, Math.max(0, share - deviation), Math.min(1, share + deviation)];
  });
  const found = quantilesOf(values, wanted);
  return shares.map((_, k) => ({
    value: found[3 * k]!,
    standardError: (found[3 * k + 2]! - found[3 * k + 1]!) / 2,
  }));
}

function quantilesOf(values: Float64Array, shares: readonly number[]): number[] {
  const last = values.length - 1;
  const ranks = shares.map((share) => Math.min(last, Math.floor(share * last)));
  const needed = new Set(ranks.flatMap((rank) => [rank, Math.min(last, rank + 1)]));
  const copy = values.slice();
  selectRanks(copy, Int32Array.from(needed).sort());
  return shares.map((share, k) => {
    const rank = ranks[k]!;
    const below = copy[rank]!;
    const above = copy[Math.min(last, rank + 1)]!;
    // Not below + part × (above − below) at the end: that can round past `above`. And no negative zero.
    return Math.min(above, below + (share * last - rank) * (above - below)) + 0;
  });
}

export const SUMMARY_SHARES = { p5: 0.05, p25: 0.25, p50: 0.5, p75: 0.75, p95: 0.95 } as const;
export type Percentile = keyof typeof SUMMARY_SHARES;

/** Everything about one figure of one variant, all of it from the same draws. */
export interface Summary {
  readonly draws: number;
  readonly failed: number;
  readonly mean: Estimate;
  readonly standardDeviation: number;
  readonly least: number;
  readonly most: number;
  readonly percentiles: Readonly<Record<Percentile, Estimate>>;
}

/** @returns undefined when no draw counts: there is nothing to say then, and no number says it */
export function summary(sample: Float64Array, kept: KeptDraws): Summary | undefined {
  if (kept.kept === 0) return undefined;
  const values = kept.positions ? keptValues(sample, kept) : sample;
  const { mean, variance, least, most } = moments(values);
  const names = Object.keys(SUMMARY_SHARES) as Percentile[];
  const found = percentiles(
    values,
    names.map((name) => SUMMARY_SHARES[name]),
  );
  return {
    draws: kept.draws,
    failed: kept.failed,
    mean: { value: mean, standardError: Math.sqrt(variance / values.length) },
    standardDeviation: Math.sqrt(variance),
    least,
    most,
    percentiles: Object.fromEntries(names.map((name, k) => [name, found[k]!])) as Summary['percentiles'],
  };
}

/** Mean and variance (n − 1; 0 of one value) and the extremes. From the first value on, so that a large amount costs no digits. */
export function moments(values: ArrayLike<number>): { mean: number; variance: number; least: number; most: number } {
  const count = values.length;
  const origin = values[0]!;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) {
    const value = values[k]!;
    sum += value - origin;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // Rounding must not bring a mean of equal values past them.
  const mean = Math.min(most, Math.max(least, origin + sum / count));
  let squares = 0;
  for (let k = 0; k < count; k++) squares += (values[k]! - mean) * (values[k]! - mean);
  return { mean, variance: count > 1 ? squares / (count - 1) : 0, least, most };
}

/**
 * The share of draws for which something holds, with its standard error √(p (1 − p) ÷ n). Where it always or never held, p is
 * taken half a draw away from 1 or 0: what 10,000 draws did not show may still be.
 */
export function probability(sample: Float64Array, kept: KeptDraws, holds: (value: number) => boolean): Estimate {
  let count = 0;
  for (let k = 0; k < kept.kept; k++) if (holds(sample[kept.positions ? kept.positions[k]! : k]!)) count++;
  return shareOf(count, kept.kept);
}

function shareOf(count: number, of: number): Estimate {
  if (of === 0) return { value: Number.NaN, standardError: Number.NaN };
  const value = count / of;
  const certain = Math.min(1 - 0.5 / of, Math.max(0.5 / of, value));
  return { value, standardError: Math.sqrt((certain * (1 - certain)) / of) };
}

/** How two variants compare draw by draw. The three shares add up to 1. */
export interface Comparison {
  readonly better: Estimate;
  readonly equal: Estimate;
  readonly worse: Estimate;
  /** Share of all draws left out, since something did not come out in them. */
  readonly excluded: number;
}

/**
 * "A better than B" on the same draws: on those that count for everything that is compared.
 * @param isLowerBetter for costs and shortages
 */
export function compare(a: Float64Array, b: Float64Array, kept: KeptDraws, isLowerBetter = false): Comparison {
  if (a.length !== kept.draws || b.length !== kept.draws) throw new RangeError('samples of different draws');
  let higher = 0;
  let lower = 0;
  for (let k = 0; k < kept.kept; k++) {
    const draw = kept.positions ? kept.positions[k]! : k;
    const difference = a[draw]! - b[draw]!;
    if (Number.isNaN(difference))
      throw new RangeError('a draw that counts failed in one of both: not the draws kept of these');
    if (difference > 0) higher++;
    else if (difference < 0) lower++;
  }
  const [better, worse] = isLowerBetter ? [lower, higher] : [higher, lower];
  return {
    better: shareOf(better, kept.kept),
    equal: shareOf(kept.kept - higher - lower, kept.kept),
    worse: shareOf(worse, kept.kept),
    excluded: kept.draws === 0 ? 0 : kept.failed / kept.draws,
  };
}
