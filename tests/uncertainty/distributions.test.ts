import { describe, expect, it } from 'vitest';
import {
  type Distribution,
  distribution,
  normalScore,
  type Verdeling,
} from '../../models/uncertainty/distributions.ts';
import { fraction, streamOf, Xoshiro128 } from '../../models/uncertainty/random.ts';
import { mean, variance } from './support.ts';

/** ln Γ by Lanczos (g = 7): another way than the table's, good to some 1e-15. */
function logGamma(x: number): number {
  const c = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  const t = x - 1 + 7.5;
  const sum = c.slice(1).reduce((total, value, k) => total + value / (x + k), c[0]!);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The regularised incomplete beta function by its continued fraction (Lentz), to about 1e-14 of itself. */
function betaCumulative(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCumulative(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  let f = 1;
  let c = 1;
  let d = 0;
  for (let i = 0; i <= 500; i++) {
    const m = i >> 1;
    const term =
      i === 0
        ? 1
        : i % 2 === 0
          ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
          : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + term * d || 1e-300);
    c = 1 + term / c || 1e-300;
    f *= c * d;
    if (Math.abs(1 - c * d) < 1e-16) break;
  }
  return (front * (f - 1)) / a;
}

/** The x with this much below it, seen from the nearest end so that small shares keep their digits. */
function betaQuantile(share: number, a: number, b: number): number {
  if (share > 0.5) return 1 - betaQuantile(1 - share, b, a);
  let low = 0;
  let high = 1;
  for (let k = 0; k < 100; k++) {
    const middle = (low + high) / 2;
    if (betaCumulative(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const SHARES = [
  1e-12,
  1e-9,
  1e-7,
  1e-6,
  1e-5,
  1e-4,
  0.001,
  0.01,
  0.05,
  0.1,
  0.2,
  0.25,
  0.3,
  0.37,
  0.45,
  0.499999,
  0.5,
  0.500001,
  0.55,
  0.63,
  0.7,
  0.75,
  0.8,
  0.9,
  0.95,
  0.99,
  0.999,
  0.9999,
  1 - 1e-5,
  1 - 1e-6,
  1 - 1e-7,
  1 - 1e-9,
  1 - 1e-12,
];
const TOPS = [0, 1e-6, 0.001, 0.013, 0.1, 0.25, 1 / 3, 0.375, 0.5, 0.6, 0.75, 0.9, 0.99, 0.9999, 1];

describe('pert', () => {
  it('the independent calculation is right where the answer is known', () => {
    // Beta(1, 5): 1 − (1 − x)⁵; beta(3, 3) is symmetric.
    expect(betaCumulative(0.1, 1, 5)).toBeCloseTo(1 - 0.9 ** 5, 14);
    expect(betaCumulative(0.9, 5, 1)).toBeCloseTo(0.9 ** 5, 14);
    expect(betaCumulative(0.5, 3, 3)).toBeCloseTo(0.5, 14);
    expect(betaCumulative(0.3, 3, 3)).toBeCloseTo(10 * 0.3 ** 3 - 15 * 0.3 ** 4 + 6 * 0.3 ** 5, 14);
  });

  it.each(TOPS)('quantiles with the top at %d of the range: error below 1e-6 of the range', (top) => {
    const pert = distribution('pert', 0, top, 1);
    let worst = 0;
    for (const share of SHARES)
      worst = Math.max(worst, Math.abs(pert.quantile(share) - betaQuantile(share, 1 + 4 * top, 5 - 4 * top)));
    expect(worst).toBeLessThan(1e-6);
  });

  it('everywhere in the table, not only at round shares', () => {
    const generator = Xoshiro128.of(streamOf(5, 'test'), 0);
    let worst = 0;
    for (let k = 0; k < 1500; k++) {
      const top = fraction(generator.next());
      const share = fraction(generator.next());
      const found = distribution('pert', 0, top, 1).quantile(share);
      worst = Math.max(worst, Math.abs(found - betaQuantile(share, 1 + 4 * top, 5 - 4 * top)));
    }
    expect(worst).toBeLessThan(1e-6);
  });

  it('is in money what it is on 0 … 1', () => {
    const money = distribution('pert', 95_000, 110_000, 125_000);
    const unit = distribution('pert', 0, 0.5, 1);
    for (const share of SHARES) expect(money.quantile(share)).toBeCloseTo(95_000 + 30_000 * unit.quantile(share), 6);
  });
});

/** ∫ f over the truncated normal by Simpson with 20,000 steps. */
function normalMoments(top: number): { mean: number; variance: number } {
  const steps = 20_000;
  let [mass, first, second] = [0, 0, 0];
  for (let k = 0; k <= steps; k++) {
    const x = k / steps;
    const weight = (k === 0 || k === steps ? 1 : k % 2 ? 4 : 2) * Math.exp(-8 * (x - top) ** 2);
    mass += weight;
    first += weight * x;
    second += weight * x * x;
  }
  return { mean: first / mass, variance: second / mass - (first / mass) ** 2 };
}

const THEORY: Record<Exclude<Verdeling, 'vast'>, (top: number) => { mean: number; variance: number }> = {
  pert: (top) => ({ mean: (1 + 4 * top) / 6, variance: ((1 + 4 * top) * (5 - 4 * top)) / 252 }),
  uniform: () => ({ mean: 0.5, variance: 1 / 12 }),
  driehoek: (top) => ({ mean: (1 + top) / 3, variance: (1 - top + top * top) / 18 }),
  normaal: normalMoments,
};

/** With independent draws, not Latin hypercube: only then the standard errors below are the right measure. */
const independent = (one: Distribution, count: number) => {
  const generator = Xoshiro128.of(streamOf(11, `${one.verdeling} ${one.waarde}`), 0);
  return Float64Array.from({ length: count }, () => one.quantile(fraction(generator.next())));
};

describe.each(Object.keys(THEORY) as (keyof typeof THEORY)[])('%s', (verdeling) => {
  it.each([0, 0.2, 0.5, 0.8, 1])(
    'mean, variance and quantiles are the theory’s within the standard error (top %d)',
    (top) => {
      const one = distribution(verdeling, -2, -2 + 10 * top, 8);
      const theory = THEORY[verdeling](top);
      const count = 40_000;
      const values = independent(one, count);
      const [expectedMean, expectedVariance] = [-2 + 10 * theory.mean, 100 * theory.variance];
      expect(Math.abs(mean(values) - expectedMean)).toBeLessThan(4 * Math.sqrt(expectedVariance / count));
      // Of every distribution here the kurtosis is at most that of a normal one, near enough.
      expect(Math.abs(variance(values) / expectedVariance - 1)).toBeLessThan(4 * Math.sqrt(2.5 / count));
      const sorted = values.slice().sort();
      for (const share of [0.05, 0.25, 0.5, 0.75, 0.95]) {
        const below = sorted.findIndex((value) => value > one.quantile(share)) / count;
        expect(Math.abs(below - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / count));
      }
    },
  );

  it('the middles of 100,000 strata have the theory’s mean and variance almost exactly', () => {
    for (const top of [0, 0.3, 0.5, 1]) {
      const one = distribution(verdeling, 0, top, 1);
      const values = Float64Array.from({ length: 100_000 }, (_, k) => one.quantile((k + 0.5) / 100_000));
      const theory = THEORY[verdeling](top);
      expect(Math.abs(mean(values) - theory.mean)).toBeLessThan(1e-6);
      expect(Math.abs(variance(values) - theory.variance)).toBeLessThan(2e-6);
    }
  });

  it('rises with the share and never leaves laag–hoog', () => {
    for (const [laag, waarde, hoog] of [
      [0, 0.15, 0.3],
      [-0.005, 0.01, 0.025],
      [0.1, 0.1, 0.7],
      [1e-12, 3e-12, 4e-12],
      [-1e12, 0, 1e12],
      [0.7, 0.9, 0.9],
    ] as const) {
      const one = distribution(verdeling, laag, waarde, hoog);
      const shares = Array.from({ length: 20_001 }, (_, k) =>
        k === 0 ? 1e-15 : k === 20_000 ? 1 - 1e-15 : k / 20_000,
      );
      const values = shares.map((share) => one.quantile(share));
      expect(values.filter((value) => value < laag || value > hoog)).toEqual([]);
      // A last bit is rounding.
      const rounding = (hoog - laag) * 4e-16 + Math.max(Math.abs(laag), Math.abs(hoog)) * 2.3e-16;
      expect(values.filter((value, k) => k > 0 && value < values[k - 1]! - rounding)).toEqual([]);
    }
  });

  it('with laag = hoog it is that value; a waarde outside counts as the nearest bound', () => {
    expect(distribution(verdeling, 3, 3, 3).quantile(0.9)).toBe(3);
    for (const share of [0.1, 0.5, 0.9]) {
      expect(distribution(verdeling, 0, 5, 1).quantile(share)).toBe(distribution(verdeling, 0, 1, 1).quantile(share));
      expect(distribution(verdeling, 0, -5, 1).quantile(share)).toBe(distribution(verdeling, 0, 0, 1).quantile(share));
    }
  });

  it('rounds numbers of things', () => {
    const one = distribution(verdeling, 1, 2, 4, true);
    const values = Array.from({ length: 1000 }, (_, k) => one.quantile((k + 0.5) / 1000));
    expect(new Set(values)).toEqual(new Set([1, 2, 3, 4]));
  });
});

it('vast is always the waarde', () => {
  expect(distribution('vast', 0, 0.7, 1).quantile(0.01)).toBe(0.7);
});

it.each([
  [Number.NaN, 0, 1],
  [0, Number.NaN, 1],
  [0, 0, Number.POSITIVE_INFINITY],
  [2, 1, 0],
])('refuses %d, %d, %d: a mistake in the calling code', (laag, waarde, hoog) => {
  expect(() => distribution('pert', laag, waarde, hoog)).toThrow(RangeError);
});

it('normal scores are those of tables', () => {
  for (const [share, score] of [
    [0.5, 0],
    [0.8413447460685429, 1],
    [0.975, 1.959963984540054],
    [0.001, -3.090232306167813],
    [1e-5, -4.264890793922825],
  ] as const)
    expect(normalScore(share)).toBeCloseTo(score, 4);
});
