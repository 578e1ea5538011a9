import pow from '@stdlib/math-base-special-pow';

/** Whole powers up to this size are multiplied out; beyond it rounding would grow with every step. */
const LARGEST_WHOLE = 1024;

/**
 * x to the power n, the same to the last bit in Node and in every browser: whole powers by repeated squaring, others by a
 * JavaScript port. `Math.pow` and `**` are never used, since engines differ in their last bit.
 */
export function power(x: number, n: number): number {
  if (!Number.isInteger(n) || Math.abs(n) > LARGEST_WHOLE) return pow(x, n);
  let result = 1;
  let square = x;
  for (let left = Math.abs(n); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return n < 0 ? 1 / result : result;
}
