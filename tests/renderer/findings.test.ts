import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bearersFinding,
  budgetFinding,
  causesFinding,
  listed,
  variantsFinding,
  viewsFinding,
} from '../../renderer/text/findings.ts';

const YEARS = ['2018', '2019', '2020', '2021', '2022'];

describe('what a chart says', () => {
  it.each([
    [[0, 0, 100, 200, 592_335], 'Vanaf 2020 is er elk jaar te weinig geld; in 2022 € 0,59 mln'],
    [[1000, 1000, 1000, 1000, 2000], 'Er is elk jaar te weinig geld; in 2022 € 2.000'],
    [[0, 0, 0, 0, 0], 'Het budget is in alle jaren van de pilot genoeg; in 2022 blijft € 500 over'],
    [[0, 0, 0, 0, 900], 'In 2022 is er te weinig geld: € 900'],
    [[0, 900, 0, 400, 0], 'In 2019 en 2021 is er te weinig geld; het meest in 2019: € 900'],
    [[0, 0.4, 0, 0, 0], 'Het budget is in alle jaren van de pilot genoeg; in 2022 blijft € 500 over'],
  ])('budget against need %j', (short, sentence) => {
    expect(budgetFinding(YEARS, short, [0, 0, 0, 0, 500])).toBe(sentence);
  });

  it.each([
    [{ reserve: 0, aanbieder: 0, gemeente: 0, leerling: 0 }, 'Er is geen tekort om te dragen'],
    [
      { reserve: 0, aanbieder: 0, gemeente: 1000, leerling: 0 },
      'De gemeente draagt het hele tekort: € 1.000 over de pilot',
    ],
    [
      { reserve: 100, aanbieder: 0, gemeente: 600, leerling: 300 },
      'De gemeente draagt 60,0 % van het tekort, de leerling 30,0 %',
    ],
    [
      { reserve: 300, aanbieder: 0, gemeente: 600, leerling: 100 },
      'De gemeente draagt 60,0 % van het tekort, de reserve 30,0 %, de leerling 10,0 %',
    ],
  ])('who carries %j', (carried, sentence) => {
    expect(bearersFinding(carried)).toBe(sentence);
  });

  it('the shortage on the pupil is never left unsaid', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(amount, amount, amount, amount, (reserve, aanbieder, gemeente, leerling) => {
        const sentence = bearersFinding({ reserve, aanbieder, gemeente, leerling });
        if (leerling > 1) expect(sentence.toLowerCase()).toContain('de leerling');
        expect(sentence).not.toMatch(/NaN|undefined|Infinity/);
      }),
    );
  });

  it('per funding model where both forms agree, else per variant; those that carry the same are both named', () => {
    const none = { reserve: 0, aanbieder: 0, gemeente: 0, leerling: 0 };
    const one = (model: string, form: string, shares: object) => ({
      model,
      name: `${model} · ${form}`,
      shares: { ...none, ...shares },
    });
    expect(
      variantsFinding([
        one('productie', 'subsidie', { gemeente: 5 }),
        one('productie', 'aanbesteding', { gemeente: 6 }),
        one('functie', 'subsidie', { leerling: 5 }),
        one('populatie', 'subsidie', { reserve: 5, gemeente: 3 }),
        one('populatie', 'aanbesteding', { gemeente: 4, leerling: 4 }),
        one('resultaat', 'subsidie', {}),
      ]),
    ).toBe(
      'Het meest draagt bij productie de gemeente, bij functie de leerling, bij populatie · subsidie de reserve en bij populatie · aanbesteding de gemeente en de leerling evenveel; bij resultaat is er geen tekort',
    );
    expect(variantsFinding([one('functie', 'subsidie', {})])).toBe('Bij geen enkele variant is er een tekort');
  });

  it('where it comes from, and how the budget changes', () => {
    expect(causesFinding(60, 0, 40)).toBe('60,0 % van wat in de pilot ontbreekt, is er ook zonder krimp');
    expect(causesFinding(800_000, -300_000, 200_000)).toBe(
      '€ 0,80 mln ontbreekt ook zonder krimp en € 0,20 mln komt door de krimp; het referentiejaar verzacht dat met € 0,30 mln',
    );
    expect(causesFinding(0, -10, 0)).toBe('De behoefte komt in de pilot nergens boven het budget uit');
    expect(viewsFinding([100, 89], [100, 80], [0, 0])).toBe(
      'Over de pilot verandert het budget nominaal met −11,0 %, reëel met −20,0 % en per leerling met –',
    );
    expect(listed(['a', 'b', 'c'])).toBe('a, b en c');
  });
});
