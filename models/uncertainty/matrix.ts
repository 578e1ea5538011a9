/** A square matrix as rows. */
export type Matrix = readonly (readonly number[])[];

/**
 * The lower triangle L with L Lᵀ = the matrix (Cholesky). It exists only for a positive definite matrix: one that can be a
 * correlation at all.
 * @returns or the first row at which it fails
 */
export function cholesky(matrix: Matrix): { readonly lower: number[][] } | { readonly failsAt: number } {
  const lower: number[][] = [];
  for (const [row, values] of matrix.entries()) {
    const own: number[] = [];
    for (let column = 0; column <= row; column++) {
      const other = column === row ? own : lower[column]!;
      let left = values[column]!;
      for (let k = 0; k < column; k++) left -= own[k]! * other[k]!;
      if (column < row) own.push(left / other[column]!);
      else if (left > SMALLEST) own.push(Math.sqrt(left));
      else return { failsAt: row };
    }
    lower.push(own);
  }
  return { lower };
}

/** Below this a matrix is singular but for rounding. */
const SMALLEST = 1e-10;

/** X with X L = A, for lower triangles A and L: A L⁻¹. */
export function dividedByLower(a: Matrix, lower: Matrix): number[][] {
  return a.map((row, at) => {
    const x: number[] = [];
    for (let column = at; column >= 0; column--) {
      let left = row[column]!;
      for (let k = column + 1; k <= at; k++) left -= x[k]! * lower[k]![column]!;
      x[column] = left / lower[column]![column]!;
    }
    return x;
  });
}

/** Pearson's correlation; NaN when one of both never changes. */
export function correlationOf(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const count = a.length;
  let meanA = 0;
  let meanB = 0;
  for (let k = 0; k < count; k++) {
    meanA += a[k]!;
    meanB += b[k]!;
  }
  meanA /= count;
  meanB /= count;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let k = 0; k < count; k++) {
    const x = a[k]! - meanA;
    const y = b[k]! - meanB;
    squaresA += x * x;
    squaresB += y * y;
    products += x * y;
  }
  return products / Math.sqrt(squaresA * squaresB);
}
