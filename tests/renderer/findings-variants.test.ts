import { describe, expect, it } from 'vitest';
import { KEY_FIGURES } from '../../models/lines/index.ts';
import { gapFinding, matrixFinding } from '../../renderer/text/findings-variants.ts';

const figure = (id: string) => KEY_FIGURES.find((one) => one.id === id)!;
const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const outcomes = (...values: (number | null)[]) => values.map((value, index) => ({ name: `v${index + 1} · x`, value }));

describe('what the matrix says', () => {
  it.each([
    [
      'all lose',
      'ncw_gelijke_voet',
      [-520_000, -1_300_000],
      'Op gelijke voet is v1 · x het minst nadelig: netto contante waarde − € 0,52 mln; geen enkele variant verdient zich terug',
    ],
    [
      'two are equally bad',
      'ncw_gelijke_voet',
      [-523_078.1, -523_078, -1_300_000],
      'Op gelijke voet zijn v1 · x en v2 · x het minst nadelig: netto contante waarde − € 0,52 mln; geen enkele variant verdient zich terug',
    ],
    [
      'one is paid back',
      'ncw_gelijke_voet',
      [-520_000, 300_000, -10],
      'Op gelijke voet levert v2 · x het meest op: netto contante waarde € 0,30 mln; 1 van de 3 varianten verdient zich terug',
    ],
    [
      'all are equal',
      'ncw_gelijke_voet',
      [0, 0],
      'Op gelijke voet zijn alle varianten gelijk: netto contante waarde € 0; alle varianten verdienen zich terug',
    ],
    [
      'one is left',
      'ncw_gelijke_voet',
      [-1000],
      'Deze variant verdient zich op gelijke voet niet terug: netto contante waarde − € 1.000',
    ],
    [
      'a ratio turns at 1',
      'bkv_gelijke_voet',
      [0.97, 1.02],
      'Op gelijke voet levert v2 · x het meest op: elke euro brengt € 1,02 op; 1 van de 2 varianten verdient zich terug',
    ],
    [
      'as contracted there is no best',
      'tekort',
      [1000, 2000, 2000],
      'Tekort, pilot: het laagst bij v1 · x (€ 1.000), het hoogst bij v2 · x en v3 · x (€ 2.000)',
    ],
    ['as contracted, all the same', 'tekort', [0, 0], 'Tekort, pilot: bij alle varianten € 0'],
    ['never paid back', 'terugverdienjaar', [null, null], 'Geen enkele variant verdient zich terug binnen de horizon'],
    [
      'some paid back',
      'terugverdienjaar',
      [null, 2024, 2022],
      'Terugverdienjaar: het eerst bij v3 · x, in 2022; 1 niet binnen de horizon',
    ],
  ])('%s', (_, id, values, expected) => {
    expect(plain(matrixFinding(figure(id), outcomes(...values)))).toBe(expected);
  });
});

describe('what two variants differ', () => {
  it.each([
    ['nothing', 0, 0, 'A en b hebben op gelijke voet dezelfde netto contante waarde'],
    [
      'nothing, but two parts that cancel',
      0.1,
      -5000,
      'A en b hebben op gelijke voet dezelfde netto contante waarde; administratie (€ 5.000) en de rest heffen elkaar op',
    ],
    [
      'only administration',
      38_000,
      38_000,
      'B is op gelijke voet € 38.000 beter dan a; dat is helemaal administratie (aannamen, graad D)',
    ],
    ['no administration', -2000, 0, 'A is op gelijke voet € 2.000 beter dan b; administratie speelt daarin geen rol'],
    [
      'a part',
      4000,
      1000,
      'B is op gelijke voet € 4.000 beter dan a; 25,0 % daarvan is administratie (aannamen, graad D)',
    ],
    [
      'more than all of it',
      -779_000,
      -885_000,
      'A is op gelijke voet € 0,78 mln beter dan b; administratie (aannamen, graad D) scheelt alleen al € 0,89 mln, de rest verkleint dat',
    ],
    [
      'against it',
      5000,
      -2000,
      'B is op gelijke voet € 5.000 beter dan a, en dat ondanks € 2.000 meer administratie (aannamen, graad D)',
    ],
  ])('%s', (_, gap, administration, expected) => {
    expect(plain(gapFinding('a', 'b', gap, administration))).toBe(expected);
  });
});
