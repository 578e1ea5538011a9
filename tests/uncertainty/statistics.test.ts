import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binsFor,
  boundOf,
  compare,
  cumulativeCurve,
  distribution,
  histogram,
  keptDraws,
  keptValues,
  percentiles,
  probability,
  publishedShares,
  summary,
} from '../../models/uncertainty/index.ts';
import { fraction, streamOf, Xoshiro128 } from '../../models/uncertainty/random.ts';
import { selectRanks } from '../../models/uncertainty/selection.ts';
import { moments } from '../../models/uncertainty/statistics.ts';
import { mean, resolved, sample, variance } from './support.ts';

const of = (...values: number[]) => Float64Array.of(...values);
const all = (...samples: Float64Array[]) => keptDraws(samples);
const random = (name: string, count: number, make: (share: number) => number = (share) => share) => {
  const generator = Xoshiro128.of(streamOf(3, name), 0);
  return Float64Array.from({ length: count }, () => make(fraction(generator.next())));
};

/** Many equal values too: a shortage of 0 is common. */
const numbers = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(0)),
  { minLength: 1, maxLength: 400 },
);

describe('percentiles by selection', () => {
  it('selecting puts every wanted rank where sorting would', () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), (values, picks) => {
        const ranks = [...new Set(picks.map((pick) => pick % values.length))].sort((a, b) => a - b);
        const chosen = Float64Array.from(values);
        selectRanks(chosen, ranks);
        const sorted = Float64Array.from(values).sort();
        for (const rank of ranks) if (chosen[rank] !== sorted[rank]) return false;
        return true;
      }),
      { numRuns: 500 },
    );
  });

  it.each(['rising', 'falling', 'equal', 'two values'])('does not grow slow on %s draws', (kind) => {
    const count = 200_000;
    const make: Record<string, (k: number) => number> = {
      rising: (k) => k,
      falling: (k) => -k,
      equal: () => 0,
      'two values': (k) => k % 2,
    };
    const values = Float64Array.from({ length: count }, (_, k) => make[kind]!(k));
    const start = performance.now();
    percentiles(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('are those of PERCENTILE.INC', () => {
    // Excel's own example, and ones worked out by hand.
    expect(percentiles(of(1, 3, 2, 4), [0.3])[0]!.value).toBeCloseTo(1.9, 12);
    expect(percentiles(of(10, 20, 30, 40, 50), [0, 0.25, 0.5, 0.9, 1]).map(({ value }) => value)).toEqual([
      10, 20, 30, 46, 50,
    ]);
    expect(percentiles(of(-0), [0, 0.5, 1]).map(({ value }) => value)).toEqual([0, 0, 0]);
    expect(percentiles(of(7), [0.05, 0.5, 0.95]).map(({ value }) => value)).toEqual([7, 7, 7]);
  });

  it('are never out of order, and leave the draws as they were', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const given = Float64Array.from(values);
        const found = percentiles(given, [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1]).map(({ value }) => value);
        expect(given).toEqual(Float64Array.from(values));
        for (const [k, value] of found.entries()) if (k > 0) expect(value).toBeGreaterThanOrEqual(found[k - 1]!);
        expect(found[0]).toBe(Math.min(...values) + 0);
        expect(found[6]).toBe(Math.max(...values) + 0);
      }),
    );
  });

  it('the standard error is how far other draws come out', () => {
    const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
    const pert = distribution('pert', 0, 0.2, 1);
    const runs = Array.from({ length: 300 }, (_, k) =>
      percentiles(
        random(`run ${k}`, 1000, (share) => pert.quantile(share)),
        shares,
      ),
    );
    for (const [k] of shares.entries()) {
      const spread = Math.sqrt(variance(runs.map((run) => run[k]!.value)));
      const stated = mean(runs.map((run) => run[k]!.standardError));
      expect(Math.abs(stated / spread - 1)).toBeLessThan(0.2);
    }
  });

  it('is 0 where all draws around are equal', () => {
    const values = Float64Array.from({ length: 1000 }, (_, k) => (k < 900 ? 0 : k));
    expect(percentiles(values, [0.5])[0]).toEqual({ value: 0, standardError: 0 });
  });

  it('of nothing there are none', () => {
    expect(() => percentiles(of(), [0.5])).toThrow(RangeError);
    expect(summary(of(Number.NaN), all(of(Number.NaN)))).toBeUndefined();
  });
});

describe('draws that failed', () => {
  const a = of(1, 2, Number.NaN, 4, 5, 6);
  const b = of(10, 20, 30, 40, Number.POSITIVE_INFINITY, 60);
  const kept = all(a, b);

  it('are counted, each sample apart', () => {
    expect(kept).toMatchObject({ draws: 6, kept: 4, failed: 2, failedIn: [1, 1] });
    expect([...keptValues(a, kept)]).toEqual([1, 2, 4, 6]);
    expect([...keptValues(b, kept)]).toEqual([10, 20, 40, 60]);
  });

  it('are left out of every statistic of every variant alike', () => {
    const [ofA, ofB] = [summary(a, kept)!, summary(b, kept)!];
    expect([ofA.failed, ofB.failed]).toEqual([2, 2]);
    expect([ofA.mean.value, ofB.mean.value]).toEqual([3.25, 32.5]);
    expect([ofA.percentiles.p50.value, ofB.percentiles.p50.value]).toEqual([3, 30]);
    expect([ofA.most, ofB.most]).toEqual([6, 60]);
    expect(probability(b, kept, (value) => value >= 30).value).toBe(0.5);
  });

  it('a probability cannot ignore those of the other variant', () => {
    // A fails just when things go badly for it; judged on its own draws it would win always.
    const good = of(5, 5, Number.NaN, Number.NaN);
    const other = of(4, 6, 1, 1);
    const both = all(good, other);
    expect(compare(good, other, both)).toMatchObject({ better: { value: 0.5 }, worse: { value: 0.5 }, excluded: 0.5 });
    expect(probability(other, both, (value) => value > 3).value).toBe(1);
    expect(() => compare(good, other, all(other))).toThrow(RangeError);
  });

  it('samples of different length are a mistake in the call', () => {
    expect(() => all(of(1), of(1, 2))).toThrow(RangeError);
    expect(() => keptValues(of(1), kept)).toThrow(RangeError);
    expect(() => compare(a, of(1), kept)).toThrow(RangeError);
  });

  it('when all failed there is no number to show', () => {
    const none = all(of(Number.NaN, Number.NaN));
    expect(probability(of(1, 1), none, () => true).value).toBeNaN();
    expect(compare(of(1, 1), of(2, 2), none)).toMatchObject({ better: { value: Number.NaN }, excluded: 1 });
    expect(cumulativeCurve(of(1, 1), none)).toEqual([]);
    expect(binsFor([of(1, 1)], none)).toBeUndefined();
  });
});

describe('a summary', () => {
  it('has mean and median from the same draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -100, max: 100, noNaN: true }), fc.constant(Number.NaN)), { minLength: 1 }),
        (values) => {
          const given = Float64Array.from(values);
          const kept = all(given);
          const found = summary(given, kept);
          const finite = values.filter(Number.isFinite);
          if (!found) return finite.length === 0;
          const sorted = [...finite].sort((x, y) => x - y);
          const median = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
          expect(found.mean.value).toBeCloseTo(mean(finite), 9);
          expect(found.percentiles.p50.value).toBeCloseTo(median, 9);
          expect(found.failed).toBe(values.length - finite.length);
          // The mean lies within a standard deviation of the median: never so of two different sets.
          expect(Math.abs(found.mean.value - found.percentiles.p50.value)).toBeLessThanOrEqual(
            found.standardDeviation + 1e-9,
          );
          return true;
        },
      ),
    );
  });

  it('mean and variance do not lose digits to a large amount', () => {
    const found = moments(Float64Array.from({ length: 1000 }, (_, k) => 1e9 + (k % 2)));
    expect(found.mean).toBe(1e9 + 0.5);
    expect(found.variance).toBeCloseTo(0.25 * (1000 / 999), 9);
  });
});

describe('probabilities', () => {
  it('have the binomial standard error, never 0', () => {
    const values = Float64Array.from({ length: 10_000 }, (_, k) => k);
    const found = probability(values, all(values), (value) => value < 700);
    expect(found).toEqual({ value: 0.07, standardError: Math.sqrt((0.07 * 0.93) / 10_000) });
    for (const always of [true, false]) {
      const certain = probability(values, all(values), () => always);
      expect(certain.value).toBe(always ? 1 : 0);
      expect(certain.standardError).toBeGreaterThan(0);
      expect(certain.standardError).toBeLessThan(0.0001);
    }
  });

  it('better, equal and worse add up to 1; lower may be better', () => {
    const [a, b] = [of(1, 2, 3, 4, 5), of(1, 3, 2, 5, 6)];
    const found = compare(a, b, all(a, b));
    expect([found.better.value, found.equal.value, found.worse.value, found.excluded]).toEqual([0.2, 0.2, 0.6, 0]);
    expect(compare(a, b, all(a, b), true).better.value).toBe(0.6);
    expect(compare(b, a, all(a, b)).better).toEqual(found.worse);
  });
});

describe('histogram and cumulative curve', () => {
  const values = random('histogram', 10_000, (share) => 1e6 * (share * share - 0.3));
  const kept = all(values);

  it('every draw is in a bin, or counted left or right of them', () => {
    const bins = binsFor([values], kept)!;
    const found = histogram(values, kept, bins);
    expect(found.counts.reduce((sum, count) => sum + count, 0) + found.below + found.above).toBe(10_000);
    expect(found.below + found.above).toBeLessThan(110);
    expect(bins.count).toBeGreaterThan(14);
    expect(bins.count).toBeLessThan(33);
    for (const [bin, count] of found.counts.entries())
      expect(values.filter((value) => value >= boundOf(bins, bin) && value < boundOf(bins, bin + 1)).length).toBe(
        count,
      );
  });

  it('bounds are round, and one set for variants that are compared', () => {
    const other = values.map((value) => value + 3e5);
    const bins = binsFor([values, other], all(values, other))!;
    expect(bins.width).toBe(50_000);
    expect(boundOf(bins, 0)).toBe(-300_000);
    const ratio = random('ratio', 1000, (share) => 0.85 + share / 5);
    const fine = binsFor([ratio], all(ratio))!;
    expect(Array.from({ length: 4 }, (_, bin) => boundOf(fine, bin))).toEqual([0.85, 0.86, 0.87, 0.88]);
  });

  it.each([0, 5, -3e6, 0.95])('draws that are all %d have one bin', (value) => {
    const same = new Float64Array(50).fill(value);
    const bins = binsFor([same], all(same))!;
    expect(bins.count).toBe(1);
    expect(histogram(same, all(same), bins).counts).toEqual([50]);
  });

  it('the curve rises from the least to the most, and is the percentiles', () => {
    const curve = cumulativeCurve(values, kept);
    expect(curve.length).toBe(101);
    expect(curve[0]!.value).toBe(Math.min(...values));
    expect(curve[100]!.value).toBe(Math.max(...values));
    expect(curve[25]!.value).toBe(summary(values, kept)!.percentiles.p25.value);
    for (const [k, { value }] of curve.entries()) if (k > 0) expect(value).toBeGreaterThanOrEqual(curve[k - 1]!.value);
  });
});

describe('published results', () => {
  const draws = of(0.8, 0.85, 0.9, 1.05, 1.2, Number.NaN);
  const sampleOf = () => ({ sample: draws, kept: all(draws) });

  it('enschede: the share of draws within 0.85–1.05, bounds included', () => {
    const project = resolved(sample('enschede'));
    const [found, ...rest] = publishedShares(project, ['populatie/subsidie', 'functie/subsidie'], sampleOf);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ variant: 'populatie/subsidie', published: { kerncijfer: 'bkv' } });
    expect([found!.within.value, found!.below.value, found!.above.value]).toEqual([0.6, 0.2, 0.2]);
  });

  it('almere: one bound is enough, and only what is said of the scenario', () => {
    const file = sample('almere');
    const of = (scenario?: string) =>
      publishedShares(resolved(file, scenario), ['populatie/subsidie'], sampleOf).map(({ published, within }) => [
        published.kerncijfer,
        within.value,
      ]);
    expect(of()).toEqual([
      ['bkv', 0.4],
      ['financieel_gemeente_cw', 0],
    ]);
    expect(of('pro-opdc')).toEqual([
      ['bkv', 0.6],
      ['financieel_gemeente_cw', 0],
    ]);
  });

  it('nothing is said where there are no draws', () => {
    expect(publishedShares(resolved(sample('enschede')), ['populatie/subsidie'], () => undefined)).toEqual([]);
  });
});
