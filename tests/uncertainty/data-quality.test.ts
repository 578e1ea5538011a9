import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { dataQuality, evaluateBy, tornado, uncertainInputs } from '../../models/uncertainty/index.ts';
import { resolved, small, unwrap } from './support.ts';

const assumption = (waarde: number, laag: number, hoog: number, graad: string) => ({
  waarde,
  laag,
  hoog,
  graad,
  bron: 'Proef',
});

describe('the assumptions that matter most', () => {
  const project = resolved(
    small({
      lekkage: assumption(0.15, 0, 0.9, 'D'),
      doelmatigheid: assumption(0.03, 0.02, 0.04, 'D'),
      prijsindex: assumption(0.03, 0, 0.2, 'B'),
    }),
  );
  const calculation = unwrap(Calculation.create(project));
  const variant = calculation.variants.find(({ id }) => id === 'populatie/subsidie')!;
  const figure = KEY_FIGURES.find(({ id }) => id === 'bkv')!;
  const evaluate = evaluateBy(calculation, [
    { line: figure.line, variant, footing: figure.onEqualFooting ? 'gelijk' : 'contract' },
  ]);
  const rows = tornado(unwrap(uncertainInputs(project)), evaluate);
  const { weak, unweighed } = dataQuality(project, rows, 0, ({ input }) => input.id !== 'reele_groei');
  const place = (key: string) => weak.findIndex((one) => one.key === key);

  it('come with the largest span first, and are grade D alone', () => {
    expect(place('lekkage')).toBeGreaterThanOrEqual(0);
    expect(place('doelmatigheid')).toBeGreaterThan(place('lekkage'));
    expect(rows.some(({ key }) => key === 'prijsindex')).toBe(true);
    expect(place('prijsindex')).toBe(-1);
    expect(weak.every(({ cell }) => cell.graad === 'D')).toBe(true);
    expect(weak.map(({ span }) => span)).toEqual(weak.map(({ span }) => span).sort((a, b) => b - a));
  });

  it('have as span what the engine says at both bounds', () => {
    const cell = calculation.inputValues('lekkage');
    expect(cell).toHaveLength(1);
    const at = (value: number) => evaluate([{ id: 'lekkage', cell: 0, value }])[0]!;
    expect(weak[place('lekkage')]!.span).toBe(Math.abs(at(0.9) - at(0)));
  });

  it('without a range are named apart, when the figure rests on them', () => {
    const ids = unweighed.map(({ input }) => input.id);
    expect(ids).toContain('zorgmix');
    expect(ids).not.toContain('reele_groei');
    expect(ids).not.toContain('lekkage');
  });
});
