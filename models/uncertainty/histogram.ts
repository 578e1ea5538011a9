import { type KeptDraws, keptValues, percentiles } from './statistics.ts';

/** Bins of one width, from `first × width`; bounds are whole multiples of it. */
export interface Bins {
  readonly first: number;
  readonly width: number;
  readonly count: number;
}

export interface Histogram {
  readonly bins: Bins;
  /** Per bin how many draws; a value on a bound belongs to the bin above it. */
  readonly counts: readonly number[];
  /** Draws left and right of all bins: shown as a number, never dropped. */
  readonly below: number;
  readonly above: number;
}

const ABOUT = 30;
/** The outermost half per cent at either side does not set the scale: one draw in a thousand would squeeze the rest. */
const OUTER = 0.005;

/**
 * Bins for samples that are drawn on one scale: about thirty, with a width of 1, 2 or 5 times a power of ten, so that the
 * bounds are numbers one would say aloud and do not depend on chance.
 */
export function binsFor(samples: readonly Float64Array[], kept: KeptDraws): Bins | undefined {
  if (kept.kept === 0 || samples.length === 0) return undefined;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const sample of samples) {
    const [from, to] = percentiles(keptValues(sample, kept), [OUTER, 1 - OUTER]);
    low = Math.min(low, from!.value);
    high = Math.max(high, to!.value);
  }
  const width = roundWidth((high - low) / ABOUT, Math.max(Math.abs(low), Math.abs(high)));
  const first = Math.floor(inWidths(low, width));
  return { first, width, count: Math.floor(inWidths(high, width)) - first + 1 };
}

export function histogram(sample: Float64Array, kept: KeptDraws, bins: Bins): Histogram {
  const counts = new Array<number>(bins.count).fill(0);
  let below = 0;
  let above = 0;
  for (let k = 0; k < kept.kept; k++) {
    const bin = Math.floor(inWidths(sample[kept.positions ? kept.positions[k]! : k]!, bins.width)) - bins.first;
    if (bin < 0) below++;
    else if (bin >= bins.count) above++;
    else counts[bin]!++;
  }
  return { bins, counts, below, above };
}

// A width below 1 has no exact number: its inverse is whole, so that 0.3 is 0.3 and belongs to the bin that starts there.
const inWidths = (value: number, width: number): number => (width < 1 ? value * Math.round(1 / width) : value / width);

/** The lower bound of a bin (of `count`: the upper bound of the last). */
export const boundOf = ({ first, width }: Bins, bin: number): number =>
  width < 1 ? (first + bin) / Math.round(1 / width) : (first + bin) * width;

/** A point of the cumulative curve: this share of the draws lies at or below the value. */
export interface CurvePoint {
  readonly share: number;
  readonly value: number;
}

/** The cumulative curve in hundred steps, the least and the most value included. */
export function cumulativeCurve(sample: Float64Array, kept: KeptDraws): readonly CurvePoint[] {
  if (kept.kept === 0) return [];
  const shares = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  return percentiles(keptValues(sample, kept), shares).map(({ value }, k) => ({ share: shares[k]!, value }));
}

const STEPS = 100;

/** The least of 1, 2, 5 × 10ⁿ from `least` on. Of values that are all equal the width follows from their size. */
function roundWidth(least: number, size: number): number {
  const wanted = Math.max(least, size / 1e9) || 1 / ABOUT;
  // Powers of ten by multiplication: 10 ** n is not the same in every engine.
  let up = 1;
  let down = 1;
  if (wanted >= 1) while (up * 10 <= wanted) up *= 10;
  else while (1 / down > wanted) down *= 10;
  for (const factor of [1, 2, 5, 10]) if ((factor * up) / down >= wanted) return (factor * up) / down;
  return (10 * up) / down;
}
