import { describe, expect, it } from 'vitest';
import { fraction, mix, Permutation, streamOf, Xoshiro128 } from '../../models/uncertainty/random.ts';

const take = (generator: Xoshiro128, count: number) => Array.from({ length: count }, () => generator.next());

describe('xoshiro128**', () => {
  it('gives the published numbers', () => {
    // The test vector of rand_xoshiro, made with the authors' C program from the state 1, 2, 3, 4.
    expect(take(new Xoshiro128([1, 2, 3, 4]), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('agrees with a calculation in large numbers', () => {
    let state = [0x9e3779b9n, 0x243f6a88n, 0xb7e15162n, 0xdeadbeefn];
    const rotated = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & 0xffffffffn;
    const expected = Array.from({ length: 1000 }, () => {
      const [a, b, c, d] = state as [bigint, bigint, bigint, bigint];
      const result = (rotated((b * 5n) & 0xffffffffn, 7n) * 9n) & 0xffffffffn;
      const c1 = c ^ a;
      const d1 = d ^ b;
      state = [a ^ d1, b ^ c1, c1 ^ ((b << 9n) & 0xffffffffn), rotated(d1, 11n)];
      return Number(result);
    });
    expect(take(new Xoshiro128([0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef]), 1000)).toEqual(expected);
  });
});

it('mix is the finishing step of MurmurHash3', () => {
  // The published values of murmur3's fmix32.
  expect([0, 1, 0xdeadbeef].map(mix)).toEqual([0, 0x514e28b7, 0x0de5c6a9]);
});

describe('streams', () => {
  it('are what they were', () => {
    expect(streamOf(1, 'lekkage')).toMatchInlineSnapshot(`
      {
        "first": 2228492871,
        "second": 3819287850,
      }
    `);
    expect(take(Xoshiro128.of(streamOf(1, 'lekkage'), 0), 3)).toMatchInlineSnapshot(`
      [
        2643387429,
        3176254402,
        3734278836,
      ]
    `);
    const order = new Permutation(streamOf(1, 'lekkage'), 10);
    expect(Array.from({ length: 10 }, (_, k) => order.at(k))).toMatchInlineSnapshot(`
      [
        4,
        5,
        8,
        6,
        9,
        1,
        2,
        3,
        7,
        0,
      ]
    `);
  });

  it('differ by seed, by key and by part', () => {
    const starts = [
      [1, 'a', 0],
      [2, 'a', 0],
      [1, 'b', 0],
      [1, 'a', 1],
      [0xffffffff, 'a', 0],
    ] as const;
    const words = starts.map(([seed, key, part]) => Xoshiro128.of(streamOf(seed, key), part).next());
    expect(new Set(words).size).toBe(starts.length);
  });

  it('do not meet: 20,000 keys and seeds', () => {
    const seen = new Set<string>();
    for (let k = 0; k < 10_000; k++)
      for (const seed of [1, 2]) {
        const { first, second } = streamOf(seed, `tarief_basis.vorm_${k}`);
        seen.add(`${first} ${second}`);
      }
    expect(seen.size).toBe(20_000);
  });
});

it('fractions lie strictly between 0 and 1, and a million added to one is exact', () => {
  for (const word of [0, 1, 255, 256, 0x80000000, 0xffffffff]) {
    const value = fraction(word);
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(1_000_000 + value - 1_000_000).toBe(value);
  }
});

describe('a permutation', () => {
  it.each([1, 2, 3, 7, 10, 64, 65, 1000, 4096, 10_000])('of %d numbers has each of them once', (size) => {
    const order = new Permutation(streamOf(3, 'x'), size);
    const seen = new Uint8Array(size);
    for (let k = 0; k < size; k++) seen[order.at(k)]!++;
    expect(seen.every((count) => count === 1)).toBe(true);
  });

  it('puts every number equally often everywhere', () => {
    // Chi-square over 8 × 8 cells with 49 degrees of freedom: 99.99 % lies below 97.
    const counts = new Float64Array(64);
    const rounds = 8000;
    for (let seed = 0; seed < rounds; seed++) {
      const order = new Permutation(streamOf(seed, 'x'), 8);
      for (let k = 0; k < 8; k++) counts[8 * k + order.at(k)]!++;
    }
    const expected = rounds / 8;
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(97);
  });

  it('gives all six orders of three numbers equally often', () => {
    const counts = new Map<string, number>();
    const rounds = 12_000;
    for (let seed = 0; seed < rounds; seed++) {
      const order = new Permutation(streamOf(seed, 'y'), 3);
      const text = [0, 1, 2].map((k) => order.at(k)).join('');
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - rounds / 6) ** 2 / (rounds / 6), 0);
    expect(counts.size).toBe(6);
    // 5 degrees of freedom: 99.99 % lies below 25.7.
    expect(chiSquare).toBeLessThan(25.7);
  });

  it('orders of different keys, and neighbours within one, have nothing to do with each other', () => {
    const size = 10_000;
    const orders = Array.from({ length: 40 }, (_, k) => {
      const order = new Permutation(streamOf(1, `invoer_${k}`), size);
      return Float64Array.from({ length: size }, (_, draw) => order.at(draw) - (size - 1) / 2);
    });
    const squares = ((size * size - 1) / 12) * size;
    const correlation = (a: Float64Array, b: Float64Array, shift: number) =>
      a.reduce((sum, value, k) => sum + value * b[(k + shift) % size]!, 0) / squares;
    const found: number[] = [];
    for (const [k, a] of orders.entries()) {
      for (const b of orders.slice(k + 1)) found.push(correlation(a, b, 0));
      for (const shift of [1, 2, 3, 64, 128, 5000]) found.push(correlation(a, a, shift));
    }
    const scaled = found.map((r) => r * Math.sqrt(size - 1));
    // Standard normal: of 1,020 the largest stays below 5, and their mean square is 1 ± 0.044.
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThan(5);
    const meanSquare = scaled.reduce((sum, z) => sum + z * z, 0) / scaled.length;
    expect(Math.abs(meanSquare - 1)).toBeLessThan(4.5 * Math.sqrt(2 / scaled.length));
  });
});
