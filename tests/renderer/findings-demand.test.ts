import { describe, expect, it } from 'vitest';
import {
  type Calibration,
  calibrationFinding,
  calibrationText,
  costsFinding,
  schoolsFinding,
} from '../../renderer/text/findings-demand.ts';
import { pupilsFinding } from '../../renderer/text/findings-population.ts';

describe('what the pupils come down to', () => {
  const YEARS = ['2026', '2027', '2028'];
  it.each([
    [
      [955, 960, 1114.4],
      [500, 510, 592],
      'Het aantal leerlingen stijgt van 955 in 2026 naar 1.114 in 2028; met jeugdhulp van 500 naar 592',
    ],
    [
      [955, 900, 850],
      [500, 490, 480],
      'Het aantal leerlingen daalt van 955 in 2026 naar 850 in 2028; met jeugdhulp van 500 naar 480',
    ],
    [[100, 100, 100.2], [0, 0, 0], 'Het aantal leerlingen blijft 100; niemand krijgt jeugdhulp'],
    [[100, 100, 100], [40, 40, 40], 'Het aantal leerlingen blijft 100; met jeugdhulp blijven het er 40'],
    [[0, 0, 0], [0, 0, 0], 'Er zijn nog geen leerlingen ingevuld'],
  ])('%j, with care %j', (pupils, care, sentence) => expect(pupilsFinding(YEARS, pupils, care)).toBe(sentence));

  it('one year', () => {
    expect(pupilsFinding(['2026'], [100], [40])).toBe('In 2026 zijn er 100 leerlingen; 40 daarvan met jeugdhulp');
  });
});

describe('what care costs without the arrangement', () => {
  const forms = [
    { name: 'Jeugd-ggz', values: [250_000, 300_000] },
    { name: 'Begeleiding', values: [750_000, 800_000] },
  ];
  it.each([
    [
      [1_000_000, 1_100_000],
      forms,
      'Zonder arrangement kost de zorg € 1,00 mln in 2026 en € 1,10 mln in 2027; begeleiding is het grootste deel: 75,0 %',
    ],
    [
      [1000, 1100],
      [{ name: 'Jeugd-ggz', values: [1000, 1100] }],
      'Zonder arrangement kost de zorg € 1.000 in 2026 en € 1.100 in 2027; alles is jeugd-ggz',
    ],
    [
      [0, 0],
      [{ name: 'Jeugd-ggz', values: [0, 0] }],
      'Zonder arrangement zijn er geen zorgkosten: vul leerlingen, zorgmix en uren in',
    ],
    [
      [0, 1100],
      [{ name: 'Jeugd-ggz', values: [0, 1100] }],
      'Zonder arrangement kost de zorg € 0 in 2026 en € 1.100 in 2027',
    ],
  ])('%j', (total, parts, sentence) => expect(costsFinding(['2026', '2027'], total, parts)).toBe(sentence));

  it.each([
    [[], 'Geen enkele school heeft zorgkosten'],
    [[['Een', 0, 0]], 'Geen enkele school heeft zorgkosten'],
    [[['Een', 200_000, 2000]], 'Een kost € 0,20 mln, € 2.000 per leerling'],
    [
      [
        ['Een', 200_000, 2000],
        ['Twee', 100_000, 1300],
      ],
      'Een leerling kost van € 1.300 (Twee) tot € 2.000 (Een)',
    ],
    [
      [
        ['Een', 200_000, 2000],
        ['Twee', 100_000, 2000.4],
      ],
      'Alle scholen kosten € 2.000 per leerling',
    ],
  ] as const)('per school %j', (schools, sentence) => {
    expect(schoolsFinding(schools.map(([name, cost, perPupil]) => ({ name, cost, perPupil })))).toBe(sentence);
  });

  it('a name of 10.000 letters does not fill the page', () => {
    expect(schoolsFinding([{ name: 'x'.repeat(10_000), cost: 1000, perPupil: 10 }]).length).toBeLessThan(120);
  });
});

describe('what calibrating comes down to', () => {
  const school = (known: number | null, model: number, more: Partial<Calibration> = {}): Calibration => ({
    name: 'Een',
    known,
    model,
    factor: known === null ? 1 : known / model,
    participation: 0.9,
    ...more,
  });
  it.each([
    [school(null, 88), 'niet geijkt'],
    [school(100, 88), 'het model rekent 12,0 % minder dan bekend; de uren worden × 1,14'],
    [school(100, 125), 'het model rekent 25,0 % meer dan bekend; de uren worden × 0,80'],
    [school(100, 100.001), 'het model rekent hetzelfde als bekend; de uren blijven gelijk'],
    [school(0, 88), 'bekend is € 0; de uren worden 0'],
    [school(100, 0, { participation: 0, factor: 1 }), 'niet te ijken: geen leerlingen uit gemeenten die meedoen'],
  ])('%j', (one, sentence) => expect(calibrationText(one)).toBe(sentence));

  it.each([
    [[school(null, 1), school(null, 1)], 'Geen school is geijkt: het model rekent met de uren uit de tabel'],
    [
      [school(100, 0, { participation: 0 }), school(null, 1)],
      'Geen school is geijkt: het model rekent met de uren uit de tabel',
    ],
    [[school(100, 50), school(null, 1)], 'Alleen Een is geijkt: haar uren worden × 2,00'],
    [
      [school(100, 50), school(100, 80), school(null, 1)],
      '2 van de 3 scholen zijn geijkt: hun uren worden × 1,25 tot × 2,00',
    ],
    [[school(100, 50), school(100, 50)], 'Alle scholen zijn geijkt: hun uren worden × 2,00'],
  ])('of all %#', (all, sentence) => expect(calibrationFinding(all)).toBe(sentence));
});
