import { describe, expect, it } from 'vitest';
import { Calculation } from '../../models/engine/index.ts';
import { inputValues, type ResolvedProject } from '../../models/project/index.ts';
import { uncertainInputs } from '../../models/uncertainty/index.ts';
import { allOf, at, drawsOf, resolved, sample, small, unwrap } from './support.ts';

const codes = (project: ResolvedProject) => uncertainInputs(project).problems.map(({ code, where }) => [code, where]);
const keys = (project: ResolvedProject) => unwrap(uncertainInputs(project)).inputs.map(({ key }) => key);

describe('what varies', () => {
  it.each(['enschede', 'almere', 'amsterdam'])('of %s: everything with a range, without a problem', (name) => {
    const file = sample(name);
    for (const scenario of [undefined, ...(file.scenarios ?? []).map(({ id }) => id)]) {
      const project = resolved(file, scenario);
      const found = uncertainInputs(project);
      expect(found.ok).toBe(true);
      const varying = unwrap(found).inputs;
      expect(new Set(varying.map(({ key }) => key)).size).toBe(varying.length);
      const values = inputValues(project);
      for (const { input, cells } of varying) {
        for (const { cell, distribution } of cells) {
          // The place is right: the value that stands there is the one the range is around.
          const value = values.get(input.id)![cell]!;
          expect(Math.min(distribution.hoog, Math.max(distribution.laag, value))).toBe(distribution.waarde);
        }
      }
    }
  });

  it('pert unless it says otherwise; vast and laag = hoog do not vary', () => {
    const project = resolved(
      small({
        lekkage: { waarde: 0.15, laag: 0, hoog: 0.3, verdeling: 'uniform' },
        doelmatigheid: { waarde: 0.03, laag: 0, hoog: 0.1, verdeling: 'vast' },
        inflatie: { waarde: 0.02, laag: 0.02, hoog: 0.02 },
      }),
    );
    const { inputs } = unwrap(uncertainInputs(project));
    const of = (key: string) => inputs.find((one) => one.key === key)?.cells[0]?.distribution.verdeling;
    expect([of('lekkage'), of('prijsindex'), of('doelmatigheid'), of('inflatie')]).toEqual([
      'uniform',
      'pert',
      undefined,
      undefined,
    ]);
  });

  it('keys are ids, never positions', () => {
    expect(keys(resolved(small()))).toEqual(
      expect.arrayContaining([
        'lekkage',
        'krimp',
        'tarief_basis.jeugd_ggz',
        'aandeel_jeugdhulp.noord',
        'volumeprikkel.populatie',
      ]),
    );
  });

  it('one correction for all effects of a grade is one draw, at all their places', () => {
    const project = resolved(small({ optimismecorrectie: { D: { waarde: 0.25, laag: 0.1, hoog: 0.4 } } }));
    const one = unwrap(uncertainInputs(project)).inputs.find(({ key }) => key === 'optimismecorrectie.D')!;
    expect(one.cells.length).toBe(project.space.e!.members.length);
    const draws = drawsOf(project.file, { draws: 20 });
    const columns = allOf(draws).filter((_, c) => draws.columns[c]!.id === 'optimismecorrectie');
    for (const column of columns) expect(column).toEqual(columns[0]);
    // A grade that no effect has: nothing to set.
    expect(keys(resolved(small({ optimismecorrectie: { A: { waarde: 0, laag: 0, hoog: 0.4 } } })))).not.toContain(
      'optimismecorrectie.A',
    );
  });
});

describe('a yearly list', () => {
  const krimp = { waarde: [0.01, 0.03, 0.03, 0.05], laag: 0, hoog: [0.1, 0.08, 0.04, 0.06], verdeling: 'driehoek' };
  const draws = drawsOf(small({ krimp }), { draws: 500 });
  const columns = allOf(draws);
  const yearsOf = () =>
    draws.columns.flatMap(({ id, cell }, c) => (id === 'krimp' ? [{ cell, values: columns[c]! }] : []));

  it('year 0 is fixed, every later year varies', () => {
    expect(yearsOf().map(({ cell }) => cell)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('takes the same quantile in every year, of that year’s own range', () => {
    const { cells } = draws.inputs[at(draws, 'krimp')]!;
    expect(cells.map(({ distribution: { laag, waarde, hoog } }) => [laag, waarde, hoog])).toEqual([
      [0, 0.03, 0.08],
      [0, 0.03, 0.04],
      ...Array.from({ length: 7 }, () => [0, 0.05, 0.06]),
    ]);
    const shares = new Float64Array(500);
    draws.shares(at(draws, 'krimp'), 0, shares);
    for (const [k, { values }] of yearsOf().entries())
      expect(values).toEqual(shares.map((share) => cells[k]!.distribution.quantile(share)));
  });
});

describe('the origins of pupils', () => {
  const herkomst = (stad: unknown, land: unknown, dorp: unknown) =>
    small({
      gemeenten: [
        { id: 'stad', naam: 'Stad' },
        { id: 'land', naam: 'Land' },
        { id: 'dorp', naam: 'Dorp' },
      ],
      scholen: [{ id: 'noord', naam: 'Noord', leerlingen_basis: 100, herkomst: { stad, land, dorp } }],
    });

  it('add up to 1 in every draw, each within its range', () => {
    const file = herkomst(
      { waarde: 0.6, laag: 0.4, hoog: 0.9 },
      { waarde: 0.3, laag: 0.1, hoog: 0.5 },
      { waarde: 0.1, laag: 0.05, hoog: 0.2 },
    );
    const draws = drawsOf(file, { draws: 1000 });
    const parts = [0, 1, 2].map((k) =>
      draws.valuesOf(at(draws, ['herkomst.noord.stad', 'herkomst.noord.land', 'herkomst.noord.dorp'][k]!)),
    );
    const bounds = [
      [0.4, 0.9],
      [0.1, 0.5],
      [0.05, 0.2],
    ];
    for (let draw = 0; draw < 1000; draw++) {
      expect(Math.abs(parts.reduce((sum, part) => sum + part[draw]!, 0) - 1)).toBeLessThan(1e-12);
      for (const [k, part] of parts.entries())
        expect(part[draw]! >= bounds[k]![0]! - 1e-15 && part[draw]! <= bounds[k]![1]! + 1e-15).toBe(true);
    }
    const columns = allOf(draws).filter((_, c) => draws.columns[c]!.id === 'herkomst');
    expect(columns).toEqual(parts);
  });

  it('one that varies alone is fixed, and said so', () => {
    const project = resolved(herkomst({ waarde: 0.6, laag: 0.4, hoog: 0.9 }, 0.3, 0.1));
    expect(codes(project)).toContainEqual(['herkomst-alleen', 'invoer.scholen[0].herkomst.stad']);
    expect(keys(project)).not.toContain('herkomst.noord.stad');
  });

  it('ranges that cannot add up to 1 are a problem at the school', () => {
    const project = resolved(
      herkomst({ waarde: 0.6, laag: 0.7, hoog: 0.9 }, { waarde: 0.3, laag: 0.4, hoog: 0.5 }, 0.1),
    );
    expect(uncertainInputs(project).ok).toBe(false);
    expect(codes(project)).toContainEqual(['herkomst-bereik', 'invoer.scholen[0].herkomst']);
  });
});

describe('ranges that are wrong or say less than they seem to', () => {
  const withCell = (id: string, change: Record<string, unknown>): ResolvedProject => {
    const project = resolved(small());
    return {
      ...project,
      cells: project.cells.map((cell) => (cell.input.id === id ? ({ ...cell, ...change } as typeof cell) : cell)),
    };
  };

  it.each([
    ['NaN', { laag: Number.NaN }, 'bereik-geen-getal'],
    ['infinite', { hoog: Number.POSITIVE_INFINITY }, 'bereik-geen-getal'],
    ['a value that is none', { waarde: Number.NaN }, 'bereik-geen-getal'],
    ['reversed', { laag: 0.5, hoog: 0.1 }, 'bereik-omgekeerd'],
  ])('%s: a problem at the input, no draws', (_, change, code) => {
    const project = withCell('lekkage', change);
    const found = uncertainInputs(project);
    expect(found.ok).toBe(false);
    expect(found.problems).toContainEqual({
      severity: 'fout',
      code,
      where: 'invoer.lekkage',
      what: expect.stringContaining('Lekkage'),
      remedy: expect.stringMatching(/\S/),
    });
  });

  it('reversed in one year of a list', () => {
    expect(codes(withCell('krimp', { hoog: [0.1, 0.1, -0.1] }))).toContainEqual(['bereik-omgekeerd', 'invoer.krimp']);
  });

  it('a waarde outside is drawn as the nearest bound, with a warning', () => {
    const project = resolved(small({ lekkage: 0.5 }));
    expect(codes(project)).toContainEqual(['trekking-buiten-bereik', 'invoer.lekkage']);
    const one = unwrap(uncertainInputs(project)).inputs.find(({ key }) => key === 'lekkage')!;
    expect(one.cells[0]!.distribution).toMatchObject({ laag: 0, waarde: 0.3, hoog: 0.3 });
  });

  it.each([
    ['one bound', { uurtarief_ambtelijk: { waarde: 85, laag: 70 } }, 'bereik-half', 'invoer.uurtarief_ambtelijk'],
    [
      'no bounds',
      { uurtarief_ambtelijk: { waarde: 85, verdeling: 'pert' } },
      'bereik-ontbreekt',
      'invoer.uurtarief_ambtelijk',
    ],
    ['no value', { budget_basis: { waarde: null, laag: 1, hoog: 2 } }, 'bereik-zonder-waarde', 'invoer.budget_basis'],
    ['the horizon', { horizon: { waarde: 10, laag: 8, hoog: 12 } }, 'bereik-onbruikbaar', 'invoer.horizon'],
    ['the footing', { gelijke_voet: { waarde: 0, laag: 0, hoog: 1 } }, 'bereik-onbruikbaar', 'invoer.gelijke_voet'],
  ])('%s: a warning, and it does not vary', (_, invoer, code, where) => {
    const project = resolved(small(invoer));
    expect(codes(project)).toContainEqual([code, where]);
    expect(keys(project)).not.toContain(where.replace('invoer.', ''));
  });

  it('what is possible apart and impossible together is a problem', () => {
    const project = resolved(small({ preventie_max: { waarde: 0.03, laag: 0, hoog: 0.9 } }));
    const found = uncertainInputs(project);
    expect(found.ok).toBe(false);
    expect(found.problems).toContainEqual(
      expect.objectContaining({
        code: 'preventie-onmogelijk',
        where: 'invoer.bekostiging.populatie.preventieprikkel',
        what: expect.stringContaining('met alle waarden op hun hoogst'),
      }),
    );
  });

  it('a project of defaults has nothing to report', () => {
    expect(uncertainInputs(resolved(small())).problems).toEqual([]);
  });
});

it('whole inputs are drawn as whole numbers', () => {
  const draws = drawsOf(small({ looptijd_pilot: { waarde: 5, laag: 3, hoog: 6 } }), { draws: 500 });
  expect(new Set(draws.valuesOf(at(draws, 'looptijd_pilot')))).toEqual(new Set([3, 4, 5, 6]));
});

it('the point engine takes every extreme of enschede', () => {
  const project = resolved(sample('enschede'));
  const calculation = unwrap(Calculation.create(project));
  const plan = calculation.plan([...inputValues(project).keys()], ['ncw']);
  for (const { input, cells } of unwrap(uncertainInputs(project)).inputs) {
    for (const bound of ['laag', 'hoog'] as const) {
      const values = calculation.inputValues(input.id);
      for (const { cell, distribution } of cells) values[cell] = distribution[bound];
      const ncw = calculation.probe(input.id, values, plan, () =>
        calculation.valueAt('ncw', calculation.variants[0]!, 'contract'),
      );
      expect([input.id, Number.isFinite(ncw)]).toEqual([input.id, true]);
    }
  }
});
