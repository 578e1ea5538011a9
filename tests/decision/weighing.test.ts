import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CRITERIA, riskClass, riskMatrix, sensitivity, weigh } from '../../models/decision/index.ts';
import { type Criterion, MOST_WEIGHT } from '../../models/project/index.ts';

const VARIANTS = ['a', 'b', 'c', 'd'];

const criterion = (id: string, gewicht: number, scores: readonly number[]): Criterion => ({
  id,
  naam: id,
  gewicht,
  scores: Object.fromEntries(scores.map((score, at) => [VARIANTS[at]!, { score }])),
});

const firstOf = (criteria: readonly Criterion[]): string[] =>
  weigh(criteria, VARIANTS)
    .filter(({ rank }) => rank === 1)
    .map(({ variant }) => variant);

describe('weighing', () => {
  it('is the mean of the scores by weight; equal totals share a place', () => {
    const weighed = weigh([criterion('x', 3, [5, 1, 3, 3]), criterion('y', 1, [1, 5, 3, 3])], VARIANTS);
    expect(weighed.map(({ total, rank }) => [total, rank])).toEqual([
      [4, 1],
      [2, 4],
      [3, 2],
      [3, 2],
    ]);
  });

  it('has no total without a score that counts, and none when nothing counts', () => {
    const partly = criterion('x', 2, [5, 4]);
    expect(weigh([partly], VARIANTS).map(({ total, missing }) => [total, missing])).toEqual([
      [5, []],
      [4, []],
      [null, ['x']],
      [null, ['x']],
    ]);
    expect(
      weigh([{ ...partly, gewicht: 0 }], VARIANTS).every(({ total, rank }) => total === null && rank === null),
    ).toBe(true);
  });

  it('the first place changes hands exactly at the flips, by brute force', () => {
    const scores = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 });
    const weight = fc.integer({ min: 0, max: 4 * MOST_WEIGHT }).map((quarter) => quarter / 4);
    const set = fc.array(fc.tuple(weight, scores), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(set, (rows) => {
        const criteria = rows.map(([gewicht, each], at) => criterion(`k${at}`, gewicht, each));
        for (const [at, { below, above }] of sensitivity(criteria, VARIANTS).entries()) {
          const now = criteria[at]!.gewicht;
          const withWeight = (gewicht: number) =>
            firstOf(criteria.map((one, index) => (index === at ? { ...one, gewicht } : one)));
          if (criteria.every((one, index) => index === at || one.gewicht === 0)) continue;
          const first = withWeight(now);
          const step = 1e-4;
          for (const [flip, direction] of [
            [below, -1],
            [above, 1],
          ] as const) {
            const end = flip ? flip.weight : direction === 1 ? MOST_WEIGHT : 0;
            for (let part = 1; part < 20; part++) {
              const between = now + ((end - now) * part) / 20;
              if (between !== end && between !== now) expect(withWeight(between)).toEqual(first);
            }
            if (!flip) continue;
            expect(Math.sign(flip.weight - now) * direction).toBeGreaterThanOrEqual(0);
            // Level at the flip itself, handed over just past it.
            const past = flip.weight + direction * step;
            if (past >= 0 && past <= MOST_WEIGHT) expect(withWeight(past)).toEqual([...flip.first].sort());
            if (flip.weight !== now)
              expect(withWeight(flip.weight)).toEqual(expect.arrayContaining([...flip.first, ...first]));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a criterion on which all score the same can not change the order', () => {
    const [same] = sensitivity([criterion('x', 1, [3, 3, 3, 3]), criterion('y', 1, [1, 2, 3, 4])], VARIANTS);
    expect(same).toMatchObject({ first: ['d'], below: null, above: null });
  });

  it('the standard criteria score every variant, say why, and put one variant first', () => {
    for (const { scores } of DEFAULT_CRITERIA) {
      expect(Object.keys(scores)).toHaveLength(8);
      for (const { bron, graad } of Object.values(scores))
        expect([bron !== '', graad === 'C' || graad === 'D']).toEqual([true, true]);
    }
    const variants = Object.keys(DEFAULT_CRITERIA[0]!.scores);
    expect(weigh(DEFAULT_CRITERIA, variants).filter(({ rank }) => rank === 1)).toHaveLength(1);
  });
});

describe('risks', () => {
  it('stand in their square, and ask for more as chance × impact grows', () => {
    const risk = (kans: number, impact: number) => ({ id: 'x', naam: 'x', kans, impact });
    expect([risk(1, 4), risk(2, 3), risk(3, 3)].map(riskClass)).toEqual(['laag', 'midden', 'hoog']);
    const squares = riskMatrix([risk(4, 1), risk(1, 4), risk(4, 1)]);
    expect([squares[3]![0], squares[0]![3], squares[0]![0]]).toEqual([[1, 3], [2], []]);
  });
});
