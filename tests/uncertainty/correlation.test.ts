import { describe, expect, it } from 'vitest';
import { readProject } from '../../models/project/index.ts';
import {
  CORRELATION_TOLERANCE,
  correlatedGroups,
  Draws,
  matrixProblem,
  uncertainInputs,
} from '../../models/uncertainty/index.ts';
import { correlationOf } from '../../models/uncertainty/matrix.ts';
import { ranksOf } from '../../models/uncertainty/sensitivity.ts';
import { at, drawsOf, resolved, sample, small, unwrap } from './support.ts';

const EXAMPLE = { invoer: ['prijsindex', 'tarief_basis', 'fte_kosten'], rang: 0.7 };
const withCorrelations = (...correlaties: unknown[]) => small({}, { correlaties });
const spearman = (draws: Draws, a: string, b: string) =>
  correlationOf(ranksOf(draws.valuesOf(at(draws, a))), ranksOf(draws.valuesOf(at(draws, b))));

describe('reached within 0.02', () => {
  it.each([1000, 10_000])('the documented example with %d draws: every pair of every member', (count) => {
    const draws = drawsOf({ ...sample('enschede'), correlaties: [EXAMPLE] }, { draws: count });
    const keys = draws.inputs.map(({ key }) => key).filter((key) => /^(prijsindex|tarief_basis|fte_kosten)/.test(key));
    expect(keys.length).toBeGreaterThan(5);
    for (const [k, a] of keys.entries())
      for (const b of keys.slice(k + 1))
        expect(Math.abs(spearman(draws, a, b) - 0.7)).toBeLessThan(CORRELATION_TOLERANCE);
    // Others are not dragged along.
    for (const key of keys) expect(Math.abs(spearman(draws, key, 'doelmatigheid'))).toBeLessThan(5 / Math.sqrt(count));
  });

  it.each([-0.95, -0.5, -0.1, 0.1, 0.3, 0.5, 0.9, 0.98])('a pair at %d', (rang) => {
    const draws = drawsOf(withCorrelations({ invoer: ['lekkage', 'krimp'], rang }), { draws: 2000 });
    expect(Math.abs(spearman(draws, 'lekkage', 'krimp') - rang)).toBeLessThan(CORRELATION_TOLERANCE);
  });

  it('a chain: what is not named stays 0', () => {
    const draws = drawsOf(
      withCorrelations({ invoer: ['lekkage', 'krimp'], rang: 0.6 }, { invoer: ['krimp', 'doelmatigheid'], rang: -0.5 }),
      { draws: 5000 },
    );
    expect(Math.abs(spearman(draws, 'lekkage', 'krimp') - 0.6)).toBeLessThan(0.02);
    expect(Math.abs(spearman(draws, 'krimp', 'doelmatigheid') + 0.5)).toBeLessThan(0.02);
    expect(Math.abs(spearman(draws, 'lekkage', 'doelmatigheid'))).toBeLessThan(0.02);
  });

  it('every stratum is still there once', () => {
    const draws = drawsOf(withCorrelations(EXAMPLE), { draws: 777 });
    for (const input of draws.inputs.keys()) {
      const strata = Array.from({ length: 777 }, (_, draw) => draws.stratum(input, draw));
      expect(new Set(strata).size).toBe(777);
    }
  });

  it('inputs outside it draw as they did without', () => {
    const [plain, correlated] = [drawsOf(small(), { draws: 300 }), drawsOf(withCorrelations(EXAMPLE), { draws: 300 })];
    for (const [k, { key }] of plain.inputs.entries()) {
      if (/^(prijsindex|tarief_basis|fte_kosten)/.test(key)) continue;
      expect(correlated.valuesOf(at(correlated, key))).toEqual(plain.valuesOf(k));
    }
  });

  it('one member alone: tarief_basis.jeugd_ggz', () => {
    const draws = drawsOf(withCorrelations({ invoer: ['prijsindex', 'tarief_basis.jeugd_ggz'], rang: 0.8 }), {
      draws: 2000,
    });
    expect(Math.abs(spearman(draws, 'prijsindex', 'tarief_basis.jeugd_ggz') - 0.8)).toBeLessThan(0.02);
    expect(Math.abs(spearman(draws, 'prijsindex', 'tarief_basis.dagbehandeling'))).toBeLessThan(0.1);
  });
});

describe('what cannot be is a problem, with its place', () => {
  const problemsOf = (...correlaties: unknown[]) => {
    const project = resolved(withCorrelations(...correlaties));
    const result = Draws.of(project, { draws: 500 });
    return { ok: result.ok, found: result.problems.map(({ code, where, severity }) => ({ code, where, severity })) };
  };
  const fout = (code: string, where: string) => ({ code, where, severity: 'fout' });

  it.each([
    ['1', [{ invoer: ['lekkage', 'krimp'], rang: 1 }], fout('correlatie-onmogelijk', 'correlaties[0].rang')],
    ['1.2', [{ invoer: ['lekkage', 'krimp'], rang: 1.2 }], fout('correlatie-onmogelijk', 'correlaties[0].rang')],
    ['−1', [{ invoer: ['lekkage', 'krimp'], rang: -1 }], fout('correlatie-onmogelijk', 'correlaties[0].rang')],
    [
      'an unknown input',
      [{ invoer: ['lekage', 'krimp'], rang: 0.5 }],
      fout('correlatie-invoer-onbekend', 'correlaties[0].invoer[0]'),
    ],
    [
      'an unknown member',
      [{ invoer: ['krimp', 'tarief_basis.zzz'], rang: 0.5 }],
      fout('correlatie-invoer-onbekend', 'correlaties[0].invoer[1]'),
    ],
    [
      'origins of pupils',
      [{ invoer: ['krimp', 'herkomst'], rang: 0.5 }],
      fout('correlatie-herkomst', 'correlaties[0].invoer[1]'),
    ],
    [
      'a contradiction',
      [
        { invoer: ['lekkage', 'krimp'], rang: 0.5 },
        { invoer: ['krimp', 'lekkage'], rang: 0.4 },
      ],
      fout('correlatie-tegenstrijdig', 'correlaties[1].rang'),
    ],
    [
      'together impossible',
      [
        { invoer: ['lekkage', 'krimp'], rang: 0.9 },
        { invoer: ['krimp', 'doelmatigheid'], rang: 0.9 },
        { invoer: ['lekkage', 'doelmatigheid'], rang: -0.9 },
      ],
      fout('correlatie-onmogelijk-samen', 'correlaties[1]'),
    ],
    [
      'a group that all goes against itself',
      [{ invoer: ['tarief_basis'], rang: -0.5 }],
      fout('correlatie-onmogelijk-samen', 'correlaties[0]'),
    ],
  ])('%s', (_, correlaties, expected) => {
    const { ok, found } = problemsOf(...correlaties);
    expect(ok).toBe(false);
    expect(found).toContainEqual(expected);
  });

  it('every problem says what and what to do', () => {
    const project = resolved(withCorrelations({ invoer: ['lekage', 'krimp'], rang: 3 }));
    const { problems } = correlatedGroups(project, unwrap(uncertainInputs(project)));
    expect(problems.length).toBe(2);
    for (const { what, remedy } of problems)
      expect([what, remedy]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it('an input that does not vary is a warning: the rest goes on', () => {
    const { ok, found } = problemsOf({ invoer: ['lekkage', 'krimp', 'uurtarief_ambtelijk'], rang: 0.5 });
    expect(ok).toBe(true);
    expect(found).toEqual([
      { code: 'correlatie-ligt-vast', where: 'correlaties[0].invoer[2]', severity: 'waarschuwing' },
    ]);
  });

  it('too few draws for so many inputs', () => {
    const project = resolved(withCorrelations(EXAMPLE));
    expect(Draws.of(project, { draws: 5 })).toMatchObject({ ok: false, problems: [{ code: 'trekkingen-te-weinig' }] });
  });

  it('too few draws to reach it is said', () => {
    const result = Draws.of(resolved(withCorrelations(EXAMPLE)), { draws: 12 });
    expect(result.ok).toBe(true);
    expect(result.problems.map(({ code }) => code)).toContain('correlatie-niet-gehaald');
  });

  it('a matrix that is no correlation', () => {
    const code = (...rows: number[][]) => matrixProblem(rows, (row) => `r${row}`)?.code;
    expect(code([1, 0.5], [0.5, 1])).toBeUndefined();
    expect(code([1, 0.5], [0.4, 1])).toBe('correlatie-niet-symmetrisch');
    expect(code([1, 1.5], [1.5, 1])).toBe('correlatie-onmogelijk');
    expect(code([1, Number.NaN], [Number.NaN, 1])).toBe('correlatie-onmogelijk');
    expect(code([0.9, 0.5], [0.5, 1])).toBe('correlatie-onmogelijk');
    expect(code([1, 0.5], [0.5])).toBe('correlatie-vorm');
    expect(code([1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1])).toBe('correlatie-onmogelijk-samen');
  });

  it.each([
    [[{ invoer: 'lekkage', rang: 0.5 }], 'correlaties[0].invoer'],
    [[{ invoer: ['lekkage', 'krimp'] }], 'correlaties[0].rang'],
    [[{ invoer: ['lekkage', 'krimp'], rang: 'hoog' }], 'correlaties[0].rang'],
    [{}, 'correlaties'],
  ])('%j cannot be read', (correlaties, where) => {
    const result = readProject({ ...small(), correlaties });
    expect(result.ok).toBe(false);
    expect(result.problems).toContainEqual(expect.objectContaining({ code: 'vorm', where }));
  });

  it('a field that is mistyped is reported', () => {
    const result = readProject({ ...small(), correlaties: [{ ...EXAMPLE, rangg: 1 }] });
    expect(result.problems).toContainEqual(
      expect.objectContaining({ code: 'veld-onbekend', where: 'correlaties[0].rangg' }),
    );
  });
});
