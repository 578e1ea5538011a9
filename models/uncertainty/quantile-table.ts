/** Cells of a table. With 1,024 the worst error is some 1e-8 of the range (tests/uncertainty/distributions.test.ts). */
const CELLS = 1024;
/** Steps of the guide that says where in the table to look. */
const GUIDE = 512;

/** A density on 0 … 1, up to a factor. It is given 1 − x too: near 1 that is the number that counts. */
export type Density = (x: number, rest: number) => number;

/**
 * Quantiles of a distribution on 0 … 1 by a table of its cumulative distribution: an exact beta quantile takes some
 * microseconds, a look-up here some tens of nanoseconds. Uses + − × ÷ alone.
 *
 * The places of the table lie ever closer towards both ends (x = s³(10 − 15s + 6s²)), where a PERT distribution thins out:
 * the last cell is narrower than 1e-7. Each half is kept as seen from its own end, so that a share of one in a billion keeps
 * its digits at either side. In a cell: a cubic through both places with the slopes of the density, limited to where it
 * rises (Fritsch and Carlson 1980).
 */
export class QuantileTable {
  private readonly left: Side;
  private readonly right: Side;

  constructor(density: Density) {
    const { mass, slope, middle, total } = integrate(density);
    const left = new Float64Array(middle + 2);
    for (let k = 0; k <= middle; k++) left[k + 1] = left[k]! + mass[k]! / total;
    const right = new Float64Array(CELLS - middle + 1);
    for (let k = 0; k < right.length - 1; k++) right[k + 1] = right[k]! + mass[CELLS - 1 - k]! / total;
    this.left = new Side(left, (k) => slope[k]! / total);
    this.right = new Side(right, (k) => slope[CELLS - k]! / total);
  }

  /** @param share 0 … 1 @returns 0 … 1, rising with the share */
  at(share: number): number {
    return share <= 0.5 ? this.left.at(share) : 1 - this.right.at(1 - share);
  }
}

/** One half of a table, from an end to just over the middle. */
class Side {
  private readonly guide = new Int32Array(GUIDE + 2);
  /** Per cell the distance from the end as a cubic of how far into the cell's mass: four numbers. */
  private readonly cubics: Float64Array;

  /** @param mass from the end up to each place @param density at a place */
  constructor(
    private readonly mass: Float64Array,
    density: (place: number) => number,
  ) {
    const cells = mass.length - 1;
    this.cubics = new Float64Array(4 * cells);
    for (let k = 0; k < cells; k++) {
      const from = placeAt(k / CELLS);
      const width = placeAt((k + 1) / CELLS) - from;
      const average = (mass[k + 1]! - mass[k]!) / width;
      // At most three times the average slope keeps it rising; where the density is 0 the slope would be infinite.
      const start = Math.min(3, average / density(k));
      const end = Math.min(3, average / density(k + 1));
      const steepStart = Number.isFinite(start) ? start : 1;
      const steepEnd = Number.isFinite(end) ? end : 1;
      this.cubics.set(
        [from, width * steepStart, width * (3 - 2 * steepStart - steepEnd), width * (steepStart + steepEnd - 2)],
        4 * k,
      );
    }
    for (let step = 0, k = 0; step < this.guide.length; step++) {
      while (k < cells - 1 && mass[k + 1]! <= step / (2 * GUIDE)) k++;
      this.guide[step] = k;
    }
  }

  at(share: number): number {
    const step = Math.floor(share * 2 * GUIDE);
    let k = this.guide[step]!;
    let above = this.guide[step + 1]! + 1;
    while (above - k > 1) {
      const half = (k + above) >>> 1;
      if (this.mass[half]! <= share) k = half;
      else above = half;
    }
    const start = this.mass[k]!;
    const into = Math.min(1, (share - start) / (this.mass[k + 1]! - start));
    const c = 4 * k;
    const { cubics } = this;
    return cubics[c]! + into * (cubics[c + 1]! + into * (cubics[c + 2]! + into * cubics[c + 3]!));
  }
}

/** Where a place of the table lies: close together near 0 (and, mirrored, near 1). */
const placeAt = (s: number): number => s * s * s * (10 + s * (6 * s - 15));

/** Simpson's rule over s, in which every density here is smooth; per cell its mass, per place its density. */
function integrate(density: Density): { mass: Float64Array; slope: Float64Array; middle: number; total: number } {
  const mass = new Float64Array(CELLS);
  const slope = new Float64Array(CELLS + 1);
  // Times dx/ds = 30 s² (1 − s)².
  const integrand = (half: number, value: number): number => {
    const s = half / (2 * CELLS);
    const rest = (2 * CELLS - half) / (2 * CELLS);
    return 30 * s * s * rest * rest * value;
  };
  const valueAt = (half: number): number =>
    density(placeAt(half / (2 * CELLS)), placeAt((2 * CELLS - half) / (2 * CELLS)));
  slope[0] = valueAt(0);
  let total = 0;
  let before = integrand(0, slope[0]!);
  for (let k = 0; k < CELLS; k++) {
    const inside = integrand(2 * k + 1, valueAt(2 * k + 1));
    slope[k + 1] = valueAt(2 * k + 2);
    const after = integrand(2 * k + 2, slope[k + 1]!);
    mass[k] = (before + 4 * inside + after) / (6 * CELLS);
    total += mass[k]!;
    before = after;
  }
  let middle = 0;
  for (let sum = mass[0]!; sum <= total / 2; middle++) sum += mass[middle + 1]!;
  return { mass, slope, middle, total };
}
