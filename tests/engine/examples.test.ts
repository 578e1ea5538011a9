import { describe, expect, it } from 'vitest';
import {
  breakEven,
  type Calculation,
  type Footing,
  keyFigures,
  type Nested,
  neededEfficiency,
  sustainableCut,
  type Variant,
  variantResults,
} from '../../models/engine/index.ts';
import { type TinyChanges, tiny } from './arbitrary.ts';
import { calculationOf } from './golden.ts';

// Every expected number was worked out by hand from model.md; the sum stands above it. In the tiny project
// 50 clients × 20 hours × € 100 = € 100,000, of which 80 % = 800 hours = € 80,000 is for the arrangement.

const POPULATIE = 'populatie/subsidie';

function calculate(changes: TinyChanges = {}): Calculation {
  return calculationOf(tiny(changes));
}

function variantOf({ variants }: Calculation, id: string): Variant {
  return variants.find((variant) => variant.id === id)!;
}

function flat(nested: Nested): number[] {
  return typeof nested === 'number' ? [nested] : nested.flatMap(flat);
}

/** Each line as its years (or the years of each effect or municipality after another), to a ten thousandth of a cent. */
function expectLines(
  calculation: Calculation,
  id: string,
  expected: Record<string, number | number[]>,
  footing: Footing = 'contract',
): void {
  for (const [line, values] of Object.entries(expected)) {
    const actual = flat(calculation.values(line, variantOf(calculation, id), footing));
    const wanted = [values].flat();
    expect(actual.length, line).toBe(wanted.length);
    for (const [k, value] of wanted.entries()) expect(actual[k], `${id} ${line}[${k}]`).toBeCloseTo(value, 6);
  }
}

describe('the tiny project itself', () => {
  it('is in balance', () => {
    // 100 pupils × 0.5 = 50; × 1 = 50 clients; × 20 = 1,000 hours; × € 100 = € 100,000; × 0.8 = € 80,000; the rest 20,000.
    expectLines(calculate(), POPULATIE, {
      jeugdhulpleerlingen: [50, 50, 50],
      clienten_nul: [50, 50, 50],
      uren_nul: [1_000, 1_000, 1_000],
      lasten_nul: [100_000, 100_000, 100_000],
      uren_nodig: [800, 800, 800],
      professionaluren: [400, 400, 400],
      behoefte: [80_000, 80_000, 80_000],
      individueel: [20_000, 20_000, 20_000],
      budget: [80_000, 80_000, 80_000],
      tekort: [0, 0, 0],
      overschot: [0, 0, 0],
      lasten_gemeente: [100_000, 100_000, 100_000],
      dekkingsgraad: [1, 1, 1],
      leveringsgraad: [1, 1, 1],
      saldo: [0, 0, 0],
      ncw: 0,
      bkv: 1,
    });
  });
});

describe('time and prices', () => {
  it('discounts and deflates', () => {
    const calculation = calculate({ invoer: { inflatie: 0.6, discontovoet: 0.25 }, eenmalig: [10_000, 4_000] });
    expectLines(calculation, POPULATIE, {
      // 1; 1.6; 1.6² = 2.56
      deflator: [1, 1.6, 2.56],
      // 1; 1/1.25 = 0.8; 0.8² = 0.64
      disconto: [1, 0.8, 0.64],
      // 100,000 - 20,000 = 80,000 nominal: 80,000; 80,000/1.6 = 50,000; 80,000/2.56 = 31,250
      vermeden: [80_000, 50_000, 31_250],
      // The same paid, and 14,000 once in year 0.
      kosten_gemeente: [94_000, 50_000, 31_250],
      // 80,000; 50,000 × 0.8 = 40,000; 31,250 × 0.64 = 20,000
      vermeden_contant: [80_000, 40_000, 20_000],
      vermeden_cw: 140_000,
      kosten_cw: 154_000,
      ncw: -14_000,
      // 140,000 / 154,000 = 10/11
      bkv: 0.909090909,
      budget: [80_000, 80_000, 80_000],
      budget_reeel: [80_000, 50_000, 31_250],
      // 80,000 / 100 pupils, nominal
      budget_per_leerling: [800, 800, 800],
    });
  });

  it('indexes from the price level, with a shock that the budget follows by half', () => {
    const calculation = calculate({
      invoer: { prijspeil: 2023, prijsindex: 0.1, prijsschok: [0.5, 0.2, 0], schok_doorgifte: 0.5 },
      eenmalig: [1_000],
    });
    expectLines(calculation, POPULATIE, {
      // 1.1² = 1.21 (the shock of year 0 has no effect); 1.21 × 1.3 = 1.573; 1.573 × 1.1 = 1.7303
      index: [1.21, 1.573, 1.7303],
      tarief: [121, 157.3, 173.03],
      // 800 hours at the tariff
      behoefte: [96_800, 125_840, 138_424],
      // 1; 1 + 0.1 + 0.5 × 0.2 = 1.2; 1.2 × 1.1 = 1.32
      doorgifte_index: [1, 1.2, 1.32],
      // 96,800 × 1; × 1.2; × 1.32
      budget: [96_800, 116_160, 127_776],
      tekort: [0, 9_680, 10_648],
      eenmalig: [1_210, 0, 0],
    });
  });

  it('goes back in price when the price level is after the start', () => {
    const calculation = calculate({ invoer: { prijspeil: 2026, prijsindex: 0.25 } });
    // 1.25^-1 = 0.8; × 1.25 = 1; × 1.25
    expectLines(calculation, POPULATIE, { index: [0.8, 1, 1.25], lasten_nul: [80_000, 100_000, 125_000] });
  });

  it('takes the budget from a reference year, when there were fewer pupils and lower prices', () => {
    const calculation = calculate({
      invoer: { referentiejaar: 2023, prijsindex: 0.1 },
      school: { leerlinggroei: 0.25 },
    });
    expectLines(calculation, POPULATIE, {
      // 1.25 × 1 × 1.1 = 1.375; 1.375² = 1.890625
      terugrekening: 1.890625,
      // 80,000 / 1.890625
      budget_basis_afgeleid: 42_314.049587,
      // 1.1² = 1.21; × 1.1; × 1.1
      doorgifte_index: [1.21, 1.331, 1.4641],
      // 42,314.05 × 1.21 = 80,000 / 1.25² = 51,200; then 10 % more each year: prices are passed on, pupils are not
      budget: [51_200, 56_320, 61_952],
      // 80,000; × 1.375 = 110,000; × 1.375 = 151,250
      behoefte: [80_000, 110_000, 151_250],
      tekort: [28_800, 53_680, 89_298],
    });
  });

  it('passes on half of the growth in pupils', () => {
    const calculation = calculate({ invoer: { volume_doorgifte: 0.5 }, school: { leerlinggroei: 0.2 } });
    expectLines(calculation, POPULATIE, {
      leerlingen: [100, 120, 144],
      // 1 - 0.5 + 0.5 × 1.2 = 1.1; 0.5 + 0.5 × 1.44 = 1.22
      volumefactor: [1, 1.1, 1.22],
      budget: [80_000, 88_000, 97_600],
      behoefte: [80_000, 96_000, 115_200],
      tekort: [0, 8_000, 17_600],
      // 80,000/100; 88,000/120 = 733.33; 97,600/144 = 677.78
      budget_per_leerling: [800, 733.333333, 677.777778],
    });
  });

  it('starts late, and the budget with it', () => {
    const calculation = calculate({ invoer: { ingroei: [0.5, 0.75, 1] }, vorm: { startvertraging_maanden: 3 } });
    expectLines(calculation, POPULATIE, {
      start_fractie: 0.25,
      // 0.75 × 0.5 + 0.25 × 0 = 0.375; 0.75 × 0.75 + 0.25 × 0.5 = 0.6875; 0.75 + 0.25 × 0.75 = 0.9375
      ingroei_effectief: [0.375, 0.6875, 0.9375],
      behoefte: [30_000, 55_000, 75_000],
      budget: [30_000, 55_000, 75_000],
      // 100,000 × (1 - 0.8 × 0.375) = 70,000 and so on
      individueel: [70_000, 45_000, 25_000],
    });
    const whole = calculate({
      invoer: { ingroei: [0.5, 0.75, 1], budget_volgt_ingroei: 0 },
      vorm: { startvertraging_maanden: 3 },
    });
    expectLines(whole, POPULATIE, { budget: [80_000, 80_000, 80_000], overschot: [50_000, 25_000, 5_000] });
  });
});

describe('krimp over three years', () => {
  it('is a real cut when the index is passed on', () => {
    const calculation = calculate({ invoer: { prijsindex: 0.1, inflatie: 0.1, krimp: [0, 0.1, 0.2] } });
    expectLines(calculation, POPULATIE, {
      // 1; 0.9; 0.9 × 0.8
      krimpfactor: [1, 0.9, 0.72],
      budget_zonder_krimp: [80_000, 88_000, 96_800],
      // 88,000 × 0.9; 96,800 × 0.72
      budget: [80_000, 79_200, 69_696],
      budget_reeel: [80_000, 72_000, 57_600],
      behoefte: [80_000, 88_000, 96_800],
      tekort: [0, 8_800, 27_104],
      tekort_door_krimp: [0, 8_800, 27_104],
      tekort_pilot: 35_904,
      budget_laatste_pilotjaar: 69_696,
      tekort_laatste_pilotjaar: 27_104,
    });
  });

  it('is a nominal cut when it is not', () => {
    const calculation = calculate({
      invoer: { prijsindex: 0.1, inflatie: 0.1, krimp: [0, 0.1, 0.2], index_doorgifte: 0 },
    });
    expectLines(calculation, POPULATIE, {
      budget_zonder_krimp: [80_000, 80_000, 80_000],
      budget: [80_000, 72_000, 57_600],
      // 72,000/1.1; 57,600/1.21
      budget_reeel: [80_000, 65_454.545455, 47_603.305785],
      tekort: [0, 16_000, 39_200],
      // Without krimp 88,000 - 80,000 = 8,000 and 96,800 - 80,000 = 16,800 would have been short already.
      tekort_door_krimp: [0, 8_000, 22_400],
    });
  });

  it('cuts in year 0 too, and repeats its last value', () => {
    const calculation = calculate({ invoer: { krimp: [0.1] } });
    // 80,000 × 0.9; × 0.9²; × 0.9³
    expectLines(calculation, POPULATIE, { budget: [72_000, 64_800, 58_320] });
  });
});

describe('the reserve over three years (populatie, subsidie)', () => {
  it('takes a surplus, covers a shortage and is settled in the last year', () => {
    const calculation = calculate({
      invoer: { budget_basis: 100_000, krimp: [0, 0.25, -0.2] },
      vorm: { reserve_max: 0.1, overschot_terug: 0.8 },
    });
    expectLines(calculation, POPULATIE, {
      // 100,000; × 0.75; × 1.2
      budget: [100_000, 75_000, 90_000],
      overschot: [20_000, 0, 10_000],
      tekort: [0, 5_000, 0],
      // Limits 10,000, 7,500 and 9,000. Year 0: 10,000 of the 20,000; year 2: up to 9,000, of which 5,000 is left.
      naar_reserve: [10_000, 0, 4_000],
      uit_reserve: [0, 5_000, 0],
      reserve_stand: [10_000, 5_000, 9_000],
      reserve: [10_000, 5_000, 0],
      // 9,000 × 0.8
      terug_reserve: [0, 0, 7_200],
      // (20,000 - 10,000) × 0.8; (10,000 - 4,000) × 0.8 + 7,200
      terugbetaling: [8_000, 0, 12_000],
      // 10,000 × 0.2; 6,000 × 0.2
      overschot_aanbieder: [2_000, 0, 1_200],
      tekort_aanbieder: [0, 0, 0],
      geweigerd: [0, 0, 0],
      dekkingsgraad: [1, 1, 1],
      // 100,000 - 8,000; 75,000; 90,000 - 12,000
      kosten_gemeente: [92_000, 75_000, 78_000],
      // -10,000 - 2,000; +5,000; -4,000 + 7,200 - 1,200. Together -5,000: 2,000 + 1,200 + the 1,800 of the reserve it keeps.
      kosten_aanbieder: [-12_000, 5_000, 2_000],
      // Care of 80,000 costs 80,000, whoever pays it.
      kosten_totaal: [80_000, 80_000, 80_000],
    });
  });

  it('keeps what was in it when the budget and so its limit go down, and runs out', () => {
    const calculation = calculate({
      invoer: { budget_basis: 100_000, krimp: [0, 0.1, 0.4] },
      vorm: { reserve_max: 0.1 },
      populatie: { band_aanbieder: 0.1, gemeente_aandeel_boven_band: 0.5 },
    });
    expectLines(calculation, POPULATIE, {
      budget: [100_000, 90_000, 54_000],
      // Limit 9,000 in year 1: nothing more goes in, and nothing has to come out.
      naar_reserve: [10_000, 0, 0],
      reserve: [10_000, 10_000, 0],
      terugbetaling: [10_000, 10_000, 0],
      // 80,000 - 54,000 = 26,000: reserve 10,000, provider 10 % of 54,000 = 5,400, half of the other 10,600 each
      tekort: [0, 0, 26_000],
      uit_reserve: [0, 0, 10_000],
      tekort_aanbieder: [0, 0, 5_400],
      toegezegd: [0, 0, 5_300],
      geweigerd: [0, 0, 5_300],
    });
  });

  it('does not exist on equal footing', () => {
    const calculation = calculate({
      invoer: { budget_basis: 100_000, krimp: [0, 0.25, -0.2] },
      vorm: { reserve_max: 0.1, overschot_terug: 0.8 },
    });
    expectLines(
      calculation,
      POPULATIE,
      {
        reserve: [0, 0, 0],
        terugbetaling: [20_000, 0, 10_000],
        overschot_aanbieder: [0, 0, 0],
        // Half of the 5,000, whoever it would have been.
        toegezegd: [0, 2_500, 0],
        geweigerd: [0, 2_500, 0],
      },
      'gelijk',
    );
  });
});

describe('each funding model short and long of money', () => {
  // One year. Coordination 0.1 fte × 100,000 = 10,000, so the need is 90,000; a known budget includes it.
  // Of care that is not delivered 40 % comes back, at a price 25 % higher.
  const invoer = { horizon: 1, looptijd_pilot: 1, coordinatie_fte: 0.1, terugval: 0.4, meerprijs_individueel: 0.25 };
  const withBudget = (budget_basis: number, changes: TinyChanges = {}) =>
    calculate({ ...changes, invoer: { ...invoer, budget_basis, ...changes.invoer } });

  const populatie = { band_aanbieder: 0.1, gemeente_aandeel_boven_band: 0.25 };

  it('populatie short: provider up to its band, then the municipality, then the pupil', () => {
    expectLines(withBudget(70_000, { populatie }), POPULATIE, {
      betaling: 70_000,
      tekort: 20_000,
      overschot: 0,
      // min(20,000, 10 % of 70,000)
      tekort_aanbieder: 7_000,
      // 13,000 × 0.25
      toegezegd: 3_250,
      geweigerd: 9_750,
      onvervuld_bekostiging: 9_750,
      tekort_gemeente: 3_250,
      onvervuld: 9_750,
      // 9,750 × 0.4 × 1.25
      herindicatie: 4_875,
      // 9,750 × 0.6
      tekort_leerling: 5_850,
      // 1 - 5,850/80,000; 1 - 9,750/80,000
      dekkingsgraad: 0.926875,
      leveringsgraad: 0.878125,
      terugbetaling: 0,
      // 70,000 + 3,250 + 4,875 + 20,000
      lasten_gemeente: 98_125,
      // 1 × 5,850
      welvaartsverlies: 5_850,
    });
  });

  it('populatie long: what is left is divided', () => {
    expectLines(withBudget(100_000, { populatie, vorm: { overschot_terug: 0.7 } }), POPULATIE, {
      betaling: 100_000,
      tekort: 0,
      toegezegd: 0,
      geweigerd: 0,
      overschot: 10_000,
      terugbetaling: 7_000,
      overschot_aanbieder: 3_000,
      dekkingsgraad: 1,
      // 100,000 - 7,000 + 20,000
      lasten_gemeente: 113_000,
    });
  });

  it('functie short: too few hours', () => {
    const calculation = withBudget(70_000, { functie: { plafond_hardheid: 0.75 } });
    expectLines(calculation, 'functie/subsidie', {
      betaling: 70_000,
      // 80,000 / 400 hours of professionals; × 1,000 × 0.8 hours per fte
      uurprijs: 200,
      fte_prijs: 160_000,
      // (70,000 - 10,000) / 160,000; × 800
      fte: 0.375,
      capaciteit_uren: 300,
      onvervuld_uren: 100,
      leegloop_uren: 0,
      tekort: 20_000,
      overschot: 0,
      // 25 % and 75 %
      toegezegd: 5_000,
      geweigerd: 15_000,
      tekort_gemeente: 5_000,
      tekort_aanbieder: 0,
      onvervuld: 15_000,
      tekort_leerling: 9_000,
      // 1 - 9,000/80,000
      dekkingsgraad: 0.8875,
      // 70,000 + 5,000 + 15,000 × 0.4 × 1.25 + 20,000
      lasten_gemeente: 102_500,
    });
  });

  it('functie short, with a price per fte of its own: the same money buys fewer hours', () => {
    const calculation = withBudget(70_000, { invoer: { fte_kosten_functie: 200_000 } });
    expectLines(calculation, 'functie/subsidie', {
      // 60,000 / 200,000 = 0.3 fte = 240 hours; 160 short at 200 = 32,000
      fte: 0.3,
      capaciteit_uren: 240,
      onvervuld_uren: 160,
      tekort: 32_000,
      geweigerd: 32_000,
    });
  });

  it('functie long: idle hours, paid for; only on equal footing they are paid back', () => {
    const calculation = withBudget(100_000);
    const expected = {
      betaling: 100_000,
      // 90,000 / 160,000 = 0.5625 fte = 450 hours; 50 too many at 200
      fte: 0.5625,
      leegloop_uren: 50,
      tekort: 0,
      overschot: 10_000,
      toegezegd: 0,
      geweigerd: 0,
      overschot_aanbieder: 0,
      dekkingsgraad: 1,
    };
    expectLines(calculation, 'functie/subsidie', { ...expected, terugbetaling: 0, lasten_gemeente: 120_000 });
    expectLines(
      calculation,
      'functie/subsidie',
      { ...expected, terugbetaling: 10_000, lasten_gemeente: 110_000 },
      'gelijk',
    );
  });

  const risk = { leveringsrisico: 0.1 };

  it('productie short: the bill above the ceiling', () => {
    const calculation = withBudget(70_000, { vorm: risk, productie: { plafond_hardheid: 0.75 } });
    expectLines(calculation, 'productie/subsidie', {
      betaald_per_zorg: 0.9,
      // 80,000 × 0.9 + 10,000
      rekening: 82_000,
      betaling: 70_000,
      tekort: 12_000,
      toegezegd: 3_000,
      geweigerd: 9_000,
      overschot: 0,
      terugbetaling: 0,
      // 9,000 of the bill is 10,000 of care
      onvervuld_bekostiging: 10_000,
      onvervuld_in_tekort: 9_000,
      tekort_gemeente: 3_000,
      // 10,000 + 0.1 × 70,000
      onvervuld: 17_000,
      // × 0.4 × 1.25; × 0.6
      herindicatie: 8_500,
      tekort_leerling: 10_200,
      // 1 - 10,200/80,000; 1 - 17,000/80,000
      dekkingsgraad: 0.8725,
      leveringsgraad: 0.7875,
      // 70,000 + 3,000 + 8,500 + 20,000
      lasten_gemeente: 101_500,
    });
  });

  it('productie without a euro: care can be refused, coordination cannot', () => {
    expectLines(withBudget(0, { vorm: risk }), 'productie/subsidie', {
      betaling: 0,
      tekort: 82_000,
      geweigerd: 82_000,
      // min(80,000, 82,000/0.9)
      onvervuld_bekostiging: 80_000,
      // 82,000 - 80,000 × 0.9: the coordination
      tekort_gemeente: 10_000,
      leveringsgraad: 0,
    });
  });

  it('productie long: what is not billed stays with the municipality', () => {
    expectLines(withBudget(100_000, { vorm: risk }), 'productie/subsidie', {
      betaling: 82_000,
      tekort: 0,
      toegezegd: 0,
      geweigerd: 0,
      overschot: 18_000,
      terugbetaling: 0,
      overschot_aanbieder: 0,
      // 0.1 × 80,000
      onvervuld: 8_000,
      // 1 - 0.6 × 8,000/80,000
      dekkingsgraad: 0.94,
      // 82,000 + 8,000 × 0.4 × 1.25 + 20,000
      lasten_gemeente: 106_000,
    });
  });

  // 1.1 × (1 + 0.5 × (0.8 - 0.6)) = 1.1 × 1.1 = 1.21
  const resultaat = {
    opslag_risico: 0.1,
    resultaatdeel: 0.5,
    slagingskans: 0.8,
    slagingskans_verwacht: 0.6,
    plafond_hardheid: 0.5,
  };

  it('resultaat short: a price above cost, of which less is bought', () => {
    expectLines(withBudget(82_600, { resultaat }), 'resultaat/subsidie', {
      prijsfactor: 1.21,
      betaald_per_zorg: 1.21,
      // 80,000 × 1.21 + 10,000
      rekening: 106_800,
      betaling: 82_600,
      tekort: 24_200,
      toegezegd: 12_100,
      geweigerd: 12_100,
      overschot: 0,
      // 12,100 / 1.21
      onvervuld_bekostiging: 10_000,
      tekort_gemeente: 12_100,
      tekort_aanbieder: 0,
      // 70,000 × 0.21
      overschot_aanbieder: 14_700,
      // 1 - 0.6 × 10,000/80,000
      dekkingsgraad: 0.925,
    });
  });

  it('resultaat long: the municipality keeps the rest, the provider its margin', () => {
    expectLines(withBudget(120_000, { resultaat }), 'resultaat/subsidie', {
      betaling: 106_800,
      tekort: 0,
      toegezegd: 0,
      geweigerd: 0,
      overschot: 13_200,
      terugbetaling: 0,
      // 80,000 × 0.21
      overschot_aanbieder: 16_800,
      dekkingsgraad: 1,
    });
  });

  it('resultaat below cost: the provider bears it', () => {
    // 1 × (1 + 0.5 × (0.4 - 0.6)) = 0.9
    const poor = { ...resultaat, opslag_risico: 0, slagingskans: 0.4 };
    expectLines(withBudget(120_000, { resultaat: poor }), 'resultaat/subsidie', {
      prijsfactor: 0.9,
      rekening: 82_000,
      // 80,000 × 0.1
      tekort_aanbieder: 8_000,
      overschot_aanbieder: 0,
      // 82,000 of the municipality and 8,000 of the provider: the 90,000 that it costs
      kosten_gemeente: 82_000,
      kosten_aanbieder: 8_000,
    });
  });

  it('functie counts hours only: a budget below the coordination is no shortage there, as the lines have it', () => {
    // Care 80,000 and 5,000 of the coordination are short; in functie only the hours are.
    const calculation = withBudget(5_000);
    for (const model of ['populatie', 'productie'])
      expectLines(calculation, `${model}/subsidie`, { betaling: 5_000, tekort: 85_000, tekort_gemeente: 5_000 });
    expectLines(calculation, 'functie/subsidie', { betaling: 5_000, tekort: 80_000, tekort_gemeente: 0 });
  });
});

describe('a municipality outside, with pupils in the groups', () => {
  // A quarter of the pupils is from b, which does not take part; half of what is collective is in groups, open to all.
  const changes = (verrekenen: number): TinyChanges => ({
    invoer: { horizon: 1, looptijd_pilot: 1, kosten_beschikking: 200, verrekenen },
    herkomst: { a: 0.75, b: 0.25 },
    zorgvorm: { groepsaandeel: 0.5 },
  });
  const both = {
    deelname: 0.75,
    // 0.5 + 0.5 × 0.75; × 0.8
    toegang: 0.875,
    bereik: 0.7,
    zorgbehoefte: 70_000,
    individueel: 30_000,
    // 100,000 × (1 - 0.8) and 100,000 × (1 - 0.8 × 0.5)
    individueel_deelnemer: 20_000,
    individueel_niet: 60_000,
    // 0.75 × 20,000 and 0.25 × 60,000
    individueel_gemeente: [15_000, 15_000],
    // 70,000 × 0.5 / 0.875 = 40,000; a quarter of it for b
    meelift_school: 40_000,
    meelift_gemeente: [0, 10_000],
    meelift_aandeel: 0.142857143,
    // 50 decisions × 200; 50 - 35 = 15 of them remain
    uitvoering_nul: 10_000,
    uitvoering_individueel: 3_000,
    lasten_nul: 110_000,
    // 25,000 × (1 + 10,000/100,000)
    lasten_nul_overige: 27_500,
    // 70,000 + 30,000 + 3,000
    lasten_gemeente: 103_000,
  };

  it('without settling: the participants pay for the outsiders', () => {
    expectLines(calculate(changes(0)), POPULATIE, {
      ...both,
      // 15,000 + half of 3,000
      lasten_overige: 16_500,
      lasten_deelnemers: 86_500,
      // 110,000 - 27,500 - 86,500
      besparing_deelnemers: -4_000,
      // b avoids 27,500 - 16,500, a 80,000 - 3,000 - 11,000 = 66,000 of the 77,000; a pays the 70,000
      vermeden: 77_000,
      vermeden_overige: 11_000,
      // a, b, provider, schools, samenwerkingsverband, pupils, families, state, insurer
      saldo_actor_cw: [-4_000, 11_000, 0, 0, 0, 0, 0, 0, 0],
      ncw: 7_000,
    });
  });

  it('with settling: the outsiders pay for their own', () => {
    expectLines(calculate(changes(1)), POPULATIE, {
      ...both,
      // 16,500 + 10,000
      lasten_overige: 26_500,
      lasten_deelnemers: 76_500,
      besparing_deelnemers: 6_000,
      saldo_actor_cw: [6_000, 1_000, 0, 0, 0, 0, 0, 0, 0],
      ncw: 7_000,
    });
  });

  it('with settling of what was delivered, when a tenth is not', () => {
    const some = changes(1);
    expectLines(calculate({ ...some, vorm: { leveringsrisico: 0.1 } }), POPULATIE, {
      leveringsgraad: 0.9,
      // 16,500 + 0.9 × 10,000
      lasten_overige: 25_500,
    });
  });
});

describe('calibration on known spending', () => {
  it('brings the hours of the school to what was spent on pupils of participants', () => {
    const calculation = calculate({
      invoer: { referentiejaar: 2024, prijsindex: 0.25, horizon: 2, looptijd_pilot: 2 },
      school: { uitgaven_referentie: 120_000 },
      herkomst: { a: 0.75, b: 0.25 },
    });
    expectLines(calculation, POPULATIE, {
      terugrekening: 1.25,
      modelkosten: 100_000,
      // 120,000 × 1.25 / (100,000 × 0.75)
      ijkfactor: 2,
      uren_nul: [2_000, 2_000],
      zorgkosten_nul: [200_000, 250_000],
      // Not the clients: they only cost more hours each.
      clienten_nul: [50, 50],
      // 200,000 × 0.8 × 0.75
      zorgbehoefte: [120_000, 150_000],
      // 120,000 / 1.25 = 96,000 = 80 % of the 120,000 that was spent; indexed once again 120,000
      budget_basis_afgeleid: 96_000,
      budget: [120_000, 150_000],
    });
  });

  it('does nothing at a school without pupils of participants', () => {
    const calculation = calculate({ school: { uitgaven_referentie: 120_000 }, herkomst: { a: 0, b: 1 } });
    expectLines(calculation, POPULATIE, { ijkfactor: 1, zorgbehoefte: [0, 0, 0] });
  });
});

describe('effects', () => {
  it('begin after a delay and build up', () => {
    const calculation = calculate({
      invoer: { horizon: 5, looptijd_pilot: 5, prijspeil: 2024, inflatie: 0.1 },
      effecten: [
        { omvang: 0.1, toerekening: 0.5, vertraging: 1, opbouw: 2, prijs: 1_000, reele_groei: 0.1, zekerheid: 'D' },
        { omvang: 1, prijs: 10, vertraging: 0.5, opbouw: 2, grondslag: 'leerlingen_totaal' },
      ],
    });
    expectLines(calculation, POPULATIE, {
      // 50 × 0.8
      bereikte_leerlingen: [40, 40, 40, 40, 40],
      // Year 1 is the first of two; with a delay of half a year: (1 - 0.5 + 1)/2 = 0.75 in year 1
      effect_opbouw: [0, 0.5, 1, 1, 1, 0, 0.75, 1, 1, 1],
      // 40 × 0.1 × 0.5 = 2; 100
      hoeveelheid: [0, 1, 2, 2, 2, 0, 75, 100, 100, 100],
      // Prices of 2024, one year of 10 % inflation
      prijs_begin: [1_100, 11],
      // 1 × 1,100 × 1.1 × 0.75 = 907.5; 2 × 1,100 × 1.21 × 0.75 = 1,996.5; × 1.1 = 2,196.15; × 1.1 = 2,415.765
      // 75 × 11 = 825; 100 × 11 = 1,100
      baten: [0, 907.5, 1_996.5, 2_196.15, 2_415.765, 0, 825, 1_100, 1_100, 1_100],
      baten_totaal: [0, 1_732.5, 3_096.5, 3_296.15, 3_515.765],
      // 907.5 + 1,996.5 + 2,196.15 + 2,415.765; 825 + 3 × 1,100
      baten_cw: [7_515.915, 4_125],
    });
  });

  it('without a price are listed and not counted', () => {
    const calculation = calculate({
      effecten: [
        { prijs: null, omvang: 0.1 },
        { prijs: 100, omvang: 0.1 },
      ],
    });
    expectLines(calculation, POPULATIE, {
      hoeveelheid: [4, 4, 4, 4, 4, 4],
      baten: [0, 0, 0, 400, 400, 400],
      baten_cw: [0, 1_200],
      ncw: 1_200,
    });
    // Empty, not 0: the difference is what makes it PM.
    expect(calculation.inputValues('prijs')).toEqual(Float64Array.of(Number.NaN, 100));
  });

  it('grow with delivery: half delivered is half the effect', () => {
    const calculation = calculate({ effecten: [{ prijs: 100 }], vorm: { leveringsrisico: 0.5 } });
    expectLines(calculation, POPULATIE, { leveringsgraad: [0.5, 0.5, 0.5], baten: [2_000, 2_000, 2_000] });
  });

  it('are of the actor where they land; of the municipality only what is money counts as its own', () => {
    const calculation = calculate({
      invoer: { horizon: 1, looptijd_pilot: 1 },
      effecten: [
        { prijs: 100, actor: 'gemeente', soort: 'financieel' },
        { prijs: 50, actor: 'gemeente', soort: 'immaterieel' },
        { prijs: 25, actor: 'gezinnen', soort: 'immaterieel' },
      ],
    });
    expectLines(calculation, POPULATIE, {
      baten_gemeente: 4_000,
      financieel_gemeente_cw: 4_000,
      // Participants 4,000 + 2,000; families 1,000
      baten_actor_cw: [6_000, 0, 0, 0, 0, 0, 1_000, 0, 0],
      ncw: 7_000,
    });
  });
});

describe('prijsoverdracht', () => {
  it('makes a lower price a gain only as far as it is real', () => {
    const calculation = calculate({
      invoer: { horizon: 1, looptijd_pilot: 1, prijsvoordeel_reeel: 0.25 },
      vorm: { prijsvoordeel: 0.2 },
    });
    expectLines(calculation, 'productie/aanbesteding', {
      // 800 hours at 80 instead of 100
      kostprijs: 80,
      zorgbehoefte: 64_000,
      betaling: 64_000,
      // The budget was made of tariffs without it.
      overschot: 16_000,
      // 0.75 × 64,000 × 0.2/0.8 = three quarters of the 16,000
      prijsoverdracht: 12_000,
      kosten_aanbieder: 12_000,
      kosten_totaal: 76_000,
      // 80,000 avoided for 76,000: a quarter of 16,000
      ncw: 4_000,
    });
  });

  it('turns around when care becomes dearer', () => {
    const calculation = calculate({ invoer: { horizon: 1, looptijd_pilot: 1 }, vorm: { prijsvoordeel: -0.25 } });
    // 800 hours at 125 = 100,000. The budget is 80,000 and 20,000 is refused; of the 80,000 that is delivered
    // 80,000 × 0.25/1.25 = 16,000 is gain for the provider.
    expectLines(calculation, 'productie/aanbesteding', { zorgbehoefte: 100_000, prijsoverdracht: -16_000 });
  });
});

describe('payback year', () => {
  const once = (horizon: number) =>
    calculate({
      invoer: { horizon, looptijd_pilot: horizon, discontovoet: 0.25 },
      effecten: [{ grondslag: '1', prijs: 10_000 }],
      eenmalig: [30_000],
    });
  // -30,000 + 10,000 = -20,000; then 8,000, 6,400, 5,120 and 4,096: -12,000, -5,600, -480 and +3,616
  const cumulative = [-20_000, -12_000, -5_600, -480, 3_616];

  it('is the first year from which the discounted balance is not below 0', () => {
    const calculation = once(5);
    expectLines(calculation, POPULATIE, { saldo_cumulatief: cumulative, terugverdienjaar: 2029 });
    expect(keyFigures(calculation, variantOf(calculation, POPULATIE)).terugverdienjaar).toBe(2029);
  });

  it('is never when the horizon comes first', () => {
    const calculation = once(4);
    expectLines(calculation, POPULATIE, { saldo_cumulatief: cumulative.slice(0, 4) });
    expect(keyFigures(calculation, variantOf(calculation, POPULATIE)).terugverdienjaar).toBeNull();
  });

  it('counts from the last time it came above 0', () => {
    const calculation = calculate({
      invoer: { horizon: 4, looptijd_pilot: 4 },
      effecten: [
        { grondslag: '1', prijs: 10_000 },
        { grondslag: '1', prijs: -30_000, vertraging: 1 },
        { grondslag: '1', prijs: 40_000, vertraging: 2 },
      ],
    });
    // 10,000; 10,000 - 30,000 = -20,000; then +20,000 each year
    expectLines(calculation, POPULATIE, {
      saldo_cumulatief: [10_000, -10_000, 10_000, 30_000],
      terugverdienjaar: 2027,
    });
  });

  it('is the first year when it is never below 0', () => {
    expectLines(calculate(), POPULATIE, { saldo_cumulatief: [0, 0, 0], terugverdienjaar: 2025 });
  });
});

describe('key figures over the pilot', () => {
  it('leave out the years after it', () => {
    const calculation = calculate({
      invoer: { looptijd_pilot: 2, na_pilot: 1, krimp: [0, 0.1, 0.1], terugval: 0.5, discontovoet: 0.25 },
    });
    // Refused 0, 8,000 and 80,000 × (1 - 0.81) = 15,200; half of it is missed.
    expectLines(calculation, POPULATIE, {
      tekort: [0, 8_000, 15_200],
      tekort_pilot: 8_000,
      geweigerd_pilot: 8_000,
      tekort_laatste_pilotjaar: 8_000,
      budget_laatste_pilotjaar: 72_000,
      // 1 - 4,000/80,000
      laagste_dekkingsgraad: 0.95,
      // 100,000 + (72,000 + 20,000 + 4,000)
      lasten_deelnemers_pilot: 196_000,
      besparing_deelnemers_pilot: 4_000,
      // Year 1: avoided 80,000 - 4,000, missed 4,000, paid 72,000: 0; and so in every year.
      ncw_pilot: 0,
      ncw: 0,
    });
  });
});

describe('houdbare krimp', () => {
  const cutOf = (calculation: Calculation) => sustainableCut(calculation, variantOf(calculation, POPULATIE));

  it('is where the last year of the pilot just keeps to the norm', () => {
    // Need 80,000, budget 80,000 × (1 - c)^i. Short in year 2: 80,000 × (1 - (1 - c)²) ≤ 0.19 × 80,000, so (1 - c)² ≥ 0.81.
    const { houdbare_krimp, lasten_deelnemers_bij_houdbare_krimp } = cutOf(
      calculate({ invoer: { dekkingsnorm: 0.81 } }),
    );
    expect(houdbare_krimp).toBeCloseTo(0.1, 9);
    // 80,000 + 72,000 + 64,800 and three times 20,000 of individual care
    expect(lasten_deelnemers_bij_houdbare_krimp).toBeCloseTo(276_800, 3);
  });

  it('keeps the cut of year 0 and forgets those of later years', () => {
    // (1 - 0.1) × (1 - c)² ≥ 0.729, so (1 - c)² ≥ 0.81
    const calculation = calculate({ invoer: { dekkingsnorm: 0.729, krimp: [0.1, 0.5, 0.5] } });
    expect(cutOf(calculation).houdbare_krimp).toBeCloseTo(0.1, 9);
  });

  it('looks only at the pilot', () => {
    // One year of cut: 1 - c ≥ 0.9
    const calculation = calculate({ invoer: { dekkingsnorm: 0.9, looptijd_pilot: 2, na_pilot: 1 } });
    expect(cutOf(calculation).houdbare_krimp).toBeCloseTo(0.1, 9);
  });

  it('counts on the reserve', () => {
    // Budget 100,000 × (1 - c)^i. Year 0 puts 16,000 aside. With c = 0.2 year 1 has exactly enough and year 2, with
    // 64,000, just as much short as there is in the reserve; with more, year 1 already eats of it.
    const calculation = calculate({
      invoer: { dekkingsnorm: 1, budget_basis: 100_000 },
      vorm: { reserve_max: 0.16 },
    });
    expect(cutOf(calculation).houdbare_krimp).toBeCloseTo(0.2, 9);
  });

  it('is everything when the norm asks nothing', () => {
    expect(cutOf(calculate({ invoer: { dekkingsnorm: 0 } })).houdbare_krimp).toBe(1);
  });

  it('is none when it is too tight without any cut', () => {
    // 20,000 short, 4,000 allowed
    expect(cutOf(calculate({ invoer: { budget_basis: 60_000 } }))).toEqual({
      houdbare_krimp: null,
      lasten_deelnemers_bij_houdbare_krimp: null,
    });
  });

  it('is 0, not none, when there is just enough for a norm of 1', () => {
    // Need and budget are both 800 × 75 × 1.01^i, multiplied in another order: a shortage of 1e-11 euro is none.
    const calculation = calculate({ invoer: { dekkingsnorm: 1, prijsindex: 0.01 }, zorgvorm: { tarief_basis: 75 } });
    for (const variant of calculation.variants)
      expect(sustainableCut(calculation, variant).houdbare_krimp ?? 'none', variant.id).toBeCloseTo(0, 9);
  });
});

describe('benodigde doelmatigheid', () => {
  const neededIn = (changes: TinyChanges, id = POPULATIE) => {
    const calculation = calculate(changes);
    return neededEfficiency(calculation, variantOf(calculation, id));
  };

  it('is what closes the gap in the last year of the pilot', () => {
    // 80,000 × (1 - d) = 60,000
    expect(neededIn({ invoer: { budget_basis: 60_000 } })).toBeCloseTo(0.25, 9);
    // 80,000 × 1.25 × (1 - d) = 60,000
    expect(neededIn({ invoer: { budget_basis: 60_000, aanzuigende_werking: 0.25 } })).toBeCloseTo(0.4, 9);
    // 80,000 × 0.5 in the last year of the pilot, whatever comes after it
    const later = { krimp: [0, 0.5, 0.9], looptijd_pilot: 2, na_pilot: 1 };
    expect(neededIn({ invoer: later })).toBeCloseTo(0.5, 9);
  });

  it('is 0 when there is enough', () => {
    expect(neededIn({ invoer: { budget_basis: 80_000 } })).toBe(0);
  });

  it('is none when coordination alone costs more than there is', () => {
    const tight = { budget_basis: 5_000, coordinatie_fte: 0.1 };
    expect(neededIn({ invoer: tight })).toBeNull();
    expect(neededIn({ invoer: tight }, 'productie/aanbesteding')).toBeNull();
  });

  it('is everything then for functie, which counts hours only', () => {
    expect(neededIn({ invoer: { budget_basis: 5_000, coordinatie_fte: 0.1 } }, 'functie/subsidie')).toBeCloseTo(1, 9);
  });
});

describe('break-even', () => {
  const breakEvenIn = (changes: TinyChanges, input: string, keyFigure: string, target: number) => {
    const calculation = calculate({ ...changes, invoer: { horizon: 1, looptijd_pilot: 1, ...changes.invoer } });
    return breakEven(calculation, variantOf(calculation, POPULATIE), { input, keyFigure, target });
  };
  const short = { invoer: { budget_basis: 60_000 } };

  it('of waardering_onvervuld for ncw', () => {
    // Avoided 80,000, paid 60,000, missed 20,000 × w: 20,000 - 20,000 w = 0; with 5,000 once 15,000 - 20,000 w = 0.
    expect(breakEvenIn(short, 'waardering_onvervuld', 'ncw', 0)).toBeCloseTo(1, 9);
    expect(breakEvenIn({ ...short, eenmalig: [5_000] }, 'waardering_onvervuld', 'ncw', 0)).toBeCloseTo(0.75, 9);
    const calculation = calculate({ ...short, eenmalig: [15_000] });
    // Over three years 60,000 - 60,000 w - 15,000
    const { kern } = variantResults(calculation, variantOf(calculation, POPULATIE));
    expect(kern.break_even_waardering_onvervuld).toBeCloseTo(0.75, 9);
  });

  it('of other inputs and for other targets', () => {
    // Decisions of c euro, 40 of the 50 no longer needed: 40 c = 5,000
    expect(breakEvenIn({ eenmalig: [5_000] }, 'kosten_beschikking', 'ncw', 0)).toBeCloseTo(125, 6);
    // (80,000 + 40 c)/85,000 = 1.2: 40 c = 22,000
    expect(breakEvenIn({ eenmalig: [5_000] }, 'kosten_beschikking', 'bkv', 1.2)).toBeCloseTo(550, 6);
    // Budget from 60,000 up to 80,000: then nobody misses anything
    expect(breakEvenIn(short, 'budget_basis', 'tekort', 5_000)).toBeCloseTo(75_000, 5);
  });

  it('of a yearly input in every year but the first', () => {
    const calculation = calculate({ invoer: { horizon: 3, krimp: [0, 0.5] } });
    const variant = variantOf(calculation, POPULATIE);
    // Short in the last year 80,000 × (1 - (1 - c)²) = 28,800: (1 - c)² = 0.64
    const question = { input: 'krimp', keyFigure: 'tekort_laatste_pilotjaar', target: 28_800 };
    expect(breakEven(calculation, variant, question)).toBeCloseTo(0.2, 9);
  });

  it('is the nearest one when there are two', () => {
    // functie, a euro of missed care worth two. Below the need ncw = 80,000 - short - budget - 2 × short
    // = budget - 80,000; above it the idle hours are paid for and ncw = 80,000 - budget. So -10,000 at 70,000 and 90,000.
    const from = (budget_basis: number) => {
      const calculation = calculate({
        invoer: { horizon: 1, looptijd_pilot: 1, waardering_onvervuld: 2, budget_basis },
      });
      const question = { input: 'budget_basis', keyFigure: 'ncw', target: -10_000 };
      return breakEven(calculation, variantOf(calculation, 'functie/subsidie'), question);
    };
    expect(from(78_000)).toBeCloseTo(70_000, 5);
    expect(from(85_000)).toBeCloseTo(90_000, 5);
    expect(from(70_000)).toBe(70_000);
  });

  it('is none when the input makes no difference', () => {
    // Nothing is missed, whatever it would be worth.
    expect(breakEvenIn({ eenmalig: [5_000] }, 'waardering_onvervuld', 'ncw', 0)).toBeNull();
  });

  it('is none when the target lies outside what the input can be', () => {
    // 20,000 - 20,000 w - 35,000 is below 0 even when missed care is worth nothing.
    expect(breakEvenIn({ ...short, eenmalig: [35_000] }, 'waardering_onvervuld', 'ncw', 0)).toBeNull();
  });
});
