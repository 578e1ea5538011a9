import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/bundle.mjs';
import { Calculation, variantResults } from '../../models/engine/index.ts';
import { problemText, type Result } from '../../models/language/index.ts';
import { readProject, resolveProject } from '../../models/project/index.ts';
import { SAMPLES } from '../../renderer/pages/samples.ts';

function clean<T>(result: Result<T>): T {
  expect(result.problems.map(problemText)).toEqual([]);
  if (!result.ok) throw new Error('refused');
  return result.value;
}

function calculated(id: string, scenario?: string): Calculation {
  const file = clean(readProject(SAMPLES.find((sample) => sample.id === id)!.raw));
  return clean(Calculation.create(clean(resolveProject(file, scenario))));
}

/** Per year, in one variant as contracted. */
function yearly(calculation: Calculation, line: string, id = 'populatie/subsidie'): number[] {
  const variant = calculation.variants.find((one) => one.id === id)!;
  return calculation.project.space.t!.members.map((_, t) => calculation.valueAt(line, variant, 'contract', { t }));
}

const first = (id: string, scenario: string | undefined, line: string, variant?: string) =>
  yearly(calculated(id, scenario), line, variant)[0]!;

describe('the samples', () => {
  it('are all on Start', () => {
    const files = readdirSync(join(root, 'samples')).filter((name) => name.endsWith('.json'));
    expect(SAMPLES.map(({ file }) => file).sort()).toEqual(files.sort());
    expect(files).toHaveLength(13);
  });

  it.each(SAMPLES.map(({ id }) => id))('%s calculates without a warning, in every scenario', (id) => {
    const file = clean(readProject(SAMPLES.find((sample) => sample.id === id)!.raw));
    expect(file.toelichting?.length).toBeGreaterThan(300);
    expect(file.scenarios!.length).toBeGreaterThanOrEqual(2);
    for (const scenario of [undefined, ...file.scenarios!.map((one) => one.id)]) {
      const calculation = calculated(id, scenario);
      for (const cell of calculation.project.cells.filter(({ eigen }) => eigen))
        expect(cell.bron, `${id} ${cell.path}`).not.toBe('Eigen invoer');
      const { kern } = variantResults(calculation, calculation.variants[0]!);
      expect(Number.isFinite(kern.bkv), id).toBe(true);
    }
  });
});

describe('what is special about a case shows in its results', () => {
  it('enschede: less every year, and the base year matters', () => {
    const budget = yearly(calculated('enschede'), 'budget');
    for (let t = 1; t < 5; t++) expect(budget[t]).toBeLessThan(budget[t - 1]!);
    expect(first('enschede', 'referentiejaar-2016', 'budget')).toBeLessThan(budget[0]!);
  });

  it('hengelo: 839 pupils; settling moves costs to the municipalities outside', () => {
    expect(first('hengelo', undefined, 'leerlingen_totaal')).toBe(839);
    const settled = first('hengelo', undefined, 'lasten_overige', 'functie/subsidie');
    expect(settled).toBeGreaterThan(first('hengelo', 'zonder-verrekenen', 'lasten_overige', 'functie/subsidie'));
    expect(yearly(calculated('hengelo', 'stopt-na-besluit'), 'budget')[2]).toBe(0);
  });

  it('hellendoorn, oldenzaal: who takes part decides how much the arrangement reaches', () => {
    const need = (id: string, scenario?: string) => first(id, scenario, 'zorgbehoefte');
    expect(need('hellendoorn', 'buurgemeenten')).toBeGreaterThan(need('hellendoorn'));
    expect(need('oldenzaal', 'alleen-oldenzaal')).toBeLessThan(need('oldenzaal'));
  });

  it('almelo: twice as many pupils, about twice the need', () => {
    const need = (scenario: string) => first('almelo', scenario, 'zorgbehoefte');
    expect(need('groter') / need('kleiner')).toBeCloseTo(200 / 60, 9);
  });

  it('rotterdam: help in school alone reaches less', () => {
    expect(first('rotterdam', undefined, 'zorgbehoefte')).toBeLessThan(first('rotterdam', 'ook-thuis', 'zorgbehoefte'));
  });

  it('utrecht: 2 fte together or 4, and no distinction by residence', () => {
    expect(first('utrecht', 'twee-fte', 'fte', 'functie/subsidie')).toBeCloseTo(2, 4);
    expect(first('utrecht', 'vier-fte', 'fte', 'functie/subsidie')).toBeCloseTo(4, 4);
    expect(first('utrecht', undefined, 'meelift')).toBeGreaterThan(0);
  });

  it('zuid-limburg: 13 of 16 take part; from the other three nobody rides along', () => {
    const calculation = calculated('zuid-limburg');
    expect(calculation.inputValues('deelnemend').filter((one) => one === 1)).toHaveLength(13);
    expect(calculation.inputValues('deelnemend')).toHaveLength(16);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(673);
    expect(yearly(calculation, 'meelift')[0]).toBe(0);
    expect(first('zuid-limburg', 'groepen-open', 'meelift')).toBeGreaterThan(0);
  });

  it('zwolle: a shrinking budget, and the provider bears the whole shortage', () => {
    const calculation = calculated('zwolle');
    const budget = yearly(calculation, 'budget');
    for (let t = 1; t < 5; t++) expect(budget[t]).toBeLessThan(budget[t - 1]!);
    expect(yearly(calculation, 'tekort').some((one) => one > 0)).toBe(true);
    expect(yearly(calculation, 'toegezegd').every((one) => one === 0)).toBe(true);
    expect(yearly(calculated('zwolle', 'gemeente-draagt-mee'), 'toegezegd').some((one) => one > 0)).toBe(true);
  });

  it('giz: 120 thousand of one-off costs, and a decision for everyone', () => {
    const calculation = calculated('giz');
    expect([...calculation.inputValues('bedrag')].reduce((a, b) => a + b, 0)).toBe(120_000);
    expect(yearly(calculation, 'eenmalig')[0]).toBeGreaterThan(0);
    expect(yearly(calculation, 'beschikkingen_arrangement')[0]).toBeGreaterThan(0);
    expect(first('giz', 'zonder-beschikking', 'beschikkingen_arrangement')).toBe(0);
  });

  it('twente: 35 schools, 14 municipalities, 3,500 pupils', () => {
    const calculation = calculated('twente');
    expect(calculation.project.space.s!.members).toHaveLength(35);
    expect(calculation.project.space.g!.members).toHaveLength(14);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(3500);
    expect(first('twente', 'scholen-34', 'leerlingen_totaal')).toBe(3400);
  });
});
