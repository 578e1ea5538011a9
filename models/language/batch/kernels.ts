import { power } from '../power.ts';
import { remainder } from './graph.ts';

/** Draws per block. */
export const LANES = 64;

/*
 * The loops of a batch program: one operation on a block of draws. `m` holds all registers one after another; o, a, b …
 * are where a register starts, k is a constant. JavaScript has no vector instructions, so what counts is how little the
 * compiler adds to the arithmetic. Measured: four draws per turn, and indices that cannot overflow (`| 0`), save a fifth
 * to a third; one shared loop over callbacks would cost several times as much.
 */

/** max(0, x) without a jump: exactly x or 0. */
function aboveZero(x: number): number {
  return (x + Math.abs(x)) * 0.5;
}

export function add(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! + m[q]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! + m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! + m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! + m[(q + 3) | 0]!;
  }
}

export function addConstant(m: Float64Array, o: number, a: number, k: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    m[n] = m[p]! + k;
    m[(n + 1) | 0] = m[(p + 1) | 0]! + k;
    m[(n + 2) | 0] = m[(p + 2) | 0]! + k;
    m[(n + 3) | 0] = m[(p + 3) | 0]! + k;
  }
}

export function addThree(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[p]! + m[q]! + m[r]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! + m[(q + 1) | 0]! + m[(r + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! + m[(q + 2) | 0]! + m[(r + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! + m[(q + 3) | 0]! + m[(r + 3) | 0]!;
  }
}

export function addFive(m: Float64Array, o: number, a: number, b: number, c: number, d: number, e: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    const s = (d + i) | 0;
    const t = (e + i) | 0;
    m[n] = m[p]! + m[q]! + m[r]! + m[s]! + m[t]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! + m[(q + 1) | 0]! + m[(r + 1) | 0]! + m[(s + 1) | 0]! + m[(t + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! + m[(q + 2) | 0]! + m[(r + 2) | 0]! + m[(s + 2) | 0]! + m[(t + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! + m[(q + 3) | 0]! + m[(r + 3) | 0]! + m[(s + 3) | 0]! + m[(t + 3) | 0]!;
  }
}

export function subtract(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! - m[q]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! - m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! - m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! - m[(q + 3) | 0]!;
  }
}

export function subtractTwo(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[p]! - m[q]! - m[r]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! - m[(q + 1) | 0]! - m[(r + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! - m[(q + 2) | 0]! - m[(r + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! - m[(q + 3) | 0]! - m[(r + 3) | 0]!;
  }
}

export function subtractFromConstant(m: Float64Array, o: number, a: number, k: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    m[n] = k - m[p]!;
    m[(n + 1) | 0] = k - m[(p + 1) | 0]!;
    m[(n + 2) | 0] = k - m[(p + 2) | 0]!;
    m[(n + 3) | 0] = k - m[(p + 3) | 0]!;
  }
}

export function addSubtract(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[p]! + m[q]! - m[r]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! + m[(q + 1) | 0]! - m[(r + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! + m[(q + 2) | 0]! - m[(r + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! + m[(q + 3) | 0]! - m[(r + 3) | 0]!;
  }
}

export function multiply(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! * m[q]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * m[(q + 3) | 0]!;
  }
}

export function multiplyConstant(m: Float64Array, o: number, a: number, k: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    m[n] = m[p]! * k;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * k;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * k;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * k;
  }
}

export function multiplyThree(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[p]! * m[q]! * m[r]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * m[(q + 1) | 0]! * m[(r + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * m[(q + 2) | 0]! * m[(r + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * m[(q + 3) | 0]! * m[(r + 3) | 0]!;
  }
}

export function multiplyComplement(m: Float64Array, o: number, a: number, b: number, k: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! * (k - m[q]!);
    m[(n + 1) | 0] = m[(p + 1) | 0]! * (k - m[(q + 1) | 0]!);
    m[(n + 2) | 0] = m[(p + 2) | 0]! * (k - m[(q + 2) | 0]!);
    m[(n + 3) | 0] = m[(p + 3) | 0]! * (k - m[(q + 3) | 0]!);
  }
}

export function multiplyAdd(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[p]! * m[q]! + m[r]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * m[(q + 1) | 0]! + m[(r + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * m[(q + 2) | 0]! + m[(r + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * m[(q + 3) | 0]! + m[(r + 3) | 0]!;
  }
}

export function multiplySubtract(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = m[r]! - m[p]! * m[q]!;
    m[(n + 1) | 0] = m[(r + 1) | 0]! - m[(p + 1) | 0]! * m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(r + 2) | 0]! - m[(p + 2) | 0]! * m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(r + 3) | 0]! - m[(p + 3) | 0]! * m[(q + 3) | 0]!;
  }
}

export function multiplyConstantAdd(m: Float64Array, o: number, a: number, b: number, k: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! * k + m[q]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * k + m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * k + m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * k + m[(q + 3) | 0]!;
  }
}

export function twoProducts(m: Float64Array, o: number, a: number, b: number, c: number, d: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    const s = (d + i) | 0;
    m[n] = m[p]! * m[q]! + m[r]! * m[s]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * m[(q + 1) | 0]! + m[(r + 1) | 0]! * m[(s + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * m[(q + 2) | 0]! + m[(r + 2) | 0]! * m[(s + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * m[(q + 3) | 0]! + m[(r + 3) | 0]! * m[(s + 3) | 0]!;
  }
}

export function twoProductsAdd(
  m: Float64Array,
  o: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    const s = (d + i) | 0;
    const t = (e + i) | 0;
    m[n] = m[p]! * m[q]! + m[r]! * m[s]! + m[t]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! * m[(q + 1) | 0]! + m[(r + 1) | 0]! * m[(s + 1) | 0]! + m[(t + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! * m[(q + 2) | 0]! + m[(r + 2) | 0]! * m[(s + 2) | 0]! + m[(t + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! * m[(q + 3) | 0]! + m[(r + 3) | 0]! * m[(s + 3) | 0]! + m[(t + 3) | 0]!;
  }
}

export function twoProductsSubtract(
  m: Float64Array,
  o: number,
  a: number,
  b: number,
  c: number,
  d: number,
  e: number,
): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    const s = (d + i) | 0;
    const t = (e + i) | 0;
    m[n] = m[t]! - m[p]! * m[q]! - m[r]! * m[s]!;
    m[(n + 1) | 0] = m[(t + 1) | 0]! - m[(p + 1) | 0]! * m[(q + 1) | 0]! - m[(r + 1) | 0]! * m[(s + 1) | 0]!;
    m[(n + 2) | 0] = m[(t + 2) | 0]! - m[(p + 2) | 0]! * m[(q + 2) | 0]! - m[(r + 2) | 0]! * m[(s + 2) | 0]!;
    m[(n + 3) | 0] = m[(t + 3) | 0]! - m[(p + 3) | 0]! * m[(q + 3) | 0]! - m[(r + 3) | 0]! * m[(s + 3) | 0]!;
  }
}

export function divide(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = m[p]! / m[q]!;
    m[(n + 1) | 0] = m[(p + 1) | 0]! / m[(q + 1) | 0]!;
    m[(n + 2) | 0] = m[(p + 2) | 0]! / m[(q + 2) | 0]!;
    m[(n + 3) | 0] = m[(p + 3) | 0]! / m[(q + 3) | 0]!;
  }
}

export function inverse(m: Float64Array, o: number, a: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    m[n] = 1 / m[p]!;
    m[(n + 1) | 0] = 1 / m[(p + 1) | 0]!;
    m[(n + 2) | 0] = 1 / m[(p + 2) | 0]!;
    m[(n + 3) | 0] = 1 / m[(p + 3) | 0]!;
  }
}

export function positive(m: Float64Array, o: number, a: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    m[n] = aboveZero(m[p]!);
    m[(n + 1) | 0] = aboveZero(m[(p + 1) | 0]!);
    m[(n + 2) | 0] = aboveZero(m[(p + 2) | 0]!);
    m[(n + 3) | 0] = aboveZero(m[(p + 3) | 0]!);
  }
}

export function positiveDifference(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    m[n] = aboveZero(m[p]! - m[q]!);
    m[(n + 1) | 0] = aboveZero(m[(p + 1) | 0]! - m[(q + 1) | 0]!);
    m[(n + 2) | 0] = aboveZero(m[(p + 2) | 0]! - m[(q + 2) | 0]!);
    m[(n + 3) | 0] = aboveZero(m[(p + 3) | 0]! - m[(q + 3) | 0]!);
  }
}

export function positiveMultiplyAdd(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i += 4) {
    const n = (o + i) | 0;
    const p = (a + i) | 0;
    const q = (b + i) | 0;
    const r = (c + i) | 0;
    m[n] = aboveZero(m[p]! * m[q]! + m[r]!);
    m[(n + 1) | 0] = aboveZero(m[(p + 1) | 0]! * m[(q + 1) | 0]! + m[(r + 1) | 0]!);
    m[(n + 2) | 0] = aboveZero(m[(p + 2) | 0]! * m[(q + 2) | 0]! + m[(r + 2) | 0]!);
    m[(n + 3) | 0] = aboveZero(m[(p + 3) | 0]! * m[(q + 3) | 0]! + m[(r + 3) | 0]!);
  }
}

export function divideOrZero(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) {
    const y = m[b + i]!;
    m[o + i] = y === 0 ? 0 : m[a + i]! / y;
  }
}

export function inverseOrZero(m: Float64Array, o: number, a: number): void {
  for (let i = 0; i < LANES; i++) {
    const y = m[a + i]!;
    m[o + i] = y === 0 ? 0 : 1 / y;
  }
}

/** Where the smaller of two is read from: a jump that is taken half of the time costs more than all the rest. */
const pair = new Float64Array(2);

export function minimum(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) {
    const x = m[a + i]!;
    const y = m[b + i]!;
    pair[0] = y;
    pair[1] = x;
    // x − x is 0, or NaN where x isn't finite: that must not be lost in a comparison.
    m[o + i] = pair[Number(x < y)]! + (x - x);
  }
}

export function maximum(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) {
    const x = m[a + i]!;
    const y = m[b + i]!;
    pair[0] = y;
    pair[1] = x;
    m[o + i] = pair[Number(x > y)]! + (x - x);
  }
}

export function absolute(m: Float64Array, o: number, a: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = Math.abs(m[a + i]!);
}

export function modulo(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = remainder(m[a + i]!, m[b + i]!);
}

export function toPower(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = power(m[a + i]!, m[b + i]!);
}

export function isEqual(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = Number(m[a + i]! === m[b + i]!);
}

export function isUnequal(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = Number(m[a + i]! !== m[b + i]!);
}

export function isLess(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = Number(m[a + i]! < m[b + i]!);
}

export function isAtMost(m: Float64Array, o: number, a: number, b: number): void {
  for (let i = 0; i < LANES; i++) m[o + i] = Number(m[a + i]! <= m[b + i]!);
}

/** a where c is not 0, b elsewhere */
export function choose(m: Float64Array, o: number, a: number, b: number, c: number): void {
  for (let i = 0; i < LANES; i++) {
    pair[0] = m[a + i]!;
    pair[1] = m[b + i]!;
    m[o + i] = pair[Number(m[c + i]! === 0)]!;
  }
}

/** c where a is less than b, d elsewhere */
export function chooseIfLess(m: Float64Array, o: number, a: number, b: number, c: number, d: number): void {
  for (let i = 0; i < LANES; i++) {
    pair[0] = m[d + i]!;
    pair[1] = m[c + i]!;
    m[o + i] = pair[Number(m[a + i]! < m[b + i]!)]!;
  }
}

/** A last block that isn't full repeats its last draw. */
export function load(m: Float64Array, o: number, column: Float64Array, start: number, end: number): void {
  const last = end - 1;
  for (let i = 0; i < LANES; i++) m[o + i] = column[Math.min(start + i, last)]!;
}

export function store(m: Float64Array, a: number, output: Float64Array, start: number, end: number): void {
  const count = end - start;
  for (let i = 0; i < count; i++) output[start + i] = m[a + i]!;
}
