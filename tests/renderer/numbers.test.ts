import { describe, expect, it } from 'vitest';
import { difference, editable, euro, exact, parseNumber, rounded, tabular } from '../../renderer/text/numbers.ts';

describe('a number as a person types it', () => {
  it.each([
    ['1.234,56', 'getal', 1234.56],
    ['1234,56', 'getal', 1234.56],
    ['-3', 'getal', -3],
    ['−3', 'getal', -3],
    ['€ 1.250', 'euro', 1250],
    ['-€ 5', 'euro', -5],
    ['  12  ', 'getal', 12],
    ['1 ', 'getal', 1],
    ['3', 'fractie', 0.03],
    ['3 %', 'fractie', 0.03],
    ['2,9%', 'fractie', 0.029],
    ['0,1', 'fractie', 0.001],
    ['', 'getal', null],
    ['2026', 'jaartal', 2026],
  ] as const)('%j as %s is %j', (text, reading, value) => {
    expect(parseNumber(text, reading)).toEqual({ ok: true, value });
  });

  it.each([
    ['0.5', 'getal', /komma: 0,5/],
    ['1,234.56', 'getal', /geen getal/],
    ['1.23', 'getal', /niet eenduidig/],
    ['12.34.567', 'getal', /geen getal/],
    ['3 %', 'getal', /geen percentage/],
    ['=1+1', 'getal', /geen getal/],
    ['1e5', 'getal', /geen getal/],
    ['Infinity', 'getal', /geen getal/],
    ['NaN', 'getal', /geen getal/],
    ['９', 'getal', /geen getal/],
    [`${'9'.repeat(400)}`, 'getal', /te groot/],
    ['x'.repeat(10_000), 'getal', /^“x{30}” is geen getal/],
  ] as const)('%j as %s is refused, never guessed', (text, reading, what) => {
    const parsed = parseNumber(text, reading);
    expect(parsed.ok).toBe(false);
    expect(!parsed.ok && parsed.what).toMatch(what);
  });

  it('comes back as what was typed', () => {
    for (const [value, reading] of [
      [0.029, 'fractie'],
      [0.07, 'fractie'],
      [1234.56, 'getal'],
      [0.1 + 0.2, 'getal'],
      [-0.5, 'fractie'],
    ] as const) {
      const again = parseNumber(editable(value, reading), reading);
      expect(again).toEqual({ ok: true, value: Number(value.toPrecision(10)) });
    }
  });
});

describe('a number as it is read', () => {
  it.each([
    [2_786_000, '€ 2,79 mln'],
    [27_860_000, '€ 27,9 mln'],
    [1_200_000_000, '€ 1,2 mld'],
    [77_912, '€ 77.900'],
    [-516_486, '− € 0,52 mln'],
    [-1_234, '− € 1.234'],
    [99_499, '€ 99.500'],
    [99_500, '€ 0,10 mln'],
    [412.4, '€ 412'],
    [-0.2, '€ 0'],
    [0, '€ 0'],
  ])('%d is %s', (value, text) => {
    expect(euro(value)).toBe(text);
  });

  it('is exact where it is asked to be', () => {
    expect(exact(1_263_441.496, 'euro')).toBe('€ 1.263.441,50');
    expect(exact(-516_485.994, 'euro')).toBe('− € 516.485,99');
    expect(exact(-0.001, 'euro')).toBe('€ 0,00');
    expect(exact(0.917, 'fractie')).toBe('91,7 %');
    expect(tabular(-1_340_272.4, 'euro')).toBe('−1.340.272');
    expect(rounded(1, 'schakelaar')).toBe('ja');
  });

  it.each([
    [12_345, 'euro', '+ € 12.300'],
    [1_842.4, 'euro', '+ € 1.842'],
    [-0.032, 'fractie', '− 3,2 procentpunt'],
    [0.2, 'euro', 'gelijk'],
    [0, 'verhouding', 'gelijk'],
    [0.0004, 'verhouding', 'gelijk'],
    [0.0028, 'verhouding', '+ 0,003'],
    [-0.024, 'verhouding', '− 0,02'],
  ] as const)('a difference of %d in %s is “%s”', (value, reading, text) => {
    expect(difference(value, reading)).toBe(text);
  });
});
