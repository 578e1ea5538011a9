import { describe, expect, it } from 'vitest';
import { spansOf } from '../../renderer/charts/waterfall.tsx';
import {
  actorsFinding,
  sidesFinding,
  sidesReason,
  societalFinding,
  yearlyFinding,
} from '../../renderer/text/findings-societal.ts';

const plain = (text: string) => text.replace(/\u00a0/g, ' ');

describe('what the balance comes down to', () => {
  it.each([
    ['a loss', 17_157_292, -516_486, 0.9699, 'Elke euro levert € 0,97 op; het saldo is − € 0,52 mln'],
    ['a gain', 1000, 500, 1.5, 'Elke euro levert € 1,50 op; het saldo is € 500'],
    ['just a loss', 1_000_000, -2000, 0.998, 'Elke euro levert net geen € 1,00 op; het saldo is − € 2.000'],
    ['just a gain', 1_000_000, 2000, 1.002, 'Elke euro levert iets meer dan € 1,00 op; het saldo is € 2.000'],
    ['even', 1_000_000, 0.1, 1, 'Elke euro levert precies € 1,00 op; kosten en baten zijn in evenwicht'],
    ['nothing comes back', 1000, -1000, 0, 'Elke euro levert niets op; het saldo is − € 1.000'],
    ['more is lost', 1000, -1200, -0.2, 'Elke euro levert niets op en kost nog € 0,20 extra; het saldo is − € 1.200'],
    ['no costs', 0, 0, 0, 'Er zijn geen kosten; kosten en baten zijn in evenwicht'],
    ['no costs, a gain', 0, 500, 0, 'Er zijn geen kosten; het saldo is € 500'],
    ['negative costs', -1000, 1500, -0.5, 'De kosten zijn per saldo negatief; het saldo is € 1.500'],
  ])('%s', (_, costs, balance, ratio, expected) => {
    expect(plain(societalFinding(costs, balance, ratio))).toBe(expected);
  });
});

describe('society beside money', () => {
  it('says both, or that they are the same', () => {
    expect(plain(sidesFinding(-5000, 2000))).toBe(
      'De samenleving: − € 5.000; de deelnemende gemeenten in geld: € 2.000',
    );
    expect(plain(sidesFinding(2000, 2000))).toBe(
      'Samenleving en deelnemende gemeenten komen op hetzelfde uit: € 2.000',
    );
  });

  it('names the three that make most of the difference, with their sign', () => {
    const others = [
      { name: 'Gezinnen', value: 600 },
      { name: 'Rijk', value: 0 },
      { name: 'Aanbieder', value: -800 },
      { name: 'Onderwijs', value: 100 },
      { name: 'Jeugdigen', value: -300 },
    ];
    expect(plain(sidesReason(600, 1000, others))).toBe(
      'Het verschil (− € 400) is wat buiten de kas van deze gemeenten valt, het meest bij: aanbieder (− € 800), gezinnen (+ € 600) en jeugdigen (− € 300).',
    );
    expect(sidesReason(5, 5, [])).toBe('Buiten de kas van deze gemeenten wint of verliest niemand iets.');
  });
});

describe('the balance through the years', () => {
  it.each([
    [
      'never',
      0,
      [-10_000, -20_000],
      'Niet terugverdiend binnen de horizon van 2 jaar; in 2019 staat het saldo op − € 20.000',
    ],
    ['in a year', 2019, [-10_000, 5000], 'Terugverdiend vanaf 2019; in 2019 staat het saldo op € 5.000'],
    ['at once', 2018, [0, 5000], 'Vanaf het eerste jaar terugverdiend; in 2019 staat het saldo op € 5.000'],
  ])('%s', (_, payback, values, expected) => {
    expect(plain(yearlyFinding(['2018', '2019'], values, payback))).toBe(expected);
  });
});

describe('who wins and who pays', () => {
  const of = (...values: number[]) => values.map((value, index) => ({ name: `Actor ${index + 1}`, value }));
  it.each([
    [of(-2000, 500, 1000), 'Het meest wint: actor 3 (+ € 1.000); het meest betaalt: actor 1 (− € 2.000)'],
    [of(0, 500), 'Niemand gaat erop achteruit; het meest wint: actor 2 (+ € 500)'],
    [of(0, -500), 'Niemand gaat erop vooruit; het meest betaalt: actor 2 (− € 500)'],
    [of(0, 0), 'Niemand wint of verliest iets'],
    [[], 'Niemand wint of verliest iets'],
  ])('%o', (balances, expected) => {
    expect(plain(actorsFinding(balances))).toBe(expected);
  });
});

it('every bar of a waterfall begins where the one above it ended; the last one is the balance from zero', () => {
  const rows = [{ value: -10 }, { value: -2 }, { value: 9 }, { value: -3, isTotal: true }];
  expect(spansOf(rows)).toEqual([
    [0, -10],
    [-10, -12],
    [-12, -3],
    [0, -3],
  ]);
});
