import type { Arithmetic, Comparison, PlainFunction } from './expression.ts';
import { power } from './power.ts';

/**
 * Loops over whole arrays. `map` tells for each result cell which cell of the operand it reads (a smaller operand is
 * repeated over the dimensions it lacks); null means the same cell, so that the common case runs without look-ups.
 */
export interface Operand {
  readonly data: Float64Array;
  readonly map: Int32Array | null;
}

export type Binary = Arithmetic | Comparison | Exclude<PlainFunction, 'abs'>;

type Loop = (out: Float64Array, a: Float64Array, b: Float64Array, ma: Int32Array | null, mb: Int32Array | null) => void;

/**
 * Written out per operation rather than with a callback: one shared loop over many callbacks is called through a pointer
 * for every cell, which makes the calculation of a large project several times slower.
 */
const LOOPS: Readonly<Record<Binary, Loop>> = {
  '+': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! + b[mb ? mb[k]! : k]!;
  },
  '-': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! - b[mb ? mb[k]! : k]!;
  },
  '*': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! * b[mb ? mb[k]! : k]!;
  },
  '/': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! / b[mb ? mb[k]! : k]!;
  },
  '^': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = power(a[ma ? ma[k]! : k]!, b[mb ? mb[k]! : k]!);
  },
  '==': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! === b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  '!=': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! !== b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  '<': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! < b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  '<=': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! <= b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  '>': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! > b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  '>=': (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = a[ma ? ma[k]! : k]! >= b[mb ? mb[k]! : k]! ? 1 : 0;
  },
  min: (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = Math.min(a[ma ? ma[k]! : k]!, b[mb ? mb[k]! : k]!);
  },
  max: (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) out[k] = Math.max(a[ma ? ma[k]! : k]!, b[mb ? mb[k]! : k]!);
  },
  // The remainder with the sign of the divisor, as in Excel and mathjs.
  mod: (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) {
      const x = a[ma ? ma[k]! : k]!;
      const y = b[mb ? mb[k]! : k]!;
      out[k] = x - y * Math.floor(x / y);
    }
  },
  deel: (out, a, b, ma, mb) => {
    for (let k = 0; k < out.length; k++) {
      const y = b[mb ? mb[k]! : k]!;
      out[k] = y === 0 ? 0 : a[ma ? ma[k]! : k]! / y;
    }
  },
};

export function binary(operation: Binary, out: Float64Array, a: Operand, b: Operand): () => void {
  const loop = LOOPS[operation];
  return () => loop(out, a.data, b.data, a.map, b.map);
}

export function negate(out: Float64Array, a: Operand): () => void {
  return () => {
    for (let k = 0; k < out.length; k++) out[k] = -a.data[a.map ? a.map[k]! : k]!;
  };
}

export function absolute(out: Float64Array, a: Operand): () => void {
  return () => {
    for (let k = 0; k < out.length; k++) out[k] = Math.abs(a.data[a.map ? a.map[k]! : k]!);
  };
}

export function choose(out: Float64Array, condition: Operand, yes: Operand, no: Operand): () => void {
  return () => {
    for (let k = 0; k < out.length; k++) {
      const from = condition.data[condition.map ? condition.map[k]! : k] !== 0 ? yes : no;
      out[k] = from.data[from.map ? from.map[k]! : k]!;
    }
  };
}

/** out[k] = source[map[k]] */
export function gather(out: Float64Array, source: Operand): () => void {
  const { data, map } = source;
  return () => {
    for (let k = 0; k < out.length; k++) out[k] = data[map ? map[k]! : k]!;
  };
}

/** out[target[k]] = source[map[k]], for a formula that fills only part of a line. */
export function scatter(out: Float64Array, target: Int32Array, source: Operand): () => void {
  const { data, map } = source;
  return () => {
    for (let k = 0; k < target.length; k++) out[target[k]!] = data[map ? map[k]! : k]!;
  };
}

/** Adds source[from[k]] to out[to[k]], in the order of the source: the same sum everywhere. */
export function sum(out: Float64Array, source: Float64Array, from: Int32Array, to: Int32Array): () => void {
  return () => {
    out.fill(0);
    for (let k = 0; k < from.length; k++) out[to[k]!]! += source[from[k]!]!;
  };
}
