import { correlationOf } from './matrix.ts';
import { type KeptDraws, keptValues } from './statistics.ts';

/** Ranks 1 … n; equal values share the mean of their ranks. */
export function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  const out = new Float64Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const below = countBelow(sorted, values[k]!, false);
    const isAlone = sorted[below + 1] !== sorted[below];
    out[k] = isAlone ? below + 1 : (below + 1 + countBelow(sorted, values[k]!, true)) / 2;
  }
  return out;
}

/** How many of the sorted values lie below a value, or (`including`) at or below it. */
function countBelow(sorted: Float64Array, value: number, including: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value || (including && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What one input has to do with one figure. */
export interface Influence {
  /** Of the varying input. */
  readonly key: string;
  /** Spearman's rank correlation, −1 … 1; 0 when the figure never changes. */
  readonly rank: number;
  readonly standardError: number;
  /** Of the spread of the figure's ranks, the share that goes with this input alone. */
  readonly share: number;
}

export interface Influences {
  /** The strongest first; equal ones in the order of the inputs. */
  readonly inputs: readonly Influence[];
  /** What no input explains by itself: inputs that strengthen each other, and effects that turn around halfway. */
  readonly rest: number;
}

/** An input's ranks among the draws that count: made once, used for every figure of the same draws. */
export interface RankedInput {
  readonly key: string;
  readonly ranks: Float64Array;
}

/** @param values of one input per draw, all draws (`Draws.valuesOf`) */
export function rankedInput(key: string, values: Float64Array, kept: KeptDraws): RankedInput {
  return { key, ranks: ranksOf(keptValues(values, kept)) };
}

/**
 * Which inputs the spread of a figure hangs on, from the draws. The share is the squared rank correlation: for inputs drawn
 * independently these are the shares of the variance of the ranks, and add up to at most 1 but for chance; where chance or
 * correlated inputs take them past 1, they are brought back to 1 together.
 * @param inputs ranked on the same draws
 */
export function influences(inputs: readonly RankedInput[], sample: Float64Array, kept: KeptDraws): Influences {
  const own = ranksOf(keptValues(sample, kept));
  const error = kept.kept > 3 ? 1 / Math.sqrt(kept.kept - 1) : Number.NaN;
  const raw = inputs.map(({ key, ranks }) => {
    if (ranks.length !== own.length) throw new RangeError(`the ranks of ${key} are of other draws`);
    const found = correlationOf(ranks, own);
    const rank = Number.isNaN(found) ? 0 : found;
    return { key, rank, standardError: error * (1 - rank * rank) };
  });
  const sum = raw.reduce((total, { rank }) => total + rank * rank, 0);
  const scale = Math.max(1, sum);
  const all = raw.map((one) => ({ ...one, share: (one.rank * one.rank) / scale }));
  all.sort((a, b) => b.share - a.share);
  return { inputs: all, rest: Math.max(0, 1 - sum / scale) };
}
