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
    for (const { isPublished, raw } of SAMPLES) {
      // A remark that it is the input itself makes it no outcome.
      const outcomes = clean(readProject(raw)).gepubliceerd?.filter(
        ({ opmerking = '' }) => !opmerking.startsWith('Invoercontrole'),
      );
      expect(isPublished).toBe((outcomes ?? []).length > 0);
    }
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

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const need = (id: string, scenario?: string) => first(id, scenario, 'zorgbehoefte');
const falls = (budget: readonly number[]) => {
  for (let t = 1; t < 5; t++) expect(budget[t]).toBeLessThan(budget[t - 1]!);
};
/** A key figure of populatie/subsidie, as contracted. */
const kern = (id: string, scenario: string | undefined, figure: string) => {
  const calculation = calculated(id, scenario);
  const variant = calculation.variants.find((one) => one.id === 'populatie/subsidie')!;
  return calculation.valueAt(figure, variant, 'contract');
};

/** Per sample, what makes its case special: it must be visible in the results, not only in the input. */
const TRAITS: Readonly<Record<string, () => void>> = {
  /** Less every year; the base year matters; a budget per school; groups for all, individual care for residents only. */
  enschede() {
    const calculation = calculated('enschede');
    const budget = yearly(calculation, 'budget');
    falls(budget);
    expect(first('enschede', 'referentiejaar-2016', 'budget')).toBeLessThan(budget[0]!);
    expect(first('enschede', undefined, 'meelift')).toBeGreaterThan(0);
    expect(first('enschede', undefined, 'individueel_overige')).toBeGreaterThan(0);
    expect(calculation.project.space.s!.members).toHaveLength(6);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(955);
    // One provider per school: no school's surplus makes up for another's shortage.
    const alone = sum(yearly(calculation, 'tekort_zonder_verevening'));
    const together = sum(yearly(calculation, 'tekort'));
    expect(alone / together).toBeCloseTo(1, 1);
  },
  /** Without jeugd-ggz; sbo pays, praktijkonderwijs and OPDC do not, and the municipality loses; later school hours only. */
  almere() {
    const calculation = calculated('almere');
    const { z, s, t } = calculation.project.space;
    const variant = calculation.variants.find((one) => one.id === 'populatie/subsidie')!;
    const ofForm = (form: string) =>
      sum(
        s!.members.flatMap((_, school) =>
          t!.members.map((__, year) =>
            calculation.valueAt('zorgbehoefte_detail', variant, 'contract', {
              s: school,
              z: z!.members.indexOf(form),
              t: year,
            }),
          ),
        ),
      );
    expect(ofForm('jeugd_ggz')).toBe(0);
    expect(ofForm('behandeling')).toBeGreaterThan(0);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(1143);
    expect(first('almere', 'leerlingen-1400', 'leerlingen_totaal')).toBe(1400);
    expect(kern('almere', 'sbo', 'bkv')).toBeGreaterThan(1);
    expect(kern('almere', 'pro-opdc', 'bkv')).toBeLessThan(1);
    for (const scenario of [undefined, 'sbo', 'pro-opdc'])
      expect(kern('almere', scenario, 'financieel_gemeente_cw')).toBeLessThan(0);
    // In 2021 both ways of working are there to compare, per pupil: other schools take part.
    const perPupil = (year: number, scenario?: string) => {
      const one = calculated('almere', scenario);
      return yearly(one, 'zorgbehoefte')[year]! / yearly(one, 'leerlingen_totaal')[year]!;
    };
    expect(perPupil(0, 'alleen-schooltijd')).toBeLessThan(perPupil(6));
    // A fixed amount that is not indexed buys less and less.
    const last = (scenario?: string) => yearly(calculated('almere', scenario), 'budget')[5]!;
    expect(last('nominaal-vast')).toBeLessThan(last());
  },
  /** 6,000 pupils at 50 places, € 17 mln = € 2,833 a pupil; without calibration much of that stands idle; settling. */
  amsterdam() {
    const chosen = 'functie/aanbesteding';
    const calculation = calculated('amsterdam');
    expect(sum(calculation.inputValues('aantal_locaties'))).toBe(50);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(6000);
    expect(first('amsterdam', undefined, 'budget', chosen)).toBe(17_000_000);
    expect(Math.round(first('amsterdam', undefined, 'budget_per_leerling_startjaar', chosen))).toBe(2833);
    const idle = (scenario?: string) =>
      first('amsterdam', scenario, 'leegloop_uren', chosen) / first('amsterdam', scenario, 'capaciteit_uren', chosen);
    expect(idle('zonder-ijking')).toBeGreaterThan(idle());
    const outside = (scenario?: string) => first('amsterdam', scenario, 'lasten_overige', chosen);
    expect(outside('alles-verrekend')).toBeGreaterThan(outside());
    const riders = (scenario?: string) => first('amsterdam', scenario, 'meelift_aandeel', chosen);
    expect(riders('vanaf-2022')).toBeLessThan(riders());
    const decisions = (scenario: string) => first('amsterdam', scenario, 'beschikkingen_arrangement', chosen);
    expect(decisions('individuele-voorziening')).toBeGreaterThan(decisions('vanaf-2022'));
  },
  /** 839 pupils; settling moves costs to the municipalities outside; it may stop after two years. */
  hengelo() {
    expect(first('hengelo', undefined, 'leerlingen_totaal')).toBe(839);
    const settled = first('hengelo', undefined, 'lasten_overige', 'functie/subsidie');
    expect(settled).toBeGreaterThan(first('hengelo', 'zonder-verrekenen', 'lasten_overige', 'functie/subsidie'));
    expect(yearly(calculated('hengelo', 'stopt-na-besluit'), 'budget')[2]).toBe(0);
  },
  /** Hours become fte; the unknown number of pupils decides how many. */
  almelo() {
    expect(first('almelo', undefined, 'fte', 'functie/subsidie')).toBeGreaterThan(0);
    expect(need('almelo', 'groter') / need('almelo', 'kleiner')).toBeCloseTo(200 / 60, 9);
  },
  /** Most pupils come from elsewhere: who takes part decides how much the arrangement reaches; all eight are open. */
  hellendoorn() {
    expect(need('hellendoorn', 'buurgemeenten')).toBeGreaterThan(need('hellendoorn'));
    expect(calculated('hellendoorn').variants).toHaveLength(8);
  },
  /** One line from sbo to praktijkonderwijs; three municipalities. */
  oldenzaal() {
    expect(need('oldenzaal', 'alleen-oldenzaal')).toBeLessThan(need('oldenzaal'));
    expect(need('oldenzaal', 'een-lijn')).toBeGreaterThan(need('oldenzaal'));
    expect(calculated('oldenzaal').variants).toHaveLength(8);
  },
  /** Help in school alone reaches less. */
  rotterdam() {
    expect(need('rotterdam')).toBeLessThan(need('rotterdam', 'ook-thuis'));
  },
  /** 2 fte together or 4, and no distinction by residence. */
  utrecht() {
    expect(first('utrecht', 'twee-fte', 'fte', 'functie/subsidie')).toBeCloseTo(2, 4);
    expect(first('utrecht', 'vier-fte', 'fte', 'functie/subsidie')).toBeCloseTo(4, 4);
    expect(first('utrecht', undefined, 'meelift')).toBeGreaterThan(0);
  },
  /** 13 of 16 take part; from the other three nobody rides along. */
  'zuid-limburg'() {
    const calculation = calculated('zuid-limburg');
    expect(sum(calculation.inputValues('deelnemend'))).toBe(13);
    expect(calculation.inputValues('deelnemend')).toHaveLength(16);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(673);
    expect(yearly(calculation, 'meelift')[0]).toBe(0);
    expect(first('zuid-limburg', 'groepen-open', 'meelift')).toBeGreaterThan(0);
  },
  /** A shrinking budget, and the provider bears the whole shortage. */
  zwolle() {
    const calculation = calculated('zwolle');
    falls(yearly(calculation, 'budget'));
    expect(yearly(calculation, 'tekort').some((one) => one > 0)).toBe(true);
    expect(yearly(calculation, 'toegezegd').every((one) => one === 0)).toBe(true);
    expect(yearly(calculated('zwolle', 'gemeente-draagt-mee'), 'toegezegd').some((one) => one > 0)).toBe(true);
  },
  /** 120 thousand of one-off costs, and a decision for everyone. */
  giz() {
    const calculation = calculated('giz');
    expect(sum(calculation.inputValues('bedrag'))).toBe(120_000);
    expect(yearly(calculation, 'eenmalig')[0]).toBeGreaterThan(0);
    expect(yearly(calculation, 'beschikkingen_arrangement')[0]).toBeGreaterThan(0);
    expect(first('giz', 'zonder-beschikking', 'beschikkingen_arrangement')).toBe(0);
  },
  /** 35 schools, 14 municipalities, 3,500 pupils; or as many with youth care. */
  twente() {
    const calculation = calculated('twente');
    expect(calculation.project.space.s!.members).toHaveLength(35);
    expect(calculation.project.space.g!.members).toHaveLength(14);
    expect(yearly(calculation, 'leerlingen_totaal')[0]).toBe(3500);
    expect(first('twente', 'scholen-34', 'leerlingen_totaal')).toBe(3400);
    const inCare = sum(
      calculated('twente', 'met-jeugdhulp').project.cells.flatMap(({ input, members, waarde }) =>
        input.id === 'leerlingen_basis' && members.s ? [(waarde as number) * 0.6] : [],
      ),
    );
    expect(Math.round(inCare / 10) * 10).toBe(3500);
  },
};

describe('what is special about a case shows in its results', () => {
  it.each(SAMPLES.map(({ id }) => id))('%s', (id) => {
    expect(TRAITS[id], `no trait of ${id}`).toBeDefined();
    TRAITS[id]!();
  });
});
