import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import {
  CUTS,
  cutAt,
  cutChanges,
  cutCurve,
  evaluateBy,
  influences,
  type KeptDraws,
  keptDraws,
  longestFirst,
  NORM_LINE,
  rankedInput,
  tornado,
  uncertainInputs,
} from '../../models/uncertainty/index.ts';
import { ranksOf } from '../../models/uncertainty/sensitivity.ts';
import { drawsOf, resolved, sample, small, unwrap } from './support.ts';

describe('influence from the draws', () => {
  const draws = drawsOf(small(), { draws: 4000 });
  const inputs = draws.inputs.slice(0, 6).map(({ key }, k) => ({ key, values: draws.valuesOf(k) }));
  const standard = inputs.map(({ values }) => ranksOf(values).map((rank) => (rank - 2000.5) / 1154.7));
  const figure = standard[0]!.map((x, k) => 3 * x - 4 * standard[1]![k]!);

  const ranked = (kept: KeptDraws) => inputs.map(({ key, values }) => rankedInput(key, values, kept));
  const influenceOn = (sample: Float64Array) => {
    const kept = keptDraws([sample]);
    return influences(ranked(kept), sample, kept);
  };

  it('ranks share the mean where values are equal', () => {
    expect([...ranksOf(Float64Array.of(5, 1, 5, 0, 5))]).toEqual([4, 2, 4, 1, 4]);
  });

  it('shares are those of a sum of independent parts', () => {
    const found = influenceOn(figure);
    const of = (k: number) => found.inputs.find(({ key }) => key === inputs[k]!.key)!;
    // 9 and 16 of 25. Ranks of a sum of two uniform parts follow it to within two hundredths.
    expect(Math.abs(of(0).share - 0.36)).toBeLessThan(0.02);
    expect(Math.abs(of(1).share - 0.64)).toBeLessThan(0.02);
    expect(of(1).rank).toBeLessThan(-0.7);
    expect(found.inputs[0]!.key).toBe(inputs[1]!.key);
    expect(Math.abs(of(3).rank)).toBeLessThan(4.5 * of(3).standardError);
    expect(found.inputs.reduce((sum, { share }) => sum + share, 0) + found.rest).toBeCloseTo(1, 12);
  });

  it('what no input explains alone is said, not shared out', () => {
    const product = standard[0]!.map((x, k) => x * standard[1]![k]!);
    expect(influenceOn(product).rest).toBeGreaterThan(0.95);
  });

  it('a figure that never changes hangs on nothing', () => {
    const same = new Float64Array(4000).fill(3);
    const found = influenceOn(same);
    expect(found.inputs.every(({ rank, share }) => rank === 0 && share === 0)).toBe(true);
  });

  it('failed draws are left out of inputs and figure alike', () => {
    const broken = figure.map((value, k) => (k % 3 === 0 ? Number.NaN : value));
    const found = influenceOn(broken);
    expect(Math.abs(found.inputs[0]!.share - 0.64)).toBeLessThan(0.03);
    expect(() => influences(ranked(keptDraws([figure])), broken, keptDraws([broken]))).toThrow(RangeError);
  });
});

describe('tornado', () => {
  const project = resolved(sample('enschede'));
  const calculation = unwrap(Calculation.create(project));
  const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
  const variation = unwrap(uncertainInputs(project));
  const evaluate = evaluateBy(
    calculation,
    ['tekort_pilot', 'ncw'].map((line) => ({ line, variant, footing: 'contract' as const })),
  );
  const base = evaluate([]);
  const rows = tornado(variation, evaluate);

  it('has every input at four points, in order', () => {
    expect(rows.map(({ key }) => key)).toEqual(variation.inputs.map(({ key }) => key));
    for (const { values } of rows) {
      const { laag, p10, p90, hoog } = values;
      expect(laag <= p10 && p10 <= p90 && p90 <= hoog).toBe(true);
    }
    expect(rows.every(({ figures }) => Object.values(figures).flat().every(Number.isFinite))).toBe(true);
  });

  it('is what the point engine says: lekkage, and more krimp more tekort', () => {
    const lekkage = rows.find(({ key }) => key === 'lekkage')!;
    const other = structuredClone(sample('enschede'));
    other.invoer.lekkage = { waarde: lekkage.values.hoog };
    const again = unwrap(Calculation.create(resolved(other)));
    expect(lekkage.figures.hoog[1]).toBe(again.valueAt('ncw', variant, 'contract'));
    const krimp = rows.find(({ key }) => key === 'krimp')!.figures;
    expect(krimp.laag[0]!).toBeLessThanOrEqual(krimp.p10[0]!);
    expect(krimp.p90[0]!).toBeLessThan(krimp.hoog[0]!);
  });

  it('puts everything back as it was', () => {
    expect(evaluate([])).toEqual(base);
  });

  it('origins still add up to 1 while one of them is changed', () => {
    const seen: number[] = [];
    tornado(variation, (changes) => {
      if (changes[0]!.id === 'herkomst') {
        const values = calculation.inputValues('herkomst');
        for (const { cell, value } of changes) values[cell] = value;
        const g = project.space.g!.members.length;
        for (let s = 0; s < project.space.s!.members.length; s++)
          seen.push(values.subarray(s * g, (s + 1) * g).reduce((sum, share) => sum + share, 0));
      }
      return [0];
    });
    expect(seen.length).toBeGreaterThan(0);
    expect(Math.max(...seen.map((sum) => Math.abs(sum - 1)))).toBeLessThan(1e-12);
  });

  it('the longest bar first, and those without a bar left out', () => {
    const sorted = longestFirst(rows, 0);
    const length = ({ figures }: (typeof rows)[number]) => Math.abs(figures.hoog[0]! - figures.laag[0]!);
    expect(sorted.length).toBeLessThan(rows.length);
    for (const [k, row] of sorted.entries()) if (k > 0) expect(length(row)).toBeLessThanOrEqual(length(sorted[k - 1]!));
    expect(longestFirst(rows, 0, ['p10', 'p90'])[0]!.figures).toBeDefined();
  });

  it('changes of two inputs at once are a mistake in the call', () => {
    const change = (id: string) => ({ id, cell: 0, value: 0.1 });
    expect(() => evaluate([change('lekkage'), change('doelmatigheid')])).toThrow(RangeError);
  });
});

describe('houdbare krimp as a curve', () => {
  const project = resolved(sample('enschede'));
  const calculation = unwrap(Calculation.create(project));
  const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;

  it('sets every year but year 0', () => {
    expect(cutChanges(0.05, 4)).toEqual([1, 2, 3].map((cell) => ({ id: 'krimp', cell, value: 0.05 })));
    expect(CUTS[0]).toBe(0);
  });

  it('falls with the cut, and its percentiles are those of houdbare krimp draw by draw', () => {
    const draws = drawsOf(sample('enschede'), { draws: 60, without: ['krimp'] });
    const columns = draws.columns.map(() => new Float64Array(60));
    draws.fill(0, columns);
    const ids = [...new Set(draws.columns.map(({ id }) => id))];
    const samples = CUTS.map(() => new Float64Array(60));
    // By the point engine, one draw at a time: slow, and beyond doubt.
    for (let draw = 0; draw < 60; draw++) {
      const values = new Map(ids.map((id) => [id, calculation.inputValues(id)]));
      for (const [c, { id, cell }] of draws.columns.entries()) values.get(id)![cell] = columns[c]![draw]!;
      const nested = (rest: readonly string[], read: () => void): void => {
        const [id, ...more] = rest;
        if (id === undefined) read();
        else calculation.probe(id, values.get(id)!, [], () => nested(more, read));
      };
      nested(ids, () => {
        for (const [k, cut] of CUTS.entries()) {
          const krimp = calculation.inputValues('krimp');
          for (const { cell, value } of cutChanges(cut, krimp.length)) krimp[cell] = value;
          samples[k]![draw] = calculation.probe('krimp', krimp, calculation.plan(['krimp', ...ids], [NORM_LINE]), () =>
            calculation.valueAt(NORM_LINE, variant, 'contract'),
          );
        }
      });
    }
    const curve = cutCurve(CUTS, samples);
    for (const [k, { value }] of curve.entries()) if (k > 0) expect(value).toBeLessThanOrEqual(curve[k - 1]!.value);
    expect(curve[0]!.value).toBeGreaterThan(curve.at(-1)!.value);
    // Each draw's own largest cut of those looked at: its share of draws that reach a cut is the curve.
    const reached = Array.from({ length: 60 }, (_, draw) => samples.filter((sample) => sample[draw]! <= 1e-12).length);
    for (const [k, { value }] of curve.entries())
      expect(value).toBeCloseTo(reached.filter((count) => count > k).length / 60, 12);
  });

  const point = (cut: number, value: number) => ({ cut, value, standardError: 0 });
  const curve = [point(0, 0.95), point(0.01, 0.8), point(0.02, 0.5), point(0.03, 0.5), point(0.04, 0.1)];

  it.each([
    [0.95, { kind: 'krimp', cut: 0 }],
    [0.8, { kind: 'krimp', cut: 0.01 }],
    [0.65, { kind: 'krimp', cut: 0.015 }],
    [0.5, { kind: 'krimp', cut: 0.03 }],
    [0.96, { kind: 'te-krap' }],
    [0.1, { kind: 'minstens', cut: 0.04 }],
  ])('the largest cut with which it holds in %d of the draws', (share, expected) => {
    const found = cutAt(curve, share);
    expect(found.kind).toBe(expected.kind);
    if ('cut' in expected && 'cut' in found) expect(found.cut).toBeCloseTo(expected.cut, 12);
  });

  it('failed draws count nowhere on the curve', () => {
    const samples = [Float64Array.of(0, 0, 1, 0), Float64Array.of(0, 1, 1, Number.NaN)];
    expect(cutCurve([0, 0.01], samples).map(({ value }) => value)).toEqual([2 / 3, 1 / 3]);
    expect(cutAt(cutCurve([0], [Float64Array.of(Number.NaN)]), 0.5)).toEqual({ kind: 'te-krap' });
  });
});
