import { describe, expect, it } from 'vitest';
import { Draws, MOST_DRAWS } from '../../models/uncertainty/index.ts';
import { hashOf } from './golden.ts';
import { allOf, at, drawsOf, mean, resolved, sample, small, unwrap } from './support.ts';

const enschede = sample('enschede');
const draws = drawsOf(enschede, { draws: 1000 });
const columns = allOf(draws);

const hashOfAll = (one: Draws): string => hashOf(allOf(one).flatMap((column) => [...column]));

describe('Latin hypercube', () => {
  it.each([1, 2, 63, 64, 1000, 10_000])('%d draws: one in every stratum of every input, exactly', (count) => {
    const some = drawsOf(enschede, { draws: count });
    const shares = new Float64Array(count);
    for (const input of some.inputs.keys()) {
      some.shares(input, 0, shares);
      const seen = new Uint8Array(count);
      for (const [draw, share] of shares.entries()) {
        const stratum = some.stratum(input, draw);
        // Strictly within its stratum.
        if (!(share > stratum / count && share < (stratum + 1) / count)) throw new Error(`${input} ${draw} ${share}`);
        seen[stratum]!++;
      }
      expect(seen.every((times) => times === 1)).toBe(true);
    }
  });

  it('the largest number of draws still falls within its strata', () => {
    const many = drawsOf(small(), { draws: MOST_DRAWS });
    const shares = new Float64Array(1000);
    many.shares(0, MOST_DRAWS - 1000, shares);
    for (const [k, share] of shares.entries()) {
      const stratum = many.stratum(0, MOST_DRAWS - 1000 + k);
      expect(share > stratum / MOST_DRAWS && share < (stratum + 1) / MOST_DRAWS).toBe(true);
    }
  });

  it('every value lies within its laag and hoog', () => {
    for (const [c, { id, cell }] of draws.columns.entries()) {
      const { distribution } = draws.inputs
        .filter(({ input }) => input.id === id)
        .flatMap(({ cells }) => cells)
        .find((one) => one.cell === cell)!;
      const wrong = columns[c]!.filter((value) => !(value >= distribution.laag && value <= distribution.hoog));
      expect([id, cell, ...wrong]).toEqual([id, cell]);
    }
  });

  it('the mean of 1,000 draws is the distribution’s, far nearer than chance would bring it', () => {
    const lekkage = draws.valuesOf(at(draws, 'lekkage'));
    // Standard deviation of a draw: 0.3 × √(9 ÷ 252).
    expect(Math.abs(mean(lekkage) - 0.15)).toBeLessThan((0.3 * Math.sqrt(9 / 252)) / 1000);
  });

  it('inputs have nothing to do with each other', () => {
    const ranks = [...draws.inputs.keys()].map((input) =>
      Float64Array.from({ length: 1000 }, (_, draw) => draws.stratum(input, draw) - 499.5),
    );
    const squares = (1000 * (1000 ** 2 - 1)) / 12;
    const scaled = ranks.flatMap((a, k) =>
      ranks.slice(k + 1).map((b) => (a.reduce((sum, value, d) => sum + value * b[d]!, 0) / squares) * Math.sqrt(999)),
    );
    expect(Math.max(...scaled.map(Math.abs))).toBeLessThan(5);
    const meanSquare = scaled.reduce((sum, z) => sum + z * z, 0) / scaled.length;
    expect(Math.abs(meanSquare - 1)).toBeLessThan(0.1);
  });
});

describe('the same draws', () => {
  it('same seed, same bytes: a known hash', () => {
    expect(hashOfAll(drawsOf(enschede, { draws: 500 }))).toMatchInlineSnapshot(`"2cceaba1c90dd04b"`);
    expect(hashOfAll(drawsOf(sample('almere'), { draws: 333, seed: 4_294_967_295 }))).toMatchInlineSnapshot(
      `"6d605c6edb91dc3b"`,
    );
  });

  it('another seed, other draws', () => {
    expect(hashOfAll(drawsOf(enschede, { draws: 500, seed: 2 }))).not.toBe(
      hashOfAll(drawsOf(enschede, { draws: 500 })),
    );
  });

  it.each([
    [1, 999],
    [64, 64],
    [250, 250],
    [100, 37],
  ])('however they are sliced: slices of %d and %d', (first, next) => {
    const sliced = draws.columns.map(() => new Float64Array(1000));
    for (let from = 0, size = first; from < 1000; from += size, size = next) {
      const to = Math.min(1000, from + (from === 0 ? first : next));
      draws.fill(
        from,
        sliced.map((column) => column.subarray(from, to)),
      );
      if (from === 0 && first !== next) size = first;
    }
    expect(sliced).toEqual(columns);
  });

  it('made again elsewhere, with correlations too', () => {
    const file = { ...enschede, correlaties: [{ invoer: ['prijsindex', 'tarief_basis', 'fte_kosten'], rang: 0.7 }] };
    const one = drawsOf(file, { draws: 400 });
    const other = drawsOf(structuredClone(file), { draws: 400 });
    const half = other.columns.map(() => new Float64Array(200));
    other.fill(200, half);
    expect(half).toEqual(allOf(one).map((column) => column.subarray(200)));
    expect(one.fingerprint).toBe(other.fingerprint);
  });

  it('for every scenario', () => {
    const shares = (one: Draws, key: string) => {
      const out = new Float64Array(one.count);
      one.shares(at(one, key), 0, out);
      return out;
    };
    for (const { id } of enschede.scenarios!) {
      const other = drawsOf(enschede, { draws: 1000 }, id);
      for (const { key } of draws.inputs)
        if (at(other, key) >= 0) expect(shares(other, key)).toEqual(shares(draws, key));
    }
  });

  const file = small();
  const before = drawsOf(file, { draws: 200 });
  const columnsOf = (one: Draws) => new Map(one.inputs.map(({ key }, k) => [key, one.valuesOf(k)]));

  it.each([
    ['a range is added', small({ uurtarief_ambtelijk: { waarde: 85, laag: 70, hoog: 100 } })],
    ['a range is taken out', small({ lekkage: { waarde: 0.15, verdeling: 'vast' } })],
    [
      'schools are sorted otherwise and renamed',
      small({
        scholen: [
          { id: 'zuid', naam: 'Aap', leerlingen_basis: 200, herkomst: { stad: 0.6, land: 0.4 } },
          { id: 'noord', naam: 'Zus', leerlingen_basis: 100, herkomst: { stad: 0.8, land: 0.2 } },
        ],
      }),
    ],
  ])('for every other input when %s', (_, changed) => {
    const after = columnsOf(drawsOf(changed, { draws: 200 }));
    const old = columnsOf(before);
    const shared = [...old.keys()].filter((key) => after.has(key));
    expect(shared.length).toBeGreaterThan(old.size - 3);
    for (const key of shared) expect([key, after.get(key)]).toEqual([key, old.get(key)]);
  });

  it('an input that is left out leaves those it is correlated with as they were', () => {
    const correlated = { ...enschede, correlaties: [{ invoer: ['krimp', 'prijsindex', 'lekkage'], rang: 0.5 }] };
    const all = columnsOf(drawsOf(correlated, { draws: 300 }));
    const without = drawsOf(correlated, { draws: 300, without: ['krimp'] });
    expect(without.columns.some(({ id }) => id === 'krimp')).toBe(false);
    expect(columnsOf(without).get('lekkage')).toEqual(all.get('lekkage'));
  });

  it('the fingerprint changes with a range, the seed and the number, not with a value that does not vary', () => {
    const print = (invoer: Record<string, unknown>, options = { draws: 200 }) =>
      drawsOf(small(invoer), options).fingerprint;
    const base = print({});
    expect(print({ uurtarief_ambtelijk: 90 })).toBe(base);
    for (const other of [
      print({ lekkage: { waarde: 0.15, laag: 0, hoog: 0.31 } }),
      print({}, { draws: 201 }),
      drawsOf(small(), { draws: 200, seed: 8 }).fingerprint,
    ])
      expect(other).not.toBe(base);
  });
});

describe('user data is never paired by position', () => {
  it('values that a user sorted by size do not become correlated', () => {
    // Twenty schools from small to large, each with its own range.
    const scholen = Array.from({ length: 20 }, (_, k) => ({
      id: `school_${k}`,
      naam: `School ${k}`,
      leerlingen_basis: { waarde: 50 + 10 * k, laag: 40 + 10 * k, hoog: 60 + 10 * k },
      aandeel_jeugdhulp: { waarde: 0.3 + k / 50, laag: 0.25 + k / 50, hoog: 0.35 + k / 50 },
      herkomst: { stad: 1 },
    }));
    const some = drawsOf(small({ scholen }), { draws: 2000 });
    const deviations = (key: string) => {
      const values = some.valuesOf(at(some, key));
      const middle = mean(values);
      return values.map((value) => value - middle);
    };
    const correlation = (a: Float64Array, b: Float64Array) => {
      const dot = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, k) => sum + value * y[k]!, 0);
      return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    };
    const found = scholen.flatMap(({ id }, k) => [
      correlation(deviations(`leerlingen_basis.${id}`), deviations(`aandeel_jeugdhulp.${id}`)),
      ...scholen
        .slice(k + 1)
        .map((other) => correlation(deviations(`leerlingen_basis.${id}`), deviations(`leerlingen_basis.${other.id}`))),
    ]);
    expect(Math.max(...found.map(Math.abs))).toBeLessThan(5 / Math.sqrt(2000));
    // A sum of them spreads as independent ones do: not 20 times as wide.
    const sums = scholen.reduce(
      (total, { id }) => total.map((value, k) => value + deviations(`leerlingen_basis.${id}`)[k]!),
      new Float64Array(2000),
    );
    const spread = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0) / 2000);
    expect(Math.abs(spread / (20 * Math.sqrt(9 / 252) * Math.sqrt(20)) - 1)).toBeLessThan(0.08);
  });
});

describe('a mistake in the call', () => {
  it.each([0, -1, 1.5, Number.NaN, MOST_DRAWS + 1])('%d draws is a problem', (count) => {
    const result = Draws.of(resolved(small()), { draws: count });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'trekkingen-aantal' }] });
  });

  it('a slice that is not there throws', () => {
    const out = draws.columns.map(() => new Float64Array(10));
    expect(() => draws.fill(995, out)).toThrow(RangeError);
    expect(() => draws.fill(0, out.slice(1))).toThrow(RangeError);
    expect(() =>
      Draws.of(resolved(enschede), {
        draws: 5,
        without: [draws.inputs.find(({ input }) => input.id === 'herkomst')!.key],
      }),
    ).toThrow(RangeError);
  });

  it('a project without any range has draws without columns', () => {
    const file = small();
    const project = resolved(file);
    const fixed = {
      ...project,
      cells: project.cells.map(({ laag: _, hoog: __, ...cell }) => cell),
    };
    const none = unwrap(Draws.of(fixed, { draws: 10 }));
    expect(none.columns).toEqual([]);
    expect(() => none.fill(0, [])).not.toThrow();
  });
});
