import { describe, expect, it } from 'vitest';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { isSameInput } from '../../renderer/store/same-input.ts';
import { inSteps } from '../../renderer/store/steps.ts';
import {
  betterFinding,
  boundOfFigure,
  breakEvenFinding,
  carriedFinding,
  cutFinding,
  distributionFinding,
  fanFinding,
  influenceFinding,
  often,
  percentilesFinding,
  publishedFinding,
  shortageFinding,
  stressFinding,
  tornadoFinding,
} from '../../renderer/text/findings-uncertainty.ts';

const figure = (id: string) => KEY_FIGURES.find((one) => one.id === id)!;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a probability in words', () => {
  it.each([
    [0, 'in geen enkele berekening'],
    [0.0001, 'in minder dan 1 van de 100 berekeningen'],
    [0.0099, 'in minder dan 1 van de 100 berekeningen'],
    [0.01, 'in 1 van de 100 berekeningen'],
    [0.0949, 'in 9 van de 100 berekeningen'],
    [0.095, 'in 1 van de 10 berekeningen'],
    [0.5, 'in 5 van de 10 berekeningen'],
    [0.7342, 'in 7 van de 10 berekeningen'],
    [0.905, 'in 9 van de 10 berekeningen'],
    [0.906, 'in 91 van de 100 berekeningen'],
    [0.99, 'in 99 van de 100 berekeningen'],
    [0.9999, 'in meer dan 99 van de 100 berekeningen'],
    [1, 'in alle berekeningen'],
  ])('%d is “%s”', (share, words) => {
    expect(often(share)).toBe(words);
  });

  it('never says none or all of what is neither', () => {
    for (let k = 1; k < 10_000; k++) expect(often(k / 10_000)).toMatch(/ \d+ van de 10{1,2} /);
  });
});

describe('what the draws say', () => {
  it('of budget and need', () => {
    expect(plain(fanFinding('2022', { p5: 1.71e6, p95: 2.75e6 }, { p5: 1.29e6, p95: 1.29e6 }))).toBe(
      'In 2022 ligt de behoefte in 9 van de 10 berekeningen tussen € 1,71 mln en € 2,75 mln; het budget op € 1,29 mln',
    );
  });

  const years = ['2024', '2025', '2026'];
  it.each([
    [[0, 0, 0], 'In geen enkele berekening is er een tekort in de pilot'],
    [[1, 1, 1], 'In alle berekeningen is er elk pilotjaar een tekort'],
    [[0, 0.03, 0.2], 'In geen enkel jaar is er meestal een tekort; het vaakst in 2026: in 2 van de 10 berekeningen'],
    [[0, 0.6, 0.8], 'Vanaf 2025 is er meestal te weinig geld; in 2026 in 8 van de 10 berekeningen'],
    [[0, 0.1, 0.8], 'In 2026 is er in 8 van de 10 berekeningen te weinig geld'],
    [[0.6, 0.7, 0.8], 'Er is elk jaar meestal te weinig geld; in 2026 in 8 van de 10 berekeningen'],
    [[0.9, 0.1, 0.6], 'In 2024 en 2026 is er meestal te weinig geld; het vaakst in 2024: in 9 van de 10 berekeningen'],
  ])('of a shortage: %j', (chances, words) => {
    expect(shortageFinding(years, chances)).toBe(words);
  });

  it('of who carries it', () => {
    const bearers = [
      { who: 'de reserve', p5: 0, p50: 0, p95: 9e5 },
      { who: 'de gemeente', p5: 2e3, p50: 2e5, p95: 5e5 },
    ];
    expect(plain(carriedFinding('2026', bearers))).toBe(
      'In 2026 draagt de gemeente het meest: in 9 van de 10 berekeningen tussen € 2.000 en € 0,50 mln',
    );
    expect(carriedFinding('2026', bearers.slice(0, 1))).toBe('In 2026 valt er meestal geen tekort te dragen');
  });

  it('of one year', () => {
    expect(shortageFinding(['2024'], [0.8])).toBe('In 2024 is er in 8 van de 10 berekeningen te weinig geld');
  });

  it('of a key figure: past its bound where that means something, else where it lies', () => {
    const band = { p5: -1e6, p95: 2e6 };
    expect(distributionFinding(figure('ncw'), band, 0.4)).toBe(
      'In 4 van de 10 berekeningen levert het meer op dan het kost',
    );
    expect(distributionFinding(figure('bkv'), { p5: 0.8, p95: 1.1 }, 0)).toBe(
      'In geen enkele berekening levert elke euro minstens € 1,00 op',
    );
    expect(distributionFinding(figure('besparing_deelnemers'), band, 1)).toBe(
      'In alle berekeningen is het resultaat positief',
    );
    expect(plain(distributionFinding(figure('tekort'), { p5: 2e5, p95: 2e6 }, undefined))).toBe(
      'Tekort, pilot ligt in 9 van de 10 berekeningen tussen € 0,20 mln en € 2,00 mln',
    );
    expect(boundOfFigure(figure('bkv'))).toEqual({ value: 1, isIncluded: true });
    expect(boundOfFigure(figure('ncw'))).toEqual({ value: 0, isIncluded: false });
    expect(boundOfFigure(figure('tekort'))).toBeUndefined();
  });

  it('of variants beside each other', () => {
    const rows = [
      { name: 'functie · subsidie', p5: -3e6, p50: -1e6, p95: 1e6 },
      { name: 'populatie · subsidie', p5: -2e6, p50: 0, p95: 2e6 },
    ];
    expect(plain(percentilesFinding(figure('ncw'), rows))).toBe(
      'Tussen de varianten scheelt de middelste uitkomst hoogstens € 1,00 mln; binnen één variant loopt ze minstens € 4,00 mln uiteen',
    );
    const sure = rows.map((row) => ({ ...row, p5: row.p50 - 1e5, p95: row.p50 + 1e5 }));
    expect(plain(percentilesFinding(figure('ncw'), sure))).toBe(
      'De middelste uitkomst scheelt € 1,00 mln tussen populatie · subsidie en functie · subsidie: meer dan de spreiding binnen een variant',
    );
    expect(percentilesFinding(figure('ncw'), [rows[0]!, { ...rows[0]!, name: 'anders' }])).toBe(
      'De middelste uitkomst is bij alle varianten gelijk',
    );
    expect(plain(percentilesFinding(figure('ncw'), rows.slice(0, 1)))).toBe(
      'Netto contante waarde ligt in 9 van de 10 berekeningen tussen − € 3,00 mln en € 1,00 mln',
    );
  });

  it('of which is better', () => {
    const names = ['a · x', 'b · x', 'c · x'];
    expect(
      plain(
        betterFinding(names, [
          [0, 0.4, 0.3],
          [0.6, 0, 0.9],
          [0.7, 0.1, 0],
        ]),
      ),
    ).toBe(
      'B · x is vaker wel dan niet beter dan elke andere variant; het minst zeker tegenover a · x: in 6 van de 10 berekeningen',
    );
    // Equal in half of the draws: neither is better more often than not.
    expect(
      betterFinding(names.slice(0, 2), [
        [0, 0.5],
        [0.5, 0],
      ]),
    ).toBe('Geen enkele variant is vaker wel dan niet beter dan alle andere');
    expect(plain(betterFinding(names.slice(0, 1), [[0]]))).toBe('Alleen a · x staat aan; er valt niets te vergelijken');
  });

  it('of where a study came out', () => {
    expect(publishedFinding(figure('bkv'), 0.75)).toBe(
      'In 8 van de 10 berekeningen ligt de baten-kostenverhouding waar de studie uitkwam',
    );
  });
});

describe('what matters', () => {
  it('the longest bar, or none', () => {
    const rows = [{ name: 'Lekkage', low: 1e6, high: -2e6 }];
    expect(plain(tornadoFinding(figure('ncw'), rows))).toBe(
      'Netto contante waarde hangt het meest af van Lekkage: van laag naar hoog gaat het van € 1,00 mln naar − € 2,00 mln',
    );
    expect(tornadoFinding(figure('ncw'), [])).toBe(
      'Netto contante waarde hangt van geen enkele invoer met een bereik af',
    );
  });

  it('the strongest influence, or none', () => {
    expect(plain(influenceFinding('Lekkage', 0.195))).toBe('19,5 % van de spreiding hangt samen met Lekkage');
    expect(influenceFinding(undefined, 0)).toMatch(/^Er is geen spreiding/);
    expect(influenceFinding('Lekkage', 0)).toMatch(/^Er is geen spreiding/);
  });

  it('the stress test that does most harm: a shortage grows, a value falls', () => {
    const tests = [
      { name: 'Schok', value: 1.74e6 },
      { name: 'Lekkage', value: 0.3e6 },
      { name: 'Kan niet', value: undefined },
    ];
    expect(plain(stressFinding(figure('tekort'), 1.26e6, tests))).toBe(
      'Het zwaarst weegt “Schok”: tekort, pilot gaat van € 1,26 mln naar € 1,74 mln',
    );
    expect(plain(stressFinding(figure('ncw_gelijke_voet'), 1.26e6, tests))).toMatch(/“Lekkage”/);
    for (const none of [[], [{ name: 'Kan niet', value: undefined }], [{ name: 'Niets', value: 1.26e6 }]])
      expect(stressFinding(figure('tekort'), 1.26e6, none)).toBe(
        'Bij geen enkele tegenslag wordt tekort, pilot slechter',
      );
  });

  it('the cut that can be borne', () => {
    expect(plain(cutFinding({ kind: 'krimp', cut: 0.032 }, 0.9))).toBe(
      'Tot 3,2 % krimp per jaar wordt de norm in 8 van de 10 berekeningen gehaald',
    );
    expect(plain(cutFinding({ kind: 'minstens', cut: 0.12 }, 1))).toMatch(/^Ook bij 12,0 % krimp/);
    expect(cutFinding({ kind: 'te-krap' }, 0.3)).toBe(
      'Ook zonder krimp wordt de norm te weinig gehaald: in 3 van de 10 berekeningen',
    );
  });

  it('where it turns, or that it does nowhere', () => {
    expect(plain(breakEvenFinding(figure('ncw'), 'Waarde van gemiste zorg', 0, '0,58', '1'))).toBe(
      'Netto contante waarde komt op € 0 als Waarde van gemiste zorg op 0,58 staat; nu is dat 1',
    );
    expect(plain(breakEvenFinding(figure('bkv'), 'Lekkage', 1, null, '10,0 %'))).toBe(
      'Baten-kostenverhouding komt bij geen enkele mogelijke waarde van Lekkage op 1,00',
    );
  });
});

describe('work in steps', () => {
  it('gives its answer, tells how far it is, and stops when asked', async () => {
    function* count() {
      for (let k = 1; k <= 5; k++) {
        const until = performance.now() + 3;
        while (performance.now() < until);
        yield k / 5;
      }
      return 'klaar';
    }
    const shares: number[] = [];
    expect(await inSteps(count(), new AbortController().signal, (share) => shares.push(share))).toBe('klaar');
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const controller = new AbortController();
    controller.abort();
    expect(await inSteps(count(), controller.signal)).toBeUndefined();
  });
});

describe('the same input', () => {
  const file = { format: 'x', naam: 'a', invoer: { startjaar: 2024, krimp: [0, 0.02] }, seed: 1 } as never;
  const of = (changes: object, scenario?: string) => ({ file: { ...(file as object), ...changes } as never, scenario });
  it('is one with the same values, whoever made it', () => {
    expect(isSameInput(of({}), of({ invoer: { krimp: [0, 0.02], startjaar: 2024 }, naam: 'b' }))).toBe(true);
    expect(isSameInput(of({ seed: undefined }), of({}))).toBe(true);
  });
  it('is not one with another value, seed, correlation or scenario', () => {
    for (const changes of [
      { invoer: { startjaar: 2024, krimp: [0, 0.03] } },
      { invoer: { startjaar: 2024 } },
      { invoer: { startjaar: 2024, krimp: { 0: 0, 1: 0.02 } } },
      { seed: 2 },
      { correlaties: [] },
    ])
      expect(isSameInput(of({}), of(changes)), JSON.stringify(changes)).toBe(false);
    const scenarios = [{ id: 'b', naam: 'B', invoer: { krimp: [0] } }];
    expect(isSameInput(of({ scenarios }), of({ scenarios }, 'b'))).toBe(false);
    expect(isSameInput(of({ scenarios }), of({}))).toBe(true);
  });
});
